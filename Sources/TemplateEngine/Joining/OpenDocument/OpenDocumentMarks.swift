import SangkienMarkup

/// The end of one document of several, for the number of its pages (số trang của từng văn bản).
///
/// `text:page-count` counts the pages of the whole file; where pages are numbered from 1 again, the number of the last page is
/// what it said before.
enum OpenDocumentMarks {
    /// True when some field counts pages.
    static func counts(_ trees: MarkupTree...) -> Bool {
        trees.contains { tree in tree.nodes.contains { $0.name == "text:page-count" } }
    }

    /// Has fields that count pages tell the page of the bookmark `end`.
    static func rewrite(_ tree: MarkupTree, _ end: String, _ edits: inout ByteEdits, within range: Range<Int>) {
        for index in tree.nodes.indices
        where tree.nodes[index].name == "text:page-count" && range.contains(tree.nodes[index].head.lowerBound) {
            let node = tree.nodes[index]
            let inner =
                node.head == node.whole
                ? "1" : String(decoding: tree.bytes[node.head.upperBound..<tree.endTag(of: index).lowerBound], as: UTF8.self)
            edits.replace(
                node.whole,
                with: "<text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"\(end)\">\(inner)</text:bookmark-ref>"
            )
        }
    }

    /// The blocks of a document's text: what stands behind its declarations.
    static func blocks(_ tree: MarkupTree) -> [Int] {
        guard let text = tree.nodes.indices.first(where: { tree.nodes[$0].name == "office:text" }) else { return [] }
        return tree.children(of: text).filter { tree.nodes[$0].kind == .element && !isPrelude(tree.nodes[$0].name) }
    }

    /// Declarations in front of the text (ODF 1.3 part 3, 3.4).
    static func isPrelude(_ name: String) -> Bool {
        name.hasSuffix("-decls") || ["office:forms", "text:tracked-changes", "table:calculation-settings"].contains(name)
            || name == "text:alphabetical-index-auto-mark-file"
    }

    /// The paragraph that ends the text; nil where something else does.
    static func lastParagraph(_ tree: MarkupTree) -> Int? {
        var element = blocks(tree).last
        while let index = element {
            switch tree.nodes[index].name {
            case "text:p", "text:h": return index
            case "text:list", "text:list-item", "text:section":
                element = tree.children(of: index).last { tree.nodes[$0].kind == .element }
            default: return nil
            }
        }
        return nil
    }

    /// The paragraph or table that begins the text, where a page can begin with it; nil where something else does.
    static func firstBlock(_ tree: MarkupTree) -> Int? {
        var element = blocks(tree).first
        while let index = element {
            switch tree.nodes[index].name {
            case "text:p", "text:h", "table:table": return index
            case "text:list", "text:list-item", "text:list-header":
                element = tree.children(of: index).first { tree.nodes[$0].kind == .element }
            default: return nil
            }
        }
        return nil
    }
}
