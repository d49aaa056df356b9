import Foundation
import TestKit
import Testing

/// The same choice of words in what the program says besides its codes: reports, letters, help, the register, the guide.
@Suite struct SourceWordsTests {
    /// A literal of a source file that holds Vietnamese.
    struct Literal: Sendable {
        let file: String
        let line: Int
        let words: String
    }

    /// Files whose words are what people type, earlier versions said, or letters are made of; nothing that is said.
    private static let data: Set<String> = [
        "Field.swift", "HumanFactSettings.swift", "Withdrawal.swift", "Withdrawals.swift", "OwnResult.swift", "RowWords.swift",
        "HeadingVocabulary.swift", "RegisterColumn.swift",
    ]

    static let literals: [Literal] = {
        let sources = Repository.root.appending(path: "Sources")
        var found: [Literal] = []
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            let folders = file.pathComponents
            guard file.pathExtension == "swift", !data.contains(file.lastPathComponent), !folders.contains("VietnameseText"),
                !folders.contains("Benchmarks"), !folders.contains("Codes"), let text = try? String(contentsOf: file, encoding: .utf8)
            else { continue }
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.trimmingPrefix { $0 == " " }
                guard !code.hasPrefix("//") else { continue }
                for literal in code.matches(of: /"((?:[^"\\]|\\.)*)"/)
                where literal.output.1.contains(where: { $0.isLetter && !$0.isASCII }) {
                    found.append(Literal(file: file.lastPathComponent, line: index + 1, words: String(literal.output.1)))
                }
            }
        }
        return found
    }()

    private func offenders(_ isOffence: (String) -> Bool) -> [String] {
        Self.literals.filter { isOffence($0.words.lowercased()) }.map { "\($0.file):\($0.line) \($0.words)" }
    }

    @Test func `đọc hết câu chữ trong mã nguồn`() {
        #expect(Self.literals.count > 900)
        #expect(Set(Self.literals.map(\.file)).count > 100)
    }

    @Test(arguments: [
        "không hiểu được", "giấy công nhận", "giấy tờ công nhận", "tệp chương trình", "ban tổ chức", "mất hợp lệ", "người xét", "y hệt",
        "giống hệt", "nguyên văn", "như đã gõ", "gõ nhầm", "mẫu của bạn", "người có trách nhiệm", "người phụ trách ghi", "tập thể ký",
        "tệp công nhận", "ghi sai", "in như đã ghi", "hỏi lại", "hỏi người gửi", "xin đơn vị", "dữ kiện", "phát hiện", "không sao",
        "phiếu bổ sung", "khó tin", "mã hóa:", "chú thích chân trang", "khối «", "thiếu khóa", "tên khóa", "đang chọn", "mib",
        "ứng viên để",
    ])
    func `không còn từ đã thay`(retired: String) {
        #expect(offenders { $0.contains(retired) } == [])
    }

    @Test func `LĐLĐ tỉnh khen thưởng, không phải tỉnh khen`() {
        #expect(offenders { $0.replacing("lđlđ tỉnh khen", with: "").contains("tỉnh khen") } == [])
    }

    @Test func `phần mềm chỉ là phần mềm trực tuyến của Tổng Liên đoàn`() {
        #expect(offenders { $0.replacing("phần mềm trực tuyến", with: "").contains("phần mềm") } == [])
    }

    @Test func `Chương trình viết hoa khi là Chương trình của công văn`() {
        let said = Self.literals.filter { $0.words.contains("chương trình") }
        // Names of places to fill in templates are in lower case, as all of them.
        let names = ["chương trình", "thư mục chương trình"]
        #expect(said.filter { !names.contains($0.words) }.map { "\($0.file):\($0.line) \($0.words)" } == [])
    }

    @Test func `dấu thanh đặt theo một kiểu`() {
        #expect(offenders { !WordingTests.newStyle(in: $0).isEmpty } == [])
    }
}
