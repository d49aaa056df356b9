import Foundation
import Testing

/// Every JSON output keeps to its schema in `docs/schemas`: of samples, hostile and empty inputs, in both languages.
@Suite struct OutputSchemaTests {
    private static let python = Python.having("jsonschema")

    /// Inputs beside the samples: empty, damaged, of other kinds, of older encodings, with hidden and odd characters.
    private static let hostile: [(name: String, bytes: [UInt8])] =
        BadInputTests.refused.map { ($0.name, $0.bytes) } + [
            ("dieu-khien.csv", Array("Mã hồ sơ,Họ và tên,Tên sáng kiến\nK-1,A\u{1B}[2J\u{202E},\"x\ny\u{0}\"\n,,\n1,2,3,4,5\n".utf8)),
            (
                "khoa-la.json",
                Array(#"{"x": 1, "dossiers": [{"dossierId": "K", "moi": {"a": [1]}, "initiatives": [{"title": "x", "so": 1e400}]}]}"#.utf8)
            ),
            ("manifest.json", Array(#"{"schema": "sangkien.manifest/9", "khac": []}"#.utf8)), ("to-trinh.pdf", Array("%PDF-1.7".utf8)),
            (
                "tcvn3.csv",
                [
                    0x48, 0xE4, 0x20, 0x76, 0xB5, 0x20, 0x74, 0xAA, 0x6E, 0x2C, 0x41, 0x0A, 0x4E, 0x67, 0x75, 0x79, 0xD4, 0x6E, 0x2C, 0x31,
                    0x0A,
                ]
            ),
        ]

    @Test(.enabled(if: python != nil, "không có jsonschema của Python"))
    func `mọi kết quả JSON đúng lược đồ của nó`() async throws {
        let python = try #require(Self.python)
        try await withTemporaryFolder { folder in
            let outputs = folder.appending(path: "ra")
            for file in Self.hostile { _ = try folder.file("vao/" + file.name, file.bytes) }
            _ = try folder.file("trong/.an", "")
            let groups: [(String, [String])] = [
                ("mau", [Place.sampleCSV.path, Place.sampleJSON.path]), ("doc-hai", ["vao"]), ("trong", ["trong", "khong-co.csv"]),
            ]
            for (group, inputs) in groups {
                for language in ["vi", "en"] {
                    let commands: [(String, [String])] = [
                        ("check-2", ["check", "--format", "json"]), ("check-1", ["check", "--format", "json-1"]),
                        ("check-2", ["check", "--format", "json", "--show-values", "--as-of", "1/4/2021"]),
                        ("inspect-1", ["inspect", "--format", "report"]), ("records", ["inspect", "--format", "json"]),
                    ]
                    for (index, (schema, words)) in commands.enumerated() {
                        let run = try await CommandLineTool.run(Place.program, words + inputs + ["--lang", language], from: folder)
                        _ = try outputs.file("\(schema)--\(group)-\(language)-\(index).json", run.output)
                    }
                    let made = folder.path + "/bieu-\(group)-\(language)"
                    _ = try await CommandLineTool.run(
                        Place.program,
                        ["generate"] + inputs + ["-o", made, "--lang", language, "--include", "valid", "--format", "html", "--package"],
                        from: folder
                    )
                    if let manifest = try? Data(contentsOf: URL(filePath: made + "/manifest.json")) {
                        _ = try outputs.file("manifest-2--\(group)-\(language).json", Array(manifest))
                    }
                }
            }
            try await templates(in: folder, to: outputs)
            try await sketches(in: folder, to: outputs)
            try unfinished(in: folder, to: outputs)
            let run = try await Python.run(
                python,
                "Differential/schemas.py",
                [Place.package.appending(path: "docs/schemas").path, outputs.path]
            )
            #expect(run.status == 0, "\(run.text)\(run.errors)")
        }
    }

    /// What `merge` finds between the samples, which are the same dossiers twice, and within what is empty.
    private func sketches(in folder: URL, to outputs: URL) async throws {
        let inputs = [Place.sampleCSV.path, Place.sampleJSON.path, "trong"]
        for (number, input) in inputs.enumerated() {
            let words = ["check", input, "--sketches", "\(number).phac", "--as-of", "1/4/2021", "--quiet"]
            _ = try await CommandLineTool.run(Place.program, words, from: folder)
        }
        for (name, parts) in [("mau", ["0.phac", "1.phac"]), ("trong", ["2.phac"])] {
            for language in ["vi", "en"] {
                let run = try await CommandLineTool.run(
                    Place.program,
                    ["merge"] + parts + ["--format", "json", "--lang", language],
                    from: folder
                )
                #expect(run.status == 0, "\(run.errors)")
                _ = try outputs.file("repeats-1--\(name)-\(language).json", run.output)
            }
        }
    }

    /// The lines of the list that an interrupted run leaves, after a whole one.
    private func unfinished(in folder: URL, to outputs: URL) throws {
        let table = try folder.file("lon.csv", try KilledRunTests.table(dossiers: 60))
        let list = folder.appending(path: "dang/chua-xong.jsonl")
        func lines() -> [Substring] { ((try? String(contentsOf: list, encoding: .utf8)) ?? "").split(separator: "\n") }
        let process = try CommandLineTool.prepared(Place.program, ["generate", table, "-o", folder.path + "/dang", "--quiet"])
        try process.run()
        while process.isRunning, lines().count < 4 { usleep(500) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        // The last line may be cut.
        for (index, line) in lines().dropLast().enumerated() { _ = try outputs.file("unfinished-1--\(index).json", String(line)) }
    }

    /// `template lint` and `template fields` of good, faulty and unusable templates.
    private func templates(in folder: URL, to outputs: URL) async throws {
        _ = try folder.file("hong.docx", "PK\u{3}\u{4}")
        _ = try folder.file("sai.html", "<!DOCTYPE html><html><body><p>«#x»</p><p>«y | z»</p></body></html>")
        let form = Place.templates.appending(path: "75-nghin-sang-kien-2021/tong-hop-tom-tat/docx").path
        for language in ["vi", "en"] {
            let lint = try await CommandLineTool.run(
                Place.program,
                ["template", "lint", form, "hong.docx", "sai.html", "khong-co.odt", "--format", "json", "--lang", language],
                from: folder
            )
            _ = try outputs.file("lint-1--\(language).json", lint.output)
            let fields = try await CommandLineTool.run(
                Place.program,
                ["template", "fields", form, "--format", "json-schema", "--lang", language],
                from: folder
            )
            #expect(fields.status == 0, "\(fields.errors)")
            _ = try outputs.file("meta--\(language).json", fields.output)
        }
    }
}
