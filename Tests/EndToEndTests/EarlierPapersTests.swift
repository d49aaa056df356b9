import Foundation
import TestKit
import Testing

/// Papers of an earlier run never lie among those of today: what its manifest lists and this run does not make is moved aside.
@Suite struct EarlierPapersTests {
    @Test func `văn bản lần trước có mà lần này không lập thì chuyển vào thư mục có ngày và báo`() async throws {
        try await withTemporaryFolder { folder in
            let (first, _) = try await Self.run(into: folder, "--format", "docx,odt")
            let before = try files(below: folder)
            try Data("của tôi".utf8).write(to: folder.appending(path: "ghi-chu.docx"))
            let (second, errors) = try await Self.run(into: folder, "--format", "docx", "--per", "dossier")
            let after = try files(below: folder)
            let stale = Set(first.documents.map(\.path)).subtracting(second.documents.map(\.path))
            #expect(!stale.isEmpty && errors.contains("X010") && errors.contains("ban-cu-2021-04-30"))
            #expect(errors.contains("\(stale.count) văn bản"))
            for path in stale { #expect(after["ban-cu-2021-04-30/" + path] == before[path] && after[path] == nil, "\(path)") }
            #expect(after["ghi-chu.docx"] == Array("của tôi".utf8))
            // Nothing else has come, and no folder stays empty.
            #expect(after.count == before.count + 1)
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/toan-tinh"))
        }
    }

    @Test func `cùng ngày cất lần nữa thì có thư mục khác; lập đủ như trước thì không cất gì`() async throws {
        try await withTemporaryFolder { folder in
            for _ in 1...2 {
                let (_, whole) = try await Self.run(into: folder, "--format", "odt")
                #expect(!whole.contains("X010"))
                let (_, part) = try await Self.run(into: folder, "--format", "odt", "--per", "all")
                #expect(part.contains("X010"))
            }
            let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("ban-cu-") }.sorted()
            #expect(kept == ["ban-cu-2021-04-30", "ban-cu-2021-04-30-2"])
        }
    }

    @Test func `danh sách lần trước ghi đường dẫn ra ngoài, tệp ẩn hay liên kết thì không động tới`() async throws {
        try await withTemporaryFolder { folder in
            let out = folder.appending(path: "ra")
            let mine = folder.appending(path: "rieng")
            for place in [out, mine] { try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true) }
            for name in ["a.docx", "b.docx"] { try Data("riêng".utf8).write(to: mine.appending(path: name)) }
            try Data("ẩn".utf8).write(to: out.appending(path: ".an.docx"))
            try Data("bảng lương".utf8).write(to: out.appending(path: "luong.xlsx"))
            try FileManager.default.createSymbolicLink(atPath: out.path + "/lk", withDestinationPath: mine.path)
            try FileManager.default.createSymbolicLink(atPath: out.path + "/t.docx", withDestinationPath: mine.path + "/b.docx")
            let paths = [
                "../rieng/a.docx", mine.path + "/a.docx", "lk/a.docx", "t.docx", ".an.docx", "luong.xlsx", "khong-co.docx", "", "/",
            ]
            let list = paths.map { #"{"path":"\#($0)"}"# }.joined(separator: ",")
            let manifest = #"{"schema":"sangkien.manifest/2","documents":[\#(list)],"skipped":[]}"#
            try Data(manifest.utf8).write(to: out.appending(path: "manifest.json"))
            let (_, errors) = try await Self.run(into: out, "--format", "html", "--per", "all")
            #expect(!errors.contains("X010") && !errors.contains("X011"), "\(errors)")
            #expect(try files(below: mine).count == 2)
            #expect(try Data(contentsOf: out.appending(path: "luong.xlsx")) == Data("bảng lương".utf8))
            #expect(FileManager.default.fileExists(atPath: out.path + "/.an.docx"))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out.path + "/t.docx") == mine.path + "/b.docx")
        }
    }

    @Test func `danh sách lần trước hỏng thì nói, văn bản lần này vẫn đủ`() async throws {
        try await withTemporaryFolder { folder in
            let (first, _) = try await Self.run(into: folder, "--format", "html", "--per", "all")
            let list = folder.appending(path: "manifest.json")
            try Data(contentsOf: list).prefix(120).write(to: list)
            let (second, errors) = try await Self.run(into: folder, "--format", "html", "--per", "all")
            #expect(errors.contains("X011") && second.documents.map(\.path) == first.documents.map(\.path))
        }
    }

    /// The manifest and the messages of a run over the samples.
    private static func run(into folder: URL, _ options: String...) async throws -> (manifest: ManifestFile, errors: String) {
        let arguments = ["generate", Place.sampleCSV.path, "-o", folder.path, "--as-of", SampleDocuments.day]
        let outcome = try await CommandLineTool.run(Place.program, arguments + options)
        #expect(outcome.status == 1, "\(outcome.errors)")
        return (try ManifestFile.read(folder), outcome.errors + String(decoding: outcome.output, as: UTF8.self))
    }
}
