import SangkienMarkup

/// Styles and lists of a document that comes in.
extension WordGuest {
    // MARK: Styles

    /// The identifier in the host of a style of this document.
    func style(_ id: String) -> String {
        if let known = styleNames[id] { return known }
        guard let element = styles.elements[id] else { return id }
        if !hasOwnDefaults, isShared(id) {
            styleNames[id] = id
            return id
        }
        let key = self.key(of: id)
        if let known = host.styles.imported[key] {
            styleNames[id] = known
            return known
        }
        let (free, name) = host.styles.free(id, styles.named("w:name", by: id) ?? id)
        styleNames[id] = free
        host.styles.imported[key] = free
        host.styles.add(self.element(of: element, as: free, name))
        return free
    }

    /// True when the host has the same style, and all that it is based on.
    private func isShared(_ id: String) -> Bool {
        if let known = sharedStyles[id] { return known }
        sharedStyles[id] = true
        let parent = styles.named("w:basedOn", by: id)
        let isSame = host.styles.source.content(of: id) == styles.content(of: id) && parent.map { isShared($0) } ?? true
        sharedStyles[id] = isSame
        return isSame
    }

    /// What a style is, with all that it is based on.
    private func key(of id: String) -> String {
        var key = hasOwnDefaults ? styles.documentDefaults + themeKey : themeKey
        var next: String? = id
        var steps = 0
        while let style = next, steps < 32 {
            key += styles.content(of: style) ?? ""
            next = styles.named("w:basedOn", by: style)
            steps += 1
        }
        return key
    }

    private func element(of element: Int, as id: String, _ name: String) -> String {
        let tree = styles.tree
        var edits = ByteEdits()
        let isRenamed = name != styles.named("w:name", by: tree.value("w:styleId", of: element) ?? "")
        for attribute in tree.attributes(of: element) {
            switch attribute.name {
            case "w:styleId": edits.replace(attribute.value, with: id)
            case "w:default": edits.cut(attribute.whole)
            case "w:customStyle": if isRenamed { edits.cut(attribute.whole) }
            default: continue
            }
        }
        if isRenamed { edits.insert(" w:customStyle=\"1\"", at: tree.nodes[element].head.upperBound - 1) }
        if let child = tree.child("w:name", of: element), let value = tree.attribute("w:val", of: child) {
            edits.replace(value, with: name)
        }
        for property in ["w:basedOn", "w:next", "w:link"] {
            guard let child = tree.child(property, of: element), let value = tree.attribute("w:val", of: child) else { continue }
            edits.replace(value, with: style(String(decoding: tree.bytes[value], as: UTF8.self)))
        }
        if hasOwnDefaults, styles.kind(of: element) == "paragraph", tree.child("w:basedOn", of: element) == nil,
            let child = tree.child("w:name", of: element)
        {
            edits.insert("<w:basedOn w:val=\"\(ownDefaults())\"/>", at: tree.nodes[child].whole.upperBound)
        }
        for index in element + 1..<tree.nodes[element].endIndex { rewriteProperty(index, tree, &edits) }
        return String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[element].whole), as: UTF8.self)
    }

    /// A style that says what holds in this document where no style says anything.
    private func ownDefaults() -> String {
        let key = "docDefaults " + styles.documentDefaults + themeKey
        if let known = host.styles.imported[key] { return known }
        let (id, name) = host.styles.free("MacDinh", "Mặc định")
        host.styles.imported[key] = id
        var properties = ""
        if let element = styles.defaultsElement {
            let tree = styles.tree
            for wanted in ["w:pPr", "w:rPr"] {
                guard let index = (element + 1..<tree.nodes[element].endIndex).first(where: { tree.nodes[$0].name == wanted }) else {
                    continue
                }
                var edits = ByteEdits()
                for inner in index + 1..<tree.nodes[index].endIndex { rewriteProperty(inner, tree, &edits) }
                properties += String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[index].whole), as: UTF8.self)
            }
        }
        host.styles.add(
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(properties)</w:style>"
        )
        return id
    }

    /// The style that a paragraph or table without one must name here, where that of the host is another; nil where it need not.
    func plainStyle(_ kind: String) -> String? {
        if let known = plainStyles[kind] { return known }
        var name: String?
        if let id = styles.defaults[kind] {
            let mapped = style(id)
            name = mapped == host.styles.source.defaults[kind] ? nil : mapped
        } else if kind == "paragraph", hasOwnDefaults {
            name = ownDefaults()
        }
        plainStyles[kind] = .some(name)
        return name
    }

    // MARK: Lists

    /// The number in the host of a list of this document, which begins anew there.
    func list(_ number: Int) -> Int {
        guard number > 0, let element = lists.lists[number], let definition = lists.definition(of: number) else { return 0 }
        if let known = listNumbers[number] { return known }
        let own = host.lists.list()
        listNumbers[number] = own
        if host.lists.rootHead == nil, let root = lists.tree.nodes.first(where: { $0.kind == .element }) {
            host.lists.rootHead = String(decoding: lists.tree.bytes[root.head], as: UTF8.self)
        }
        let content =
            lists.content(of: definition) { index, edits in
                for name in ["w:pStyle", "w:styleLink", "w:numStyleLink"] where lists.tree.nodes[index].name == name {
                    guard let value = lists.tree.attribute("w:val", of: index) else { continue }
                    edits.replace(value, with: style(String(decoding: lists.tree.bytes[value], as: UTF8.self)))
                }
                rewriteProperty(index, lists.tree, &edits)
            } ?? ""
        // Lists of one definition count on from each other in Word: those of a part must not move the numbers behind it.
        if !isPart, lists.count(of: definition) == 1, let known = host.lists.known(content) {
            host.lists.add(lists.numbering.copy(of: number, as: own, definition: known))
            return own
        }
        let new = definitionNumbers[definition] ?? host.lists.addDefinition(content)
        definitionNumbers[definition] = new
        let overrides = lists.tree.children(of: element).filter { lists.tree.nodes[$0].name == "w:lvlOverride" }.map { lists.tree.text($0) }
        host.lists.add("<w:num w:numId=\"\(own)\"><w:abstractNumId w:val=\"\(new)\"/>\(overrides.joined())</w:num>")
        return own
    }

    // MARK: Properties

    /// Rewrites what a property in styles or lists names.
    private func rewriteProperty(_ index: Int, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        switch tree.nodes[index].name {
        case "w:numId":
            guard let value = tree.attribute("w:val", of: index), let number = tree.number("w:val", of: index) else { return }
            edits.replace(value, with: String(list(number)))
        case "w:rFonts", "w:color", "w:shd", "w:u": rewriteTheme(index, tree, &edits)
        default: return
        }
    }

    /// Names fonts and colours themselves where this document's theme is not that of the host.
    func rewriteTheme(_ index: Int, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        guard !themeFonts.isEmpty else { return }
        let attributes = tree.attributes(of: index)
        for attribute in attributes {
            let name = attribute.name
            let value = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
            if tree.nodes[index].name == "w:rFonts", ["w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"].contains(name) {
                let plain = name == "w:cstheme" ? "w:cs" : String(name.dropLast("Theme".count))
                guard let font = themeFonts[value.hasPrefix("major") ? "major" : "minor"] else { continue }
                if let old = attributes.first(where: { $0.name == plain }) { edits.cut(old.whole) }
                edits.replace(attribute.whole, with: " \(plain)=\"\(font)\"")
            } else if ["w:themeColor", "w:themeTint", "w:themeShade", "w:themeFill", "w:themeFillTint", "w:themeFillShade"].contains(name) {
                edits.cut(attribute.whole)
            }
        }
    }
}
