import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Columns of a table whose widths the data decides: `«độ rộng cột | cột»` in a cell of it (docs/templates.md).
///
/// The template keeps widths of its own, so that an office program opens it as a table of that look; only documents get others.
struct ColumnWidths {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let loops: LoopNest
    private let places: PartPlaces
    private var tables: Set<Int>
    /// The tags whose table has no columns to set.
    private(set) var faults: [Diagnostic] = []

    /// `refused` are tables whose columns are repeated.
    init(_ tree: MarkupTree, _ dialect: Dialect, loops: LoopNest, places: PartPlaces, refused: Set<Int>) {
        (self.tree, self.dialect, self.loops, self.places, tables) = (tree, dialect, loops, places, refused)
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
            guard let table = table(of: tag), tables.insert(table).inserted, let columns = TableColumns(of: table, in: tree, dialect) else {
                let location = places.location(of: tag.start, length: tag.end - tag.start)
                faults.append(Diagnostic(.columnsMisplaced, at: location, Argument("tag", tag.text)))
                continue
            }
            let value = FieldExpression.value(slot)
            let widths = columns.own.indices.map { column in
                computed.append(
                    Program.Computed(
                        expression: .share(value, ColumnShare(column: column, own: columns.own, unit: dialect.widthUnit)),
                        context: .attribute
                    )
                )
                return Program.Operation.computed(computed.count - 1)
            }
            write(widths, columns, table, order: order, &edits)
        }
    }

    // MARK: The table

    /// The innermost table around the tag; nil where repeats inside it are around the tag, whose values others cannot see.
    ///
    /// Where the table itself is repeated, OpenDocument has one style for the columns of all copies: it takes the value from outside the repeat.
    private func table(of tag: PlacedTag) -> Int? {
        guard !tag.isInAttribute, let table = tree.ancestors(of: tag.node).first(where: { dialect.isTable(tree.nodes[$0].name) }) else {
            return nil
        }
        return loops.around(tag.start..<tag.end).count == loops.around(tree.nodes[table].whole).count ? table : nil
    }

    // MARK: Edits

    private func write(_ widths: [Program.Operation], _ columns: TableColumns, _ table: Int, order: Int, _ edits: inout PartEdits) {
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
    private func writeWord(_ widths: [Program.Operation], _ columns: TableColumns, _ table: Int, _ edits: inout PartEdits) {
        for (element, width) in zip(columns.elements, widths) {
            guard let value = tree.attribute("w:w", of: element) else { continue }
            edits.removed.append(value)
            edits.add(width, at: value.lowerBound, node: element)
        }
        edits.removed += TableColumns.elements("w:tcW", of: table, in: tree, dialect).map { tree.nodes[$0].whole }
    }

    /// Columns may share a style in the template: in documents each has its own.
    private func writeOpenDocument(_ widths: [Program.Operation], _ columns: TableColumns, order: Int, _ edits: inout PartEdits) {
        guard let end = TableColumns.endOfStyles(in: tree) else { return }
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
