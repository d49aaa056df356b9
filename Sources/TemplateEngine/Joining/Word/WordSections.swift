import SangkienMarkup

/// The sections of a document in a file of several (ECMA-376, 17.6): the first begins on a new page with pages from 1, and takes
/// no header from the document before it.
struct WordSections {
    let tree: MarkupTree
    /// The elements in the order of the document, the body's own last.
    let elements: [Int]
    /// The body's own.
    let last: Int?

    init(_ tree: MarkupTree) {
        self.tree = tree
        let body = tree.nodes.indices.first { tree.nodes[$0].name == "w:body" }
        last = body.flatMap { [tree] in tree.children(of: $0).last { tree.nodes[$0].name == "w:sectPr" } }
        elements = tree.nodes.indices.filter { index in
            let node = tree.nodes[index]
            return node.name == "w:sectPr" && node.parent >= 0 && (node.parent == body || tree.nodes[node.parent].name == "w:pPr")
        }
    }

    /// The kinds of headers and footers that some section names, such as `header default`.
    var margins: Set<String> { Set(elements.flatMap { margins(of: $0) }.map(\.kind)) }

    private func margins(of section: Int) -> [(kind: String, index: Int)] {
        tree.children(of: section)
            .compactMap { index in
                let name = tree.nodes[index].name
                guard name == "w:headerReference" || name == "w:footerReference" else { return nil }
                return ((name == "w:headerReference" ? "header " : "footer ") + (tree.value("w:type", of: index) ?? "default"), index)
            }
    }

    /// What the first section says of its own, as one element where the document has no section.
    static let plain = "<w:sectPr><w:pgNumType w:start=\"1\"/></w:sectPr>"

    /// Has the first section begin as a document does; `blanks` gives the name of an empty header or footer.
    ///
    /// With `repeatsOnEven` even pages get the headers of the others by `repeatOnEvenPages`.
    func begin(
        besides seen: Set<String>,
        countsNotes: Bool,
        repeatsOnEven: Bool,
        _ edits: inout ByteEdits,
        blank: (String) -> String
    ) {
        guard let first = elements.first else { return }
        let own = Set(margins(of: first).map(\.kind))
        let references: String = seen.subtracting(own).sorted()
            .filter { !repeatsOnEven || !$0.hasSuffix(" even") || !own.contains($0.replacing(" even", with: " default")) }
            .map { kind in
                let (element, type) = (String(kind.prefix(6)), String(kind.dropFirst(7)))
                return "<w:\(element)Reference w:type=\"\(type)\" r:id=\"\(blank(element))\"/>"
            }
            .joined()
        let notes =
            countsNotes && elements.count == 1 && tree.child("w:footnotePr", of: first) == nil
            ? "<w:footnotePr><w:numRestart w:val=\"eachSect\"/></w:footnotePr>" : ""
        if let type = tree.child("w:type", of: first), ["continuous", "nextColumn"].contains(tree.value("w:val", of: type)) {
            edits.cut(tree.nodes[type].whole)
        }
        var numbers = "<w:pgNumType w:start=\"1\"/>"
        if let element = tree.child("w:pgNumType", of: first) {
            numbers = ""
            let head = tree.nodes[element].head
            if tree.attribute("w:start", of: element) == nil {
                edits.insert(" w:start=\"1\"", at: head.lowerBound + "<w:pgNumType".utf8.count)
            }
        }
        insert(references, notes, numbers, into: first, &edits)
    }

    /// Has even pages of each section look as the others, in a file where other documents tell them apart.
    func repeatOnEvenPages(_ edits: inout ByteEdits, relation: (String) -> String) {
        for section in elements {
            let own = margins(of: section)
            let references = ["header", "footer"]
                .compactMap { element -> String? in
                    guard !own.contains(where: { $0.kind == "\(element) even" }),
                        let plain = own.first(where: { $0.kind == "\(element) default" }), let id = tree.value("r:id", of: plain.index)
                    else { return nil }
                    return "<w:\(element)Reference w:type=\"even\" r:id=\"\(relation(id))\"/>"
                }
            insert(references.joined(), "", "", into: section, &edits)
        }
    }

    private static let behindNumbers: Set<String> = [
        "w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid",
        "w:printerSettings", "w:sectPrChange",
    ]

    private func insert(_ references: String, _ notes: String, _ numbers: String, into section: Int, _ edits: inout ByteEdits) {
        let node = tree.nodes[section]
        guard !references.isEmpty || !notes.isEmpty || !numbers.isEmpty else { return }
        guard node.head != node.whole else { return tree.append(references + notes + numbers, inside: section, &edits) }
        edits.insert(references, at: node.head.upperBound)
        let children = tree.children(of: section).filter { tree.nodes[$0].kind == .element }
        let behind = children.first { !["w:headerReference", "w:footerReference"].contains(tree.nodes[$0].name) }
        let end = tree.endTag(of: section).lowerBound
        edits.insert(notes, at: behind.map { tree.nodes[$0].whole.lowerBound } ?? end)
        let later = children.first { Self.behindNumbers.contains(tree.nodes[$0].name) }
        edits.insert(numbers, at: later.map { tree.nodes[$0].whole.lowerBound } ?? end)
    }
}
