import Desk
import Dossiers
import Foundation
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// The codes and their wording in both languages.
@Suite struct CodeTests {
    @Test func `mã và tên không trùng nhau`() {
        let codes = DiagnosticCode.all
        #expect(Set(codes.map(\.id)).count == codes.count)
        #expect(Set(codes.map(\.name)).count == codes.count)
        #expect(codes.map(\.id) == codes.map(\.id).sorted())
    }

    @Test(arguments: DiagnosticCode.all)
    func `mã là một chữ cái và ba chữ số`(code: DiagnosticCode) {
        #expect(code.id.wholeMatch(of: /[DTHSLMX][0-9]{3}/) != nil)
    }

    @Test func `mọi mã khai báo trong nguồn đều có trong danh sách`() throws {
        var declared: [String] = []
        let sources = try #require(
            FileManager.default.enumerator(at: Repository.root.appending(path: "Sources"), includingPropertiesForKeys: nil)
        )
        for case let file as URL in sources
        where file.pathExtension == "swift" && file.deletingLastPathComponent().lastPathComponent == "Codes" {
            let text = try String(contentsOf: file, encoding: .utf8)
            declared += text.matches(of: /= DiagnosticCode\(\s*"([A-Z][0-9]{3})"/).map { String($0.output.1) }
        }
        #expect(declared.sorted() == DiagnosticCode.all.map(\.id))
    }

    @Test(arguments: DiagnosticCode.all)
    func `câu chữ có đủ ở cả hai ngôn ngữ, cùng chỗ trống`(code: DiagnosticCode) {
        #expect(code.name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
        for text in [code.title, code.message, code.hint] {
            for language in Language.allCases {
                #expect(!text[language].isEmpty)
                #expect(text[language] == text[language].trimmingCharacters(in: .whitespacesAndNewlines))
                #expect(Array(text[language].utf8) == Array(text[language].precomposedStringWithCanonicalMapping.utf8))
            }
            #expect(Self.placeholders(text.vietnamese) == Self.placeholders(text.english))
        }
        for language in Language.allCases {
            #expect(Self.placeholders(code.title[language]).isEmpty)
            #expect(!code.title[language].hasSuffix("."))
            for text in [code.message[language], code.hint[language]] { #expect(text.last.map { ".?}”".contains($0) } == true) }
        }
    }

    /// What papers say to a union knows no more of a finding than the code does, and speaks of nothing that only the office sees.
    @Test(arguments: DiagnosticCode.all)
    func `lời nhắn cho đơn vị chỉ dùng chỗ trống của mã, không nói chuyện trong cơ quan`(code: DiagnosticCode) {
        let known = Self.placeholders(code.message.vietnamese).union(Self.placeholders(code.hint.vietnamese))
        for words in [code.toUnion.message, code.toUnion.hint].compactMap(\.self) {
            #expect(Self.placeholders(words).isSubset(of: known), "\(code.id): \(words)")
            #expect(words.last == "." && !words.contains("--") && !words.contains("sangkien") && !words.contains("chạy lại"), "\(code.id)")
        }
    }

    @Test func `đủ các mã có lời nhắn riêng cho đơn vị`() {
        #expect(DiagnosticCode.all.filter { $0.toUnion.message != nil }.count >= 9)
        #expect(DiagnosticCode.all.filter { $0.toUnion.hint != nil }.count >= 41)
    }

    private static func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([A-Za-z]+)(?:\|00|[|~][^{}|]+\|[^{}|]+)?\}/).map { String($0.output.1) })
    }

    /// No message says “1 initiatives”: a counted word follows its number in both wordings.
    @Test(arguments: DiagnosticCode.all)
    func `không câu tiếng Anh nào nói 1 với số nhiều`(code: DiagnosticCode) {
        let counted = /\{(count|found|limit|dossiers|authors|unions|expected|total|age|counted)\} [a-z]+s\b/
        for text in [code.message.english, code.hint.english] { #expect(text.firstMatch(of: counted) == nil, "\(code.id): \(text)") }
    }

    @Test func `căn cứ của mỗi mã có trong tệp chương trình`() throws {
        let basis = try Checking().context.programme.basis
        for code in DiagnosticCode.all {
            guard let topic = code.topic else { continue }
            #expect(basis[topic]?.isEmpty == false, "\(code.id): \(topic)")
        }
    }

    @Test(arguments: [
        ("H101", "H101"), ("h101", "H101"), ("sent-late", "H101"), ("Sent-Late", "H101"), ("H999", nil), ("", nil), ("H1", nil),
    ])
    func `tìm mã theo số hoặc tên, không phân biệt hoa thường`(typed: String, id: String?) {
        #expect(DiagnosticCode.find(typed)?.id == id)
    }
}
