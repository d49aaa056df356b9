import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// The elements that stand for the columns of a table, some of them repeated.
extension PartCompiler {
    /// How many columns Word takes (its limits of documents), and more than a page of HTML can show.
    private static let wordColumns = 63
    private static let pageColumns = 1_000

    mutating func addGrid(of table: ColumnPlan.Table, _ regions: [Int]) {
        let elements = TableColumns.elements(of: table.element, in: tree, dialect)
        let counts = elements.map { TableColumns.count(of: $0, in: tree, dialect) }
        let used = regions.map { columns.regions[$0].columns.upperBound }.max() ?? 0
        let wide = table.grid.rows.flatMap(\.cells).map(\.columns.upperBound).max() ?? 0
        let isWhole = counts.reduce(0, +) >= used && counts.reduce(0, +) <= Self.pageColumns
        let (own, unit) = isWhole ? ownWidths(table.element, elements) : (nil, dialect.widthUnit)
        let number = columns.tables.count
        columns.tables.append(
            Program.ColumnTable(
                regions: regions,
                count: max(wide, used),
                columns: isWhole ? zip(elements, counts).flatMap { Array(repeating: column($0, own != nil), count: $1) } : [],
                own: own,
                unit: unit,
                limit: dialect == .html ? Self.pageColumns : Self.wordColumns,
                location: slots[columns.regions[regions[0]].slot].location
            )
        )
        edits.add(.beginColumns(number), at: tree.nodes[table.element].whole.lowerBound, node: table.element)
        guard isWhole else { return }
        var first = 0
        for (element, count) in zip(elements, counts) {
            let whole = tree.nodes[element].whole
            edits.removed.append(whole)
            for column in first..<first + count { edits.add(.columnElement(number, column), at: whole.lowerBound, node: element) }
            first += count
        }
        // Cells need no width of their own beside the grid's.
        if dialect == .word {
            edits.removed += TableColumns.elements("w:tcW", of: table.element, in: tree, dialect).map { tree.nodes[$0].whole }
        }
    }

    private func ownWidths(_ table: Int, _ elements: [Int]) -> ([Int]?, ColumnShare.Unit) {
        guard dialect != .html else { return (pageWidths(elements), .percent) }
        if let own = TableColumns(of: table, in: tree, dialect)?.own { return (own, dialect.widthUnit) }
        return (dialect == .openDocument ? TableColumns.proportions(of: elements, in: tree) : nil, .parts)
    }

    private func pageWidths(_ elements: [Int]) -> [Int]? {
        let widths = elements.map { element in tree.value("style", of: element).flatMap(Self.percent) }
        guard widths.allSatisfy({ $0 != nil }) else { return nil }
        return zip(widths, elements).flatMap { Array(repeating: $0 ?? 1, count: TableColumns.count(of: $1, in: tree, dialect)) }
    }

    /// `width: 12.5%` in hundredths.
    private static func percent(_ style: String) -> Int? {
        let parts = style.split(separator: ":").map { trimmed(String($0)) }
        guard parts.count == 2, parts[0] == "width", let end = parts[1].firstIndex(of: "%"),
            [";", ""].contains(trimmed(String(parts[1][parts[1].index(after: end)...]))),
            let number = Double(trimmed(String(parts[1][..<end]))), number > 0, number <= 100
        else { return nil }
        return Int((number * 100).rounded())
    }

    /// The element of one column; with a hole for its width, or its style, where widths are shared out.
    private mutating func column(_ element: Int, _ hasWidth: Bool) -> Program.Column {
        let name = tree.nodes[element].name
        let (attribute, opening) =
            switch dialect {
            case .word: ("w:w", "w:w=\"")
            case .openDocument: ("table:style-name", "table:style-name=\"")
            case .html: ("style", "style=\"width: ")
            }
        let dropped = [TableColumns.repetition(in: dialect), hasWidth ? attribute : nil]
        let kept = tree.attributes(of: element).filter { !dropped.contains($0.name) }
            .map { String(decoding: tree.bytes[$0.whole], as: UTF8.self) }.joined()
        let before = "<\(name)" + kept + (hasWidth ? " \(opening)" : "")
        guard case .literal(let first) = edits.insertion(before.utf8),
            case .literal(let second) = edits.insertion((hasWidth ? "\"/>" : "/>").utf8)
        else { return Program.Column(before: 0..<0, after: 0..<0) }
        return Program.Column(before: first, after: second)
    }
}
