import SangkienDiagnostics

extension Program {
    /// The tables of a part whose columns are repeated.
    struct Columns: Sendable {
        var tables: [ColumnTable] = []
        var regions: [ColumnRegion] = []
        var spans: [ColumnSpan] = []
    }

    /// A table whose columns are repeated.
    struct ColumnTable: Sendable {
        /// Its repeated columns, as places in `regions`.
        let regions: [Int]
        /// How many columns it has in the template.
        let count: Int
        /// How the width of each column of the template is written; empty where the table says nothing of them.
        let columns: [Column]
        /// Their widths; nil where they are not known, and columns are written as they are.
        let own: [Int]?
        let unit: ColumnShare.Unit
        /// How many columns the format takes.
        let limit: Int
        let location: SourceLocation

        /// True where widths stand in styles of columns.
        var hasStyles: Bool { unit == .millimetres || unit == .parts }
    }

    /// The element of a column: the bytes before its width or style, and behind it.
    struct Column: Sendable {
        let before: Range<Int>
        let after: Range<Int>
    }

    /// Columns that are repeated for the rows of a list.
    struct ColumnRegion: Sendable {
        let table: Int
        let columns: Range<Int>
        /// The slot of the list.
        let slot: Int
        /// How many fields the list is grouped by; 0 for a list of rows.
        let groups: Int
    }

    /// Columns of the template that a cell covers, some of them repeated.
    struct ColumnSpan: Sendable {
        let table: Int
        let columns: Range<Int>
    }
}

/// Shares the width of a table out among its columns, once some of them are repeated (chia độ rộng cột).
///
/// The table stays as wide as in the template. Copies share the place of the columns that they are copies of; where that would make them
/// narrower than anything can be read in, the other columns give up to half of theirs.
enum RepeatedWidths {
    /// The width of each column of the template, and of each of its copies.
    ///
    /// `copies` says how often the columns of each region stand there; `least` is what a copy should be wide at least.
    static func widths(own: [Int], regions: [(columns: Range<Int>, copies: Int)], least: Int) -> [Int] {
        let total = own.reduce(0, +)
        let active = regions.filter { $0.copies > 0 }
        let isRepeated = Set(regions.flatMap(\.columns))
        let fixed = own.indices.filter { !isRepeated.contains($0) }.map { own[$0] }.reduce(0, +)
        let given = active.map { own[$0.columns].reduce(0, +) }
        let wanted = zip(active, given).map { max($1, $0.columns.count * $0.copies * least) }
        let room = fixed == 0 ? total : min(wanted.reduce(0, +), given.reduce(0, +) + fixed / 2)
        let shares = max(wanted.reduce(0, +), 1)
        var widths = own.map { max(1, fixed == 0 ? $0 : $0 * (total - (active.isEmpty ? 0 : room)) / fixed) }
        for (place, region) in active.enumerated() {
            let space = room * wanted[place] / shares
            for column in region.columns { widths[column] = max(1, own[column] * space / max(given[place] * region.copies, 1)) }
        }
        return widths
    }

    /// What a copy should be wide at least: nine millimetres, or a twentieth of a table as wide as that.
    static func least(_ unit: ColumnShare.Unit, of total: Int) -> Int {
        switch unit {
        case .twips: 510
        case .millimetres: 900
        case .percent, .parts: total / 20
        }
    }
}
