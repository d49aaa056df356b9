import VietnameseText

/// Bytes that are no Unicode, opened as text of an older encoding (mở tệp không phải Unicode).
struct LegacyBytes {
    /// A word whose letters were lost, by its line, and how many lines have such.
    typealias LostWord = (line: Int, count: Int)

    private static let wordsCounted = 20_000

    /// The text as UTF-8, its bytes shown by Windows-1252.
    let text: [UInt8]
    /// The encoding's name for people.
    let name: String
    /// How the table's letters are to be read.
    let options: TextRepair.Options
    /// Where letters were lost.
    let lostWord: LostWord
    /// Whether the bytes make no sense but for letters that were lost.
    let hasLostLetters: Bool

    /// Opens the bytes; nil when no older encoding makes Vietnamese of them, nor was one named.
    ///
    /// Bytes that are UTF-8 for the most part are a damaged file, not one in an older encoding.
    init?(_ raw: [UInt8], wanted: TextEncoding?) {
        if wanted == .utf8 { return nil }
        var options = TextRepair.Options(wanted)
        options.isBytes = true
        text = Self.shown(raw)
        var lost: LostWord = (0, 0)
        if let forced = options.forced {
            name = forced.encoding.name
        } else if options.isSettled {
            name = "Windows-1252"
        } else {
            let string = String(decoding: text, as: UTF8.self)
            var (judge, tally) = (WordJudge(), EncodingTally())
            judge.count(string, in: &tally, limit: Self.wordsCounted)
            // Bytes of another language give chance syllables, but never half of all words.
            let decision = tally.decision.flatMap { tally.share(of: $0) >= 0.5 ? $0 : nil }
            if decision?.encoding == .doubleUTF8 { return nil }
            if decision == nil {
                // What is Vietnamese as it stands, but for `?`, was saved by a program that had no room for the other letters.
                guard tally.asTheyStand * 2 > tally.words else { return nil }
                lost = Self.lost(string)
                guard lost.count > 0 else { return nil }
            }
            options.ofFile = decision
            name = decision?.encoding.name ?? "Windows-1252"
        }
        self.options = options
        lostWord = lost
        hasLostLetters = lost.count > 0
    }

    private static func shown(_ raw: [UInt8]) -> [UInt8] {
        let page = CodePage.windows1252.scalars
        var text: [UInt8] = []
        text.reserveCapacity(raw.count + raw.count / 4)
        for byte in raw {
            if byte < 0x80 { text.append(byte) } else { UTF16Form.append(page[Int(byte)].value, to: &text) }
        }
        return text
    }

    private static func lost(_ text: String) -> LostWord {
        var found: LostWord = (0, 0)
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where line.utf8.contains(UInt8(ascii: "?")) && LostLetters.first(in: words(line)) != nil {
            if found.count == 0 { found.line = index + 1 }
            found.count += 1
        }
        return found
    }

    /// A line's text with separators of cells as spaces.
    private static func words(_ line: Substring) -> String { String(line.map { ",;\t\"{}[]:".contains($0) ? " " : $0 }) }
}
