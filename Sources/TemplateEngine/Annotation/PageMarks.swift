import SangkienDiagnostics
import SangkienMarkup

/// Puts notes into an HTML page: the tag is marked, and a style shows the note behind it.
///
/// The note's words stand in an attribute and not in the text, so that the marked page reads as the same template.
struct PageMarks {
    private let tree: MarkupTree
    private let language: Language

    private static let member = "index.html"
    /// The class by which a later run knows the notes.
    private static let name = "sangkien-ghi-chu"
    /// Elements inside which no mark may stand.
    private static let closed: Set<String> = [
        "head", "title", "script", "style", "textarea", "select", "option", "svg", "math", "table", "thead", "tbody", "tfoot", "tr",
        "colgroup", "ul", "ol", "dl",
    ]
    private static let style =
        "<style class=\"\(name)\">.\(name)[title]::after{content:\" [\" attr(title) \"]\";"
        + "color:#a40000;font-size:80%}.\(name){background:#fff3a3;color:inherit}</style>"

    init(_ members: [TemplateSource.Member], language: Language) {
        tree = MarkupTree(members.first { $0.name == Self.member }?.bytes ?? [], syntax: .html)
        self.language = language
    }

    /// The page when `notes` are put in and those of an earlier run are taken out.
    func changed(by notes: [FaultNote]) -> [String: [UInt8]] {
        var edits = ByteEdits()
        removeOld(&edits)
        if !notes.isEmpty { edits.insert(Self.style, at: placeOfStyle, .closing) }
        for note in notes { put(note, &edits) }
        return edits.isEmpty ? [:] : [Self.member: edits.applied(to: tree.bytes)]
    }

    private func put(_ note: FaultNote, _ edits: inout ByteEdits) {
        guard let bytes = note.bytes, let node = tree.nodes.lastPlace(where: { $0.head.lowerBound <= bytes.lowerBound }),
            tree.nodes[node].kind == .text, isOpen(node)
        else { return putFirst(note, &edits) }
        // A tag cut by elements is marked up to the first of them: a mark must close where it opens.
        let end = min(max(bytes.upperBound, bytes.lowerBound), tree.nodes[node].head.upperBound)
        edits.insert("<mark class=\"\(Self.name)\" title=\"\(words(note).escaped)\">", at: bytes.lowerBound, .opening)
        edits.insert("</mark>", at: end, .closing)
    }

    private func isOpen(_ node: Int) -> Bool {
        guard tree.nodes[node].parent >= 0 else { return true }
        let above = tree.ancestors(of: node).map { tree.nodes[$0].name }
        return !Self.closed.contains(above[0]) && !above.contains { ["head", "script", "style", "svg", "math"].contains($0) }
    }

    /// At the top of the page, for what cannot be marked where it stands.
    private func putFirst(_ note: FaultNote, _ edits: inout ByteEdits) {
        let place = note.place.isEmpty ? "" : LocalizedText(vi: "Vị trí: ", en: "Place: ")[language] + note.place + " "
        edits.insert("<div class=\"\(Self.name)\" title=\"\((place + words(note)).escaped)\"></div>", at: top, .closing)
    }

    private func words(_ note: FaultNote) -> String {
        note.findings.map { "\($0.title): \($0.message) \($0.hint)" }.joined(separator: " · ")
    }

    private var top: Int {
        tree.nodes.first { $0.name == "body" }?.head.upperBound ?? tree.nodes.first { $0.name == "html" }?.head.upperBound
            ?? tree.bytes.count
    }

    private var placeOfStyle: Int {
        tree.nodes.indices.first { tree.nodes[$0].name == "head" }.map { tree.endTag(of: $0).lowerBound } ?? top
    }

    // MARK: Notes of an earlier run

    private func removeOld(_ edits: inout ByteEdits) {
        for (index, node) in tree.nodes.enumerated() where ["div", "style", "mark"].contains(node.name) {
            guard tree.value("class", of: index) == Self.name else { continue }
            guard node.name == "mark" else {
                edits.cut(node.whole)
                continue
            }
            edits.cut(node.head)
            edits.cut(tree.endTag(of: index))
        }
    }
}
