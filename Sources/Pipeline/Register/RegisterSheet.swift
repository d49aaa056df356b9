import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// One sheet of a register as it was read (trang tính của sổ).
struct RegisterSheet: Sendable {
    let table: Table
    /// The place of each known column, counted from 0.
    let columns: [RegisterColumn.Meaning: Int]

    /// The sheet in `table`, whose columns are known by these headings.
    init(_ table: Table, _ known: [RegisterColumn]) {
        self.table = table
        let names = known.map { ($0.heading, $0.meaning) } + RegisterColumn.earlierHeadings.filter { known.map(\.meaning).contains($0.1) }
        let keys = Dictionary(names.map { (VietnameseFolding.bareKey($0), $1) }, uniquingKeysWith: { first, _ in first })
        let judge = VietnameseFolding.bareKey(RegisterColumn.judge)
        var columns: [RegisterColumn.Meaning: Int] = [:]
        var judges = 0
        for (place, heading) in table.headings.enumerated() {
            let key = VietnameseFolding.bareKey(heading)
            if key == judge || key.hasPrefix(judge + " ") {
                judges += 1
                columns[.judge(judges)] = place
            } else if let meaning = keys[key], columns[meaning] == nil {
                columns[meaning] = place
            }
        }
        self.columns = columns
    }

    /// A sheet of which these fields are known, by the places of their columns, besides the register's own columns among `known`.
    init(_ table: Table, fields: [(field: Field, column: Int)], _ known: [RegisterColumn]) {
        var columns = RegisterSheet(table, known).columns
        for (field, column) in fields where columns[.field(field)] == nil { columns[.field(field)] = column }
        (self.table, self.columns) = (table, columns)
    }

    /// The sheet's name.
    var name: String { table.sheet ?? "" }
    /// The rows below the headings.
    var rows: [Record] { table.records }
    /// How many judges have a column.
    var judges: Int { columns.keys.count { if case .judge = $0 { true } else { false } } }
    /// The row of the headings, as a spreadsheet numbers it.
    var headingRow: Int { table.heading?.rows.last ?? RegisterMarks.headingRow }

    /// The words of a cell, trimmed, a true date as its day; empty where there is nothing, or no such column.
    func text(_ meaning: RegisterColumn.Meaning, in row: Record) -> String {
        guard let column = columns[meaning], column < row.cells.count else { return "" }
        if let day = row.day(at: column) { return day.date.shortText }
        return trimmed(row.cells[column])
    }

    /// What a row's remark says on which a verdict may hang.
    func decidingRemark(in row: Record, _ context: RuleContext) -> Diagnostic? {
        let place = place(.note, in: row)
        return DecidingRemark.finding(text(.note, in: row), under: place.heading ?? "", at: place, context)
    }

    /// Where a cell stands.
    func place(_ meaning: RegisterColumn.Meaning?, in row: Record) -> SourceLocation {
        var place = SourceLocation(file: table.file, sheet: table.sheet, line: row.line, row: row.row)
        if let column = meaning.flatMap({ columns[$0] }) {
            place.column = column + 1
            place.heading = table.headings[column]
        }
        return place
    }

    /// Where a row stands, in words: `trang tính “Sổ hồ sơ”, dòng 4, 7-9`.
    func words(for rows: [Record]) -> LocalizedText {
        let numbers = RowRanges.text(rows.map(\.row).sorted(), limit: 12)
        return LocalizedText(vi: "Dòng \(numbers)", en: "Row \(numbers)")
    }

    /// The same within a sentence.
    func wordsWithin(for rows: [Record]) -> LocalizedText {
        let words = words(for: rows)
        return LocalizedText(vi: words.vietnamese.lowercased(), en: words.english.lowercased())
    }
}
