import SangkienDiagnostics
import SangkienMarkup

/// Word documents one behind the other in one file (nối văn bản Word): each begins on a new page with its own page layout, headers
/// and page numbers.
final class WordJoin {
    private let first: [TemplateSource.Member]
    private let host: WordHost
    private let tellsEvenPages: Bool
    private var guest: WordGuest?
    private var margins: Set<String> = []
    private var blanks: [String: String] = [:]
    /// The text so far, without the last document.
    private(set) var body: [UInt8] = []
    /// The last document and the section that ends it.
    private var pending: (text: [UInt8], section: String)?
    private var count = 1

    /// A file that begins with the document of these members; `tellsEvenPages` where some document has other headers on even pages.
    init(_ first: [TemplateSource.Member], tellsEvenPages: Bool) {
        self.first = first
        host = WordHost(first)
        self.tellsEvenPages = tellsEvenPages
    }

    /// The bytes of the text so far.
    var size: Int { body.count + (pending?.text.count ?? 0) }

    /// Adds a document.
    func add(_ members: [TemplateSource.Member]) {
        if count == 1 { takeFirst() }
        count += 1
        let guest = WordGuest(members, host, after: guest)
        self.guest = guest
        let declarations = host.declarations(for: guest.tree, in: host.main)
        var edits = ByteEdits()
        guest.rewrite(guest.tree, from: guest.main, to: host.main, &edits)
        let sections = WordSections(guest.tree)
        let countsNotes = guest.tree.nodes.contains { $0.name == "w:footnoteReference" }
        let repeatsOnEven = tellsEvenPages && !guest.hasEvenHeaders
        sections.begin(besides: margins, countsNotes: countsNotes, repeatsOnEven: repeatsOnEven, &edits) { [self] in blank($0) }
        if repeatsOnEven {
            sections.repeatOnEvenPages(&edits) { [host] in guest.relation($0, of: guest.main, in: host.main) ?? $0 }
        }
        margins.formUnion(sections.margins)
        take(guest.tree, sections, &edits, guest.marks, declarations)
    }

    /// The members of the file.
    func finish() -> [TemplateSource.Member] {
        guard count > 1, let pending, let bytes = host.package.bytes(host.main) else { return first }
        let tree = MarkupTree(bytes, syntax: .xml)
        guard let element = tree.nodes.indices.first(where: { tree.nodes[$0].name == "w:body" }) else { return first }
        let head = bytes[..<tree.nodes[element].head.upperBound]
        body.append(contentsOf: Self.ended(pending.text, by: ""))
        let end = Array(pending.section.utf8) + bytes[tree.endTag(of: element).lowerBound...]
        host.package.set(host.main, head + body + end)
        body = []
        if tellsEvenPages { WordSettings.tellEvenPages(host) }
        return host.finish()
    }

    // MARK: Documents

    private func takeFirst() {
        let tree = MarkupTree(host.package.bytes(host.main) ?? [], syntax: .xml)
        let marks = WordMarks(host.package, main: host.main, tree, host)
        var edits = ByteEdits()
        WordMarks.rewrite(tree, marks.words, &edits)
        for part in WordMarks.margins(of: host.main, host.package) {
            guard let bytes = host.package.bytes(part), let new = WordMarks.rewritten(bytes, marks.words) else { continue }
            host.package.set(part, new)
        }
        let sections = WordSections(tree)
        let settings = WordHost.part("/settings", of: host.main, host.package).flatMap { host.package.bytes($0) } ?? []
        if tellsEvenPages, !WordGuest.hasEvenHeaders(settings) { sections.repeatOnEvenPages(&edits) { $0 } }
        margins = sections.margins
        take(tree, sections, &edits, marks, "")
    }

    /// Takes the text of a document; what was taken before ends with its section.
    private func take(
        _ tree: MarkupTree,
        _ sections: WordSections,
        _ edits: inout ByteEdits,
        _ marks: WordMarks,
        _ declarations: String
    ) {
        if let pending { body.append(contentsOf: Self.ended(pending.text, by: pending.section)) }
        pending = nil
        guard let element = tree.nodes.indices.first(where: { tree.nodes[$0].name == "w:body" }) else { return }
        let blocks = tree.children(of: element).filter { tree.nodes[$0].kind == .element && $0 != sections.last }
        if !declarations.isEmpty {
            for block in blocks {
                edits.insert(declarations, at: tree.nodes[block].head.lowerBound + tree.nodes[block].name.utf8.count + 1)
            }
        }
        let section = sections.last.map { String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[$0].whole), as: UTF8.self) }
        let (begin, close) = marks.elements(host)
        var text = Array(begin.utf8)
        if let first = blocks.first, let last = blocks.last {
            let isParagraph = tree.nodes[last].name == "w:p" && !sections.elements.contains { tree.ancestors(of: $0).contains(last) }
            let end = isParagraph ? tree.nodes[last].whole.lowerBound : tree.nodes[last].whole.upperBound
            let start = tree.nodes[first].whole.lowerBound
            if start < end { text += edits.applied(to: tree.bytes, within: start..<end) }
            text += isParagraph ? Self.open(edits.applied(to: tree.bytes, within: tree.nodes[last].whole), close) : Self.low(close)
        } else {
            text += Self.low(close)
        }
        pending = (text, section ?? (count == 1 ? "<w:sectPr/>" : WordSections.plain))
    }

    /// Where the section of a document stands in its last paragraph; no text of XML has this byte.
    private static let place: UInt8 = 0

    private static func ended(_ text: [UInt8], by section: String) -> [UInt8] {
        guard let index = text.lastIndex(of: place) else { return text }
        return text[..<index] + Array(section.utf8) + text[(index + 1)...]
    }

    /// A paragraph, as low as one can be.
    private static func low(_ marks: String) -> [UInt8] {
        let low = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>"
        return Array("<w:p><w:pPr>\(low)".utf8) + [place] + Array("</w:pPr>\(marks)</w:p>".utf8)
    }

    /// A last paragraph that takes a section and marks.
    private static func open(_ paragraph: [UInt8], _ marks: String) -> [UInt8] {
        let tree = MarkupTree(paragraph, syntax: .xml)
        guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else { return paragraph }
        var edits = ByteEdits()
        let section = String(UnicodeScalar(place))
        var marks = marks
        // LibreOffice loses a bookmark behind a link at the end of a document.
        let inner = tree.children(of: root).filter { tree.nodes[$0].kind == .element }
        if let last = inner.last, tree.nodes[last].name == "w:hyperlink" {
            edits.insert(marks, at: tree.nodes[last].whole.lowerBound)
            marks = ""
        }
        if let properties = tree.child("w:pPr", of: root) {
            if let change = tree.child("w:pPrChange", of: properties) {
                edits.insert(section, at: tree.nodes[change].whole.lowerBound)
            } else {
                tree.append(section, inside: properties, &edits)
            }
            tree.append(marks, inside: root, &edits)
        } else if tree.nodes[root].head == tree.nodes[root].whole {
            tree.append("<w:pPr>\(section)</w:pPr>\(marks)", inside: root, &edits)
        } else {
            edits.insert("<w:pPr>\(section)</w:pPr>", at: tree.nodes[root].head.upperBound)
            tree.append(marks, inside: root, &edits)
        }
        return edits.applied(to: paragraph)
    }

    // MARK: Empty headers

    /// The name of the relationship to an empty header or footer.
    private func blank(_ element: String) -> String {
        if let known = blanks[element] { return known }
        let root = element == "header" ? "w:hdr" : "w:ftr"
        let namespace = MarkupTree(host.package.bytes(host.main) ?? [], syntax: .xml)
        let uri = RootHead.declarations(namespace).first { $0.prefix == "w" }?.uri ?? ""
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(root) xmlns:w=\"\(uri)\"><w:p/></\(root)>"
        let member = TemplateSource.Member(name: "word/\(element)0.xml", bytes: Array(text.utf8), role: .markup)
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.\(element)+xml"
        let name = host.add(member, like: member.name, type: type)
        let id = host.relation(of: host.main, type: WordGuest.officeTypes + element, target: name, isExternal: false)
        blanks[element] = id
        return id
    }
}

/// The settings of a file of several documents.
enum WordSettings {
    /// What may stand in front of `w:evenAndOddHeaders` (ECMA-376, 17.15.1.78, in the order of the schema).
    private static let before: Set<String> = [
        "w:writeProtection", "w:view", "w:zoom", "w:removePersonalInformation", "w:removeDateAndTime", "w:doNotDisplayPageBoundaries",
        "w:displayBackgroundShape", "w:printPostScriptOverText", "w:printFractionalCharacterWidth", "w:printFormsData",
        "w:embedTrueTypeFonts", "w:embedSystemFonts", "w:saveSubsetFonts", "w:saveFormsData", "w:mirrorMargins", "w:alignBordersAndEdges",
        "w:bordersDoNotSurroundHeader", "w:bordersDoNotSurroundFooter", "w:gutterAtTop", "w:hideSpellingErrors",
        "w:hideGrammaticalErrors", "w:activeWritingStyle", "w:proofState", "w:formsDesign", "w:attachedTemplate", "w:linkStyles",
        "w:stylePaneFormatFilter", "w:stylePaneSortMethod", "w:documentType", "w:mailMerge", "w:revisionView", "w:trackRevisions",
        "w:doNotTrackMoves", "w:doNotTrackFormatting", "w:documentProtection", "w:autoFormatOverride", "w:styleLockTheme",
        "w:styleLockQFSet", "w:defaultTabStop", "w:autoHyphenation", "w:consecutiveHyphenLimit", "w:hyphenationZone",
        "w:doNotHyphenateCaps", "w:showEnvelope", "w:summaryLength", "w:clickAndTypeStyle", "w:defaultTableStyle",
    ]

    /// Has even pages told apart from odd ones.
    static func tellEvenPages(_ host: WordHost) {
        guard let name = WordHost.part("/settings", of: host.main, host.package), let bytes = host.package.bytes(name),
            !WordGuest.hasEvenHeaders(bytes)
        else { return }
        let tree = MarkupTree(bytes, syntax: .xml)
        guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else { return }
        var edits = ByteEdits()
        let children = tree.children(of: root)
        for index in children where tree.nodes[index].name == "w:evenAndOddHeaders" { edits.cut(tree.nodes[index].whole) }
        let text = "<w:evenAndOddHeaders/>"
        if let last = children.last(where: { before.contains(tree.nodes[$0].name) }) {
            edits.insert(text, at: tree.nodes[last].whole.upperBound)
        } else if tree.nodes[root].head != tree.nodes[root].whole {
            edits.insert(text, at: tree.nodes[root].head.upperBound)
        } else {
            tree.append(text, inside: root, &edits)
        }
        host.package.set(name, edits.applied(to: bytes))
    }
}
