/// A row whose cells were measured once, for all widths that are tried (dòng đã đo).
final class MeasuredRow {
    /// How much text a cell has.
    struct Size {
        let bytes: Int
        let breaks: Int

        init(_ cell: String) {
            bytes = cell.utf8.count
            breaks = cell.utf8.count(where: { $0 == 0x0A })
        }

        /// That of a cell which was measured.
        init(_ cell: String, _ measure: TextMeasure) {
            (bytes, breaks) = (cell.utf8.count, max(measure.paragraphs - 1, 0))
        }

        /// Whether the cell has at most about eight lines.
        func isShort(in width: Int) -> Bool {
            Self.lines(bytes, in: width) + (bytes < 2 ? 0 : breaks) <= MeasuredRow.shortLines
        }

        /// Whether the cell is short unless it has many breaks: most cells need not be looked through.
        static func mayBeShort(_ cell: String, in width: Int) -> Bool {
            lines(cell.utf8.count, in: width) <= MeasuredRow.shortLines
        }

        /// Bytes are counted: one of Vietnamese takes 1,4 mm.
        private static func lines(_ bytes: Int, in width: Int) -> Int { bytes * 14 / (10 * max(width - 5, 1)) + 1 }
    }

    let cells: ColumnFit.Cells
    private let sizes: [Size]
    /// The lines of each cell by printer and width, as far as they were asked for.
    private var known: [[Int32]]

    private static let shortLines = 8
    /// Columns wider than this are not kept; no page is.
    private static let mostMillimetres = 512

    init(_ texts: [String]) {
        cells = texts.map(TextMeasure.init)
        sizes = zip(texts, cells).map(Size.init)
        known = Array(repeating: [], count: texts.count * 2)
    }

    /// How many lines its highest cell takes.
    func lines(_ widths: [Int], _ printer: TextMeasure.Printer) -> Int {
        var most = 0
        for (column, width) in zip(cells.indices, widths.dropFirst()) { most = max(most, lines(column, width, printer)) }
        return most
    }

    func isShort(_ widths: [Int]) -> Bool {
        zip(sizes, widths.dropFirst()).allSatisfy { $0.isShort(in: $1) }
    }

    private func lines(_ column: Int, _ width: Int, _ printer: TextMeasure.Printer) -> Int {
        guard (0..<Self.mostMillimetres).contains(width) else { return cells[column].lines(in: ColumnFit.textWidth(width), on: printer) }
        let place = 2 * column + (printer == .office ? 0 : 1)
        if width >= known[place].count { known[place] += Array(repeating: -1, count: width + 1 - known[place].count) }
        if known[place][width] < 0 {
            known[place][width] = Int32(clamping: cells[column].lines(in: ColumnFit.textWidth(width), on: printer))
        }
        return Int(known[place][width])
    }
}
