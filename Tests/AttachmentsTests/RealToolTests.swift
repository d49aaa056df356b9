import Foundation
import SangkienFiles
import Testing
import TestKit

@testable import Attachments

/// Files as real programs make them; poppler's pdfinfo is the yardstick for pages and passwords.
@Suite(.serialized, .enabled(if: Tools.has("soffice", "pdfinfo"), "không có LibreOffice (soffice) hoặc pdfinfo"))
struct RealToolTests {
    private static func run(_ tool: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String {
        try ProgramRun.run(URL(filePath: "/usr/bin/" + tool), arguments, in: folder.path, environment: ["HOME": folder.path]).text
    }

    /// Converts `van-ban.html`, three pages long, to each format.
    private static func converted(to formats: [String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let pages = ["Tờ trình", "Quyết định", "Giấy chứng nhận"].map { "<p>\($0)</p>" }
        let text = pages.joined(separator: "<div style='page-break-before: always'></div>")
        try folder.write("<html><meta charset='utf-8'><body>\(text)</body></html>".utf8, to: "van-ban.html")
        let profile = "-env:UserInstallation=file://\(folder.path)/ho-so"
        _ = try run("soffice", [profile, "--headless", "--convert-to", "odt", "--writer", "van-ban.html"], in: folder)
        for format in formats where format != "odt" {
            _ = try run("soffice", [profile, "--headless", "--convert-to", format, "van-ban.odt"], in: folder)
        }
        return folder
    }

    /// What pdfinfo says: the number of pages, nil when it cannot open the file.
    private static func pages(_ name: String, in folder: TemporaryFolder) throws -> Int? {
        let text = try run("pdfinfo", [name], in: folder)
        return text.firstMatch(of: /Pages:\s+([0-9]+)/).flatMap { Int($0.output.1) }
    }

    private static func report(_ name: String, in folder: TemporaryFolder) throws -> FileReport {
        FileInspection.report(of: try folder.read(name))
    }

    @Test func `tệp do LibreOffice làm ra`() throws {
        let folder = try Self.converted(to: ["odt", "docx", "doc", "pdf"])
        #expect(try Self.report("van-ban.odt", in: folder).kind == .odt)
        #expect(try Self.report("van-ban.docx", in: folder).kind == .docx)
        #expect(try Self.report("van-ban.doc", in: folder) == FileReport(kind: .oldWord))
        for name in ["van-ban.odt", "van-ban.docx"] {
            let report = try Self.report(name, in: folder)
            #expect(report.problem == nil && report.pages?.basis != .counted, "\(name)")
        }
        let pdf = try Self.report("van-ban.pdf", in: folder)
        #expect(pdf.pages?.count == (try Self.pages("van-ban.pdf", in: folder)) && pdf.pages?.basis == .counted && pdf.problem == nil)
    }

    @Test(.enabled(if: Tools.has("qpdf"), "không có qpdf"))
    func `tệp PDF viết lại và khoá lại bằng qpdf`() throws {
        let folder = try Self.converted(to: ["pdf"])
        try checkVariants(in: folder)
        #if SystemCrypto
        try checkLocks(in: folder)
        #endif
    }

    /// Viewers do not look at the sum behind a compressed stream, so neither is a file refused for it.
    @Test(.enabled(if: Tools.has("qpdf"), "không có qpdf"))
    func `tổng kiểm của dòng nén sai mà mọi trình xem vẫn mở thì không coi là hỏng`() throws {
        let folder = try Self.converted(to: ["pdf"])
        _ = try Self.run("qpdf", ["van-ban.pdf", "--object-streams=generate", "ra.pdf"], in: folder)
        var bytes = try folder.read("ra.pdf")
        let ends = bytes.indices.dropLast(10).filter { bytes[$0...].starts(with: "endstream".utf8) }
        #expect(ends.count > 1)
        for end in ends { bytes[bytes[end - 1] == 0x0A ? end - 2 : end - 1] ^= 0x55 }
        try folder.write(bytes, to: "sai-tong.pdf")
        let report = FileInspection.report(of: bytes)
        #expect(report.problem == nil && report.pages?.basis == .counted)
        #expect(report.pages?.count == (try Self.pages("sai-tong.pdf", in: folder)))
    }

    /// The same pages written in other ways.
    private func checkVariants(in folder: TemporaryFolder) throws {
        let ways: [[String]] = [
            ["--object-streams=generate"], ["--object-streams=disable"], ["--linearize"], ["--linearize", "--object-streams=generate"],
            ["--qdf"], ["--force-version=1.3", "--object-streams=disable"], ["--pages", ".", "1-3,2,2,1", "--"],
        ]
        for way in ways {
            _ = try Self.run("qpdf", ["van-ban.pdf"] + way + ["ra.pdf"], in: folder)
            let report = try Self.report("ra.pdf", in: folder)
            #expect(report.problem == nil && report.pages?.basis == .counted, "\(way)")
            #expect(report.pages?.count == (try Self.pages("ra.pdf", in: folder)), "\(way)")
            let bytes = try folder.read("ra.pdf")
            for share in 1..<40 {
                let cut = FileInspection.report(of: Array(bytes[..<(bytes.count * share / 40)]))
                #expect(cut.problem == .cut || cut.pages?.basis == .estimated, "\(way) \(share)")
            }
        }
    }

    /// A password to open, and only a ban on printing, in every kind of lock that qpdf writes.
    private func checkLocks(in folder: TemporaryFolder) throws {
        let locks = [
            ["40"], ["128", "--use-aes=n"], ["128", "--use-aes=y"], ["128", "--cleartext-metadata", "--use-aes=y"], ["256"],
            ["256", "--force-R5"],
        ]
        for lock in locks {
            for (password, problem) in [("mo", FileProblem.locked), ("", nil)] {
                let words = ["--allow-weak-crypto", "--encrypt", password, "chu", lock[0]] + lock.dropFirst() + ["--"]
                let said = try Self.run("qpdf", words + ["van-ban.pdf", "khoa.pdf"], in: folder)
                let report = try Self.report("khoa.pdf", in: folder)
                #expect(report.problem == problem, "\(lock) “\(password)” \(said)")
                #expect((try Self.pages("khoa.pdf", in: folder) == nil) == (password != ""), "\(lock)")
            }
        }
    }
}

/// The programs that the tests look for.
enum Tools {
    static func has(_ names: String...) -> Bool {
        names.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0) }
    }
}
