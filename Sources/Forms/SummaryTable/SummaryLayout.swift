import Dossiers

/// How one summary table is laid out (trình bày biểu): its columns, and whether its last row is kept with the signature.
struct SummaryLayout: Sendable {
    /// The columns' widths in millimetres.
    let widths: [Int]
    /// True when the last row is short enough to stand whole above the signature.
    let keepsLastRow: Bool

    /// Tables of more rows get their columns by a part of them, and no other look at where the signature falls.
    private static let mostForeseen = 600

    /// Chooses for a table whose rows, counted from 0, have the cells that `cells` gives; `groups` are the rows above which a name of a
    /// group stands, and the signature follows the table that begins with row `lastTable`, on a page of its own unless it is the first.
    init(
        _ columns: Programme.Form.Columns,
        count: Int,
        groups: Set<Int>,
        lastTable: Int,
        isVolume: Bool,
        cells: (Int) -> [String]
    ) {
        let fit = ColumnFit(columns: columns)
        let step = max((count + ColumnFit.mostRows - 1) / ColumnFit.mostRows, 1)
        var rows = stride(from: 0, to: count, by: step).map { MeasuredRow(cells($0)) }
        let widths = fit.widths(for: rows.map(\.cells))
        guard count > 0 else {
            (self.widths, keepsLastRow) = (widths, false)
            return
        }
        let last = (count - 1) % step == 0 ? rows[rows.count - 1] : MeasuredRow(cells(count - 1))
        let most = PrintedTable.keptLines(isOnlyRow: count - lastTable == 1, isVolume: isVolume)
        guard last.lines(widths, .substitute) > most, count - lastTable <= Self.mostForeseen else {
            (self.widths, keepsLastRow) = (widths, last.lines(widths, .substitute) <= most)
            return
        }
        // The last row is long: widths near those found, at which the signature gets lines of it; a page more is worth one or two printers on which it would not.
        rows = step > 1 ? (lastTable..<count).map { MeasuredRow(cells($0)) } : Array(rows[lastTable...])
        func cost(of widths: [Int]) -> Int {
            let isShort = rows.map { $0.isShort(widths) }
            let layouts = TextMeasure.Printer.allCases.flatMap { printer in
                let lines = rows.indices.flatMap { index -> [PrintedTable.Line] in
                    let line = PrintedTable.Line.row(lines: rows[index].lines(widths, printer), isShort: isShort[index])
                    return groups.contains(lastTable + index) ? [.group, line] : [line]
                }
                return Self.rooms.map {
                    PrintedTable(lineHeight: printer.lineHeight, room: $0, isFirst: lastTable == 0, isVolume: isVolume).layout(lines)
                }
            }
            let lonely = last.lines(widths, .substitute) <= most ? 0 : layouts.count { !$0.isSound }
            return 3 * (layouts.map(\.pages).max() ?? 0) + 2 * lonely
        }
        let candidates = Self.candidates(fit, widths, last.cells)
        let costs = candidates.map(cost)
        let best = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) }.map { candidates[$0] } ?? widths
        (self.widths, keepsLastRow) = (best, last.lines(best, .substitute) <= most)
    }

    /// The signature must have company with either font, and with a little more room on each page.
    private static let rooms = [0, 700, 1400]

    /// The widths found, and others in which the highest cell of the last row is narrower or wider; the nearest first.
    private static func candidates(_ fit: ColumnFit, _ widths: [Int], _ last: ColumnFit.Cells) -> [[Int]] {
        let heights = zip(last, widths.dropFirst()).map { $0.lines(in: ColumnFit.textWidth($1), on: .substitute) }
        let highest = (heights.indices.max { (heights[$0], -$0) < (heights[$1], -$1) } ?? 0) + 1
        let changes: [Int] = (1...24).flatMap { [-2 * $0, 2 * $0] }
        let shifted: [[Int]] = changes.compactMap { fit.shifted(widths, column: highest, by: $0) }
        return [widths] + shifted + [fit.widths(for: [last])]
    }

    /// A row of at most about eight lines is never parted by a page's end; asked for every row that is printed.
    static func isShort(_ cells: [String], _ widths: [Int]) -> Bool {
        zip(cells, widths.dropFirst())
            .allSatisfy { cell, width in MeasuredRow.Size.mayBeShort(cell, in: width) && MeasuredRow.Size(cell).isShort(in: width) }
    }
}
