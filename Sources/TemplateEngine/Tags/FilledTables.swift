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
        let inside = table..<tree.nodes[table].endIndex
        if inside.contains(where: { named.contains(tree.nodes[$0].name) }) { return true }
        // Programs cut a tag, and even its delimiter, into pieces: the text of a paragraph is looked at as a whole.
        var text = ""
        for index in inside {
            let node = tree.nodes[index]
            if node.kind == .text {
                text += XMLText.decoded(String(decoding: tree.bytes[node.head], as: UTF8.self))
            } else if ["w:p", "text:p", "text:h"].contains(node.name) {
                if mayOpenTag(text) { return true }
                text = ""
            }
        }
        return mayOpenTag(text)
    }

    private static let named: Set<String> = [
        "w:sdt", "w:ffData", "text:placeholder", "text:text-input", "text:user-field-get", "text:variable-get", "text:database-display",
    ]

    /// True for a text in which a tag may begin.
    private static func mayOpenTag(_ text: String) -> Bool {
        ["«", "≪", "＜＜", "{{", "<<"].contains(where: text.contains)
    }
}
