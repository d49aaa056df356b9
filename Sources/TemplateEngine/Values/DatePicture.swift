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
        /// Hours of the day, and of its half; a date without a time is that of midnight, as in Word.
        case hour(Int)
        case halfHour(Int)
        case minute(Int)
        case second(Int)
        /// Which half of the day it is.
        case half
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
            } else if rest.prefix(5).lowercased() == "am/pm" {
                tokens.append(.half)
                rest = rest.dropFirst(5)
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

    /// True when it shows the time of the day.
    var showsTime: Bool {
        tokens.contains { token in
            switch token {
            case .hour, .halfHour, .minute, .second, .half: true
            case .text, .day, .month, .year: false
            }
        }
    }

    /// A day to show the time of `text` with, where the picture shows nothing else and the text names one.
    func anyDay(at text: String) -> CalendarDate? {
        let showsDay = tokens.contains { token in
            switch token {
            case .day, .month, .year: true
            case .hour, .halfHour, .minute, .second, .half, .text: false
            }
        }
        return showsTime && !showsDay && ClockTime(in: text) != nil ? CalendarDate(year: 2000, month: 1, day: 1) : nil
    }

    /// The date in this picture, with the time of the day where it is known.
    func text(of date: CalendarDate, at time: ClockTime? = nil) -> String {
        tokens.map { Self.text($0, date, time) }.joined()
    }

    /// The pictures in a word of letters; nil for a word that is none.
    private static func tokens(of word: Substring) -> [Token]? {
        var tokens: [Token] = []
        var rest = word
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            switch letter {
            case "d", "D": tokens.append(.day(run.count))
            case "M": tokens.append(.month(run.count))
            case "y", "Y": tokens.append(.year(run.count))
            case "H": tokens.append(.hour(run.count))
            case "h": tokens.append(.halfHour(run.count))
            case "m": tokens.append(.minute(run.count))
            case "s", "S": tokens.append(.second(run.count))
            default: return nil
            }
            rest = rest.dropFirst(run.count)
        }
        return tokens
    }

    private static func text(_ token: Token, _ date: CalendarDate, _ time: ClockTime?) -> String {
        let hour = time?.hour ?? 0
        return switch token {
        case .text(let text): text
        case .day(1): String(date.day)
        case .day(2): padded(date.day)
        case .day(let count): day(date, isShort: count == 3)
        case .month(1): String(date.month)
        case .month(2): padded(date.month)
        case .month(3): "Thg\(date.month)"
        case .month: "Tháng " + months[date.month - 1]
        case .year(let count): count <= 2 ? padded(date.year % 100) : padded(date.year, to: 4)
        case .hour(let count): padded(hour, to: min(count, 2))
        case .halfHour(let count): padded(hour % 12 == 0 ? 12 : hour % 12, to: min(count, 2))
        case .minute(let count): padded(time?.minute ?? 0, to: min(count, 2))
        case .second(let count): padded(time?.second ?? 0, to: min(count, 2))
        case .half: hour < 12 ? "SA" : "CH"
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
