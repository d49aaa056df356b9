import SangkienDiagnostics
import Testing

@testable import TemplateEngine

/// A list without rows, of which the data does not tell the names, is computed with like any other.
@Suite struct EmptyListAggregateTests {
    @Test(arguments: [
        ("«ds.x | tổng»", "0"), ("«ds.x | lọc y = 1 | tổng»", "0"), ("«ds | đếm»", "0"), ("«ds.x | đếm»", "0"), ("«ds.x | trung bình»", ""),
        ("«ds.x | tổng | bằng chữ»", "Không đồng"), ("«ds.x»", ""), ("«?ds.x»có«:»không«/»", "không"), ("«ngoài.ds.x | tổng»", "0"),
        ("«#ngoài»«ds.x | tổng»«/ngoài»", "0"), ("«#ds | xếp theo x»«x»«/ds»", ""), ("«#ds.x»«y»«/ds.x»", ""),
    ])
    func `danh sách không có dòng`(tag: String, printed: String) throws {
        let schema = Schema([.list("ds", of: .unknown), .list("ngoài", of: Schema([.list("ds", of: .unknown)]))])
        let none = Rows(count: 0) { _, _ in .text("") }
        let outer = Rows(count: 1) { _, _ in .rows(none) }
        let template = try Template.load(Array("<p>\(tag)</p>".utf8), name: "mau.html").bound(to: schema)
        let page = try template.rendered([.rows(none), .rows(outer)])
        #expect(String(decoding: page, as: UTF8.self) == "<p>\(printed)</p>")
    }

    @Test func `tên danh sách ghi sai vẫn là lỗi`() throws {
        let schema = Schema([.list("ds", of: .unknown)])
        let template = try Template.load(Array("<p>«dss.x | tổng»</p>".utf8), name: "mau.html")
        let error = #expect(throws: DiagnosticError.self) { try template.bound(to: schema) }
        #expect(error?.diagnostics.map(\.code.id) == ["M103"])
    }
}
