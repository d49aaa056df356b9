import SangkienDiagnostics
import VietnameseText

/// Undoes what portals and exporters put around the words of a table (dấu vết của phần mềm xuất bảng).
///
/// References and tags of HTML (`T018`), and guards that keep a spreadsheet program from changing a number: `="0905…"`, `'0905…` (`T019`).
/// Reported for each column, like the old encodings. Source: docs/encodings.md.
struct ExportRepair {
    /// Goes through the cells and headings that need it.
    static func repair(_ table: inout Table, _ suspects: Suspects, _ notes: inout ColumnNotes) {
        for column in suspects.headings {
            guard HTMLReferences.areCertain(in: table.headings[column]), let text = HTMLReferences.decoded(table.headings[column]) else {
                continue
            }
            var place = SourceLocation(file: table.file, sheet: table.sheet, line: table.headingLine, column: column + 1)
            let typed = table.headings[column]
            table.headings[column] = HeadingRow.tidy(text)
            place.heading = table.headings[column]
            notes.add(.htmlReferences, column: column, at: place, typed: typed)
        }
        if !suspects.headings.isEmpty { table.headings = HeadingRow.unique(table.headings) }
        for column in suspects.records.indices {
            let cells = suspects.records[column].filter { TextSurvey(table.records[$0].cells[column].utf8Span.span).mayHaveExportMarks }
            let isEscaped = cells.contains { HTMLReferences.areCertain(in: table.records[$0].cells[column]) }
            for record in cells { repairCell(&table, record, column, isEscaped, &notes) }
        }
    }

    /// Undoes what is in a cell; references and tags only where the column is escaped beyond doubt.
    private static func repairCell(_ table: inout Table, _ record: Int, _ column: Int, _ isEscaped: Bool, _ notes: inout ColumnNotes) {
        let text = table.records[record].cells[column]
        if let inner = unguarded(text) {
            table.records[record].cells[column] = inner
            notes.add(.exportGuards, column: column, at: table.place(record, column), typed: text)
        } else if isEscaped, let decoded = HTMLReferences.decoded(text) {
            table.records[record].cells[column] = trimmed(Normalization.nfc(decoded))
            notes.add(.htmlReferences, column: column, at: table.place(record, column), typed: text)
        }
    }

    /// What a guard stands around, which must hold a number; nil for a cell without one.
    static func unguarded(_ text: String) -> String? {
        let cell = trimmed(text)
        if cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.utf8.count > 3 {
            let inner = String(cell.dropFirst(2).dropLast())
            return inner.contains("\"") || !holdsNumber(inner) ? nil : inner
        }
        guard cell.hasPrefix("'") else { return nil }
        let rest = String(cell.dropFirst())
        // What a program would take for a number or a date, and nothing else: `'90s` is none.
        let isNumber = rest.utf8.allSatisfy { $0 &- 0x30 <= 9 || " .,-+/():".utf8.contains($0) }
        return isNumber && holdsNumber(rest) ? rest : nil
    }

    private static func holdsNumber(_ text: String) -> Bool {
        text.utf8.count { $0 &- 0x30 <= 9 } >= 4
    }
}
