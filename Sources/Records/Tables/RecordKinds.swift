import Spreadsheets
import VietnameseText

/// A cell that holds a date as a value (ô ngày thật).
package struct DatedCell: Sendable, Equatable {
    /// Its column, counted from 0.
    package let column: Int
    /// Its value.
    package let date: CellDate

    /// Notes the date in a column.
    package init(column: Int, date: CellDate) {
        (self.column, self.date) = (column, date)
    }
}

/// A cell that shows an error such as `#REF!`, or whose formula was never computed (ô chưa có giá trị).
///
/// It is not blank, and nobody knows what it holds: whatever its column asks is open.
package struct FaultyCell: Sendable, Equatable {
    /// Its column, counted from 0.
    package let column: Int
    /// What it shows; of a formula without a result, words for that.
    package let shown: String

    /// Words for a formula without a result, in the form of an error.
    package static let notComputed = "#CÔNG THỨC CHƯA TÍNH"

    /// Notes the cell in a column; one that shows nothing has a formula without a result.
    package init(column: Int, shown: String) {
        (self.column, self.shown) = (column, shown.isEmpty ? Self.notComputed : shown)
    }
}

/// What is known of single cells besides their text; columns are counted from 0.
extension Record {
    /// What a cell holds.
    package func kind(at column: Int) -> CellKind {
        if let kinds, column < kinds.count { return kinds[column] }
        return column < cells.count && !cells[column].isEmpty ? .text : .empty
    }

    /// True for a number of a workbook or of JSON: its text has one meaning.
    package func isNumber(at column: Int) -> Bool { kind(at: column) == .number }

    /// True for a date or time that a workbook holds as such: its text has the day first, whatever the column looks like.
    package func isDate(at column: Int) -> Bool { kind(at: column) == .date }

    /// True for a number or a truth value, which JSON writes without quotes.
    package func isJSONLiteral(at column: Int) -> Bool { kind(at: column) == .number || kind(at: column) == .bool }

    /// True for JSON's `null`, or a key that the record does not have.
    package func isNull(at column: Int) -> Bool { kind(at: column) == .empty }

    /// The day that a cell holds as a value, with its time; nil for a cell that is no date or shows no day.
    package func day(at column: Int) -> DateTime? {
        guard let date = dates.first(where: { $0.column == column })?.date, date.parts == .day else { return nil }
        let minutes = Int(date.seconds) / 60
        return DateTime(date: CalendarDate(dayNumber: Int(date.dayNumber)), hour: minutes / 60, minute: minutes % 60)
    }

    /// The seconds of the day that a dated cell holds, shown or not; nil for a cell without a date.
    package func seconds(at column: Int) -> Int? {
        dates.first { $0.column == column }.map { Int($0.date.seconds) }
    }

    /// What the cell at a column shows in place of a value; nil for a cell that has one, or is blank.
    package func faultShown(at column: Int) -> String? {
        faults.first { $0.column == column }?.shown
    }

    /// Takes a cell from another record, with all that is known of it.
    package mutating func takeCell(_ column: Int, from other: Record) {
        cells[column] = other.cells[column]
        let kind = other.kind(at: column)
        if kinds == nil, kind != .text { kinds = cells.indices.map(kind(at:)) }
        if let count = kinds?.count, column < count { kinds?[column] = kind }
        dates.removeAll { $0.column == column }
        dates += other.dates.filter { $0.column == column }
        if !faults.isEmpty || !other.faults.isEmpty {
            faults = faults.filter { $0.column != column } + other.faults.filter { $0.column == column }
        }
    }
}
