import SangkienDiagnostics
import SangkienMarkup
import Testing
import TestKit

/// A tag with very many attributes is refused before libxml2 compares each with each.
@Suite struct TagLimitTests {
    private func codes(_ text: String) -> [String] {
        codesThrown { () throws(DiagnosticError) in try XMLCheck.requireWellFormed(Array(text.utf8), name: "a.xml") }
    }

    private func tag(_ count: Int) -> String {
        "<a>\n<b \((0..<count).map { "a\($0)='<x=\"'" }.joined(separator: " ").replacing("<", with: "&lt;"))/></a>"
    }

    @Test func `thẻ có 100.000 thuộc tính bị từ chối ở dòng của nó`() {
        do throws(DiagnosticError) {
            try XMLCheck.requireWellFormed(Array(tag(100_000).utf8), name: "a.xml")
            Issue.record("not refused")
        } catch {
            #expect(error.diagnostics.map(\.code.id) == ["M002"])
            #expect(error.diagnostics.first?.location?.line == 2)
            #expect(error.diagnostics.first?.argument("problem")?.contains("256") == true)
        }
    }

    @Test func `thẻ có ít thuộc tính, dấu bằng trong chữ, ghi chú và chỉ dẫn thì không`() {
        #expect(codes(tag(Budgets.attributes)).isEmpty)
        #expect(codes("<a>\(String(repeating: "=", count: 1_000))</a>").isEmpty)
        #expect(codes("<a><!-- \(String(repeating: "x='", count: 1_000)) --></a>").isEmpty)
        #expect(codes("<a x=\"\(String(repeating: "=>", count: 1_000))\"/>").isEmpty)
        #expect(codes("<a><![CDATA[<b \(String(repeating: "x=1 ", count: 100))>]]></a>").isEmpty)
    }
}
