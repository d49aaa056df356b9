import SangkienDiagnostics

/// Puts the cells of a sheet into rows, within limits, and counts what is noticed (dựng dòng).
struct RowBuilder {
    /// The workbook's and the sheet's name, for messages.
    let file: String
    let sheet: String
    /// What was noticed so far.
    var remarks = SheetRemarks()
    /// The rows that are whole; whoever feeds the parser takes them after each piece.
    private(set) var ready: [SheetRow] = []
    /// The number of the row that is being made.
    private(set) var number = 0
    /// Where the next cell stands when nothing says it, from 1.
    private(set) var nextColumn = 1

    private var cells: [SheetCell] = []
    private var rowBytes = 0
    private var cellCount = 0
    private var isHidden = false
    /// Whether some cell of the row looks other than plain.
    private var hasLooks = false

    /// Whether rows need not come from the top.
    private let inAnyOrder: Bool
    /// Whether the runs of cells are asked for.
    let keepsRuns: Bool
    private var formatted: [FormattedCell] = []

    init(file: String, sheet: String, _ reading: RowReading = []) {
        (self.file, self.sheet) = (file, sheet)
        (inAnyOrder, keepsRuns) = (reading.contains(.inAnyOrder), reading.contains(.keepingRuns))
    }

    /// Keeps the runs of `count` cells from `column` on, which hold the same.
    mutating func note(_ runs: [CellRun], column: Int, count: Int = 1) {
        guard column >= 1, cells.count >= column else { return }
        for place in column...min(column + count - 1, cells.count) { formatted.append(FormattedCell(column: place - 1, runs: runs)) }
    }

    /// The place of the cell in `column` of this row.
    func place(column: Int? = nil) -> SourceLocation {
        SourceLocation(file: file, sheet: sheet, row: number > 0 ? number : nil, column: column)
    }

    /// Begins a row; `D081` when it stands above the last one, and that was not allowed for.
    mutating func beginRow(_ number: Int, isHidden: Bool) -> Diagnostic? {
        guard number > self.number || (inAnyOrder && number > 0) else { return Diagnostic(.rowsOutOfOrder, at: place()) }
        (self.number, self.isHidden) = (number, isHidden)
        cells.removeAll(keepingCapacity: true)
        rowBytes = 0
        nextColumn = 1
        hasLooks = false
        return nil
    }

    /// Puts `count` times `cell` at `column` and the columns after it; nil when it may stand there.
    mutating func put(_ cell: SheetCell, column: Int, count: Int = 1) -> Diagnostic? {
        nextColumn = column + count
        note(cell, count: count)
        if cell.kind == .empty { return nil }
        guard column > cells.count else { return replace(cell, column: column) }
        guard column - 1 + count <= SheetLimits.columns else { return SheetLimits.tooManyColumns(at: place()) }
        guard number <= SheetLimits.rows else { return SheetLimits.tooManyRows(at: place()) }
        rowBytes += cell.text.utf8.count * count
        guard rowBytes <= SheetLimits.rowBytes else { return SheetLimits.rowTooLong(at: place()) }
        if cells.isEmpty { cells.reserveCapacity(max(remarks.lastColumn, column)) }
        while cells.count < column - 1 { cells.append(.empty) }
        for _ in 0..<count { cells.append(cell) }
        return nil
    }

    /// A cell that comes late fills a gap; one that comes twice is a contradiction.
    private mutating func replace(_ cell: SheetCell, column: Int) -> Diagnostic? {
        guard column >= 1, cells[column - 1].kind == .empty else {
            return SheetFault.damaged(
                .init(vi: "một ô xuất hiện hai lần", en: "one cell is there twice"),
                at: place(column: column)
            )
        }
        rowBytes += cell.text.utf8.count
        cells[column - 1] = cell
        return rowBytes <= SheetLimits.rowBytes ? nil : SheetLimits.rowTooLong(at: place())
    }

    /// Ends the row, which stands `count` times; rows without anything in them are not given.
    mutating func endRow(count: Int = 1) -> Diagnostic? {
        defer { number += count - 1 }
        guard !cells.isEmpty else { return nil }
        guard number - 1 + count <= SheetLimits.rows else { return SheetLimits.tooManyRows(at: place()) }
        // Rows that repeat one are never copied.
        cellCount += cells.count
        guard cellCount <= SheetLimits.cells else { return SheetLimits.tooManyCells(at: place()) }
        noteLooks(count)
        remarks.rows += count
        if isHidden { remarks.hiddenRows += count }
        remarks.lastColumn = max(remarks.lastColumn, cells.count)
        ready.append(SheetRow(number: number, isHidden: isHidden, cells: cells, count: count, formatted: formatted))
        cells = []
        if !formatted.isEmpty { formatted = [] }
        return nil
    }

    /// Notes text that is struck through, raised or lowered; a row of which all is struck through counts as one.
    private mutating func noteLooks(_ count: Int) {
        guard hasLooks else { return }
        hasLooks = false
        let filled = cells.filter { $0.kind != .empty }
        if filled.allSatisfy({ $0.look.contains(.struck) }) {
            for row in number..<(number + count) where remarks.struckRows.count < SheetLimits.looks { remarks.struckRows.append(row) }
        } else {
            for (index, cell) in cells.enumerated() where !cell.look.isDisjoint(with: [.struck, .partlyStruck]) {
                remarks.struckCells.add(row: number, column: index + 1, count: count)
            }
        }
        for (index, cell) in cells.enumerated() where cell.look.contains(.lostScript) {
            remarks.lostScripts.add(row: number, column: index + 1, count: count)
        }
    }

    private mutating func note(_ cell: SheetCell, count: Int) {
        if !cell.look.isEmpty { hasLooks = true }
        if cell.isFormula { remarks.formulas += count }
        if cell.kind == .error { remarks.errors += count }
        if cell.kind == .notComputed { remarks.notComputed += count }
    }

    /// Keeps a merged range.
    mutating func merge(_ range: CellRange) -> Diagnostic? {
        if range.isOneCell { return nil }
        guard remarks.mergedRanges.count < SheetLimits.mergedRanges else {
            return SheetFault.tooLarge(
                .init(vi: "\(SheetLimits.mergedRanges) vùng ô gộp", en: "\(SheetLimits.mergedRanges) merged ranges"),
                .init(vi: "trang tính có nhiều hơn thế", en: "the sheet has more"),
                at: place()
            )
        }
        remarks.mergedRanges.append(range)
        return nil
    }

    /// Gives the rows that are whole to `body`; false when it wants no more.
    mutating func give(to body: (SheetRow) throws(DiagnosticError) -> Bool) throws(DiagnosticError) -> Bool {
        defer { ready.removeAll(keepingCapacity: true) }
        for row in ready {
            guard try body(row) else { return false }
        }
        return true
    }
}

/// Which columns are hidden.
struct ColumnMarks {
    private var marks = [Bool](repeating: false, count: SheetLimits.columns + 1)

    /// Marks the columns from `first` to `last`, as far as a sheet can have them.
    mutating func mark(from first: Int, to last: Int) {
        guard first >= 1, first <= SheetLimits.columns, last >= first else { return }
        for column in first...min(last, SheetLimits.columns) { marks[column] = true }
    }

    /// The marked columns up to `last`.
    func columns(upTo last: Int) -> [Int] {
        (0...last).filter { marks[$0] }
    }
}
