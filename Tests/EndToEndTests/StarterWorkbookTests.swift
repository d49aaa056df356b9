import Dossiers
import Foundation
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// The starter workbook as other programs see it.
@Suite struct StarterWorkbookTests {
    /// Makes a starter folder for a programme and gives its workbook.
    private func withWorkbook(_ programme: String = StarterTests.copy, _ body: (URL) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await CommandLineTool.run("init", "ra", "--programme", programme, from: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            try await body(folder.appending(path: "ra/sang-kien.xlsx"))
        }
    }

    static let schemas: [(schema: String, members: [String])] = [
        ("sml.xsd", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]),
        ("opc-xsd/opc-contentTypes.xsd", ["[Content_Types].xml"]),
        ("opc-xsd/opc-relationships.xsd", ["_rels/.rels", "xl/_rels/workbook.xml.rels"]),
    ]

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("xmllint", "unzip"), "không có xmllint hoặc unzip"),
        arguments: schemas
    )
    func `bảng mẫu đúng lược đồ ISO 29500`(schema: String, members: [String]) async throws {
        for programme in [StarterTests.copy, "1-trieu-sang-kien-2022"] {
            try await withWorkbook(programme) { file in
                let parts = try await ZipStructure.members(of: file)
                #expect(parts.count == 7)
                try await withTemporaryFolder { folder in
                    let paths = try members.map { try folder.file($0, try #require(parts[$0])) }
                    let place = Place.schemas.appending(path: "ooxml/" + schema).path
                    let outcome = try await CommandLineTool.tool("xmllint", ["--noout", "--nonet", "--schema", place] + paths)
                    #expect(outcome.status == 0, "\(outcome.errors.suffix(2000))")
                }
            }
        }
    }

    @Test(.enabled(if: Place.has("soffice"), "không có LibreOffice (soffice)"), arguments: [StarterTests.copy, "1-trieu-sang-kien-2022"])
    func `LibreOffice đọc bảng mẫu ra đúng tiêu đề, dòng gợi ý, và bảng ấy đọc lại không sót cột nào`(programme: String) async throws {
        try await withWorkbook(programme) { file in
            let rows = try await csv(of: file)
            #expect(rows.count == 2 && rows[1][0].hasPrefix(StarterMarks.hint))
            #expect(rows[1].dropFirst().allSatisfy { !$0.hasPrefix(StarterMarks.hint) })
            let headings = Set(Field.allCases.map(\.heading))
            #expect(Set(rows[0]).count == rows[0].count && rows[0].allSatisfy(headings.contains))
            #expect(rows[0].contains("Đợt") == (programme == "1-trieu-sang-kien-2022"))
            let checking = try Checking(programme: programme)
            let required = checking.context.programme.form.requiredFields.compactMap { Field(key: $0)?.heading }
            #expect(Set(required).isSubset(of: rows[0]))
            let table =
                rows[0].map { "\"\($0)\"" }.joined(separator: ",") + "\n" + rows[0].map { _ in "\"x\"" }.joined(separator: ",") + "\n"
            let input = try checking.csv(table)
            #expect(input.diagnostics.isEmpty && input.dossiers.count == 1, "\(input.diagnostics.map(\.code.id))")
        }
    }

    /// The rows of the first sheet as LibreOffice exports them.
    private func csv(of file: URL) async throws -> [[String]] {
        let folder = file.deletingLastPathComponent()
        let profile = "-env:UserInstallation=file://\(folder.path)/lo"
        let filter = "csv:Text - txt - csv (StarCalc):44,34,76"
        _ = try await CommandLineTool.tool("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder.path, file.path])
        let bytes = try #require(try files(below: folder)["sang-kien.csv"])
        let table = try #require(try TableReader.tables(bytes, file: "a.csv") { _ in true }.first)
        return [table.headings] + table.records.map(\.cells)
    }

    /// What openpyxl finds: the sheets, the frozen cell, the drop-downs with their values, the formats of empty columns.
    private struct Seen: Decodable {
        let sheets: [String]
        let frozen: [String]
        let titles: [String]
        let lists: [String: [String]]
        let text: [String]
        let landscape: [Bool]
        let listsSheet: [String]
    }

    private static let script = """
        import json, sys, warnings
        warnings.simplefilter("error")
        import openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        sheet, lists = book.worksheets
        values = {}
        for rule in sheet.data_validations.dataValidation:
            name, area = rule.formula1.split("!")
            assert name == "'" + lists.title + "'", name
            heading = sheet.cell(1, list(rule.sqref.ranges)[0].min_col).value
            values[heading] = [row[0].value for row in lists[area.replace("$", "")]]
        text = [cell.value for cell in sheet[1] if sheet.column_dimensions[cell.column_letter].number_format == "@"]
        print(json.dumps({"sheets": book.sheetnames, "frozen": [s.freeze_panes for s in book.worksheets],
          "titles": [str(sheet.print_title_rows), str(sheet.print_title_cols)], "lists": values, "text": text,
          "landscape": [s.page_setup.orientation == "landscape" and int(s.page_setup.paperSize) == 9 for s in book.worksheets],
          "listsSheet": [str(c.value) for row in lists.iter_rows() for c in row if c.value]}))
        """

    static let hasOpenpyxl: Bool = {
        guard let python = Place.tool("python3") else { return false }
        let process = Process()
        process.executableURL = python
        process.arguments = ["-c", "import openpyxl"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    @Test(.enabled(if: hasOpenpyxl, "không có openpyxl của Python"))
    func `openpyxl thấy danh mục chọn của chương trình, cột dạng chữ, dòng tiêu đề giữ yên`() async throws {
        try await withWorkbook { file in
            let outcome = try await CommandLineTool.tool("python3", ["-c", Self.script, file.path])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let seen = try outcome.decoded(as: Seen.self)
            let programme = try Checking().context.programme
            #expect(seen.sheets == ["Sáng kiến", StarterMarks.listsSheet] && seen.frozen == ["B2", "A2"])
            #expect(seen.titles == ["$1:$1", "$A:$A"] && seen.landscape == [true, true])
            #expect(seen.lists["Đơn vị trình"] == programme.units.list.map(\.name))
            #expect(seen.lists["Cấp trình"] == programme.units.levels.map(\.name))
            #expect(seen.lists["Khiếu nại"] == ["Không", "Có", "Chưa rõ"])
            #expect(seen.lists["Tranh chấp quyền tác giả"] == ["Không", "Có", "Chưa rõ"])
            #expect(seen.lists["Khối"] == programme.eligibility.sectors.map(\.name))
            #expect(seen.lists["Lĩnh vực"] == programme.eligibility.fieldGroups.map(\.name))
            #expect(seen.lists["Loại công nhận"] == ["Quyết định", "Giấy chứng nhận"])
            #expect(seen.lists["Cấp công nhận"] == ["Cơ sở", "Cấp trên cơ sở", "Tỉnh", "Bộ, ngành, TLĐ", "Toàn quốc"])
            let wanted = [
                "Số điện thoại", "Năm sinh", "Số tờ trình", "Ngày tờ trình", "Ngày gửi bưu điện", "Ngày gửi email", "Ngày xác nhận",
                "Thời gian áp dụng", "Giá trị làm lợi", "Số quyết định công nhận", "Ngày công nhận",
            ]
            #expect(Set(wanted).isSubset(of: seen.text) && !seen.text.contains("Tóm tắt nội dung sáng kiến"))
            // No cell of the lists may be taken for a heading: that sheet holds no data.
            let matcher = HeadingMatcher(extra: programme.headings)
            #expect(seen.listsSheet.count > 30 && seen.listsSheet.allSatisfy { matcher.field(of: $0) == nil })
        }
    }
}
