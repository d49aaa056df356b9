import Foundation
import TestKit
import Testing

/// `check --sketches` and `merge` of sketches, as they are called (docs/scale.md).
struct SketchCommandTests {
    private static let day = ["--as-of", SampleDocuments.day, "--quiet"]

    /// Writes the sample into two files and checks each; gives the names of the sketches.
    private static func sketches(in folder: URL) async throws -> [String] {
        // The second file is the sample again, under other ids.
        let sample = try String(contentsOf: Place.sampleCSV, encoding: .utf8)
        _ = try folder.file("nop/a.csv", sample)
        _ = try folder.file("nop/b.csv", sample.replacing("HS-", with: "KB-"))
        for name in ["a", "b"] {
            let run = try await CommandLineTool.run(
                Place.program,
                ["check", "nop/\(name).csv", "--sketches", "\(name).phac", "-o", "\(name).txt"] + day,
                from: folder
            )
            try #require(run.status == 1, "\(run.errors)")
        }
        return ["a.phac", "b.phac"]
    }

    private static func merge(_ words: [String], in folder: URL) async throws -> Outcome {
        try await CommandLineTool.run(Place.program, ["merge"] + words, from: folder)
    }

    /// The findings of a JSON report that speak of several dossiers, in the very bytes in which they are written.
    private static func findings(_ report: [UInt8]) throws -> [String] {
        let text = String(decoding: report, as: UTF8.self)
        let begin = try #require(text.firstRange(of: "\n  \"findings\": [\n")).upperBound
        let end = try #require(text[begin...].firstRange(of: "\n  ]")).lowerBound
        return text[begin..<end].split(separator: "\n    }").map { $0.trimmingPrefix(",\n") }
            .filter { $0.contains("\"code\": \"L2") }.map(String.init)
    }

    @Test func `so hai phần ra đúng các nội dung như kiểm tra một lượt, dạng chữ và JSON`() async throws {
        try await withTemporaryFolder { folder in
            let sketches = try await Self.sketches(in: folder)
            let whole = try await CommandLineTool.run(Place.program, ["check", "nop", "--format", "json"] + Self.day, from: folder)
            for order in [sketches, sketches.reversed()] {
                let merged = try await Self.merge(order + ["--format", "json", "--quiet"], in: folder)
                #expect(merged.status == 0, "\(merged.errors)")
                #expect(try Self.findings(merged.output) == Self.findings(whole.output))
                #expect(try !Self.findings(merged.output).isEmpty)
            }
            let text = try await Self.merge(sketches, in: folder)
            #expect(text.status == 0 && text.text.contains("L203") && text.text.contains("nop/b.csv"), "\(text.text)\(text.errors)")
            let english = try await Self.merge(sketches + ["--lang", "en", "-o", "so.txt"], in: folder)
            #expect(english.status == 0 && english.errors.contains("Compared: "))
            let report = try String(contentsOf: folder.appending(path: "so.txt"), encoding: .utf8)
            #expect(report.hasPrefix("Programme ") && report.contains("L203"))
            // Sketches and reports among the inputs are this program's own results.
            for name in ["a.phac", "so.txt"] {
                try FileManager.default.copyItem(at: folder.appending(path: name), to: folder.appending(path: "nop/" + name))
            }
            let again = try await CommandLineTool.run(Place.program, ["check", "nop", "--format", "json"] + Self.day, from: folder)
            #expect(try Self.findings(again.output) == Self.findings(whole.output) && again.status == whole.status)
        }
    }

    @Test func `bản phác hỏng, lạ, khác ngày, nêu hai lần: nêu từng tệp và không so gì`() async throws {
        try await withTemporaryFolder { folder in
            let sketches = try await Self.sketches(in: folder)
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "a.phac")))
            _ = try folder.file("cut.phac", Array(bytes.dropLast(100)))
            _ = try folder.file("la.phac", "Mã hồ sơ\n")
            let other = try await CommandLineTool.run(
                Place.program,
                ["check", "nop/a.csv", "--sketches", "ngay.phac", "--as-of", "1/4/2021", "--quiet"],
                from: folder
            )
            try #require(other.status == 1)
            for (named, words) in [
                (["cut.phac"], ["cut.phac", "bị cắt hoặc bị sửa"]), (["la.phac", "b.phac"], ["la.phac", "không phải bản phác"]),
                ([sketches[0], sketches[0]], ["trùng hoàn toàn"]), (["b.phac", "ngay.phac"], ["ngay.phac", "ngày kiểm tra là"]),
                (["b.phac", "khong-co.phac"], ["khong-co.phac", "không tìm thấy"]),
                (sketches + ["--programme", "1-trieu-sang-kien-2022"], ["a.phac", "b.phac", "--programme"]),
            ] {
                let outcome = try await Self.merge(named, in: folder)
                #expect(outcome.status == 2 && outcome.output.isEmpty, "\(named): \(outcome.errors)")
                #expect(outcome.errors.contains("X127"))
                for word in words { #expect(outcome.errors.contains(word), "\(named): \(outcome.errors)") }
            }
            try FileManager.default.createDirectory(at: folder.appending(path: "thu-muc"), withIntermediateDirectories: true)
            let mixed = try await Self.merge(["a.phac", "thu-muc"], in: folder)
            #expect(mixed.status == 64 && mixed.errors.contains("thu-muc"), "\(mixed.errors)")
            let without = try await Self.merge(["thu-muc"], in: folder)
            #expect(without.status == 64 && without.errors.contains("-o"), "\(without.errors)")
        }
    }

    @Test func `bản phác đưa vào qua ống dẫn được so như tệp`() async throws {
        try await withTemporaryFolder { folder in
            let sketches = try await Self.sketches(in: folder)
            let files = try await Self.merge(sketches + ["--format", "json", "--quiet"], in: folder)
            _ = try folder.file("ong.sh", "mkfifo ong.phac; cat b.phac >ong.phac & exec \"$1\" merge a.phac ong.phac --format json --quiet")
            let piped = try await CommandLineTool.tool("sh", ["ong.sh", Place.program.path], from: folder)
            #expect(piped.status == 0, "\(piped.errors)")
            #expect(try Self.findings(piped.output) == Self.findings(files.output))
        }
    }

    @Test func `không ghi được bản phác thì nói rõ`() async throws {
        try await withTemporaryFolder { folder in
            let run = try await CommandLineTool.run(
                Place.program,
                ["check", Place.sampleCSV.path, "--sketches", "khong-co/a.phac"] + Self.day,
                from: folder
            )
            #expect(run.status == 73 && run.errors.contains("khong-co"), "\(run.errors)")
        }
    }

    @Test(.enabled(if: Place.has("parallel", "bash"), "không có GNU parallel"))
    func `công thức so các tỉnh của docs/scale.md ra đúng các nội dung như kiểm tra một lượt`() async throws {
        try await withTemporaryFolder { folder in
            _ = try await Self.sketches(in: folder)
            for name in ["a", "b"] {
                try FileManager.default.copyItem(
                    at: folder.appending(path: "nop/\(name).csv"),
                    to: folder.appending(path: "tinh-\(name).csv")
                )
            }
            let page = try String(contentsOf: Place.package.appending(path: "docs/scale.md"), encoding: .utf8)
            let recipe = try #require(page.firstMatch(of: /```sh\n((?:(?!```)[\s\S])*--sketches(?:(?!```)[\s\S])*)```/)).1
            _ = try folder.file("recipe.sh", "set -e\n" + recipe)
            let path = Place.program.deletingLastPathComponent().path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
            let bash = try #require(Place.tool("bash"))
            let environment = ["PATH": path, "HOME": folder.path, "SANGKIEN_TEMPLATES": Place.templates.path]
            let outcome = try await CommandLineTool.run(bash, ["recipe.sh"], environment: environment, from: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let merged = [UInt8](try Data(contentsOf: folder.appending(path: "ca-nuoc.json")))
            let whole = try await CommandLineTool.run(
                Place.program,
                ["check", "tinh-a.csv", "tinh-b.csv", "--format", "json"] + Self.day,
                from: folder
            )
            #expect(try Self.findings(merged) == Self.findings(whole.output))
        }
    }
}
