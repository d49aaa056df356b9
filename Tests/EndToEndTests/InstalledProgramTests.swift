import Foundation
import Testing

/// The program as `make install` lays it out: PREFIX/bin and PREFIX/share.
struct InstalledProgramTests {
    /// Puts the program, and the templates too when asked, below `prefix`.
    static func install(_ prefix: URL, templates: Bool) throws -> URL {
        let program = prefix.appending(path: "bin/sangkien")
        let manager = FileManager.default
        try manager.createDirectory(at: prefix.appending(path: "bin"), withIntermediateDirectories: true)
        try manager.createDirectory(at: prefix.appending(path: "share/sangkien"), withIntermediateDirectories: true)
        try manager.copyItem(at: Place.program, to: program)
        if templates { try manager.copyItem(at: Place.templates, to: prefix.appending(path: "share/sangkien/Templates")) }
        return program
    }

    static let plain: [String: String?] = ["SANGKIEN_TEMPLATES": nil]

    @Test func `bản cài chạy được từ mọi thư mục, qua liên kết, không cần mã nguồn`() async throws {
        try await withTemporaryFolder { folder in
            let program = try Self.install(folder.appending(path: "tiền tố có dấu"), templates: true)
            let link = folder.appending(path: "lien-ket")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
            _ = try folder.file("rieng/a.csv", Array(try Data(contentsOf: Place.sampleCSV)))
            for (place, executable) in [("/", program), (folder.path + "/rieng", program), (folder.path, link)] {
                let arguments = ["check", folder.path + "/rieng/a.csv", "--format", "json", "--as-of", SampleDocuments.day]
                let outcome = try await CommandLineTool.run(executable, arguments, environment: Self.plain, from: URL(filePath: place))
                #expect(outcome.status == 1, "\(place): \(outcome.errors)")
                #expect(try outcome.decoded(as: CheckReport.self).summary.valid == 7)
            }
            let made = try await CommandLineTool.run(
                program,
                ["generate", "a.csv", "-o", "ra", "--as-of", SampleDocuments.day],
                environment: Self.plain,
                from: folder.appending(path: "rieng")
            )
            #expect(made.status == 1, "\(made.errors)")
            #expect(try ManifestFile.read(folder.appending(path: "rieng/ra")).documents.count == 39)
            let page = try await CommandLineTool.run(program, ["explain", "H101"], environment: Self.plain, from: URL(filePath: "/"))
            #expect(page.text.contains("# H101"))
        }
    }

    @Test func `thiếu thư mục mẫu thì báo D104 cùng các nơi đã tìm`() async throws {
        let usual = ["/usr/local/share/sangkien/Templates", "/usr/share/sangkien/Templates"]
        // A copy installed on this machine would rightly be found.
        guard !usual.contains(where: { FileManager.default.fileExists(atPath: $0) }) else {
            try Test.cancel("máy này đã cài một bản")
        }
        try await withTemporaryFolder { folder in
            let program = try Self.install(folder, templates: false)
            for arguments in [["check", Place.sampleCSV.path], ["generate", Place.sampleCSV.path, "-o", folder.path + "/ra"]] {
                let outcome = try await CommandLineTool.run(program, arguments, environment: Self.plain)
                #expect(outcome.status == 2 && outcome.output.isEmpty, "\(arguments)")
                #expect(outcome.errors.contains("D104"))
                for place in usual + [folder.path + "/share/sangkien/Templates"] { #expect(outcome.errors.contains(place), "\(place)") }
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/ra"))
            #expect(try await CommandLineTool.run(program, ["--help"], environment: Self.plain).status == 0)
        }
    }

    @Test func `SANGKIEN_TEMPLATES trỏ sai thì báo D104 và nơi ấy`() async throws {
        let outcome = try await CommandLineTool.run("check", Place.sampleCSV.path, environment: ["SANGKIEN_TEMPLATES": "/khong/co"])
        #expect(outcome.status == 2 && outcome.errors.contains("D104") && outcome.errors.contains("/khong/co"))
    }

    @Test func `--programme nhận tên, thư mục, đường dẫn có dấu gạch chéo ở cuối`() async throws {
        try await withTemporaryFolder { folder in
            let copy = folder.appending(path: "nam-khac")
            try FileManager.default.copyItem(at: Place.templates.appending(path: "75-nghin-sang-kien-2021"), to: copy)
            for name in ["75-nghin-sang-kien-2021", copy.path, copy.path + "/", "./nam-khac", "nam-khac"] {
                let outcome = try await CommandLineTool.run(
                    "check",
                    Place.sampleCSV.path,
                    "--programme",
                    name,
                    "--format",
                    "json",
                    "--as-of",
                    SampleDocuments.day,
                    from: folder
                )
                #expect(outcome.status == 1, "\(name): \(outcome.errors)")
                #expect(try outcome.decoded(as: CheckReport.self).summary.valid == 7)
            }
            let unknown = try await CommandLineTool.run("check", Place.sampleCSV.path, "--programme", "nam-2099")
            #expect(unknown.status == 2 && unknown.errors.contains("D101"))
            #expect(unknown.errors.contains("nam-2099") && unknown.errors.contains("75-nghin-sang-kien-2021"))
        }
    }
}
