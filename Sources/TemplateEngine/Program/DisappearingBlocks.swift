import SangkienMarkup

/// Rows and paragraphs that hold nothing but tags that print nothing, and disappear (dòng, đoạn chỉ có thẻ).
extension PartCompiler {
    /// Rows and paragraphs that hold nothing but tags that print nothing.
    mutating func removeMarkers(_ tags: [PlacedTag], _ blocks: BlockContents) {
        var gone: Set<Int> = []
        let columns = tags.filter { if case .repetition(_, _, true) = $0.tag { true } else { false } }.map(\.start)
        for tag in tags where CutKind(tag.tag) == .marker && !tag.isInAttribute {
            let around = tree.ancestors(of: tag.node)
            let row = around.first { dialect.isRow(tree.nodes[$0].name) }
            // A row whose cells repeat is a place to write into, though blank.
            if let row, blocks.holdsOnlyMarkers(row), !isOnlyRow(row), !columns.contains(where: tree.nodes[row].whole.contains) {
                gone.insert(row)
            } else if let paragraph = around.first(where: { dialect.isParagraph(tree.nodes[$0].name) }),
                blocks.holdsOnlyMarkers(paragraph), !isOnlyBlock(paragraph)
            {
                gone.insert(blocks.unit(of: paragraph))
            }
        }
        edits.removed += gone.sorted().map { blocks.withGap($0) }
    }

    /// True for the only paragraph of a cell of Word, which must have one, and for the only item of a list that is all that a cell
    /// of OpenDocument holds: it stays, with its number.
    private func isOnlyBlock(_ paragraph: Int) -> Bool {
        var block = paragraph
        while case let parent = tree.nodes[block].parent, parent >= 0, isAlone(block) {
            if dialect == .word { return tree.nodes[parent].name == "w:tc" }
            if tree.nodes[parent].name == "table:table-cell" { return block != paragraph }
            guard dialect.isListItem(tree.nodes[parent].name) || dialect.isList(tree.nodes[parent].name) else { return false }
            block = parent
        }
        return false
    }

    /// True for an element that has no others beside it but properties.
    private func isAlone(_ element: Int) -> Bool {
        tree.children(of: tree.nodes[element].parent)
            .allSatisfy { $0 == element || tree.nodes[$0].kind == .text || tree.nodes[$0].name == "w:tcPr" }
    }

    /// True for a table's only row: a table must have one.
    private func isOnlyRow(_ row: Int) -> Bool {
        let table = tree.nodes[row].parent
        return table < 0 || tree.children(of: table).allSatisfy { $0 == row || !dialect.isRow(tree.nodes[$0].name) }
    }

    /// A paragraph that holds nothing but optional fields disappears when all of them are empty.
    mutating func addOptionalParagraphs(_ tags: [PlacedTag], _ blocks: BlockContents) {
        var units: Set<Int> = []
        for tag in tags where CutKind(tag.tag) == .optionalField && !tag.isInAttribute {
            let paragraph = tree.ancestors(of: tag.node).first { dialect.isParagraph(tree.nodes[$0].name) }
            if let paragraph, blocks.holdsOnlyOptionalFields(paragraph) { units.insert(blocks.unit(of: paragraph)) }
        }
        for unit in units.sorted() {
            let whole = tree.nodes[unit].whole
            edits.add(.beginGroup, at: whole.lowerBound, node: unit)
            edits.add(.run(.endGroup), at: whole.upperBound, .groupEnd, order: -unit)
            sections.append(PlacedSection(order: -1, section: nil, bytes: whole))
        }
    }
}
