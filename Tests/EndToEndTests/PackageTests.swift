import Foundation
import TestKit
import Testing

/// What goes back to a union is one ZIP: form, slip, short message, its own table with the faults marked.
@Suite struct PackageTests {
    private static let day = "22/4/2021"
    private static let folder = "gui-lai-don-vi"

    /// Makes packages of `inputs` in `out` below `folder`.
    private func packages(_ inputs: [String], in folder: URL, _ more: String...) async throws -> Outcome {
        let options = ["-o", folder.path + "/out", "--per", "dossier", "--package", "--format", "docx", "--as-of", Self.day]
        return try await CommandLineTool.run(Place.program, ["generate"] + inputs + options + more, from: folder)
    }

    /// The packages in `out`, by their names.
    private func made(in folder: URL, _ out: String = "out") throws -> [String: [UInt8]] {
        let place = folder.appending(path: out).appending(path: Self.folder)
        return FileManager.default.fileExists(atPath: place.path) ? try files(below: place) : [:]
    }

    private func members(_ bytes: [UInt8], in folder: URL) async throws -> [String: [UInt8]] {
        let file = try folder.file("mot-goi.zip", bytes)
        return try await ZipStructure.members(of: URL(filePath: file))
    }

    @Test(.enabled(if: Place.has("unzip"), "không có unzip"))
    func `tệp toàn tỉnh: mỗi đơn vị một gói tên tiếng Việt, chỉ có dòng của đơn vị đó, ghi đủ trong manifest`() async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await packages([Place.sampleCSV.path], in: folder)
            #expect(outcome.status == 1 && !outcome.errors.contains("X11"), "\(outcome.errors)")
            let made = try made(in: folder)
            #expect(made.count == 12)
            let late = try #require(made["LĐLĐ thị xã Hoài Nhơn – thông báo 22-4.zip"], "\(made.keys.sorted())")
            let structure = try #require(ZipStructure(late, comment: "sangkien: goi-gui-lai"))
            #expect(structure.frameFaults.isEmpty)
            #expect(
                structure.entries.filter { !$0.isASCII }.count == 4 && structure.entries.allSatisfy { $0.isASCII || $0.flags & 0x800 != 0 }
            )
            let parts = try await members(late, in: folder)
            #expect(
                Set(parts.keys) == ["Tin nhắn.txt", "Biểu tổng hợp.docx", "Thông báo.docx", "ho-so-2021 – đã đánh dấu.xlsx"],
                "\(parts.keys)"
            )
            let table = try await members(try #require(parts["ho-so-2021 – đã đánh dấu.xlsx"]), in: folder)
            let sheet = String(decoding: try #require(table["xl/worksheets/sheet1.xml"]), as: UTF8.self)
            #expect(sheet.contains("HS-08") && !sheet.contains("HS-07") && !sheet.contains("HS-09"))
            #expect(sheet.contains("<row r=\"4\"") == false, "a heading and two rows")
            let clear = try #require(made["LĐLĐ huyện Tuy Phước – kết quả kiểm tra 22-4.zip"])
            #expect(Set(try await members(clear, in: folder).keys) == ["Tin nhắn.txt", "Biểu tổng hợp.docx"])
            let manifest = try JSONDecoder().decode(Listing.self, from: try Data(contentsOf: folder.appending(path: "out/manifest.json")))
            let listed = manifest.documents.filter { $0.form == "goi-gui-lai" }
            #expect(Set(listed.map(\.path)) == Set(made.keys.map { "\(Self.folder)/\($0)" }) && listed.allSatisfy { $0.format == "zip" })
        }
    }

    private struct Listing: Decodable {
        struct Document: Decodable {
            let path: String
            let form: String
            let format: String
        }
        let documents: [Document]
    }

    @Test(.enabled(if: Place.has("unzip"), "không có unzip"))
    func `tin nhắn đọc được bằng Notepad, nói còn thiếu gì, không có số điện thoại, không yêu cầu điều đã quá hạn`() async throws {
        try await withTemporaryFolder { folder in
            _ = try await packages([Place.sampleCSV.path], in: folder)
            for (name, bytes) in try made(in: folder) {
                let text = try #require(try await members(bytes, in: folder)["Tin nhắn.txt"])
                #expect(text.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
                let words = String(decoding: text.dropFirst(3), as: UTF8.self)
                #expect(words.unicodeScalars.filter { $0 == "\n" }.count == words.components(separatedBy: "\r\n").count - 1, "\(name)")
                #expect(
                    !words.contains("[…]") && words.range(of: #"0[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}"#, options: .regularExpression) == nil,
                    "\(words)"
                )
                if name.contains("kết quả kiểm tra") { #expect(words.contains("Hồ sơ hợp lệ, đơn vị không phải bổ sung."), "\(words)") }
                if name.contains("thông báo") { #expect(!words.contains("chậm nhất") && words.contains("chưa đủ điều kiện"), "\(words)") }
            }
        }
    }

    @Test func `cùng tệp vào cho cùng gói, bất kể số nhân; --public không lập gói; một đơn vị hai hồ sơ thì tên có số`() async throws {
        try await withTemporaryFolder { folder in
            _ = try await packages([Place.sampleCSV.path], in: folder, "--jobs", "1")
            let first = try made(in: folder)
            try FileManager.default.removeItem(at: folder.appending(path: "out"))
            _ = try await packages([Place.sampleCSV.path], in: folder, "--jobs", "3")
            #expect(try made(in: folder) == first && !first.isEmpty)
            try FileManager.default.removeItem(at: folder.appending(path: "out"))
            let open = try await packages([Place.sampleCSV.path], in: folder, "--public")
            #expect(open.errors.contains("X102") && open.errors.contains("Gói gửi lại đơn vị"), "\(open.errors)")
            #expect(try made(in: folder).isEmpty)
            let two = try ModelDossier.json(of: ["{}", #"{"dossierId": "MAU-02", "proposal": {"number": "13/TTr-LĐLĐ"}}"#])
            let file = try folder.file("hai.json", two)
            _ = try await packages([file], in: folder)
            let names = try made(in: folder).keys.sorted()
            #expect(names.count == 2 && names.contains { $0.hasSuffix(" 22-4 (2).zip") }, "\(names)")
        }
    }

    @Test func `gói nằm cạnh dữ liệu không bị đọc thành hồ sơ; dữ liệu nhập trực tiếp cũng có gói`() async throws {
        try await withTemporaryFolder { folder in
            let data = try Data(contentsOf: Place.sampleCSV)
            _ = try folder.file("vao/mau.csv", Array(data))
            let options = ["--per", "dossier", "--package", "--format", "html", "--as-of", Self.day]
            _ = try await CommandLineTool.run(Place.program, ["generate", "vao", "-o", folder.path + "/vao/ra"] + options, from: folder)
            #expect(try made(in: folder, "vao/ra").count == 12)
            // Moved to where no manifest tells of it, it is known by itself.
            let name = try #require(try made(in: folder, "vao/ra").keys.first { $0.contains("Hoài Nhơn") })
            try FileManager.default.moveItem(
                at: folder.appending(path: "vao/ra/\(Self.folder)/\(name)"),
                to: folder.appending(path: "vao/\(name)")
            )
            let check = try await CommandLineTool.run(
                Place.program,
                ["check", "vao", "--as-of", Self.day, "--format", "json"],
                from: folder
            )
            let report = try check.decoded(as: CheckReport.self)
            #expect(report.dossiers.count == 12 && !report.dossiers.contains { $0.findings.contains { $0.code == "L002" } })
            let piped = try await CommandLineTool.run(
                Place.program,
                ["generate", "-", "-o", folder.path + "/tu-dau"] + options,
                input: Array(data),
                from: folder
            )
            #expect(piped.status == 1, "\(piped.errors)")
            #expect(try made(in: folder, "tu-dau").count == 12)
        }
    }
}
