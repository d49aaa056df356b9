import Foundation
import Testing

/// Inputs that cannot be used: named in Vietnamese with a code, the others still processed, nothing left half done.
struct BadInputTests {
    static let heading = "Mã hồ sơ,Họ và tên,Tên sáng kiến\n"

    /// A file of this name and content, and the code it is refused with.
    static let refused: [(name: String, bytes: [UInt8], code: String)] = [
        ("rong.csv", [], "D004"),
        ("chi-co-bom.csv", [0xEF, 0xBB, 0xBF], "D004"),
        ("anh.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + (0..<200).map { UInt8($0) }, "D005"),
        ("bang-tinh.csv", [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0] + (0..<200).map { UInt8($0) }, "D043"),
        ("ngau-nhien.csv", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) }, "T001"),
        ("khong-tieu-de.csv", Array("màu,số\nđỏ,1\nxanh,2\n".utf8), "D006"),
        ("mot-chu.csv", Array("chữ".utf8), "D020"),
        ("chi-tieu-de.csv", Array(heading.utf8), "D020"),
        ("ngoac.csv", Array("\(heading)K-1,\"A,B\nK-2,C,D\n".utf8), "D014"),
        ("cut.json", Array("{\"dossiers\": [{\"dossierId\": \"K-1\", \"initiatives\": [{\"title\": \"x".utf8), "D016"),
        ("sai-dang.json", Array("{\"dossiers\": 5}".utf8), "D017"),
        ("lap-khoa.json", Array("[{\"Họ và tên\": \"A\", \"Họ và tên\": \"B\"}]".utf8), "D018"),
    ]

    @Test(arguments: refused)
    func `tệp không dùng được bị nêu tên, tệp khác vẫn được xử lý`(name: String, bytes: [UInt8], code: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file(name, bytes)
            let inputs = [name, Place.sampleCSV.path]
            let json = try await CommandLineTool.run(
                Place.program,
                ["check", "--format", "json", "--as-of", SampleDocuments.day] + inputs,
                from: folder
            )
            #expect(json.status == 2, "\(json.errors)")
            let report = try json.decoded(as: CheckReport.self)
            #expect(report.summary.valid >= 5 && report.dossiers.contains { $0.id == "HS-12" })
            let finding = try #require(report.findings.first { $0.location?.file == name && $0.severity == "error" }, "\(report.codes)")
            #expect(finding.code == code, "\(finding)")
            #expect(finding.message.contains { !$0.isASCII } && finding.hint?.isEmpty == false)
            let output = folder.appending(path: "ra")
            let made = try await CommandLineTool.run(
                Place.program,
                ["generate", "-o", output.path, "--format", "html", "--as-of", SampleDocuments.day] + inputs,
                from: folder
            )
            #expect(made.status == 2 && made.errors.contains(name) && made.errors.contains(code), "\(made.errors)")
            #expect(try ManifestFile.read(output).documents.count >= 13)
        }
    }

    @Test func `tệp, thư mục không có; thư mục không có dữ liệu; tệp không có quyền đọc`() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder.appending(path: "trong"), withIntermediateDirectories: true)
            _ = try folder.file("khac/a.pdf", "%PDF-1.7")
            for (name, code) in [("khong-co.csv", "D001"), ("khong/co", "D001"), ("trong", "D003"), ("khac", "D003")] {
                for command in [["check"], ["generate", "-o", folder.path + "/ra"], ["inspect"]] {
                    let outcome = try await CommandLineTool.run(Place.program, command + [name], from: folder)
                    #expect(outcome.status == 2, "\(command) \(name)")
                    let said = outcome.errors + outcome.text
                    #expect(said.contains(name) && said.contains(code), "\(command) \(name): \(said)")
                }
            }
        }
    }

    @Test(.enabled(if: !Place.isRoot, "root đọc được mọi tệp"))
    func `tệp không có quyền đọc bị nêu tên`() async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.file("khoa.csv", Self.heading)
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
            let outcome = try await CommandLineTool.run("check", file)
            #expect(outcome.status == 2 && outcome.text.contains("D002") && outcome.text.contains("không có quyền"))
        }
    }

    @Test func `đầu vào chuẩn rỗng hay nhị phân`() async throws {
        let empty = try await CommandLineTool.run("check", "-", "--format", "json")
        #expect(try empty.status == 2 && empty.decoded(as: CheckReport.self).codes.contains("D004"))
        let binary = try await CommandLineTool.run("check", "-", "--format", "json", input: Self.refused[4].bytes)
        #expect(try binary.status == 2 && binary.decoded(as: CheckReport.self).codes.contains("T001"))
    }

    static let brokenTemplates: [(member: String, old: String, new: String, code: String)] = [
        ("docx/word/document.xml", "</w:body>", "</w:bod>", "M002"), ("docx/word/document.xml", "«TT»", "«TT", "M101"),
        ("docx/word/document.xml", "«TT»", "«Tên ságn kiến»", "M103"), ("docx/word/document.xml", "«/sáng kiến»", "", "M203"),
        ("docx/word/document.xml", "«TT»", "«TT | la»", "M104"), ("odt/content.xml", "<office:body>", "<office:body", "M002"),
        ("odt/content.xml", "«TT»", "«/TT»", "M202"), ("html/index.html", "«TT»", "«Không có»", "M103"),
        ("docx/word/styles.xml", "<w:styles", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:styles", "M003"),
        ("odt/styles.xml", "</office:document-styles>", "", "M002"),
    ]

    @Test(arguments: brokenTemplates)
    func `mẫu hỏng bị nêu chỗ hỏng, không có gì được ghi`(member: String, old: String, new: String, code: String) async throws {
        try await withTemporaryFolder { folder in
            let programme = folder.appending(path: "chuong-trinh")
            try FileManager.default.copyItem(at: Place.templates.appending(path: "75-nghin-sang-kien-2021"), to: programme)
            let file = programme.appending(path: "tong-hop-tom-tat/\(member)")
            let source = try String(contentsOf: file, encoding: .utf8)
            try #require(source.contains(old), "\(member) không có \(old)")
            try source.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
            let output = folder.path + "/ra"
            let outcome = try await CommandLineTool.run("generate", Place.sampleCSV.path, "-o", output, "--programme", programme.path)
            #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome.status)")
            let part = member.split(separator: "/").dropFirst().joined(separator: "/")
            #expect(outcome.errors.contains(code) && outcome.errors.contains(part), "\(outcome.errors)")
            #expect(!FileManager.default.fileExists(atPath: output))
        }
    }

    @Test func `tệp chương trình hỏng bị nêu tên và dòng`() async throws {
        try await withTemporaryFolder { folder in
            let programme = folder.appending(path: "chuong-trinh")
            try FileManager.default.copyItem(at: Place.templates.appending(path: "75-nghin-sang-kien-2021"), to: programme)
            let file = programme.appending(path: "programme.yaml")
            let source = try String(contentsOf: file, encoding: .utf8)
            for (old, new, code) in [
                ("deadline: 2021-04-15", "deadline: hôm nào", "D103"), ("mode: before", "mode: [", "D102"),
                ("year: 2021", "\tyear: 2021", "D102"),
            ] {
                try #require(source.contains(old))
                try source.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
                let outcome = try await CommandLineTool.run("check", Place.sampleCSV.path, "--programme", programme.path)
                #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains(code), "\(outcome.errors)")
                #expect(outcome.errors.contains("programme.yaml"), "\(outcome.errors)")
            }
        }
    }
}
