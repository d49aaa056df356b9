import SangkienDiagnostics

/// One sheet of a workbook (trang tính).
package struct SheetInfo: Sendable, Equatable {
    /// Its number among the sheets that have cells, from 0.
    package let index: Int
    /// Its name as on its tab.
    package let name: String
    /// Whether its tab is hidden; such a sheet is read like the others.
    package let isHidden: Bool
}

/// One cell as a person sees it (ô).
package struct SheetCell: Sendable, Equatable {
    /// What the cell shows.
    package let text: String
    /// What it holds.
    package let kind: CellKind
    /// Whether a formula made it.
    package let isFormula: Bool
    /// The day that a cell of kind `date` holds; nil for a time without a day.
    package let date: CellDate?
    /// What its look says besides.
    package let look: CellLook

    /// A cell that shows `text`.
    package init(_ text: String, kind: CellKind, isFormula: Bool = false, date: CellDate? = nil, look: CellLook = []) {
        (self.text, self.kind, self.isFormula, self.date, self.look) = (text, kind, isFormula, date, look)
    }

    /// The same cell with another look.
    func looking(_ look: CellLook) -> SheetCell {
        look.isEmpty ? self : SheetCell(text, kind: kind, isFormula: isFormula, date: date, look: look)
    }

    /// A cell with nothing in it.
    package static let empty = SheetCell("", kind: .empty)

    /// `D047` or `D048` for a cell that shows no value; nil for every other.
    package func finding(at location: SourceLocation) -> Diagnostic? {
        switch kind {
        case .error: Diagnostic(.errorCell, at: location, Self.error(text))
        case .notComputed: Diagnostic(.formulaWithoutValue, at: location)
        default: nil
        }
    }

    /// The name of an error, such as `#REF!`; what else a file calls an error is the cell's own words.
    private static func error(_ text: String) -> Argument {
        let isName = text.hasPrefix("#") && text.utf8.count <= 16 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return isName ? Argument("error", text) : Argument(private: "error", text)
    }
}

/// One row that has something in it (dòng); rows without are passed over, and show themselves as a gap in the numbers.
package struct SheetRow: Sendable, Equatable {
    /// Its number as the spreadsheet program shows it, from 1.
    package let number: Int
    /// Whether it is hidden, also by a filter.
    package let isHidden: Bool
    /// Its cells from column A on, gaps filled, up to the last that is not empty.
    package let cells: [SheetCell]
    /// How many rows from this one on are the same, as the file says itself; 1 for nearly every row.
    package let count: Int
    /// Those of its cells whose text looks different from piece to piece, where they were asked for.
    package let formatted: [FormattedCell]

    /// A row that stands `count` times.
    package init(number: Int, isHidden: Bool, cells: [SheetCell], count: Int = 1, formatted: [FormattedCell] = []) {
        (self.number, self.isHidden, self.cells, self.count, self.formatted) = (number, isHidden, cells, count, formatted)
    }
}

/// A rectangle of cells, rows and columns counted from 1 (vùng ô).
package struct CellRange: Sendable, Hashable {
    /// Its first and last row.
    package let firstRow: Int32, lastRow: Int32
    /// Its first and last column.
    package let firstColumn: Int32, lastColumn: Int32

    /// The cells of these rows and columns.
    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        (firstRow, lastRow) = (Int32(rows.lowerBound), Int32(rows.upperBound))
        (firstColumn, lastColumn) = (Int32(columns.lowerBound), Int32(columns.upperBound))
    }

    /// Whether it is one cell.
    var isOneCell: Bool { firstRow == lastRow && firstColumn == lastColumn }
}

/// Cells of one look, counted (số ô).
package struct LookTally: Sendable, Equatable {
    /// How many there are.
    package private(set) var count = 0
    /// Row and column of the first, from 1.
    package private(set) var first: (row: Int, column: Int)?

    /// Whether both count as many and begin at one cell.
    package static func == (left: LookTally, right: LookTally) -> Bool {
        left.count == right.count && left.first?.row == right.first?.row && left.first?.column == right.first?.column
    }

    /// Counts a cell.
    mutating func add(row: Int, column: Int, count more: Int = 1) {
        count += more
        if first == nil { first = (row, column) }
    }
}

/// What was noticed about a sheet while its rows were read (ghi nhận về trang tính).
package struct SheetRemarks: Sendable, Equatable {
    /// The merged ranges; only the top left cell of each has a value.
    package var mergedRanges: [CellRange] = []
    /// The hidden columns, counted from 1, as far as some row reaches.
    package var hiddenColumns: [Int] = []
    /// How many of the rows given are hidden.
    package var hiddenRows = 0
    /// How many cells a formula made.
    package var formulas = 0
    /// How many cells show an error instead of a value.
    package var errors = 0
    /// How many cells have a formula without a result.
    package var notComputed = 0
    /// Rows of which all text is struck through, as far as they are remembered.
    package var struckRows: [Int] = []
    /// Cells of other rows in which text is struck through.
    package var struckCells = LookTally()
    /// Cells in which raised or lowered letters stand as if they were on the line.
    package var lostScripts = LookTally()
    /// The comments on cells.
    package var comments: [SheetComment] = []
    /// How many rows were given.
    package var rows = 0
    /// The rightmost column that has something in it, from 1; 0 in an empty sheet.
    package var lastColumn = 0

    /// The notes on a sheet (`D049` to `D052`): hidden parts, merged ranges, formulas.
    package func findings(of sheet: SheetInfo, file: String) -> [Diagnostic] {
        let place = SourceLocation(file: file, sheet: sheet.name)
        var findings: [Diagnostic] = []
        if sheet.isHidden { findings.append(Diagnostic(.hiddenSheet, at: place)) }
        if hiddenRows > 0 || !hiddenColumns.isEmpty {
            findings.append(Diagnostic(.hiddenRowsOrColumns, at: place, Argument("what", hiddenParts)))
        }
        if !mergedRanges.isEmpty { findings.append(Diagnostic(.mergedCells, at: place, Argument("count", mergedRanges.count))) }
        if formulas > 0 { findings.append(Diagnostic(.formulasAsSaved, at: place, Argument("count", formulas))) }
        return findings + looks(of: sheet, file: file)
    }

    /// `D090` and `D091` for text that is struck through, raised or lowered.
    private func looks(of sheet: SheetInfo, file: String) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        func place(_ first: (row: Int, column: Int)?) -> SourceLocation {
            SourceLocation(file: file, sheet: sheet.name, row: first?.row, column: first?.column)
        }
        if let first = struckRows.first {
            let rows = RowRanges.text(struckRows, limit: 12)
            let what = LocalizedText(vi: "cả dòng \(rows)", en: "all of row \(rows)")
            findings.append(Diagnostic(.struckThrough, at: place((first, 0)), Argument("what", what)))
        }
        if struckCells.count > 0 {
            let what = LocalizedText(
                vi: "\(struckCells.count) ô (vị trí nêu dưới đây là ô đầu tiên)",
                en: "\(struckCells.count) \(struckCells.count == 1 ? "cell" : "cells") (the first one is here)"
            )
            findings.append(Diagnostic(.struckThrough, at: place(struckCells.first), Argument("what", what)))
        }
        if lostScripts.count > 0 {
            findings.append(Diagnostic(.lostScript, at: place(lostScripts.first), Argument("count", lostScripts.count)))
        }
        return findings
    }

    private var hiddenParts: LocalizedText {
        let names = hiddenColumns.prefix(12).map(CellReference.letters).joined(separator: ", ") + (hiddenColumns.count > 12 ? "…" : "")
        let rows = LocalizedText(vi: "\(hiddenRows) dòng", en: "\(hiddenRows) \(hiddenRows == 1 ? "row" : "rows")")
        let columns = LocalizedText(vi: "cột \(names)", en: "column \(names)")
        if hiddenColumns.isEmpty { return rows }
        if hiddenRows == 0 { return columns }
        return LocalizedText(vi: "\(rows.vietnamese) và \(columns.vietnamese)", en: "\(rows.english) and \(columns.english)")
    }
}
