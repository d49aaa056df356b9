import SangkienDiagnostics
import Spreadsheets

/// What is to be said of a cell that its text no longer shows (dấu của ô).
enum CellMark {
    /// CSV: text stands behind the closing quote.
    case strayQuote
    /// A sheet's cell that shows an error such as `#REF!`, or a formula without a result.
    case fault(SheetCell)
}

/// One row of a table as it was written, before anything is known of its meaning (dòng thô).
struct GridRow {
    /// The 1-based row as a spreadsheet shows it.
    var number: Int
    /// The 1-based physical line where it begins; of a sheet the row.
    var line: Int
    /// How many cells were written, blank ones at the end too.
    var width: Int
    /// The cells from the left, without empty ones at the end.
    var cells: [String]
    /// Whether cells that hold something are not among `cells`: no table is so wide.
    var hasMore = false
    /// What each cell holds; empty where all are text.
    var kinds: [CellKind] = []
    /// The true dates among the cells.
    var dates: [DatedCell] = []
    /// What is to be said of single cells.
    var marks: [(column: Int, mark: CellMark)] = []
    /// The cells of a sheet that show no value.
    var faults: [FaultyCell] {
        marks.compactMap { column, mark in if case .fault(let cell) = mark { FaultyCell(column: column, shown: cell.text) } else { nil } }
    }
    /// The cells whose text looks different from piece to piece, where they were asked for.
    var formatted: [FormattedCell] = []
}

/// A run of equal rows, of which only the first is kept (các dòng trùng hoàn toàn).
struct EqualRows {
    /// The 1-based first row, and its physical line.
    let first: Int
    let line: Int
    /// The 1-based last row, and how many there are.
    let last: Int
    let count: Int

    /// `D061` for the run.
    func finding(file: String, sheet: String?) -> Diagnostic {
        let place = SourceLocation(file: file, sheet: sheet, line: line, row: first)
        return Diagnostic(.equalRows, at: place, Argument("count", count), Argument("last", last))
    }
}

/// One table as it was written: a CSV text, or a sheet of a workbook (bảng thô).
struct Grid {
    /// How it was written down.
    var format: TableFormat
    /// The name of the encoding for people.
    var encoding: String
    /// CSV: the character between cells.
    var delimiter: String?
    /// The sheet's name.
    var sheet: String?
    /// The rows that hold something, from the top.
    var rows: [GridRow] = []
    /// Whether some cell may not be in NFC.
    var mayNeedNFC = true
    /// How many rows hold nothing, and where the first ones stand.
    var blankRows = 0
    var firstBlankRows: [(number: Int, line: Int)] = []
    /// What is hidden in the sheet.
    var hiding = Table.Hiding()
    /// Cells of a sheet that are merged over several rows.
    var merges: [Table.Merge] = []
    /// CSV: the row in which reading had to end, with what was read of it, and why.
    var broken: (row: GridRow, finding: Diagnostic)?
    /// What is to be said of the sheet as a whole.
    var remarks: [Diagnostic] = []
    /// Of a document: the lines above and below the table; a sheet has them among its rows.
    var around: [AroundLine] = []
    /// Of a document: the name of the part of the table that its first rows belong to.
    var sectionAbove: String?

    /// Runs of more equal rows than are read one by one; only the first of each is among `rows`.
    private(set) var runs: [EqualRows] = []
    /// How many rows equal to the last one stand below each other, and how many of them are among `rows`.
    private var equal = 0
    private var kept = 0
    /// The bytes of text in the cells.
    var textBytes = 0
    /// How many equal rows are kept one by one.
    var equalRows = Budgets.equalRows

    /// How many blank rows are remembered one by one.
    private static let rememberedBlanks = 1_000

    /// A grid without rows.
    init(format: TableFormat, encoding: String, delimiter: String? = nil, sheet: String? = nil) {
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheet = sheet
    }

    /// Takes a row that stands `count` times; `repeatsLast` tells that it equals the one above it.
    mutating func add(_ row: GridRow, count: Int = 1, repeatsLast: Bool = false) {
        if !repeatsLast { (equal, kept) = (0, 0) }
        equal += count
        let last = row.number + count - 1
        if equal <= equalRows {
            for offset in 0..<count {
                var copy = row
                (copy.number, copy.line) = (row.number + offset, row.line + offset)
                rows.append(copy)
            }
            kept += count
            return
        }
        if kept == 0 { rows.append(row) } else { rows.removeLast(kept - 1) }
        kept = 1
        let first = rows[rows.count - 1]
        if runs.last?.first == first.number { runs.removeLast() }
        runs.append(EqualRows(first: first.number, line: first.line, last: last, count: equal))
    }

    /// The next row equals none above it, since something stands between them.
    mutating func endRun() { (equal, kept) = (0, 0) }

    /// Notes a row that holds nothing.
    mutating func addBlank(_ number: Int, line: Int) {
        endRun()
        blankRows += 1
        if firstBlankRows.count < Self.rememberedBlanks { firstBlankRows.append((number, line)) }
    }
}
