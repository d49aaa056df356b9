import Diagnostics
import TemplateEngine
import TestKit
import Testing

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
}
