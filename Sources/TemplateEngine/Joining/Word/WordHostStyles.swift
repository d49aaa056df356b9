import SangkienMarkup
import VietnameseText

/// The styles of a package, `styles.xml` (ECMA-376, 17.7).
struct WordStyleSource {
    let tree: MarkupTree
    private let lists: WordListSource
    /// Elements by the styles' identifiers.
    private(set) var elements: [String: Int] = [:]
    /// The default style of each kind (`paragraph`, `table`…).
    private(set) var defaults: [String: String] = [:]
    /// What holds where no style says anything.
    private(set) var documentDefaults = ""
    private(set) var defaultsElement: Int?

    init(_ part: [UInt8], _ lists: WordListSource) {
        tree = MarkupTree(part, syntax: .xml)
        self.lists = lists
        for index in tree.nodes.indices {
            switch tree.nodes[index].name {
            case "w:style":
                guard let id = tree.value("w:styleId", of: index) else { continue }
                elements[id] = index
                if ["1", "true", "on"].contains(tree.value("w:default", of: index)) { defaults[kind(of: index)] = id }
            case "w:docDefaults":
                defaultsElement = index
                documentDefaults = tree.text(index)
            default: continue
            }
        }
    }

    /// The kind of a style.
    func kind(of element: Int) -> String { tree.value("w:type", of: element) ?? "paragraph" }

    /// What a property of a style names, such as the style that it is based on.
    func named(_ property: String, by id: String) -> String? {
        elements[id].flatMap { tree.child(property, of: $0) }.flatMap { tree.value("w:val", of: $0) }
    }

    /// The number of the list that a style itself puts its paragraphs in.
    func ownList(of id: String) -> Int? {
        guard let element = elements[id] else { return nil }
        let property = (element + 1..<tree.nodes[element].endIndex).first { tree.nodes[$0].name == "w:numId" }
        return property.flatMap { tree.number("w:val", of: $0) }
    }

    /// The list of a paragraph style, inherited ones too, and the level in it.
    func list(of id: String) -> (list: Int, level: Int)? {
        var next: String? = id
        var steps = 0
        while let style = next, steps < 32 {
            if let list = ownList(of: style), let element = elements[style] {
                guard list > 0 else { return nil }
                let level = (element + 1..<tree.nodes[element].endIndex).first { tree.nodes[$0].name == "w:ilvl" }
                return (list, lists.level(ofStyle: id, in: list) ?? level.flatMap { tree.number("w:val", of: $0) } ?? 0)
            }
            next = named("w:basedOn", by: style)
            steps += 1
        }
        return nil
    }

    /// What a style is, put so that the same style of another document reads the same.
    func content(of id: String) -> String? {
        guard let element = elements[id] else { return nil }
        var edits = ByteEdits()
        for index in element + 1..<tree.nodes[element].endIndex {
            let node = tree.nodes[index]
            switch node.name {
            case "w:rsid": edits.cut(node.whole)
            case "w:numId":
                let list = tree.number("w:val", of: index).flatMap { lists.definition(of: $0) }.flatMap { lists.content(of: $0) }
                edits.replace(node.whole, with: list ?? "")
            case "" where tree.bytes[node.whole].allSatisfy({ $0 <= 0x20 }): edits.cut(node.whole)
            default: continue
            }
        }
        return String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[element].whole), as: UTF8.self)
    }
}

/// The styles of a package, to which those of others are added.
final class WordHostStyles {
    let source: WordStyleSource
    private var names: Set<String> = []
    private var identifiers: Set<String>
    private var next: [String: Int] = [:]
    /// Added styles by what they are.
    var imported: [String: String] = [:]
    private var added = ""

    init(_ part: [UInt8], _ lists: WordListSource) {
        source = WordStyleSource(part, lists)
        identifiers = Set(source.elements.keys)
        for id in source.elements.keys { if let name = source.named("w:name", by: id) { names.insert(name.lowercased()) } }
    }

    /// An identifier and a name that no style has, like those given.
    func free(_ id: String, _ name: String) -> (id: String, name: String) {
        var (freeID, freeName) = (id, name)
        if identifiers.contains(id) || names.contains(name.lowercased()) {
            var number = next[id] ?? 2
            while identifiers.contains("\(id)_\(number)") || names.contains("\(name) (\(number))".lowercased()) { number += 1 }
            next[id] = number + 1
            (freeID, freeName) = ("\(id)_\(number)", "\(name) (\(number))")
        }
        identifiers.insert(freeID)
        names.insert(freeName.lowercased())
        return (freeID, freeName)
    }

    /// Adds the element of a style.
    func add(_ element: String) { added += element }

    /// Writes what was added.
    func finish(_ host: WordHost) {
        guard !added.isEmpty else { return }
        guard let name = WordHost.part("/styles", of: host.main, host.package),
            let root = source.tree.nodes.indices.first(where: { source.tree.nodes[$0].kind == .element })
        else { return }
        var edits = ByteEdits()
        source.tree.append(added, inside: root, &edits)
        host.package.set(name, edits.applied(to: source.tree.bytes))
    }
}
