import SangkienMarkup

/// A style like that of the first paragraph or table of a text, which begins a page (kiểu của đoạn đầu).
struct PageBeginning {
    private let guest: OpenDocumentGuest
    private let style: String?
    private let family: String

    init(_ guest: OpenDocumentGuest, _ style: String?, family: String) {
        (self.guest, self.style, self.family) = (guest, style, family)
    }

    /// The master page that the style begins, or one that it is based on.
    private var page: String {
        var next = style
        var steps = 0
        while let name = next, steps < 32 {
            let tree = guest.ofContent.elements[name] == nil ? guest.common.tree : guest.ofContent.tree
            let elements = guest.ofContent.elements[name] ?? guest.common.elements[name] ?? []
            guard let element = elements.first(where: { tree.value("style:family", of: $0) == family }) else { break }
            if let page = tree.value("style:master-page-name", of: element), !page.isEmpty { return guest.masterPages[page] ?? page }
            next = tree.value("style:parent-style-name", of: element)
            steps += 1
        }
        let standard = OpenDocumentJoin.standard(guest)
        return guest.masterPages[standard] ?? standard
    }

    /// Adds the style; gives its name.
    func add() -> String {
        let name = guest.host.free("Dau" + guest.mark)
        let tree = guest.ofContent.tree
        let own = style.flatMap { guest.ofContent.elements[$0] }?.first { tree.value("style:family", of: $0) == family }
        let properties = "style:\(family)-properties"
        guard let own else {
            let parent = style.map { " style:parent-style-name=\"\(guest.style($0, .content))\"" } ?? ""
            guest.host.add(
                "<style:style style:name=\"\(name)\" style:family=\"\(family)\"\(parent) style:master-page-name=\"\(page)\">"
                    + "<\(properties) style:page-number=\"1\"/></style:style>",
                to: .automaticOfContent
            )
            return name
        }
        var edits = ByteEdits()
        let node = tree.nodes[own]
        guest.rewrite(tree, .content, &edits, within: node.head.upperBound..<max(node.head.upperBound, node.whole.upperBound))
        var head = "<style:style style:name=\"\(name)\" style:master-page-name=\"\(page)\""
        for attribute in tree.attributes(of: own) where !["style:name", "style:master-page-name"].contains(attribute.name) {
            var value = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
            if OpenDocumentNames.ofStyles.contains(attribute.name) { value = guest.style(value, .content) }
            head += " \(attribute.name)=\"\(value)\""
        }
        guard node.head != node.whole else {
            guest.host.add("\(head)><\(properties) style:page-number=\"1\"/></style:style>", to: .automaticOfContent)
            return name
        }
        if let element = tree.child(properties, of: own) {
            for attribute in tree.attributes(of: element) {
                let value = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
                let isGone =
                    attribute.name == "fo:break-before" || (attribute.name == "style:page-number" && (value == "auto" || value == "0"))
                if isGone { edits.cut(attribute.whole) }
            }
            let number = tree.value("style:page-number", of: element)
            if number == nil || number == "auto" || number == "0" {
                edits.insert(" style:page-number=\"1\"", at: tree.nodes[element].head.lowerBound + properties.utf8.count + 1)
            }
        } else {
            edits.insert("<\(properties) style:page-number=\"1\"/>", at: node.head.upperBound)
        }
        let inner = edits.applied(to: tree.bytes, within: node.head.upperBound..<node.whole.upperBound)
        guest.host.add("\(head)>" + String(decoding: inner, as: UTF8.self), to: .automaticOfContent)
        return name
    }
}
