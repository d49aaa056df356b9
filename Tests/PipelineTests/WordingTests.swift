import Desk
import Foundation
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// One choice of words in everything that Vietnamese offices read: the texts of codes, their pages, the guide and the templates.
@Suite struct WordingTests {
    /// A text people read, and where it stands.
    struct Text: CustomTestStringConvertible, Sendable {
        let code: String
        let isPage: Bool
        let words: String

        var testDescription: String { code + (isPage ? ".md" : "") }

        /// The text without the names of things that hold a word which is otherwise not used: columns, and the portal of the letter.
        var withoutNames: String {
            ["phần mềm trực tuyến", "Phần mềm trực tuyến", "Ngày cập nhật phần mềm", "ngày xét chọn"]
                .reduce(words) { $0.replacing($1, with: "") }
        }
    }

    static let pages: [Text] = DiagnosticCode.all.map(\.id)
        .compactMap { id in
            let folder = Repository.templates.appending(path: "giai-thich").path(percentEncoded: false)
            // The title repeats that of the code, which is judged with the code.
            return CodePage(of: id, in: .vietnamese, below: folder)
                .map { page in
                    let lines = page.meaning + page.examples.flatMap { ["```"] + $0.lines + ["```"] } + page.remedy
                    return Text(code: id, isPage: true, words: lines.joined(separator: "\n"))
                }
        }

    /// Title, message and hint of each code, and what papers say to a union instead.
    static let messages: [Text] = DiagnosticCode.all
        .map { code in
            let words =
                [code.title, code.message, code.hint].map(\.vietnamese) + [code.toUnion.message, code.toUnion.hint].compactMap(\.self)
            return Text(code: code.id, isPage: false, words: words.joined(separator: "\n"))
        }

    @Test func `mọi mã có câu chữ và trang được xem xét`() {
        #expect(Self.pages.count == DiagnosticCode.all.count)
        #expect(Self.messages.count == DiagnosticCode.all.count)
    }

    @Test(arguments: pages + messages)
    func `dấu thanh đặt theo một kiểu: hòa, hóa, xóa, tùy`(text: Text) {
        #expect(Self.newStyle(in: text.words).isEmpty)
    }

    @Test(arguments: pages + messages)
    func `phần mềm chỉ là phần mềm trực tuyến của Tổng Liên đoàn, công cụ tên là sangkien`(text: Text) {
        #expect(!text.withoutNames.lowercased().contains("phần mềm"))
    }

    @Test(arguments: pages + messages)
    func `lệnh mang tên tiếng Việt`(text: Text) {
        let english = /(?:sangkien |lệnh |[^`]`)(?:check|inspect|generate|explain|render|init|register|template|lint)\b/
        #expect(text.words.firstMatch(of: english) == nil)
    }

    @Test(arguments: pages + messages)
    func `cỡ tệp ghi bằng MB, dấu nhọn chỉ để viết thẻ`(text: Text) {
        #expect(!text.words.contains("MiB") && !text.words.contains("GiB"))
        // Codes of templates (M…) are about tags.
        #expect(text.code.hasPrefix("M") || !text.words.contains { $0 == "«" || $0 == "»" })
    }

    @Test(arguments: pages + messages)
    func `không còn từ đã thay`(text: Text) {
        let retired = [
            "không hiểu được", "không đọc hiểu được", "giấy công nhận", "giấy tờ công nhận", "cần làm gì", "tệp chương trình",
            "ban tổ chức",
            "mất hợp lệ", "mất điều kiện", "người xét", "y hệt", "giống hệt", "ngày xét ", "nguyên văn", "lưu thành →",
            "lưu thành (save as)",
            "như đã gõ", "gõ nhầm", "mẫu của bạn", "người phụ trách ghi", "người có trách nhiệm", "tập thể ký", "tệp công nhận", "ngày nộp",
            "ghi sai", "in như đã ghi", "hỏi lại", "xin đơn vị", "dữ kiện", "mã phát hiện", "không sao", "phiếu bổ sung", "cột “tỉnh khen",
            "khó tin", "loại văn bản công nhận lạ", "còn sửa được",
        ]
        let words = text.withoutNames.lowercased()
        #expect(retired.filter(words.contains) == [])
    }

    @Test(arguments: pages + messages)
    func `câu không quá 30 chữ`(text: Text) {
        // Code stands for one word, examples are not sentences.
        let prose = text.words.replacing(/```[\s\S]*?```/, with: "").replacing(/`[^`]*`/, with: "X")
        for line in prose.split(separator: "\n") where !line.hasPrefix("#") {
            let sentences = line.replacing(/([.?!])\s/) { "\($0.output.1)\n" }.split(separator: "\n")
            for sentence in sentences {
                let words = sentence.split { $0 == " " }.count
                #expect(words <= 30, "\(words): \(sentence)")
            }
        }
    }

    /// Ways of saying it that an English reader stumbles at.
    @Test(arguments: DiagnosticCode.all)
    func `câu tiếng Anh dùng từ thường dùng`(code: DiagnosticCode) {
        let retired = [
            "is not understood", "prints dots", " mend ", "cannot be mended", "in being", "spelt", "by this birth year", "complaint stands",
            "dispute stands",
            "are no initiatives", "better filled in", "take apart", "may not do", "application began",
        ]
        let words = [code.title, code.message, code.hint].map(\.english).joined(separator: "\n").lowercased()
        #expect(retired.filter(words.contains) == [])
    }

    @Test func `mẫu, hướng dẫn và tệp quy định cũng đặt dấu thanh theo kiểu ấy`() throws {
        let files = try #require(FileManager.default.enumerator(at: Repository.templates, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where ["md", "html", "xml", "yaml"].contains(file.pathExtension) {
            #expect(Self.newStyle(in: try String(contentsOf: file, encoding: .utf8)) == [], "\(file.lastPathComponent)")
            read += 1
        }
        #expect(read > 100)
    }

    @Test func `quy tắc nhận ra chữ đặt dấu kiểu kia`() {
        #expect(Self.newStyle(in: "xoá, tuỳ chọn, khoẻ, Uỷ ban") == ["xoá", "tuỳ", "khoẻ", "uỷ"])
        #expect(Self.newStyle(in: "xóa, tùy chọn, khỏe, Ủy ban, quý, quỹ, toàn, hoàn thành, thủy") == [])
    }

    /// The words whose tone stands on the second vowel of an open syllable -oa, -oe, -uy, in lower case.
    static func newStyle(in text: String) -> [String] {
        let endings: Set<String> = [
            "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ",
        ]
        return text.lowercased().split { !$0.isLetter }.map(String.init)
            .filter { word in
                endings.contains(String(word.suffix(2))) && !word.dropLast(2).hasSuffix("q")
            }
    }
}
