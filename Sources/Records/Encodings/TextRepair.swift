import SangkienDiagnostics
import VietnameseText

/// Brings the texts of a finished table to Unicode, cleans them, and says what it did (chữa chữ trong bảng).
///
/// The older encodings are decided column by column and applied cell by cell (`LegacyRepair`); then single characters
/// are cleaned and lost letters found (`CellRepair`). Of a table in plain Unicode nothing is touched.
struct TextRepair {
    /// How a table's bytes were opened.
    struct Options: Sendable {
        /// The reading that `--encoding` asks for.
        var forced: LegacyReading?
        /// The reading of the whole file when its bytes were no Unicode.
        var ofFile: LegacyReading?
        /// Whether its bytes were no Unicode, so that every letter beyond ASCII is one of an older encoding.
        var isBytes = false
        /// Whether texts are taken as they stand: the encoding was named, and is one of Unicode.
        var isSettled = false

        /// Options for a table in Unicode, of which nothing more is known.
        init() {}

        /// Options for a table whose bytes were Unicode, and the encoding that a person named.
        init(_ encoding: TextEncoding?) {
            forced = encoding?.reading
            isSettled = encoding != nil && forced == nil
        }
    }

    /// Repairs `table`: headings, cells, the findings' headings; adds what was done to its findings and `encodings`.
    ///
    /// - Parameters:
    ///   - table: Any table.
    ///   - options: How its bytes were opened.
    ///   - survey: What its text holds; nil to look at every cell.
    ///   - isKnownHeading: Whether a heading is a known one.
    /// - Throws: `T012` when half of the records lost letters.
    static func repair(
        _ table: inout Table,
        options: Options = Options(),
        survey: TextSurvey? = nil,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) {
        let isForced = options.forced != nil || options.isBytes
        // JSON may write its keys in escapes, which a survey of the text does not see.
        let areHeadingsClean = !table.headings.contains { TextSurvey($0.utf8Span.span).mayNeedRepair }
        if let survey, !survey.mayNeedRepair, !isForced, areHeadingsClean { return }
        var suspects = Suspects(table, takesAll: isForced)
        guard !suspects.isEmpty else { return }
        var notes = ColumnNotes()
        if suspects.found.mayHaveExportMarks {
            ExportRepair.repair(&table, suspects, &notes)
            suspects = Suspects(table, takesAll: isForced)
        }
        if !options.isSettled, isForced || suspects.found.mayBeLegacy {
            var legacy = LegacyRepair(table, options)
            legacy.repair(&table, suspects, &notes, isKnownHeading: isKnownHeading)
            suspects = Suspects(table, takesAll: false)
        }
        var cells = CellRepair()
        try cells.repair(&table, suspects, &notes)
        table.diagnostics += notes.findings
    }
}

/// The cells that need a closer look, by column (ô cần xem kỹ).
struct Suspects {
    /// The 0-based records, by 0-based column.
    private(set) var records: [[Int]] = []
    /// Headings that need it.
    private(set) var headings: [Int] = []
    /// All that was found in them.
    private(set) var found = TextSurvey()

    /// Finds them in `table`; with `takesAll` every cell beyond ASCII is one.
    init(_ table: Table, takesAll: Bool) {
        records = Array(repeating: [], count: table.headings.count)
        for index in table.headings.indices where look(table.headings[index], takesAll) { headings.append(index) }
        for (number, record) in table.records.enumerated() {
            for column in record.cells.indices where look(record.cells[column], takesAll) {
                while column >= records.count { records.append([]) }
                records[column].append(number)
            }
        }
    }

    /// True when nothing in the table needs a closer look.
    var isEmpty: Bool { headings.isEmpty && records.allSatisfy(\.isEmpty) }

    private mutating func look(_ text: String, _ takesAll: Bool) -> Bool {
        let span = text.utf8Span.span
        let survey = TextSurvey(span)
        guard survey.mayNeedRepair || (takesAll && !text.utf8Span.isKnownASCII && text.utf8.contains { $0 >= 0x80 }) else { return false }
        found.formUnion(survey)
        return true
    }
}

extension Table {
    /// The place of a cell, by the 0-based record and column.
    func place(_ record: Int, _ column: Int) -> SourceLocation {
        let row = records[record]
        let own = row.lines.flatMap { column < $0.count && $0[column] > 0 ? Int($0[column]) : nil }
        return SourceLocation(
            file: file,
            sheet: sheet,
            record: row.number,
            line: own ?? row.line,
            row: row.row,
            column: column + 1,
            heading: column < headings.count ? headings[column] : nil
        )
    }
}
