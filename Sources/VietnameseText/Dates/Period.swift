/// The time an initiative was applied, as far as the words tell.
public struct Period: Sendable, Equatable {
    /// How exactly the start is known.
    public enum Precision: Sendable {
        /// A day.
        case day
        /// A month, or a few months (a term).
        case month
        /// A quarter, or the middle or end of a year.
        case quarter
        /// A school year, September to May.
        case schoolYear
        /// A calendar year.
        case year
    }

    /// The earliest day the words allow for the start.
    public var start: CalendarDate
    /// The latest day the words allow for the start: `01/2021` gives 2021-01-31.
    public var startLatest: CalendarDate
    /// The latest day the words allow for the end; nil when open or not stated.
    public var end: CalendarDate?
    /// True when the words say it goes on (`đến nay`).
    public var isOpen: Bool
    /// How exactly the start is known.
    public var precision: Precision

    /// Takes the bounds as described for the properties.
    public init(
        start: CalendarDate,
        startLatest: CalendarDate,
        end: CalendarDate? = nil,
        isOpen: Bool = false,
        precision: Precision
    ) {
        self.start = start
        self.startLatest = startLatest
        self.end = end
        self.isOpen = isOpen
        self.precision = precision
    }
}

/// Reads periods as people type them.
///
/// Source: docs/data.md, “Dates and periods” (forms found in lists), docs/rules.md, A2 (month and year precision).
public enum PeriodParsing {
    /// Reads one period.
    ///
    /// Takes the text of a cell, the year around which two-digit years of full dates lie, and what the column shows of the
    /// order of days and months. Gives the period, or nil when the words are not understood as a whole (`thường xuyên`, `trước tháng 01/2021`) or end before they start.
    ///
    /// - A start without a year takes it from the end: `từ tháng 2 đến tháng 5/2021`, `01 - 5/2021`, `10/3 - 22/4/2021`.
    /// - `tháng 1, 2, 3 năm 2021` is from the first of these months to the last; `Mar-21` is how Excel shows a month.
    /// - `đầu năm` is January, `giữa năm` May–August, `cuối năm` the fourth quarter; `đầu`, `giữa`, `cuối tháng` are thirds.
    /// - A school year starts from September of its first year to May of its second; its first term in
    ///   September–November, its second in January–March. `2020-2021` alone may be one: its start has the room of both meanings.
    public static func parse(_ text: String, pivotYear: Int, order: DateOrder = .dayFirst) -> Period? {
        guard var tokens = Lexer.cell(text) else { return nil }
        // Brackets, quotes and line ends say nothing here.
        tokens.removeAll { "()\"'\n*".utf8.contains($0.mark) }
        guard tokens.count <= 60 else { return nil }
        var cursor = TokenCursor(tokens: tokens)
        let points = PeriodPointReader(dates: DateReader(century: .around(pivotYear), order: order))
        var ahead = cursor
        if let years = points.twoYears(&ahead), isDone(&ahead) { return period(years.start, end: years.end, isOpen: false) }
        skipLead(&cursor)
        ahead = cursor
        if let months = points.listedMonths(&ahead), isDone(&ahead) { return period(months.start, end: months.end, isOpen: false) }
        guard let first = points.point(&cursor) else { return nil }
        _ = cursor.skipMark(",")
        if skipOpenEnd(&cursor) {
            return isDone(&cursor) ? period(first, end: nil, isOpen: true) : nil
        }
        guard skipUntil(&cursor) else {
            return isDone(&cursor) ? period(first, end: nil, isOpen: false) : nil
        }
        guard let last = points.point(&cursor, after: first), isDone(&cursor) else { return nil }
        return period(first.completed(by: last), end: last, isOpen: false)
    }

    private static func period(_ start: PeriodPoint, end: PeriodPoint?, isOpen: Bool) -> Period? {
        guard case .span(let earliest, let latest, let precision) = start else { return nil }
        var lastDay: CalendarDate?
        if let end {
            guard case .span(_, let endLatest, _) = end, endLatest >= earliest else { return nil }
            lastDay = endLatest
        }
        return Period(
            start: earliest,
            startLatest: min(latest, lastDay ?? latest),
            end: lastDay,
            isOpen: isOpen,
            precision: precision
        )
    }

    /// Phrases before the start that do not change it.
    private static let leadPhrases = [
        ["bat", "dau"], ["lan", "dau", "tien"], ["lan", "dau"],
        ["ap", "dung"], ["trien", "khai"], ["thuc", "hien"], ["thuc", "te"], ["thoi", "gian"],
        ["giai", "doan"], ["thu", "nghiem"], ["su", "dung"], ["dua", "vao"], ["duoc"], ["da"], ["trong"], ["vao"],
        ["ke"], ["tinh"], ["tu"],
    ]

    /// Steps over words before the start that do not change it.
    private static func skipLead(_ cursor: inout TokenCursor) {
        while cursor.skipMark("-:.,") || leadPhrases.contains(where: { cursor.skip($0) }) || skipDuration(&cursor, before: true) {}
    }

    /// Steps over how long it lasted, `03 tháng`, `hơn 2 năm`, beside the days that say it exactly.
    private static func skipDuration(_ cursor: inout TokenCursor, before isBefore: Bool) -> Bool {
        var ahead = cursor
        _ = ahead.skip("hon") || ahead.skip("gan") || ahead.skip("khoang") || ahead.skip("duoc")
        guard ahead.number(digits: 3) != nil else { return false }
        ahead.position += 1
        guard ["ngay", "tuan", "thang", "nam"].contains(ahead.word()) else { return false }
        ahead.position += 1
        if isBefore {
            // `3 tháng 2021` is none, `03 tháng (từ 01/01/2021` is.
            ahead.skipMarks("-:,;")
            guard ["tu", "ke", "bat", "tinh"].contains(ahead.word()) else { return false }
        }
        cursor = ahead
        return true
    }

    /// Steps over `đến nay` and its like.
    private static func skipOpenEnd(_ cursor: inout TokenCursor) -> Bool {
        let start = cursor
        if skipUntil(&cursor) {
            _ = cursor.skip("thoi", "diem")
            let isNow =
                cursor.skip("nay") || cursor.skip("hien", "nay") || cursor.skip("hien", "tai")
                || cursor.skip("bay", "gio")
            if isNow { return true }
        }
        cursor = start
        return false
    }

    /// Steps over what joins start and end.
    private static func skipUntil(_ cursor: inout TokenCursor) -> Bool {
        let start = cursor.position
        while cursor.skipMark("-~>") {}
        _ = cursor.skip("cho")
        _ = cursor.skip("den") || cursor.skip("toi")
        guard cursor.position > start else { return false }
        // `đến hết tháng 5`, and `đến tháng hết tháng 5` as the letter of 2021 has it.
        _ = cursor.skip("thang", "het") || cursor.skip("het")
        return true
    }

    private static func isDone(_ cursor: inout TokenCursor) -> Bool {
        cursor.skipMarks(".,;-:")
        _ = skipDuration(&cursor, before: false)
        cursor.skipMarks(".,;")
        return cursor.isAtEnd
    }
}
