import Records
import VietnameseText

/// Takes the cells of combined columns apart, record by record (tách các cột gộp).
struct CombinedColumns {
    private let columns: [(column: Int, fields: [Field])]
    private let programmeYear: Int

    /// The combined columns of `source`.
    init(_ source: InputSource, programmeYear: Int) {
        columns = source.combined
        self.programmeYear = programmeYear
    }

    /// The record with the facts of its combined cells; the record itself in a table without such columns.
    func takenApart(_ record: Record) -> Record {
        guard !columns.isEmpty else { return record }
        var texts: [Int: String] = [:]
        var unclear: [Int] = []
        for (column, fields) in columns where column < record.cells.count {
            let text = trimmed(record.cells[column])
            guard !text.isEmpty, !fields.isEmpty else { continue }
            let cell = CombinedCell(text, fields: fields, programmeYear: programmeYear)
            // Facts that the heading does not name, such as the issuer behind a date, are kept too.
            for (field, fact) in cell.facts { texts[field.index] = texts[field.index] ?? fact }
            if !cell.isCertain { unclear.append(column) }
        }
        var taken = record
        taken.parts = Record.Parts(texts, unclear: unclear)
        return taken
    }
}
