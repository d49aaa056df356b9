import Diagnostics
import Testing

@testable import TemplateEngine

/// What only one format knows: runs, cells that need a paragraph, attributes, preserved spaces.
@Suite struct PlacementTests {
    private func fill(_ text: String, _ format: DocumentFormat) throws(DiagnosticError) -> String {
        try Filling.fill(text, format)
    }

    static let word: [(String, String, String)] = [
        (
            "ô giữ một đoạn khi chỉ có ghi chú", "<w:tc><w:p><w:r><w:t>«!x»</w:t></w:r></w:p></w:tc>",
            "<w:tc><w:p/></w:tc>"
        ),
        (
            "ô giữ đoạn cuối của khối lặp",
            "<w:tc><w:tcPr/><w:p><w:r><w:t>«#không có»</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>«/không có»</w:t></w:r></w:p></w:tc>",
            "<w:tc><w:tcPr/><w:p/></w:tc>"
        ),
        (
            "chân trang giữ một đoạn", "<w:ftr><w:p><w:r><w:t>«?Trống»</w:t></w:r></w:p><w:p><w:r><w:t>«/»</w:t></w:r></w:p></w:ftr>",
            "<w:ftr><w:p/></w:ftr>"
        ),
        (
            "đoạn có hình không mất", "<w:body><w:p><w:r><w:drawing/><w:t>«!x»</w:t></w:r></w:p></w:body>",
            "<w:body><w:p><w:r><w:drawing/><w:t></w:t></w:r></w:p></w:body>"
        ),
        (
            "đoạn có ngắt mục không mất", "<w:body><w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>«!x»</w:t></w:r></w:p></w:body>",
            "<w:body><w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t></w:t></w:r></w:p></w:body>"
        ),
        (
            "khối qua nhiều đoạn chữ cùng kiểu",
            "<w:p><w:r><w:t>«#sáng kiến»</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>«Tên»</w:t></w:r><w:r><w:t>«/»</w:t></w:r></w:p>",
            "<w:p><w:r><w:t></w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>A</w:t></w:r><w:r><w:t></w:t></w:r><w:r><w:t></w:t></w:r><w:r>"
                + "<w:rPr><w:b/></w:rPr><w:t>B</w:t></w:r><w:r><w:t></w:t></w:r><w:r><w:t></w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>C</w:t>"
                + "</w:r><w:r><w:t></w:t></w:r></w:p>"
        ),
        (
            "thuộc tính", "<w:p><w:hyperlink w:tooltip=\"«Ký hiệu» «Nhiều dòng»\"/></w:p>",
            "<w:p><w:hyperlink w:tooltip=\"a &amp; b &lt;c&gt; một&#10;hai\"/></w:p>"
        ),
        ("tên tài liệu", "<dc:title>«Nhiều dòng» «Ký hiệu»</dc:title>", "<dc:title>một\nhai a &amp; b &lt;c&gt;</dc:title>"),
        ("thẻ trong ghi chú XML", "<w:p><!-- «Không có» --></w:p>", "<w:p><!-- «Không có» --></w:p>"),
    ]

    @Test(arguments: word)
    func `cấu trúc của Word không hỏng`(name: String, template: String, result: String) throws {
        #expect(try fill(template, .docx).replacing(" xml:space=\"preserve\"", with: "") == result)
    }

    @Test(arguments: [
        ("<w:t>«Cấp»</w:t>", "<w:t xml:space=\"preserve\">Cơ sở</w:t>"),
        ("<w:t xml:space=\"preserve\">«Cấp»</w:t>", "<w:t xml:space=\"preserve\">Cơ sở</w:t>"),
        ("<w:t>«Cấp» «Cấp»</w:t>", "<w:t xml:space=\"preserve\">Cơ sở Cơ sở</w:t>"), ("<w:t>không thẻ</w:t>", "<w:t>không thẻ</w:t>"),
        ("<w:t>a«!x»</w:t>", "<w:t>a</w:t>"),
    ])
    func `dấu cách quanh giá trị của Word được giữ`(template: String, result: String) throws {
        #expect(try fill("<w:p><w:r>\(template)</w:r></w:p>", .docx) == "<w:p><w:r>\(result)</w:r></w:p>")
    }

    static let openDocument: [(String, String, String)] = [
        (
            "tiêu đề chỉ có thẻ", "<office:text><text:h>«!x»</text:h><text:p>a</text:p></office:text>",
            "<office:text><text:p>a</text:p></office:text>"
        ),
        (
            "trong text:span", "<text:p><text:span>«Nhiều dòng»</text:span></text:p>",
            "<text:p><text:span>một<text:line-break/>hai</text:span></text:p>"
        ),
        ("ngoài text", "<dc:title>«Nhiều dòng»</dc:title>", "<dc:title>một\nhai</dc:title>"),
        (
            "đoạn có khung không mất", "<office:text><text:p>«!x»<draw:frame/></text:p></office:text>",
            "<office:text><text:p><draw:frame/></text:p></office:text>"
        ),
        (
            "dòng tiêu đề giữ nguyên",
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>TT</text:p></table:table-cell></table:table-row>"
                + "</table:table-header-rows><table:table-row><table:table-cell><text:p>«#không có»</text:p></table:table-cell><table:table-cell>"
                + "<text:p>«/»</text:p></table:table-cell></table:table-row></table:table>",
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>TT</text:p></table:table-cell></table:table-row>"
                + "</table:table-header-rows></table:table>"
        ),
    ]

    @Test(arguments: openDocument)
    func `cấu trúc của OpenDocument không hỏng`(name: String, template: String, result: String) throws {
        #expect(try fill(template, .odt) == result)
    }

    static let web: [(String, String, String)] = [
        (
            "thuộc tính", "<a href=\"x?a=«Ký hiệu»\" title='«Cấp»'>«Cấp»</a>",
            "<a href=\"x?a=a%20%26%20b%20%3Cc%3E\" title='Cơ sở'>Cơ sở</a>"
        ),
        ("mục danh sách đủ thẻ", "<ul><li>«#sáng kiến»</li><li>«Tên»</li><li>«/»</li></ul>", "<ul><li>A</li><li>B</li><li>C</li></ul>"),
        (
            "thân bảng", "<table><thead><tr><th>TT</th></tr></thead><tbody><tr><td>«#sáng kiến»«STT»</td><td>«/»</td></tr></tbody></table>",
            "<table><thead><tr><th>TT</th></tr></thead><tbody><tr><td>1</td><td></td></tr><tr><td>2</td><td></td></tr><tr><td>3</td><td></td></tr></tbody></table>"
        ),
        (
            "ghi chú và script giữ nguyên", "<!-- «x» --><script>if (a < b) {}</script><p>«Cấp»</p>",
            "<!-- «x» --><script>if (a < b) {}</script><p>Cơ sở</p>"
        ),
        ("điều kiện trong thuộc tính", "<p class=\"a«?Cấp» b«/»«?Trống» c«/»\">x</p>", "<p class=\"a b\">x</p>"),
        ("đoạn có hình không mất", "<div><p>«!x»<img src=\"a\"></p></div>", "<div><p><img src=\"a\"></p></div>"),
    ]

    @Test func `thẻ trong tên trang HTML được điền`() throws {
        let result = try fill("<html><head><title>«Nhiều dòng» «Ký hiệu»</title></head></html>", .html)
        #expect(result == "<html><head><title>một\nhai a &amp; b &lt;c&gt;</title></head></html>")
    }

    @Test(arguments: web)
    func `cấu trúc của trang HTML không hỏng`(name: String, template: String, result: String) throws {
        #expect(try fill(template, .html) == result)
    }

    @Test func `giá trị nằm trong thuộc tính nháy đơn không thoát ra ngoài được`() throws {
        let schema = Schema([.text("x")])
        let result = try Filling.fill("<a title='«x»'>y</a>", .html, schema, [.text("' onclick='alert(1)")])
        #expect(!result.contains("' onclick='"))
    }

    @Test(arguments: DocumentFormat.allCases)
    func `bảng mà dòng duy nhất là khối lặp trống không để lại bảng không dòng`(format: DocumentFormat) throws {
        let template: [Block] = [.p("đầu"), .table(["«#không có»«x»", "«/không có»"]), .p("cuối")]
        let result = try Filling.plain(template, format)
        #expect(
            !result.contains("<w:tbl></w:tbl>") && !result.contains("<table:table></table:table>")
                && !result.contains("<table></table>")
        )
    }
}
