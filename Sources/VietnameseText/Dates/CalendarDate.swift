/// A day of the Gregorian calendar, years 1 to 9999, without time or time zone.
public struct CalendarDate: Comparable, Hashable, Sendable {
    // Four bytes: every initiative and dossier has several dates.
    private let shortYear: Int16
    private let shortMonth: Int8
    private let shortDay: Int8

    /// The year, 1…9999.
    public var year: Int { Int(shortYear) }
    /// The month, 1…12.
    public var month: Int { Int(shortMonth) }
    /// The day of the month, 1…31.
    public var day: Int { Int(shortDay) }

    /// Takes a year, month and day; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= CalendarDate.dayCount(year: year, month: month) else { return nil }
        (shortYear, shortMonth, shortDay) = (Int16(year), Int8(month), Int8(day))
    }

    /// Takes text of the shape `2021-04-15` (ISO 8601, nothing around it); nil for anything else.
    public init?(iso: String) {
        let bytes = [UInt8](iso.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte.isDigit else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Takes days counted from 1970-01-01; values outside the years 1–9999 give the nearest end.
    public init(dayNumber: Int) {
        let (year, month, day) = CalendarDate.civil(min(max(dayNumber, -719_162), 2_932_896))
        (shortYear, shortMonth, shortDay) = (Int16(year), Int8(month), Int8(day))
    }

    /// The date as ISO 8601: `2021-04-15`.
    public var iso: String {
        let digits = String(year)
        let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        return "\(padded)-\(CalendarDate.twoDigits(month))-\(CalendarDate.twoDigits(day))"
    }

    /// The date as letters write it: `15/4/2021`, `05/4/2021`, `02/3/2021`, `25/02/2021`.
    ///
    /// Source: NĐ 30/2020/NĐ-CP, Phụ lục I: days below 10 and months 1, 2 take a leading zero, months 3–9 do not.
    public var shortText: String { "\(paddedDay)/\(paddedMonth)/\(year)" }

    /// The date in words: `ngày 05 tháng 7 năm 2023`, zeros as in `shortText`.
    public var longText: String { "ngày \(paddedDay) tháng \(paddedMonth) năm \(year)" }

    /// The day with a leading zero below 10 (NĐ 30/2020/NĐ-CP, Phụ lục I).
    public var paddedDay: String { CalendarDate.twoDigits(day) }

    /// The month with a leading zero for 1 and 2 only (NĐ 30/2020/NĐ-CP, Phụ lục I).
    public var paddedMonth: String { month <= 2 ? "0\(month)" : String(month) }

    /// Days since 1970-01-01.
    public var dayNumber: Int {
        // Years start in March, so that the leap day is the last: 400 years are 146 097 days.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Takes a number of days, negative to go back; gives that later day, at most the ends of the years 1–9999.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return CalendarDate(dayNumber: overflow ? (days > 0 ? .max : .min) : sum)
    }

    /// The day of the week: 0 for Monday to 6 for Sunday, the order of ISO 8601 (thứ trong tuần).
    public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    /// The week by ISO 8601 (weeks start on Monday, week 1 holds the first Thursday) and the year it belongs to.
    public var isoWeek: (year: Int, week: Int) {
        let thursdayNumber = dayNumber - weekday + 3
        let thursday = CalendarDate.civil(thursdayNumber)
        let newYear = CalendarDate.civilDayNumber(newYearOf: thursday.year)
        return (thursday.year, (thursdayNumber - newYear) / 7 + 1)
    }

    /// Calendar order.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The number of days of a month.
    static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Year, month and day of a day number, after Howard Hinnant: "chrono-compatible low-level date algorithms".
    private static func civil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    private static func civilDayNumber(newYearOf year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400 - 719_162
    }

    private static func twoDigits(_ value: Int) -> String {
        value < 10 ? "0\(value)" : String(value)
    }
}
