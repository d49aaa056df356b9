import Foundation
import TestKit
import Testing

/// Documents as PDF, and all of them as one file to print.
@Suite(.enabled(if: Place.has("soffice", "pdfinfo", "pdftotext"), "không có LibreOffice hoặc poppler"))
struct PDFRunTests {
    /// The lines of `pdfinfo` by their names.
    private static func pages(of file: URL) async throws -> Int {
        let outcome = try await CommandLineTool.run(try #require(Place.tool("pdfinfo")), [file.path])
        let line = outcome.text.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst(6).filter { $0 != " " }) } ?? 0
    }

    @Test func `--format pdf và --book: mỗi văn bản một PDF, bản in gộp đủ số trang, đúng thứ tự, có mục lục`() async throws {
        try await withTemporaryFolder { folder in
            let options = [
                "--as-of", SampleDocuments.day, "--format", "pdf", "--book", "--form", "to-trinh,xep-hang,quyet-dinh-cong-nhan", "--quiet",
            ]
            let arguments = ["generate", Place.sampleCSV.path, "-o", folder.path] + options
            let outcome = try await CommandLineTool.run(Place.program, arguments)
            #expect(outcome.status == 1, "\(outcome.errors)")
            let made = try files(below: folder)
            let papers = made.keys.filter { $0.hasSuffix(".pdf") && $0 != "ban-in.pdf" }
            #expect(papers.count == 25 && made.keys.allSatisfy { $0.hasSuffix(".pdf") || $0 == "manifest.json" }, "\(made.keys.sorted())")
            var total = 0
            for paper in papers { total += try await Self.pages(of: folder.appending(path: paper)) }
            let book = folder.appending(path: "ban-in.pdf")
            #expect(try await Self.pages(of: book) == total)
            if let qpdf = Place.tool("qpdf") {
                let judged = try await CommandLineTool.run(qpdf, ["--check", book.path])
                #expect(judged.status == 0, "\(judged.text)\(judged.errors)")
            }
            let text = try await CommandLineTool.run(try #require(Place.tool("pdftotext")), [book.path, "-"]).text
            let ranking = try #require(text.range(of: "XẾP HẠNG") ?? text.range(of: "xếp hạng"))
            let proposal = try #require(text.range(of: "TỜ TRÌNH"))
            #expect(ranking.lowerBound < proposal.lowerBound, "the province's papers come first")
            let bytes = String(decoding: try #require(made["ban-in.pdf"]), as: UTF8.self)
            #expect(bytes.contains("/Type/Outlines") && bytes.components(separatedBy: "/Title<FEFF").count - 1 == 25 + 13)
        }
    }
}

/// What is said where LibreOffice is not.
@Suite(.enabled(if: !Place.has("soffice"), "có LibreOffice"))
struct NoPDFTests {
    @Test func `máy không có LibreOffice: nói rõ, mã X110, chưa lập gì`() async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await CommandLineTool.run("generate", Place.sampleCSV.path, "-o", folder.path + "/ra", "--format", "pdf")
            #expect(outcome.status == 73 && outcome.errors.contains("X110"))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/ra"))
        }
    }
}
