import SangkienMarkup

/// A legacy form field of Word that a bookmark names: a text, a choice, a box to tick (ô nhập của biểu mẫu cũ; ECMA-376, 17.16.17).
struct FormField {
    private let tree: MarkupTree
    private let begin: Int
    private let name: String
    private let isBox: Bool
    /// The elements of the paragraph that the field is made of, from the run that begins it to the one that ends it.
    private let parts: [Int]

    /// Runs around the field and what else may stand among them, which belongs to others.
    private static let kept: Set<String> = ["w:bookmarkStart", "w:bookmarkEnd"]

    /// The field that the `w:fldChar` at `index` begins; nil for any other element, and for one over several paragraphs.
    init?(_ index: Int, in tree: MarkupTree) {
        guard tree.nodes[index].name == "w:fldChar", tree.value("w:fldCharType", of: index) == "begin",
            let data = tree.children(of: index).first(where: { tree.nodes[$0].name == "w:ffData" }),
            let named = tree.children(of: data).first(where: { tree.nodes[$0].name == "w:name" }),
            let name = tree.value("w:val", of: named).map(XMLText.decoded), !name.isEmpty
        else { return nil }
        let run = tree.nodes[index].parent
        guard run >= 0, tree.nodes[run].name == "w:r", Self.isBare(run, tree), tree.nodes[run].parent >= 0 else { return nil }
        var (parts, depth): ([Int], Int) = ([], 0)
        for child in tree.children(of: tree.nodes[run].parent) where child >= run && tree.nodes[child].kind == .element {
            guard tree.nodes[child].name == "w:r" || tree.nodes[child].name == "w:proofErr" || Self.kept.contains(tree.nodes[child].name)
            else { return nil }
            parts.append(child)
            let marks = (child..<tree.nodes[child].endIndex)
                .compactMap { tree.nodes[$0].name == "w:fldChar" ? tree.value("w:fldCharType", of: $0) : nil }
            depth += marks.reduce(0) { $0 + ($1 == "begin" ? 1 : $1 == "end" ? -1 : 0) }
            if depth == 0 { break }
        }
        guard depth == 0, let last = parts.last, Self.isBare(last, tree) else { return nil }
        let kind = tree.children(of: data).first { ["w:textInput", "w:ddList", "w:checkBox"].contains(tree.nodes[$0].name) }
        guard let kind else { return nil }
        (self.tree, begin, self.name, self.parts) = (tree, index, name, parts)
        isBox = tree.nodes[kind].name == "w:checkBox"
    }

    /// True for a run that holds nothing but a mark of the field.
    private static func isBare(_ run: Int, _ tree: MarkupTree) -> Bool {
        tree.children(of: run).filter { tree.nodes[$0].kind == .element }
            .allSatisfy { ["w:rPr", "w:fldChar"].contains(tree.nodes[$0].name) }
    }

    /// What takes its place: the value in the letters of the old one, and the bookmarks that stood in it.
    var place: NamedPlace {
        let marks = parts.filter { Self.kept.contains(tree.nodes[$0].name) }
        let whole = tree.nodes[parts[0]].whole.lowerBound..<tree.nodes[parts[parts.count - 1]].whole.upperBound
        let shown = parts.last { run in tree.children(of: run).contains { tree.nodes[$0].name == "w:t" } } ?? parts[0]
        let properties = tree.children(of: shown).first { tree.nodes[$0].name == "w:rPr" }.map { tree.nodes[$0].whole }
        let head = Array("<w:r>".utf8) + (properties.map { Array(tree.bytes[$0]) } ?? []) + Array("<w:t xml:space=\"preserve\">".utf8)
        let tail = Array("</w:t></w:r>".utf8) + marks.flatMap { Array(tree.bytes[tree.nodes[$0].whole]) }
        let value: NamedPlace.Piece = isBox ? .made { .choice(.checked($0), .text("☒"), .text("☐")) } : .value
        return NamedPlace(
            node: tree.nodes[begin].parent,
            names: [name],
            whole: whole,
            pieces: [.bytes(head), value, .bytes(tail)],
            context: .wordText
        )
    }
}
