import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// What is said of the rows of a table that a template is filled with: those that are not used, and records that look like none.
struct DataRows {
    private let table: Table
    private let others: [Table]

    /// The rows of `table`; `tables` are all that the file has.
    init(_ table: Table, among tables: [Table]) {
        self.table = table
        others = tables.filter { !$0.records.isEmpty && ($0.sheet, $0.headingLine) != (table.sheet, table.headingLine) }
    }

    var findings: [Diagnostic] { [unused, unlikely, otherTables].compactMap { $0 } }

    /// `M307` for what stands above the headings, and for numbers of columns below them.
    private var unused: Diagnostic? {
        // What stands around a table of a document is no row.
        guard [.csv, .xlsx, .ods].contains(table.format), let heading = table.heading else { return nil }
        let rows = table.skipped.filter { $0.reason == .title || $0.reason == .columnNumbers }.map(\.row)
        guard !rows.isEmpty else { return nil }
        return Diagnostic(
            .rowsAroundHeading,
            at: place(row: heading.rows[0], line: table.headingLine),
            Argument("heading", RowRanges.text(heading.rows, limit: 20)),
            Argument("rows", RowRanges.text(rows, limit: 20))
        )
    }

    /// `M308` for totals and signatures: nothing but their words tells them from records.
    private var unlikely: Diagnostic? {
        let signed = max(0, table.records.count - Self.signatureRows)
        let found = table.records.enumerated()
            .filter { (index, record) -> Bool in
                guard let first = record.cells.first(where: { !$0.isEmpty }), Self.mayBegin(first) else { return false }
                if RowWords.total(first) != nil { return true }
                return index >= signed && record.cells.count > 2 && record.cells.count { !$0.isEmpty } <= 2 && RowWords.isClosing(first)
            }
            .map(\.element)
        guard let first = found.first else { return nil }
        let rows = RowRanges.text(found.map(\.row), limit: 20)
        return Diagnostic(.recordUnlikely, at: place(row: first.row, line: first.line), Argument("rows", rows))
    }

    /// `M309` for further tables and sheets with records.
    private var otherTables: Diagnostic? {
        guard !others.isEmpty else { return nil }
        // A table of a page has no name: the row of its headings tells.
        var names = others.prefix(Self.shownTables).map { table in table.sheet.map { "“\($0)”" } ?? "\(table.headingLine ?? 0)" }
        if others.count > Self.shownTables { names.append("…") }
        return Diagnostic(
            .otherTablesUnused,
            at: place(row: nil, line: nil),
            Argument("count", others.count),
            Argument("names", names.joined(separator: ", "))
        )
    }

    private static let shownTables = 10

    /// How many last rows may be the signature.
    private static let signatureRows = 20

    /// A quick look, since every row is asked: digits and most letters begin no total and no signature.
    private static func mayBegin(_ text: String) -> Bool {
        text.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
    }

    private func place(row: Int?, line: Int?) -> SourceLocation {
        SourceLocation(file: table.file, sheet: table.sheet, line: line, row: row)
    }
}
