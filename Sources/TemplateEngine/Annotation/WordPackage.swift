import SangkienMarkup

/// The parts of a Word document that name others: relationships and content types (ECMA-376, part 2).
struct WordPackage {
    private let members: [String: TemplateSource.Member]

    /// The members by name; those names are one that differ only in case (ECMA-376 part 2, 9.1.1.1).
    init(_ members: [TemplateSource.Member]) {
        self.members = Dictionary(members.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    }

    /// A relationship: what kind of part it leads to, and its name.
    struct Relationship {
        let id: String
        let type: String
        let target: String
    }

    /// The bytes of a member, as UTF-8.
    func bytes(of name: String) -> [UInt8]? {
        members[name.lowercased()].map { UTF8Form.ofXML($0.bytes) }
    }

    /// The name as the package spells it.
    func spelling(of name: String) -> String { members[name.lowercased()]?.name ?? name }

    /// The part with the document's text; it need not be called `word/document.xml`.
    var mainPart: String {
        spelling(of: relationships(of: "").first { $0.type.hasSuffix("/officeDocument") }?.target ?? "word/document.xml")
    }

    /// The name of the part that lists what `part` leads to.
    static func relationshipsName(of part: String) -> String {
        let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        return "\(part[..<slash])_rels/\(part[slash...]).rels"
    }

    /// What `part` leads to; the empty name stands for the package.
    func relationships(of part: String) -> [Relationship] {
        guard let list = bytes(of: Self.relationshipsName(of: part)) else { return [] }
        let tree = MarkupTree(list, syntax: .xml)
        return tree.nodes.indices.filter { tree.nodes[$0].name == "Relationship" }
            .compactMap { index in
                guard let id = tree.value("Id", of: index), let type = tree.value("Type", of: index),
                    let target = tree.value("Target", of: index)
                else { return nil }
                return Relationship(id: id, type: type, target: spelling(of: Self.resolved(target, from: part)))
            }
    }

    /// A target as a member's name: relative to the part's folder, or absolute.
    static func resolved(_ target: String, from part: String) -> String {
        // Some writers have the separator of Windows, in the names of members as well.
        let isSeparator = { (character: Character) in character == "/" || character == "\\" }
        var steps = target.first.map(isSeparator) == true ? [] : part.split(separator: "/").dropLast().map(String.init)
        for step in target.split(whereSeparator: isSeparator) {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }

    /// `list` with `element` as the last inside its root; a new list when there is none.
    static func adding(_ element: String, to list: [UInt8]) -> [UInt8] {
        let tree = MarkupTree(list, syntax: .xml)
        guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else { return list }
        var edits = ByteEdits()
        tree.append(element, inside: root, &edits)
        return edits.applied(to: list)
    }
}

extension MarkupTree {
    /// Puts `text` as the last thing inside the element at `index`, which may have been written without content.
    func append(_ text: String, inside index: Int, _ edits: inout ByteEdits) {
        let node = nodes[index]
        if node.whole == node.head {
            edits.cut(node.head.upperBound - 2..<node.head.upperBound)
            edits.insert(">\(text)</\(node.name)>", at: node.head.upperBound, .closing)
        } else {
            edits.insert(text, at: endTag(of: index).lowerBound, .closing)
        }
    }

    /// The bytes of the end tag of an element that has one; empty at its end otherwise.
    func endTag(of index: Int) -> Range<Int> {
        let whole = nodes[index].whole
        let begin = bytes[whole].lastIndex(of: UInt8(ascii: "<")) ?? whole.upperBound
        guard begin > nodes[index].head.lowerBound, begin + 1 < bytes.count, bytes[begin + 1] == UInt8(ascii: "/") else {
            return whole.upperBound..<whole.upperBound
        }
        return begin..<whole.upperBound
    }
}
