import Foundation
import Testing

/// What the program reads and writes, compared with other readers over thousands of random records of the whole of Unicode.
///
/// The scripts in `Differential` make the records, and judge; `normalised.py` lists all that the program changes on purpose.
@Suite struct DifferentialTests {
    private static let plain = Python.having("json")
    private static let sheets = Place.has("soffice") ? Python.having("openpyxl") : nil
    private static let papers = Python.having("docx", "odfdo")

    private func inspect(_ name: String, in folder: URL, encoding: String = "utf-8") async throws {
        // The encoding is named, so that no text of chance is taken for one of an older encoding.
        let options = ["--format", "json", "--encoding", encoding]
        let run = try await CommandLineTool.run(Place.program, ["inspect", name] + options, from: folder)
        #expect([0, 1].contains(run.status), "\(name): \(run.errors)")
        _ = try folder.file(name + ".ra", run.output)
        _ = try folder.file(name + ".noi", run.errors)
    }

    private func judge(_ python: URL, _ script: String, _ folder: URL) async throws {
        let run = try await Python.run(python, "Differential/" + script, ["compare", folder.path])
        #expect(run.status == 0, "\(run.text)\(run.errors)")
    }

    @Test(.enabled(if: plain != nil, "không có python3"))
    func `CSV và JSON: như csv và json của Python`() async throws {
        let python = try #require(Self.plain)
        try await withTemporaryFolder { folder in
            #expect(try await Python.run(python, "Differential/tables.py", ["make", folder.path]).status == 0)
            for name in ["phay.csv", "cham-phay.csv", "tab.tsv", "mang.json", "dong.jsonl"] { try await inspect(name, in: folder) }
            try await inspect("utf16.csv", in: folder, encoding: "utf-16")
            try await judge(python, "tables.py", folder)
        }
    }

    @Test(.enabled(if: sheets != nil, "không có LibreOffice (soffice) hoặc openpyxl"))
    func `XLSX và ODS: như openpyxl và bản CSV của LibreOffice`() async throws {
        let python = try #require(Self.sheets)
        try await withTemporaryFolder { folder in
            #expect(try await Python.run(python, "Differential/sheets.py", ["make", folder.path]).status == 0)
            try await convert("goc.xlsx", to: "ods", in: folder)
            try FileManager.default.moveItem(at: folder.appending(path: "goc.ods"), to: folder.appending(path: "tinh.ods"))
            try await convert("tinh.ods", to: "xlsx", in: folder)
            try await convert("tinh.ods", to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", in: folder)
            for name in ["goc.xlsx", "tinh.xlsx", "tinh.ods"] { try await inspect(name, in: folder) }
            try await judge(python, "sheets.py", folder)
        }
    }

    @Test(.enabled(if: sheets != nil, "không có LibreOffice (soffice) hoặc openpyxl"))
    func `nghìn định dạng số: chữ hiện ra như LibreOffice đặt tiếng Việt`() async throws {
        let python = try #require(Self.sheets)
        try await withTemporaryFolder { folder in
            #expect(try await Python.run(python, "Differential/formats.py", ["make", folder.path]).status == 0)
            try await convert("dinh-dang.xlsx", to: "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true", in: folder)
            try await inspect("dinh-dang.xlsx", in: folder)
            try await judge(python, "formats.py", folder)
        }
    }

    private func convert(_ name: String, to kind: String, in folder: URL) async throws {
        let profile = "-env:UserInstallation=file://\(folder.path)/ho-so-lo"
        let run = try await CommandLineTool.tool(
            "soffice",
            [profile, "--headless", "--convert-to", kind, "--outdir", ".", name],
            from: folder
        )
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(.enabled(if: papers != nil, "không có python-docx hoặc odfdo (make setup-test cài)"))
    func `DOCX và ODT: python-docx và odfdo đọc ra đúng dữ liệu`() async throws {
        let python = try #require(Self.papers)
        try await withTemporaryFolder { folder in
            let made = try await Python.run(python, "Differential/papers.py", ["make", folder.path])
            #expect(made.status == 0, "\(made.errors)")
            for kind in ["docx", "odt"] {
                let run = try await CommandLineTool.run("render", "mau.\(kind)", "du-lieu.json", "-o", "ra.\(kind)", from: folder)
                #expect(run.status == 0, "\(run.errors)")
            }
            try await judge(python, "papers.py", folder)
        }
    }
}
