/// Reads a date from tokens.
struct DateReader {
    /// How two digits become a year.
    enum Century {
        /// The year from 80 years before to 19 years after this one.
        case around(Int)
        /// The latest year not after this one: nobody is born later.
        case notAfter(Int)
    }

    var century: Century
    var order = DateOrder.dayFirst

    /// A date in digits or words, with or without `ngày` before it.
    func date(_ cursor: inout TokenCursor) -> CalendarDate? {
        let start = cursor
        _ = cursor.skip("ngay") || cursor.skip("mung") || cursor.skip("mong")
        if let date = numeric(&cursor) ?? inWords(&cursor) { return date }
        cursor = start
        return nil
    }

    /// `15/4/2021`, `15.4.21`, `2021-04-15`, `15/4 năm 2021`.
    func numeric(_ cursor: inout TokenCursor) -> CalendarDate? {
        guard let first = cursor.number(digits: 4), let second = cursor.number(2, digits: 2) else { return nil }
        let separator = cursor.mark(1)
        guard "/-.".utf8.contains(separator) else { return nil }
        if cursor.word(3) == "nam", let year = year(cursor.peek(4)), cursor.peek(0)?.length ?? 9 <= 2 {
            return finish(&cursor, year, first, second)
        }
        guard cursor.mark(3) == separator, let third = cursor.peek(4), third.kind == .number else { return nil }
        if cursor.peek(0)?.length == 4 {
            guard third.length <= 2, let year = year(cursor.peek(0)) else { return nil }
            return finish(&cursor, CalendarDate(year: year, month: second, day: third.value))
        }
        guard cursor.peek(0)?.length ?? 9 <= 2, let year = year(third) else { return nil }
        return finish(&cursor, year, first, second)
    }

    /// `15 tháng 4 năm 2021`, `15 tháng tư, 2021`, `15 tháng 4/2021`.
    func inWords(_ cursor: inout TokenCursor) -> CalendarDate? {
        let start = cursor
        if let day = cursor.number(digits: 2) {
            cursor.position += 1
            if cursor.skip("thang"), let month = DateReader.month(&cursor) {
                _ = cursor.skipMark(",/-.")
                _ = cursor.skip("nam")
                if let year = year(cursor.current), let date = CalendarDate(year: year, month: month, day: day) {
                    cursor.position += 1
                    return date
                }
                if let year = DateReader.yearInWords(&cursor), let date = CalendarDate(year: year, month: month, day: day) { return date }
            }
        }
        cursor = start
        return nil
    }

    /// A serial number of Excel's 1900 system, its fraction read as the time; only when nothing else follows.
    func serial(_ cursor: inout TokenCursor, range: ClosedRange<Int>) -> DateTime? {
        guard let whole = cursor.current, whole.length == 5, range.contains(whole.value) else { return nil }
        let date = CalendarDate(dayNumber: whole.value - DateReader.serialOfEpoch)
        guard cursor.mark(1) == UInt8(ascii: ".") || cursor.mark(1) == UInt8(ascii: ",") else {
            cursor.position += 1
            return DateTime(date: date)
        }
        guard let fraction = cursor.peek(2), fraction.kind == .number else {
            cursor.position += 1
            return DateTime(date: date)
        }
        // Longer fractions were cut to `largest`, which has 12 digits.
        guard fraction.length <= 12 else { return nil }
        cursor.position += 3
        guard fraction.value > 0 else { return DateTime(date: date) }
        var scale = 1
        for _ in 0..<fraction.length { scale *= 10 }
        let minutes = (fraction.value * 1440 + scale / 2) / scale
        return DateTime(date: date.adding(days: minutes / 1440), hour: minutes % 1440 / 60, minute: minutes % 60)
    }

    /// The serial number of 1970-01-01.
    static let serialOfEpoch = 25_569

    /// The years that four digits may say.
    static let years = 1800...2199

    /// A year of four digits (`years`) or of two.
    func year(_ token: Token?) -> Int? {
        guard let token, token.kind == .number else { return nil }
        if token.length == 4 { return Self.years.contains(token.value) ? token.value : nil }
        guard token.length == 2 else { return nil }
        switch century {
        case .around(let pivot):
            let pivot = min(max(pivot, 100), 9900)
            let year = pivot - pivot % 100 + token.value
            if year > pivot + 19 { return year - 100 }
            return year < pivot - 80 ? year + 100 : year
        case .notAfter(let last):
            let last = min(max(last, 200), 9900)
            let year = last - last % 100 + token.value
            return year > last ? year - 100 : year
        }
    }

    /// A month in digits or words (`tư`, `mười hai`, `chạp`), read after `tháng`.
    static func month(_ cursor: inout TokenCursor) -> Int? {
        if let number = cursor.number(digits: 2) {
            guard (1...12).contains(number) else { return nil }
            cursor.position += 1
            return number
        }
        let month: Int
        switch cursor.word() {
        case "gieng", "mot": month = 1
        case "hai": month = 2
        case "ba": month = 3
        case "tu", "bon": month = 4
        case "nam": month = 5
        case "sau": month = 6
        case "bay": month = 7
        case "tam": month = 8
        case "chin": month = 9
        case "muoi": month = cursor.word(1) == "mot" ? 11 : cursor.word(1) == "hai" ? 12 : 10
        case "chap": month = 12
        default: return nil
        }
        cursor.position += month == 11 || (month == 12 && cursor.word() == "muoi") ? 2 : 1
        return month
    }

    /// The date of two numbers and a year, by the order of the column.
    private func finish(_ cursor: inout TokenCursor, _ year: Int, _ first: Int, _ second: Int) -> CalendarDate? {
        let dayFirst = CalendarDate(year: year, month: second, day: first)
        guard order == .monthFirstSeen || order == .monthFirst else { return finish(&cursor, dayFirst) }
        let monthFirst = CalendarDate(year: year, month: first, day: second)
        if order == .monthFirst { return finish(&cursor, monthFirst ?? dayFirst) }
        // Both are dates, and not the same: nothing tells which one is meant.
        if dayFirst != nil, monthFirst != nil, dayFirst != monthFirst { return nil }
        return finish(&cursor, dayFirst ?? monthFirst)
    }

    /// Steps over the five tokens of a date in digits, when it is one.
    private func finish(_ cursor: inout TokenCursor, _ date: CalendarDate?) -> CalendarDate? {
        if date != nil { cursor.position += 5 }
        return date
    }
}
