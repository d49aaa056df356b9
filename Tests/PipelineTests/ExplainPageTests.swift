import Diagnostics
import Foundation
import Pipeline
import TestKit
import Testing

/// Every page tells the truth: its failing example gives the code, its passing one does not.
@Suite struct ExplainPageTests {
    static let codes = DiagnosticCode.all.map(\.id)
    private static let headings = [
        Language.vietnamese: ["Ví dụ chưa đạt", "Ví dụ đạt", "Cách sửa"], .english: ["Fails", "Passes", "How to fix it"],
    ]

    @Test(arguments: Language.allCases)
    func `mỗi mã có một trang và không trang nào thừa`(language: Language) throws {
        let folder = Repository.templates.appending(path: "giai-thich/\(language.rawValue)").path(percentEncoded: false)
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(pages == Self.codes.map { $0 + ".md" })
    }

    @Test(arguments: codes, Language.allCases)
    func `trang có đúng tên, đủ mục và hai ví dụ`(code: String, language: Language) throws {
        let page = try ExplainPage(code: code, language: language.rawValue)
        let known = try #require(DiagnosticCode.find(code))
        #expect(page.title == "# \(known.id) · \(known.name) · \(known.title[language])")
        #expect(page.headings == Self.headings[language])
        #expect(page.examples.count == 2)
        #expect(page.examples.first?.kind == page.examples.last?.kind || page.examples.allSatisfy { $0.kind != "mô-tả" })
    }

    /// An example whose commands have their English names.
    private static func inEnglish(_ example: ExplainPage.Example) -> [String] {
        let names = [
            ("mau kiem-tra", "template lint"), ("mau truong", "template fields"), ("mau ghi-chu", "template annotate"),
            ("mau dong-goi", "template pack"), ("mau giai-nen", "template unpack"), ("kiem-tra", "check"), ("tao", "generate"),
            ("xem", "inspect"), ("so ", "register "), ("giai-thich", "explain"), ("khoi-tao", "init"), ("dien", "render"),
        ]
        let lines = example.lines.map { line in
            // Headings of a table of rows, whatever the width of its columns.
            let isHead = line.hasPrefix("| Cột ")
            let head = isHead ? line.replacing("| Cột ", with: "| Column ").replacing("| Dòng ", with: "| Row ") : line
            let row = line.hasPrefix("|") ? head.replacing(/[ ]+/, with: " ").replacing(/-+/, with: "-") : line
            let file = ["đính-kèm", "thư-mục"].contains(example.kind) ? ExampleFile.meaning(row) : row
            return names.reduce(file) { $0.replacing("sangkien \($1.0)", with: "sangkien \($1.1)") }
        }
        return [example.kind] + lines
    }

    @Test(arguments: codes)
    func `ví dụ ở hai ngôn ngữ là một`(code: String) throws {
        let pages = try Language.allCases.map { try ExplainPage(code: code, language: $0.rawValue) }
        #expect(pages[0].examples.map(Self.inEnglish) == pages[1].examples.map(Self.inEnglish))
    }

    @Test(arguments: codes)
    func `ví dụ chưa đạt cho ra mã, ví dụ đạt thì không`(code: String) async throws {
        let page = try ExplainPage(code: code, language: "vi")
        let runner = ExampleRunner()
        let failing = try await runner.run(try #require(page.examples.first))
        let passing = try await runner.run(try #require(page.examples.last))
        if let failing { #expect(failing.has(code)) }
        if let passing { #expect(!passing.has(code)) }
        for finding in (failing?.findings ?? []) + (passing?.findings ?? []) {
            for language in Language.allCases {
                let text = finding.message(in: language) + finding.hint(in: language)
                #expect(text.firstMatch(of: /\{[A-Za-z]+\}/) == nil, "\(finding.code.id): \(text)")
            }
        }
    }

    @Test func `ví dụ bằng lời chỉ dành cho điều không tái hiện được`() throws {
        let described = try Self.codes.filter { try ExplainPage(code: $0, language: "vi").examples.first?.kind == "mô-tả" }
        #expect(
            described == [
                "D019", "D096", "D097", "D104", "M002", "M003", "M004", "M005", "M006", "M007", "M108", "M109", "X002", "X005", "X011",
                "X110", "X111", "X112", "X113", "X114", "X120", "X121", "X122", "X123",
            ]
        )
    }
}
