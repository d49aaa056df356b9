import SangkienDiagnostics
import Spreadsheets

/// A table that is being read (bảng đang đọc).
struct OpenTable {
    /// How a cell of Word takes part in a merge down its column.
    enum Merging {
        /// It stands alone.
        case none
        /// Cells below may go on with it.
        case begins
        /// It goes on with the cell above.
        case goesOn
    }

    /// Where the next cell stands, from 0.
    var column = 0
    /// How many columns the open cell is wide.
    var span = 1
    /// How the open cell is merged with those above and below.
    var merging = Merging.none
    /// Tables inside its cells.
    var nested: [DocumentTable] = []
    /// The row's number, how many of its cells have text, how many are struck through wholly, and how many in part.
    private(set) var rowLook = (number: 0, filled: 0, struck: 0, partly: 0)
    private(set) var isInCell = false
    private(set) var isInRow = false

    private var table = DocumentTable()
    private var row = DocumentRow(number: 0, cells: [])
    /// How many rows the open cell is high.
    private var height = 1
    private var coversBelow = false
    /// How many columns of the rows below it covers.
    private var covering = 1
    /// OpenDocument: how many places beside the last wide cell may still be written as covered.
    private var owed = 0
    /// How many rows below this one cells reach down into, by column.
    private var covered: [Int: Int] = [:]
    /// Where the merge begins that goes on in a column, and its place among the merges.
    private var begun: [Int: (row: Int, merge: Int?)] = [:]
    /// How many places were noted as covered in this row.
    private var reach = 0

    /// The table as far as it was read.
    var made: DocumentTable {
        var made = table
        made.nested = nested
        made.dropBlankColumns()
        return made
    }

    mutating func beginRow(_ number: Int, count: Int) {
        row = DocumentRow(number: number, count: count, cells: [])
        (column, isInRow, reach, owed) = (0, true, 0, 0)
        rowLook = (number, 0, 0, 0)
    }

    /// Takes how the text of a cell looks.
    mutating func note(_ look: (isStruck: Bool, isPlain: Bool)) {
        rowLook.filled += 1
        guard look.isStruck else { return }
        if look.isPlain { rowLook.partly += 1 } else { rowLook.struck += 1 }
    }

    /// Begins a cell; `coversBelow` when the file does not write the cells that a high one covers.
    mutating func beginCell(columns: Int, rows: Int, coversBelow: Bool) {
        self.coversBelow = coversBelow
        (span, height) = (min(max(columns, 1), SheetLimits.columns), min(max(rows, 1), SheetLimits.rows))
        (merging, isInCell, covering) = (.none, true, span)
        while let left = covered[column], left > 0 { column += 1 }
    }

    /// Begins a cell of OpenDocument.
    ///
    /// The places that it covers are cells of their own in most files, and left out by some programs (pandoc): what is not written is
    /// passed over, as LibreOffice does.
    mutating func beginSpanningCell(columns: Int, rows: Int) {
        column += owed
        beginCell(columns: 1, rows: rows, coversBelow: true)
        covering = min(max(columns, 1), SheetLimits.columns)
        owed = covering - 1
    }

    /// Begins a place that is written as covered, `count` times.
    mutating func beginCoveredPlace(count: Int) {
        owed -= min(owed, count)
        (span, height, merging, isInCell) = (1, 1, .none, true)
    }

    mutating func endCell(_ text: String, count: Int, tooWide: () -> Diagnostic) -> Diagnostic? {
        isInCell = false
        defer { column += span * min(count, SheetLimits.columns + 1) }
        noteMerge()
        guard merging != .goesOn, !text.isEmpty else { return column + span <= SheetLimits.columns ? nil : tooWide() }
        guard column + span * min(count, SheetLimits.columns + 1) <= SheetLimits.columns else { return tooWide() }
        for copy in 0..<count {
            while row.cells.count < column + copy * span { row.cells.append("") }
            row.cells.append(text)
        }
        return nil
    }

    private mutating func noteMerge() {
        switch merging {
        case .none: begun[column] = nil
        case .begins: begun[column] = (row.number, nil)
        case .goesOn: extendMerge()
        }
        guard height > 1 else { return }
        if coversBelow {
            for place in column..<max(column, min(column + covering, SheetLimits.columns)) { covered[place] = height }
            reach += covering
        }
        addMerge(DocumentTable.Merge(column: column, rows: row.number...(row.number + height - 1)))
    }

    private mutating func extendMerge() {
        guard let (first, merge) = begun[column] else { return }
        if let merge {
            table.merges[merge].rows = first...row.number
        } else if addMerge(DocumentTable.Merge(column: column, rows: first...row.number)) {
            begun[column] = (first, table.merges.count - 1)
        }
    }

    @discardableResult
    private mutating func addMerge(_ merge: DocumentTable.Merge) -> Bool {
        // More than any honest table has; those beyond are not known as merged.
        guard table.merges.count < 1 << 16 else { return false }
        table.merges.append(merge)
        return true
    }

    /// Ends the row; gives the cells that it costs: its own, and a part of the places that cells above reach down into.
    mutating func endRow(isDeleted: Bool) -> Int {
        isInRow = false
        let cost = reach + covered.count / 8
        for (column, left) in covered { covered[column] = left > 1 ? left - 1 : nil }
        guard !isDeleted, !row.cells.isEmpty else { return cost }
        table.rows.append(row)
        return row.cells.count + cost
    }
}
