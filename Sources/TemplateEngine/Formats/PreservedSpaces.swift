import SangkienMarkup

/// `xml:space="preserve"` on the texts of Word that tags were cut out of: what is left, or the value, may begin or end with a
/// space, which Word would drop (ECMA-376, 17.3.3.31).
enum PreservedSpaces {
    static func add(to edits: inout PartEdits, _ tree: MarkupTree, _ tags: [PlacedTag]) {
        let cuts = ByteRanges(tags.flatMap(\.cuts))
        let gone = ByteRanges(edits.removed)
        let values = ByteRanges(tags.filter(isValue).map { $0.anchor..<$0.anchor + 1 })
        guard !cuts.isEmpty else { return }
        for index in tree.nodes.indices where tree.nodes[index].kind == .text {
            let node = tree.nodes[index]
            guard node.parent >= 0, tree.nodes[node.parent].name == "w:t", cuts.touch(node.head),
                !cuts.cover(node.head) || values.touch(node.head)
            else { continue }
            guard values.touch(node.head) || hasEdgeSpace(node.head, cuts, in: tree.bytes) else { continue }
            let head = tree.nodes[node.parent].head
            guard !gone.cover(head), tree.attribute("xml:space", of: node.parent) == nil else { continue }
            let space = edits.insertion(" xml:space=\"preserve\"".utf8)
            // In the start tag, which lies before all tags of the text.
            edits.add(.run(space), at: head.upperBound - 1, .tag, order: 0)
        }
    }

    private static func isValue(_ tag: PlacedTag) -> Bool {
        switch tag.tag {
        case .value, .computed, .aggregate: tag.carrier == .text
        default: false
        }
    }

    /// True when a space stands at either end of what is left of the text, or beside a cut, where copies of a repeat begin.
    private static func hasEdgeSpace(_ range: Range<Int>, _ cuts: ByteRanges, in bytes: [UInt8]) -> Bool {
        range.contains { offset in
            guard bytes[offset] == 0x20, !cuts.touch(offset..<offset + 1) else { return false }
            let isFirst = offset == range.lowerBound || cuts.touch(offset - 1..<offset)
            let isLast = offset + 1 == range.upperBound || cuts.touch(offset + 1..<offset + 2)
            return isFirst || isLast
        }
    }
}
