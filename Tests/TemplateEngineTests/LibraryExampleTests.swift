import Foundation
import SangkienDiagnostics
import Synchronization
import TemplateEngine
import Testing
import TestKit

/// The four examples of the documentation do what they say, and stand in it as they are compiled.
@Suite struct LibraryExampleTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `ví dụ 1: giấy mời từ giá trị theo tên`() throws {
        let folder = try TemporaryFolder()
        try folder.write("<p>«Họ và tên», «Ngày | ngày ngắn»</p><p>«#dòng»«STT». «Tên sáng kiến»; «/dòng»</p>".utf8, to: "giay-moi.html")
        try invitation(in: folder.path(""))
        let page = text(try folder.read("giay-moi-01.html"))
        #expect(page == "<p>Lê Văn Mẫu, 15/4/2021</p><p>1. Cải tiến gá kẹp; 2. Sổ theo dõi số hóa; </p>")
    }

    @Test func `ví dụ 2: mọi thư trong một tệp`() throws {
        let folder = try TemporaryFolder()
        try folder.write("<html><body><p>«Họ và tên» – «Đơn vị»</p></body></html>".utf8, to: "thu.html")
        #expect(try letters(for: [("An", "CĐ A"), ("Bình", "CĐ B")], in: folder.path("")) == 2)
        let page = text(try folder.read("thu-tat-ca.html"))
        #expect(page.contains("An – CĐ A") && page.contains("<div style=\"break-before:page\"><p>Bình – CĐ B</p></div>"))
    }

    @Test func `ví dụ 3: dòng đến dần, trang đi từng mảnh`() async throws {
        let rows = AsyncThrowingStream<[Value], any Error> { stream in
            for row in 1...20_000 { stream.yield([.text("Đơn vị \(row)"), .number(String(row))]) }
            stream.finish()
        }
        let template = Array("<table><tr><td>«#dòng»«Đơn vị»</td><td>«Số sáng kiến»«/dòng»</td></tr></table>".utf8)
        nonisolated(unsafe) var pieces: [[UInt8]] = []
        try await report(rows, template: template) { unsafe pieces.append($0) }
        let sizes = unsafe pieces.map(\.count)
        #expect(sizes.count > 5 && sizes.allSatisfy { $0 < 200_000 })
        let page = text(unsafe Array(pieces.joined()))
        #expect(page.hasSuffix("<td>Đơn vị 20000</td><td>20000</td></tr></table>"))
    }

    @Test func `ví dụ 4: kiểm tra mẫu gửi lên, ghi chú lỗi vào bản sao`() throws {
        let upload = Array("<html><body><p>«Họ tênn»</p></body></html>".utf8)
        let (sentences, commented) = try check(upload, name: "mau.html", schema: Schema([.text("Họ tên")]))
        #expect(sentences.count == 1 && sentences[0].contains("Họ tênn"), "\(sentences)")
        #expect(text(commented).contains("<mark") || text(commented).contains("sangkien"))
    }

    @Test func `tài liệu có đúng các ví dụ đang được dựng`() throws {
        func lines(_ text: String) -> String {
            text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: "\n")
        }
        let file = Repository.root.appending(path: "Tests/TemplateEngineTests/LibraryExamples.swift")
        let article = Repository.root.appending(path: "Sources/TemplateEngine/TemplateEngine.docc/Examples.md")
        let source = try String(contentsOf: file, encoding: .utf8)
        let shown = lines(try String(contentsOf: article, encoding: .utf8))
        let examples = source.components(separatedBy: "// Example ").dropFirst().map { $0.drop { $0 != "\n" } }
        #expect(examples.count == 4)
        for example in examples { #expect(shown.contains(lines(String(example)))) }
    }

    // MARK: Sinks, cancellation

    private func pages(_ count: Int) throws -> (form: BoundTemplate, values: [Value]) {
        let schema = Schema([.list("dòng", of: Schema([.text("a")]))])
        let form = try Template.load(Array("<p>«#dòng»«a» «/dòng»</p>".utf8), name: "mau.html").bound(to: schema)
        return (form, [.rows(Rows(count: count) { row, _ in .text(String(row)) })])
    }

    @Test func `lỗi của nơi nhận được ném ra, lỗi của dãy dòng cũng vậy`() async throws {
        struct Full: Error {}
        let (form, values) = try pages(100_000)
        var count = 0
        #expect(throws: Full.self) {
            try form.write(values) { _ in
                count += 1
                if count == 2 { throw Full() }
            }
        }
        #expect(count == 2)
        await #expect(throws: Full.self) {
            _ = try await Rows(AsyncThrowingStream<[Value], any Error> { $0.finish(throwing: Full()) })
        }
        #expect(throws: Full.self) { _ = try Rows { throw Full() } }
        var left = 3
        let rows = Rows { () -> [Value]? in
            left -= 1
            return left >= 0 ? [.text(String(left))] : nil
        }
        #expect(rows.count == 3 && rows.value(0, 0).text == "2")
    }

    @Test(arguments: ["mau.html", "docx"])
    func `hủy thì dừng ngay, không có tệp nào`(kind: String) async throws {
        let folder = try TemporaryFolder()
        let schema = Schema([.list("dòng", of: Schema([.text("a")]))])
        if kind == "docx" {
            try WordPackage.write(
                [
                    "word/document.xml":
                        "<w:document><w:body><w:p><w:r><w:t>«#dòng»«?a = x»«a»«/»«/dòng»</w:t></w:r></w:p></w:body></w:document>"
                ],
                to: folder
            )
        } else {
            try folder.write("<p>«#dòng»«?a = x»«a»«/»«/dòng»</p>".utf8, to: kind)
        }
        let form = try Template.load(folder.path(kind == "docx" ? "mau" : kind)).bound(to: schema)
        // Nothing is printed for long; how many rows were looked at tells whether filling ended before its end.
        let count = 1 << 24
        let rows = SharedCount()
        let values: [Value] = [
            .rows(
                Rows(count: count) { row, _ in
                    rows.note(row)
                    return .text("y")
                }
            )
        ]
        let output = folder.path("ra.\(kind.suffix(4))")
        let task = Task { () -> String in
            do throws(DiagnosticError) { try form.write(values, to: output) } catch { return error.diagnostics.map(\.code.id).joined() }
            return ""
        }
        // From a thread of its own: other tests may hold all those that tasks share.
        Thread.detachNewThread {
            while rows.last < 10_000 { Thread.sleep(forTimeInterval: 0.001) }
            task.cancel()
        }
        #expect(await task.value == "M118")
        #expect(rows.last < count - 1)
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test func `mẫu trong bộ nhớ được kiểm tra, ghi chú như mẫu trong tệp`() throws {
        let folder = try TemporaryFolder()
        let page = Array("<html><body><p>«Họ tênn» «#a»</p></body></html>".utf8)
        try folder.write(page, to: "mau.html")
        let schema = Schema([.text("Họ tên")])
        let ofFile = Template.lint(folder.path("mau.html"), schema: schema)
        let ofBytes = Template.lint(page, name: "mau.html", schema: schema)
        #expect(ofFile.map { $0.message(in: .vietnamese) } == ofBytes.map { $0.message(in: .vietnamese) } && ofBytes.count > 1)
        try Template.annotate(folder.path("mau.html"), findings: ofFile, in: .vietnamese, to: folder.path("ghi.html"))
        #expect(try Template.annotated(page, name: "mau.html", findings: ofBytes, in: .vietnamese) == folder.read("ghi.html"))
        let part = Template.lint(Array("<html><body><p>«chèn: phần ký»</p></body></html>".utf8), name: folder.path("x.html"))
        #expect(part.map(\.code.id) == ["M117"])
    }
}

/// The row that was looked at last, for another thread to see.
private final class SharedCount: Sendable {
    private let row = Atomic<Int>(0)

    var last: Int { row.load(ordering: .relaxed) }

    func note(_ row: Int) { self.row.store(row, ordering: .relaxed) }
}
