import SangkienDiagnostics
import SangkienMarkup
import Testing

@testable import TemplateEngine

/// Where a person finds the bytes of a part, in the terms of the page.
@Suite struct PlaceTests {
    /// The location of the first `mark` in a part.
    private func location(of mark: String = "X", _ text: String, _ format: DocumentFormat) throws -> SangkienDiagnostics.SourceLocation {
        let bytes = Array(text.utf8)
        let tree = MarkupTree(bytes, syntax: format == .html ? .html : .xml)
        let range = try #require(bytes.firstRange(of: Array(mark.utf8)))
        return PartPlaces(tree, dialect: format.dialect, file: "mau", part: "phần").location(of: range.lowerBound, length: range.count)
    }

    static let outlines: [([String], String)] = [
        (["«X»"], "đoạn 1"), (["¶", "a", "«X»"], "đoạn 3"), (["| a |", "b", "| a | b |", "| c | «X» |"], "bảng 2, dòng 2, ô 2"),
        (["| a // «X» |"], "bảng 1, dòng 1, ô 1, đoạn 2"), (["a", "| a |", "«X»"], "đoạn 2"),
    ]

    @Test(arguments: Form.allCases, outlines)
    func `bảng, dòng, ô và đoạn được đếm như người đọc đếm`(form: Form, example: ([String], String)) throws {
        let markup = try OutlineWriter.markup(try OutlineParser.blocks(of: example.0), form)
        let place = try location(of: "«X»", Place.body.part(markup, form), form.format)
        #expect(place.place?.vietnamese == example.1)
        #expect(place.file == "mau" && place.part == "phần" && place.byteLength == 5)
    }

    static let regions: [(DocumentFormat, String, String)] = [
        (.docx, "<w:hdr><w:p><w:r><w:t>X</w:t></w:r></w:p></w:hdr>", "đầu trang"),
        (
            .docx, "<w:ftr><w:tbl><w:tr><w:tc><w:p><w:r><w:t>X</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:ftr>",
            "chân trang, bảng 1, dòng 1, ô 1"
        ),
        (
            .docx,
            "<w:footnotes><w:footnote w:type=\"separator\"/><w:footnote><w:p/></w:footnote><w:footnote><w:p><w:r><w:t>X</w:t></w:r></w:p>"
                + "</w:footnote></w:footnotes>", "chú thích cuối trang 2"
        ),
        (.docx, "<w:endnotes><w:endnote><w:p><w:r><w:t>X</w:t></w:r></w:p></w:endnote></w:endnotes>", "chú thích cuối văn bản 1"),
        (.docx, "<w:comments><w:comment><w:p><w:r><w:t>X</w:t></w:r></w:p></w:comment></w:comments>", "ghi chú bên lề 1"),
        (
            .docx,
            "<w:document><w:body><w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p/></w:txbxContent></mc:Choice><mc:Fallback>"
                + "<w:txbxContent><w:p><w:r><w:t>X</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>",
            "hộp văn bản 1"
        ),
        (.docx, "<cp:coreProperties><dc:title>X</dc:title></cp:coreProperties>", "thuộc tính tài liệu “Tiêu đề”"),
        (.docx, "<cp:coreProperties><cp:x>X</cp:x></cp:coreProperties>", "thuộc tính tài liệu"),
        (.docx, "<c:chartSpace><a:p><a:t>X</a:t></a:p></c:chartSpace>", "biểu đồ"),
        (.docx, "<Relationships><Relationship Target=\"X\"/></Relationships>", "địa chỉ của một liên kết"),
        (.docx, "<w:settings>X</w:settings>", "phần không hiện trên trang"),
        (
            .docx,
            "<w:document><w:body><w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc/><w:tc><w:p><w:r><w:t>X</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc>"
                + "</w:tr></w:tbl></w:body></w:document>", "bảng 1, dòng 1, ô 1, trong đó bảng con 1, dòng 1, ô 2"
        ),
        (
            .odt,
            "<office:document-styles><style:header><text:p>a</text:p></style:header><style:footer><text:p>X</text:p></style:footer>"
                + "</office:document-styles>", "chân trang"
        ),
        (
            .odt,
            "<office:document-content><office:text><text:p>a<text:note text:note-class=\"endnote\"><text:p>X</text:p></text:note></text:p>"
                + "</office:text></office:document-content>", "chú thích cuối văn bản 1"
        ),
        (.odt, "<office:document-meta><dc:title>X</dc:title></office:document-meta>", "thuộc tính tài liệu “Tiêu đề”"),
        (
            .odt,
            "<office:document-content><table:table><table:table-row table:number-rows-repeated=\"3\"/><table:table-row><table:covered-table-cell/>"
                + "<table:table-cell><text:p>X</text:p></table:table-cell></table:table-row></table:table></office:document-content>",
            "bảng 1, dòng 4, ô 1"
        ),
        (.html, "<html><head><title>X</title></head></html>", "thuộc tính tài liệu “Tiêu đề”"),
        (.html, "<html><body>X</body></html>", "thân văn bản"),
    ]

    @Test(arguments: regions)
    func `phần ngoài thân văn bản có tên người đọc hiểu`(format: DocumentFormat, text: String, place: String) throws {
        #expect(try location(text, format).place?.vietnamese == place)
    }

    static let headings: [(DocumentFormat, String, String?)] = [
        (.docx, "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>Phần một</w:t></w:r></w:p>", "Phần một"),
        (.docx, "<w:p><w:r><w:t>QUYẾT</w:t></w:r><w:r><w:t xml:space=\"preserve\"> ĐỊNH</w:t></w:r></w:p>", "QUYẾT ĐỊNH"),
        (.docx, "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Điều 1. &amp;</w:t></w:r></w:p>", "Điều 1. &"),
        (.docx, "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Điều 1.</w:t></w:r><w:r><w:t>Sửa đổi</w:t></w:r></w:p>", nil),
        (.docx, "<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>", nil),
        (.docx, "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>CỘT MỘT</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", nil),
        (
            .odt, "<style:style style:name=\"P1\" style:parent-style-name=\"Heading_20_1\"/><text:p text:style-name=\"P1\">Phần</text:p>",
            "Phần"
        ),
        (
            .odt,
            "<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/></style:style><text:p><text:span "
                + "text:style-name=\"T1\">Điều 2.</text:span></text:p>", "Điều 2."
        ),
        (.odt, "<text:p>Kính <text:span text:style-name=\"T1\">gửi</text:span></text:p>", nil),
        (.odt, "<text:h>Phần hai</text:h>", "Phần hai"), (.html, "<h2>Phần <b>ba</b></h2>", "Phần ba"),
    ]

    @Test(arguments: headings)
    func `tiêu đề gần nhất được nhận ra dù không dùng kiểu tiêu đề`(format: DocumentFormat, heading: String, found: String?) throws {
        let text =
            switch format {
            case .docx: "<w:document><w:body>\(heading)<w:p><w:r><w:t>«X»</w:t></w:r></w:p></w:body></w:document>"
            case .odt, .fodt: "<office:document-content><office:text>\(heading)<text:p>«X»</text:p></office:text></office:document-content>"
            case .html: "<html><body>\(heading)<p>«X»</p></body></html>"
            }
        #expect(try location(of: "«X»", text, format).nearestHeading == found)
    }

    static let contexts: [(String, String, String)] = [
        ("X", "a X b", "a X b"), ("X", "X", "X"),
        ("«X»", "Đồng chí có tên trong danh sách kèm theo là «X», hiện công tác tại đơn vị", "…sách kèm theo là «X», hiện công tác tại…"),
        ("X", "a &lt;&amp;&#273;&nbsp;X", "a <&đ X"), ("X", "a\u{202E}b\n\tX", "ab X"),
        ("X" + String(repeating: "y", count: 60), "X" + String(repeating: "y", count: 60), "X" + String(repeating: "y", count: 39) + "…"),
    ]

    @Test(arguments: contexts)
    func `chữ xung quanh gọn trong một dòng`(mark: String, text: String, context: String) throws {
        #expect(try location(of: mark, "<html><body><p>\(text)</p><p>khác</p></body></html>", .html).context == context)
    }

    @Test func `chữ xung quanh lấy qua các mảnh của một đoạn, không lấy đoạn bên cạnh`() throws {
        let text =
            "<w:document><w:body><w:p><w:r><w:t>trước</w:t></w:r></w:p><w:p><w:r><w:t>Gửi </w:t></w:r><w:r><w:t>«X»</w:t><w:tab/>"
            + "<w:t>ông</w:t></w:r></w:p><w:p><w:r><w:t>sau</w:t></w:r></w:p></w:body></w:document>"
        #expect(try location(of: "«X»", text, .docx).context == "Gửi «X» ông")
        #expect(try location(of: "X", "<p><a title=\"mở X ra\" href=\"y\">z</a></p>", .html).context == "mở X ra")
    }

    @Test func `dòng và cột tìm bằng chia đôi`() {
        let index = LineIndex(Array("ab\n\ncd".utf8))
        #expect(
            [0, 2, 3, 4, 6].map { "\(index.position(of: $0))" } == [
                "(line: 1, column: 1)", "(line: 1, column: 3)", "(line: 2, column: 1)", "(line: 3, column: 1)", "(line: 3, column: 3)",
            ]
        )
    }

    @Test(.timeLimit(.minutes(20)))
    func `mẫu độc có vạn lỗi trong một đoạn hay vạn bảng lồng nhau vẫn xong ngay`() {
        let paragraph = "<html><body><p>" + String(repeating: "«#» ", count: 10_000) + "</p></body></html>"
        #expect(PartCompiler.compile(Array(paragraph.utf8), dialect: .html, file: "mau").diagnostics.count == 1_000)
        let tables = String(repeating: "<table><tr><td>", count: 3_000) + String(repeating: "«#»", count: 3_000)
        #expect(!PartCompiler.compile(Array(tables.utf8), dialect: .html, file: "mau").diagnostics.isEmpty)
    }
}

/// What a cell that is no number is called by.
extension PlaceTests {
    @Test func `ô không phải là số được gọi bằng chữ của ô, không bằng mã của tệp`() throws {
        let words = "<w:r><w:t>Số</w:t></w:r><w:r><w:t>«n»</w:t></w:r>"
        let cells = ["<w:tcPr/><w:p>\(words)</w:p>", "<w:p>\(Self.sum)</w:p>"]
        let rows = cells.map { "<w:tr><w:tc>\($0)</w:tc></w:tr>" }.joined()
        let part = Place.body.part("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>\(rows)</w:tbl><w:p/>", .docx)
        let result = PartCompiler.compile(Array(part.utf8), dialect: .word, file: "mau")
        let location = try #require(result.program?.cellSites.first?.location)
        #expect(location.place?.vietnamese == "bảng 1, dòng 1, ô 1")
        #expect(location.context == "Số«n»")
    }

    private static let sum =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
}
