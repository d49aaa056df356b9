/// Takes personal data out of free text, for the public edition.
///
/// Source: domain 5 (phone numbers, e-mail addresses and years of birth are left out, not masked).
public enum Redaction {
    /// What stands for something left out.
    private static let placeholder = [UInt8]("[…]".utf8)

    /// A text without telephone numbers, e-mail addresses and labelled years of birth.
    ///
    /// Takes any text; gives it with `[…]` for each telephone number of Vietnam (9–11 digits in any grouping, `+84…`), each
    /// e-mail address and each year or date of birth after a label (`SN 1985`, `sinh ngày 20/3/1985`; the label stays). All
    /// else is kept byte for byte: money, dates, decision numbers, other years.
    public static func redact(_ text: String) -> String {
        guard mayHoldPersonalData(text) else { return text }
        let folded = FoldedText(text)
        var ranges = PhoneScanner(bytes: folded.bytes).ranges()
        ranges += BirthScanner(folded).found().map(\.value)
        ranges += EmailScanner(bytes: folded.bytes).ranges()
        guard !ranges.isEmpty else { return text }
        ranges.sort { $0.lowerBound < $1.lowerBound }

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

    /// False when nothing can be found: no digit and no `@`, in ASCII or full width.
    private static func mayHoldPersonalData(_ text: String) -> Bool {
        text.utf8.contains { $0.isDigit || $0 == UInt8(ascii: "@") || $0 == 0xEF }
    }
}

/// Finds e-mail addresses in folded bytes.
struct EmailScanner {
    /// Folded bytes.
    let bytes: [UInt8]

    /// The addresses, as ranges of the folded bytes; one blank on either side of `@` is allowed.
    func ranges() -> [Range<Int>] {
        var result: [Range<Int>] = []
        for index in bytes.indices where bytes[index] == UInt8(ascii: "@") {
            var lower = index
            if lower >= 2, bytes[lower - 1] == ScalarFolding.space, isLocal(bytes[lower - 2]) { lower -= 1 }
            let nameEnd = lower
            while lower > 0, isLocal(bytes[lower - 1]) { lower -= 1 }
            var upper = index + 1
            if upper < bytes.count, bytes[upper] == ScalarFolding.space { upper += 1 }
            let domainStart = upper
            while upper < bytes.count, isDomain(bytes[upper]) { upper += 1 }
            while upper > domainStart, ".-".utf8.contains(bytes[upper - 1]) { upper -= 1 }
            let domain = bytes[domainStart..<upper]
            guard lower < nameEnd, let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > domainStart else {
                continue
            }
            let suffix = domain[(dot + 1)...]
            if suffix.count >= 2, suffix.allSatisfy(\.isLowerLetter) { result.append(lower..<upper) }
        }
        return result
    }

    private func isLocal(_ byte: UInt8) -> Bool {
        byte.isLowerLetter || byte.isDigit || "._%+-".utf8.contains(byte)
    }

    private func isDomain(_ byte: UInt8) -> Bool {
        byte.isLowerLetter || byte.isDigit || ".-".utf8.contains(byte)
    }
}
