import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Cleans the characters of cells and finds the words that lost letters (chữa từng ô).
struct CellRepair {
    private var lostRecords: Set<Int> = []

    /// Goes through the cells that need it.
    mutating func repair(_ table: inout Table, _ suspects: Suspects, _ notes: inout ColumnNotes) throws(DiagnosticError) {
        for column in suspects.headings { repairHeading(&table, column, &notes) }
        if !suspects.headings.isEmpty { table.headings = HeadingRow.unique(table.headings.map(HeadingRow.tidy)) }
        for column in suspects.records.indices {
            for (index, record) in suspects.records[column].enumerated() {
                try StoppedReading.check(table.file, row: index)
                repairCell(&table, record, column, &notes)
            }
        }
        guard lostRecords.count * 2 < max(table.records.count, 1) else {
            throw DiagnosticError(notes.findings.filter { $0.code === DiagnosticCode.lettersLost })
        }
    }

    private func repairHeading(_ table: inout Table, _ column: Int, _ notes: inout ColumnNotes) {
        let heading = table.headings[column]
        let place = SourceLocation(file: table.file, sheet: table.sheet, line: table.headingLine, column: column + 1, heading: heading)
        let cleaned = CharacterCleanup(heading)
        for note in cleaned.notes {
            notes.add(note.code, column: column, at: place, typed: heading, details: note.characters)
        }
        table.headings[column] = cleaned.text
        if let word = LostLetters.first(in: cleaned.text) {
            notes.add(.lettersLost, column: column, at: place, typed: heading, details: [word])
        }
    }

    private mutating func repairCell(_ table: inout Table, _ record: Int, _ column: Int, _ notes: inout ColumnNotes) {
        let text = table.records[record].cells[column]
        let survey = TextSurvey(text.utf8Span.span)
        if survey.hasOddCharacters || survey.hasUnprintable {
            let cleaned = CharacterCleanup(text)
            let place = table.place(record, column)
            for note in cleaned.notes {
                notes.add(note.code, column: column, at: place, typed: text, details: note.characters)
            }
            if cleaned.text != text || !cleaned.text.utf8.elementsEqual(text.utf8) { table.records[record].cells[column] = cleaned.text }
        }
        if survey.mayHaveLostLetters, LostLetters.first(in: table.records[record].cells[column]) != nil {
            lostRecords.insert(record)
            notes.add(.lettersLost, column: column, at: table.place(record, column), typed: text)
            table.records[record].markUnreadable(Self.lost(table, column))
        }
    }

    private static func lost(_ table: Table, _ column: Int) -> LocalizedText {
        let name = column < table.headings.count ? table.headings[column] : "\(column + 1)"
        return LocalizedText(
            vi: "chữ trong ô “\(name)” đã mất, thay bằng dấu ?",
            en: "letters of the cell “\(name)” are lost and stand as ?"
        )
    }
}

extension Record {
    /// Marks a record whose words cannot all be read, though its cells stand in their columns; an earlier fault stays.
    mutating func markUnreadable(_ reason: LocalizedText) {
        guard fault == nil else { return }
        fault = reason
        isAligned = true
    }
}
