import SangkienDiagnostics

/// Rows that do not come from the top, or in several pieces, put in order (dòng lộn thứ tự).
struct UnorderedRows {
    private var rows: [Int: SheetRow] = [:]
    private var bytes = 0

    /// What a cell takes besides its text.
    private static let cellBytes = 32

    /// Keeps a row; one with the number of another fills its gaps.
    ///
    /// - Returns: why it cannot be kept: a cell that is there twice, or more than `SheetLimits.unorderedBytes` altogether.
    mutating func add(_ row: SheetRow, at place: SourceLocation) -> Diagnostic? {
        bytes += row.cells.reduce(0) { $0 + $1.text.utf8.count + Self.cellBytes }
        guard bytes <= SheetLimits.unorderedBytes else { return SheetLimits.tooMuchOutOfOrder(at: place) }
        guard let known = rows[row.number] else {
            rows[row.number] = row
            return nil
        }
        var cells = known.cells
        for (column, cell) in row.cells.enumerated() where cell.kind != .empty {
            while cells.count <= column { cells.append(.empty) }
            guard cells[column].kind == .empty else {
                return SheetFault.damaged(.init(vi: "một ô xuất hiện hai lần", en: "one cell is there twice"), at: place)
            }
            cells[column] = cell
        }
        let formatted = known.formatted + row.formatted
        rows[row.number] = SheetRow(number: row.number, isHidden: known.isHidden || row.isHidden, cells: cells, formatted: formatted)
        return nil
    }

    /// The rows from the top.
    var sorted: [SheetRow] { rows.values.sorted { $0.number < $1.number } }
}
