import Foundation
import TestKit
import Testing

/// Papers speak to whoever has never seen the office's table.
@Suite struct PaperWordsTests {
    static let formats = ["docx", "odt", "html"]

    private static func texts(_ format: String) async throws -> [(path: String, text: String)] {
        try await SamplePapers.all(format).map { ($0.path, try VisibleWords.of($0).joined(separator: " ")) }
    }

    @Test(arguments: formats)
    func `văn bản không có đường dẫn, mã lỗi, mã hồ sơ hay từ của công cụ`(format: String) async throws {
        let papers = try await Self.texts(format)
        #expect(papers.count > 40)
        for (path, text) in papers {
            for word in [
                "sangkien", "programme.yaml", ".csv", ".xlsx", "--map", "--encoding", "--limits", "--include", "Lưu ý trước khi trình ký",
                "theo cột “", "/tmp/", "Samples/",
            ] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
            #expect(text.firstMatch(of: /\b(?:[DHSLTXM][0-9]{3}|HS-[0-9]{2})\b/)?.output == nil, "\(path)")
        }
    }

    @Test(arguments: formats)
    func `số đếm dưới 10 trong văn bản có số 0 ở trước`(format: String) async throws {
        let letters = ["phieu-bo-sung", "to-trinh", "bao-cao-tuan", "de-nghi"]
        let counted = /(?:^|[ (])[1-9] (?:sáng kiến|hồ sơ|tác giả|cá nhân|đơn vị|công đoàn cơ sở|tệp)/
        var read = 0
        for (path, text) in try await Self.texts(format) where letters.contains(where: path.contains) {
            let found = text.matches(of: counted).map { String($0.output) }
            #expect(found == [], "\(path)")
            read += 1
        }
        #expect(read > 30)
    }

    @Test func `phiếu không nói thư mục của cơ quan, chỉ đề nghị những gì đơn vị làm được`() async throws {
        try await withTemporaryFolder { folder in
            let out = folder.appending(path: "ra")
            let papers = Place.sampleCSV.deletingLastPathComponent().appending(path: "tep-dinh-kem")
            let outcome = try await CommandLineTool.run(
                Place.program,
                [
                    "generate", Place.sampleCSV.path, "--attachments", papers.path, "--as-of", "13/4/2021", "--quiet", "--format", "html",
                    "--form", "phieu-bo-sung", "-o", out.path,
                ]
            )
            try #require(outcome.status <= 1, "\(outcome.errors)")
            let slips = try await MadeDocument.below(out)
            #expect(slips.count > 8)
            var told = 0
            for slip in slips {
                let text = try VisibleWords.of(slip).joined(separator: " ")
                for word in ["tep-dinh-kem", "thư mục", "HS-", "vào cột", "trong cột", "/"] where word != "/" || text.contains(papers.path)
                {
                    #expect(!text.contains(word), "\(slip.path): \(word)")
                }
                if text.contains("Chưa nhận được tệp “") { told += 1 }
            }
            #expect(told > 5)
        }
    }
}
