import SangkienDiagnostics
import SangkienFiles
import Spreadsheets

/// Makes a table of rows as they were written: finds the headings, checks the rows, keeps every cell (lập bảng).
///
/// CSV texts and sheets go the same way from here on.
struct TableAssembly {
    private var grid: Grid
    private let file: String
    private let limits: Limits
    private var inspector: CellInspector
    private var diagnostics: [Diagnostic] = []
    private var table: Table
    private var reports: (long: Int, short: Int, stray: Int, faulty: Int) = (0, 0, 0, 0)
    /// Columns up to the last heading that is not blank.
    private var named = 0
    /// Columns that are named or hold something.
    private var used = 0
    private var cellCount = 0
    private let cellLimit: Int
    private let rowLimit: Int
    /// How many blank cells may still fill up short rows.
    private var filling = Budgets.filling
    /// What is said of rows that are too long, by their number of cells.
    private var longRows: [Int: LocalizedText] = [:]

    /// An assembly of `grid`, which is read from `file`.
    init(_ grid: consuming Grid, file: String, limits: Limits) {
        inspector = CellInspector(checksNFC: grid.mayNeedNFC)
        table = Table(file: file, format: grid.format, encoding: grid.encoding, headings: [])
        table.sheet = grid.sheet
        table.delimiter = grid.delimiter
        table.blankRows = grid.blankRows
        table.firstBlankRows = grid.firstBlankRows.map(\.number)
        table.hiding = grid.hiding
        table.merges = grid.merges
        table.textBytes = grid.textBytes
        table.around = grid.around
        table.sectionAbove = grid.sectionAbove
        for run in grid.runs { table.equalRows[run.first] = run.last }
        cellLimit = limits.cells(text: grid.textBytes)
        rowLimit = limits.budgets.rows(text: grid.textBytes)
        self.grid = grid
        self.file = file
        self.limits = limits
    }

    /// The whole table; that of a sheet may have no record.
    ///
    /// - Throws: no row at all; in CSV no record; more columns or cells than the limits.
    mutating func assemble(isKnownHeading: (String) -> Bool) throws(DiagnosticError) -> Table {
        let last = try readHeading(isKnownHeading)
        guard last + 1 < grid.rows.count || grid.format != .csv else {
            if let broken = grid.broken { throw DiagnosticError(broken.finding) }
            throw DiagnosticError(Diagnostic(.noRecords, at: SourceLocation(file: file, line: table.headingLine)))
        }
        table.records.reserveCapacity(max(0, grid.rows.count - last - 1))
        for index in (last + 1)..<max(last + 1, grid.rows.count) {
            try StoppedReading.check(file, row: index)
            if table.records.count >= rowLimit {
                stop(at: grid.rows[index])
                break
            }
            try append(index)
        }
        appendBroken()
        squareUp()
        table.diagnostics = allDiagnostics
        return table
    }

    // MARK: Headings

    /// Finds the headings; the place of the last row that belongs to them.
    private mutating func readHeading(_ isKnownHeading: (String) -> Bool) throws(DiagnosticError) -> Int {
        let top = grid.rows.prefix(HeadingRow.rowsNeeded)
        guard let first = top.first else {
            if let broken = grid.broken { throw DiagnosticError(broken.finding) }
            throw DiagnosticError(Diagnostic(.emptyInput, at: SourceLocation(file: file, sheet: grid.sheet)))
        }
        var texts = [first.cells.map(HeadingRow.tidy)]
        for row in top.dropFirst() { texts.append(row.cells.map { HeadingRow.text(of: $0) }) }
        let heading = HeadingRow(among: texts, isKnownHeading: isKnownHeading)
        let row = grid.rows[heading.index]
        var names = heading.headings
        named = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
        used = named
        let location = SourceLocation(file: file, sheet: grid.sheet, line: row.line, row: row.number)
        guard named <= limits.columns, !row.hasMore else {
            throw limits.tooManyColumns(row.hasMore ? row.width : named, at: location)
        }
        // A sheet has no width of its own: whatever stands beside the headings is a column without a name.
        let width = min(grid.format == .csv ? row.width : grid.rows.reduce(0) { max($0, $1.cells.count) }, limits.columns)
        while names.count < width { names.append("") }
        table.headings = HeadingRow.unique(Array(names.prefix(limits.columns)))
        table.headingLine = row.line
        table.heading = Table.Heading(
            rows: heading.rows.map { grid.rows[$0].number },
            cells: heading.rows.map { texts[$0] },
            isKnown: heading.isKnown
        )
        noteHeadingRows(heading)
        return heading.last
    }

    private mutating func noteHeadingRows(_ heading: HeadingRow) {
        for index in 0...heading.last {
            let row = grid.rows[index]
            let reason: SkippedRow.Reason =
                heading.rows.contains(index) ? .heading : index < heading.index ? .title : .columnNumbers
            table.skipped.append(SkippedRow(row: row.number, line: row.line, reason: reason, cells: row.cells))
            if reason == .title { table.around += AroundLine.lines(of: row.cells, row: row.number, isAbove: true) }
        }
        for line in grid.around {
            table.skipped.append(SkippedRow(row: line.row, line: line.row, reason: line.isAbove ? .title : .closing, cells: [line.text]))
        }
        var row = grid.rows[heading.index]
        if needsLook(row) { inspect(&row, record: nil) }
    }

    // MARK: Records

    private mutating func append(_ index: Int) throws(DiagnosticError) {
        let number = table.records.count + 1
        // The cells move into the record; nothing is copied.
        var row = GridRow(number: 0, line: 0, width: 0, cells: [])
        swap(&row, &grid.rows[index])
        if needsLook(row) { inspect(&row, record: number) }
        var cells: [String] = []
        swap(&cells, &row.cells)
        while cells.count > named, isBlank(cells[cells.count - 1]) { cells.removeLast() }
        let (count, width) = (row.hasMore ? row.width : cells.count, table.headings.count)
        if count > named { used = max(used, min(count, width)) }
        if count > width {
            reports.long += 1
            if reports.long <= limits.reports { report(.rowTooLong, row, number, found: count, expected: width) }
        } else if row.width < named, grid.format == .csv {
            reports.short += 1
            if reports.short <= limits.reports { report(.rowTooShort, row, number, found: row.width, expected: named) }
        }
        cellCount += cells.count
        guard cellCount <= cellLimit else { throw limits.tooManyCells(cellLimit, at: place(of: row, record: number)) }
        Self.fill(&cells, upTo: used, room: &filling)
        let fault = count > width ? tooLong(found: count, expected: width) : nil
        let kinds = row.kinds.isEmpty ? nil : row.kinds
        if !row.formatted.isEmpty { table.formatted[row.number] = row.formatted }
        table.records.append(
            Record(
                number: number,
                row: row.number,
                line: row.line,
                cells: cells,
                kinds: kinds,
                dates: row.dates,
                faults: row.marks.isEmpty ? [] : row.faults,
                fault: fault
            )
        )
    }

    /// Ends the table before a row that is over the budget.
    private mutating func stop(at row: GridRow) {
        let place = SourceLocation(file: file, sheet: grid.sheet, line: row.line, row: row.number)
        grid.broken = (GridRow(number: row.number, line: row.line, width: 0, cells: []), limits.tooManyRows(rowLimit, at: place))
    }

    /// The row in which reading had to end, as a faulty record of what was read of it.
    private mutating func appendBroken() {
        guard let broken = grid.broken else { return }
        var cells = Array(broken.row.cells.prefix(table.headings.count))
        while cells.count < used { cells.append("") }
        let number = table.records.count + 1
        table.records.append(
            Record(number: number, row: broken.row.number, line: broken.row.line, cells: cells, fault: broken.finding.words)
        )
        diagnostics.append(broken.finding)
        table.isCut = true
        table.isOverBudget = broken.finding.code.reachesBudget
    }

    /// Rows of one fault share its words: a hundred thousand of them may come.
    private mutating func tooLong(found: Int, expected: Int) -> LocalizedText {
        if let known = longRows[found] { return known }
        let words = LocalizedText(
            vi: "dòng có \(found) ô, bảng có \(expected) cột",
            en: "the row has \(found) cells, the table \(expected) columns"
        )
        if longRows.count < 1_000 { longRows[found] = words }
        return words
    }

    private func isBlank(_ text: String) -> Bool {
        if text.isEmpty { return true }
        let bytes = text.utf8Span.span
        return bytes.isBlank(0..<bytes.count)
    }

    /// Drops blank headings behind the last column that holds anything, and gives every record all columns.
    private mutating func squareUp() {
        table.headings.removeLast(table.headings.count - used)
        guard used > named else { return }
        for index in table.records.indices where table.records[index].cells.count < used {
            Self.fill(&table.records[index].cells, upTo: used, room: &filling)
        }
    }

    /// Fills a short row up with blank cells, as long as there is room for them.
    private static func fill(_ cells: inout [String], upTo width: Int, room: inout Int) {
        let missing = width - cells.count
        guard missing > 0, room >= missing else { return }
        room -= missing
        for _ in 0..<missing { cells.append("") }
    }

    // MARK: Cells

    private func needsLook(_ row: GridRow) -> Bool {
        inspector.isNeeded || !row.marks.isEmpty
    }

    /// Brings the cells to NFC and reports what is to be said of them.
    private mutating func inspect(_ row: inout GridRow, record: Int?) {
        for (column, mark) in row.marks { note(mark, at: location(of: column, in: row, record: record)) }
        guard inspector.isNeeded else { return }
        for index in row.cells.indices where inspector.note(row.cells[index]) {
            row.cells[index] = inspector.composed(row.cells[index], at: location(of: index, in: row, record: record))
        }
    }

    private mutating func note(_ mark: CellMark, at place: SourceLocation) {
        switch mark {
        case .strayQuote:
            reports.stray += 1
            if reports.stray <= limits.reports { diagnostics.append(Diagnostic(.strayQuote, at: place)) }
        case .fault(let cell):
            reports.faulty += 1
            if reports.faulty <= limits.reports, let finding = cell.finding(at: place) { diagnostics.append(finding) }
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ row: GridRow, _ number: Int, found: Int, expected: Int) {
        let place = place(of: row, record: number)
        diagnostics.append(Diagnostic(code, at: place, Argument("found", found), Argument("expected", expected)))
    }

    private func place(of row: GridRow, record: Int?) -> SourceLocation {
        SourceLocation(file: file, sheet: grid.sheet, record: record, line: row.line, row: row.number)
    }

    /// The place of a cell; in CSV its line is its own, not the record's.
    private func location(of index: Int, in row: GridRow, record: Int?) -> SourceLocation {
        var place = place(of: row, record: record)
        if grid.format == .csv {
            place.line = row.cells.prefix(index).reduce(row.line) { $0 + Self.lineBreaks(in: $1) }
        }
        place.column = index + 1
        place.heading = index < table.headings.count ? table.headings[index] : nil
        return place
    }

    private static func lineBreaks(in text: String) -> Int {
        let bytes = text.utf8Span.span
        return bytes.lineBreaks(in: 0..<bytes.count)
    }

    private var allDiagnostics: [Diagnostic] {
        var all = diagnostics
        all.sort { ($0.location?.line ?? 0, $0.location?.column ?? 0) < ($1.location?.line ?? 0, $1.location?.column ?? 0) }
        if let first = grid.firstBlankRows.first {
            let place = SourceLocation(file: file, sheet: grid.sheet, line: first.line, row: first.number)
            all.append(Diagnostic(.blankRow, at: place, Argument("count", grid.blankRows)))
        }
        if let summary = inspector.summary { all.append(summary) }
        for run in grid.runs { all.append(run.finding(file: file, sheet: grid.sheet)) }
        return all + grid.remarks
    }
}
