import Diagnostics
import Markup
import VietnameseText

/// Columns of a table whose widths the data decides: `«độ rộng cột | cột»` in a cell of it (docs/templates.md).
///
/// The template keeps widths of its own, so that an office program opens it as a table of that look; only documents get others.
struct ColumnWidths {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let loops: LoopNest
    private let places: PartPlaces
    private var tables: Set<Int> = []
    /// The tags whose table has no columns to set.
    private(set) var faults: [Diagnostic] = []

    init(_ tree: MarkupTree, _ dialect: Dialect, loops: LoopNest, places: PartPlaces) {
        (self.tree, self.dialect, self.loops, self.places) = (tree, dialect, loops, places)
    }

    /// Adds what sets the columns of the tables with such tags; `slot` finds the hole of a tag's value.
    mutating func add(
        _ tags: [PlacedTag],
        to edits: inout PartEdits,
        _ computed: inout [Program.Computed],
        slot: (PlacedTag) -> Int?
    ) {
        for (order, tag) in tags.enumerated() {
            guard case .columns = tag.tag, let slot = slot(tag) else { continue }
            guard let table = table(of: tag), tables.insert(table).inserted, let columns = columns(of: table) else {
                let location = places.location(of: tag.start, length: tag.end - tag.start)
                faults.append(Diagnostic(.columnsMisplaced, at: location, Argument("tag", tag.text)))
                continue
            }
            let value = FieldExpression.value(slot)
            let widths = columns.own.indices.map { column in
                computed.append(
                    Program.Computed(
                        expression: .share(value, ColumnShare(column: column, own: columns.own, unit: unit)),
                        context: .attribute
                    )
                )
                return Program.Operation.computed(computed.count - 1)
            }
            write(widths, columns, table, order: order, &edits)
        }
    }

    // MARK: The table

    /// The columns of a table: their elements, and their widths in the smallest step of the format's unit.
    private struct Columns {
        let elements: [Int]
        let own: [Int]
    }

    private var unit: ColumnShare.Unit {
        switch dialect {
        case .word: .twips
        case .openDocument: .millimetres
        case .html: .percent
        }
    }

    /// The innermost table around the tag; nil where repeats inside it are around the tag, whose values others cannot see.
    private func table(of tag: PlacedTag) -> Int? {
        guard !tag.isInAttribute, let table = tree.ancestors(of: tag.node).first(where: isTable) else { return nil }
        let outside = dialect == .openDocument ? 0 : loops.around(tree.nodes[table].whole).count
        return loops.around(tag.start..<tag.end).count == outside ? table : nil
    }

    private func isTable(_ node: Int) -> Bool {
        ["w:tbl", "table:table", "table"].contains(tree.nodes[node].name)
    }

    /// The elements of that name that belong to the table and to none inside it.
    private func elements(_ name: String, in table: Int) -> [Int] {
        let whole = tree.nodes[table].whole
        return ((table + 1)..<tree.nodes.count).prefix { tree.nodes[$0].whole.lowerBound < whole.upperBound }
            .filter { tree.nodes[$0].name == name && tree.ancestors(of: $0).first(where: isTable) == table }
    }

    private func columns(of table: Int) -> Columns? {
        switch dialect {
        case .word:
            let elements = elements("w:gridCol", in: table)
            let own = elements.compactMap { tree.value("w:w", of: $0).flatMap { Int($0, in: 1...100_000) } }
            return elements.isEmpty || own.count < elements.count ? nil : Columns(elements: elements, own: own)
        case .openDocument: return openDocumentColumns(of: table)
        case .html:
            let elements = elements("col", in: table)
            let counts = elements.map { tree.value("span", of: $0).flatMap { Int($0, in: 1...1000) } ?? 1 }
            let count = counts.reduce(0, +)
            guard count > 0, count <= Self.most else { return nil }
            // Edges, so that they add up to the whole.
            return Columns(elements: elements, own: (0..<count).map { 10_000 * ($0 + 1) / count - 10_000 * $0 / count })
        }
    }

    /// More columns than any form has.
    private static let most = 256

    private func openDocumentColumns(of table: Int) -> Columns? {
        guard automaticStyles != nil else { return nil }
        let widths = columnStyles()
        var own: [Int] = []
        let elements = elements("table:table-column", in: table)
        for element in elements {
            guard let width = tree.value("table:style-name", of: element).flatMap({ widths[$0] }) else { return nil }
            let count = tree.value("table:number-columns-repeated", of: element).flatMap { Int($0, in: 1...Self.most) } ?? 1
            own += Array(repeating: width, count: count)
            guard own.count <= Self.most else { return nil }
        }
        return own.isEmpty ? nil : Columns(elements: elements, own: own)
    }

    /// The styles of columns with their widths in hundredths of a millimetre.
    private func columnStyles() -> [String: Int] {
        var widths: [String: Int] = [:]
        for index in tree.nodes.indices where tree.nodes[index].name == "style:table-column-properties" {
            guard let name = tree.value("style:name", of: tree.nodes[index].parent),
                let width = tree.value("style:column-width", of: index).flatMap(Self.hundredths)
            else { continue }
            widths[name] = width
        }
        return widths
    }

    /// Lengths in the units that OpenDocument and its programs write.
    private static func hundredths(_ length: String) -> Int? {
        let units = ["mm": 100.0, "cm": 1000.0, "in": 2540.0, "pt": 2540.0 / 72]
        guard let factor = units[String(length.suffix(2))], let number = Double(length.dropLast(2)), number > 0, number < 10_000 else {
            return nil
        }
        return Int((number * factor).rounded())
    }

    private var automaticStyles: Int? {
        tree.nodes.indices.first { tree.nodes[$0].name == "office:automatic-styles" && tree.nodes[$0].whole != tree.nodes[$0].head }
    }

    // MARK: Edits

    private func write(_ widths: [Program.Operation], _ columns: Columns, _ table: Int, order: Int, _ edits: inout PartEdits) {
        switch dialect {
        case .word: writeWord(widths, columns, table, &edits)
        case .openDocument: writeOpenDocument(widths, columns, order: order, &edits)
        case .html:
            replace(
                columns.elements,
                with: widths.flatMap { [edits.insertion("<col style=\"width: ".utf8), $0, edits.insertion("\"/>".utf8)] },
                &edits
            )
        }
    }

    /// Cells need no width of their own beside the grid's in a table of fixed layout (ECMA-376, 17.4.52).
    private func writeWord(_ widths: [Program.Operation], _ columns: Columns, _ table: Int, _ edits: inout PartEdits) {
        for (element, width) in zip(columns.elements, widths) {
            guard let value = tree.attribute("w:w", of: element) else { continue }
            edits.removed.append(value)
            edits.add(width, at: value.lowerBound, node: element)
        }
        edits.removed += elements("w:tcW", in: table).map { tree.nodes[$0].whole }
    }

    /// Columns may share a style in the template: in documents each has its own.
    private func writeOpenDocument(_ widths: [Program.Operation], _ columns: Columns, order: Int, _ edits: inout PartEdits) {
        guard let styles = automaticStyles else { return }
        let end = tree.children(of: styles).last.map { tree.nodes[$0].whole.upperBound } ?? tree.nodes[styles].head.upperBound
        var elements: [Program.Operation] = []
        for (column, width) in widths.enumerated() {
            let name = "sangkien-cot-\(order)-\(column + 1)"
            let begin =
                "<style:style style:name=\"\(name)\" style:family=\"table-column\"><style:table-column-properties style:column-width=\""
            for operation in [edits.insertion(begin.utf8), width, edits.insertion("\"/></style:style>".utf8)] {
                edits.add(.run(operation), at: end, .groupEnd, order: 0)
            }
            elements.append(edits.insertion("<table:table-column table:style-name=\"\(name)\"/>".utf8))
        }
        replace(columns.elements, with: elements, &edits)
    }

    private func replace(_ elements: [Int], with operations: [Program.Operation], _ edits: inout PartEdits) {
        edits.removed += elements.map { tree.nodes[$0].whole }
        for operation in operations { edits.add(operation, at: tree.nodes[elements[0]].whole.lowerBound, node: elements[0]) }
    }
}
