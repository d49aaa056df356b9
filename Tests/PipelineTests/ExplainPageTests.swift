import Desk
import Foundation
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// Every page tells the truth: its failing example gives the code, its passing one does not.
@Suite struct ExplainPageTests {
    static let codes = DiagnosticCode.all.map(\.id)
    private static let headings = [Language.vietnamese: ["## Cách sửa"], .english: ["## How to fix it"]]

    @Test func `mỗi mã có một thư mục đủ ba tệp, không có gì thừa`() throws {
        let folder = Repository.templates.appending(path: "giai-thich").path(percentEncoded: false)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.codes)
        for code in Self.codes {
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(code)").sorted() == ["en.md", "vi-du.md", "vi.md"])
        }
    }

    @Test(arguments: codes, Language.allCases)
    func `trang có đúng tên, đủ mục và hai ví dụ`(code: String, language: Language) throws {
        let page = try ExplainPage(code: code, language: language)
        let known = try #require(DiagnosticCode.find(code))
        #expect(page.title == "# \(known.id) · \(known.name) · \(known.title[language])")
        #expect(page.headings == Self.headings[language])
        #expect(page.examples.count == 2)
        #expect(page.examples.first?.kind == page.examples.last?.kind || page.examples.allSatisfy { $0.kind != "mô-tả" })
    }

    /// Commands as they are called in each language.
    private static let commands = [
        Language.vietnamese: ["kiem-tra", "tao", "gop", "dien", "noi", "so", "mau", "xem", "giai-thich", "khoi-tao"],
        .english: ["check", "generate", "merge", "render", "join", "register", "template", "inspect", "explain", "init"],
    ]

    @Test(arguments: codes)
    func `ví dụ ghi một lần, chỉ khác ở chữ của từng ngôn ngữ`(code: String) throws {
        let pages = try Language.allCases.map { ($0, try ExplainPage(code: code, language: $0)) }
        for (language, page) in pages {
            for line in page.examples.filter({ $0.kind != "mô-tả" }).flatMap(\.lines) {
                #expect(!line.contains("⟦") && !line.contains("⟧"), "\(line)")
                guard let command = line.firstMatch(of: /^sangkien ([a-z-]+)/)?.output.1 else { continue }
                #expect(Self.commands[language]?.contains(String(command)) == true, "\(line)")
            }
        }
        #expect(pages[0].1.examples.map(\.kind) == pages[1].1.examples.map(\.kind))
        #expect(pages[0].1.examples.map(\.lines.count) == pages[1].1.examples.map(\.lines.count))
    }

    @Test func `trang hiện bảng thẳng cột ở cả hai ngôn ngữ`() throws {
        let folder = Repository.templates.appending(path: "giai-thich").path(percentEncoded: false)
        for language in Language.allCases {
            let shown = try #require(CodePage(of: "H001", in: language, below: folder)).shown(facts: "A: 1\n")
            let rows = shown.split(separator: "\n").filter { $0.hasPrefix("  |") }
            #expect(rows.count == 6 && Set(rows.prefix(3).map(\.count)).count == 1 && Set(rows.suffix(3).map(\.count)).count == 1)
            #expect(shown.hasPrefix("# H001 · ") && shown.contains("\n\nA: 1\n") && !shown.contains("⟦") && !shown.contains("```"))
            let order = language == .vietnamese ? ["Ví dụ chưa đạt", "Ví dụ đạt", "Cách sửa"] : ["Fails", "Passes", "How to fix it"]
            #expect(shown.split(separator: "\n").filter { $0.hasPrefix("## ") } == order.map { "## \($0)" })
        }
    }

    @Test(arguments: codes)
    func `ví dụ chưa đạt cho ra mã, ví dụ đạt thì không`(code: String) async throws {
        let page = try ExplainPage(code: code, language: .vietnamese)
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
        let described = try Self.codes.filter { try ExplainPage(code: $0, language: .vietnamese).examples.first?.kind == "mô-tả" }
        #expect(
            described == [
                "D019", "D096", "D097", "D104", "M002", "M003", "M004", "M005", "M006", "M007", "M108", "M109", "M116", "M118", "M119",
                "X002",
                "X005", "X011", "X110", "X111", "X112", "X113", "X114", "X120", "X121", "X122", "X123", "X124", "X126",
            ]
        )
    }
}
