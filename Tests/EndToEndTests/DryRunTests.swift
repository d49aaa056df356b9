import Foundation
import Testing

/// `generate --dry-run` tells what `generate` then does, and leaves the disk as it is.
@Suite struct DryRunTests {
    @Test(
        arguments: [
            ["--format", "docx,odt,html", "--form", "tong-hop-tom-tat,phieu-bo-sung,xep-hang"], ["--format", "html", "--package"],
            ["--format", "docx", "--include", "valid", "--public", "--package"], ["--format", "odt", "--per", "all", "--split", "3"],
        ]
    )
    func `xem trước nêu đúng các văn bản sẽ lập, cùng mã kết thúc, không tạo thư mục`(options: [String]) async throws {
        try await withTemporaryFolder { folder in
            let output = folder.appending(path: "moi/ra").path
            let seen = try await Self.generate(into: output, options + ["--dry-run"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
            let made = try await Self.generate(into: output, options)
            #expect(!seen.text.isEmpty && seen.text == made.text)
            #expect(seen.status == made.status)
            // The same is left out for the same reasons, and the last line alone differs.
            #expect(seen.errors.split(separator: "\n").dropLast() == made.errors.split(separator: "\n").dropLast())
            let count = made.text.split(separator: "\n").count
            #expect(seen.errors.contains("Xem trước: sẽ lập \(count) văn bản trong \(output). Chưa ghi gì."))
        }
    }

    @Test func `có kết quả lần trước: nêu văn bản sẽ thay và sẽ cất riêng, không đổi tệp nào`() async throws {
        try await withTemporaryFolder { folder in
            _ = try await Self.generate(into: folder.path, ["--format", "docx,odt"])
            let before = try files(below: folder)
            let seen = try await Self.generate(into: folder.path, ["--format", "docx,html", "--dry-run", "--lang", "en"])
            #expect(try files(below: folder) == before)
            let stale = before.keys.filter { $0.hasSuffix(".odt") }.sorted()
            #expect(seen.errors.contains("\(stale.count) papers of an earlier run would be moved to “ban-cu-2021-04-30”"))
            for path in stale { #expect(seen.errors.contains("  \(folder.path)/\(path)\n"), "\(path)") }
            #expect(seen.errors.contains(", \(stale.count) in place of files that are there. Nothing was written."))
            _ = try await Self.generate(into: folder.path, ["--format", "docx,html"])
            let moved = try files(below: folder.appending(path: "ban-cu-2021-04-30")).keys.sorted()
            #expect(moved == stale)
        }
    }

    @Test func `--quiet chỉ in đường dẫn; nơi lưu không dùng được thì nói trước`() async throws {
        try await withTemporaryFolder { folder in
            let quiet = try await Self.generate(into: folder.path, ["--dry-run", "--quiet"])
            #expect(quiet.errors == "" && quiet.text.contains("\(folder.path)/toan-tinh/tong-hop-tom-tat.docx\n"))
            let file = try folder.file("ra", "của tôi")
            #expect(try await Self.generate(into: file, ["--dry-run"], status: 73).errors.contains("X001"))
            _ = try folder.file("manifest.json", "{}")
            #expect(try await Self.generate(into: folder.path, ["--dry-run"], status: 73).errors.contains("X006"))
        }
    }

    private static func generate(into folder: String, _ options: [String], status: Int32 = 1) async throws -> Outcome {
        let arguments = ["generate", Place.sampleCSV.path, "-o", folder, "--as-of", SampleDocuments.day]
        let outcome = try await CommandLineTool.run(Place.program, arguments + options)
        #expect(outcome.status == status, "\(outcome.errors)")
        return outcome
    }
}
