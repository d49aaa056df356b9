import SangkienDiagnostics
import SangkienMarkup

/// OpenDocument texts one behind the other in one file (nối văn bản ODT): each begins on a new page with its own page layout,
/// headers and page numbers.
final class OpenDocumentJoin {
    private let first: [TemplateSource.Member]
    private let host: OpenDocumentHost
    /// The text behind that of the first document.
    private(set) var body: [UInt8] = []
    private var ofContent = ByteEdits()
    private var ofHeaders = ByteEdits()
    private let prelude: OpenDocumentPrelude
    private var count = 1

    init(_ first: [TemplateSource.Member], isFlat: Bool) {
        self.first = first
        host = OpenDocumentHost(first, isFlat: isFlat)
        prelude = OpenDocumentPrelude(host.content)
    }

    /// Why a document cannot stand behind others; nil when it can.
    static func refusal(_ members: [TemplateSource.Member], isFlat: Bool) -> LocalizedText? {
        let bytes = members.first { $0.name == (isFlat ? "document.fodt" : "content.xml") }?.bytes ?? []
        let tree = MarkupTree(bytes, syntax: .xml)
        let isAnchored = tree.nodes.indices.contains { index in
            tree.nodes[index].name.hasPrefix("draw:") && tree.value("text:anchor-type", of: index) == "page"
        }
        return isAnchored
            ? LocalizedText(
                vi: "có khung hay hình neo theo trang; mở bằng LibreOffice, neo nó vào một đoạn rồi lưu lại",
                en: "a frame or picture is anchored to a page; open it in LibreOffice, anchor it to a paragraph and save"
            ) : nil
    }

    /// Adds a document.
    func add(_ members: [TemplateSource.Member]) {
        if count == 1 { takeFirst() }
        count += 1
        let guest = OpenDocumentGuest(members, host, number: count)
        let tree = guest.content
        let blocks = OpenDocumentMarks.blocks(tree)
        guard let begin = blocks.first, let end = blocks.last else { return }
        let range = tree.nodes[begin].whole.lowerBound..<tree.nodes[end].whole.upperBound
        var edits = ByteEdits()
        guest.rewrite(tree, .content, &edits, within: range)
        prelude.take(guest)
        beginLists(tree, range, &edits)
        beginPage(guest, begin, &edits)
        if let name = guest.end {
            if let last = OpenDocumentMarks.lastParagraph(tree) {
                tree.append("<text:bookmark text:name=\"\(name)\"/>", inside: last, &edits)
            } else {
                edits.insert("<text:p><text:bookmark text:name=\"\(name)\"/></text:p>", at: range.upperBound, .closing)
            }
        }
        body += edits.applied(to: tree.bytes, within: range)
    }

    /// The members of the file.
    func finish() -> [TemplateSource.Member] {
        guard count > 1 else { return first }
        prelude.write(to: &ofContent)
        return host.finish(body, ofContent, ofHeaders)
    }

    // MARK: The first document

    private func takeFirst() {
        guard OpenDocumentMarks.counts(host.content, host.styles) else { return }
        let name = "Het_vb1"
        OpenDocumentMarks.rewrite(host.content, name, &ofContent, within: 0..<host.content.bytes.count)
        if !host.isFlat { OpenDocumentMarks.rewrite(host.styles, name, &ofHeaders, within: 0..<host.styles.bytes.count) }
        if let last = OpenDocumentMarks.lastParagraph(host.content) {
            host.content.append("<text:bookmark text:name=\"\(name)\"/>", inside: last, &ofContent)
        } else {
            body += "<text:p><text:bookmark text:name=\"\(name)\"/></text:p>".utf8
        }
    }

    // MARK: Numbers

    /// Lists and headings begin anew.
    private func beginLists(_ tree: MarkupTree, _ range: Range<Int>, _ edits: inout ByteEdits) {
        var seen: Set<String> = []
        var topmost = Int.max
        for index in tree.nodes.indices where range.contains(tree.nodes[index].head.lowerBound) {
            switch tree.nodes[index].name {
            case "text:list":
                guard let style = tree.value("text:style-name", of: index), seen.insert(style).inserted else { continue }
                for attribute in tree.attributes(of: index) where attribute.name == "text:continue-numbering" { edits.cut(attribute.whole) }
            case "text:h":
                let level = tree.number("text:outline-level", of: index) ?? 1
                guard level < topmost else { continue }
                topmost = level
                guard tree.attribute("text:restart-numbering", of: index) == nil else { continue }
                edits.insert(
                    " text:restart-numbering=\"true\" text:start-value=\"1\"",
                    at: tree.nodes[index].head.lowerBound + "<text:h".utf8.count
                )
            default: continue
            }
        }
    }

    // MARK: Pages

    /// Has the text begin on a new page of its own master page, numbered from 1.
    private func beginPage(_ guest: OpenDocumentGuest, _ begin: Int, _ edits: inout ByteEdits) {
        let tree = guest.content
        guard let block = OpenDocumentMarks.firstBlock(tree) else {
            // A low paragraph begins the page where a section or an index does.
            let name = host.free("Trang" + guest.mark)
            let page = guest.masterPages[Self.standard(guest)] ?? "Standard"
            host.add(
                "<style:style style:name=\"\(name)\" style:family=\"paragraph\" style:master-page-name=\"\(page)\">"
                    + "<style:paragraph-properties style:page-number=\"1\" fo:margin-top=\"0cm\" fo:margin-bottom=\"0cm\" fo:line-height=\"0.02cm\"/>"
                    + "</style:style>",
                to: .automaticOfContent
            )
            return edits.insert("<text:p text:style-name=\"\(name)\"/>", at: tree.nodes[begin].whole.lowerBound)
        }
        let isTable = tree.nodes[block].name == "table:table"
        let attribute = isTable ? "table:style-name" : "text:style-name"
        let style = tree.value(attribute, of: block)
        let new = PageBeginning(guest, style, family: isTable ? "table" : "paragraph").add()
        if let value = tree.attribute(attribute, of: block) {
            edits.override(value, with: new)
        } else {
            edits.insert(" \(attribute)=\"\(new)\"", at: tree.nodes[block].head.lowerBound + tree.nodes[block].name.utf8.count + 1)
        }
    }

    /// The master page that a text begins with where nothing names one.
    static func standard(_ guest: OpenDocumentGuest) -> String {
        if guest.masterPages["Standard"] != nil { return "Standard" }
        let first = guest.styles.nodes.indices.first { guest.styles.nodes[$0].name == "style:master-page" }
        return first.flatMap { guest.styles.value("style:name", of: $0) } ?? "Standard"
    }
}
