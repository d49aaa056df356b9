import Foundation
import TestKit
import Testing

/// Results of the program itself among its inputs.
extension FolderInputTests {
    @Test func `kết quả của chính phần mềm được nhận ra theo nội dung và bỏ qua`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao/bang.csv", Self.first)
            let clean = try await check(folder)
            let forms = GenerateForms.all
            _ = try await CommandLineTool.run(
                Place.program,
                ["generate", "vao", "-o", "vao/ra", "--include", "all", "--form", forms, "--as-of", "1/4/2021"],
                from: folder
            )
            for language in ["vi", "en"] {
                for format in ["json", "csv", "html", "text"] {
                    // Names that say nothing, so that only the content can tell.
                    let name = format == "text" ? "txt" : format
                    let options = ["--format", format, "--lang", language, "-o", "\(language)-\(format).\(name)"]
                    _ = try await CommandLineTool.run(
                        Place.program,
                        ["check", "vao/bang.csv", "--as-of", "1/4/2021"] + options,
                        from: folder
                    )
                }
                for delimiter in ["semicolon", "tab"] {
                    let options = ["--format", "csv", "--delimiter", delimiter, "--lang", language, "-o", "\(language)-\(delimiter).csv"]
                    _ = try await CommandLineTool.run(Place.program, ["check", "vao/bang.csv"] + options, from: folder)
                }
                for format in ["report", "text"] {
                    let options = [
                        "--format", format, "--lang", language, "-o", "\(language)-xem-\(format).\(format == "text" ? "txt" : "json")",
                    ]
                    _ = try await CommandLineTool.run(Place.program, ["inspect", "vao/bang.csv"] + options, from: folder)
                }
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "vao" {
                try FileManager.default.moveItem(at: folder.appending(path: name), to: folder.appending(path: "vao/\(name)"))
            }
            let (status, report) = try await check(folder)
            #expect(status == clean.status)
            #expect(report.summary == clean.report.summary)
            #expect(report.dossiers == clean.report.dossiers)
            let note = try #require(report.findings.first { $0.code == "D035" })
            let others = try #require(FileManager.default.subpaths(atPath: folder.appending(path: "vao").path))
                .filter { $0.contains(".") && $0 != "bang.csv" }
            #expect(others.count > 30)
            #expect(note.message.contains(" \(others.count) tệp"), "\(note.message); \(report.codes)")
            #expect(places("D023", in: report).isEmpty)
        }
    }

    @Test func `biểu do đơn vị lập bằng sangkien gửi lên là hồ sơ, biểu cạnh dữ liệu của nó là kết quả`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("bang.csv", Self.first)
            let generate = ["generate", "bang.csv", "-o", "ra", "--include", "all", "--as-of", "1/4/2021"]
            _ = try await CommandLineTool.run(Place.program, generate, from: folder)
            let made = try #require(FileManager.default.subpaths(atPath: folder.appending(path: "ra").path))
            for format in ["docx", "odt", "html"] {
                let form = try #require(made.first { $0.hasSuffix("tong-hop-tom-tat.\(format)") && !$0.hasPrefix("toan-tinh") })
                try FileManager.default.createDirectory(at: folder.appending(path: "vao"), withIntermediateDirectories: true)
                let sent = folder.appending(path: "vao/bieu.\(format)")
                try FileManager.default.copyItem(at: folder.appending(path: "ra/\(form)"), to: sent)
                let alone = try await check(folder).report
                #expect(alone.summary.dossiers == 1 && !alone.codes.contains("D035"), "\(format): \(alone.codes)")
                _ = try folder.file("vao/bang.csv", Self.first)
                let beside = try await check(folder).report
                #expect(beside.summary.dossiers == 1 && beside.findings.contains { $0.code == "D035" }, "\(format): \(beside.codes)")
                // The same titles with another period are another version: a person decides.
                _ = try folder.file(
                    "vao/bang.csv",
                    Self.first.replacing("Tên sáng kiến\n", with: "Tên sáng kiến,Thời gian áp dụng\n")
                        .replacing("gá kẹp\n", with: "gá kẹp,Từ 3/2021\n")
                )
                let other = try await check(folder).report
                #expect(other.summary.dossiers == 2 && !other.codes.contains("D035"), "\(format): \(other.codes)")
                try FileManager.default.removeItem(at: folder.appending(path: "vao"))
            }
        }
    }

    @Test func `kết quả được nêu tên trên dòng lệnh: cạnh dữ liệu thì bỏ qua, một mình thì bị từ chối`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("bang.csv", Self.first)
            _ = try folder.file("manifest.json", #"{"documents": [{"schema": "x"}], "schema": "sangkien.manifest/7"}"#)
            // Data may hold the same words deeper inside, or in its text.
            _ = try folder.file(
                "khac.json",
                #"[{"Mã hồ sơ": "K-3", "Họ và tên": "A", "Tên sáng kiến": "\"schema\": \"sangkien.manifest/1\""}]"#
            )
            let beside = try await CommandLineTool.run(
                Place.program,
                ["check", "bang.csv", "manifest.json", "khac.json", "--format", "json"],
                from: folder
            )
            #expect(beside.status != 2)
            let report = try beside.decoded(as: CheckReport.self)
            #expect(report.summary.dossiers == 2 && report.findings.contains { $0.code == "D035" })
            let alone = try await CommandLineTool.run(Place.program, ["check", "manifest.json"], from: folder)
            #expect(alone.status == 2)
        }
    }
}

/// The names of the forms, as one option.
private enum GenerateForms {
    static let all =
        "tong-hop-tom-tat,to-trinh,bao-cao-tuan,bao-cao-tuan-don-vi,phieu-bo-sung,de-nghi-khen-thuong-tinh,xep-hang,de-nghi-tong-lien-doan"
}
