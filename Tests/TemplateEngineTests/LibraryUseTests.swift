import SangkienDiagnostics
import TemplateEngine
import Testing
import TestKit

/// The library as its documentation shows it, with nothing but its public interface.
@Suite struct LibraryUseTests {
    private static let page = """
        <p>Gửi «Họ và tên»</p>
        <p>«#dòng»«STT». «Tên sáng kiến»;«/dòng»</p>
        """

    private let schema = Schema([.text("Họ và tên"), .list("dòng", of: Schema([.text("Tên sáng kiến")]))])

    private func rows(_ titles: [String]) -> Rows {
        Rows(count: titles.count) { row, _ in .text(titles[row]) }
    }

    @Test func `đọc một lần, điền nhiều lần, ra tệp hay ra bộ nhớ đều như nhau`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page.utf8, to: "mau.html")
        let form = try Template.load(folder.path("mau.html")).bound(to: schema)
        for titles in [["Cải tiến gá kẹp", "Sổ theo dõi"], [], ["Một & hai"]] {
            let values: [Value] = [.text("Lê Văn Mẫu"), .rows(rows(titles))]
            try form.write(values, to: folder.path("ra.html"))
            let items = titles.enumerated().map { "\($0 + 1). \($1.replacing("&", with: "&amp;"));" }.joined()
            let expected = "<p>Gửi Lê Văn Mẫu</p>\n<p>\(items)</p>"
            #expect(String(decoding: try folder.read("ra.html"), as: UTF8.self) == expected)
            #expect(try form.rendered(values) == folder.read("ra.html"))
        }
    }

    @Test func `giá trị chỉ được hỏi khi có thẻ in ra`() throws {
        let template = try Template.load(Array("<p>«Họ và tên»</p>".utf8), name: "mau.html")
        let unasked = Rows(count: 1_000_000) { row, _ in
            Issue.record("asked for row \(row)")
            return .text("")
        }
        let page = try template.bound(to: schema).rendered([.text("An"), .rows(unasked)])
        #expect(String(decoding: page, as: UTF8.self) == "<p>An</p>")
    }

    @Test func `mọi lỗi của mẫu đến cùng một lượt, có mã, có lời`() throws {
        let error = #expect(throws: DiagnosticError.self) {
            _ = try Template.load(Array("<p>«Họ và ten»«Ngày»«Tuổi»</p>".utf8), name: "mau.html").bound(to: schema)
        }
        #expect(error?.diagnostics.map(\.code.id) == ["M103", "M103"])
        #expect(error?.diagnostics.allSatisfy { !$0.message(in: .english).isEmpty && $0.location != nil } == true)
    }

    // MARK: Values that do not fit

    private func form() throws -> BoundTemplate {
        try Template.load(Array(Self.page.utf8), name: "mau.html").bound(to: schema)
    }

    /// The sentence of the error that filling with `values` throws.
    private func refusal(_ values: [Value]) throws -> String {
        let folder = try TemporaryFolder()
        let form = try form()
        let inMemory = #expect(throws: DiagnosticError.self) { _ = try form.rendered(values) }
        let inFile = #expect(throws: DiagnosticError.self) { try form.write(values, to: folder.path("ra.html")) }
        #expect(try folder.names() == [])
        #expect(inMemory?.description == inFile?.description)
        return inFile?.description ?? ""
    }

    @Test func `sai số giá trị, chữ thay danh sách, danh sách thay chữ: ném lỗi, không dừng chương trình`() throws {
        let list = Value.rows(rows(["a"]))
        #expect(try refusal([]).contains("văn bản cần 2 giá trị, theo thứ tự của lược đồ, nhưng được 0"))
        #expect(try refusal([.text("An"), list, .text("thừa")]).contains("được 3"))
        #expect(try refusal([.text("An"), .text("chữ")]).contains("“dòng” là danh sách, nhưng được một chữ"))
        #expect(try refusal([list, list]).contains("“Họ và tên” là chữ, nhưng được một danh sách"))
        #expect(try refusal([.text("An"), .rows(Rows([]))]).contains("mỗi dòng của danh sách “dòng” cần 1 giá trị"))
        #expect(
            try refusal([.text("An"), .rows(Rows([[.text("a")], [.text("b"), .text("c")]]))]).contains("mỗi dòng của danh sách “dòng”")
        )
        #expect(try refusal([.text("An"), .rows(Rows([[.rows(rows([]))]]))]).contains("“Tên sáng kiến” là chữ"))
    }

    @Test func `dòng làm ra khi in mà không khớp cũng chỉ là lỗi`() throws {
        let inner = Schema([.list("việc", of: Schema([.text("v")]))])
        let template = try Template.load(Array("<p>«#dòng»«#việc»«v»«/việc»«/dòng»</p>".utf8), name: "mau.html")
        let form = try template.bound(to: Schema([.list("dòng", of: inner)]))
        for wrong in [Value.text("chữ"), .rows(Rows([])), .rows(Rows([.text("1"), .text("2")]))] {
            let rows = Rows(count: 2) { _, _ in wrong }
            let error = #expect(throws: DiagnosticError.self) { _ = try form.rendered([.rows(rows)]) }
            #expect(error?.diagnostics.map(\.code.id) == ["M108"])
        }
        #expect(Rows(count: -3) { _, _ in .text("") }.count == 0)
        #expect(Rows([.text("a")]).value(0, 7).text == "")
        #expect(Rows([[.text("a")]]).value(9, 0).text == "")
    }

    @Test func `số bản ghi quá lớn, quá nhỏ cũng chỉ là lỗi`() throws {
        let form = try form()
        let values: [Value] = [.text("An"), .rows(rows(["a"]))]
        for record in [Int.max, Int.min] {
            let error = #expect(throws: DiagnosticError.self) { _ = try form.rendered(values, record: record) }
            #expect(error?.diagnostics.map(\.code.id) == ["M108"])
            #expect(throws: DiagnosticError.self) { try form.write(values, record: record) { _ in } }
            #expect(!form.skips(values, record: record))
        }
        #expect(try form.rendered(values, record: 7) == form.rendered(values))
    }

    @Test func `giá trị theo tên, không cần nhớ thứ tự`() throws {
        let titles = try Schema([.text("Tên sáng kiến")]).rows(named: [["Tên sáng kiến": .text("Gá kẹp")], ["ten sang kien": .text("Sổ")]])
        let values = try schema.values(named: ["dòng": .rows(titles), "họ và tên": .text("An")])
        #expect(String(decoding: try form().rendered(values), as: UTF8.self) == "<p>Gửi An</p>\n<p>1. Gá kẹp;2. Sổ;</p>")
        let error = #expect(throws: DiagnosticError.self) { _ = try schema.values(named: ["Tuổi": .text("45")]) }
        let sentences = error?.description.split(separator: "\n") ?? []
        #expect(sentences.count == 3)
        #expect(sentences.first == "M108: Giá trị để điền không khớp lược đồ: lược đồ không có tên “Tuổi”.")
    }

    @Test func `in lỗi ra là một câu, không có chữ của dữ liệu`() throws {
        let error = #expect(throws: DiagnosticError.self) {
            _ = try Template.load(Array("<p>x</p><p>«Tuổi»</p>".utf8), name: "thu-moi.html").bound(to: schema)
        }
        #expect(error?.description.hasPrefix("M103 thu-moi.html, ") == true)
        #expect(error?.description.contains("\n") == false)
        #expect(error?.sentences(in: .english).contains("The template uses the field “Tuổi”") == true)
        let phone = #expect(throws: DiagnosticError.self) { _ = try form().rendered([.text("0905123456")]) }
        #expect(phone?.description.contains("0905") == false)
    }
}
