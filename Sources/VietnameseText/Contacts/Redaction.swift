/// Takes personal data out of free text, for the public edition and for messages (docs/privacy.md).
///
/// Telephone numbers, e-mail addresses and years of birth are left out, not masked.
public enum Redaction {
    /// What stands for something left out.
    private static let placeholder = [UInt8]("[…]".utf8)
    /// Shorter texts hold no number, address or year.
    private static let shortest = 5

    /// A text without telephone numbers, e-mail addresses, labelled years of birth and numbers of persons' papers.
    ///
    /// Takes any text; gives it with `[…]` for each telephone number of Vietnam (9–11 digits however grouped and joined, `+84…`,
    /// letters for digits, spelled digit by digit), each e-mail address (`(at)`, `a còng` too), each link to a person's page, each
    /// year or date of birth after a label (`SN 1985`, `sinh ngày 20/3/1985`; the label stays), and each number after `CCCD`,
    /// `BHXH`, `STK` and their like. All else is kept byte for byte: money, dates, decision numbers, other years.
    public static func redact(_ text: String) -> String {
        guard text.utf8.count >= shortest else { return text }
        let folded = FoldedText(text, takesAnyDigit: true)
        var ranges = PhoneScanner(bytes: folded.bytes, joints: .any).ranges()
        ranges += SpelledPhoneScanner(bytes: folded.bytes).ranges()
        ranges += BirthScanner(folded.readingLookAlikes()).found().map(\.value)
        ranges += EmailScanner(bytes: folded.bytes).ranges()
        ranges += LinkScanner(bytes: folded.bytes).ranges()
        guard !ranges.isEmpty else { return text }
        return removing(ranges.sorted { $0.lowerBound < $1.lowerBound }, from: text, folded)
    }

    /// `text` with the placeholder for each of the sorted `ranges`, those that overlap taken as one.
    private static func removing(_ ranges: [Range<Int>], from text: String, _ folded: FoldedText) -> String {
        let source = [UInt8](text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var position = 0
        var index = 0
        while index < ranges.count {
            var range = ranges[index]
            index += 1
            while index < ranges.count, ranges[index].lowerBound < range.upperBound {
                range = range.lowerBound..<max(range.upperBound, ranges[index].upperBound)
                index += 1
            }
            let removed = folded.sourceRange(range)
            output.append(contentsOf: source[position..<removed.lowerBound])
            output.append(contentsOf: placeholder)
            position = removed.upperBound
        }
        output.append(contentsOf: source[position...])
        return String(decoding: output, as: UTF8.self)
    }
}
