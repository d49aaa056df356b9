import SangkienDiagnostics
import Spreadsheets
import VietnameseText

/// Reads the sheets of a workbook into rows of cells (đọc trang tính).
struct WorkbookGrids {
    private let workbook: Workbook
    private let format: TableFormat
    private let limits: Limits
    /// What was read of all sheets so far.
    private var rowCount = 0
    private var cellCount = 0
    private var textBytes = 0

    /// A reader of `workbook`.
    init(_ workbook: Workbook, limits: Limits) {
        self.workbook = workbook
        format = TableFormat(rawValue: workbook.ending) ?? .xlsx
        self.limits = limits
    }

    /// The rows of every sheet, or of the one called for, in the order of the tabs.
    ///
    /// - Throws: `D055` for a sheet that is not there, and whatever makes the workbook unusable.
    mutating func read(sheet wanted: String?) throws(DiagnosticError) -> [Grid] {
        guard let wanted else {
            var grids: [Grid] = []
            for sheet in workbook.sheets {
                grids.append(try grid(sheet))
                if grids.last?.broken != nil { break }
            }
            return grids
        }
        return [try grid(try sheet(wanted))]
    }

    /// A sheet by its name, also without marks, else by its number.
    private func sheet(_ wanted: String) throws(DiagnosticError) -> SheetInfo {
        let key = VietnameseFolding.bareKey(wanted)
        do throws(DiagnosticError) {
            return try workbook.sheet(named: wanted)
        } catch {
            if let same = workbook.sheets.first(where: { VietnameseFolding.bareKey($0.name) == key }) { return same }
            if let number = Int(wanted, in: 1...Int.max), number <= workbook.sheets.count { return workbook.sheets[number - 1] }
            throw error
        }
    }

    /// The rows of one sheet; where they do not come from the top, they are read again and put in order, which is reported.
    private mutating func grid(_ sheet: SheetInfo) throws(DiagnosticError) -> Grid {
        do {
            return try grid(sheet, inAnyOrder: false)
        } catch {
            guard error.diagnostics[0].code === DiagnosticCode.rowsOutOfOrder else { throw error }
            var grid = try grid(sheet, inAnyOrder: true)
            grid.remarks.append(error.diagnostics[0])
            return grid
        }
    }

    private mutating func grid(_ sheet: SheetInfo, inAnyOrder: Bool) throws(DiagnosticError) -> Grid {
        var grid = Grid(format: format, encoding: "UTF-8", sheet: sheet.name)
        grid.equalRows = limits.equalRows
        let mostCopies = limits.budgets.rows(text: .max) + HeadingRow.rowsNeeded
        var last = 0
        var cells: [SheetCell] = []
        var bytes = 0
        let (rowsBefore, textBefore) = (rowCount, textBytes)
        let remarks = try workbook.rows(of: sheet.index, inAnyOrder: inAnyOrder, keepingRuns: limits.keepsRuns) {
            row throws(DiagnosticError) in
            grid.addBlanks(from: last + 1, before: row.number)
            // Rows of one dossier begin alike: their lengths differ sooner than their cells.
            let length = Self.textBytes(of: row)
            let repeats = row.number == last + 1 && length == bytes && row.cells == cells
            last = row.number + row.count - 1
            if !repeats {
                (cells, bytes) = (row.cells, length)
                grid.textBytes += length
            }
            cellCount += row.cells.count
            if let finding = overBudget(rowsBefore + grid.rows.count, textBefore + grid.textBytes, row, sheet),
                !repeats || limits.equalRows == .max
            {
                grid.broken = (GridRow(number: row.number, line: row.number, width: 0, cells: []), finding)
                return false
            }
            grid.add(row, count: limits.equalRows == .max ? min(row.count, mostCopies) : row.count, repeatsLast: repeats)
            return true
        }
        rowCount += grid.rows.count
        textBytes += grid.textBytes
        grid.hiding.isSheetHidden = sheet.isHidden
        grid.hiding.columns = remarks.hiddenColumns
        grid.merges = remarks.mergedRanges.filter { $0.firstRow < $0.lastRow }
            .map { Table.Merge(column: Int($0.firstColumn) - 1, rows: Int($0.firstRow)...Int($0.lastRow)) }
        grid.remarks =
            remarks.findings(of: sheet, file: workbook.name)
            + Withdrawals.findings(remarks.comments, file: workbook.name, sheet: sheet.name)
        return grid
    }
}

extension WorkbookGrids {
    /// The fewest bytes that a cell takes in the XML of a sheet besides its text.
    private static let cellMarkup = 16

    /// The bytes that the file spends on a row at least: what a cell needs besides its text counts too, since many tiny cells are
    /// no small input; cells that only repeat their neighbour, and blank ones in between, may cost nothing.
    private static func textBytes(of row: SheetRow) -> Int {
        var (bytes, last) = (0, SheetCell.empty)
        for cell in row.cells where cell.kind != .empty {
            if cell != last { bytes += cell.text.utf8.count + cellMarkup }
            last = cell
        }
        return bytes
    }

    /// What is said where the rows or the text read so far leave no room for `row`; nil where they do.
    private func overBudget(_ rows: Int, _ text: Int, _ row: SheetRow, _ sheet: SheetInfo) -> Diagnostic? {
        let place = SourceLocation(file: workbook.name, sheet: sheet.name, row: row.number)
        let mostRows = limits.budgets.rows(text: text)
        if rows >= mostRows + HeadingRow.rowsNeeded { return limits.tooManyRows(mostRows, at: place) }
        let mostCells = limits.cells(text: text)
        if cellCount > mostCells { return limits.tooManyCells(mostCells, at: place).diagnostics[0] }
        return text > limits.budgets.text ? limits.tooMuchText(at: place) : nil
    }
}

extension Grid {
    /// Takes a row of a sheet; cells that show no value are marked, their text is none of a row's words.
    fileprivate mutating func add(_ row: SheetRow, count: Int, repeatsLast: Bool) {
        var made = GridRow(number: row.number, line: row.number, width: row.cells.count, cells: [])
        made.cells.reserveCapacity(row.cells.count)
        made.formatted = row.formatted
        if row.cells.contains(where: { $0.kind != .text && $0.kind != .empty }) { made.kinds = row.cells.map(\.kind) }
        for (column, cell) in row.cells.enumerated() {
            switch cell.kind {
            case .error, .notComputed:
                made.cells.append("")
                made.marks.append((column, .fault(cell)))
            default: made.cells.append(cell.text)
            }
            if let date = cell.date { made.dates.append(DatedCell(column: column, date: date)) }
        }
        if made.marks.isEmpty, made.cells.allSatisfy({ trimmed($0).isEmpty }) {
            return addBlanks(from: row.number, before: row.number + row.count)
        }
        if row.isHidden { hiding.rows.append(row.number) }
        while made.cells.last?.isEmpty == true { made.cells.removeLast() }
        add(made, count: count, repeatsLast: repeatsLast)
    }

    /// Notes the rows of a gap.
    fileprivate mutating func addBlanks(from first: Int, before next: Int) {
        for number in first..<max(first, next) { addBlank(number, line: number) }
    }
}
