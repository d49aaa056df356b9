import Foundation
import Testing

/// The same input gives the same bytes, wherever and whenever the program runs.
struct DeterminismTests {
    static let surroundings: [[String: String?]] = [
        ["TZ": "America/New_York", "LC_ALL": "C", "HOME": "/nonexistent"],
        ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8"],
    ]

    /// The files that `generate` makes, and what it prints.
    static func made(_ environment: [String: String?], _ arguments: String...) async throws -> (files: [String: [UInt8]], output: [UInt8]) {
        try await withTemporaryFolder { folder in
            let all = ["generate", Place.sampleCSV.path, "-o", "ra", "--as-of", SampleDocuments.day] + arguments
            let outcome = try await CommandLineTool.run(Place.program, all, environment: environment, from: folder)
            #expect(outcome.status == 1, "\(outcome.errors)")
            return (try files(below: folder.appending(path: "ra")), outcome.output)
        }
    }

    @Test func `hai múi giờ, hai ngôn ngữ máy, một nhân hay bốn nhân: từng byte như nhau`() async throws {
        let first = try await Self.made(Self.surroundings[0], "--jobs", "1")
        #expect(first.files.count == 40)
        for (environment, jobs) in [(0, "4"), (1, "1"), (1, "4"), (1, String(Int.max))] {
            let other = try await Self.made(Self.surroundings[environment], "--jobs", jobs)
            #expect(other.output == first.output)
            #expect(other.files.keys.sorted() == first.files.keys.sorted())
            for (path, bytes) in first.files { #expect(other.files[path] == bytes, "\(path)") }
        }
    }

    @Test func `chữ của check trên nhiều hồ sơ không đổi theo số nhân`() async throws {
        let rows = (1...900).map { "HS-\($0),LĐLĐ huyện số \($0),\($0)/TTr,\($0 % 40)/5/2021,Nguyễn Văn \($0 % 7),Sáng kiến số \($0)" }
        let table = (["Mã hồ sơ,Đơn vị trình,Số tờ trình,Ngày tờ trình,Tác giả,Tên sáng kiến"] + rows).joined(separator: "\n")
        try await withTemporaryFolder { folder in
            let file = try folder.file("bang.csv", table)
            func checked(_ jobs: String) async throws -> [UInt8] {
                let run = try await CommandLineTool.run("check", file, "--as-of", SampleDocuments.day, "--jobs", jobs)
                #expect(run.status == 1, "\(run.errors)")
                return run.output
            }
            let first = try await checked("1")
            #expect(String(decoding: first, as: UTF8.self).contains("HS-900"))
            for jobs in ["2", "3", "7"] { #expect(try await checked(jobs) == first) }
        }
    }

    @Test func `ngôn ngữ thông báo không đổi văn bản`() async throws {
        let first = try await Self.made([:])
        let other = try await Self.made(["SANGKIEN_LANG": "en"])
        for (path, bytes) in first.files where path != "manifest.json" { #expect(other.files[path] == bytes, "\(path)") }
    }

    @Test func `chạy lại vào thư mục cũ cho đúng các tệp ấy`() async throws {
        try await withTemporaryFolder { folder in
            let arguments = ["generate", Place.sampleCSV.path, "-o", folder.path, "--as-of", SampleDocuments.day, "--quiet"]
            #expect(try await CommandLineTool.run(Place.program, arguments).status == 1)
            let first = try files(below: folder)
            #expect(try await CommandLineTool.run(Place.program, arguments).status == 1)
            #expect(try files(below: folder) == first)
        }
    }

    @Test(.enabled(if: Place.has("sha256sum"), "không có sha256sum"))
    func `manifest.json ghi đúng số byte và mã băm của từng tệp`() async throws {
        try await withTemporaryFolder { folder in
            let arguments = ["generate", Place.sampleCSV.path, "-o", folder.path, "--as-of", SampleDocuments.day, "--quiet"]
            #expect(try await CommandLineTool.run(Place.program, arguments).status == 1)
            let manifest = try ManifestFile.read(folder)
            let sums = manifest.documents.map { "\($0.sha256)  \($0.path)\n" }.joined()
            _ = try folder.file("ma-bam", sums)
            let outcome = try await CommandLineTool.tool("sha256sum", ["--check", "--strict", "ma-bam"], from: folder)
            #expect(outcome.status == 0, "\(outcome.text)")
            let made = try files(below: folder)
            for document in manifest.documents { #expect(made[document.path]?.count == document.bytes, "\(document.path)") }
            #expect(Set(made.keys) == Set(manifest.documents.map(\.path)).union(["manifest.json", "ma-bam"]))
        }
    }

    @Test func `SOURCE_DATE_EPOCH là ngày giờ của mọi tệp trong gói`() async throws {
        let epoch = "1700000001"
        let first = try await Self.made(["SOURCE_DATE_EPOCH": epoch, "TZ": "America/New_York"], "--format", "docx,odt")
        let other = try await Self.made(["SOURCE_DATE_EPOCH": epoch, "TZ": "Asia/Ho_Chi_Minh"], "--format", "docx,odt")
        #expect(first.files == other.files)
        let plain = try await Self.made([:], "--format", "docx,odt")
        // 14/11/2023 22:13:20 UTC; DOS time counts in steps of two seconds.
        let stamp = ((2023 - 1980) << 25 | 11 << 21 | 14 << 16) | (22 << 11 | 13 << 5 | 20 / 2)
        for (path, bytes) in first.files where path != "manifest.json" {
            let structure = try #require(ZipStructure(bytes))
            #expect(structure.faults(first: path.hasSuffix("odt") ? "mimetype" : "[Content_Types].xml", timestamp: stamp) == [], "\(path)")
            #expect(plain.files[path]?.count == bytes.count)
        }
        // Before 1980, which no ZIP date can say.
        for early in ["0", "315532799"] {
            let made = try await Self.made(["SOURCE_DATE_EPOCH": early], "--format", "docx", "--per", "all")
            let document = try #require(made.files["toan-tinh/tong-hop-tom-tat.docx"])
            #expect(ZipStructure(document)?.faults(first: "[Content_Types].xml") == [], "“\(early)”")
        }
    }

    @Test func `kết quả kiểm tra từ CSV và từ JSON chỉ khác vị trí`() async throws {
        func report(_ file: URL, _ environment: [String: String?] = [:]) async throws -> Outcome {
            let arguments = ["check", file.path, "--format", "json", "--as-of", SampleDocuments.day]
            return try await CommandLineTool.run(Place.program, arguments, environment: environment)
        }
        let table = try await report(Place.sampleCSV)
        let nested = try await report(Place.sampleJSON)
        #expect(try table.decoded(as: CheckReport.self).withoutLocations == nested.decoded(as: CheckReport.self).withoutLocations)
        for environment in Self.surroundings { #expect(try await report(Place.sampleCSV, environment).output == table.output) }
    }

    @Test(arguments: ["docx", "odt", "html"])
    func `văn bản lập từ CSV và từ JSON như nhau từng byte`(format: String) async throws {
        try await withTemporaryFolder { folder in
            var made: [[String: [UInt8]]] = []
            for (name, file) in [("a", Place.sampleCSV), ("b", Place.sampleJSON)] {
                let output = folder.appending(path: name)
                let outcome = try await CommandLineTool.run(
                    "generate",
                    file.path,
                    "-o",
                    output.path,
                    "--as-of",
                    SampleDocuments.day,
                    "--format",
                    format,
                    "--quiet"
                )
                #expect(outcome.status == 1)
                made.append(try files(below: output))
            }
            #expect(made[0].keys.sorted() == made[1].keys.sorted())
            for (path, bytes) in made[0] { #expect(made[1][path] == bytes, "\(path)") }
        }
    }
}
