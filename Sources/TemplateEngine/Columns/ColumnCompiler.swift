import SangkienDiagnostics
import SangkienMarkup

/// Repeats of columns: the cells of the rows that repeat, and what else stands over or under them (lặp theo cột).
extension PartCompiler {
    /// Repeats the cells of one row; a row whose own list is empty has blank ones under the columns of the others.
    mutating func addColumns(_ pair: SectionPairing.Pair) -> Bool {
        guard columnPlan.faults[pair.open] == nil, let use = columnPlan.uses[pair.open],
            case .repetition(let list, let steps, _) = pair.section.open.tag
        else {
            if let fault = columnPlan.faults[pair.open] { diagnostics.append(across(pair.section.open, fault.problem)) }
            return false
        }
        let slot = addSlot([list], tag: pair.section.open)
        addQuery(steps, to: slot, pair.section.open)
        slots[slot].columns = use.region
        if columnPlan.regions[use.region].leading == pair.open { columnSlots[use.region] = slot }
        edits.add(.begin(section: pair.open, .loop(slot, end: 0)), at: use.cells.lowerBound, .nodeBegin, order: use.first)
        let copies = Self.columnSection(use.first, 0)
        let blank = edits.insertion(blankCells(use).utf8)
        let kinds: [PartEdits.Kind] = [
            .otherwise(section: pair.open), .begin(section: copies, .columnCopies(use.region, end: 0)), .run(blank), .end(section: copies),
            .end(section: pair.open),
        ]
        for kind in kinds { edits.add(kind, at: use.cells.upperBound, .groupEnd, order: -use.last) }
        sections.append(PlacedSection(order: pair.open, section: pair.section, bytes: use.cells))
        return true
    }

    /// Numbers that no other section has; an element may have a few.
    static func columnSection(_ element: Int, _ kind: Int) -> Int { Int.max / 4 + element * 4 + kind }

    /// The cells that repeat without what they hold.
    private func blankCells(_ use: ColumnPlan.Use) -> String {
        guard
            let row = columnPlan.tables[columnPlan.regions[use.region].table].grid.rows
                .first(where: { $0.cells.contains { $0.element == use.first } })
        else { return "" }
        return tree.children(of: tree.nodes[row.cells[0].element].parent)
            .filter { dialect.isCell(tree.nodes[$0].name) && use.cells.contains(tree.nodes[$0].whole.lowerBound) }
            .map(blankCell).joined()
    }

    private func blankCell(_ cell: Int) -> String {
        let node = tree.nodes[cell]
        let children = tree.children(of: cell)
        func text(_ bytes: Range<Int>) -> String { String(decoding: tree.bytes[bytes], as: UTF8.self) }
        switch dialect {
        case .word:
            let properties = children.first { tree.nodes[$0].name == "w:tcPr" }
                .map { properties in
                    tree.children(of: properties).filter { !["w:vMerge", "w:tcW"].contains(tree.nodes[$0].name) }
                        .map { text(tree.nodes[$0].whole) }.joined()
                }
            let look = children.first { tree.nodes[$0].name == "w:p" }
                .flatMap { tree.children(of: $0).first { tree.nodes[$0].name == "w:pPr" } }.map { text(tree.nodes[$0].whole) }
            return "<w:tc>" + (properties.map { "<w:tcPr>\($0)</w:tcPr>" } ?? "") + "<w:p>\(look ?? "")</w:p></w:tc>"
        case .openDocument:
            guard node.name == "table:table-cell" else { return "<table:covered-table-cell/>" }
            let kept = tree.attributes(of: cell).filter { ["table:style-name", "table:number-columns-spanned"].contains($0.name) }
            let style = children.first { tree.nodes[$0].name == "text:p" }.flatMap { tree.value("text:style-name", of: $0) }
            let look = style.map { " text:style-name=\"\($0)\"" } ?? ""
            return "<table:table-cell" + kept.map { text($0.whole) }.joined() + "><text:p\(look)/></table:table-cell>"
        case .html:
            let kept = tree.attributes(of: cell).filter { ["class", "style", "colspan"].contains($0.name) }
            return "<\(node.name)" + kept.map { text($0.whole) }.joined() + "></\(node.name)>"
        }
    }

    /// What else belongs to tables whose columns are repeated: their grid, and the cells of rows that do not repeat.
    mutating func addColumnTables() {
        guard !columnPlan.tables.isEmpty, columnPlan.faults.isEmpty else { return }
        for (index, region) in columnPlan.regions.enumerated() {
            guard let slot = columnSlots[index] else { return }
            columns.regions.append(
                Program.ColumnRegion(table: region.table, columns: region.columns, slot: slot, groups: region.groups.count)
            )
        }
        for (index, table) in columnPlan.tables.enumerated() {
            let regions = columns.regions.indices.filter { columns.regions[$0].table == index }
            addGrid(of: table, regions)
            addRows(of: table, index)
        }
        if dialect == .openDocument, columns.tables.contains(where: { $0.own != nil }), let end = TableColumns.endOfStyles(in: tree) {
            edits.add(.run(.columnStyles), at: end, .groupEnd, order: 0)
        }
    }
}
