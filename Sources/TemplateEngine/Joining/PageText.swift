import SangkienMarkup

/// What stands in the body of a web page.
struct PageText {
    private let tree: MarkupTree

    init(_ tree: MarkupTree) { self.tree = tree }

    /// The bytes inside the body; all of a page without one.
    var range: Range<Int> {
        guard let element = tree.nodes.indices.first(where: { tree.nodes[$0].name == "body" }) else { return 0..<tree.bytes.count }
        let node = tree.nodes[element]
        let end = tree.endTag(of: element)
        // Without an end tag of its own another may be the last.
        let isOwn = String(decoding: tree.bytes[end], as: UTF8.self).lowercased().hasPrefix("</body")
        return node.head.upperBound..<max(node.head.upperBound, isOwn ? end.lowerBound : node.whole.upperBound)
    }

    /// The text of the body, whose identities end in `mark`, so that they are not those of another page.
    func body(mark: String) -> [UInt8] {
        let range = range
        var edits = ByteEdits()
        for index in tree.nodes.indices where range.contains(tree.nodes[index].head.lowerBound) && tree.nodes[index].kind == .element {
            for attribute in tree.attributes(of: index) {
                let value = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
                let isAnchor = attribute.name == "name" && tree.nodes[index].name == "a"
                let isTarget = attribute.name == "href" && value.hasPrefix("#") && value.count > 1
                if ["id", "for"].contains(attribute.name) || isAnchor || isTarget { edits.insert(mark, at: attribute.value.upperBound) }
            }
        }
        return edits.applied(to: tree.bytes, within: range)
    }
}
