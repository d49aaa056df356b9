import Records
import VietnameseText

/// Totals of a table beside what was counted (dòng cộng và số đếm).
struct RowTotals {
    /// A total that says another number.
    struct Differing {
        let row: Int
        let line: Int
        let declared: Int
        let counted: Int
    }

    /// The records so far.
    var count = 0
    /// Those that say another number than was counted.
    private(set) var differing: [Differing] = []
    /// The records before the current part, and before the last total.
    private var beforePart = 0
    private var beforeTotal = 0
    /// The records of the forms above.
    private var beforeForm = 0

    /// A part of the table begins.
    mutating func beginPart() { beforePart = count }

    /// A form of its own begins.
    mutating func beginForm() { (beforeForm, beforePart, beforeTotal) = (count, count, count) }

    /// Compares what a total says with what was counted: of all, of its part, or since the last total.
    mutating func compare(_ cells: [String], row: Int, line: Int) {
        defer { beforeTotal = count }
        let cells = cells.map(trimmed).filter { !RowWords.isWordless($0) }
        // A spreadsheet's own totals may be sums of anything.
        guard let first = cells.first, !RowWords.isSheetTotal(first) else { return }
        guard let declared = RowWords.declared(cells), let kind = cells.first.flatMap(RowWords.total) else { return }
        guard ![count, count - beforeForm, count - beforePart, count - beforeTotal].contains(declared) else { return }
        let counted = kind == .all ? count - beforeForm : count - max(beforePart, beforeTotal)
        differing.append(Differing(row: row, line: line, declared: declared, counted: counted))
    }
}
