import SangkienMarkup

/// What the start tag of a part's root declares, and what is added to it for content of other parts.
struct RootHead {
    private let tree: MarkupTree
    private let root: Int?
    private var uris: [String: String] = [:]
    private var ignorable: [String] = []
    private var added = ""
    private var addedIgnorable: [String] = []

    /// The root of `tree`, whose start tag alone is read.
    init(_ tree: MarkupTree) {
        self.tree = tree
        root = tree.nodes.indices.first { tree.nodes[$0].kind == .element }
        for (prefix, uri) in Self.declarations(tree) { uris[prefix] = uri }
        ignorable = Self.ignorable(tree)
    }

    /// The namespaces that a root declares, by prefix.
    static func declarations(_ tree: MarkupTree) -> [(prefix: String, uri: String)] {
        guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else { return [] }
        return tree.attributes(of: root).filter { $0.name.hasPrefix("xmlns") }
            .map { (String($0.name.dropFirst("xmlns:".count)), String(decoding: tree.bytes[$0.value], as: UTF8.self)) }
    }

    private static func ignorable(_ tree: MarkupTree) -> [String] {
        guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else { return [] }
        return (tree.value("mc:Ignorable", of: root) ?? "").split(separator: " ").map(String.init)
    }

    /// Has the root declare what content of `guest` needs.
    ///
    /// - Returns: the declarations that must stand on the content itself, because the root uses their prefixes otherwise.
    mutating func take(_ guest: MarkupTree) -> String {
        var own = ""
        var clashing: Set<String> = []
        for (prefix, uri) in Self.declarations(guest) where !prefix.isEmpty {
            switch uris[prefix] {
            case uri: continue
            case nil:
                uris[prefix] = uri
                added += " xmlns:\(prefix)=\"\(uri)\""
            default:
                clashing.insert(prefix)
                own += " xmlns:\(prefix)=\"\(uri)\""
            }
        }
        for prefix in Self.ignorable(guest) where !ignorable.contains(prefix) && !clashing.contains(prefix) && uris[prefix] != nil {
            ignorable.append(prefix)
            addedIgnorable.append(prefix)
        }
        return own
    }

    /// Writes what was added into the start tag.
    func apply(to edits: inout ByteEdits) {
        guard let root else { return }
        let head = tree.nodes[root].head
        let isEmpty = tree.bytes[head.upperBound - 2] == UInt8(ascii: "/")
        var text = added
        if !addedIgnorable.isEmpty {
            if let value = tree.attribute("mc:Ignorable", of: root) {
                edits.insert(" " + addedIgnorable.joined(separator: " "), at: value.upperBound)
            } else if uris["mc"] != nil {
                text += " mc:Ignorable=\"\(addedIgnorable.joined(separator: " "))\""
            }
        }
        if !text.isEmpty { edits.insert(text, at: head.upperBound - (isEmpty ? 2 : 1)) }
    }
}
