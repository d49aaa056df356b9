import SangkienMarkup

/// What relationships say of parts (phần mà quan hệ dẫn tới): office programs find a header by them, whatever `[Content_Types].xml` says.
///
/// A part that the list of types leaves out, or has only by its ending, is taken for what the relationship to it calls it (ECMA-376
/// part 1, 11.3; part 2, 9.3).
struct RelatedParts {
    /// The kinds of relationships by which parts with text, and those that tell how it looks, are found; each with the type of the part.
    static let types: [String: String] = [
        "officeDocument": word + "document.main+xml", "header": word + "header+xml", "footer": word + "footer+xml",
        "footnotes": word + "footnotes+xml", "endnotes": word + "endnotes+xml", "comments": word + "comments+xml",
        "styles": word + "styles+xml", "numbering": word + "numbering+xml", "settings": word + "settings+xml",
        "chart": drawing + "chart+xml", "chartUserShapes": drawing + "chartshapes+xml", "diagramData": drawing + "diagramData+xml",
        "diagramDrawing": "application/vnd.ms-office.drawingml.diagramDrawing+xml",
        "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
        "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "custom-properties": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    ]

    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    private static let drawing = "application/vnd.openxmlformats-officedocument.drawingml."

    /// The type of each part, by its name in lower case.
    private(set) var types: [String: String] = [:]
    /// Documents embedded whole, by their names in lower case.
    private(set) var embedded: Set<String> = []

    /// The parts that lists of relationships lead to; `lists` are members by name whose names end in `.rels`.
    init(_ lists: [(name: String, bytes: [UInt8])]) {
        for (name, bytes) in lists {
            let tree = MarkupTree(UTF8Form.ofUTF16(bytes) ?? bytes, syntax: .xml)
            guard let part = Self.part(of: name) else { continue }
            for index in tree.nodes.indices where tree.nodes[index].name == "Relationship" {
                guard tree.value("TargetMode", of: index) != "External", let kind = tree.value("Type", of: index),
                    let target = tree.value("Target", of: index), let kind = kind.split(separator: "/").last
                else { continue }
                let name = WordPackage.resolved(target, from: part).lowercased()
                if kind == "aFChunk" { embedded.insert(name) }
                types[name] = Self.types[String(kind)] ?? types[name]
            }
        }
    }

    /// The part whose relationships a member called so lists: `word/document.xml` for `word/_rels/document.xml.rels`.
    private static func part(of list: String) -> String? {
        guard list.lowercased().hasSuffix(".rels") else { return nil }
        var steps = list.dropLast(".rels".count).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard steps.count > 1, steps[steps.count - 2].lowercased() == "_rels" else { return nil }
        steps.remove(at: steps.count - 2)
        return steps.joined(separator: "/")
    }
}

extension PackageParts {
    /// The list of types with those of the parts among `names` that only relationships tell; Word opens no document without them.
    func completed(_ list: [UInt8], names: [String]) -> [UInt8] {
        let missing = names.filter { related[$0.lowercased()] != nil }
        guard !missing.isEmpty else { return list }
        let tree = MarkupTree(UTF8Form.ofUTF16(list) ?? list, syntax: .xml)
        guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else { return list }
        var edits = ByteEdits()
        for index in tree.nodes.indices {
            guard let name = tree.value("PartName", of: index), related[Self.key(name)] != nil else { continue }
            edits.cut(tree.nodes[index].whole)
        }
        let elements = missing.map { name in
            var path: [UInt8] = []
            Escaping.append("/" + name, to: &path, context: .attribute)
            return "<Override PartName=\"\(String(decoding: path, as: UTF8.self))\" ContentType=\"\(related[name.lowercased()] ?? "")\"/>"
        }
        tree.append(elements.joined(), inside: root, &edits)
        return edits.applied(to: tree.bytes)
    }
}
