import SangkienDiagnostics
import SangkienFiles

/// Reads a CSV text into rows of cells (đọc CSV).
///
/// Cells are cut out of the bytes only once, as the strings that the records keep.
struct CSVGrid {
    private let input: InputText
    private let file: String
    private let limits: Limits

    /// A reader of `input`, which is called `file` in messages.
    init(_ input: InputText, file: String, limits: Limits) {
        self.input = input
        self.file = file
        self.limits = limits
    }

    /// Reads every row, up to one with a quote that is never closed.
    ///
    /// - Throws: more cells than the limit.
    func read(isKnownHeading: (String) -> Bool) throws(DiagnosticError) -> Grid {
        let grid = try readRows(isKnownHeading)
        guard let lines = Self.wrapped(grid) else { return grid }
        var inner = try CSVGrid(try InputText(lines, file: file), file: file, limits: limits).readRows(isKnownHeading)
        guard inner.broken == nil, inner.rows.contains(where: { $0.cells.count > 1 }) else { return grid }
        inner.encoding = grid.encoding
        return inner
    }

    /// The lines of a text in which each line is one quoted cell, as a program writes a CSV text that it took for a single column; nil for any
    /// other.
    private static func wrapped(_ grid: Grid) -> [UInt8]? {
        guard grid.rows.count > 1, grid.broken == nil, grid.runs.isEmpty else { return nil }
        guard grid.rows.allSatisfy({ $0.width == 1 && $0.cells.count == 1 }),
            grid.rows[0].cells[0].contains(where: { ",;\t|".contains($0) })
        else { return nil }
        var lines: [UInt8] = []
        var next = grid.rows[0].number
        for row in grid.rows {
            lines += repeatElement(0x0A, count: max(0, row.number - next))
            lines += row.cells[0].utf8
            lines.append(0x0A)
            next = row.number + 1
        }
        return lines
    }

    private func readRows(_ isKnownHeading: (String) -> Bool) throws(DiagnosticError) -> Grid {
        let found = DelimiterDetection(
            input.bytes,
            from: input.start,
            prefersTab: TableReader.hasExtension("tsv", file),
            isKnownHeading: isKnownHeading
        )
        var scanner = CSVScanner(input.bytes, from: found.start, line: found.line, delimiter: found.delimiter)
        let delimiter = String(decoding: [found.delimiter], as: UTF8.self)
        var grid = Grid(format: .csv, encoding: input.encoding, delimiter: delimiter)
        grid.textBytes = input.bytes.count
        grid.equalRows = limits.equalRows
        grid.mayNeedNFC = input.survey.mayNeedNFC
        var row = CSVRow()
        var last = CSVRow()
        // The cells of the last row, as its record has them.
        var lastTexts: [String] = []
        var cellCount = 0
        let cellLimit = limits.cells(text: input.bytes.count)
        let rowLimit = limits.budgets.rows(text: input.bytes.count)
        let bytes = input.bytes
        let span = bytes.span
        while next(&scanner, &row, &grid) {
            try StoppedReading.check(file, row: row.number - 1)
            if span.isBlank(row) {
                grid.addBlank(row.number, line: row.line)
                last.removeAll()
                lastTexts = []
                continue
            }
            let repeats = span.areEqual(row, last)
            guard (repeats && limits.equalRows < .max) || grid.rows.count < rowLimit + HeadingRow.rowsNeeded else {
                let place = SourceLocation(file: file, line: row.line, row: row.number)
                grid.broken = (GridRow(number: row.number, line: row.line, width: 0, cells: []), limits.tooManyRows(rowLimit, at: place))
                break
            }
            var count = row.cells.count
            while count > 0, row.cells[count - 1].range.isEmpty { count -= 1 }
            cellCount += count
            guard cellCount <= cellLimit else {
                throw limits.tooManyCells(cellLimit, at: SourceLocation(file: file, line: row.line, row: row.number))
            }
            var cells: [String] = []
            cells.reserveCapacity(min(row.width, count + Self.sparePlaces))
            for index in 0..<count {
                let cell = row.cells[index]
                // What every row of a dossier says again is kept once.
                let isAgain = index < lastTexts.count && cell.range.count > Self.smallText && span.areEqual(cell, last.cells[index])
                cells.append(isAgain ? lastTexts[index] : span.text(cell))
            }
            lastTexts = cells
            var made = GridRow(number: row.number, line: row.line, width: row.width, cells: cells)
            made.hasMore = row.hasMore
            if row.hasStrayQuote { made.marks = strayQuotes(in: row) }
            grid.add(made, repeatsLast: repeats)
            swap(&row, &last)
        }
        return grid
    }

    /// How many blank cells at a row's end get their place in memory at once.
    private static let sparePlaces = 64
    /// The bytes of a text that takes no memory beside its place in the row.
    private static let smallText = 15

    private func strayQuotes(in row: CSVRow) -> [(column: Int, mark: CellMark)] {
        row.cells.indices.filter { row.cells[$0].form == .stray }.map { ($0, .strayQuote) }
    }

    /// The next row; false at the end, or where a quote is never closed: all behind it may be one cell.
    private func next(_ scanner: inout CSVScanner, _ row: inout CSVRow, _ grid: inout Grid) -> Bool {
        do {
            return try scanner.next(&row)
        } catch {
            let place = SourceLocation(file: file, line: error.line, row: error.row, column: error.column)
            let cells = row.cells.map { input.bytes.span.text($0) }
            let begun = GridRow(number: error.row, line: row.line, width: cells.count, cells: cells)
            grid.broken = (begun, Diagnostic(.unterminatedQuote, at: place))
            return false
        }
    }
}

extension Span where Element == UInt8 {
    /// Whether two rows of CSV are written alike, cell by cell.
    fileprivate func areEqual(_ row: CSVRow, _ other: CSVRow) -> Bool {
        guard row.width == other.width, !row.hasMore, !other.hasMore else { return false }
        // The last cells differ more often than the first ones, which name the dossier.
        for index in row.cells.indices.reversed() {
            guard areEqual(row.cells[index], other.cells[index]) else { return false }
        }
        return true
    }

    /// Whether two cells of CSV are written alike.
    @inline(__always)
    fileprivate func areEqual(_ left: CSVCell, _ right: CSVCell) -> Bool {
        let count = left.range.count
        guard left.form == right.form, count == right.range.count else { return false }
        var offset = 0
        while offset &+ 8 <= count {
            guard word(at: left.start &+ offset) == word(at: right.start &+ offset) else { return false }
            offset &+= 8
        }
        while offset < count {
            guard self[left.start &+ offset] == self[right.start &+ offset] else { return false }
            offset &+= 1
        }
        return true
    }
}
