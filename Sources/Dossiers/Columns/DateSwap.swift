import Records
import SangkienDiagnostics
import VietnameseText

/// A column of a workbook in which day and month of the true dates are probably swapped (cột ngày bị đảo ngày, tháng).
///
/// A spreadsheet set to American dates makes true dates of `05/04/2021` (taken for 4 May) and leaves `13/04/2021` as text: then no true
/// date has a day beyond 12, and every text has one. The other way round when American dates come to a Vietnamese spreadsheet; since true
/// dates of one month look the same, their days must then be months that the texts name. So must they where the texts are such as no
/// spreadsheet takes for dates (`2021-04-13`, `ngày 13 tháng 4 năm 2021`), and one true date is too few then. Source: docs/data.md, “Tables from Excel”.
struct DateSwap: Sendable {
    /// How many true dates would be another day if they were swapped, and the first of them.
    private(set) var count = 0
    private var first: (record: Record, date: CalendarDate)?
    /// The first text that shows how the dates were meant.
    private var sign = ""

    /// Looks at one column; nil when nothing speaks for a swap.
    init?(_ records: [Record], column: Int) {
        guard records.contains(where: { !$0.dates.isEmpty && $0.isDate(at: column) }) else { return nil }
        var texts = Texts()
        var days: Set<Int> = []
        for record in records where column < record.cells.count {
            if let date = record.day(at: column)?.date {
                guard date.day <= 12 else { return nil }
                guard date.day != date.month else { continue }
                count += 1
                days.insert(date.day)
                if first == nil { first = (record, date) }
            } else if !record.isDate(at: column), !texts.note(record.cells[column]) {
                return nil
            }
        }
        guard count > 0, texts.showSwap(of: days, count: count) else { return nil }
        sign = texts.first
    }

    /// The dates that a column holds as text.
    private struct Texts {
        private(set) var first = ""
        private var isDayFirst: Bool?
        private var months: Set<Int> = []
        /// Whether a date beyond the 12th stands there that every spreadsheet leaves as text.
        private var hasWords = false

        /// Takes a cell; false when it shows that nothing was swapped: it may be read both ways, or contradicts another.
        ///
        /// Only what a spreadsheet would have taken for a date shows which settings it has: no remark, no two dates, no day 13/13.
        mutating func note(_ cell: String) -> Bool {
            guard let numbers = ExcelTrace.dateNumbers(in: cell), Self.isPlain(cell) else {
                noteWords(cell)
                return true
            }
            guard let date = DateParsing.parse(cell, pivotYear: DateSwap.anyYear, order: .monthFirst)?.date else { return true }
            let dayFirst = numbers.first > 12
            guard dayFirst != (numbers.second > 12), isDayFirst ?? dayFirst == dayFirst else { return false }
            if isDayFirst == nil { first = String(trimmed(cell).prefix { $0 != " " }) }
            isDayFirst = dayFirst
            months.insert(date.month)
            return true
        }

        private mutating func noteWords(_ cell: String) {
            guard cell.utf8.count <= 60, let date = DateParsing.parse(cell, pivotYear: DateSwap.anyYear)?.date, date.day > 12 else {
                return
            }
            if first.isEmpty { first = date.shortText }
            hasWords = true
            months.insert(date.month)
        }

        /// True for digits and marks, and the sign of a half of the day.
        private static func isPlain(_ cell: String) -> Bool {
            ["", "am", "pm", "sa", "ch", "t", "z"].contains(cell.filter(\.isLetter).lowercased())
        }

        func showSwap(of days: Set<Int>, count: Int) -> Bool {
            guard let isDayFirst else { return hasWords && count > 1 && days.isSubset(of: months) }
            return isDayFirst || days.isSubset(of: months)
        }
    }

    /// Years of four digits need none to lie near.
    private static let anyYear = 2000

    /// `S070` for the column of `field`.
    func finding(_ field: Field, _ source: InputSource) -> Diagnostic {
        let place = first.map { source.location(of: field, in: $0.record) }
        var finding = Diagnostic(.columnDatesSwapped, at: place, field: field.key)
        finding.arguments = [Argument("column", source.heading(of: field)), .number(count, as: "count"), Argument("sign", sign)]
        if let date = first?.date, let swapped = CalendarDate(year: date.year, month: date.day, day: date.month) {
            finding.arguments += [Argument("date", date.shortText), Argument("other", swapped.shortText)]
        }
        return finding
    }
}
