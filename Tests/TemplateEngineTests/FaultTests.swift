import Diagnostics
import TestKit
import Testing

@testable import TemplateEngine

/// What is wrong with a template: all of it at once, with code and line.
@Suite struct FaultTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let template: [Block]
        /// Code and line of each finding; the first block stands on line 2.
        let faults: [String]

        init(_ name: String, _ template: [Block], _ faults: String...) {
            self.name = name
            self.template = template
            self.faults = faults
        }

        var testDescription: String { name }
    }

    static let tags: [Example] = [
        Example("thẻ không đóng", [.p("x"), .p("«Họ và tên")], "M101 3"),
        Example("chỉ đóng thẻ", [.p("x»")]),
        Example(
            "thiếu tên",
            [.p("«»"), .p("«#»x«/»"), .p("«?»x«/»"), .p("«^ »x«/»")],
            "M102 2",
            "M102 3",
            "M102 4",
            "M102 5",
            "M202 3",
            "M202 4",
            "M202 5"
        ),
        Example("hai dấu gạch đứng", [.p("«Ngày | hoa | hoa»")], "M102 2"),
        Example("cách định dạng lạ", [.p("«Ngày | in nghiêng»"), .p("«Ngày | »")], "M104 2", "M104 3"),
        Example("trường lạ", [.p("«Họ tên»"), .p("«Cấp»"), .p("«Năm sinh»")], "M103 2", "M103 4"),
        Example("trường lạ trong khối lặp", [.p("«#sáng kiến»«Tênn»«/sáng kiến»")], "M103 2"),
        Example("danh sách lạ", [.p("«#sáng kiếm»x«/sáng kiếm»")], "M103 2"),
        Example("lặp một trường không phải danh sách", [.p("«#Cấp»x«/Cấp»")], "M103 2"),
        Example("đếm ngoài khối lặp", [.p("«STT»")], "M103 2"),
        Example("điều kiện lạ", [.p("«?cap trinh»x«/»")], "M103 2"),
        Example("tên của danh sách khác", [.p("«#sáng kiến»«tên nhóm»«/»")], "M103 2"),
    ]

    static let sections: [Example] = [
        Example("không đóng", [.p("«#sáng kiến»"), .p("«?Cấp»")], "M201 2", "M201 3"),
        Example("đóng khối chưa mở", [.p("«/sáng kiến»"), .p("«/»"), .p("«:»")], "M202 2", "M202 3", "M102 4"),
        Example("không thì ở khối lặp", [.p("«#sáng kiến»«:»«/»")], "M102 2"),
        Example("hai lần không thì", [.p("«?Cấp»1«:»2«:»3«/»")], "M102 2"),
        Example("đóng sai tên", [.p("«#sáng kiến»x«/nhóm»"), .p("«/sáng kiến»")], "M202 2"),
        Example("đan chéo", [.p("«#nhóm»«#sáng kiến»x«/nhóm»"), .p("«/sáng kiến»")], "M203 2"),
        Example("mở trong bảng, đóng ngoài", [.table(["«#sáng kiến»«Tên»"]), .p("«/sáng kiến»")], "M204 3"),
        Example("mở ngoài bảng, đóng trong", [.p("«#sáng kiến»"), .table(["«Tên»«/sáng kiến»"])], "M204 2"),
        Example("mở ở bảng này, đóng ở bảng kia", [.table(["«#sáng kiến»"]), .table(["«/sáng kiến»"])], "M204 3"),
        Example("không thì trong một dòng", [.table(["«?Cấp»a«:»b", "c«/»"])], "M204 3"),
        Example("không thì chung đoạn với chữ", [.p("«?Cấp»"), .p("a «:»"), .p("«/»")], "M204 2"),
    ]

    static let together = Example(
        "mọi lỗi một lượt",
        [.p("«Họ và tên"), .p("«»"), .p("«Ngày | x»"), .p("«/»"), .table(["«#sáng kiến»"]), .p("«/sáng kiến»"), .p("«#nhóm»")],
        "M101 2",
        "M102 3",
        "M104 4",
        "M202 5",
        "M201 10",
        "M204 7"
    )

    @Test(arguments: DocumentFormat.allCases, tags + sections + [together])
    func `mỗi lỗi của mẫu có mã và dòng, báo cùng một lượt`(format: DocumentFormat, example: Example) {
        let faults = Filling.faults(example.template.written(as: format), format)
        #expect(faults.map { "\($0.code.id) \($0.location?.line ?? 0)" } == example.faults)
        for fault in faults {
            #expect(fault.location?.file == "mau.xml")
            #expect((fault.location?.column ?? 0) > 0)
            for language in Language.allCases {
                #expect(!fault.message(in: language).contains("{"))
                #expect(!fault.hint(in: language).contains("{"))
            }
        }
    }

    @Test(arguments: [
        ("Họ và tênn", "Họ và tên"), ("Họ tên", nil), ("Cap do", nil), ("sang kien a", "sáng kiến"), ("Nhieu dongg", "Nhiều dòng"),
        ("qwertyuiop", nil),
    ])
    func `tên lạ được gợi ý tên gần nhất và nêu các tên có sẵn`(typed: String, nearest: String?) throws {
        let fault = try #require(Filling.faults([Block.p("«\(typed)»")].written(as: .html), .html).first)
        #expect(fault.argument("tag") == typed)
        #expect(fault.argument("suggestion") == (nearest.map { " Có phải “\($0)”?" } ?? ""))
        #expect(fault.argument("available")?.hasPrefix("Họ và tên; Cấp; ") == true)
    }

    @Test func `tên lạ trong khối lặp được gợi ý cả tên bên trong`() throws {
        let fault = try #require(Filling.faults([Block.p("«#sáng kiến»«Ghi chúu»«/»")].written(as: .docx), .docx).first)
        #expect(fault.argument("suggestion") == " Có phải “Ghi chú”?")
        #expect(fault.argument("available")?.hasPrefix("Tên; Ngày; Ghi chú; tác giả; Họ và tên") == true)
    }

    @Test func `thẻ trong script và style của trang HTML bị từ chối`() {
        for element in ["script", "style"] {
            let text = "<html><head><\(element)>«Họ và tên»</\(element)></head><body></body></html>"
            #expect(Filling.faults(text, .html).map(\.code.id) == ["M102"])
        }
    }

    @Test func `khối giữa hai thuộc tính khác nhau bị từ chối`() {
        let text = "<p><a title=\"«?Cấp»x\" href=\"y«/»\">z</a></p><p class=\"«?Cấp»\">«/»</p>"
        #expect(Filling.faults(text, .html).map(\.code.id) == ["M204"])
    }

    @Test(arguments: 0..<300)
    func `mẫu bất kỳ không làm hỏng bộ dịch`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "«", "»", "«#sáng kiến»", "«/sáng kiến»", "«/»", "«:»", "«?Cấp»", "«^Trống»", "«Tên»", "«Họ và tên»", "«!x»", "«#nhóm»",
            "«/nhóm»",
            "<w:p>", "</w:p>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tbl>", "</w:tbl>", "<p>", "</p>", "<td>", "<tr>", "<a b=\"",
            "\">",
            "x", " ", "\n", "&lt;", "<w:t>", "</w:t>",
        ]
        let text = (0..<Int.random(in: 1...25, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        for format in DocumentFormat.allCases {
            for fault in Filling.faults(text, format) { #expect(fault.code.id.hasPrefix("M")) }
        }
    }
}
