import VietnameseText

/// A heading in words, with what can be left out of it (chữ của tiêu đề).
struct HeadingText {
    /// The words of the heading and of what is left of it without remarks, the fullest first.
    let readings: [[String]]
    /// What stands outside of brackets, as typed.
    let outside: String
    /// What stands in the last brackets, as typed; nil without any.
    let bracket: String?

    /// Takes a heading apart.
    init(_ heading: String) {
        let heading = Self.spaced(Self.leafOfPath(heading))
        (outside, bracket) = Self.brackets(heading)
        var readings = [Self.words(heading), Self.words(outside)]
        let colon = outside.unicodeScalars.firstIndex { [":", "–", "—"].contains($0) }
        if let colon, Self.isRemark(Self.words(String(outside[colon...]))) {
            readings.append(Self.words(String(outside[..<colon])))
        }
        if let cut = Self.withoutTrailingRemark(outside) { readings.append(Self.words(cut)) }
        for reading in readings {
            readings.append(Self.withoutAsking(reading))
            readings.append(Self.joined(reading))
        }
        self.readings = readings.filter { !$0.isEmpty }.uniqued
    }

    /// The words of a text without marks and case.
    static func words(_ text: String) -> [String] {
        VietnameseFolding.bareKey(text).split(separator: " ").map(String.init)
    }

    // MARK: What can be left out

    /// `group_tg/ho_va_ten`, as questionnaires export their groups, is its last name.
    private static func leafOfPath(_ heading: String) -> String {
        let bytes = heading.utf8
        guard !bytes.contains(UInt8(ascii: " ")), bytes.contains(UInt8(ascii: "_")), let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
        else {
            return heading
        }
        return String(heading[heading.index(after: slash)...])
    }

    /// `HoVaTen`, as programs name their fields, in words.
    private static func spaced(_ heading: String) -> String {
        let isOneWord = heading.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        guard isOneWord, heading.first?.isLowercase == true || heading.dropFirst().contains(where: \.isLowercase) else { return heading }
        return heading.reduce(into: "") { text, letter in
            if letter.isUppercase, text.last?.isLowercase == true { text.append(" ") }
            text.append(letter)
        }
    }

    /// The text outside of brackets, and what stands in the last of them that holds words.
    private static func brackets(_ heading: String) -> (outside: String, inside: String?) {
        var (outside, current) = (String.UnicodeScalarView(), String.UnicodeScalarView())
        var inside: String?
        var depth = 0
        for letter in heading.unicodeScalars {
            switch letter {
            case "(", "[", "{", "（":
                depth += 1
                if depth == 1 { current = String.UnicodeScalarView() }
            case ")" where depth > 0, "]" where depth > 0, "}" where depth > 0, "）" where depth > 0:
                depth -= 1
                outside.append(" ")
                if depth == 0, !words(String(current)).isEmpty { inside = String(current) }
            default: if depth > 0 { current.append(letter) } else { outside.append(letter) }
            }
        }
        return (String(outside), depth > 0 && !words(String(current)).isEmpty ? String(current) : inside)
    }

    /// What a questionnaire puts before the name of a fact.
    private static let asking: [[String]] = [
        "xin vui long", "xin", "vui long", "hay", "moi", "anh chi", "ban", "dong chi", "quy vi", "ong ba", "cho biet", "nhap vao", "nhap",
        "dien vao",
        "dien", "ghi ro", "ghi", "khai", "cung cap", "cau hoi", "cau", "please", "enter", "your", "thong tin ve",
    ]
    .map { $0.split(separator: " ").map(String.init) }
    private static let askedOf: [[String]] = [
        ["cua", "anh", "chi"], ["cua", "ban"], ["cua", "dong", "chi"], ["cua", "ong", "ba"], ["la", "gi"], ["bat", "buoc"], ["required"],
        ["cua", "toi"], ["neu", "co"], ["cua", "quy", "vi"], ["cua", "minh"], ["theo", "mau"], ["cua", "nguoi", "khai"],
    ]
    /// How a remark behind a heading begins.
    private static let remarks: [[String]] = [
        "ghi", "viet", "nhap", "dien", "vi du", "vd", "neu", "bat buoc", "dvt", "don vi tinh", "toi da", "vui long", "required", "chon",
        "theo mau",
        "khong bat buoc", "tinh bang", "tinh theo",
    ]
    .map { $0.split(separator: " ").map(String.init) }
    /// Units that stand behind a heading.
    private static let units: Set<String> = [
        "dong", "trieu dong", "nghin dong", "ngan dong", "ty dong", "vnd", "trd", "tr d", "trieu", "d", "trieu vnd",
    ]

    /// The words without what a questionnaire puts around them: `3. Anh/chị vui lòng cho biết họ và tên?`.
    static func withoutAsking(_ words: [String]) -> [String] {
        var rest = words[...]
        while let first = rest.first {
            if let asked = asking.first(where: { rest.starts(with: $0) }) {
                rest.removeFirst(asked.count)
            } else if isNumbering(first) {
                rest.removeFirst()
            } else {
                break
            }
        }
        var isShorter = true
        while isShorter {
            isShorter = false
            for tail in askedOf where rest.count > tail.count && rest.suffix(tail.count).elementsEqual(tail) {
                rest.removeLast(tail.count)
                isShorter = true
            }
        }
        return Array(rest)
    }

    /// `3`, `a`, `q1`, `ii`: what numbers a question.
    private static func isNumbering(_ word: String) -> Bool {
        let isNumber: (Substring) -> Bool = { $0.utf8.count <= 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if isNumber(word[...]) || ["a", "b", "c", "d", "e"].contains(word) { return true }
        return word.utf8.allSatisfy { "iv".utf8.contains($0) } || word.first == "q" && isNumber(word.dropFirst())
    }

    private static func isRemark(_ words: [String]) -> Bool {
        words.isEmpty || units.contains(words.joined(separator: " ")) || remarks.contains { words.starts(with: $0) }
    }

    /// Whether the brackets hold a unit of money: `triệu đồng`.
    var isInMoney: Bool { bracket.map { Self.units.contains(Self.words($0).joined(separator: " ")) } ?? false }

    /// What stands before `, ghi …` or ` - triệu đồng`.
    private static func withoutTrailingRemark(_ text: String) -> String? {
        guard let mark = text.unicodeScalars.lastIndex(where: { [",", ";", "-", "\n", "\r", "*"].contains($0) }), mark > text.startIndex
        else { return nil }
        let rest = words(String(text[text.unicodeScalars.index(after: mark)...]))
        return isRemark(rest) ? String(text[..<mark]) : nil
    }

    /// Letters with blanks between them as one word: `S T T`.
    private static func joined(_ words: [String]) -> [String] {
        words.count > 1 && words.allSatisfy { $0.utf8.count == 1 } ? [words.joined()] : []
    }
}
