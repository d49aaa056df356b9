import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// Numbers at the ends of 64 bits wherever a template has numbers, and in the values that are put in.
///
/// A place that holds a number joins by one line of the lists.
@Suite struct ExtremeNumberTests {
    private static func data() throws -> CaseData {
        try CaseData(json: "{\"Tên\": \"x\", \"dòng\": [{\"Ô\": \"a\"}, {\"Ô\": \"b\"}, {\"Ô\": \"c\"}]}")
    }

    /// Paragraphs of a document, printed once for each record.
    private static func repeated(_ paragraphs: String) -> String {
        func mark(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
        return "<w:document><w:body>\(mark("«#dòng»"))\(paragraphs)\(mark("«/dòng»"))</w:body></w:document>"
    }

    private static let drawing =
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"¤\" name=\"a\"/></wp:inline></w:drawing><w:t>«Ô»</w:t></w:r></w:p>"
    private static let item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"¤\"/><w:numId w:val=\"¤\"/></w:numPr></w:pPr><w:r><w:t>«Ô»</w:t></w:r></w:p>"
    private static let styled = "<w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr><w:r><w:t>«Ô»</w:t></w:r></w:p>"

    /// Parts of a Word package with numbers.
    private static let packages: [[String: String]] = [
        ["word/document.xml": repeated(drawing)], ["word/document.xml": repeated(drawing + drawing.replacing("¤", with: "5"))],
        [
            "word/document.xml": repeated(item),
            "word/numbering.xml":
                "<w:numbering><w:abstractNum w:abstractNumId=\"¤\"><w:lvl w:ilvl=\"¤\"><w:start w:val=\"¤\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"¤\"><w:abstractNumId w:val=\"¤\"/></w:num></w:numbering>",
        ],
        [
            "word/document.xml": repeated(styled),
            "word/styles.xml":
                "<w:styles><w:style w:styleId=\"L\"><w:pPr><w:numPr><w:ilvl w:val=\"¤\"/><w:numId w:val=\"¤\"/></w:numPr></w:pPr></w:style></w:styles>",
            "word/numbering.xml":
                "<w:numbering><w:abstractNum w:abstractNumId=\"1\"/><w:num w:numId=\"¤\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        ],
    ]

    @Test(arguments: packages)
    func `số trong gói Word không làm hỏng việc điền`(members: [String: String]) throws {
        let data = try Self.data()
        // Texts that XML forbids in numbers are reported by the reader of XML.
        for number in ExtremeNumbers.all {
            let filled = try WordPackage.fill(members.mapValues { $0.replacing("¤", with: number) }, data)
            #expect(filled["word/document.xml"]?.contains(">c</w:t>") == true, "\(number)")
        }
    }

    /// Text of one part with numbers, in each format.
    private static let parts: [(Form, String)] = [
        (.docx, table("<w:tr><w:trPr><w:gridBefore w:val=\"¤\"/></w:trPr>\(cell(""))\(cell("<w:vMerge/>"))</w:tr>")),
        (
            .docx,
            table("<w:tr>\(cell("<w:gridSpan w:val=\"¤\"/>"))\(cell("<w:gridSpan w:val=\"¤\"/><w:vMerge/>"))\(cell("<w:vMerge/>"))</w:tr>")
        ),
        (.docx, "<w:document><w:body><w:p><w:r><w:t>&#¤;&#x¤;«Tên»</w:t></w:r></w:p></w:body></w:document>"),
        (.docx, "<w:document><w:body><w:p><w:bookmarkStart w:id=\"¤\"/><w:r><w:t>«Tên»</w:t></w:r></w:p></w:body></w:document>"),
        (.docx, "<w:document><w:body><w:p><w:r><w:t>«nếu Tên &gt; ¤»«nếu Tên &lt; -¤»x«/»«/»«Tên»</w:t></w:r></w:p></w:body></w:document>"),
        (.odt, openTable("table:number-rows-repeated=\"¤\"", "table:number-columns-spanned=\"¤\" table:number-rows-spanned=\"¤\"")),
        (.odt, openTable("", "table:number-columns-repeated=\"¤\" office:value=\"¤\" office:value-type=\"float\"")),
        (.html, "<table><tr><td colspan=\"¤\" rowspan=\"¤\">«#dòng»«Ô»«/dòng»</td></tr></table>"),
        (.html, "<ol start=\"¤\"><li value=\"¤\">&#¤;&#x¤;«Tên»</li></ol>"),
    ]

    private static func table(_ row: String) -> String {
        let first = "<w:tr>\(cell("<w:vMerge w:val=\"restart\"/>", "«#dòng»«Ô»"))\(cell("<w:vMerge w:val=\"restart\"/>"))</w:tr>"
        let last = "<w:tr>\(cell("<w:vMerge/>", "«/dòng»"))\(cell("<w:vMerge/>"))</w:tr>"
        return "<w:document><w:body><w:tbl>\(first)\(row)\(last)</w:tbl></w:body></w:document>"
    }

    private static func cell(_ properties: String, _ text: String = "x") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }

    private static func openTable(_ row: String, _ cell: String) -> String {
        "<office:document-content><office:body><office:text><table:table><table:table-row \(row)><table:table-cell \(cell)>"
            + "<text:p>«#dòng»«Ô | gộp»</text:p></table:table-cell><table:table-cell><text:p>«/dòng»</text:p></table:table-cell>"
            + "</table:table-row></table:table></office:text></office:body></office:document-content>"
    }

    @Test(arguments: parts)
    func `số trong một phần của mẫu`(form: Form, part: String) throws {
        let data = try Self.data()
        for number in ExtremeNumbers.all {
            // Either it is filled, or what is wrong is reported; places after such a number can be counted.
            let text = part.replacing("¤", with: number)
            for fault in Filling.faults(text, form, data) + Filling.faults(text + "«", form, data) {
                #expect(fault.code.id.hasPrefix("M"))
                _ = fault.location?.text(in: .vietnamese)
            }
        }
    }

    @Test(arguments: Formatter.allCases)
    func `cách định dạng nào cũng chịu được số nào`(formatter: Formatter) {
        for spelling in ["¤", "-¤", "¤ đồng", "1,¤ nghìn triệu tỷ", "¤%", "¤ m²", "¤/¤/¤", "¤,¤", "¤.¤"] {
            for text in ExtremeNumbers.filled(spelling) { _ = formatter.apply(to: text) }
        }
        // More digits than are read are printed as typed.
        let long = String(repeating: "9", count: 40)
        #expect(formatter.apply(to: long) == long)
    }

    @Test func `so sánh trong điều kiện đúng dù số dài bao nhiêu`() {
        let ascending = [
            "-" + String(repeating: "9", count: 40), "-9223372036854775809", "-9223372036854775808", "-1,0002", "-1,0001", "-1", "-0,5",
            "0", "0,0001",
            "1", "1,0001", "1,00010001", "2", "10", "999.999", "9007199254740992", "9007199254740993", "9223372036854775807",
            "9223372036854775808",
            String(repeating: "9", count: 40),
        ]
        for (left, smaller) in ascending.enumerated() {
            for (right, larger) in ascending.enumerated() {
                let limit = ComparisonLimit(larger)
                #expect(Condition.Test.ordered(.below, limit).verdict(for: .text(smaller)) == (left < right), "\(smaller) < \(larger)")
                #expect(Condition.Test.ordered(.above, limit).verdict(for: .text(smaller)) == (left > right), "\(smaller) > \(larger)")
                #expect(Condition.Test.equals(limit).verdict(for: .text(smaller)) == (left == right), "\(smaller) = \(larger)")
            }
        }
        for (left, right) in [("-0", "0"), ("1,50", "1,5"), ("1.000", "1000"), ("007", "7"), ("+5", "5"), ("5,", "5")] {
            #expect(Condition.Test.equals(ComparisonLimit(right)).verdict(for: .text(left)) == true, "\(left) = \(right)")
        }
    }

    // MARK: New numbers

    @Test func `số mới không trùng số nào và Word nhận`() throws {
        let last = Int(Int32.max)
        #expect(FreeNumbers.first(besides: []) == 1 && FreeNumbers.first(besides: [], from: 0) == 0)
        #expect(FreeNumbers.first(besides: [1, 7, 3]) == 8 && FreeNumbers.first(besides: [0], from: 0) == 1)
        #expect(FreeNumbers.first(besides: [Int.max, Int.min, -5, last + 1]) == 1)
        #expect(FreeNumbers.first(besides: [2, last, Int.max]) == 3 && FreeNumbers.first(besides: [last], from: 0) == 0)
        #expect(FreeNumbers.first(besides: [last - 10, 1 << 25, 4]) == 5)
        // Numbers so close to one another that no gap is wide: the widest is taken.
        let narrow = stride(from: 0, through: last, by: 1 << 20).filter { $0 != 1 << 22 } + [last]
        #expect(FreeNumbers.first(besides: narrow) == 3 << 20 + 1)
    }

    @Test func `hình, danh sách và ghi chú mang số cuối cùng vẫn có bản sao riêng`() throws {
        for number in ["2147483647", "9223372036854775807"] {
            let drawings = try WordPackage.fill(Self.packages[0].mapValues { $0.replacing("¤", with: number) }, Self.data())
            let ids = try #require(drawings["word/document.xml"]).matches(of: /docPr id="([0-9]+)"/).map { String($0.output.1) }
            #expect(ids == [number, "1", "2"])
            let lists = try WordPackage.fill(Self.packages[2].mapValues { $0.replacing("¤", with: number) }, Self.data())
            let all = try #require(lists["word/numbering.xml"]).matches(of: /w:numId="([0-9]+)"/).map { String($0.output.1) }
            #expect(Set(all).count == all.count && all[0] == number, "\(all)")
        }
    }
}
