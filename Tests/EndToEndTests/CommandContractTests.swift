import Foundation
import Testing

/// The promises of the command line (README): exit codes, shapes of the reports, inputs of every kind.
struct CommandContractTests {
    static let day = ["--as-of", SampleDocuments.day]

    /// Runs the program with a list of arguments.
    static func run(
        _ arguments: [String],
        environment: [String: String?] = [:],
        input: [UInt8] = [],
        from folder: URL? = nil
    ) async throws -> Outcome {
        try await CommandLineTool.run(Place.program, arguments, environment: environment, input: input, from: folder)
    }

    static func report(_ inputs: [String], input: [UInt8] = [], from folder: URL? = nil) async throws -> CheckReport {
        try await run(["check", "--format", "json"] + day + inputs, input: input, from: folder).decoded(as: CheckReport.self)
    }

    /// The samples' first dossier as a table of its own: nothing is wrong with it.
    static func validTable() throws -> String {
        let source = try String(contentsOf: Place.sampleCSV, encoding: .utf8)
        let end = try #require(source.range(of: "\r\nHS-02,") ?? source.range(of: "\nHS-02,"))
        return String(source[..<end.lowerBound]) + "\n"
    }

    static let verdicts = [
        "HS-01": "valid", "HS-02": "valid", "HS-03": "valid", "HS-04": "valid", "HS-05": "valid", "HS-06": "invalid",
        "HS-07": "invalid", "HS-08": "invalid", "HS-09": "valid", "HS-10": "invalid", "HS-11": "needs-review", "HS-12": "valid",
    ]

    @Test(arguments: [Place.sampleCSV, Place.sampleJSON])
    func `mười hai hồ sơ mẫu có kết luận như Samples/README.md`(file: URL) async throws {
        let outcome = try await Self.run(["check", file.path, "--format", "json"] + Self.day)
        #expect(outcome.status == 1)
        let report = try outcome.decoded(as: CheckReport.self)
        #expect(report.schema == "sangkien.check/2")
        #expect(report.programme == "75-nghin-sang-kien-2021" && report.asOf == "2021-04-30")
        #expect(report.summary == .init(dossiers: 12, initiatives: 50, valid: 7, invalid: 4, needsReview: 1))
        #expect(Dictionary(uniqueKeysWithValues: report.dossiers.map { ($0.id, $0.verdict) }) == Self.verdicts)
        let source = try String(contentsOf: Place.samples.appending(path: "README.md"), encoding: .utf8)
        let words = ["valid": "hợp lệ", "invalid": "không hợp lệ", "needs-review": "cần xác nhận"]
        for dossier in report.dossiers {
            let line = "| \(dossier.id) | \(dossier.submitter) | \(dossier.initiativeCount) | \(words[dossier.verdict] ?? "?")"
            #expect(source.contains(line), "\(line)")
        }
    }

    @Test func `JSON của check có đúng các khoá đã hứa`() async throws {
        let outcome = try await Self.run(["check", Place.sampleCSV.path, "khong-co.csv", "--format", "json"] + Self.day)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
        #expect(Set(root.keys) == ["schema", "programme", "asOf", "summary", "calendar", "dossiers", "findings", "inputs", "weeks"])
        let dossiers = try #require(root["dossiers"] as? [[String: Any]])
        var findings = try #require(root["findings"] as? [[String: Any]])
        #expect(!findings.isEmpty)
        let dossierKeys: Set = [
            "id", "submitter", "verdict", "initiativeCount", "initiatives", "understood", "sending", "daysLeft", "mendable",
            "mendableThrough", "findings",
        ]
        for dossier in dossiers {
            #expect(Set(dossier.keys) == dossierKeys)
            findings += try #require(dossier["findings"] as? [[String: Any]])
        }
        let summaryKeys: Set = ["dossiers", "initiatives", "valid", "invalid", "needsReview", "notUnderstood", "initiativeVerdicts"]
        #expect(Set(try #require(root["summary"] as? [String: Any]).keys) == summaryKeys)
        let findingKeys: Set = [
            "code", "name", "severity", "message", "hint", "field", "basis", "location", "subject", "related", "mendable",
            "mendableThrough",
        ]
        for finding in findings {
            #expect(Set(finding.keys) == findingKeys)
            #expect(["error", "warning", "info", "review"].contains(finding["severity"] as? String))
            let location = finding["location"] as? [String: Any]
            if let location { #expect(Set(location.keys) == ["file", "record", "line", "column", "sheet"]) }
        }
    }

    @Test func `manifest.json có đúng các khoá đã hứa, kê cả hồ sơ bị bỏ`() async throws {
        try await withTemporaryFolder { folder in
            #expect(try await Self.run(["generate", Place.sampleCSV.path, "-o", folder.path, "--quiet"] + Self.day).status == 1)
            let data = try Data(contentsOf: folder.appending(path: "manifest.json"))
            let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            #expect(Set(root.keys) == ["schema", "documents", "skipped", "verdicts"])
            for document in try #require(root["documents"] as? [[String: Any]]) {
                #expect(Set(document.keys) == ["path", "form", "format", "dossier", "initiatives", "bytes", "sha256"])
            }
            let manifest = try ManifestFile.read(folder)
            #expect(manifest.schema == "sangkien.manifest/2" && manifest.documents.count == 39)
            #expect(manifest.skipped.map(\.dossier) == ["HS-06", "HS-07", "HS-08", "HS-10", "HS-11"])
            #expect(manifest.skipped.first?.reason == "Không hợp lệ (H101)")
            let others = manifest.verdicts.filter { !$0.others.isEmpty }
            #expect(manifest.verdicts.count == 12 && others.map(\.dossier) == ["HS-09", "HS-12"])
            #expect(
                others.map(\.others) == [
                    [.init(number: 3, verdict: "ineligible", codes: ["S201"])], [.init(number: 2, verdict: "ineligible", codes: ["S101"])],
                ]
            )
            #expect(manifest.documents.first { $0.path == "hs-03/tong-hop-tom-tat.odt" }?.initiatives == 4)
            #expect(manifest.documents.filter { $0.dossier == nil }.map(\.initiatives) == [35, 35, 35])
        }
    }

    @Test func `mã thoát 0, 1, 2, 64, 73`() async throws {
        try await withTemporaryFolder { folder in
            let valid = try folder.file("dung.csv", try Self.validTable())
            let blocked = try folder.file("tep", "x") + "/ra"
            let cases: [(Int32, [String])] = [
                (0, ["check", valid] + Self.day), (1, ["check", Place.sampleCSV.path] + Self.day),
                (2, ["check", valid, "khong-co.csv"] + Self.day),
                (2, ["check", valid, "--programme", "khong-co"]), (64, ["check"]), (0, []), (64, ["lam-gi"]),
                (64, ["check", valid, "--la"]),
                (64, ["check", valid, "--format", "xml"]), (64, ["check", valid, "--jobs", "0"]), (64, ["check", valid, "--as-of", "mai"]),
                (64, ["check", valid, "--lang", "fr"]), (64, ["generate", valid]), (64, ["generate", valid, "-o", "x", "--split", "-1"]),
                (64, ["generate", valid, "-o", "x", "--per", "tuần"]), (64, ["generate", valid, "-o", "x", "--include", "x"]),
                (64, ["generate", valid, "-o", "x", "--format", "xps"]), (64, ["explain", "H999"]),
                (0, ["generate", valid, "-o", folder.path + "/ra"] + Self.day),
                (1, ["generate", Place.sampleCSV.path, "-o", folder.path + "/rb"]),
                (2, ["generate", "khong-co.csv", valid, "-o", folder.path + "/rc"] + Self.day),
                (2, ["generate", valid, "-o", "x", "--form", "x"]),
                (73, ["generate", valid, "-o", blocked] + Self.day), (73, ["generate", valid, "khong-co.csv", "-o", blocked]),
                (2, ["generate", "khong-co.csv", "-o", blocked]),
                (73, ["check", valid, "-o", blocked] + Self.day), (0, ["inspect", valid]), (2, ["inspect", "khong-co.csv"]),
                (0, ["explain"]), (0, ["explain", "H101"]), (0, ["explain", "sent-late"]), (0, ["--version"]), (0, ["--help"]),
                (0, ["help", "tao"]),
            ]
            for (status, arguments) in cases {
                let outcome = try await Self.run(arguments, from: folder)
                #expect(outcome.status == status, "\(arguments): \(outcome.errors.prefix(300))")
                // Only the text report of `check` tells of a missing file itself, on standard output.
                if status >= 2 { #expect(!outcome.errors.isEmpty || outcome.text.contains("D001"), "\(arguments)") }
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/x"))
        }
    }

    @Test(arguments: [("check", "kiem-tra"), ("generate", "tao"), ("inspect", "xem"), ("explain", "giai-thich")])
    func `lệnh tiếng Việt làm đúng như lệnh tiếng Anh`(name: String, alias: String) async throws {
        try await withTemporaryFolder { folder in
            let options = name == "explain" ? ["H101"] : [Place.sampleCSV.path] + Self.day
            let output = name == "generate" ? ["-o", folder.path] : []
            let first = try await Self.run([name] + options + output)
            let made = try files(below: folder)
            let other = try await Self.run([alias] + options + output)
            #expect(first.status == other.status && first.output == other.output && first.errors == other.errors)
            #expect(!first.output.isEmpty)
            #expect(try files(below: folder) == made)
        }
    }

    @Test func `đầu ra chuẩn chỉ có dữ liệu`() async throws {
        let json = try await Self.run(["check", Place.sampleCSV.path, "khong-co.csv", "--format", "json"] + Self.day)
        #expect(json.status == 2 && json.errors.contains("khong-co.csv") && json.errors.contains("D001"))
        #expect(throws: Never.self) { try json.decoded(as: CheckReport.self) }
        let table = try await Self.run(["check", Place.sampleCSV.path, "--format", "csv"] + Self.day)
        let lines = String(table.text.drop { $0 == "\u{FEFF}" }).split(whereSeparator: \.isNewline)
        #expect(table.output.starts(with: [0xEF, 0xBB, 0xBF]) && lines.count > 8)
        #expect(lines.allSatisfy { $0.contains(",") || $0.contains(";") })
        let page = try await Self.run(["check", Place.sampleCSV.path, "--format", "html"] + Self.day)
        #expect(page.text.hasPrefix("<!DOCTYPE html>") && page.text.hasSuffix("</html>\n"))
        try await withTemporaryFolder { folder in
            let made = try await Self.run(["generate", Place.sampleCSV.path, "-o", folder.path] + Self.day)
            let paths = made.text.split(separator: "\n").map(String.init)
            #expect(paths.count == 39 && paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
            let quiet = try await Self.run(["generate", Place.sampleCSV.path, "-o", folder.path, "--quiet"] + Self.day)
            #expect(quiet.output.isEmpty && quiet.errors.isEmpty && !made.output.isEmpty && !made.errors.isEmpty)
            for format in ["text", "json", "csv", "html"] {
                let file = folder.path + "/bao-cao." + format
                let named = try await Self.run(["check", Place.sampleCSV.path, "--format", format, "-o", file] + Self.day)
                let plain = try await Self.run(["check", Place.sampleCSV.path, "--format", format] + Self.day)
                #expect(named.output.isEmpty && named.status == 1)
                #expect(Array(try Data(contentsOf: URL(filePath: file))) == plain.output)
            }
        }
    }

    @Test func `nhiều tệp, thư mục, đầu vào chuẩn cho cùng một kết quả`() async throws {
        try await withTemporaryFolder { folder in
            let source = try String(contentsOf: Place.sampleCSV, encoding: .utf8).replacing("\r\n", with: "\n")
            let heading = try #require(source.split(separator: "\n").first)
            let cut = try #require(source.range(of: "\nHS-05,"))
            _ = try folder.file("cac-huyen/a.csv", String(source[..<cut.lowerBound]) + "\n")
            _ = try folder.file("cac-huyen/nua/b.CSV", String(heading) + String(source[cut.lowerBound...]))
            for name in ["~$a.csv", ".DS_Store", "Thumbs.db", "nua/desktop.ini"] { _ = try folder.file("cac-huyen/" + name, "không đọc") }
            let whole = try await Self.report([Place.sampleCSV.path]).withoutLocations
            let bytes = Array(try Data(contentsOf: Place.sampleCSV))
            #expect(try await Self.report(["cac-huyen"], from: folder).withoutLocations == whole)
            #expect(try await Self.report(["cac-huyen/"], from: folder).withoutLocations == whole)
            #expect(try await Self.report(["cac-huyen/a.csv", "cac-huyen/nua/b.CSV"], from: folder).withoutLocations == whole)
            #expect(try await Self.report(["-"], input: bytes).withoutLocations == whole)
            #expect(try await Self.report(["-"], input: Array(try Data(contentsOf: Place.sampleJSON))).withoutLocations == whole)
            // A file reached twice is read once.
            #expect(try await Self.report(["cac-huyen", "cac-huyen/a.csv"], from: folder).withoutLocations == whole)
        }
    }

    @Test func `inspect in mọi bản ghi của một bảng lạ`() async throws {
        let outcome = try await Self.run(
            ["inspect", "-", "--format", "json"],
            input: Array("màu;số\nđỏ;1\n\"xanh;lá\";\"hai\ndòng\"\n".utf8)
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try outcome.decoded(as: [[String: String]].self) == [["màu": "đỏ", "số": "1"], ["màu": "xanh;lá", "số": "hai\ndòng"]])
        let known = try await Self.run(["inspect", Place.sampleCSV.path, "--format", "json"])
        let records = try known.decoded(as: [[String: String]].self)
        #expect(records.count == 50 && records[0].count == 36 && records[0]["Mã hồ sơ"] == "HS-01")
    }
}
