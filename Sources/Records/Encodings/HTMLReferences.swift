import DocumentTables

/// References and tags of HTML that a portal left in the text of a table: `&#259;`, `&amp;`, `<br>` (mã HTML còn sót).
enum HTMLReferences {
    /// The text with its references and tags undone; nil when it has none.
    ///
    /// A text that was escaped twice is undone twice. Source: HTML 4.01, 24 (names), HTML Living Standard, 13.2.5.80 (numbers).
    static func decoded(_ text: String) -> String? {
        var current = text
        for _ in 0..<3 {
            guard let next = decodedOnce(current) else { break }
            current = next
        }
        return current == text ? nil : current
    }

    /// Whether a text shows that its column was escaped: a reference of a letter, one inside a word (`R&amp;D`), a line break between words.
    ///
    /// A lone `&amp;` or `<b>` may be meant as it stands.
    static func areCertain(in text: String) -> Bool {
        let bytes = Array(text.utf8)
        func isLetter(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            return bytes[index] >= 0x80 || (bytes[index] | 0x20) &- 0x61 < 26
        }
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "&"), let (meant, width) = reference(bytes, at: index) {
                if meant.unicodeScalars.contains(where: { $0.value >= 0xC0 && $0.properties.isAlphabetic }) { return true }
                if isLetter(index - 1), isLetter(index + width) { return true }
            } else if let (meant, width) = tag(bytes, at: index), meant == "\n", isLetter(index - 1), index + width < bytes.count {
                return true
            }
        }
        return false
    }

    private static func decodedOnce(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var index = 0
        var isChanged = false
        while index < bytes.count {
            if let (replacement, width) = bytes[index] == UInt8(ascii: "&") ? reference(bytes, at: index) : tag(bytes, at: index) {
                output += replacement.utf8
                index += width
                isChanged = true
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return isChanged ? String(decoding: output, as: UTF8.self) : nil
    }

    // MARK: References

    /// The longest name with its marks.
    private static let longestReference = 12

    private static func reference(_ bytes: [UInt8], at start: Int) -> (String, Int)? {
        let end = min(start + longestReference, bytes.count)
        guard let semicolon = bytes[start..<end].firstIndex(of: UInt8(ascii: ";")), semicolon > start + 1 else { return nil }
        let word = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
        let scalar = word.hasPrefix("#") ? number(word.dropFirst()) : WebEntities.scalar(named: word)
        return scalar.flatMap(text).map { ($0, semicolon - start + 1) }
    }

    /// Nothing but digits, and no more than a character can have: what a page may leave out, a text in a cell may not.
    private static func number(_ word: Substring) -> Unicode.Scalar? {
        let isHex = word.first == "x" || word.first == "X"
        let digits = word.utf8.dropFirst(isHex ? 1 : 0)
        let isRight = digits.allSatisfy { (0x30...0x39).contains($0) || isHex && (0x61...0x66).contains($0 | 0x20) }
        return isRight && (1...7).contains(digits.count) ? WebEntities.scalar(numbered: word) : nil
    }

    /// What a character is in a cell: blanks of any width are blanks, what is seen nowhere goes, and no control comes in.
    private static func text(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xA0, 0x2002, 0x2003, 0x2009: " "
        case 0xAD, 0x200C...0x200F: ""
        case 0x09, 0x0A, 0x0D: String(Character(scalar))
        case ..<0x20, 0x7F..<0xA0, 0xFFFD: nil
        default: String(Character(scalar))
        }
    }

    // MARK: Tags

    /// Tags that end a line, and tags that change nothing but the look.
    private static let breaks: Set<String> = ["br", "p", "div", "li", "tr"]
    private static let looks: Set<String> = ["b", "i", "u", "em", "strong", "span", "font", "ul", "ol", "a", "small", "big", "s"]
    private static let longestTag = 300

    private static func tag(_ bytes: [UInt8], at start: Int) -> (String, Int)? {
        guard bytes[start] == UInt8(ascii: "<") else { return nil }
        let end = min(start + longestTag, bytes.count)
        guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        var word = bytes[(start + 1)..<close]
        let isEnd = word.first == UInt8(ascii: "/")
        if isEnd { word = word.dropFirst() }
        let letters = word.prefix { ($0 | 0x20) &- 0x61 < 26 }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        // `<b` of “a<b và c>d” is no tag: a name is followed by its end, a blank or a slash.
        if let next = word[letters.endIndex...].first {
            guard next == UInt8(ascii: "/") || next == 0x20 && (word.contains(UInt8(ascii: "=")) || word.last == UInt8(ascii: "/")) else {
                return nil
            }
        }
        if name == "br" { return ("\n", close - start + 1) }
        if breaks.contains(name) { return (isEnd ? "\n" : "", close - start + 1) }
        return looks.contains(name) ? ("", close - start + 1) : nil
    }
}
