import Foundation
import TestKit
import Testing

/// Whatever moment a run is killed at, what it leaves under a document's name is a whole document.
@Suite(.serialized, .enabled(if: Place.has("unzip"), "không có unzip"))
struct KilledRunTests {
    /// A table of many dossiers, made from the samples' first twelve rows.
    static func table(dossiers: Int) throws -> [UInt8] {
        let data = try SampleData.load()
        let initiatives = data.dossiers[0].initiatives
        var table = "Mã hồ sơ;Đơn vị trình;Số tờ trình;Ngày tờ trình;Họ và tên;Năm sinh;Chức vụ;Đơn vị công tác;Tên sáng kiến;"
        table += "Thời gian áp dụng;Tóm tắt nội dung sáng kiến;Hiệu quả sáng kiến;Phạm vi ứng dụng\n"
        for dossier in 0..<dossiers {
            for initiative in initiatives {
                let cells = [
                    "K-\(dossier)", "LĐLĐ huyện Tuy Phước", "\(dossier)/TTr", "07/4/2021", initiative.author, "1980", initiative.position,
                    initiative.workplace, initiative.title.map { "\($0) \(dossier)" }, initiative.period, initiative.summary,
                    initiative.effect, initiative.scope,
                ]
                table += cells.map { "\"\(($0 ?? "").replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\n"
            }
        }
        return Array(table.utf8)
    }

    /// The files in `folder` that stand under a document's name, hidden ones left out.
    static func published(_ folder: URL) -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        // The list of an unfinished run grows line by line.
        return paths.filter { !$0.hasPrefix(".") && $0.contains(".") && $0 != "chua-xong.jsonl" }
    }

    /// What is not whole among `paths`.
    static func broken(_ paths: [String], in folder: URL) async throws -> [String] {
        var broken: [String] = []
        for path in paths {
            let file = folder.appending(path: path)
            let bytes = Array(try Data(contentsOf: file))
            switch file.pathExtension {
            case "html":
                if !String(decoding: bytes, as: UTF8.self).hasSuffix("</html>\n") { broken.append(path) }
                if (try? XMLTree.root(of: bytes)) == nil { broken.append(path) }
            case "json":
                if (try? ManifestFile.read(folder)) == nil { broken.append(path) }
            default:
                let outcome = try await CommandLineTool.tool("unzip", ["-tqq", file.path])
                if outcome.status != 0 || ZipStructure(bytes) == nil { broken.append(path) }
            }
        }
        return broken
    }

    /// How many documents may have appeared before the run is killed; 0 is as soon as the output folder is there.
    static let moments = [0, 1, 2, 5, 15, 50, 100, 200]

    @Test func `lượt chạy bị ngắt không để lại tệp dở dang`() async throws {
        let table = try Self.table(dossiers: 120)
        var interrupted = 0
        for moment in Self.moments {
            try await withTemporaryFolder { folder in
                let output = folder.appending(path: "ra")
                let isInterrupted = try Self.killedRun(try folder.file("lon.csv", table), to: output, after: moment)
                if isInterrupted { interrupted += 1 }
                let left = Self.published(output)
                #expect(left.count >= moment)
                // The manifest comes last: it is there only when the run was quicker than its killer.
                #expect(left.contains("manifest.json") != isInterrupted)
                #expect(try await Self.broken(left, in: output) == [], "ngắt sau \(moment) văn bản")

                let again = try await CommandLineTool.run(
                    "generate",
                    Place.sampleCSV.path,
                    "-o",
                    output.path,
                    "--quiet",
                    "--format",
                    "html"
                )
                #expect(again.status == 1, "\(again.errors)")
                let names = try FileManager.default.contentsOfDirectory(atPath: output.path)
                #expect(!names.contains { $0.hasPrefix(".") }, "\(names)")
                #expect(try ManifestFile.read(output).documents.count == 13)
            }
        }
        #expect(interrupted > Self.moments.count / 2)
    }

    /// Runs `generate` and kills it once `moment` documents are there; false when it ended before.
    private static func killedRun(_ input: String, to output: URL, after moment: Int) throws -> Bool {
        let process = try CommandLineTool.prepared(Place.program, ["generate", input, "-o", output.path, "--quiet"])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning {
            if FileManager.default.fileExists(atPath: output.path), published(output).count >= moment { break }
            usleep(500)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    @Test func `bị ngắt khi ghi báo cáo thì báo cáo cũ còn nguyên`() async throws {
        try await withTemporaryFolder { folder in
            let input = try folder.file("lon.csv", try Self.table(dossiers: 30))
            let report = try folder.file("bao-cao.html", "cũ")
            let process = try CommandLineTool.prepared(Place.program, ["check", input, "--format", "html", "-o", report])
            process.standardError = FileHandle.nullDevice
            try process.run()
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try String(contentsOf: URL(filePath: report), encoding: .utf8) == "cũ")
            #expect(try await CommandLineTool.run("check", input, "--format", "html", "-o", report, "--quiet").status == 1)
            #expect(try String(contentsOf: URL(filePath: report), encoding: .utf8).hasSuffix("</html>\n"))
        }
    }

    @Test func `bị ngắt lúc nào thì bản phác cũng là bản cũ hoặc bản mới còn nguyên`() async throws {
        try await withTemporaryFolder { folder in
            let input = try folder.file("lon.csv", try Self.table(dossiers: 60))
            let words = ["check", input, "--sketches", "moi.phac", "--as-of", SampleDocuments.day, "--quiet"]
            try #require(try await CommandLineTool.run(Place.program, words, from: folder).status == 1)
            let sketch = folder.appending(path: "moi.phac")
            let whole = try Data(contentsOf: sketch)
            var interrupted = 0
            for moment in 0..<12 {
                try Data("cũ".utf8).write(to: sketch)
                let process = try CommandLineTool.prepared(Place.program, words, from: folder)
                (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
                try process.run()
                usleep(UInt32(moment) * 20_000)
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                if process.terminationReason == .uncaughtSignal { interrupted += 1 }
                let left = try Data(contentsOf: sketch)
                #expect(left == Data("cũ".utf8) || left == whole, "ngắt sau \(moment * 20) ms")
            }
            #expect(interrupted > 0)
            try #require(try await CommandLineTool.run(Place.program, words, from: folder).status == 1)
            #expect(try Data(contentsOf: sketch) == whole)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(Set(names) == ["lon.csv", "moi.phac"], "\(names)")
        }
    }

    @Test func `phép thử nhận ra tệp dở dang`() async throws {
        try await withTemporaryFolder { folder in
            let document = try await SampleDocuments.sample("hs-01/tong-hop-tom-tat.docx").bytes
            let page = try await SampleDocuments.sample("hs-01/tong-hop-tom-tat.html").bytes
            _ = try folder.file("a.docx", Array(document.dropLast(100)))
            _ = try folder.file("b.html", Array(page.dropLast(3)))
            _ = try folder.file("manifest.json", "{\"schema\":")
            _ = try folder.file("c.docx", document)
            #expect(Set(try await Self.broken(Self.published(folder), in: folder)) == ["a.docx", "b.html", "manifest.json"])
        }
    }
}
