import Foundation
import TestKit
import Testing

/// The workbooks that unions sent, marked, as openpyxl and LibreOffice see them.
@Suite(.enabled(if: Python.having("openpyxl") != nil && Place.has("unzip"), "không có openpyxl hoặc unzip"))
struct PackageWorkbookTests {
    private struct Judgement: Decodable {
        let faults: [String]
        let marked: [String: [String]]
    }

    /// Makes a workbook for each dossier of the sample, and packages of those called `names`.
    private func withPackages(_ names: [String], _ body: (URL) async throws -> Void) async throws {
        let python = try #require(Python.having("openpyxl"))
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder.appending(path: "vao"), withIntermediateDirectories: true)
            let made = try await Python.run(python, "Differential/packages.py", ["make", Place.sampleCSV.path, folder.path + "/vao"])
            try #require(made.status == 0, "\(made.errors)")
            try await body(folder)
        }
    }

    private func generate(_ inputs: [String], in folder: URL) async throws -> Outcome {
        let options = ["-o", folder.path + "/ra", "--per", "dossier", "--package", "--format", "html", "--as-of", "22/4/2021"]
        return try await CommandLineTool.run(Place.program, ["generate"] + inputs + options, from: folder)
    }

    /// The marked workbook in the package of the dossier `name`.
    private func marked(_ name: String, in folder: URL, ending: String = "xlsx") async throws -> URL {
        for (package, _) in try files(below: folder.appending(path: "ra/gui-lai-don-vi")) {
            let parts = try await ZipStructure.members(of: folder.appending(path: "ra/gui-lai-don-vi/\(package)"))
            if let bytes = parts["\(name) – đã đánh dấu.\(ending)"] { return URL(filePath: try folder.file("danh-dau.\(ending)", bytes)) }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    @Test func `mọi giá trị, định dạng, độ rộng, ô gộp như tệp gốc; ô sai có màu và ghi chú`() async throws {
        let python = try #require(Python.having("openpyxl"))
        try await withPackages([]) { folder in
            let outcome = try await generate(["vao"], in: folder)
            #expect(outcome.status == 1 && !outcome.errors.contains("X11"), "\(outcome.errors)")
            let run = try await Python.run(
                python,
                "Differential/packages.py",
                ["compare", folder.path + "/vao", folder.path + "/ra/gui-lai-don-vi"]
            )
            try #require(run.status == 0, "\(run.errors)")
            let judged = try run.decoded(as: [String: Judgement].self)
            #expect(judged.count >= 8)
            for (name, judgement) in judged {
                #expect(judgement.faults.isEmpty && !judgement.marked.isEmpty, "\(name): \(judgement.faults)")
                #expect(judgement.marked.values.allSatisfy { $0[1].contains("Liên đoàn Lao động tỉnh Bình Định") }, "\(name)")
            }
            // Of the whole dossier: at the name of its column. Of one initiative: at its cell.
            #expect(
                judged["HS-08"]?.marked["D3"]?[0] == "FFFFC7CE" && judged["HS-08"]?.marked["D3"]?[1].contains("chưa có Tờ trình") == true
            )
            #expect(
                judged["HS-07"]?.marked["J4"]?[1].contains("Gửi qua bưu điện ngày 15/4/2021") == true,
                "\(judged["HS-07"]?.marked.keys.sorted() ?? [])"
            )
        }
    }

    @Test(.enabled(if: Place.hasSchemas && Place.has("xmllint"), "không có lược đồ hoặc xmllint"), arguments: ["HS-07", "HS-08"])
    func `các phần đã đổi đúng lược đồ ISO 29500`(name: String) async throws {
        try await withPackages([]) { folder in
            _ = try await generate(["vao/\(name).xlsx"], in: folder)
            let parts = try await ZipStructure.members(of: try await marked(name, in: folder))
            let comments = try #require(parts.keys.first { $0.hasPrefix("xl/comments") && $0.hasSuffix("1.xml") })
            for (schema, names) in [
                ("sml.xsd", ["xl/worksheets/sheet1.xml", "xl/styles.xml", comments]),
                ("opc-xsd/opc-contentTypes.xsd", ["[Content_Types].xml"]),
                ("opc-xsd/opc-relationships.xsd", ["xl/worksheets/_rels/sheet1.xml.rels"]),
            ] {
                // Every office program writes it where blanks count, though the schema of texts has no attribute.
                let paths = try names.map { name in
                    try folder.file(
                        "phan/" + name,
                        String(decoding: try #require(parts[name]), as: UTF8.self).replacing(" xml:space=\"preserve\"", with: "")
                    )
                }
                let place = Place.schemas.appending(path: "ooxml/" + schema).path
                let outcome = try await CommandLineTool.tool("xmllint", ["--noout", "--nonet", "--schema", place] + paths)
                #expect(outcome.status == 0, "\(outcome.errors.suffix(1500))")
            }
        }
    }

    @Test(.enabled(if: Place.has("soffice"), "không có LibreOffice"), arguments: ["xlsx", "ods", "fods"])
    func `LibreOffice thấy đúng các ô như trong tệp gốc`(ending: String) async throws {
        try await withPackages([]) { folder in
            let soffice = try #require(Place.tool("soffice"))
            func convert(_ file: String, to filter: String) async throws {
                let profile = "-env:UserInstallation=file://\(folder.path)/ho-so-lo"
                let outcome = try await CommandLineTool.run(
                    soffice,
                    [profile, "--headless", "--convert-to", filter, file],
                    environment: ["LC_ALL": "C.UTF-8"],
                    from: folder
                )
                #expect(outcome.status == 0, "\(outcome.errors)")
            }
            var file = "vao/HS-07.xlsx"
            if ending != "xlsx" {
                try await convert(file, to: ending)
                file = "HS-07.\(ending)"
            }
            let outcome = try await generate([file], in: folder)
            #expect(!outcome.errors.contains("X11"), "\(outcome.errors)")
            let copy = try await marked("HS-07", in: folder, ending: ending)
            let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
            try await convert(file, to: filter)
            try await convert(copy.path, to: filter)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }.sorted()
            #expect(names.count == 4, "\(names)")
            for name in names where name.hasPrefix("HS-07") {
                let old = try Data(contentsOf: folder.appending(path: name))
                let copy = name.replacing("HS-07-", with: "danh-dau-")
                #expect(try Data(contentsOf: folder.appending(path: copy)) == old && !old.isEmpty)
            }
            // As Excel's format, whose parts LibreOffice writes itself.
            try await convert(copy.path, to: "xlsx:Calc MS Excel 2007 XML")
            let parts = try await ZipStructure.members(of: folder.appending(path: "danh-dau.xlsx"))
            let text = { String(decoding: parts[$0] ?? [], as: UTF8.self) }
            #expect(text("xl/comments1.xml").contains("công văn quy định gửi trước ngày 15/4/2021"), "\(parts.keys.sorted())")
            #expect(text("xl/styles.xml").contains("FFFFC7CE"))
        }
    }

    @Test func `tệp có macro: trả bản chép không macro, nói rõ bằng X113`() async throws {
        try await withPackages([]) { folder in
            let parts = try await ZipStructure.members(of: folder.appending(path: "vao/HS-08.xlsx"))
            let types = String(decoding: try #require(parts["[Content_Types].xml"]), as: UTF8.self)
                .replacing("spreadsheetml.sheet.main", with: "x")
                .replacing("vnd.openxmlformats-officedocument.x", with: "vnd.ms-excel.sheet.macroEnabled.main")
            let entries = parts.sorted { $0.key < $1.key }
                .map { HandMadeZip.Entry($0.key, $0.key == "[Content_Types].xml" ? Array(types.utf8) : $0.value) }
            let file = try folder.file("macro.xlsm", HandMadeZip(entries + [HandMadeZip.Entry("xl/vbaProject.bin", [1, 2, 3])]).bytes)
            let outcome = try await generate([file], in: folder)
            #expect(outcome.errors.contains("X113") && outcome.status == 1, "\(outcome.errors)")
            let copy = try await ZipStructure.members(of: try await marked("macro", in: folder))
            #expect(!copy.keys.contains { $0.contains("vba") } && copy.keys.contains("xl/comments1.xml"), "\(copy.keys.sorted())")
        }
    }
}
