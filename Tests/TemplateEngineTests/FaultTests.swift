import SangkienDiagnostics
import Testing
import TestKit

/// What the findings of a template say; which faults there are, and where, stands in `Cases/loi.txt`.
@Suite struct FaultTests {
    private static let json = """
        {"Họ và tên": "Lê Văn Mẫu", "Cấp": "Cơ sở", "Trống": "", "Nhiều dòng": "một\\nhai", "sáng kiến": [{"Tên": "A", "Ghi chú": ""}],
         "nhóm": [{"tên nhóm": "I"}]}
        """

    private func faults(_ outline: String, _ form: Form) throws -> [Diagnostic] {
        let markup = try OutlineWriter.markup(try OutlineParser.blocks(of: [outline]), form)
        return Filling.faults(Place.body.part(markup, form), form, try CaseData(json: Self.json))
    }

    @Test(arguments: CaseTests.runs.filter { $0.case.faults != nil })
    func `thông báo nào cũng có chỗ, có hướng dẫn, không còn chỗ trống`(run: CaseRun) throws {
        for fault in Filling.faults(try run.template(), run.format, try CaseData(json: run.case.data)) {
            #expect(fault.location?.file == "mau.xml")
            #expect((fault.location?.line ?? 0) > 0 && (fault.location?.column ?? 0) > 0)
            for language in Language.allCases {
                #expect(!fault.message(in: language).contains("{") || run.case.name.contains("móc"))
                #expect(!fault.hint(in: language).contains("{"))
            }
        }
    }

    @Test(arguments: [
        ("Họ và tênn", "Họ và tên"), ("Họ tên", nil), ("Cap do", nil), ("sang kien a", "sáng kiến"), ("Nhieu dongg", "Nhiều dòng"),
        ("qwertyuiop", nil),
    ])
    func `tên lạ được gợi ý tên gần nhất và nêu các tên có sẵn`(typed: String, nearest: String?) throws {
        let fault = try #require(try faults("«\(typed)»", .html).first)
        #expect(fault.argument("tag") == typed)
        #expect(fault.argument("suggestion") == (nearest.map { " Có phải là “\($0)” không?" } ?? ""))
        #expect(fault.argument("available")?.hasPrefix("Họ và tên; Cấp; ") == true)
    }

    @Test func `tên lạ trong khối lặp được gợi ý cả tên bên trong`() throws {
        let fault = try #require(try faults("«#sáng kiến»«Ghi chúu»«/»", .docx).first)
        #expect(fault.argument("suggestion") == " Có phải là “Ghi chú” không?")
        #expect(fault.argument("available")?.hasPrefix("Tên; Ghi chú; Họ và tên") == true)
    }

    @Test(arguments: 0..<300)
    func `mẫu bất kỳ không làm hỏng bộ dịch`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "«", "»", "«#sáng kiến»", "«/sáng kiến»", "«/»", "«:»", "«?Cấp»", "«^Trống»", "«Tên»", "«Họ và tên»", "«!x»", "«#nhóm»",
            "«/nhóm»", "«Tên | gộp»", "<w:p>", "</w:p>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tbl>", "</w:tbl>", "<p>", "</p>",
            "<td>", "<tr>", "<a b=\"", "\">", "x", " ", "\n", "&lt;", "<w:t>", "</w:t>", "<w:sdt>", "</w:sdt>", "<w:fldSimple w:instr=\"",
            "<text:list>", "</text:list>", "<w:instrText>MERGEFIELD x", "<!--", "-->",
        ]
        let text = (0..<Int.random(in: 1...25, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let data = try CaseData(json: Self.json)
        for form in Form.allCases {
            for fault in Filling.faults(text, form, data) { #expect(fault.code.id.hasPrefix("M")) }
        }
    }
}
