import SangkienMarkup
import VietnameseText

/// The definitions of lists in `numbering.xml` (ECMA-376, 17.9).
struct WordListSource {
    let tree: MarkupTree
    let numbering: Numbering
    /// Elements by number.
    private(set) var lists: [Int: Int] = [:]
    private(set) var definitions: [Int: Int] = [:]

    init(_ part: [UInt8]) {
        tree = MarkupTree(part, syntax: .xml)
        numbering = Numbering(part)
        for index in tree.nodes.indices {
            switch tree.nodes[index].name {
            case "w:num": if let number = tree.number("w:numId", of: index) { lists[number] = index }
            case "w:abstractNum": if let number = tree.number("w:abstractNumId", of: index) { definitions[number] = index }
            default: continue
            }
        }
    }

    /// The number of the definition of a list.
    func definition(of list: Int) -> Int? {
        lists[list].flatMap { tree.child("w:abstractNumId", of: $0) }.flatMap { tree.number("w:val", of: $0) }
    }

    /// How many lists share a definition.
    func count(of definition: Int) -> Int { lists.keys.count { self.definition(of: $0) == definition } }

    /// What a definition says, without the numbers that only tell it apart; the same for the same list of another document.
    func content(of definition: Int, _ edit: (Int, inout ByteEdits) -> Void = { _, _ in }) -> String? {
        guard let element = definitions[definition] else { return nil }
        var edits = ByteEdits()
        let node = tree.nodes[element]
        for index in element + 1..<node.endIndex {
            switch tree.nodes[index].name {
            // A picture of a bullet belongs to the part; its letter stays.
            case "w:nsid", "w:tmpl", "w:lvlPicBulletId": edits.cut(tree.nodes[index].whole)
            default: edit(index, &edits)
            }
        }
        let inner = node.head.upperBound..<tree.endTag(of: element).lowerBound
        return String(decoding: edits.applied(to: tree.bytes, within: inner), as: UTF8.self)
    }

    /// The level that a paragraph style stands at in a list.
    func level(ofStyle style: String, in list: Int) -> Int? {
        guard let element = definition(of: list).flatMap({ definitions[$0] }) else { return nil }
        let level = tree.children(of: element)
            .first { level in
                tree.child("w:pStyle", of: level).flatMap { tree.value("w:val", of: $0) } == style
            }
        return level.flatMap { tree.number("w:ilvl", of: $0) }
    }
}

/// The lists of a package, to which those of others are added.
final class WordHostLists {
    let source: WordListSource
    private var definitions: [String: Int] = [:]
    private var nextDefinition: Int
    private var nextList: Int
    private var addedDefinitions = ""
    private var addedLists = ""
    /// The start tag of the part where the package has none: that of the first that came in.
    var rootHead: String?

    init(_ part: [UInt8]?) {
        source = WordListSource(part ?? [])
        nextDefinition = FreeNumbers.first(besides: source.definitions.keys)
        nextList = FreeNumbers.first(besides: source.lists.keys)
        for number in source.definitions.keys.sorted() {
            if let content = source.content(of: number) { definitions[content] = definitions[content] ?? number }
        }
    }

    /// A number for a new list.
    func list() -> Int {
        nextList += 1
        return nextList - 1
    }

    /// The definition of that content; nil when there is none yet.
    func known(_ content: String) -> Int? { definitions[content] }

    /// Adds a definition.
    func addDefinition(_ content: String) -> Int {
        let number = nextDefinition
        nextDefinition += 1
        definitions[content] = number
        // Word takes definitions of one `nsid` for one list.
        let digits = String(0x4B00_0000 + number, radix: 16, uppercase: true)
        addedDefinitions += "<w:abstractNum w:abstractNumId=\"\(number)\"><w:nsid w:val=\"\(digits)\"/>\(content)</w:abstractNum>"
        return number
    }

    /// Adds the element of a list.
    func add(_ element: String) { addedLists += element }

    /// Writes what was added.
    func finish(_ host: WordHost) {
        guard !addedLists.isEmpty else { return }
        let type = WordGuest.officeTypes + "numbering"
        guard let name = WordHost.part("/numbering", of: host.main, host.package) else {
            let text =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(rootHead ?? "")\(addedDefinitions)\(addedLists)</w:numbering>"
            let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
            let member = TemplateSource.Member(name: "word/numbering.xml", bytes: Array(text.utf8), role: .markup)
            let name = host.add(member, like: "word/numbering.xml", type: kind)
            _ = host.relation(of: host.main, type: type, target: name, isExternal: false)
            return
        }
        let tree = source.tree
        var edits = ByteEdits()
        guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else { return }
        let children = tree.children(of: root).filter { tree.nodes[$0].kind == .element }
        if let first = children.first(where: { ["w:num", "w:numIdMacAtCleanup"].contains(tree.nodes[$0].name) }) {
            edits.insert(addedDefinitions, at: tree.nodes[first].whole.lowerBound)
            let last = children.last { tree.nodes[$0].name == "w:num" }
            edits.insert(addedLists, at: last.map { tree.nodes[$0].whole.upperBound } ?? tree.nodes[first].whole.lowerBound, .closing)
        } else {
            tree.append(addedDefinitions + addedLists, inside: root, &edits)
        }
        host.package.set(name, edits.applied(to: tree.bytes))
    }
}
