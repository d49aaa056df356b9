import TestKit

/// Where in a document an outline stands (chỗ).
enum Place: String, Sendable, CaseIterable {
    case body = "thân bài"
    case cell = "ô"
    case header = "đầu trang"
    case footer = "chân trang"
    case note = "chú thích"
    case comment = "bình luận"
    case textBox = "khung chữ"

    /// The part that holds `content` at this place.
    func part(_ content: String, _ format: Form) -> String {
        switch format {
        case .docx: Self.word(inWord(content))
        case .odt: Self.office(inOffice(content), isStyles: self == .header || self == .footer)
        case .html: "<!DOCTYPE html><html><body>" + inPage(content) + "</body></html>"
        }
    }

    /// The element that holds the outline in the part with this root.
    func container(in root: Element, _ format: Form) throws -> Element {
        let name = containerName(format)
        guard let element = root.all(name).first else { throw OutlineFault(description: "không còn \(name)") }
        return element
    }

    /// The name of that element.
    func containerName(_ format: Form) -> String {
        switch format {
        case .docx: wordContainer
        case .odt: officeContainer
        case .html: pageContainer
        }
    }

    // MARK: Word

    /// A part whose root declares every namespace a fixture may use.
    static func word(_ root: String) -> String {
        guard let end = root.firstIndex(where: { $0 == ">" || $0 == "/" }), !root.contains("xmlns:w=") else { return root }
        let main = "http://schemas.openxmlformats.org/"
        let names = [
            ("w", main + "wordprocessingml/2006/main"), ("r", main + "officeDocument/2006/relationships"),
            ("wp", main + "drawingml/2006/wordprocessingDrawing"), ("a", main + "drawingml/2006/main"),
            ("c", main + "drawingml/2006/chart"), ("m", main + "officeDocument/2006/math"),
            ("mc", main + "markup-compatibility/2006"), ("v", "urn:schemas-microsoft-com:vml"),
            ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
            ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
            ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ]
        return root[..<end] + names.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined() + root[end...]
    }

    private func inWord(_ content: String) -> String {
        let section = "<w:sectPr/>"
        switch self {
        case .body: return "<w:document><w:body>\(content)\(section)</w:body></w:document>"
        case .header: return "<w:hdr>\(content)</w:hdr>"
        case .footer: return "<w:ftr>\(content)</w:ftr>"
        case .note: return "<w:footnotes><w:footnote w:id=\"2\">\(content)</w:footnote></w:footnotes>"
        case .comment: return "<w:comments><w:comment w:id=\"2\">\(content)</w:comment></w:comments>"
        case .cell:
            let cell = "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
            return "<w:document><w:body><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr>\(cell)</w:tr></w:tbl>"
                + "<w:p/>\(section)</w:body></w:document>"
        case .textBox:
            let box = Self.wordBox("<w:txbxContent>\(content)</w:txbxContent>", name: "Khung", number: 1)
            return "<w:document><w:body><w:p><w:r>\(box)</w:r></w:p>\(section)</w:body></w:document>"
        }
    }

    /// A text box as Word writes it: for itself, and for versions before 2010.
    static func wordBox(_ content: String, name: String, number: Int) -> String {
        let size = "cx=\"2000000\" cy=\"1000000\""
        return "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent \(size)/>"
            + "<wp:docPr id=\"\(number)\" name=\"\(name)\"/><a:graphic>"
            + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
            + "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr>"
            + "<wps:txbx>\(content)</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape id=\"khung\(number)\"><v:textbox>\(content)</v:textbox></v:shape></w:pict></mc:Fallback>"
            + "</mc:AlternateContent>"
    }

    private var wordContainer: String {
        switch self {
        case .body: "w:body"
        case .cell: "w:tc"
        case .header: "w:hdr"
        case .footer: "w:ftr"
        case .note: "w:footnote"
        case .comment: "w:comment"
        case .textBox: "w:txbxContent"
        }
    }

    // MARK: OpenDocument

    private static func office(_ content: String, isStyles: Bool) -> String {
        let others = ["draw": "drawing", "svg": "svg-compatible", "number": "datastyle"]
        let names = ["office", "text", "table", "draw", "style", "svg", "number", "form", "dr3d", "meta", "chart"]
            .map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\(others[$0] ?? $0):1.0\"" }
        let root = isStyles ? "office:document-styles" : "office:document-content"
        let foreign =
            " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
        return "<\(root)\(names.joined())\(foreign)>\(content)</\(root)>"
    }

    private func inOffice(_ content: String) -> String {
        func master(_ inner: String) -> String {
            "<office:master-styles><style:master-page style:name=\"Standard\">\(inner)</style:master-page></office:master-styles>"
        }
        func body(_ inner: String) -> String { "<office:body><office:text>\(inner)</office:text></office:body>" }
        switch self {
        case .body: return body(content)
        case .header: return master("<style:header>\(content)</style:header>")
        case .footer: return master("<style:footer>\(content)</style:footer>")
        case .note:
            let note = "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
            return body("<text:p>chữ\(note)\(content)</text:note-body></text:note></text:p>")
        case .comment: return body("<text:p>chữ<office:annotation><dc:creator>Mẫu</dc:creator>\(content)</office:annotation></text:p>")
        case .cell:
            return body(
                "<table:table><table:table-column/><table:table-row><table:table-cell>\(content)</table:table-cell></table:table-row></table:table>"
            )
        case .textBox:
            return body("<text:p><draw:frame draw:name=\"Khung\"><draw:text-box>\(content)</draw:text-box></draw:frame></text:p>")
        }
    }

    private var officeContainer: String {
        switch self {
        case .body: "office:text"
        case .cell: "table:table-cell"
        case .header: "style:header"
        case .footer: "style:footer"
        case .note: "text:note-body"
        case .comment: "office:annotation"
        case .textBox: "draw:text-box"
        }
    }

    // MARK: HTML

    private func inPage(_ content: String) -> String {
        switch self {
        case .body: content
        case .cell: "<table><tr><td>\(content)</td></tr></table>"
        default: "<\(pageContainer)>\(content)</\(pageContainer)>"
        }
    }

    private var pageContainer: String {
        switch self {
        case .body: "body"
        case .cell: "td"
        case .header: "header"
        case .footer: "footer"
        case .note, .comment, .textBox: "aside"
        }
    }
}
