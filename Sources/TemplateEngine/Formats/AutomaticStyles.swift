import Markup

/// Styles that the compiler's own content needs in a part of OpenDocument (kiểu tự động; ODF 1.3, 3.15.3).
enum AutomaticStyles {
    /// Adds `styles` to those of the part.
    static func add(_ styles: [String], to edits: inout PartEdits, _ tree: MarkupTree) {
        guard !styles.isEmpty else { return }
        let written = styles.joined()
        let known = tree.nodes.firstIndex { $0.name == "office:automatic-styles" }
        if let known, let last = tree.children(of: known).last(where: { tree.nodes[$0].kind == .element }) {
            edits.add(.run(edits.insertion(written.utf8)), at: tree.nodes[last].whole.upperBound, .containerEnd, order: .max)
            return
        }
        guard let next = tree.nodes.firstIndex(where: { ["office:master-styles", "office:body"].contains($0.name) }) else { return }
        if let known { edits.removed.append(tree.nodes[known].whole) }
        let all = "<office:automatic-styles>" + written + "</office:automatic-styles>"
        edits.add(.run(edits.insertion(all.utf8)), at: tree.nodes[next].whole.lowerBound, .tag, order: .min)
    }
}
