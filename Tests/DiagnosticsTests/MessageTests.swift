import Dossiers
import Foundation
import TestKit
import Testing

@testable import Diagnostics

/// The codes and their wording in both languages.
@Suite struct MessageTests {
    static let families: [(letter: String, codes: [DiagnosticCode])] = [
        ("D", DiagnosticCode.reading), ("D", DiagnosticCode.programmeFile), ("D", DiagnosticCode.folder), ("D", DiagnosticCode.table),
        ("D", DiagnosticCode.workbooks),
        ("D", DiagnosticCode.budgets), ("D", DiagnosticCode.documents), ("D", DiagnosticCode.looks), ("T", DiagnosticCode.text),
        ("H", DiagnosticCode.dossier), ("H", DiagnosticCode.dossierContents),
        ("S", DiagnosticCode.initiative), ("S", DiagnosticCode.recognition),
        ("H", DiagnosticCode.sender), ("S", DiagnosticCode.eligibility), ("S", DiagnosticCode.cells), ("S", DiagnosticCode.portal),
        ("L", DiagnosticCode.selection),
        ("L", DiagnosticCode.across), ("M", DiagnosticCode.template), ("X", DiagnosticCode.writing), ("X", DiagnosticCode.papers),
    ]

    @Test func `mã và tên không trùng nhau`() {
        let codes = DiagnosticCode.all
        #expect(Set(codes.map(\.id)).count == codes.count)
        #expect(Set(codes.map(\.name)).count == codes.count)
        #expect(codes.map(\.id) == codes.map(\.id).sorted())
        #expect(Self.families.reduce(0) { $0 + $1.codes.count } == codes.count)
    }

    @Test(arguments: families)
    func `mỗi nhóm mang chữ cái của nhóm, theo thứ tự số`(letter: String, codes: [DiagnosticCode]) {
        #expect(!codes.isEmpty)
        for code in codes { #expect(code.id.wholeMatch(of: /[A-Z][0-9]{3}/) != nil && code.id.hasPrefix(letter)) }
        #expect(codes.map(\.id) == codes.map(\.id).sorted())
    }

    @Test func `mọi mã khai báo trong nguồn đều có trong danh sách`() throws {
        let folder = Repository.root.appending(path: "Sources/Diagnostics/Codes")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var declared: [String] = []
        for file in files {
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

    private static func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([A-Za-z]+)(?:[|~][^{}|]+\|[^{}|]+)?\}/).map { String($0.output.1) })
    }

    @Test func `tiếng Anh nói đúng số ít và số nhiều`() {
        let text = LocalizedText(vi: "{count} dòng ({rows})", en: "{count|# row is|# rows are} skipped ({rows~row|rows} {rows})")
        func filled(_ count: Int, _ rows: String) -> String {
            text.filled([Argument("count", count), Argument("rows", rows)], in: .english)
        }
        #expect(filled(1, "5") == "1 row is skipped (row 5)")
        #expect(filled(0, "5, 7") == "0 rows are skipped (rows 5, 7)")
        #expect(filled(21, "5–9") == "21 rows are skipped (rows 5–9)")
        #expect(text.filled([Argument("count", 1), Argument("rows", "5")], in: .vietnamese) == "1 dòng (5)")
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

    @Test func `mức độ xếp từ nặng đến nhẹ`() {
        #expect(Severity.allCases.shuffled().sorted() == [.error, .review, .warning, .info])
        #expect(Severity.allCases.map(\.rawValue) == ["error", "review", "warning", "info"])
    }

    @Test(arguments: [
        ("không có chỗ trống", "không có chỗ trống"), ("{a}", "1"), ("x {a} y {b} z", "x 1 y hai z"), ("{a}{a}", "11"), ("{c}", "{c}"),
        ("{a", "{a"), ("a}", "a}"), ("{}", "{}"), ("{b} {c} {a}", "hai {c} 1"), ("{\"k\": [{…}]} {a}", "{\"k\": [{…}]} 1"), ("", ""),
    ])
    func `điền giá trị vào chỗ trống`(pattern: String, expected: String) {
        let text = LocalizedText(vi: pattern, en: pattern)
        let arguments = [Argument("a", 1), Argument("b", LocalizedText(vi: "hai", en: "two"))]
        #expect(text.filled(arguments, in: .vietnamese) == expected)
        #expect(text.filled(arguments, in: .english) == expected.replacing("hai", with: "two"))
        #expect(text.filled([], in: .vietnamese) == pattern)
    }

    @Test func `giá trị được điền không bị điền tiếp`() {
        let text = LocalizedText(vi: "{a} {b}", en: "{a} {b}")
        #expect(text.filled([Argument("a", "{b}"), Argument("b", "x")], in: .vietnamese) == "{b} x")
    }
}
