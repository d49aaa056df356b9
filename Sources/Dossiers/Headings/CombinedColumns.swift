import Records
import VietnameseText

/// A combined column, counted from 0, and the fields that are taken from it.
struct CombinedColumn {
    let column: Int
    let fields: [Field]
    /// True where the heading names the number alone, and only some cells have the date too.
    let isNumberAndDate: Bool
}

/// Takes the cells of combined columns apart, record by record (tách các cột gộp).
struct CombinedColumns {
    private let columns: [CombinedColumn]
    /// The columns of the days of papers, by `Field.index`, where they have their own.
    private let days: [Int: Int]
    private let programmeYear: Int

    /// The combined columns of `source`.
    init(_ source: InputSource, programmeYear: Int) {
        columns = source.combined
        self.programmeYear = programmeYear
        let own = [Field.proposalDate, .recognitionDate].compactMap { field in source.ownColumn(of: field).map { (field.index, $0) } }
        days = Dictionary(uniqueKeysWithValues: own)
    }

    /// The record with the facts of its combined cells; the record itself in a table without such columns.
    func takenApart(_ record: Record) -> Record {
        guard !columns.isEmpty else { return record }
        var texts: [Int: String] = [:]
        var (unclear, differing): ([Int], [Int]) = ([], [])
        for combined in columns where combined.column < record.cells.count {
            let text = trimmed(record.cells[combined.column])
            guard !text.isEmpty, let first = combined.fields.first else { continue }
            if combined.isNumberAndDate, !PaperCitation.mayHoldDate(text) {
                texts[first.index] = text
                continue
            }
            let cell = CombinedCell(text, fields: combined.fields, programmeYear: programmeYear)
            // Facts that the heading does not name, such as the issuer behind a date, are kept too.
            for (field, fact) in cell.facts {
                texts[field.index] = texts[field.index] ?? fact
                if let column = days[field.index], differs(fact, column, record) { differing.append(combined.column) }
            }
            if !cell.isCertain { unclear.append(combined.column) }
        }
        var taken = record
        taken.parts = Record.Parts(texts, unclear: unclear, differing: differing)
        return taken
    }

    /// Whether the day in a column is another one than `cited`.
    private func differs(_ cited: String, _ column: Int, _ record: Record) -> Bool {
        guard column < record.cells.count, let day = DateParsing.parse(cited, pivotYear: programmeYear)?.date else { return false }
        let own = record.dates.isEmpty ? nil : record.day(at: column)?.date
        return (own ?? DateParsing.parse(record.cells[column], pivotYear: programmeYear)?.date).map { $0 != day } ?? false
    }
}
