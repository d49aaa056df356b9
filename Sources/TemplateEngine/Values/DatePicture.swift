import VietnameseText

/// A date picture of a Word field (`\@ "d MMMM yyyy"`, ECMA-376, 17.16.4.1), or of a number style of LibreOffice.
///
/// Names of days and months are those of Word in Vietnamese. Words that are no picture stay as they are, also without quotes.
struct DatePicture: Sendable {
    private enum Token: Sendable {
        case text(String)
        case day(Int)
        case month(Int)
        case year(Int)
        /// Hours, minutes and seconds: dates of tables have none, so they are 0.
        case time(Int)
    }

    private var tokens: [Token] = []

    /// Reads a picture.
    init(_ picture: String) {
        var rest = picture[...]
        while let first = rest.first {
            if first == "'" || first == "‘" || first == "’" {
                let inner = rest.dropFirst().prefix { !"'‘’".contains($0) }
                tokens.append(.text(String(inner)))
                rest = rest.dropFirst(inner.count + 2)
            } else if first.isLetter {
                let word = rest.prefix(while: \.isLetter)
                tokens += Self.tokens(of: word) ?? [.text(String(word))]
                rest = rest.dropFirst(word.count)
            } else {
                tokens.append(.text(String(first)))
                rest = rest.dropFirst()
            }
        }
    }

    /// The date in this picture.
    func text(of date: CalendarDate) -> String {
        tokens.map { Self.text($0, date) }.joined()
    }

    /// The pictures in a word of letters; nil for a word that is none.
    private static func tokens(of word: Substring) -> [Token]? {
        if ["AM/PM", "am/pm"].contains(word) { return [.text("")] }
        var tokens: [Token] = []
        var rest = word
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            switch letter {
            case "d", "D": tokens.append(.day(run.count))
            case "M": tokens.append(.month(run.count))
            case "y", "Y": tokens.append(.year(run.count))
            case "h", "H", "m", "s": tokens.append(.time(run.count))
            default: return nil
            }
            rest = rest.dropFirst(run.count)
        }
        return tokens
    }

    private static func text(_ token: Token, _ date: CalendarDate) -> String {
        switch token {
        case .text(let text): text
        case .day(1): String(date.day)
        case .day(2): padded(date.day)
        case .day(let count): day(date, isShort: count == 3)
        case .month(1): String(date.month)
        case .month(2): padded(date.month)
        case .month(3): "Thg\(date.month)"
        case .month: "Tháng " + months[date.month - 1]
        case .year(let count): count <= 2 ? padded(date.year % 100) : padded(date.year, to: 4)
        case .time(let count): padded(0, to: min(count, 2))
        }
    }

    private static func day(_ date: CalendarDate, isShort: Bool) -> String {
        isShort ? shortDays[date.weekday] : days[date.weekday]
    }

    private static func padded(_ number: Int, to count: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }

    private static let days = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]
    private static let shortDays = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
    private static let months = ["Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai"]
}
