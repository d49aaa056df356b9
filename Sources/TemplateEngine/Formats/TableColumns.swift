import SangkienMarkup
import VietnameseText

/// The columns of a table of a template: their elements, and their widths in the smallest step of the format's unit.
struct TableColumns {
    let elements: [Int]
    let own: [Int]

    /// More columns than any form has.
    private static let most = 256

    /// The columns of the table at `table`; nil where it says nothing of them, or not of all.
    ///
    /// Pages of HTML share the width of the table out equally.
    init?(of table: Int, in tree: MarkupTree, _ dialect: Dialect) {
        elements = Self.elements(of: table, in: tree, dialect)
        let counts = elements.map { Self.count(of: $0, in: tree, dialect) }
        let count = counts.reduce(0, +)
        guard count > 0, count <= Self.most else { return nil }
        switch dialect {
        case .word:
            own = elements.compactMap { tree.value("w:w", of: $0).flatMap { Int($0, in: 1...100_000) } }
            guard own.count == count else { return nil }
        case .openDocument:
            guard let own = Self.styleWidths(of: elements, in: tree, "style:column-width", Self.hundredths) else { return nil }
            self.own = own
        case .html:
            // Edges, so that they add up to the whole.
            own = (0..<count).map { 10_000 * ($0 + 1) / count - 10_000 * $0 / count }
        }
    }

    /// The elements that stand for the columns of the table, in order.
    static func elements(of table: Int, in tree: MarkupTree, _ dialect: Dialect) -> [Int] {
        switch dialect {
        // The columns as they were before a tracked change stand inside the grid too.
        case .word: elements("w:gridCol", of: table, in: tree, dialect).filter { tree.nodes[tree.nodes[$0].parent].parent == table }
        case .openDocument: elements("table:table-column", of: table, in: tree, dialect)
        case .html: elements("col", of: table, in: tree, dialect)
        }
    }

    /// How many columns an element stands for.
    static func count(of element: Int, in tree: MarkupTree, _ dialect: Dialect) -> Int {
        guard let attribute = repetition(in: dialect) else { return 1 }
        return tree.value(attribute, of: element).flatMap { Int($0, in: 1...1000) } ?? 1
    }

    /// The attribute that says so.
    static func repetition(in dialect: Dialect) -> String? {
        switch dialect {
        case .word: nil
        case .openDocument: "table:number-columns-repeated"
        case .html: "span"
        }
    }

    /// The elements of that name that belong to the table and to none inside it.
    static func elements(_ name: String, of table: Int, in tree: MarkupTree, _ dialect: Dialect) -> [Int] {
        ((table + 1)..<tree.nodes[table].endIndex)
            .filter { node in
                tree.nodes[node].name == name && tree.ancestors(of: node).first { dialect.isTable(tree.nodes[$0].name) } == table
            }
    }

    // MARK: Styles of OpenDocument

    /// The proportions of the columns to each other, where their styles say no more than that; nil where they do not say it of all.
    static func proportions(of elements: [Int], in tree: MarkupTree) -> [Int]? {
        styleWidths(of: elements, in: tree, "style:rel-column-width") { width in
            width.hasSuffix("*") ? Int(String(width.dropLast()), in: 1...100_000) : nil
        }
    }

    /// What the styles of columns say of their widths.
    private static func styleWidths(
        of elements: [Int],
        in tree: MarkupTree,
        _ attribute: String,
        _ read: (String) -> Int?
    ) -> [Int]? {
        guard endOfStyles(in: tree) != nil else { return nil }
        var widths: [String: Int] = [:]
        for index in tree.nodes.indices where tree.nodes[index].name == "style:table-column-properties" {
            guard let name = tree.value("style:name", of: tree.nodes[index].parent),
                let width = tree.value(attribute, of: index).flatMap(read)
            else { continue }
            widths[name] = width
        }
        let own = elements.compactMap { element in
            tree.value("table:style-name", of: element).flatMap { widths[$0] }
                .map { Array(repeating: $0, count: count(of: element, in: tree, .openDocument)) }
        }
        return own.count == elements.count && !own.isEmpty ? own.flatMap(\.self) : nil
    }

    /// Lengths in the units that OpenDocument and its programs write.
    private static func hundredths(_ length: String) -> Int? {
        let units = ["mm": 100.0, "cm": 1000.0, "in": 2540.0, "pt": 2540.0 / 72]
        guard let factor = units[String(length.suffix(2))], let number = Double(length.dropLast(2)), number > 0, number < 10_000 else {
            return nil
        }
        return Int((number * factor).rounded())
    }

    /// Where the automatic styles of the part end; nil when it has none.
    static func endOfStyles(in tree: MarkupTree) -> Int? {
        let known = tree.nodes.indices.first {
            tree.nodes[$0].name == "office:automatic-styles" && tree.nodes[$0].whole != tree.nodes[$0].head
        }
        return known.map { styles in
            tree.children(of: styles).last.map { tree.nodes[$0].whole.upperBound } ?? tree.nodes[styles].head.upperBound
        }
    }
}
