import SangkienMarkup

/// An OpenDocument text that takes in the content of others (tài liệu ODT nhận nội dung của tài liệu khác).
final class OpenDocumentHost {
    var package: OpenPackage
    let content: MarkupTree
    let styles: MarkupTree
    let isFlat: Bool
    let common: OpenDocumentDefinitions
    let ofContent: OpenDocumentDefinitions
    let ofStyles: OpenDocumentDefinitions
    /// Added definitions by what they are.
    var imported: [String: String] = [:]
    /// Groups of master pages by what they are: their new names.
    var masterPages: [String: [String: String]] = [:]
    /// Copied members by what they hold.
    var copies: [String: String] = [:]
    private var names: Set<String> = []
    private var freeNames = FreeNames()
    private var fonts: Set<String> = []
    private var added: [Place: String] = [:]
    private var contentRoot: RootHead
    private var stylesRoot: RootHead
    private var entries: [String] = []

    /// The elements that something is added to.
    enum Place: String {
        case fontsOfContent, automaticOfContent, fontsOfStyles, common, automaticOfStyles, masterPages
    }

    init(_ members: [TemplateSource.Member], isFlat: Bool) {
        package = OpenPackage(members)
        self.isFlat = isFlat
        content = MarkupTree(package.bytes(isFlat ? "document.fodt" : "content.xml") ?? [], syntax: .xml)
        styles = isFlat ? content : MarkupTree(package.bytes("styles.xml") ?? Self.noStyles, syntax: .xml)
        common = OpenDocumentDefinitions(styles, "office:styles")
        ofContent = OpenDocumentDefinitions(content, "office:automatic-styles")
        ofStyles = isFlat ? ofContent : OpenDocumentDefinitions(styles, "office:automatic-styles")
        (contentRoot, stylesRoot) = (RootHead(content), RootHead(styles))
        names = Set(common.elements.keys).union(ofContent.elements.keys).union(ofStyles.elements.keys)
        for index in styles.nodes.indices where styles.nodes[index].name == "style:master-page" {
            if let name = styles.value("style:name", of: index) { names.insert(name) }
        }
        for (tree, isOfStyles) in [(content, false), (styles, !isFlat)] {
            for index in tree.nodes.indices where tree.nodes[index].name == "style:font-face" {
                fonts.insert("\(isOfStyles) \(tree.value("style:name", of: index) ?? "")")
            }
        }
    }

    /// A name that no definition has, like the one given.
    func free(_ name: String) -> String {
        let free = freeNames.name(like: name, isTaken: { names.contains($0) }, numbered: { "\(name)_\($0)" })
        names.insert(free)
        return free
    }

    /// Adds an element where others of its kind stand.
    func add(_ element: String, to place: Place) {
        // One file of XML has one place for both.
        let flat: [Place: Place] = isFlat ? [.automaticOfStyles: .automaticOfContent, .fontsOfStyles: .fontsOfContent] : [:]
        added[flat[place] ?? place, default: ""] += element
    }

    /// Has the roots declare what content of another document needs.
    func declare(_ content: MarkupTree, _ styles: MarkupTree) {
        _ = contentRoot.take(content)
        _ = stylesRoot.take(styles)
        if isFlat { _ = contentRoot.take(styles) }
        for (tree, place, part) in [(content, Place.fontsOfContent, false), (styles, .fontsOfStyles, true)] {
            for index in tree.nodes.indices where tree.nodes[index].name == "style:font-face" {
                let key = "\(part && !isFlat) \(tree.value("style:name", of: index) ?? "")"
                if fonts.insert(key).inserted { add(tree.text(index), to: place) }
            }
        }
    }

    /// Copies a member under a name like its own; gives the name.
    func copy(_ member: TemplateSource.Member, type: String) -> String {
        let key = OpenPackage.digest(of: member, type)
        if let known = copies[key] { return known }
        let name: String
        if let own = package.member(member.name), OpenPackage.digest(of: own, type) == key {
            name = own.name
        } else {
            name = package.freeName(like: member.name)
            add(member, as: name, type: type)
        }
        copies[key] = name
        return name
    }

    /// Adds a member under a free name.
    func add(_ member: TemplateSource.Member, as name: String, type: String) {
        package.set(TemplateSource.Member(name: name, bytes: member.bytes, deflated: member.deflated, role: member.role))
        list(name, type: type)
    }

    /// Names a member in the list of the package's members.
    func list(_ name: String, type: String) {
        entries.append("<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"\(type)\"/>")
    }

    /// Ends the package; `body` goes behind the text of the host, which `edits` change.
    func finish(_ body: [UInt8], _ edits: ByteEdits, _ ofHeaders: ByteEdits) -> [TemplateSource.Member] {
        var (content, styles) = (edits, ofHeaders)
        contentRoot.apply(to: &content)
        append(.automaticOfContent, in: "office:automatic-styles", before: "office:body", self.content, &content)
        append(.fontsOfContent, in: "office:font-face-decls", before: "office:automatic-styles", self.content, &content)
        if isFlat {
            for (place, name) in Self.placesOfStyles { append(place, in: name, before: "office:body", self.content, &content) }
        } else {
            stylesRoot.apply(to: &styles)
            for (place, name) in Self.placesOfStyles { append(place, in: name, before: "office:master-styles", self.styles, &styles) }
            let joined = styles.applied(to: self.styles.bytes)
            if package.member("styles.xml") != nil {
                package.set("styles.xml", joined)
            } else if joined != Self.noStyles {
                package.set("styles.xml", joined)
                list("styles.xml", type: "text/xml")
            }
        }
        guard let element = self.content.nodes.indices.first(where: { self.content.nodes[$0].name == "office:text" }) else {
            return package.all
        }
        let whole = self.content.nodes[element]
        let isEmpty = whole.head == whole.whole
        let end = isEmpty ? whole.whole.lowerBound : self.content.endTag(of: element).lowerBound
        let head = content.applied(to: self.content.bytes, within: 0..<end)
        let tail = self.content.bytes[(isEmpty ? whole.whole.upperBound : end)...]
        let text = isEmpty ? Array("<office:text>".utf8) + body + Array("</office:text>".utf8) : body
        package.set(isFlat ? "document.fodt" : "content.xml", head + text + tail)
        if !entries.isEmpty, let list = package.bytes("META-INF/manifest.xml") {
            package.set("META-INF/manifest.xml", WordPackage.adding(entries.joined(), to: list))
        }
        return package.all
    }

    /// The part with styles of a document that has none, as it may (ODF 1.3 part 2, 3.1).
    private static let noStyles = Array(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.2\">"
            + "<office:font-face-decls/><office:styles/><office:automatic-styles/><office:master-styles/></office:document-styles>")
            .utf8
    )

    private static let placesOfStyles: [(Place, String)] = [
        (.fontsOfStyles, "office:font-face-decls"), (.common, "office:styles"), (.automaticOfStyles, "office:automatic-styles"),
        (.masterPages, "office:master-styles"),
    ]

    private func append(_ place: Place, in name: String, before next: String, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        guard let text = added[place], !text.isEmpty else { return }
        if let element = tree.nodes.indices.first(where: { tree.nodes[$0].name == name }) {
            tree.append(text, inside: element, &edits)
        } else if let place = tree.nodes.first(where: { $0.name == next || $0.name == "office:body" }) {
            edits.insert("<\(name)>\(text)</\(name)>", at: place.whole.lowerBound)
        }
    }
}
