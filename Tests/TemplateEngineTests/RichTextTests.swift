import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// Formatted texts and cells coloured by a condition, in every format.
@Suite struct RichTextTests {
    typealias Run = RichText.Run

    @Test(arguments: [
        ("Đổi <b>mới</b> quy trình", [Run("Đổi "), Run("mới", .bold), Run(" quy trình")]),
        ("<b>a<i>b</i></b>c", [Run("a", .bold), Run("b", [.bold, .italic]), Run("c")]),
        ("m<sup>2</sup> H<sub>2</sub>O", [Run("m"), Run("2", .superscript), Run(" H"), Run("2", .subscript), Run("O")]),
        ("<MÀU Đỏ>x</màu><br>y", [Run("x", colour: .red), Run("\ny")]),
        ("<mau do>x</mau>", [Run("<mau do>x</mau>")]),
        ("<a href=\"https://a.vn/?x=1&y=2\">đây</a>", [Run("đây", link: "https://a.vn/?x=1&y=2")]),
        ("<a href=“mailto:a@b.vn”>thư</a>", [Run("thư", link: "mailto:a@b.vn")]),
        // What is no mark, has no partner or stands across another stays as typed.
        ("a < b và c > d", [Run("a < b và c > d")]), ("<b>x", [Run("<b>x")]), ("x</b>", [Run("x</b>")]),
        ("<b><i>x</b></i>", [Run("<i>x", .bold), Run("</i>")]), ("<script>x</script>", [Run("<script>x</script>")]),
        ("<a href=\"javascript:alert(1)\">x</a>", [Run("<a href=\"javascript:alert(1)\">x</a>")]),
        ("<a href=\"file:///etc/passwd\">x</a>", [Run("<a href=\"file:///etc/passwd\">x</a>")]),
        ("<màu lạ>x</màu>", [Run("<màu lạ>x</màu>")]),
        ("<<b>x</b>", [Run("<"), Run("x", .bold)]), ("", [Run("")]),
    ])
    func `dấu định dạng khép kín, dấu lạ giữ như đã gõ`(written: String, runs: [Run]) {
        #expect(RichMarkup(written).text.runs == runs)
    }

    @Test func `địa chỉ không thoát ra khỏi chỗ của nó`() {
        #expect(LinkAddress.allowed("https://a.vn/\"> <x>\\") == "https://a.vn/%22%3E%20%3Cx%3E%5C")
        for address in ["javascript:x", "file:///x", "data:text/html,x", "//a.vn", "a.vn", "https:", "JAVASCRIPT:x", " vbscript:x"] {
            #expect(LinkAddress.allowed(address) == nil, "\(address)")
        }
        #expect(LinkAddress.allowed(" HTTPS://A.vn ") == "HTTPS://A.vn")
    }

    private static let data = [
        Value.text("a<b>b</b><màu đỏ>c</màu><a href=\"https://x.vn/?a=1&b=2\">d</a>"), .rich(RichText([Run("r", .italic), Run("s&")])),
        .text("7"),
    ]
    private static let schema = Schema([.text("a"), .text("r"), .text("điểm")])

    private static func filled(_ text: String, _ form: Form) throws -> String { try Filling.fill(text, form, schema, data) }

    @Test func `Word: mỗi đoạn chữ một kiểu, giữ kiểu của chỗ đặt thẻ, liên kết là trường`() throws {
        let text =
            "<w:document><w:body><w:p><w:r><w:rPr><w:rStyle w:val=\"T\"/><w:b w:val=\"0\"/><w:sz w:val=\"26\"/></w:rPr><w:t>x «a | định dạng» y</w:t></w:r></w:p></w:body></w:document>"
        let made = try Self.filled(text, .docx)
        let own = "<w:rStyle w:val=\"T\"/>"
        #expect(
            made.contains("<w:r><w:rPr>\(own)<w:b/><w:bCs/><w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r>"),
            "\(made)"
        )
        #expect(made.contains("<w:rPr>\(own)<w:b w:val=\"0\"/><w:color w:val=\"FF0000\"/><w:sz w:val=\"26\"/></w:rPr>"))
        #expect(made.contains(" HYPERLINK \"https://x.vn/?a=1&amp;b=2\" </w:instrText>") && made.contains("<w:u w:val=\"single\"/>"))
        #expect(made.contains("<w:b w:val=\"0\"/><w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\"> y</w:t></w:r></w:p>"), "\(made)")
        let root = try XMLTree.root(of: made.utf8)
        #expect(root.all("w:t").map(\.text).joined() == "x abcd y")
        #expect(DocxRules.all.flatMap { $0.faults(root) }.isEmpty)
    }

    @Test func `thẻ không có bước định dạng in đúng như trước`() throws {
        let text = "<w:document><w:body><w:p><w:r><w:t>«a»|«r»</w:t></w:r></w:p></w:body></w:document>"
        let made = try Self.filled(text, .docx)
        #expect(made.contains("a&lt;b&gt;b&lt;/b&gt;") && made.contains("|rs&amp;</w:t>") && !made.contains("<w:b/>"))
    }

    @Test func `LibreOffice và HTML`() throws {
        let office =
            "<office:document><office:automatic-styles><style:style style:name=\"T1\"/></office:automatic-styles><office:body><office:text><text:p>«a | định dạng»«r | định dạng»</text:p></office:text></office:body></office:document>"
        let made = try Self.filled(office, .odt)
        #expect(
            made.contains(
                "<text:p>a<text:span text:style-name=\"SangkienDam\">b</text:span><text:span text:style-name=\"SangkienMauFF0000\">c</text:span>"
            ),
            "\(made)"
        )
        #expect(
            made.contains("xlink:href=\"https://x.vn/?a=1&amp;b=2\"><text:span text:style-name=\"SangkienLienKet\">d</text:span></text:a>")
        )
        #expect(made.contains("<text:span text:style-name=\"SangkienNghieng\">r</text:span>s&amp;</text:p>"))
        #expect(made.contains("style:name=\"SangkienDam\"") && made.contains("style:name=\"SangkienMauFF0000\""))
        let page = try Self.filled("<html><body><p title=\"«a | định dạng»\">«a | định dạng»</p></body></html>", .html)
        #expect(page.contains("title=\"abcd\""), "\(page)")
        #expect(
            page.contains(">a<b>b</b><span style=\"color: #FF0000\">c</span><a href=\"https://x.vn/?a=1&amp;b=2\">d</a></p>"),
            "\(page)"
        )
    }

    @Test func `chữ người gõ vừa có kiểu vừa có dấu: cả hai được dùng, thẻ thường in đủ dấu`() throws {
        let typed = Value.rich(RichText(typed: [Run("a <b>b", .italic), Run("c</b> <br>", colour: .red), Run("d <i>")]))
        let page = "<p>«a | định dạng»</p><p title=\"«a | định dạng»\">«a»</p>"
        let made = try Filling.fill(page, .html, Schema([.text("a")]), [typed])
        #expect(made.contains("<p><i>a </i><b><i>b</i></b><span style=\"color: #FF0000\"><b>c</b></span>"), "\(made)")
        #expect(made.contains("<span style=\"color: #FF0000\"> <br/></span>d &lt;i&gt;</p>"), "\(made)")
        #expect(made.contains(">a &lt;b&gt;bc&lt;/b&gt; &lt;br&gt;d &lt;i&gt;</p>"), "\(made)")
        // Text that a program gives as runs is printed as it is.
        let given = try Filling.fill(page, .html, Schema([.text("a")]), [.rich(RichText([Run("<b>x</b>", .italic)]))])
        #expect(given.contains("<p><i>&lt;b&gt;x&lt;/b&gt;</i></p>"), "\(given)")
    }

    @Test func `LibreOffice: màu không có tên có kiểu của nó, mỗi màu một lần, cả trong phần lặp`() throws {
        let body =
            "<office:body><office:text><text:p>«a | định dạng»</text:p>«#dòng»<text:p>«b | định dạng»</text:p>«/dòng»</office:text></office:body>"
        let schema = Schema([.text("a"), .list("dòng", of: Schema([.text("b")]))])
        func colour(_ value: UInt8) -> Value { .rich(RichText([Run("x", colour: DocumentColour(red: value, green: 0, blue: 0xA))])) }
        let data: [Value] = [colour(0xC0), .rows(Rows([[colour(0xC0)], [colour(1)], [.rich(RichText([Run("y", colour: .red)]))]]))]
        for styles in [
            "<office:automatic-styles><style:style style:name=\"T1\"/></office:automatic-styles>", "<office:automatic-styles/>", "",
        ] {
            let made = try Filling.fill("<office:document>\(styles)\(body)</office:document>", .odt, schema, data)
            for digits in ["C0000A", "01000A", "FF0000"] {
                #expect(made.ranges(of: "style:name=\"SangkienMau\(digits)\"").count == 1, "\(digits) \(made)")
                #expect(made.contains("<text:span text:style-name=\"SangkienMau\(digits)\">"))
            }
        }
        let plain = try Filling.fill(
            "<office:document>\(body)</office:document>",
            .odt,
            schema,
            [.text("a"), .rows(Rows(count: 0) { _, _ in .text("") })]
        )
        #expect(!plain.contains("SangkienMauC0000A"))
    }

    @Test func `trong liên kết có sẵn không có liên kết khác`() throws {
        let page = try Self.filled("<html><body><p><a href=\"#\">«a | định dạng»</a></p></body></html>", .html)
        #expect(page.contains("</span>d</a></p>"), "\(page)")
    }

    // MARK: Cells

    @Test(arguments: ["điểm > 5", "điểm = 7 và điểm > 2"])
    func `tô màu ô khi đúng điều kiện`(condition: String) throws {
        let tag = "«tô: vàng nếu \(condition.replacing(">", with: "&gt;"))»«điểm»"
        let word = try Self.filled(Self.word("<w:tcPr><w:vMerge/><w:shd w:fill=\"AAAAAA\"/><w:vAlign/></w:tcPr>", tag), .docx)
        #expect(
            word.contains("<w:vMerge w:val=\"restart\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFF00\"/><w:vAlign/>")
                || word.contains("<w:vMerge/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFF00\"/><w:vAlign/>"),
            "\(word)"
        )
        #expect(
            try Self.filled(Self.word("", tag), .docx)
                .contains("<w:tc><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFF00\"/></w:tcPr>")
        )
        let page = try Self.filled("<table><tr><td style=\"width: 2cm\">\(tag)</td><td>\(tag)</td></tr></table>", .html)
        #expect(
            page.contains("style=\"width: 2cm; background-color: #FFFF00\">7<")
                && page.contains("<td style=\"background-color: #FFFF00\">7<")
        )
        let office = try Self.filled(Self.office(tag), .odt)
        #expect(office.contains("<table:table-cell table:style-name=\"SangkienToFFFF00-"), "\(office)")
        #expect(office.contains("fo:padding=\"1mm\"") && office.contains("fo:background-color=\"#FFFF00\""))
    }

    @Test func `điều kiện sai thì ô như trong mẫu`() throws {
        let tag = "«tô: đỏ nhạt nếu điểm &lt; 5»«điểm»"
        #expect(
            try Self.filled(Self.word("<w:tcPr><w:shd w:fill=\"AAAAAA\"/></w:tcPr>", tag), .docx)
                .contains("<w:tcPr><w:shd w:fill=\"AAAAAA\"/></w:tcPr>")
        )
        #expect(try Self.filled("<table><tr><td>\(tag)</td></tr></table>", .html).contains("<td>7"))
        #expect(try Self.filled(Self.office(tag), .odt).contains("<table:table-cell table:style-name=\"A1\">"))
    }

    @Test(arguments: ["«tô: hồng cánh sen nếu điểm»", "«tô: vàng»", "«tô: vàng nếu»"])
    func `thẻ tô màu viết sai là lỗi`(tag: String) throws {
        let faults = Filling.faults("<table><tr><td>\(tag)</td></tr></table>", .html, try CaseData(json: "{\"điểm\": \"1\"}"))
        #expect(faults.map(\.code.id) == ["M102"], "\(faults)")
    }

    @Test func `ngoài bảng không tô được`() throws {
        let faults = Filling.faults("<p>«tô: vàng nếu điểm»</p>", .html, try CaseData(json: "{\"điểm\": \"1\"}"))
        #expect(faults.map(\.code.id) == ["M102"])
    }

    private static func word(_ properties: String, _ tag: String) -> String {
        "<w:document><w:body><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>\(properties)<w:p><w:r><w:t>\(tag)</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:body></w:document>"
    }

    private static func office(_ tag: String) -> String {
        "<office:document><office:automatic-styles><style:style style:name=\"A1\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"1mm\"/></style:style></office:automatic-styles>"
            + "<office:body><office:text><table:table><table:table-column/><table:table-row><table:table-cell table:style-name=\"A1\"><text:p>\(tag)</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document>"
    }
}
