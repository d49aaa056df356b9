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
    /// Day, month, year, as everybody in Vietnam writes.
    case dayFirst
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
    /// converted to +07:00); serial numbers of Excel's 1900 system from 40000 to 60000 (`44301`, `44301.34`).
    public static func parse(_ text: String, pivotYear: Int, order: DateOrder = .dayFirst) -> DateTime? {
        guard let tokens = Lexer.cell(text), tokens.count <= 40 else { return nil }
        return parse(tokens, reader: DateReader(century: .around(pivotYear), order: order))
    }

    private static func parse(_ tokens: [Token], reader: DateReader) -> DateTime? {
        var cursor = TokenCursor(tokens: tokens)
        cursor.skipMarks("\n")
        if let serial = reader.serial(&cursor, range: 40_000...60_000) {
            return isDone(&cursor) ? serial : nil
        }
        skipGlue(&cursor)
        var time = TimeReader.time(&cursor, allowsOffset: false)
        if time != nil { skipGlue(&cursor) }
        guard let date = reader.date(&cursor) else { return nil }
        if time == nil, !cursor.isAtEnd {
            let endOfDate = cursor
            skipGlue(&cursor)
            _ = cursor.skip("t")
            time = TimeReader.time(&cursor, allowsOffset: true)
            if time == nil { cursor = endOfDate }
        }
        guard isDone(&cursor) else { return nil }
        guard let time else { return DateTime(date: date) }
        return time.on(date)
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
