import SangkienMarkup

/// An OpenDocument text whose content comes into another (tài liệu được đưa vào).
final class OpenDocumentGuest {
    let host: OpenDocumentHost
    let package: OpenPackage
    let content: MarkupTree
    let styles: MarkupTree
    let common: OpenDocumentDefinitions
    let ofContent: OpenDocumentDefinitions
    let ofStyles: OpenDocumentDefinitions
    /// What makes its names differ from those of others.
    let mark: String
    private let isPart: Bool
    private let inHeaders: Bool
    /// True where what holds without any style is not what holds in the host.
    private let hasOwnDefaults: Bool
    /// The master pages in the host, by their names here.
    private(set) var masterPages: [String: String] = [:]
    /// The bookmark at its end; nil where no field counts pages.
    let end: String?
    private var shared: [String: Bool] = [:]
    private var mapped: [String: String] = [:]
    private var members: [String: String] = [:]
    private let mediaTypes: [String: String]

    /// Where a name is looked up.
    enum Scope: String {
        case content, styles
    }

    /// A document of these members; with `isPart` its text goes into that of the host and begins no page, and with `inHeaders` into
    /// a header or footer.
    init(_ members: [TemplateSource.Member], _ host: OpenDocumentHost, number: Int, isPart: Bool = false, inHeaders: Bool = false) {
        self.host = host
        (self.isPart, self.inHeaders) = (isPart, inHeaders)
        mark = (isPart ? "_ph" : "_vb") + String(number)
        package = OpenPackage(members)
        content = MarkupTree(package.bytes(host.isFlat ? "document.fodt" : "content.xml") ?? [], syntax: .xml)
        styles = host.isFlat ? content : MarkupTree(package.bytes("styles.xml") ?? [], syntax: .xml)
        common = OpenDocumentDefinitions(styles, "office:styles")
        ofContent = OpenDocumentDefinitions(content, "office:automatic-styles")
        ofStyles = host.isFlat ? ofContent : OpenDocumentDefinitions(styles, "office:automatic-styles")
        hasOwnDefaults = Self.defaults(styles) != Self.defaults(host.styles)
        var types: [String: String] = [:]
        let list = MarkupTree(package.bytes("META-INF/manifest.xml") ?? [], syntax: .xml)
        for index in list.nodes.indices where list.nodes[index].name == "manifest:file-entry" {
            guard let name = list.value("manifest:full-path", of: index) else { continue }
            types[name] = list.value("manifest:media-type", of: index)
        }
        mediaTypes = types
        end = !isPart && OpenDocumentMarks.counts(content, styles) ? "Het" + mark : nil
        host.declare(content, styles)
        if inHeaders { host.declare(styles, content) }
        if !isPart { takeMasterPages() }
    }

    /// What holds for paragraphs without a style.
    private static func defaults(_ tree: MarkupTree) -> String? {
        tree.nodes.indices.first { tree.nodes[$0].name == "style:default-style" && tree.value("style:family", of: $0) == "paragraph" }
            .map(tree.text)
    }

    // MARK: Master pages

    /// Takes the master pages over together: they name each other.
    private func takeMasterPages() {
        let pages = styles.nodes.indices.filter { styles.nodes[$0].name == "style:master-page" }
        let known = Dictionary(
            host.styles.nodes.indices.filter { host.styles.nodes[$0].name == "style:master-page" }
                .map { (host.styles.value("style:name", of: $0) ?? "", host.styles.text($0)) }
        ) { first, _ in first }
        let names = pages.map { styles.value("style:name", of: $0) ?? "" }
        let isSame = zip(pages, names)
            .allSatisfy { page, name in
                known[name] == styles.text(page) && !speaksOfContent(page)
                    && references(in: page, styles).allSatisfy { isShared($0, .styles) }
            }
        guard !isSame else {
            masterPages = Dictionary(names.map { ($0, $0) }) { first, _ in first }
            return
        }
        // Their names are not known before their text is: it is told apart with the old ones.
        let texts = pages.map { rewritten($0, styles, .styles) }
        let key = texts.joined()
        if let known = host.masterPages[key] {
            masterPages = known
            return
        }
        for name in names { masterPages[name] = host.free(name) }
        host.masterPages[key] = masterPages
        for page in pages { host.add(rewritten(page, styles, .styles), to: .masterPages) }
    }

    /// True when headers tell something of this document's text: its pages, a bookmark.
    private func speaksOfContent(_ page: Int) -> Bool {
        (page..<styles.nodes[page].endIndex)
            .contains { styles.nodes[$0].name == "text:page-count" || styles.attribute("text:ref-name", of: $0) != nil }
    }

    private func references(in element: Int, _ tree: MarkupTree) -> [String] {
        (element..<tree.nodes[element].endIndex).filter { tree.nodes[$0].kind == .element }
            .flatMap { index in
                tree.attributes(of: index).filter { OpenDocumentNames.ofStyles.contains($0.name) && $0.name != "style:next-style-name" }
                    .map { String(decoding: tree.bytes[$0.value], as: UTF8.self) }
            }
    }

    // MARK: Styles

    private func definitions(_ name: String, _ scope: Scope) -> (own: OpenDocumentDefinitions, host: OpenDocumentDefinitions, key: String)?
    {
        let automatic = scope == .content ? (ofContent, inHeaders ? host.ofStyles : host.ofContent) : (ofStyles, host.ofStyles)
        if automatic.0.elements[name] != nil { return (automatic.0, automatic.1, "\(scope.rawValue) \(name)") }
        if common.elements[name] != nil { return (common, host.common, "common \(name)") }
        return nil
    }

    /// True when the host has the same definitions of a name, and of all names in them.
    private func isShared(_ name: String, _ scope: Scope) -> Bool {
        guard let (own, host, key) = definitions(name, scope) else { return true }
        if let known = shared[key] { return known }
        shared[key] = true
        let isCommon = key.hasPrefix("common ")
        let inner = isCommon ? Scope.styles : scope
        let isSame =
            own.content(of: name) == host.content(of: name) && !(isCommon && hasOwnDefaults)
            && own.references(of: name).allSatisfy { isShared($0.name, inner) } && sharesPages(own, name)
        shared[key] = isSame
        return isSame
    }

    /// True when the master pages that the definitions of a name begin are those of the host.
    private func sharesPages(_ own: OpenDocumentDefinitions, _ name: String) -> Bool {
        (own.elements[name] ?? [])
            .allSatisfy { element in
                guard let page = own.tree.value("style:master-page-name", of: element), !page.isEmpty else { return true }
                return masterPages[page] == page
            }
    }

    /// The name in the host of a definition of this document.
    func style(_ name: String, _ scope: Scope) -> String {
        guard let (own, _, key) = definitions(name, scope) else { return name }
        if let known = mapped[key] { return known }
        guard !isShared(name, scope) else {
            mapped[key] = name
            return name
        }
        let inner = key.hasPrefix("common ") ? Scope.styles : scope
        let place: OpenDocumentHost.Place =
            key.hasPrefix("common ") ? .common : scope == .content && !inHeaders ? .automaticOfContent : .automaticOfStyles
        // What names itself, as lists do, is told apart by its old name.
        mapped[key] = name
        let texts = (own.elements[name] ?? []).map { rewritten($0, own.tree, inner) }
        let whole = "\(place.rawValue) \(hasOwnDefaults) " + texts.joined()
        if let known = host.imported[whole] {
            mapped[key] = known
            return known
        }
        let free = host.free(name)
        mapped[key] = free
        host.imported[whole] = free
        for element in own.elements[name] ?? [] { host.add(definition(element, own.tree, inner, as: free), to: place) }
        return free
    }

    /// A definition under its new name.
    private func definition(_ element: Int, _ tree: MarkupTree, _ scope: Scope, as name: String) -> String {
        var edits = ByteEdits()
        rewrite(tree, scope, &edits, within: tree.nodes[element].whole)
        for attribute in tree.attributes(of: element) {
            switch attribute.name {
            case "style:name": edits.replace(attribute.value, with: name)
            case "draw:name" where tree.attribute("style:name", of: element) == nil: edits.replace(attribute.value, with: name)
            case "style:display-name", "draw:display-name": edits.cut(attribute.whole)
            default: continue
            }
        }
        if hasOwnDefaults, tree.nodes[element].name == "style:style", tree.value("style:family", of: element) == "paragraph",
            tree.attribute("style:parent-style-name", of: element) == nil, let parent = ownDefaults()
        {
            edits.insert(" style:parent-style-name=\"\(parent)\"", at: tree.nodes[element].head.lowerBound + "<style:style".utf8.count)
        }
        return String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[element].whole), as: UTF8.self)
    }

    /// A style that says what holds in this document where no style says anything.
    private func ownDefaults() -> String? {
        guard
            let element = styles.nodes.indices.first(where: {
                styles.nodes[$0].name == "style:default-style" && styles.value("style:family", of: $0) == "paragraph"
            })
        else { return nil }
        let key = "default " + styles.text(element)
        if let known = host.imported[key] { return known }
        let name = host.free("Mac_20_dinh")
        host.imported[key] = name
        let inner = styles.children(of: element).filter { styles.nodes[$0].kind == .element }
            .map { rewritten($0, styles, .styles) }
        host.add("<style:style style:name=\"\(name)\" style:family=\"paragraph\">\(inner.joined())</style:style>", to: .common)
        return name
    }

    // MARK: Content

    private func rewritten(_ element: Int, _ tree: MarkupTree, _ scope: Scope) -> String {
        var edits = ByteEdits()
        rewrite(tree, scope, &edits, within: tree.nodes[element].whole)
        return String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[element].whole), as: UTF8.self)
    }

    /// Rewrites what the elements in `range` name.
    func rewrite(_ tree: MarkupTree, _ scope: Scope, _ edits: inout ByteEdits, within range: Range<Int>) {
        if let end { OpenDocumentMarks.rewrite(tree, end, &edits, within: range) }
        for index in tree.nodes.indices where range.contains(tree.nodes[index].head.lowerBound) && tree.nodes[index].kind == .element {
            let node = tree.nodes[index]
            guard tree.bytes[node.head].contains(UInt8(ascii: "=")) else { continue }
            let isPage = node.name == "style:master-page"
            for attribute in tree.attributes(of: index) {
                let value = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
                var new = value
                let namesPage =
                    OpenDocumentNames.ofMasterPages.contains(attribute.name)
                    || (isPage && ["style:name", "style:next-style-name"].contains(attribute.name))
                if namesPage {
                    new = isPart ? "" : masterPages[value] ?? value
                } else if isPage, attribute.name == "style:display-name", masterPages.contains(where: { $0.key != $0.value }) {
                    edits.cut(attribute.whole)
                } else if OpenDocumentNames.ofStyles.contains(attribute.name) {
                    new = style(value, scope)
                } else if scope == .content
                    ? OpenDocumentNames.identifies(attribute.name, on: node.name) : attribute.name == "text:ref-name"
                {
                    new = value + mark
                } else if attribute.name == "xlink:href" {
                    new = link(value, on: node.name)
                }
                if new != value { edits.replace(attribute.value, with: new) }
            }
        }
    }

    private func link(_ target: String, on element: String) -> String {
        if target.hasPrefix("#") {
            // Outlines and tables are called by their text.
            return target.contains("|") ? target : target + mark
        }
        let path = target.hasPrefix("./") ? String(target.dropFirst(2)) : target
        if let known = members[path] { return known }
        var new = target
        if let member = package.member(path) {
            new = host.copy(member, type: mediaTypes[path] ?? "")
        } else if element == "draw:object" || element == "draw:object-ole" {
            let inner = package.all.filter { $0.name.hasPrefix(path + "/") }
            guard !inner.isEmpty else { return target }
            let folder = host.free(path)
            host.list(folder + "/", type: mediaTypes[path + "/"] ?? mediaTypes[path] ?? "")
            for member in inner {
                let name = folder + member.name.dropFirst(path.count)
                host.add(member, as: name, type: mediaTypes[member.name] ?? "text/xml")
            }
            new = "./" + folder
        }
        members[path] = new
        return new
    }
}
