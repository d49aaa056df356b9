import Foundation
import TestKit
import Testing

/// A run in parts on several machines, and their joining: the result is that of one run, byte for byte (docs/scale.md).
struct ShardTests {
    private static func generate(_ output: String, _ options: [String], in folder: URL) async throws -> Outcome {
        let arguments = ["generate", Place.sampleCSV.path, "-o", output, "--as-of", SampleDocuments.day, "--quiet"]
        return try await CommandLineTool.run(Place.program, arguments + options, from: folder)
    }

    private static func merge(_ parts: [String], _ options: String..., in folder: URL) async throws -> Outcome {
        try await CommandLineTool.run(Place.program, ["merge"] + parts + ["-o", "chung"] + options, from: folder)
    }

    /// Makes the parts in folders `phan-1`, `phan-2` … and gives their names.
    private static func parts(_ count: Int, _ options: [String], in folder: URL) async throws -> [String] {
        var names: [String] = []
        for number in 1...count {
            let outcome = try await generate("phan-\(number)", options + ["--shard", "\(number)/\(count)"], in: folder)
            try #require(outcome.status == 1, "\(outcome.errors)")
            names.append("phan-\(number)")
        }
        return names
    }

    private static let options = ["--form", "tong-hop-tom-tat,phieu-bo-sung,bao-cao-tuan", "--format", "docx,html", "--split", "20"]

    @Test(arguments: [1, 2, 5], [[], ["--package"], ["--public"], ["--resume"]])
    func `gộp các phần ra đúng từng byte như lập một lượt, kể cả danh sách`(count: Int, more: [String]) async throws {
        try await withTemporaryFolder { folder in
            #expect(try await Self.generate("mot-luot", Self.options + more, in: folder).status == 1)
            let parts = try await Self.parts(count, Self.options + more, in: folder)
            let joined = try await Self.merge(parts.reversed(), in: folder)
            #expect(joined.status == 0, "\(joined.errors)")
            #expect(joined.errors.contains("\(count) phần"))
            let whole = try files(below: folder.appending(path: "mot-luot"))
            #expect(try files(below: folder.appending(path: "chung")) == whole)
            // Each document was made once, and with several parts no part made all of them.
            let made = try parts.map { try files(below: folder.appending(path: $0)).count - 1 }
            #expect(made.reduce(0, +) == whole.count - 1)
            #expect(count == 1 || made.allSatisfy { $0 < whole.count - 1 })
        }
    }

    @Test func `thiếu phần, trùng phần, khác tùy chọn, chưa xong: nêu rõ từng thư mục và không ghi gì`() async throws {
        try await withTemporaryFolder { folder in
            let parts = try await Self.parts(3, ["--format", "html"], in: folder)
            _ = try await Self.generate("la", ["--format", "html", "--include", "all", "--shard", "3/3"], in: folder)
            _ = try await Self.generate("ca-luot", ["--format", "html"], in: folder)
            try FileManager.default.createDirectory(at: folder.appending(path: "trong"), withIntermediateDirectories: true)
            for (named, words) in [
                ([parts[0], parts[2]], ["còn thiếu 1 phần: 2/3"]),
                ([parts[0], parts[1], parts[1]], ["phan-2", "phần 2/3 đã có ở “phan-2”"]),
                ([parts[0], parts[1], "la"], ["la", "lập từ dữ liệu, mẫu, tùy chọn"]),
                ([parts[0], "ca-luot", "trong"], ["ca-luot", "cả lượt lập", "trong", "chưa xong"]),
                ([parts[0], "khong-co"], ["khong-co", "không tìm thấy thư mục"]),
                (parts + ["chung"], ["chung", "thư mục kết quả"]),
            ] {
                if named.contains("chung") {
                    try FileManager.default.createDirectory(at: folder.appending(path: "chung"), withIntermediateDirectories: true)
                }
                let outcome = try await Self.merge(named, in: folder)
                #expect(outcome.status == 2, "\(named): \(outcome.errors)")
                #expect(outcome.errors.contains("X125"))
                for word in words { #expect(outcome.errors.contains(word), "\(named): \(outcome.errors)") }
                let left = (try? files(below: folder.appending(path: "chung"))) ?? [:]
                #expect(left.isEmpty)
            }
        }
    }

    @Test(.enabled(if: Place.has("parallel", "bash"), "không có GNU parallel"))
    func `công thức dùng GNU parallel của docs/scale.md ra đúng từng byte`() async throws {
        try await withTemporaryFolder { folder in
            let page = try String(contentsOf: Place.package.appending(path: "docs/scale.md"), encoding: .utf8)
            let recipe = try #require(page.firstMatch(of: /```sh\n((?:(?!```)[\s\S])*parallel(?:(?!```)[\s\S])*)```/)).1
            _ = try folder.file("recipe.sh", "set -e\n" + recipe)
            try FileManager.default.copyItem(at: Place.sampleCSV, to: folder.appending(path: "tinh.csv"))
            let path = Place.program.deletingLastPathComponent().path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
            let bash = try #require(Place.tool("bash"))
            let environment = ["PATH": path, "HOME": folder.path, "SANGKIEN_TEMPLATES": Place.templates.path]
            let outcome = try await CommandLineTool.run(bash, ["recipe.sh"], environment: environment, from: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let day = ["--as-of", "20/4/2021", "--quiet"]
            let single = try await CommandLineTool.run(Place.program, ["generate", "tinh.csv", "-o", "mot-luot"] + day, from: folder)
            #expect(single.status == 1)
            #expect(try files(below: folder.appending(path: "chung")) == files(below: folder.appending(path: "mot-luot")))
        }
    }

    @Test func `văn bản bị sửa hoặc mất sau khi lập: nêu tên, không có danh sách chung; lập lại phần ấy thì gộp được`() async throws {
        try await withTemporaryFolder { folder in
            let parts = try await Self.parts(2, ["--format", "html"], in: folder)
            let documents = try ManifestFile.read(folder.appending(path: "phan-2")).documents.map(\.path).sorted()
            try #require(documents.count > 1)
            _ = try folder.file("phan-2/" + documents[0], "<p>đã sửa</p>")
            try FileManager.default.removeItem(at: folder.appending(path: "phan-2/" + documents[1]))
            let outcome = try await Self.merge(parts, in: folder)
            #expect(outcome.status == 2)
            for path in documents.prefix(2) { #expect(outcome.errors.contains("phan-2/\(path)"), "\(outcome.errors)") }
            #expect(outcome.errors.contains("X126"))
            let left = try files(below: folder.appending(path: "chung"))
            #expect(left["manifest.json"] == nil && left[documents[0]] == nil && left[documents[1]] == nil)
            #expect(try await Self.generate("phan-2", ["--format", "html", "--shard", "2/2"], in: folder).status == 1)
            #expect(try await Self.merge(parts, in: folder).status == 0)
            #expect(try await Self.generate("mot-luot", ["--format", "html"], in: folder).status == 1)
            #expect(try files(below: folder.appending(path: "chung")) == files(below: folder.appending(path: "mot-luot")))
        }
    }

    @Test(arguments: ["../ngoai.html", "/tmp/ngoai.html", "a/../../ngoai.html", ".an/x.html", "x.sh"])
    func `danh sách của một phần không dẫn ra ngoài thư mục`(path: String) async throws {
        try await withTemporaryFolder { folder in
            let parts = try await Self.parts(1, ["--format", "html", "--per", "all"], in: folder)
            _ = try folder.file("ngoai.html", "x")
            let file = folder.appending(path: "phan-1/manifest.json")
            let text = try String(contentsOf: file, encoding: .utf8)
            let listed = try #require(try ManifestFile.read(folder.appending(path: "phan-1")).documents.first?.path)
            try text.replacing(listed, with: path).write(to: file, atomically: true, encoding: .utf8)
            let outcome = try await Self.merge(parts, in: folder)
            #expect(outcome.status == 2 && outcome.errors.contains("X125"), "\(outcome.errors)")
            #expect((try? files(below: folder.appending(path: "chung")))?.isEmpty ?? true)
        }
    }

    @Test(arguments: ["0/2", "3/2", "a/b", "1", "1/0", "1/99999", "-1/2"])
    func `--shard viết sai được nói rõ`(text: String) async throws {
        let outcome = try await CommandLineTool.run(Place.program, ["generate", Place.sampleCSV.path, "-o", "ra", "--shard=\(text)"])
        #expect(outcome.status == 64 && outcome.errors.contains("--shard") && outcome.errors.contains("1/4"), "\(outcome.errors)")
    }

    @Test func `--book cần mọi văn bản nên không đi cùng --shard`() async throws {
        let outcome = try await CommandLineTool.run(
            Place.program,
            ["generate", Place.sampleCSV.path, "-o", "ra", "--book", "--shard", "1/2"]
        )
        #expect(outcome.status == 64 && outcome.errors.contains("--book"), "\(outcome.errors)")
    }

    @Test func `--compress small ra tệp nhỏ hơn fast, nội dung như nhau`() async throws {
        try await withTemporaryFolder { folder in
            var sizes: [String: Int] = [:]
            var texts: Set<[UInt8]> = []
            for effort in ["small", "fast", "auto"] {
                let options = ["--format", "odt", "--per", "all", "--compress", effort]
                #expect(try await Self.generate(effort, options, in: folder).status == 1)
                let document = try #require(try await MadeDocument.below(folder.appending(path: effort)).first)
                sizes[effort] = document.bytes.count
                texts.insert(document.members["content.xml"] ?? [])
            }
            #expect(texts.count == 1)
            #expect((sizes["small"] ?? 0) < (sizes["fast"] ?? 0) && (sizes["auto"] ?? 0) <= (sizes["fast"] ?? 0))
            let wrong = try await Self.generate("x", ["--compress", "smal"], in: folder)
            #expect(wrong.status == 64 && wrong.errors.contains("small"), "\(wrong.errors)")
        }
    }
}
