import SangkienMarkup

/// Tables, groups of rows and lists that may lose all that they hold: a table without rows is corrupt (ECMA-376, 17.4.38; ODF 1.3,
/// 9.1), and an empty list leaves a gap.
enum RowGroups {
    /// Makes a table, group or list whose rows or items all stand in sections disappear when none is printed.
    static func add(to edits: inout PartEdits, _ tree: MarkupTree, _ dialect: Dialect, sections: [PlacedSection]) {
        guard !sections.isEmpty else { return }
        let gone = ByteRanges(edits.removed)
        let conditional = ByteRanges(sections.map(\.bytes) + edits.removed)
        // Where sections end, and where the innermost that ends there begins.
        let ends = Dictionary(sections.map { ($0.bytes.upperBound, $0.bytes.lowerBound) }, uniquingKeysWith: max)
        for group in groups(in: tree, dialect) where !group.rows.isEmpty {
            guard group.rows.allSatisfy({ conditional.cover(tree.nodes[$0].whole) }) else { continue }
            let whole = tree.nodes[group.element].whole
            // HTML lets end tags out: a section that ends with its group cannot end before it does, and no rows break no page.
            guard (ends[whole.upperBound] ?? -1) <= whole.lowerBound else { continue }
            edits.add(.beginGroup, at: whole.lowerBound, node: group.element)
            edits.add(.run(.endGroup), at: whole.upperBound, .groupEnd, order: -group.element)
            for row in group.rows where !gone.cover(tree.nodes[row].whole) {
                edits.add(.row, at: tree.nodes[row].whole.lowerBound, node: row)
            }
        }
    }

    /// A table, a group of rows or a list, and the rows or items in it, those of others inside it left out.
    private struct Group {
        let element: Int
        var rows: [Int] = []
    }

    private static func groups(in tree: MarkupTree, _ dialect: Dialect) -> [Group] {
        var groups: [Group] = []
        var placeOfElement: [Int: Int] = [:]
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if dialect.isTable(node.name) || dialect.isRowGroup(node.name) {
                placeOfElement[index] = groups.count
                groups.append(Group(element: index))
            } else if dialect.isList(node.name) {
                placeOfElement[index] = groups.count
                groups.append(Group(element: index))
            } else if let place = placeOfElement[node.parent], dialect.isList(tree.nodes[node.parent].name), node.kind == .element {
                groups[place].rows.append(index)
            } else if dialect.isRow(node.name) {
                for owner in owners(of: index, in: tree, dialect) {
                    if let place = placeOfElement[owner] { groups[place].rows.append(index) }
                }
            }
        }
        return groups
    }

    /// The groups around a row, up to its table.
    private static func owners(of row: Int, in tree: MarkupTree, _ dialect: Dialect) -> [Int] {
        var owners: [Int] = []
        for ancestor in tree.ancestors(of: row) {
            let name = tree.nodes[ancestor].name
            if dialect.isRowGroup(name) { owners.append(ancestor) }
            if dialect.isTable(name) { return owners + [ancestor] }
        }
        return owners
    }
}
