import SangkienMarkup
import VietnameseText

/// What the content of a document names, put in the words of the host (đổi tên, đổi số).
extension WordGuest {
    /// Rewrites the elements of a part, or of `range` of it.
    ///
    /// Relationships become those of `hostPart`; with nil the part is copied whole and keeps its own.
    func rewrite(_ tree: MarkupTree, from part: String, to hostPart: String?, _ edits: inout ByteEdits, within range: Range<Int>? = nil) {
        for index in tree.nodes.indices where range?.contains(tree.nodes[index].head.lowerBound) ?? true {
            let node = tree.nodes[index]
            guard node.kind == .element else {
                if node.parent >= 0, tree.nodes[node.parent].name == "w:instrText" { rewriteInstruction(node.whole, tree, &edits) }
                continue
            }
            switch node.name {
            case "w:p", "w:tr":
                for attribute in tree.attributes(of: index) where ["w14:paraId", "w14:textId"].contains(attribute.name) {
                    edits.cut(attribute.whole)
                }
                if node.name == "w:p" { rewriteParagraph(index, tree, &edits) }
            case "w:tbl": rewriteTable(index, tree, &edits)
            case "w:pStyle", "w:rStyle", "w:tblStyle":
                if let value = tree.attribute("w:val", of: index) {
                    edits.replace(value, with: style(String(decoding: tree.bytes[value], as: UTF8.self)))
                }
            case "w:numId":
                if let value = tree.attribute("w:val", of: index), let number = tree.number("w:val", of: index) {
                    edits.replace(value, with: String(list(number)))
                }
            case "w:rFonts", "w:color", "w:shd", "w:u": rewriteTheme(index, tree, &edits)
            case "w:footnoteReference": rewriteNote(index, "footnotes", tree, &edits)
            case "w:endnoteReference": rewriteNote(index, "endnotes", tree, &edits)
            case "w:commentReference", "w:commentRangeStart", "w:commentRangeEnd": rewriteNote(index, "comments", tree, &edits)
            case "w:bookmarkStart", "w:bookmarkEnd": rewriteBookmark(index, tree, &edits)
            case "w:dataBinding", "w15:dataBinding", "w:sectPrChange": edits.cut(node.whole)
            case "w:id" where node.parent >= 0 && tree.nodes[node.parent].name == "w:sdtPr": edits.cut(node.whole)
            case "w:fldSimple": if let value = tree.attribute("w:instr", of: index) { rewriteInstruction(value, tree, &edits) }
            case "wp:docPr":
                if hostPart != nil, let value = tree.attribute("id", of: index) { edits.replace(value, with: String(host.drawing())) }
            default: break
            }
            rewriteLinks(index, tree, part, hostPart, &edits)
        }
    }

    /// Relationships, anchors and the names of old drawings.
    private func rewriteLinks(_ index: Int, _ tree: MarkupTree, _ part: String, _ hostPart: String?, _ edits: inout ByteEdits) {
        let node = tree.nodes[index]
        // Most elements have no attributes.
        guard tree.bytes[node.head].contains(UInt8(ascii: "=")) else { return }
        let isOldShape = node.name.hasPrefix("v:") && node.name != "v:shapetype"
        for attribute in tree.attributes(of: index) {
            let name = attribute.name
            if name.hasPrefix("r:") || name == "o:relid", let hostPart {
                let id = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
                if let new = relation(id, of: part, in: hostPart) { edits.replace(attribute.value, with: new) }
            } else if name == "w:anchor", node.name == "w:hyperlink" {
                let target = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
                if let new = bookmarkNames[target] { edits.replace(attribute.value, with: new) }
            } else if isOldShape, name == "id" || name == "o:spid" {
                // An embedded object points at its shape.
                let isObject = tree.ancestors(of: index).contains { tree.nodes[$0].name == "w:object" }
                if !isObject { edits.cut(attribute.whole) }
            }
        }
    }

    private func rewriteNote(_ index: Int, _ kind: String, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        guard let value = tree.attribute("w:id", of: index), let number = tree.number("w:id", of: index) else { return }
        if let new = note(number, kind) { edits.replace(value, with: String(new)) } else { edits.cut(tree.nodes[index].whole) }
    }

    private func rewriteBookmark(_ index: Int, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        if let value = tree.attribute("w:id", of: index), let number = tree.number("w:id", of: index) {
            edits.replace(value, with: String(bookmark(number)))
        }
        guard let value = tree.attribute("w:name", of: index) else { return }
        let name = String(decoding: tree.bytes[value], as: UTF8.self)
        if let new = bookmarkNames[name] { edits.replace(value, with: new) }
    }

    // MARK: Paragraphs and tables

    /// A style that must be named here, and a list that begins anew although the style names it.
    private func rewriteParagraph(_ index: Int, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        let properties = tree.child("w:pPr", of: index)
        let named = properties.flatMap { tree.child("w:pStyle", of: $0) }.flatMap { tree.value("w:val", of: $0) }
        var text = ""
        if named == nil, let plain = plainStyle("paragraph") { text = "<w:pStyle w:val=\"\(plain)\"/>" }
        let hasList = properties.flatMap { tree.child("w:numPr", of: $0) } != nil
        let own = hasList ? nil : (named ?? styles.defaults["paragraph"]).flatMap { list(ofStyle: $0) }
        let number = own.map { "<w:numPr><w:ilvl w:val=\"\($0.level)\"/><w:numId w:val=\"\(list($0.list))\"/></w:numPr>" } ?? ""
        guard !text.isEmpty || !number.isEmpty else { return }
        guard let properties else { return insert("<w:pPr>\(text)\(number)</w:pPr>", into: index, tree, &edits) }
        let before: Set<String> = [
            "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl",
        ]
        if !text.isEmpty { insert(text, into: properties, tree, &edits) }
        guard !number.isEmpty else { return }
        if let last = tree.children(of: properties).last(where: { before.contains(tree.nodes[$0].name) }) {
            edits.insert(number, at: tree.nodes[last].whole.upperBound, .closing)
        } else {
            insert(number, into: properties, tree, &edits)
        }
    }

    private func rewriteTable(_ index: Int, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        guard let properties = tree.child("w:tblPr", of: index), tree.child("w:tblStyle", of: properties) == nil,
            let plain = plainStyle("table")
        else { return }
        insert("<w:tblStyle w:val=\"\(plain)\"/>", into: properties, tree, &edits)
    }

    /// Puts `text` first inside an element, which may have been written without content.
    private func insert(_ text: String, into index: Int, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        let node = tree.nodes[index]
        guard node.head == node.whole else { return edits.insert(text, at: node.head.upperBound) }
        edits.cut(node.head.upperBound - 2..<node.head.upperBound)
        edits.insert(">\(text)</\(node.name)>", at: node.head.upperBound, .closing)
    }

    // MARK: Fields

    /// The instruction of a field: names of bookmarks, the number of pages, the reach of a table of contents.
    private func rewriteInstruction(_ range: Range<Int>, _ tree: MarkupTree, _ edits: inout ByteEdits) {
        WordMarks.rewrite(range, tree, fieldWords, &edits)
    }
}
