import SangkienMarkup
import VietnameseText

/// A Word package that takes in the content of others (tài liệu Word nhận nội dung của tài liệu khác).
///
/// Its own parts stay as they are; styles, lists, notes, pictures and relationships of what comes in are added to them.
final class WordHost {
    var package: OpenPackage
    /// The part with the document's text.
    let main: String
    let styles: WordHostStyles
    let lists: WordHostLists
    let types: PackageParts
    /// The bookmarks that are there, in lower case, and numbers that no bookmark and no drawing has.
    var bookmarks: Set<String> = []
    var nextBookmark: Int
    var nextDrawing: Int
    /// Copied parts by what they hold.
    var copies: [String: String] = [:]
    /// Notes and comments by kind.
    var notes: [String: WordHostNotes] = [:]
    /// The roots of parts that content comes into.
    var roots: [String: RootHead] = [:]
    private var knowsOwnParts = false
    private var freeNames = FreeNames()
    private var addedTypes: [String] = []
    private var knownEndings: [String: String] = [:]
    /// For each part the relationships by what they lead to, and their names.
    private var relations: [String: (names: [String: String], taken: Set<String>)] = [:]
    private var addedRelations: [String: [WordRelation]] = [:]

    init(_ members: [TemplateSource.Member]) {
        package = OpenPackage(members)
        let parts = WordPackage(members)
        main = parts.mainPart
        types = PackageParts(members)
        if let list = package.bytes("[Content_Types].xml"), !types.related.isEmpty {
            package.set("[Content_Types].xml", types.completed(list, names: members.map(\.name)))
        }
        let numbering = Self.part("/numbering", of: main, package).flatMap { [package] in package.bytes($0) }
        lists = WordHostLists(numbering)
        styles = WordHostStyles(Self.part("/styles", of: main, package).flatMap { [package] in package.bytes($0) } ?? [], lists.source)
        let tree = MarkupTree(package.bytes(main) ?? [], syntax: .xml)
        var (numbers, drawings): ([Int], [Int]) = ([], [])
        for index in tree.nodes.indices {
            switch tree.nodes[index].name {
            case "w:bookmarkStart":
                if let name = tree.value("w:name", of: index) { bookmarks.insert(name.lowercased()) }
                if let number = tree.number("w:id", of: index) { numbers.append(number) }
            case "wp:docPr": if let number = tree.number("id", of: index) { drawings.append(number) }
            default: continue
            }
        }
        (nextBookmark, nextDrawing) = (FreeNumbers.first(besides: numbers), FreeNumbers.first(besides: drawings))
        roots[main] = RootHead(tree)
    }

    // MARK: Relationships

    /// The part that `part` leads to by a relationship whose type ends so.
    static func part(_ type: String, of part: String, _ package: OpenPackage) -> String? {
        WordRelation.all(of: part, package).first { $0.type.hasSuffix(type) && !$0.isExternal }?.part
    }

    /// The name of a relationship of `part` of the kind and to the target given, new where there is none.
    func relation(of part: String, type: String, target: String, isExternal: Bool) -> String {
        if relations[part] == nil {
            let all = WordRelation.all(of: part, package)
            let names = all.map { (Self.key($0.type, $0.isExternal ? $0.target : $0.part, $0.isExternal), $0.id) }
            relations[part] = (Dictionary(names) { first, _ in first }, Set(all.map(\.id)))
        }
        let key = Self.key(type, target, isExternal)
        if let known = relations[part]?.names[key] { return known }
        var number = addedRelations[part, default: []].count + 1
        while relations[part]?.taken.contains("noi\(number)") == true { number += 1 }
        let relation = WordRelation(id: "noi\(number)", type: type, target: target, part: target, isExternal: isExternal)
        relations[part]?.names[key] = relation.id
        relations[part]?.taken.insert(relation.id)
        addedRelations[part, default: []].append(relation)
        return relation.id
    }

    private static func key(_ type: String, _ target: String, _ isExternal: Bool) -> String { "\(isExternal) \(type) \(target)" }

    // MARK: Parts

    /// Remembers the pictures and the like that the package has, so that the same ones are not added.
    func noteOwnParts() {
        guard !knowsOwnParts else { return }
        knowsOwnParts = true
        for member in package.all where member.role == .other {
            let key = OpenPackage.digest(of: member, types.type(of: member.name) ?? "")
            copies[key] = copies[key] ?? member.name
        }
    }

    /// Adds a part under a name like `name`; gives the name.
    func add(_ member: TemplateSource.Member, like name: String, type: String?) -> String {
        let free = package.freeName(like: name)
        var added = TemplateSource.Member(name: free, bytes: member.bytes, deflated: member.deflated, role: member.role)
        if member.deflated == nil, added.role == .text { added.role = .markup }
        package.set(added)
        if let type { declare(free, type) }
        return free
    }

    /// Says of which type a new part is.
    func declare(_ name: String, _ type: String) {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if knownEndings[ending] == nil { knownEndings[ending] = types.defaultType(ofEnding: ending) }
        if knownEndings[ending] == nil, ending != "xml", ending != "rels" {
            knownEndings[ending] = type
            addedTypes.append("<Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>")
        }
        guard knownEndings[ending] != type else { return }
        addedTypes.append("<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>")
    }

    /// The declarations that content of `tree` must carry itself where it comes into `part`.
    func declarations(for tree: MarkupTree, in part: String) -> String {
        if roots[part] == nil { roots[part] = RootHead(MarkupTree(package.bytes(part) ?? [], syntax: .xml)) }
        return roots[part]?.take(tree) ?? ""
    }

    /// A number for a drawing.
    func drawing() -> Int {
        nextDrawing += 1
        return nextDrawing - 1
    }

    /// A name for a bookmark that is called `name` elsewhere; Word takes 40 letters.
    func bookmark(like name: String) -> String {
        let free = freeNames.name(
            like: name,
            isTaken: { bookmarks.contains($0.lowercased()) },
            numbered: { "\(name.prefix(32))_\($0)" }
        )
        bookmarks.insert(free.lowercased())
        return free
    }

    // MARK: Writing

    /// Ends the package: the parts that list others get what was added, `main` its new text.
    func finish() -> [TemplateSource.Member] {
        for (part, note) in notes.sorted(by: { $0.key < $1.key }) { note.finish(part, self) }
        lists.finish(self)
        styles.finish(self)
        for (part, root) in roots.sorted(by: { $0.key < $1.key }) {
            guard let bytes = package.bytes(part) else { continue }
            var edits = ByteEdits()
            root.apply(to: &edits)
            if !edits.isEmpty { package.set(part, edits.applied(to: bytes)) }
        }
        for (part, added) in addedRelations.sorted(by: { $0.key < $1.key }) {
            let name = WordPackage.relationshipsName(of: part)
            let list = package.bytes(name) ?? Array(WordRelation.emptyList.utf8)
            package.set(name, WordPackage.adding(added.map(\.element).joined(), to: list))
        }
        if !addedTypes.isEmpty, let list = package.bytes("[Content_Types].xml") {
            // Defaults come before overrides, as Word writes them.
            let sorted = addedTypes.filter { $0.hasPrefix("<D") } + addedTypes.filter { $0.hasPrefix("<O") }
            package.set("[Content_Types].xml", WordPackage.adding(sorted.joined(), to: list))
        }
        return package.all
    }
}

extension MarkupTree {
    /// A number that an attribute holds.
    func number(_ name: String, of index: Int) -> Int? {
        value(name, of: index).flatMap { Int($0, in: Int.min...Int.max) }
    }

    /// The bytes of a node as a text.
    func text(_ index: Int) -> String { String(decoding: bytes[nodes[index].whole], as: UTF8.self) }

    /// The first child of that name.
    func child(_ name: String, of index: Int) -> Int? { children(of: index).first { nodes[$0].name == name } }
}
