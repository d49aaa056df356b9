import Foundation
import TestKit
import Testing

/// The papers in HTML as a browser prints them.
@Suite(.serialized, .enabled(if: Place.has("chromium", "pdftotext"), "không có chromium hoặc pdftotext"))
struct WebPaperTests {
    /// The words of a page of HTML as Chromium puts them on paper.
    private static func printed(_ document: MadeDocument) async throws -> PrintedPages {
        try await withTemporaryFolder { folder in
            let page = try folder.file("van-ban.html", document.bytes)
            let pdf = folder.appending(path: "van-ban.pdf")
            let options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/trinh-duyet"]
            let arguments = options + ["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)", "file://\(page)"]
            let outcome = try await CommandLineTool.tool("chromium", arguments)
            try #require(FileManager.default.fileExists(atPath: pdf.path), "chromium: \(outcome.errors)")
            return try await PrintedPages(ofPDF: pdf)
        }
    }

    @Test(arguments: [
        "hs-08/phieu-bo-sung.html", "hs-01/to-trinh.html", "toan-tinh/bao-cao-tuan.html", "ldld-huyen-tuy-phuoc/bao-cao-tuan-don-vi.html",
    ])
    func `đầu văn bản không ngắt giữa tên cơ quan, quốc hiệu`(path: String) async throws {
        let printed = try await Self.printed(try await SamplePapers.sample(path))
        let first = try #require(printed.pages.first)
        let unit = PrintedPages.millimetre
        #expect(abs(first.width - 210 * unit) < 1 && abs(first.height - 297 * unit) < 1)
        let head = first.words.filter { $0.top < 50 * unit }
        let lines = [head.filter { $0.left < 105 * unit }, head.filter { $0.left >= 105 * unit }].flatMap(PrintedPages.lines)
            .map(PrintedPages.text)
        for line in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH"] {
            #expect(lines.contains(line.withoutSpaces), "\(path): \(lines)")
        }
    }
}
