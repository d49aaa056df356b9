import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Puts comments into a Word document: the part that holds them, what names that part, and the marks in the text.
struct WordComments {
    private let package: WordPackage
    private let main: String
    private let tree: MarkupTree
    private let date: String
    private let language: Language

    private static let typePrefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

    init(_ members: [TemplateSource.Member], date: String, language: Language) {
        package = WordPackage(members)
        main = package.mainPart
        tree = MarkupTree(package.bytes(of: main) ?? [], syntax: .xml)
        self.date = date
        self.language = language
    }

    /// The members that change when `notes` are put in and those of an earlier run are taken out.
    func changed(by notes: [FaultNote]) -> [String: [UInt8]] {
        guard !tree.nodes.isEmpty else { return [:] }
        var changed: [String: [UInt8]] = [:]
        let known = package.relationships(of: main).first { $0.type.hasSuffix("/comments") }
        let comments = known.flatMap { package.bytes(of: $0.target) } ?? emptyComments
        let list = MarkupTree(comments, syntax: .xml)
        let old = oldComments(in: list)
        guard !notes.isEmpty || !old.isEmpty else { return [:] }
        let first = FreeNumbers.first(besides: ids(in: list, but: old.map(\.node)), from: 0)

        var edits = WordAnchors.removing(ids: Set(old.map(\.id)), from: tree)
        var anchors = WordAnchors(tree: tree, main: main)
        var bodies = ""
        for (index, note) in notes.enumerated() {
            let isAtPlace = anchors.mark(note, id: first + index, &edits)
            bodies += body(of: note, id: first + index, isAtPlace: isAtPlace)
        }
        changed[main] = edits.applied(to: tree.bytes)

        var listEdits = ByteEdits()
        for comment in old { listEdits.cut(list.nodes[comment.node].whole) }
        if let root = list.nodes.indices.first(where: { list.nodes[$0].kind == .element }) { list.append(bodies, inside: root, &listEdits) }
        let name = known?.target ?? newName
        changed[name] = listEdits.applied(to: comments)
        if known == nil { changed.merge(registered(name)) { _, new in new } }
        return changed
    }

    // MARK: The part of comments

    private var emptyComments: [UInt8] {
        let root = tree.nodes.indices.first { tree.nodes[$0].kind == .element } ?? 0
        let namespace = tree.value("xmlns:w", of: root) ?? Self.namespace
        return Array(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(namespace)\"></w:comments>".utf8
        )
    }

    private func ids(in list: MarkupTree, but old: [Int]) -> [Int] {
        let old = Set(old)
        return list.nodes.indices.filter { list.nodes[$0].name == "w:comment" && !old.contains($0) }
            .compactMap { list.value("w:id", of: $0).flatMap { Int($0, in: FreeNumbers.range) } }
    }

    private func oldComments(in list: MarkupTree) -> [(node: Int, id: String)] {
        list.nodes.indices.filter { list.nodes[$0].name == "w:comment" && list.value("w:author", of: $0) == FaultNote.author }
            .compactMap { node in list.value("w:id", of: node).map { (node, $0) } }
    }

    private func body(of note: FaultNote, id: Int, isAtPlace: Bool) -> String {
        var paragraphs = ""
        if !isAtPlace, !note.place.isEmpty {
            paragraphs += paragraph(LocalizedText(vi: "Vị trí: ", en: "Place: ")[language] + note.place, isBold: false)
        }
        for finding in note.findings {
            paragraphs += paragraph(finding.title, isBold: true)
            paragraphs += paragraph(finding.message, isBold: false) + paragraph(finding.hint, isBold: false)
        }
        let head = "w:id=\"\(id)\" w:author=\"\(FaultNote.author)\" w:date=\"\(date)Z\" w:initials=\"\(FaultNote.initials)\""
        return "<w:comment \(head)>\(paragraphs)</w:comment>"
    }

    private func paragraph(_ text: String, isBold: Bool) -> String {
        let look = isBold ? "<w:rPr><w:b/></w:rPr>" : ""
        return "<w:p><w:r>\(look)<w:t xml:space=\"preserve\">\(text.escaped)</w:t></w:r></w:p>"
    }

    // MARK: What names the part

    private var folder: String {
        main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    }

    /// A name in the main part's folder that no member has.
    private var newName: String {
        var name = folder + "comments.xml"
        var number = 1
        while package.bytes(of: name) != nil {
            number += 1
            name = "\(folder)comments\(number).xml"
        }
        return name
    }

    /// The lists of relationships and content types with the new part in them.
    private func registered(_ name: String) -> [String: [UInt8]] {
        let relationships = package.relationships(of: main)
        let listName = package.spelling(of: WordPackage.relationshipsName(of: main))
        var id = "rIdSangkien"
        while relationships.contains(where: { $0.id == id }) { id += "1" }
        // A document in the strict form of the standard has other names for its relationships.
        let mainType = package.relationships(of: "").first { $0.target == main }?.type ?? ""
        let prefix = mainType.hasSuffix("/officeDocument") ? String(mainType.dropLast("officeDocument".count)) : Self.typePrefix
        let relationship = "<Relationship Id=\"\(id)\" Type=\"\(prefix)comments\" Target=\"\(name.dropFirst(folder.count))\"/>"
        let list = package.bytes(of: listName) ?? Array(Self.emptyRelationships.utf8)
        let override = "<Override PartName=\"/\(name)\" ContentType=\"\(Self.contentType)\"/>"
        return [
            listName: WordPackage.adding(relationship, to: list),
            package.spelling(of: "[Content_Types].xml"): WordPackage.adding(override, to: package.bytes(of: "[Content_Types].xml") ?? []),
        ]
    }

    private static let emptyRelationships =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
}
