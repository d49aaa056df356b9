import SangkienMarkup

/// The tables of a part into which data comes.
struct FilledTables {
    private let tree: MarkupTree
    private let fields: Set<Int>

    /// Knows where the fields of Word stand that print data.
    init(_ fields: WordFields, _ tree: MarkupTree) {
        self.tree = tree
        self.fields = Set(fields.found.lazy.filter { if case .value = $0.meaning { true } else { false } }.map(\.begin))
    }

    /// True for a field in a table with tags, fields or content controls in it.
    func holds(_ field: WordFields.Found) -> Bool {
        guard let table = tree.ancestors(of: field.begin).first(where: { tree.nodes[$0].name == "w:tbl" }) else { return false }
        return (table..<tree.nodes[table].endIndex).contains(where: fields.contains) || Self.isFilled(table, tree)
    }

    /// True for a table with tags or named places in it.
    static func isFilled(_ table: Int, _ tree: MarkupTree) -> Bool {
        (table..<tree.nodes[table].endIndex)
            .contains { index in
                let node = tree.nodes[index]
                return named.contains(node.name) || (node.kind == .text && mayOpenTag(tree.bytes[node.head]))
            }
    }

    private static let named: Set<String> = [
        "w:sdt", "w:ffData", "text:placeholder", "text:text-input", "text:user-field-get", "text:variable-get", "text:database-display",
    ]

    /// True for a text with the beginning of a tag, or of a part of one.
    private static func mayOpenTag(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return ["«", "≪", "＜", "{", "&lt;", "&#"].contains(where: text.contains)
    }
}
