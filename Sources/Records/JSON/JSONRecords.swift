import SangkienDiagnostics
import Spreadsheets

/// The records made so far from JSON, and their columns (các bản ghi từ JSON).
struct JSONRecords {
    /// The columns of all records.
    var columns = JSONColumns()
    /// The records; until `squareUp` those made early may lack the columns that came later.
    private(set) var records: [Record] = []
    /// How many rows held nothing.
    private(set) var blankRows = 0
    private var firstBlank: SourceLocation?
    private var cellCount = 0
    private let cellLimit: Int
    private let rowLimit: Int
    /// How many blank cells may still fill up short records.
    private var filling = Budgets.filling
    private let file: String
    private let limits: Limits
    /// How many records equal to the last one stand one behind the other.
    private var equal = 0
    /// Runs of more equal records than are read one by one.
    private(set) var runs: [EqualRows] = []
    /// How many faulty records are kept.
    private(set) var faulty = 0

    /// No records yet, of a file of this name and so many bytes of text.
    init(file: String, textBytes: Int, limits: Limits) {
        self.file = file
        self.limits = limits
        cellLimit = limits.cells(text: textBytes)
        rowLimit = limits.budgets.rows(text: textBytes)
    }

    /// Adds a record of an entry's own values and, over them, an initiative's; a row without any is only counted.
    mutating func append(
        _ base: [JSONCell],
        _ own: ArraySlice<JSONCell>,
        line: Int,
        _ group: Int?
    ) throws(DiagnosticError) {
        guard base.contains(where: Self.isFilled) || own.contains(where: Self.isFilled) else {
            equal = 0
            blankRows += 1
            if firstBlank == nil { firstBlank = SourceLocation(file: file, line: line) }
            return
        }
        let place = SourceLocation(file: file, line: line)
        let before = (cellCount, filling)
        let width = width(base, own)
        var cells = [String](repeating: "", count: width)
        var kinds = [CellKind](repeating: .empty, count: width)
        var lines = [Int32](repeating: 0, count: width)
        func put(_ cell: JSONCell) {
            cells[cell.column] = cell.text
            kinds[cell.column] = cell.kind
            lines[cell.column] = Int32(clamping: cell.line)
            columns.note(cell)
        }
        for cell in base { put(cell) }
        for cell in own { put(cell) }
        equal = repeatsLast(cells, kinds, group) ? equal + 1 : 1
        if equal > Budgets.equalRows {
            (cellCount, filling) = before
            return collapseRun()
        }
        guard cellCount <= cellLimit else { throw limits.tooManyCells(cellLimit, at: place) }
        guard records.count < rowLimit else { throw DiagnosticError(limits.tooManyRows(rowLimit, at: place)) }
        let number = records.count + 1
        records.append(
            Record(number: number, row: number, line: line, group: group, cells: cells, kinds: kinds, lines: lines)
        )
    }

    /// Adds what was read of an entry before a fault in it, even when that is nothing.
    mutating func appendFaulty(_ base: [JSONCell], line: Int, _ group: Int?, fault: LocalizedText) {
        var cells = [String](repeating: "", count: width(base, []))
        for cell in base {
            cells[cell.column] = cell.text
            columns.note(cell)
        }
        equal = 0
        faulty += 1
        let number = records.count + 1
        records.append(Record(number: number, row: number, line: line, group: group, cells: cells, kinds: [], lines: [], fault: fault))
    }

    /// True when there is a record that was read whole.
    var hasWholeRecord: Bool { faulty < records.count }

    /// Gives every record the same columns, without those no record uses; the headings.
    mutating func squareUp() -> [String] {
        let kept = columns.kept
        let keepsAll = kept.count == columns.count
        for index in records.indices where !keepsAll || records[index].cells.count < kept.count || records[index].fault != nil {
            let record = records[index]
            let width = record.cells.count
            var kept = kept
            if width < kept.count {
                if kept.count - width <= filling { filling -= kept.count - width } else { kept = kept.filter { $0 < width } }
            }
            records[index].cells = kept.map { $0 < width ? record.cells[$0] : "" }
            let isWhole = record.fault == nil
            records[index].kinds = kept.map { isWhole && $0 < width ? record.kinds?[$0] ?? .empty : .empty }
            records[index].lines = kept.map { isWhole && $0 < width ? record.lines?[$0] ?? 0 : 0 }
        }
        return HeadingRow.unique(kept.map { HeadingRow.tidy(columns.paths[$0]) })
    }

    /// `D011`, when rows held nothing.
    var blankSummary: Diagnostic? {
        firstBlank.map { Diagnostic(.blankRow, at: $0, Argument("count", blankRows)) }
    }

    private static func isFilled(_ cell: JSONCell) -> Bool {
        let bytes = cell.text.utf8Span.span
        return !bytes.isBlank(0..<bytes.count)
    }

    /// How many cells a record of these values gets: one for each column so far while there is room to fill it up, else up to
    /// its last value.
    private mutating func width(_ base: [JSONCell], _ own: ArraySlice<JSONCell>) -> Int {
        let missing = max(0, columns.count - base.count - own.count)
        if missing <= filling {
            filling -= missing
            cellCount += columns.count - missing
            return columns.count
        }
        let last = max(base.map(\.column).max() ?? -1, own.map(\.column).max() ?? -1)
        cellCount += last + 1
        return last + 1
    }

    // MARK: Equal records

    /// Whether the last record says the same in the same dossier.
    private func repeatsLast(_ cells: [String], _ kinds: [CellKind], _ group: Int?) -> Bool {
        guard equal > 0, let last = records.last, last.group == group, last.cells.count == cells.count else { return false }
        return last.cells == cells && last.kinds == kinds
    }

    /// Keeps only the first record of a run that has become too long.
    private mutating func collapseRun() {
        if equal == Budgets.equalRows + 1 { records.removeLast(Budgets.equalRows - 1) }
        guard let first = records.last else { return }
        if runs.last?.first == first.number { runs.removeLast() }
        runs.append(EqualRows(first: first.number, line: first.line, last: first.number + equal - 1, count: equal))
    }
}
