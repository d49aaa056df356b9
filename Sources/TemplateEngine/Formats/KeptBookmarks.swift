import SangkienMarkup

/// Bookmarks of Word that begin or end in a paragraph or row that disappears (dấu trang ở đoạn chỉ có thẻ): they stand between blocks then.
///
/// Without its beginning or end a bookmark is lost, and what refers to it prints an error of Word's. In a repeat they are kept with the first
/// copy by `RepeatedIdentities`.
enum KeptBookmarks {
    private static let marks: Set<String> = ["w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"]

    static func add(to edits: inout PartEdits, _ tree: MarkupTree, loops: LoopNest) {
        let gone = ByteRanges(edits.removed)
        let repeated = loops.bytes
        // Where Word left off; nothing refers to it.
        let starts = tree.nodes.indices.filter { tree.nodes[$0].name == "w:bookmarkStart" }
        let passing = Set(starts.filter { tree.value("w:name", of: $0) == "_GoBack" }.compactMap { tree.value("w:id", of: $0) })
        for index in tree.nodes.indices where marks.contains(tree.nodes[index].name) {
            let whole = tree.nodes[index].whole
            guard gone.cover(whole), !repeated.cover(whole) else { continue }
            guard !(tree.value("w:id", of: index).map(passing.contains) ?? false) else { continue }
            let block = tree.ancestors(of: index).first { ["w:p", "w:tr"].contains(tree.nodes[$0].name) }
            guard let block, gone.cover(tree.nodes[block].whole) else { continue }
            edits.add(.literal(whole), at: whole.lowerBound, node: index)
        }
    }
}
