import SangkienMarkup

/// What stands in front of the text of OpenDocument: forms, tracked changes, the fields and sequences that it uses (ODF 1.3 part 3, 3.4).
final class OpenDocumentPrelude {
    private let tree: MarkupTree
    private var declared: Set<String> = []
    private var declarations: [String: String] = [:]

    /// What stands in front of the text of `host`.
    init(_ host: MarkupTree) {
        tree = host
        for index in host.nodes.indices where host.nodes[index].name.hasSuffix("-decl") { declared.insert(Self.key(index, host)) }
    }

    private static func key(_ index: Int, _ tree: MarkupTree) -> String {
        "\(tree.nodes[index].name) \(tree.value("text:name", of: index) ?? "")"
    }

    /// Takes over what another document has: fields and sequences by name, tracked changes and forms all.
    func take(_ guest: OpenDocumentGuest) {
        let tree = guest.content
        guard let text = tree.nodes.indices.first(where: { tree.nodes[$0].name == "office:text" }) else { return }
        for group in tree.children(of: text) where OpenDocumentMarks.isPrelude(tree.nodes[group].name) {
            let name = tree.nodes[group].name
            var edits = ByteEdits()
            guest.rewrite(tree, .content, &edits, within: tree.nodes[group].whole)
            for child in tree.children(of: group) where tree.nodes[child].kind == .element {
                guard ["office:forms", "text:tracked-changes"].contains(name) || declared.insert(Self.key(child, tree)).inserted else {
                    continue
                }
                declarations[name, default: ""] += String(
                    decoding: edits.applied(to: tree.bytes, within: tree.nodes[child].whole),
                    as: UTF8.self
                )
            }
        }
    }

    /// Groups in the order in which they stand.
    private static let groups = [
        "office:forms", "text:tracked-changes", "text:variable-decls", "text:sequence-decls", "text:user-field-decls",
        "text:dde-connection-decls",
    ]

    /// Writes what was taken over into the part of the host.
    func write(to edits: inout ByteEdits) {
        guard let text = tree.nodes.indices.first(where: { tree.nodes[$0].name == "office:text" }) else { return }
        var place = tree.nodes[text].head.upperBound
        for group in Self.groups {
            let known = tree.children(of: text).first { tree.nodes[$0].name == group }
            if let known { place = tree.nodes[known].whole.upperBound }
            guard let added = declarations[group] else { continue }
            if let known {
                tree.append(added, inside: known, &edits)
            } else {
                edits.insert("<\(group)>\(added)</\(group)>", at: place)
            }
        }
    }
}
