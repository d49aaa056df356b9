import VietnameseText

/// What one column gets of the width of its table (độ rộng một cột), as the format writes it.
struct ColumnShare: Sendable {
    /// Which column, from 0.
    let column: Int
    /// The widths that the template gives the columns, in the unit's smallest step; they hold where the data's cannot be used.
    let own: [Int]
    let unit: Unit

    /// How a format writes a width.
    enum Unit: Sendable {
        /// Twentieths of a point (ECMA-376).
        case twips
        /// Millimetres, counted in hundredths (OpenDocument).
        case millimetres
        /// Hundredths of the table's width, counted in hundredths (CSS).
        case percent
        /// Parts of the table's width (OpenDocument).
        case parts
    }

    /// The width by `value`: a whole number for each column, of which only the proportions matter, with blanks between them.
    ///
    /// The table keeps the width that it has in the template: edges are rounded, not widths.
    func text(of value: String) -> String {
        let widths = Self.widths(in: value, count: own.count) ?? own
        let total = own.reduce(0, +)
        let sum = max(widths.reduce(0, +), 1)
        let begin = widths[..<column].reduce(0, +)
        let edges = [begin, begin + widths[column]].map { (total * $0 + sum / 2) / sum }
        return written(edges[1] - edges[0])
    }

    /// Widths above this make no table of any page.
    private static let widest = 100_000

    /// Nil unless there are `count` numbers, each at least 1.
    private static func widths(in value: String, count: Int) -> [Int]? {
        let words = value.split(separator: " ")
        guard words.count == count else { return nil }
        let widths = words.compactMap { Int(String($0), in: 1...widest) }
        return widths.count == count ? widths : nil
    }

    private func written(_ width: Int) -> String { unit.written(width) }
}

extension ColumnShare.Unit {
    /// A width in the smallest step, as the format writes it.
    func written(_ width: Int) -> String {
        switch self {
        case .twips: String(width)
        case .millimetres: Self.decimal(width) + "mm"
        case .percent: Self.decimal(width) + "%"
        case .parts: "\(width)*"
        }
    }

    private static func decimal(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Dialect {
    /// How it writes the widths of columns.
    var widthUnit: ColumnShare.Unit {
        switch self {
        case .word: .twips
        case .openDocument: .millimetres
        case .html: .percent
        }
    }
}
