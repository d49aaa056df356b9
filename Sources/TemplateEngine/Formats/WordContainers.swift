import SangkienMarkup

/// What Word demands of cells, headers, footers, notes, text boxes and the body: a paragraph at their end, and one between two
/// tables (ECMA-376, 17.4.65).
///
/// Only what sections or disappearing paragraphs touch is guarded; the rest stays as the template has it.
struct WordContainers {
    private let tree: MarkupTree
    /// Bytes that may not be printed, and bytes that never are.
    private let conditional: ByteRanges
    private let gone: ByteRanges
    private let emptied: Set<Int>

    private static let names: Set<String> = [
        "w:body", "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent", "w:sdtContent",
    ]

    /// A paragraph, a table, or what wraps them.
    private struct Block {
        let node: Int
        let isTable: Bool
    }

    /// Guards what needs it; `emptied` are cells that may lose their content for another reason.
    static func add(to edits: inout PartEdits, _ tree: MarkupTree, sections: [PlacedSection], emptied: Set<Int>) {
        guard !sections.isEmpty || !edits.removed.isEmpty else { return }
        let containers = WordContainers(
            tree: tree,
            conditional: ByteRanges(sections.map(\.bytes) + edits.removed),
            gone: ByteRanges(edits.removed),
            emptied: emptied
        )
        for index in tree.nodes.indices where names.contains(tree.nodes[index].name) { containers.guardContainer(index, &edits) }
    }

    private func guardContainer(_ container: Int, _ edits: inout PartEdits) {
        let node = tree.nodes[container]
        guard !gone.cover(node.whole) else { return }
        let blocks = blocks(of: container)
        guard emptied.contains(container) || blocks.contains(where: { isConditional($0) }) else { return }
        edits.add(.run(.openContainer), at: node.head.upperBound, .groupEnd, order: 0)
        for block in blocks where !gone.cover(tree.nodes[block.node].whole) {
            edits.add(.block(isTable: block.isTable), at: tree.nodes[block.node].whole.lowerBound, node: block.node)
        }
        guard case .literal(let paragraph) = edits.insertion(emptyParagraph(like: blocks).utf8) else { return }
        let acceptsTable = node.name == "w:sdtContent" || (node.name == "w:body" && blocks.last?.isTable == true)
        let close = Program.Operation.closeContainer(paragraph, acceptsTable: acceptsTable)
        edits.add(.run(close), at: end(of: container), .containerEnd, order: -container)
    }

    /// True when the block may be missing, or may stand more than once: a table then needs something between its copies.
    private func isConditional(_ block: Block) -> Bool {
        let whole = tree.nodes[block.node].whole
        return conditional.cover(whole) || (block.isTable && conditional.touch(whole))
    }

    private func blocks(of container: Int) -> [Block] {
        tree.children(of: container)
            .flatMap { child -> [Block] in
                switch tree.nodes[child].name {
                case "w:p": [Block(node: child, isTable: false)]
                case "w:tbl": [Block(node: child, isTable: true)]
                case "w:customXml", "w:ins", "w:moveTo": blocks(of: child)
                case "w:sdt":
                    tree.children(of: child).filter { tree.nodes[$0].name == "w:sdtContent" }.compactMap { blocks(of: $0).last }
                        .map { Block(node: child, isTable: $0.isTable) }
                default: []
                }
            }
    }

    /// Where the content ends: before the end tag, and before the properties of the last section.
    private func end(of container: Int) -> Int {
        let children = tree.children(of: container)
        guard let last = children.last(where: { tree.nodes[$0].kind == .element }) else { return tree.nodes[container].head.upperBound }
        let node = tree.nodes[last]
        return node.name == "w:sectPr" ? node.whole.lowerBound : node.whole.upperBound
    }

    /// An empty paragraph that looks like the last one of the template.
    private func emptyParagraph(like blocks: [Block]) -> String {
        guard let last = blocks.last(where: { !$0.isTable && tree.nodes[$0.node].name == "w:p" }),
            let properties = tree.children(of: last.node).first(where: { tree.nodes[$0].name == "w:pPr" }),
            !tree.children(of: properties).contains(where: { ["w:sectPr", "w:pPrChange"].contains(tree.nodes[$0].name) })
        else { return "<w:p/>" }
        return "<w:p>" + String(decoding: tree.bytes[tree.nodes[properties].whole], as: UTF8.self) + "</w:p>"
    }
}
