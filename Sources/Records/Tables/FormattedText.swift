import Spreadsheets
import VietnameseText

/// The formatting of text within cells (chữ định dạng trong ô).
extension Table {
    /// The runs of a cell that looks different from piece to piece; together they are the cell's text.
    ///
    /// - Parameters:
    ///   - record: one of the records.
    ///   - column: a column, counted from 0.
    /// - Returns: nil for every other cell, and for one whose words were converted from an older encoding, where the pieces do not tell
    ///   how they would be read alone.
    package func runs(of record: Record, at column: Int) -> [CellRun]? {
        guard !formatted.isEmpty, column < record.cells.count,
            let runs = formatted[record.row]?.first(where: { $0.column == column })?.runs
        else { return nil }
        let text = record.cells[column]
        if Self.isSame(runs, text) { return runs }
        // What was done to the whole, done to each piece.
        let composed = runs.map { CellRun(Normalization.nfc($0.text), $0.marks, colour: $0.colour) }
        if Self.isSame(composed, text) { return composed }
        let cleaned = composed.map { CellRun(CharacterCleanup($0.text).text, $0.marks, colour: $0.colour) }
        return Self.isSame(cleaned, text) ? cleaned : nil
    }

    private static func isSame(_ runs: [CellRun], _ text: String) -> Bool { runs.map(\.text).joined().utf8.elementsEqual(text.utf8) }
}
