/// A day, and the time of day where one was written.
public struct DateTime: Sendable, Equatable {
    /// The day, in Vietnamese time (+07:00).
    public var date: CalendarDate
    /// The hour, 0…23, or 24 for `24h` (the end of `date`); nil when no time was written.
    public var hour: Int?
    /// The minute, 0…59; nil when no time was written.
    public var minute: Int?

    /// Takes a day and, where known, the time of day.
    public init(date: CalendarDate, hour: Int? = nil, minute: Int? = nil) {
        self.date = date
        self.hour = hour
        self.minute = minute
    }
}

/// In which order the numbers of a column's dates stand (thứ tự ngày, tháng).
public enum DateOrder: Sendable, Equatable {
    /// Day, month, year, as everybody in Vietnam writes; AM or PM beside a date is a sign of American settings.
    case dayFirst
    /// The same in a column that shows that AM and PM go with the day first: `15/4/2021 9:00 AM`.
    case dayFirstSeen
    /// The month comes first wherever both can be.
    case monthFirst
    /// The column holds a date such as `4/15/2021`, which a program set to American dates wrote: `3/4/2021` in it may be either.
    case monthFirstSeen
}

/// Reads dates as people type them, in the order day, month, year.
///
/// Source: docs/data.md, “Dates and periods” (forms found in lists, Excel serial numbers) and docs/rules.md, A1 (time zone fixed at +07:00).
public enum DateParsing {
    /// The years of four digits that are read.
    public static let years = DateReader.years

    /// Reads one date.
    ///
    /// Takes the text of a cell, the year around which two-digit years lie (the programme year: 80 years back to 19 years on),
    /// and what its column shows of the order of days and months. Gives the date and time, or nil when the text is not exactly
    /// one date, or may be two.
    ///
    /// Accepts `15/4/2021` (also with `-` or `.`), `15/4/21`, `2021-04-15`, `2021/04/15`, `ngày 15 tháng 4 năm 2021`, `15
    /// tháng tư năm 2021`; a time before or after (`08:10`, `8h10`, `8 giờ 10 phút`, `T08:10:00+07:00`; another offset is
    /// converted to +07:00); serial numbers of Excel's 1900 system from 40000 to 60000 (`44301`, `44301.34`); names of months (`8-Apr-21`,
    /// `15-thg4-21`, `Apr 8, 2021`, `8/IV/2021`), digits alone (`20210408`, `08042021`), a day of the week before it, which must be the
    /// right one, and remarks without doubt (`Sáng 8/4/2021`, `8/4/2021 (dấu bưu điện)`). With AM or PM behind it
    /// (`ExcelTrace.englishTimeNumbers`) the month comes first where both can be. With `yearWhenMissing` also `8/4` and `ngày 8 tháng 4`, in that year.
    public static func parse(_ text: String, pivotYear: Int, order: DateOrder = .dayFirst, yearWhenMissing: Int? = nil) -> DateTime? {
        guard var tokens = Lexer.cell(text), tokens.count <= 40 else { return nil }
        for index in tokens.indices where tokens[index].mark == UInt8(ascii: "\\") { tokens[index].mark = UInt8(ascii: "/") }
        var reader = DateReader(century: .around(pivotYear), order: order)
        if order == .dayFirst || order == .monthFirstSeen, ExcelTrace.englishTimeNumbers(in: text) != nil { reader.order = .monthFirst }
        return parse(tokens, reader: reader, yearWhenMissing)
    }

    private static func parse(_ tokens: [Token], reader: DateReader, _ yearWhenMissing: Int?) -> DateTime? {
        var cursor = TokenCursor(tokens: tokens)
        cursor.skipMarks("\n")
        if let date = reader.compact(&cursor) { return withTime(date, &cursor, nil) }
        if let serial = reader.serial(&cursor, range: 40_000...60_000) {
            return isDone(&cursor) ? serial : nil
        }
        DateRemarks.skipLead(&cursor)
        let time = TimeReader.time(&cursor, allowsOffset: false)
        if time != nil { DateRemarks.skipLead(&cursor) }
        let weekday = DateRemarks.weekday(&cursor)
        let whole = reader.date(&cursor) ?? reader.named(&cursor)
        guard let date = whole ?? yearWhenMissing.flatMap({ reader.withoutYear(&cursor, year: $0) }) else { return nil }
        // A day of the week that is not that of the date shows that one of them is wrong.
        if let weekday, date.weekday != weekday { return nil }
        return withTime(date, &cursor, time)
    }

    /// The date with the time before it or behind it, when nothing else follows.
    private static func withTime(_ date: CalendarDate, _ cursor: inout TokenCursor, _ before: ClockTime?) -> DateTime? {
        var time = before
        if time == nil, !cursor.isAtEnd {
            let endOfDate = cursor
            skipGlue(&cursor)
            _ = cursor.skip("t")
            time = TimeReader.time(&cursor, allowsOffset: true)
            if time == nil { cursor = endOfDate }
        }
        DateRemarks.skipTail(&cursor)
        guard isDone(&cursor) else { return nil }
        guard let time else { return DateTime(date: date) }
        return time.on(date)
    }

    /// True for a date that a cell gives without its year: `8/4`, `ngày 8 tháng 4`; it must be a day of `year`.
    public static func lacksYear(_ text: String, in year: Int) -> Bool {
        // Most cells have a year: this is asked without reading them.
        guard (3...60).contains(text.utf8.count), mayLackYear(text), parse(text, pivotYear: year) == nil else { return false }
        return parse(text, pivotYear: year, yearWhenMissing: year) != nil
    }

    /// True for one to three numbers of at most two digits.
    private static func mayLackYear(_ text: String) -> Bool {
        var (numbers, digits) = (0, 0)
        for byte in text.utf8 {
            guard byte.isDigit else {
                digits = 0
                continue
            }
            digits += 1
            if digits == 1 { numbers += 1 }
            if digits > 2 { return false }
        }
        return (1...3).contains(numbers)
    }

    /// Steps over what stands between a date and a time.
    private static func skipGlue(_ cursor: inout TokenCursor) {
        while !cursor.isAtEnd {
            if cursor.skipMark(",-\n") || cursor.skip("luc") || cursor.skip("hoi") || cursor.skip("vao") { continue }
            return
        }
    }

    private static func isDone(_ cursor: inout TokenCursor) -> Bool {
        cursor.skipMarks(".,;\n")
        return cursor.isAtEnd
    }
}
