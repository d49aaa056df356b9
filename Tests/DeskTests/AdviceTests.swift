#if Desk
import Dossiers
import Pipeline
import SangkienDiagnostics
import TestKit
import Testing

@testable import Desk

/// What pages say to people who have a browser and no command line.
struct AdviceTests {
    private static let ofCommands = [
        "--", " -o", "chạy lại", "sangkien xem", "sangkien so", "sangkien inspect", "with inspect", "run again", "dòng lệnh",
    ]
    /// Codes of commands alone: no page shows them.
    private static let commandsOnly: Set<String> = ["D001", "D101", "X005", "X006", "X008", "X010", "X011", "X020", "X104", "X113", "X114"]

    @Test func `lời hướng dẫn ở trang không nhắc tùy chọn dòng lệnh, không bảo chạy lại`() {
        let codes = DiagnosticCode.all.filter { code in
            !Self.commandsOnly.contains(code.id) && !code.id.hasPrefix("X12") && !code.id.hasPrefix("M")
        }
        #expect(codes.count > 200)
        for code in codes {
            let map = Argument("map", "--map 'Tên đề án=Tên sáng kiến'")
            var finding = Diagnostic(code, at: nil)
            finding.arguments = [map, Argument("advice", "Giải nén vào một thư mục rồi chạy lại với thư mục đó")]
            for language in Language.allCases {
                let hint = DeskAdvice.hint(finding, language)
                for words in Self.ofCommands { #expect(!hint.contains(words), "\(code.id): \(hint)") }
                #expect(!hint.isEmpty && !hint.contains("  "), "\(code.id)")
            }
        }
    }

    @Test func `gợi ý --map trong câu báo thành chỗ bấm, kể cả tên cột có dấu nháy; chữ khác giữ nguyên`() throws {
        let code = try #require(DiagnosticCode.find("D007"))
        func said(_ suggestion: LocalizedText, _ language: Language) -> String {
            var finding = Diagnostic(code, at: nil)
            finding.arguments = [Argument("columns", "“Khối”"), Argument("suggestion", suggestion)]
            return DeskAdvice.message(finding, language)
        }
        let two = LocalizedText(
            vi: " Có phải cột “A'B” là “Khối” không? Nếu đúng, thêm --map 'A'\\''B=Khối'."
                + " Có phải cột “C” là “Lĩnh vực” không? Nếu đúng, thêm --map 'C=Lĩnh vực'.",
            en: " Is the column “C” the one for “Khối”? Then add --map 'C=Khối'."
        )
        let vietnamese = said(two, .vietnamese)
        #expect(!vietnamese.contains("--map") && vietnamese.contains("“A'B”"))
        #expect(vietnamese.contains("“C” là “Lĩnh vực” không? Nếu đúng, bấm"))
        #expect(vietnamese.hasSuffix("trang Tệp nhận được."))
        #expect(said(two, .english).hasSuffix("? If so, settle it under “See the columns” beside the file, on the page Files."))
        #expect(said(LocalizedText(vi: "", en: ""), .vietnamese) == "Bảng không có cột: “Khối”.")
    }

    @Test func `câu hỏi, câu dặn và câu trả lời ở trang tiếng Anh đều là tiếng Anh`() throws {
        let programme = try Checking().context.programme
        let questions = OfficeQuestion.ofDossiers(programme) + OfficeQuestion.ofInitiatives(judges: 2)
        #expect(questions.count > 15)
        for question in questions {
            let words = [question.heading(.english), question.prompt(.english)] + question.choices.map { question.choice($0, .english) }
            for word in words { #expect(word.unicodeScalars.allSatisfy { $0.isASCII || "“”".unicodeScalars.contains($0) }, "\(word)") }
            #expect(question.heading(.vietnamese) == question.heading && question.prompt(.vietnamese) == question.prompt)
        }
    }
}
#endif
