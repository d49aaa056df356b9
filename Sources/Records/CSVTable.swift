import Diagnostics

/// Turns the rows of a CSV text into records (bảng từ CSV).
struct CSVTable {
    private let input: InputText
    private let file: String
    private let limits: Limits
    private var inspector: CellInspector
    private var diagnostics: [Diagnostic] = []
    private var headings: [String] = []
    private var records: [Record] = []
    private var blankRows = 0
    private var firstBlank: SourceLocation?
    private var reports: (long: Int, short: Int, stray: Int) = (0, 0, 0)
    /// Columns up to the last heading that is not blank.
    private var named = 0
    /// Columns that are named or hold something.
    private var used = 0
    private var cellCount = 0

    /// A reader of `input`, which is called `file` in messages.
    init(_ input: InputText, file: String, limits: Limits) {
        self.input = input
        self.file = file
        self.limits = limits
        inspector = CellInspector(input.survey)
    }

    /// Reads the whole table.
    mutating func read(isKnownHeading: (String) -> Bool) throws(DiagnosticError) -> Table {
        let found = DelimiterDetection(
            input.bytes,
            from: input.start,
            prefersTab: TableReader.hasExtension("tsv", file),
            isKnownHeading: isKnownHeading
        )
        let scanner = CSVScanner(input.bytes, from: found.start, line: found.line, delimiter: found.delimiter)
        let (headingLine, titleRows) = try readHeading(scanner, isKnownHeading)
        try readRecords(scanner, titleRows: titleRows)
        guard !records.isEmpty else {
            throw DiagnosticError(Diagnostic(.noRecords, at: SourceLocation(file: file, line: headingLine)))
        }
        squareUp()
        return Table(
            file: file,
            format: .csv,
            encoding: input.encoding,
            delimiter: String(decoding: [found.delimiter], as: UTF8.self),
            headingLine: headingLine,
            headings: headings,
            records: records,
            diagnostics: allDiagnostics,
            skippedRows: blankRows,
            titleRows: titleRows
        )
    }

    /// Finds the headings; the line of their row, and how many rows above the data are not that row.
    private mutating func readHeading(
        _ start: CSVScanner,
        _ isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> (line: Int, titleRows: Int) {
        var scanner = start
        var row = CSVRow()
        var rows: [CSVRow] = []
        var texts: [[String]] = []
        let bytes = input.bytes
        let span = bytes.span
        while rows.count < HeadingRow.rowsNeeded, try next(&scanner, &row) {
            if span.isBlank(row) { continue }
            var cells: [String] = []
            for cell in row.cells { cells.append(rows.isEmpty ? HeadingRow.tidy(span.text(cell)) : HeadingRow.text(of: cell, in: span)) }
            rows.append(row)
            texts.append(cells)
        }
        guard !rows.isEmpty else { throw DiagnosticError(Diagnostic(.emptyInput, at: SourceLocation(file: file))) }
        let heading = HeadingRow(among: texts, isKnownHeading: isKnownHeading)
        let names = heading.headings
        named = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
        used = named
        let location = SourceLocation(file: file, line: rows[heading.index].line, row: rows[heading.index].number)
        guard named <= limits.columns else { throw limits.tooManyColumns(named, at: location) }
        headings = HeadingRow.unique(Array(names.prefix(limits.columns)))
        noteCells(of: rows[heading.index], record: nil)
        return (rows[heading.index].line, heading.last)
    }

    /// Reads every row behind the heading; `titleRows` of the filled rows up to it are not the heading itself.
    private mutating func readRecords(_ start: CSVScanner, titleRows: Int) throws(DiagnosticError) {
        var scanner = start
        var row = CSVRow()
        var toSkip = titleRows + 1
        while try next(&scanner, &row) {
            if input.bytes.span.isBlank(row) {
                blankRows += 1
                if firstBlank == nil { firstBlank = SourceLocation(file: file, line: row.line, row: row.number) }
            } else if toSkip > 0 {
                toSkip -= 1
            } else {
                try append(row)
            }
        }
    }

    private mutating func append(_ row: CSVRow) throws(DiagnosticError) {
        let bytes = input.bytes
        let span = bytes.span
        let number = records.count + 1
        var count = row.cells.count
        while count > named, span.isBlank(row.cells[count - 1]) { count -= 1 }
        if count > named { used = max(used, min(count, headings.count)) }
        if count > headings.count {
            reports.long += 1
            if reports.long <= limits.reports { report(.rowTooLong, row, number, found: count, expected: headings.count) }
        } else if row.cells.count < named {
            reports.short += 1
            if reports.short <= limits.reports { report(.rowTooShort, row, number, found: row.cells.count, expected: named) }
        }
        cellCount += max(count, used)
        guard cellCount <= limits.cells else {
            throw limits.tooManyCells(at: SourceLocation(file: file, record: number, line: row.line, row: row.number))
        }
        var cells: [String] = []
        cells.reserveCapacity(max(count, used))
        if inspector.isNeeded || row.hasStrayQuote {
            cells = inspectedCells(of: row, count: count, record: number)
        } else {
            for index in 0..<count { cells.append(span.text(row.cells[index])) }
        }
        while cells.count < used { cells.append("") }
        let fault = count > headings.count ? Self.tooLong(found: count, expected: headings.count) : nil
        records.append(Record(number: number, row: row.number, line: row.line, cells: cells, fault: fault))
    }

    private static func tooLong(found: Int, expected: Int) -> LocalizedText {
        LocalizedText(
            vi: "dòng có \(found) ô, bảng có \(expected) cột",
            en: "the row has \(found) cells, the table \(expected) columns"
        )
    }

    private mutating func inspectedCells(of row: CSVRow, count: Int, record: Int) -> [String] {
        if row.hasStrayQuote { noteStrayQuotes(of: row, record: record) }
        var cells: [String] = []
        for index in 0..<count {
            let text = input.bytes.span.text(row.cells[index])
            cells.append(inspected(text, index, row, record: record))
        }
        return cells
    }

    /// Notes what is to say about the cells of the heading row, whose texts are taken already.
    private mutating func noteCells(of row: CSVRow, record: Int?) {
        guard inspector.isNeeded || row.hasStrayQuote else { return }
        noteStrayQuotes(of: row, record: record)
        for index in row.cells.indices {
            _ = inspected(input.bytes.span.text(row.cells[index]), index, row, record: record)
        }
    }

    private mutating func inspected(_ text: String, _ index: Int, _ row: CSVRow, record: Int?) -> String {
        guard inspector.isNeeded, inspector.note(text) else { return text }
        return inspector.composed(text, at: location(of: index, in: row, record: record))
    }

    private mutating func noteStrayQuotes(of row: CSVRow, record: Int?) {
        for index in row.cells.indices where row.cells[index].form == .stray && reports.stray < limits.reports {
            reports.stray += 1
            diagnostics.append(Diagnostic(.strayQuote, at: location(of: index, in: row, record: record)))
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ row: CSVRow, _ number: Int, found: Int, expected: Int) {
        let place = SourceLocation(file: file, record: number, line: row.line, row: row.number)
        diagnostics.append(Diagnostic(code, at: place, Argument("found", found), Argument("expected", expected)))
    }

    /// The place of a cell; its line is its own, not the record's.
    private func location(of index: Int, in row: CSVRow, record: Int?) -> SourceLocation {
        SourceLocation(
            file: file,
            record: record,
            line: Int(row.cells[index].line),
            row: row.number,
            column: index + 1,
            heading: index < headings.count ? headings[index] : nil
        )
    }

    private func next(_ scanner: inout CSVScanner, _ row: inout CSVRow) throws(DiagnosticError) -> Bool {
        do {
            return try scanner.next(&row)
        } catch {
            let place = SourceLocation(file: file, line: error.line, row: error.row, column: error.column)
            throw DiagnosticError(Diagnostic(.unterminatedQuote, at: place))
        }
    }

    /// Drops blank headings behind the last column that holds anything, and gives every record all columns.
    private mutating func squareUp() {
        headings.removeLast(headings.count - used)
        guard used > named else { return }
        for index in records.indices {
            while records[index].cells.count < used { records[index].cells.append("") }
        }
    }

    private var allDiagnostics: [Diagnostic] {
        var all = diagnostics
        all.sort { ($0.location?.line ?? 0, $0.location?.column ?? 0) < ($1.location?.line ?? 0, $1.location?.column ?? 0) }
        if let firstBlank { all.append(Diagnostic(.blankRow, at: firstBlank, Argument("count", blankRows))) }
        if let summary = inspector.summary { all.append(summary) }
        return all
    }
}
