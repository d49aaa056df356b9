import Dossiers

/// Which widths the columns of a table get (chọn độ rộng cột), so that its rows take the fewest lines.
struct ColumnFit: Sendable {
    /// The columns' bounds in millimetres, and how wide the table is.
    let columns: Programme.Form.Columns

    /// Cells of one row, from column 2 on.
    typealias Cells = [TextMeasure]

    /// Rows that are looked at: of more, every so many-th, so that a table of any length takes the same time.
    static let mostRows = 256

    /// Widths in millimetres, from column 1 on.
    ///
    /// Each begins at its least; then every millimetre left goes to the column that saves the rows the most, where only the
    /// highest cell of a row counts. The same rows always give the same widths.
    func widths(for rows: [Cells]) -> [Int] {
        var widths = columns.bounds.map(\.lowerBound)
        var left = columns.tableWidth - widths.reduce(0, +)
        while left > 0 {
            guard let column = neediest(rows, widths) else { break }
            widths[column] += 1
            left -= 1
        }
        return widths
    }

    /// The column that gains most by a millimetre; where none does, the one with the most room left.
    private func neediest(_ rows: [Cells], _ widths: [Int]) -> Int? {
        let open = widths.indices.filter { widths[$0] < columns.bounds[$0].upperBound }
        var gains = Array(repeating: 0, count: widths.count)
        for row in rows {
            var (highest, height, gain) = (0, 0, 0)
            for column in open where column > 0 && column <= row.count {
                let cell = row[column - 1]
                let now = Self.height(of: cell, in: widths[column])
                if now > height { (highest, height, gain) = (column, now, now - Self.height(of: cell, in: widths[column] + 1)) }
            }
            gains[highest] += gain
        }
        let best = open.max { (gains[$0], -$0) < (gains[$1], -$1) }
        guard let best, gains[best] == 0 else { return best }
        return open.max { room($0, widths) < room($1, widths) }
    }

    private func room(_ column: Int, _ widths: [Int]) -> Int { columns.bounds[column].upperBound - widths[column] }

    /// About how high a cell is, in thousandths of a line: a line loses half a word at its end.
    private static func height(of cell: TextMeasure, in width: Int) -> Int {
        cell.whole * 1000 / max(textWidth(width) - 800, 400) + cell.paragraphs * 500
    }

    /// What a line of a column holds, in thousandths of the font's size of 12 points: its width without the cell's margins of 1 mm.
    static func textWidth(_ millimetres: Int) -> Int {
        max(millimetres - 2, 1) * 72_000 * 10 / 254 / 12
    }

    /// `widths` with `change` millimetres more for one column, taken from or given to the others in turn; nil where bounds forbid it.
    func shifted(_ widths: [Int], column: Int, by change: Int) -> [Int]? {
        var widths = widths
        widths[column] += change
        guard columns.bounds[column].contains(widths[column]) else { return nil }
        let step = change > 0 ? -1 : 1
        var left = abs(change)
        while left > 0 {
            let before = left
            for other in widths.indices where other != column && left > 0 && columns.bounds[other].contains(widths[other] + step) {
                widths[other] += step
                left -= 1
            }
            guard left < before else { return nil }
        }
        return widths
    }
}
