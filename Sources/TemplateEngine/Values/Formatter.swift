import VietnameseText

/// How a value is shown (cách định dạng): the word after `|` in a tag.
///
/// A value that a formatter cannot read is printed as typed. All formatters are described in `docs/formatters.md`.
enum Formatter: String, Sendable, CaseIterable {
    /// `ngày 05 tháng 7 năm 2023` (Nghị định 30/2020, the date rule)
    case longDate = "ngày dài"
    /// `05/7/2023`
    case shortDate = "ngày ngắn"
    /// The day of a date: `05`.
    case day = "ngày"
    /// The month of a date: `7`, `02`.
    case month = "tháng"
    /// The year of a date: `2023`.
    case year = "năm"
    /// `1.234.500`, a unit after the number kept.
    case number = "số"
    /// `1.234.500` from any way of writing money.
    case money = "tiền"
    /// `Một triệu hai trăm ba mươi tư nghìn năm trăm đồng`
    case moneyInWords = "bằng chữ"
    /// `hai mươi mốt`, a unit after the number kept.
    case numberInWords = "chữ số"
    /// `IV`
    case roman = "la mã"
    /// Upper case.
    case uppercase = "hoa"
    /// Lower case.
    case lowercase = "thường"
    /// The first letter in upper case.
    case capitalized = "hoa đầu"
    /// Line breaks and runs of blanks as one space.
    case compact = "gọn"
    /// The lines joined by commas.
    case joined = "nối"
    /// A text with its formatting: bold, colours, links.
    case rich = "định dạng"

    init?(named name: String) {
        guard let match = Self.byKey[VietnameseFolding.bareKey(name)] else { return nil }
        self = match
    }

    /// Other names that mean the same.
    var aliases: [String] {
        switch self {
        case .longDate: ["ngày đầy đủ", "ngày tháng năm"]
        case .shortDate: ["dd/mm/yyyy"]
        case .day, .month, .year: []
        case .number: ["con số"]
        case .money: ["số tiền"]
        case .moneyInWords: ["tiền bằng chữ", "số tiền bằng chữ"]
        case .numberInWords: ["số bằng chữ", "đọc số"]
        case .roman: ["số la mã"]
        case .uppercase: ["in hoa", "chữ hoa"]
        case .lowercase: ["in thường", "chữ thường"]
        case .capitalized: ["viết hoa đầu", "hoa chữ đầu", "viết hoa chữ đầu"]
        case .compact: ["một dòng"]
        case .joined: ["nối dòng"]
        case .rich: ["chữ có định dạng", "giữ định dạng"]
        }
    }

    /// The value as it is printed; `isNumber` tells that its points and commas can mean one thing only.
    ///
    /// `day` is the value itself where it is known to be a day.
    func apply(to text: String, isNumber: Bool = false, day: CalendarDate? = nil) -> String {
        formatted(text, isNumber, day) ?? text
    }

    /// True for those that must understand a value, such as a date or a number, to change it.
    var readsValues: Bool {
        switch self {
        case .longDate, .shortDate, .day, .month, .year, .number, .money, .moneyInWords, .numberInWords, .roman, .rich: true
        case .uppercase, .lowercase, .capitalized, .compact, .joined: false
        }
    }

    /// True when it can read `text`; a blank one prints nothing and is no fault.
    func reads(_ text: String, isNumber: Bool = false, day: CalendarDate? = nil) -> Bool {
        trimmed(text).isEmpty || formatted(text, isNumber, day) != nil
    }

    private static let byKey: [String: Formatter] = {
        var result: [String: Formatter] = [:]
        for formatter in allCases {
            for name in [formatter.rawValue] + formatter.aliases { result[VietnameseFolding.bareKey(name)] = formatter }
        }
        return result
    }()

    /// Nil for a value that it cannot read.
    private func formatted(_ text: String, _ isNumber: Bool, _ day: CalendarDate?) -> String? {
        switch self {
        case .longDate: (day ?? Value.day(of: text))?.longText
        case .shortDate: (day ?? Value.day(of: text))?.shortText
        case .day: (day ?? Value.day(of: text))?.paddedDay
        case .month: (day ?? Value.day(of: text))?.paddedMonth
        case .year: (day ?? Value.day(of: text)).map { String($0.year) }
        case .number: Self.quantity(text, isNumber).map { $0.number.text + $0.unit }
        case .money: Self.money(text, isNumber).map { $0.amount.text + $0.per }
        case .moneyInWords: Self.money(text, isNumber).map { NumberWords.vietnameseDong($0.amount) + $0.per }
        case .numberInWords: Self.quantityInWords(text, isNumber)
        case .roman: Self.roman(text)
        case .uppercase: text.uppercased()
        case .lowercase: text.lowercased()
        case .capitalized: Self.capitalized(text)
        case .compact: Self.compact(text)
        case .joined: Self.joined(text)
        case .rich: Self.plain(text)
        }
    }

    /// Nil where a link leads nowhere that is allowed.
    private static func plain(_ text: String) -> String? {
        let markup = RichMarkup(text)
        return markup.hasRefusedLink ? nil : markup.text.text
    }

    /// A number, alone or with a unit of words behind it, which stays as typed: `1500 m²`.
    private static func quantity(_ text: String, _ isNumber: Bool) -> (number: VietnameseNumber, unit: String)? {
        if let number = VietnameseNumber(text, isExact: isNumber) { return (number, "") }
        guard let (number, rest) = VietnameseNumber.reading(text, isExact: isNumber) else { return nil }
        let words = rest.split(whereSeparator: \.isWhitespace)
        // Any other mark makes the number part of something else: 15/4, 12-15.
        guard let first = words.first?.first, first.isLetter || first == "%" else { return nil }
        guard words.allSatisfy({ $0.first?.isNumber == false }) else { return nil }
        return (number, rest)
    }

    private static func quantityInWords(_ text: String, _ isNumber: Bool) -> String? {
        guard let (number, unit) = quantity(text, isNumber) else { return nil }
        let words = NumberWords.cardinal(number)
        guard let first = unit.first else { return words }
        if let percent = unit.firstIndex(of: "%"), unit[..<percent].allSatisfy(\.isWhitespace) {
            return words + " phần trăm" + unit[unit.index(after: percent)...]
        }
        return first.isWhitespace ? words + unit : words + " " + unit
    }

    /// An amount of money, or a number that is not of whole đồng.
    private static func money(_ text: String, _ isNumber: Bool) -> (amount: VietnameseNumber, per: String)? {
        if let money = Money(text, isExact: isNumber) { return (VietnameseNumber(money.dong), money.per) }
        return VietnameseNumber(text, isExact: isNumber).map { ($0, "") }
    }

    private static func roman(_ text: String) -> String? {
        guard let number = VietnameseNumber(text), number.fractionDigits.isEmpty, !number.isNegative,
            let value = Int(exactly: number.integerPart), RomanNumeral.range.contains(value)
        else { return nil }
        return RomanNumeral.numeral(value)
    }

    private static func capitalized(_ text: String) -> String? {
        guard let index = text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return text[..<index] + text[index].uppercased() + text[text.index(after: index)...]
    }

    private static func compact(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Lines without their bullets and closing marks; a single line stays as it is.
    private static func joined(_ text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
        guard lines.count > 1 else { return lines.first ?? "" }
        let items = lines.enumerated().map { item($1, isLast: $0 == lines.count - 1) }
        return items.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func item(_ line: String, isLast: Bool) -> String {
        var item = line[...]
        if let bullet = item.first, "-–+*•".contains(bullet), item.dropFirst().first?.isWhitespace == true {
            item = item.dropFirst(2)
        }
        while !isLast, let last = item.last, ",;".contains(last) { item.removeLast() }
        return trimmed(String(item))
    }
}
