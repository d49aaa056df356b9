import VietnameseText

/// The line that says with which letter a table comes: `(Kèm theo Tờ trình số 15/TTr-LĐLĐ ngày 05 tháng 4 năm 2021 của …)` (dòng kèm theo).
///
/// Source: the form of the letter; NĐ 30/2020/NĐ-CP, Phụ lục I. Blanks that nobody filled, `số ..../....`, say nothing.
struct ReferenceLine {
    /// The letter's number; empty when it is not there.
    let number: String
    /// Its date.
    let date: CalendarDate?
    /// Who issued it; empty when it is not there.
    let issuer: String

    /// The longest number and the longest name, in characters.
    private static let longestNumber = 60
    private static let longestName = 200

    /// Whether a text speaks of a letter.
    static func mentionsLetter(_ text: String) -> Bool {
        let key = VietnameseFolding.bareKey(text)
        return key.contains("to trinh") || " \(key) ".contains(" ttr so ")
    }

    /// Reads a line; nil for one that says nothing of a letter.
    init?(_ text: String, _ programme: Programme) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let keys = words.map(VietnameseFolding.bareKey)
        guard let start = Self.start(words, keys) else { return nil }
        let (day, of) = (Self.index(of: ["ngay"], in: keys, from: start), Self.index(of: ["cua"], in: keys, from: start))
        let end = min(day ?? keys.count, of ?? keys.count)
        number = Self.number(words[start..<max(start, end)])
        let dateEnd = of.map { $0 > (day ?? 0) ? $0 : words.count } ?? words.count
        date = day.flatMap { Self.date(words[$0..<max($0, dateEnd)], programme) }
        issuer = of.map { Self.name(words[($0 + 1)...]) } ?? ""
        if number.isEmpty, date == nil, issuer.isEmpty { return nil }
    }

    /// Where the number begins: behind `Tờ trình số`, or behind `Số:` before something like `15/TTr-LĐLĐ`.
    private static func start(_ words: [String], _ keys: [String]) -> Int? {
        for index in keys.indices {
            if keys[index] == "to", index + 1 < keys.count, keys[index + 1] == "trinh" {
                // `Ngày Tờ trình 07/4/2021` is no number.
                if index == 1, keys[0] == "ngay" { return nil }
                return index + 2 < keys.count && keys[index + 2] == "so" ? index + 3 : index + 2
            }
            if keys[index] == "ttr", index + 1 < keys.count, keys[index + 1] == "so" { return index + 2 }
            guard keys[index] == "so", index == 0, !keys.dropFirst().starts(with: ["to", "trinh"]) else { continue }
            if words.dropFirst().prefix(3).joined().lowercased().contains("/ttr") { return 1 }
        }
        return nil
    }

    private static func index(of wanted: [String], in keys: [String], from start: Int) -> Int? {
        guard start <= keys.count else { return nil }
        return keys[start...].firstIndex { wanted.contains($0) }
    }

    private static func number(_ words: ArraySlice<String>) -> String {
        let text = bare(words.joined(separator: " "))
        // A number has a digit before its symbol; dots alone are a blank.
        let head = text.prefix { $0 != "/" }
        guard head.contains(where: \.isNumber), text.count <= longestNumber, !text.contains("….") else { return "" }
        return text
    }

    private static func date(_ words: ArraySlice<String>, _ programme: Programme) -> CalendarDate? {
        DateParsing.parse(bare(words.joined(separator: " ")), pivotYear: programme.year)?.date
    }

    private static func name(_ words: ArraySlice<String>) -> String {
        let text = bare(words.joined(separator: " "))
        return text.count <= longestName && text.contains(where: \.isLetter) ? text : ""
    }

    /// A text without the brackets and full stops around it.
    private static func bare(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, "(:,;. ".contains(first) { text.removeFirst() }
        while let last = text.last, "),;:. ".contains(last) { text.removeLast() }
        return String(text)
    }
}
