import Records
import SangkienDiagnostics
import VietnameseText

/// AM and PM behind the dates of a column (giờ kiểu Mỹ): a sign that the month comes first in these cells.
///
/// Vietnamese settings write SA and CH. A cell such as `15/4/2021 9:00 AM` shows that the sign means nothing in its column.
/// Source: docs/data.md, “Dates and periods”.
struct EnglishTimes: Sendable {
    /// Whether the column has AM or PM behind a date that can only have the day first.
    private(set) var isDayFirst = false
    /// How many cells may be two dates, the first of them, and its date.
    private var count = 0
    private var first: Record?
    private var numbers = (first: 0, second: 0)

    /// Looks at one column, whose cells are `texts`; nil when no cell has AM or PM behind a date.
    init?(_ records: [Record], _ texts: [String], column: Int) {
        var isFound = false
        for place in texts.indices {
            guard let numbers = ExcelTrace.englishTimeNumbers(in: texts[place]) else { continue }
            let record = records[place]
            guard !record.isDate(at: column) else { continue }
            isFound = true
            if numbers.first > 12 { isDayFirst = true }
            guard numbers.first <= 12, numbers.second <= 12, numbers.first != numbers.second else { continue }
            count += 1
            if first == nil { (first, self.numbers) = (record, numbers) }
        }
        guard isFound else { return nil }
    }

    /// `S073` for the column of `field`; nil where nothing was decided by the sign.
    func finding(_ field: Field, _ source: InputSource) -> Diagnostic? {
        guard !isDayFirst, let first else { return nil }
        var finding = Diagnostic(.columnEnglishTimes, at: source.location(of: field, in: first), field: field.key)
        finding.arguments = [
            Argument("column", source.heading(of: field)), .number(count, as: "count"),
            Argument("sign", "\(numbers.first)/\(numbers.second)"), Argument("day", numbers.second), Argument("month", numbers.first),
        ]
        return finding
    }
}
