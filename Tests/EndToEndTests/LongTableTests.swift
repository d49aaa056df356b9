import Foundation
import TestKit
import Testing

/// Long tables are cut (`--rows-per-table`), so that LibreOffice opens them in time that grows with their rows only.
@Suite(.enabled(if: Place.has("soffice", "pdftotext", "unzip"), "không có LibreOffice (soffice), pdftotext hoặc unzip"))
struct LongTableTests {
    private static func made(_ rows: String, _ format: String) async throws -> MadeDocument {
        try await withTemporaryFolder { folder in
            let arguments = [
                "generate", Place.sampleCSV.path, "-o", folder.path, "--as-of", SampleDocuments.day, "--quiet", "--per", "all", "--split",
                "0",
                "--include", "all", "--format", format, "--rows-per-table", rows,
            ]
            let outcome = try await CommandLineTool.run(Place.program, arguments)
            try #require(outcome.status <= 1, "\(outcome.errors)")
            return try #require(try await MadeDocument.below(folder).first)
        }
    }

    /// The words of a page below the heading of its table, whose last word is the years in brackets.
    private static func words(_ page: PrintedPages.Page) -> [String] {
        let heading = page.words.first { $0.text == "(2018-2020)" }?.bottom ?? 0
        return page.words.filter { $0.top > heading - 1 }.map(\.text)
    }

    @Test(arguments: ["docx", "odt"])
    func `bảng được chia in ra đúng chữ, mỗi trang có tiêu đề cột, chữ ký một lần ở cuối`(format: String) async throws {
        let whole = try await Self.made("0", format)
        let cut = try await Self.made("12", format)
        let tables = format == "docx" ? "<w:tbl>" : "<table:table "
        let part = format == "docx" ? "word/document.xml" : "content.xml"
        func count(_ document: MadeDocument, _ text: String) -> Int {
            String(decoding: document.members[part] ?? [], as: UTF8.self).ranges(of: text).count
        }
        #expect(count(whole, tables) == 1)
        // Fifty rows in tables of twelve at most, which rather end before another union.
        #expect((5...7).contains(count(cut, tables)))
        let (one, five) = (try await PrintedPages.print(whole), try await PrintedPages.print(cut))
        for page in five.pages { #expect(page.words.contains { $0.text == "(2018-2020)" }) }
        #expect(five.pages.flatMap(\.words).count { $0.text == "TM." } == one.pages.flatMap(\.words).count { $0.text == "TM." })
        #expect(five.pages.last?.words.contains { $0.text == "TM." } == true)
        // At the cuts a page may end earlier; nothing else changes.
        #expect((0...6).contains(five.pages.count - one.pages.count), "\(one.pages.count) → \(five.pages.count)")
        #expect(five.pages.flatMap(Self.words).sorted() == one.pages.flatMap(Self.words).sorted())
    }
}
