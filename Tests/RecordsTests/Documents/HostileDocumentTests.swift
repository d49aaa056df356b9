import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// Documents that are cut, locked, lying, or made to take all memory or all day: one clear finding each.
struct HostileDocumentTests {
    static let good = HandMadeDocument.docx(HandMadeDocument.wordTable([["TT", "Họ và tên"], ["1", "An"]]))

    @Test func `tệp bị cắt ở bất kỳ đâu đều có một lời báo`() throws {
        for bytes in [Self.good, HandMadeDocument.odt(HandMadeDocument.writerTable([["TT", "Họ và tên"], ["1", "An"]]))] {
            for count in stride(from: 1, to: bytes.count - 1, by: 37) {
                let finding = try #require(refusal(Array(bytes.prefix(count)), file: "thu.docx"), "cut at \(count)")
                expectComplete(finding)
            }
        }
    }

    @Test(arguments: [("doctype", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "D045"), ("không khép thẻ", "<w:p>", "D044")])
    func `XML nguy hiểm hoặc hỏng bị từ chối`(name: String, xml: String, code: String) throws {
        let entry = HandMadeZip.Entry(
            "word/document.xml",
            xml + #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>"#
        )
        let finding = try #require(refusal(Self.with(entry), file: "thu.docx"))
        #expect(finding.code.id == code)
    }

    private static func with(_ entry: HandMadeZip.Entry) -> [UInt8] {
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        return HandMadeZip([
            HandMadeZip.Entry(
                "[Content_Types].xml",
                #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="\#(type)"/></Types>"#
            ),
            HandMadeZip.Entry(
                "_rels/.rels",
                #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="\#(relationships)" Target="word/document.xml"/></Relationships>"#
            ),
            entry,
        ])
        .bytes
    }

    @Test func `một triệu cột bị từ chối`() throws {
        let cells = String(repeating: "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", count: 20_000)
        let finding = try #require(refusal(HandMadeDocument.docx("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>"), file: "thu.docx"))
        #expect(finding.code.id == "D019")
        let wide =
            #"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#
        #expect(try #require(refusal(HandMadeDocument.docx(wide), file: "thu.docx")).code.id == "D019")
    }

    @Test func `ô gộp khổng lồ không chiếm bộ nhớ`() throws {
        let row =
            #"<w:tr><w:tc><w:tcPr><w:gridSpan w:val="16383"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"#
        let bytes = HandMadeDocument.docx("<w:tbl>\(String(repeating: row, count: 3_000))</w:tbl>")
        #expect(try #require(refusal(bytes, file: "thu.docx")).code.id == "D019")
        let web =
            "<table>" + String(repeating: "<tr><td colspan=1000 rowspan=65534>a", count: 20) + String(repeating: "<tr>", count: 100_000)
        #expect(try #require(refusal(Array(web.utf8), file: "thu.html")).code.id == "D019")
    }

    @Test func `dòng lặp khai khống bị từ chối`() throws {
        let row =
            #"<table:table-row table:number-rows-repeated="999999999"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"#
        let body = HandMadeDocument.writerTable([["TT", "Họ và tên"]]).replacing("</table:table>", with: row + "</table:table>")
        #expect(try #require(refusal(HandMadeDocument.odt(body), file: "thu.odt")).code.id == "D019")
        let spaces = #"<text:p><text:s text:c="999999999"/></text:p>"#
        #expect(try #require(refusal(HandMadeDocument.odt(spaces), file: "thu.odt")).code.id == "D019")
    }

    @Test func `bảng lồng quá sâu có một lời báo hoặc đọc được`() throws {
        func nested(_ open: String, _ close: String, _ depth: Int) -> String {
            String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth)
        }
        let word = nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 500)
        #expect(try #require(refusal(HandMadeDocument.docx(word), file: "thu.docx")).code.id == "D019")
        let web = "<html>" + nested("<table><tr><td>", "", 50_000)
        #expect(try #require(refusal(Array(web.utf8), file: "thu.html")).code.id == "D072")
    }

    @Test func `nhiều chữ hơn ngân sách thì dừng`() throws {
        var limits = Limits.standard
        limits.budgets.text = 1_000_000
        let text = String(repeating: "a", count: 700_000)
        let bytes = HandMadeDocument.docx(HandMadeDocument.wordLine(text) + HandMadeDocument.wordLine(text))
        #expect(try #require(refusal(bytes, file: "thu.docx", limits: limits)).code.id == "D058")
    }

    @Test func `nhiều dòng hơn ngân sách thì đọc đến đó và nói`() throws {
        var limits = Limits.standard
        limits.budgets.rows = 3
        let rows = (1...9).map { [String($0), "An \($0)"] }
        let table = try read(
            HandMadeDocument.docx(HandMadeDocument.wordTable([["TT", "Họ và tên"]] + rows)),
            file: "thu.docx",
            limits: limits
        )
        #expect(table.records.count == 4)
        #expect(table.isOverBudget)
        #expect(table.codes.contains("D056"))
    }

    @Test func `văn bản có mật khẩu được nói là có mật khẩu`() throws {
        let manifest = """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" \
            manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>
            """
        let zip = HandMadeZip([
            HandMadeZip.Entry("mimetype", stored: Array("application/vnd.oasis.opendocument.text".utf8)),
            HandMadeZip.Entry("content.xml", "???"), HandMadeZip.Entry("META-INF/manifest.xml", manifest),
        ])
        #expect(try #require(refusal(zip.bytes, file: "thu.odt")).code.id == "D040")
    }

    @Test func `rác giữa các thẻ HTML không làm hỏng gì`() throws {
        for page in [
            "<html><table", "<html><table><tr><td", "<html><!--", "<html><table><td>&#xFFFFFFFFF;<td>&;&#;<td>&nope;",
            "<html></table></td></tr></html>", "<html><script>", "<html><ul><li><ol></ul>",
        ] {
            expectComplete(try #require(refusal(Array(page.utf8), file: "thu.html")))
        }
    }

    /// A table with a known heading, and `count` times `small` below it.
    private static func page(_ small: String, _ count: Int) -> String {
        "<html><table><tr><td>TT<td>Họ và tên<tr><td>1<td>An</table>" + String(repeating: small, count: count)
    }

    @Test func `bốn lần nhiều bảng thì lâu hơn bốn lần, không phải mười sáu`() throws {
        let plain = try Growth.ofFourTimes(2_000) { _ = try read(Self.page("<table><tr><td>a<td>b<td>c</table>", $0), file: "a.html") }
        #expect(plain < 9, "\(plain)")
        let nested = try Growth.ofFourTimes(1_000) { count in
            let rows = String(repeating: "<tr><td>a<td><table><tr><td>b</table>", count: count)
            _ = try read("<html><table>\(rows)</table>" + Self.page("", 0), file: "a.html")
        }
        #expect(nested < 9, "\(nested)")
    }

    @Test func `quá nhiều đoạn văn thì dừng, nhiều đoạn giữa hai bảng thì chỉ giữ đầu và cuối`() throws {
        let finding = try #require(refusal(Array(Self.page("<p>a", (1 << 20) + 1).utf8), file: "a.html"))
        #expect(finding.code.id == "D019")
        let lines = (0..<5_000).map { "<p>đoạn \($0)" }.joined()
        let around = try read(Self.page("", 0) + lines, file: "a.html").around.map(\.text)
        #expect(around.first == "đoạn 0" && around.count <= 400)
    }

    @Test func `dòng ẩn mãi không hết chỉ mất chính nó`() throws {
        let table = try read(
            "<html><table><tr><td>TT<td>Họ và tên" + String(repeating: "<tr hidden><td>x", count: 5_000) + "<tr><td>1<td>An",
            file: "a.html"
        )
        #expect(table.rows == [["1", "An"]])
    }
}
