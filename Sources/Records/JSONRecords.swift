import Diagnostics

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
    private let file: String
    private let limits: Limits

    /// No records yet, of a file of this name.
    init(file: String, limits: Limits) {
        self.file = file
        self.limits = limits
    }

    /// Adds a record of an entry's own values and, over them, an initiative's; a row without any is only counted.
    mutating func append(
        _ base: [JSONCell],
        _ own: ArraySlice<JSONCell>,
        line: Int,
        _ group: Int?
    ) throws(DiagnosticError) {
        guard base.contains(where: Self.isFilled) || own.contains(where: Self.isFilled) else {
            blankRows += 1
            if firstBlank == nil { firstBlank = SourceLocation(file: file, line: line) }
            return
        }
        cellCount += columns.count
        guard cellCount <= limits.cells else { throw limits.tooManyCells(at: SourceLocation(file: file, line: line)) }
        var cells = [String](repeating: "", count: columns.count)
        var kinds = [CellKind](repeating: .null, count: columns.count)
        var lines = [Int](repeating: 0, count: columns.count)
        func put(_ cell: JSONCell) {
            cells[cell.column] = cell.text
            kinds[cell.column] = cell.kind
            lines[cell.column] = cell.line
            columns.note(cell)
        }
        for cell in base { put(cell) }
        for cell in own { put(cell) }
        let number = records.count + 1
        records.append(
            Record(number: number, row: number, line: line, group: group, cells: cells, kinds: kinds, lines: lines)
        )
    }

    /// Adds what was read of an entry before a fault in it, even when that is nothing.
    mutating func appendFaulty(_ base: [JSONCell], line: Int, _ group: Int?, fault: LocalizedText) {
        var cells = [String](repeating: "", count: columns.count)
        for cell in base {
            cells[cell.column] = cell.text
            columns.note(cell)
        }
        let number = records.count + 1
        records.append(Record(number: number, row: number, line: line, group: group, cells: cells, kinds: [], lines: [], fault: fault))
    }

    /// True when there is a record that was read whole.
    var hasWholeRecord: Bool { records.contains { $0.fault == nil } }

    /// Gives every record the same columns, without those no record uses; the headings.
    mutating func squareUp() -> [String] {
        let kept = columns.kept
        let keepsAll = kept.count == columns.count
        for index in records.indices where !keepsAll || records[index].cells.count < kept.count || records[index].fault != nil {
            let record = records[index]
            let width = record.cells.count
            records[index].cells = kept.map { $0 < width ? record.cells[$0] : "" }
            let isWhole = record.fault == nil
            records[index].kinds = kept.map { isWhole && $0 < width ? record.kinds?[$0] ?? .null : .null }
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
}
