import SangkienMarkup

/// The marks that tie a comment to the text of a Word document (ECMA-376, 17.13.4).
struct WordAnchors {
    private let tree: MarkupTree
    private let main: String
    /// The texts that were told to keep their spaces, because they were cut.
    private var kept: Set<Int> = []

    init(tree: MarkupTree, main: String) {
        self.tree = tree
        self.main = main
    }

    /// Marks the place of `note`; false when the comment had to go elsewhere.
    mutating func mark(_ note: FaultNote, id: Int, _ edits: inout ByteEdits) -> Bool {
        guard note.member == main, let bytes = note.bytes,
            let node = tree.nodes.lastPlace(where: { $0.head.lowerBound <= bytes.lowerBound }),
            let paragraph = outermostParagraph(of: node)
        else {
            markFirstParagraph(id, &edits)
            return false
        }
        let last = tree.nodes.lastPlace { $0.head.lowerBound < max(bytes.upperBound, bytes.lowerBound + 1) } ?? node
        guard isOwnText(node, of: paragraph) else { return markAround(node, paragraph: paragraph, id, &edits) }
        markStart(bytes.lowerBound, in: node, id, &edits)
        if isOwnText(last, of: paragraph) {
            markEnd(bytes.upperBound, in: last, id, &edits)
        } else {
            let child = ([last] + tree.ancestors(of: last)).first { tree.nodes[$0].parent == paragraph }
            edits.insert(Self.end(id), at: tree.nodes[child ?? tree.nodes[tree.nodes[node].parent].parent].whole.upperBound, .closing)
        }
        return true
    }

    // MARK: Places

    private func outermostParagraph(of node: Int) -> Int? {
        tree.ancestors(of: node).last { tree.nodes[$0].name == "w:p" } ?? (tree.nodes[node].name == "w:p" ? node : nil)
    }

    /// True for the text of a run that stands in this paragraph and in no text box inside it.
    private func isOwnText(_ node: Int, of paragraph: Int) -> Bool {
        let above = tree.ancestors(of: node)
        return tree.nodes[node].kind == .text && above.count > 2 && tree.nodes[above[0]].name == "w:t" && tree.nodes[above[1]].name == "w:r"
            && above.first { tree.nodes[$0].name == "w:p" } == paragraph
    }

    /// Around the child of the paragraph that holds `node`; at the paragraph's beginning when it is the paragraph itself.
    private func markAround(_ node: Int, paragraph: Int, _ id: Int, _ edits: inout ByteEdits) -> Bool {
        let path = [node] + tree.ancestors(of: node)
        guard let child = path.first(where: { tree.nodes[$0].parent == paragraph }), tree.nodes[child].name != "w:pPr" else {
            markBeginning(of: paragraph, id, &edits)
            return false
        }
        edits.insert(Self.start(id), at: tree.nodes[child].whole.lowerBound, .opening)
        edits.insert(Self.end(id), at: tree.nodes[child].whole.upperBound, .closing)
        return !path.contains { tree.nodes[$0].name == "w:txbxContent" }
    }

    private func markFirstParagraph(_ id: Int, _ edits: inout ByteEdits) {
        if let first = tree.nodes.indices.first(where: { tree.nodes[$0].name == "w:p" }) { return markBeginning(of: first, id, &edits) }
        guard let body = tree.nodes.indices.first(where: { tree.nodes[$0].name == "w:body" }) else { return }
        edits.insert("<w:p>\(Self.start(id))\(Self.end(id))</w:p>", at: tree.nodes[body].head.upperBound)
    }

    private func markBeginning(of paragraph: Int, _ id: Int, _ edits: inout ByteEdits) {
        let node = tree.nodes[paragraph]
        let marks = Self.start(id) + Self.end(id)
        if node.whole == node.head { return tree.append(marks, inside: paragraph, &edits) }
        let properties = tree.children(of: paragraph).first { tree.nodes[$0].name == "w:pPr" }
        edits.insert(marks, at: properties.map { tree.nodes[$0].whole.upperBound } ?? node.head.upperBound, .closing)
    }

    // MARK: Cutting runs

    private mutating func markStart(_ offset: Int, in text: Int, _ id: Int, _ edits: inout ByteEdits) {
        let element = tree.nodes[text].parent
        let run = tree.nodes[element].parent
        let begin = tree.children(of: run).first { tree.nodes[$0].kind == .element && tree.nodes[$0].name != "w:rPr" }
        if offset == tree.nodes[text].head.lowerBound, begin == element {
            return edits.insert(Self.start(id), at: tree.nodes[run].whole.lowerBound, .opening)
        }
        edits.insert(cut(run, element, around: Self.start(id), &edits), at: offset, .opening)
    }

    private mutating func markEnd(_ offset: Int, in text: Int, _ id: Int, _ edits: inout ByteEdits) {
        let element = tree.nodes[text].parent
        let run = tree.nodes[element].parent
        if offset == tree.nodes[text].head.upperBound, tree.children(of: run).last(where: { tree.nodes[$0].kind == .element }) == element {
            return edits.insert(Self.end(id), at: tree.nodes[run].whole.upperBound, .closing)
        }
        edits.insert(cut(run, element, around: Self.end(id), &edits), at: offset, .closing)
    }

    /// What ends a run in the middle of its text, and begins another with the same formatting behind the marks.
    private mutating func cut(_ run: Int, _ element: Int, around marks: String, _ edits: inout ByteEdits) -> String {
        let head = tree.nodes[element].head
        if kept.insert(element).inserted, tree.bytes[head].firstRange(of: Array("xml:space".utf8)) == nil {
            edits.insert(" xml:space=\"preserve\"", at: head.upperBound - 1, .closing)
        }
        let properties = tree.children(of: run).first { tree.nodes[$0].name == "w:rPr" }
        let look = properties.map { String(decoding: tree.bytes[tree.nodes[$0].whole], as: UTF8.self) } ?? ""
        let runHead = String(decoding: tree.bytes[tree.nodes[run].head], as: UTF8.self)
        return "</w:t></w:r>\(marks)\(runHead)\(look)<w:t xml:space=\"preserve\">"
    }

    private static func start(_ id: Int) -> String {
        "<w:commentRangeStart w:id=\"\(id)\"/>"
    }

    private static func end(_ id: Int) -> String {
        "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }

    // MARK: Comments of an earlier run

    /// The changes that take the marks of the comments `ids` out of `tree`.
    static func removing(ids: Set<String>, from tree: MarkupTree) -> ByteEdits {
        var edits = ByteEdits()
        guard !ids.isEmpty else { return edits }
        for (index, node) in tree.nodes.enumerated() where node.kind == .element && node.name.hasPrefix("w:comment") {
            guard let id = tree.value("w:id", of: index), ids.contains(id) else { continue }
            guard node.name == "w:commentReference", node.parent >= 0, tree.nodes[node.parent].name == "w:r" else {
                edits.cut(node.whole)
                continue
            }
            let others = tree.children(of: node.parent).filter { $0 != index && tree.nodes[$0].name != "w:rPr" }
            edits.cut(others.isEmpty ? tree.nodes[node.parent].whole : node.whole)
        }
        return edits
    }
}
