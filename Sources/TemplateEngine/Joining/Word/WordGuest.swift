import SangkienMarkup
import VietnameseText

/// A Word document whose content comes into another package (tài liệu được đưa vào).
final class WordGuest {
    static let officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    let host: WordHost
    let package: OpenPackage
    let types: PackageParts
    let main: String
    let tree: MarkupTree
    let styles: WordStyleSource
    let lists: WordListSource
    /// What tells its styles from those of others, compared byte by byte.
    private let kind: [[UInt8]?]
    /// True where what holds without any style is not what holds in the host.
    let hasOwnDefaults: Bool
    /// The fonts of its theme, where that is not the host's.
    let themeFonts: [String: String]
    let themeKey: String
    /// True where even pages have headers of their own.
    let hasEvenHeaders: Bool
    /// True for a part of a template: behind it the text of the host goes on.
    let isPart: Bool

    var styleNames: [String: String] = [:]
    var sharedStyles: [String: Bool] = [:]
    var plainStyles: [String: String?] = [:]
    var listNumbers: [Int: Int] = [:]
    var definitionNumbers: [Int: Int] = [:]
    /// New names of its bookmarks, and new numbers.
    private(set) var bookmarkNames: [String: String] = [:]
    private var bookmarkNumbers: [Int: Int] = [:]
    private var noteNumbers: [String: Int] = [:]
    private var noteTrees: [String: (part: String, tree: MarkupTree)] = [:]
    private var copiedParts: [String: String] = [:]
    private var relations: [String: [WordRelation]] = [:]
    /// The places that fields of it speak of.
    let marks: WordMarks
    /// What the words of fields become.
    private(set) var fieldWords: [String: String] = [:]
    private var styleLists: [String: (list: Int, level: Int)?] = [:]

    /// A document of these members; `other` is one that came in before, whose styles may be the same.
    ///
    /// With `isPart` its text goes into that of the host and begins no page.
    init(_ members: [TemplateSource.Member], _ host: WordHost, after other: WordGuest? = nil, isPart: Bool = false) {
        (self.host, self.isPart) = (host, isPart)
        package = OpenPackage(members)
        main = WordPackage(members).mainPart
        types = PackageParts(members)
        tree = MarkupTree(package.bytes(main) ?? [], syntax: .xml)
        kind = Self.kind(of: main, package)
        let settings = WordHost.part("/settings", of: main, package).flatMap { [package] in package.bytes($0) } ?? []
        hasEvenHeaders = Self.hasEvenHeaders(settings)
        if let other, other.kind == kind {
            (styles, lists, hasOwnDefaults) = (other.styles, other.lists, other.hasOwnDefaults)
            (themeFonts, themeKey) = (other.themeFonts, other.themeKey)
            (styleNames, sharedStyles, plainStyles) = (other.styleNames, other.sharedStyles, other.plainStyles)
            styleLists = other.styleLists
        } else {
            lists = WordListSource(kind[1] ?? [])
            styles = WordStyleSource(kind[0] ?? [], lists)
            let theme = WordHost.part("/theme", of: host.main, host.package).flatMap { host.package.bytes($0) }
            themeFonts = theme == kind[2] ? [:] : Self.fonts(kind[2] ?? [])
            themeKey = themeFonts.sorted { $0.key < $1.key }.map { "\($0)=\($1) " }.joined()
            hasOwnDefaults =
                styles.documentDefaults != host.styles.source.documentDefaults || (!themeFonts.isEmpty && !styles.elements.isEmpty)
            if let part = WordHost.part("/styles", of: host.main, host.package) { _ = host.declarations(for: styles.tree, in: part) }
            if let part = WordHost.part("/numbering", of: host.main, host.package) { _ = host.declarations(for: lists.tree, in: part) }
        }
        marks = isPart ? .none : WordMarks(package, main: main, tree, host)
        nameBookmarks()
        fieldWords = marks.words.merging(bookmarkNames.filter { $0.key != $0.value }) { first, _ in first }
    }

    /// The list of a paragraph style, and the level in it.
    func list(ofStyle id: String) -> (list: Int, level: Int)? {
        if let known = styleLists[id] { return known }
        let found = styles.list(of: id)
        styleLists[id] = .some(found)
        return found
    }

    private static func kind(of main: String, _ package: OpenPackage) -> [[UInt8]?] {
        ["/styles", "/numbering", "/theme"].map { type in WordHost.part(type, of: main, package).flatMap { package.bytes($0) } }
    }

    static func hasEvenHeaders(_ settings: [UInt8]) -> Bool {
        let tree = MarkupTree(settings, syntax: .xml)
        return tree.nodes.indices.contains { index in
            tree.nodes[index].name == "w:evenAndOddHeaders" && !["0", "false", "off"].contains(tree.value("w:val", of: index) ?? "1")
        }
    }

    /// The fonts for headings and for text that a theme names (ECMA-376, 20.1.4.1.16).
    private static func fonts(_ theme: [UInt8]) -> [String: String] {
        let tree = MarkupTree(theme, syntax: .xml)
        var fonts: [String: String] = [:]
        for index in tree.nodes.indices {
            guard tree.nodes[index].name == "a:latin", tree.nodes[index].parent >= 0, let font = tree.value("typeface", of: index),
                !font.isEmpty
            else { continue }
            switch tree.nodes[tree.nodes[index].parent].name {
            case "a:majorFont": fonts["major"] = font
            case "a:minorFont": fonts["minor"] = font
            default: continue
            }
        }
        return fonts
    }

    // MARK: Bookmarks

    private func nameBookmarks() {
        for index in tree.nodes.indices where tree.nodes[index].name == "w:bookmarkStart" {
            guard let name = tree.value("w:name", of: index) else { continue }
            bookmarkNames[name] = host.bookmark(like: name)
        }
    }

    /// The number in the host of a bookmark.
    func bookmark(_ number: Int) -> Int {
        if let known = bookmarkNumbers[number] { return known }
        bookmarkNumbers[number] = host.nextBookmark
        host.nextBookmark += 1
        return host.nextBookmark - 1
    }

    // MARK: Relationships and parts

    private func relations(of part: String) -> [WordRelation] {
        if let known = relations[part] { return known }
        let all = WordRelation.all(of: part, package)
        relations[part] = all
        return all
    }

    /// The relationship of `hostPart` for the one called `id` of `part`; nil where that has none.
    func relation(_ id: String, of part: String, in hostPart: String) -> String? {
        guard let relation = relations(of: part).first(where: { $0.id == id }) else { return nil }
        let target = relation.isExternal ? relation.target : copy(relation)
        return host.relation(of: hostPart, type: relation.type, target: target, isExternal: relation.isExternal)
    }

    /// The part of the host that holds what a relationship leads to: one that holds just that already, or a copy.
    private func copy(_ relation: WordRelation) -> String {
        if let known = copiedParts[relation.part] { return known }
        guard var member = package.member(relation.part) else { return relation.part }
        copiedParts[relation.part] = relation.part
        if relation.type.hasSuffix("/header") || relation.type.hasSuffix("/footer") {
            let tree = MarkupTree(package.bytes(relation.part) ?? [], syntax: .xml)
            var edits = ByteEdits()
            rewrite(tree, from: relation.part, to: nil, &edits)
            member = TemplateSource.Member(name: member.name, bytes: edits.applied(to: tree.bytes), role: .text)
        }
        let links = relations(of: relation.part)
            .map { link in
                let target = link.isExternal ? link.target : copy(link)
                return WordRelation(id: link.id, type: link.type, target: target, part: target, isExternal: link.isExternal).element
            }
        let type = types.type(of: relation.part)
        let key = OpenPackage.digest(of: member, (type ?? "") + links.joined())
        host.noteOwnParts()
        let name = host.copies[key] ?? host.add(member, like: member.name, type: type)
        if host.copies[key] == nil, !links.isEmpty {
            host.package.set(
                WordPackage.relationshipsName(of: name),
                WordPackage.adding(links.joined(), to: Array(WordRelation.emptyList.utf8))
            )
        }
        host.copies[key] = name
        copiedParts[relation.part] = name
        return name
    }

    // MARK: Notes

    /// The number in the host of a note of a kind (`footnotes`, `endnotes`, `comments`), which comes in with it.
    func note(_ number: Int, _ kind: String) -> Int? {
        if let known = noteNumbers["\(kind) \(number)"] { return known }
        if noteTrees[kind] == nil, let part = WordHost.part("/" + kind, of: main, package) {
            noteTrees[kind] = (part, MarkupTree(package.bytes(part) ?? [], syntax: .xml))
        }
        guard let (part, tree) = noteTrees[kind], let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }),
            let element = tree.children(of: root).first(where: { tree.number("w:id", of: $0) == number })
        else { return nil }
        let hostPart = hostPart(of: kind, part, tree, root)
        let declarations = host.declarations(for: tree, in: hostPart)
        let notes = host.notes[hostPart] ?? WordHostNotes(host.package.bytes(hostPart) ?? [])
        host.notes[hostPart] = notes
        let new = notes.number()
        noteNumbers["\(kind) \(number)"] = new
        var edits = ByteEdits()
        rewrite(tree, from: part, to: hostPart, &edits, within: tree.nodes[element].whole)
        if let value = tree.attribute("w:id", of: element) { edits.replace(value, with: String(new)) }
        if !declarations.isEmpty {
            edits.insert(declarations, at: tree.nodes[element].head.lowerBound + tree.nodes[element].name.utf8.count + 1)
        }
        notes.add(String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[element].whole), as: UTF8.self))
        return new
    }

    /// The part of the host that notes of a kind go to; where it has none, one with the lines that part notes from the text.
    private func hostPart(of kind: String, _ part: String, _ tree: MarkupTree, _ root: Int) -> String {
        if let known = WordHost.part("/" + kind, of: host.main, host.package) { return known }
        if let known = host.notes.keys.first(where: { $0.contains("/\(kind)") }) { return known }
        let lines = tree.children(of: root).filter { tree.value("w:type", of: $0) != nil }.map { tree.text($0) }
        let head = String(decoding: tree.bytes[..<tree.nodes[root].head.upperBound], as: UTF8.self)
        let text = head + lines.joined() + "</\(tree.nodes[root].name)>"
        let member = TemplateSource.Member(name: part, bytes: Array(text.utf8), role: .text)
        let name = host.add(member, like: "word/\(kind).xml", type: types.type(of: part))
        _ = host.relation(of: host.main, type: Self.officeTypes + kind, target: name, isExternal: false)
        return name
    }
}
