import VietnameseText

/// Cells of the table in which a formula stands (ô trong bảng; ECMA-376, 17.16.3.3).
enum CellRange: Sendable, Hashable {
    /// The cells above in the same column, and those to the left in the same row.
    case above
    case left
    /// What stands behind the formula, which is not printed yet when it is computed.
    case below
    case right
    /// `B2:C9`: 0-based places as the template has them.
    case block(rows: ClosedRange<Int>, columns: ClosedRange<Int>)

    /// Reads `ABOVE`, or `B2` with the cell behind its colon; nil for what names no cells.
    init?(_ name: String, to end: String? = nil) {
        if end == nil, let direction = Self.directions[name.lowercased()] {
            self = direction
            return
        }
        guard let first = Self.place(of: name), let last = Self.place(of: end ?? name) else { return nil }
        self = .block(
            rows: min(first.row, last.row)...max(first.row, last.row),
            columns: min(first.column, last.column)...max(first.column, last.column)
        )
    }

    private static let directions: [String: CellRange] = ["above": .above, "left": .left, "below": .below, "right": .right]

    /// True for one cell.
    var isSingle: Bool {
        if case .block(let rows, let columns) = self { rows.count == 1 && columns.count == 1 } else { false }
    }

    private static func place(of name: String) -> (row: Int, column: Int)? {
        let letters = name.prefix { $0.isASCII && $0.isLetter }
        guard (1...2).contains(letters.count), let row = Int(name.dropFirst(letters.count), in: 1...1 << 20) else { return nil }
        let column = letters.uppercased().utf8.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
        return (row - 1, column - 1)
    }
}

/// What a formula makes of cells: a function of some of them, or the number in one.
struct CellReading: Sendable {
    let function: CellFunction
    let range: CellRange
}

/// The functions of tables that take any number of cells.
enum CellFunction: String, Sendable {
    case sum, average, count, min, max, product

    /// The function that an office program calls `name`.
    init?(named name: String) {
        self.init(rawValue: name.lowercased() == "mean" ? "average" : name.lowercased())
    }
}
