import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// `«độ rộng cột | cột»`: the columns of a table get the widths that the data says, in each format's own way.
@Suite struct ColumnWidthTests {
    private static let word = """
        <w:document><w:body><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2001"/></w:tblGrid>\
        <w:tr><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>«rộng | cột»TT</w:t></w:r></w:p></w:tc>\
        <w:tc><w:tcPr><w:tcW w:w="2001" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>
        """
    private static let writer = """
        <office:document-content><office:automatic-styles><style:style style:name="C" style:family="table-column">\
        <style:table-column-properties style:column-width="5cm"/></style:style></office:automatic-styles><office:body><office:text>\
        <table:table><table:table-column table:style-name="C" table:number-columns-repeated="2"/><table:table-row><table:table-cell>\
        <text:p>«rộng | cột»TT</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>\
        </office:text></office:body></office:document-content>
        """
    private static let page = """
        <table><colgroup><col span="2"/></colgroup><tr><th>«rộng | cột»TT</th><th></th></tr></table>
        """

    private static func filled(_ template: String, _ form: Form, _ widths: String) throws -> String {
        try Filling.fill(template, form, CaseData(json: "{\"rộng\": \"\(widths)\"}"))
    }

    @Test func `cột được chia theo tỷ lệ của dữ liệu, bảng rộng như trong mẫu, thẻ không in gì`() throws {
        let word = try Self.filled(Self.word, .docx, "10 20")
        #expect(word.contains(#"<w:gridCol w:w="1000"/><w:gridCol w:w="2001"/>"#) && word.contains(">TT<") && !word.contains("w:tcW"))
        let narrow = try Self.filled(Self.word, .docx, "1 3")
        #expect(narrow.contains(#"<w:gridCol w:w="750"/><w:gridCol w:w="2251"/>"#))
        let writer = try Self.filled(Self.writer, .odt, "1 3")
        let widths = try XMLTree.root(of: writer.utf8).all("style:table-column-properties")
            .compactMap { $0.attributes["style:column-width"] }
        #expect(widths == ["5cm", "25.00mm", "75.00mm"])
        let columns = try XMLTree.root(of: writer.utf8).all("table:table-column").compactMap { $0.attributes["table:style-name"] }
        #expect(columns.count == 2 && Set(columns).count == 2 && !columns.contains("C"))
        #expect(try Self.filled(Self.page, .html, "1 3").contains(#"<col style="width: 25.00%"/><col style="width: 75.00%"/>"#))
    }

    @Test(arguments: [(word, Form.docx), (writer, .odt), (page, .html)])
    func `bảng lặp nhiều lần thì bảng nào cũng có các cột ấy; giá trị đứng ngoài phần lặp`(template: String, form: Form) throws {
        let (table, end) =
            template.contains("<w:tbl>")
            ? ("<w:tbl>", "</w:tbl>") : template.contains("<table:table>") ? ("<table:table>", "</table:table>") : ("<table>", "</table>")
        func paragraph(_ text: String) -> String {
            switch form {
            case .docx: "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
            case .odt: "<text:p>\(text)</text:p>"
            default: "<p>\(text)</p>"
            }
        }
        let repeated = template.replacing(table, with: paragraph("«#bảng»") + table).replacing(end, with: end + paragraph("«/bảng»"))
        let made = try Filling.fill(repeated, form, CaseData(json: #"{"rộng": "1 3", "bảng": [{"x": "a"}, {"x": "b"}]}"#))
        #expect(made.ranges(of: table).count == 2)
        switch form {
        case .docx: #expect(made.ranges(of: #"<w:gridCol w:w="750"/><w:gridCol w:w="2251"/>"#).count == 2)
        case .odt:
            let root = try XMLTree.root(of: made.utf8)
            let columns = root.all("table:table-column").compactMap { $0.attributes["table:style-name"] }
            #expect(columns.count == 4 && Array(columns.prefix(2)) == Array(columns.suffix(2)))
            let styles = root.all("style:style").filter { columns.contains($0.attributes["style:name"] ?? "") }
            #expect(styles.count == 2)
        default: #expect(made.ranges(of: #"<col style="width: 25.00%"/><col style="width: 75.00%"/>"#).count == 2)
        }
    }

    @Test(arguments: ["", "10", "1 2 3", "0 5", "x y", "-1 2", "999999999999999999999 1"])
    func `độ rộng không dùng được thì cột như trong mẫu`(widths: String) throws {
        #expect(try Self.filled(Self.word, .docx, widths).contains(#"<w:gridCol w:w="1000"/><w:gridCol w:w="2001"/>"#))
        #expect(try Self.filled(Self.writer, .odt, widths).contains(#"style:column-width="50.00mm""#))
        #expect(try Self.filled(Self.page, .html, widths).contains(#"<col style="width: 50.00%"/><col style="width: 50.00%"/>"#))
    }

    @Test(arguments: [
        "<p>«rộng | cột»</p>", "<table><tr><td>«rộng | cột»</td></tr></table>",
        "<table><col/><tr><td>«rộng | cột»«rộng | cột»</td></tr></table>",
        "<table><col/><tr><td>«#x»«rộng | cột»«/x»</td></tr></table>",
    ])
    func `đặt ngoài bảng có cột, trong phần lặp của bảng, hay hai lần là lỗi M207`(template: String) throws {
        let faults = Filling.faults(template, .html, try CaseData(json: "{\"rộng\": \"1\", \"x\": [{\"y\": \"1\"}]}"))
        #expect(faults.map(\.code.id) == ["M207"])
    }
}
