import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// Sheets of XLSX files: how they are found, what is hidden or merged, where cells stand.
@Suite struct OfficeSheetTests {
    private static let cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>"

    @Test func `phần được tìm theo liên kết, không theo tên; dạng Strict cũng đọc được`() throws {
        let strict = HandMadeWorkbook(
            [.init("Một", content: "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>")],
            strings: "<si><t>chữ</t></si>",
            main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
            office: "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        #expect(try firstSheet(strict).texts == [["chữ"]])
        // Names of parts do not distinguish small and capital letters.
        let capital = HandMadeWorkbook(rows: "<row>\(Self.cell)</row>")
            .replacing("trang/1.xml", with: "TRANG/1.XML", in: "so/_rels/so-tinh.xml.rels")
        #expect(try firstSheet(capital).texts == [["x"]])
    }

    @Test(arguments: [
        "vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "vnd.ms-excel.sheet.macroEnabled.main+xml",
        "vnd.ms-excel.template.macroEnabled.main+xml",
    ])
    func `XLTX, XLSM và XLTM được đọc như XLSX`(type: String) throws {
        let workbook = HandMadeWorkbook(rows: "<row>\(Self.cell)</row>")
            .replacing("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", with: type, in: "[Content_Types].xml")
        #expect(try firstSheet(workbook).texts == [["x"]])
    }

    @Test func `tiền tố tên XML nào cũng được, mã UTF-16 cũng được`() throws {
        let main = HandMadeWorkbook.main
        let prefixed = HandMadeWorkbook(rows: "")
            .replacing(
                "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(HandMadeWorkbook.office)\"><sheetData></sheetData></worksheet>",
                with: "<x:worksheet xmlns:x=\"\(main)\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>đ</x:t></x:is></x:c></x:row>"
                    + "</x:sheetData></x:worksheet>",
                in: "so/trang/1.xml"
            )
        #expect(try firstSheet(prefixed).texts == [["đ"]])
        var wide = HandMadeZip([])
        for part in HandMadeWorkbook(rows: "<row><c t=\"inlineStr\"><is><t>Nguyễn</t></is></c></row>").parts {
            let units = Array("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(part.text)".utf16)
            wide.entries.append(.init(part.name, units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        }
        #expect(try read(wide.bytes).first?.texts == [["Nguyễn"]])
    }

    @Test func `nhiều trang, trang ẩn, trang biểu đồ, hai trang trùng tên`() throws {
        let data = "<sheetData><row>\(Self.cell)</row></sheetData>"
        let bytes = HandMadeWorkbook([
            .init("Tổng hợp", content: data), .init("Hình", content: "", kind: "chartsheet"),
            .init("Nháp", attributes: "state=\"veryHidden\"", content: data), .init("TỔNG HỢP", content: data),
        ])
        .bytes
        let workbook = try Workbook(bytes: bytes, name: "thu.xlsx")
        #expect(workbook.sheets.map(\.name) == ["Tổng hợp", "Nháp", "TỔNG HỢP"])
        #expect(workbook.sheets.map(\.isHidden) == [false, true, false])
        #expect(workbook.findings.map(\.code.id) == ["D054", "D053"])
        #expect(try workbook.sheet(named: "TỔNG HỢP").index == 2)
        #expect(try workbook.sheet(named: "nháp").index == 1)
        let sheets = try read(workbook)
        #expect(sheets.allSatisfy { $0.texts == [["x"]] })
        #expect(sheets[1].remarks.findings(of: sheets[1].info, file: "thu.xlsx").map(\.code.id) == ["D049"])
        do {
            _ = try workbook.sheet(named: "Tháng 4")
            Issue.record("a sheet that is not there was found")
        } catch {
            #expect(error.diagnostics.map(\.code.id) == ["D055"])
            #expect(error.diagnostics[0].message(in: .vietnamese).contains("“Nháp”"))
        }
    }

    @Test func `ô gộp, dòng ẩn, cột ẩn được ghi nhận`() throws {
        let content = """
            <cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols><sheetData>\
            <row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5" hidden="0"><c r="B5"><v>3</v></c></row>\
            <row r="6" hidden="1"/></sheetData><mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="D1"/><mergeCell ref="rác"/></mergeCells>
            """
        let sheet = try firstSheet(HandMadeWorkbook([.init("Trang 1", content: content)]))
        #expect(sheet.rows.map(\.number) == [2, 5])
        #expect(sheet.rows.map(\.isHidden) == [true, false])
        #expect(sheet.remarks.hiddenColumns == [2, 3])
        #expect(sheet.remarks.hiddenRows == 1)
        #expect(sheet.remarks.mergedRanges == [CellRange(rows: 2...3, columns: 1...2)])
        #expect((sheet.remarks.rows, sheet.remarks.lastColumn) == (2, 4))
        let findings = sheet.remarks.findings(of: sheet.info, file: "thu.xlsx")
        #expect(findings.map(\.code.id) == ["D050", "D051"])
        #expect(findings[0].message(in: .vietnamese).contains("1 dòng và cột B, C"))
    }

    @Test func `ô và dòng không ghi địa chỉ đứng nối tiếp nhau`() throws {
        let rows = """
            <row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>
            """
        #expect(try firstSheet(HandMadeWorkbook(rows: rows)).texts == [["1", "2"], [], [], ["", "", "3", "4"], ["5"]])
    }

    @Test func `ô lộn thứ tự vẫn vào đúng cột`() throws {
        let rows = "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"
        #expect(try firstSheet(HandMadeWorkbook(rows: rows)).texts == [["1", "", "3"]])
    }

    @Test func `thôi đọc giữa chừng khi không cần nữa`() throws {
        let rows = (1...5_000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
        let workbook = try Workbook(bytes: HandMadeWorkbook(rows: rows).bytes, name: "thu.xlsx")
        var count = 0
        _ = try workbook.rows(of: 0) { _ in
            count += 1
            return count < 3
        }
        #expect(count == 3)
        // The same workbook can be read again.
        #expect(try read(workbook)[0].rows.count == 5_000)
    }

    @Test func `đọc từ tệp cũng như từ bộ nhớ, đuôi tên không quyết định`() throws {
        let folder = try TemporaryFolder()
        try folder.write(HandMadeWorkbook(rows: "<row>\(Self.cell)</row>").bytes, to: "bang.csv")
        try folder.write(HandMadeSpreadsheet.flat("<table:table table:name=\"T\"/>"), to: "bang.xlsx")
        #expect(try read(Workbook(path: folder.path("bang.csv")))[0].texts == [["x"]])
        #expect(try read(Workbook(path: folder.path("bang.xlsx")))[0].rows.isEmpty)
    }
}
