import Foundation
import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// Workbooks made by real programs: what a person sees in them is what is read.
@Suite struct RealWriterTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")

    /// What LibreOffice shows of `tong-hop.fods`.
    private static let shown = [
        ["TỔNG HỢP TÓM TẮT SÁNG KIẾN"], [], ["Họ và tên", "Năm sinh", "Số điện thoại", "Ngày", "Tóm tắt"],
        ["Nguyễn Văn Mẫu", "1985", "0905123456", "15/04/2021", "dòng một\ndòng  hai\nA & B <C> _x000D_"],
        ["", "905123456", "0,1", "15/04/2021 08:30", "13%"], [], [], [], ["1986", "#DIV/0!", "#N/A", "04/2021", "x"],
        ["TRUE", "08:30", "07/06/1905", "0905 123 456"],
    ]

    private func check(_ sheets: [ReadSheet]) throws {
        try #require(sheets.map(\.info.name) == ["Tổng hợp", "Nháp"])
        #expect(sheets.map(\.info.isHidden) == [false, true])
        #expect(sheets[1].texts == [["ẩn"]])
        let sheet = sheets[0]
        #expect(sheet.texts == Self.shown)
        #expect(sheet.kinds(5) == [.empty, .number, .number, .date, .number])
        #expect(sheet.kinds(9) == [.number, .error, .error, .date, .text])
        #expect(sheet.kinds(10) == [.bool, .date, .date, .text])
        #expect(sheet.rows.filter(\.isHidden).map(\.number) == [5])
        let remarks = sheet.remarks
        #expect(Set(remarks.mergedRanges) == [CellRange(rows: 1...1, columns: 1...5), CellRange(rows: 4...5, columns: 1...1)])
        #expect((remarks.hiddenColumns, remarks.hiddenRows, remarks.errors) == ([4], 1, 2))
        #expect(remarks.formulas == 4)
    }

    @Test func `tệp FODS viết tay đọc được như LibreOffice`() throws {
        try check(read(Workbook(path: Self.samples.appending(path: "tong-hop.fods").path(percentEncoded: false))))
    }

    @Test(.enabled(if: has("soffice"), "không có LibreOffice (soffice)"))
    func `LibreOffice lưu XLSX, ODS, FODS, OTS: cùng một nội dung`() throws {
        let folder = try TemporaryFolder()
        let profile = "-env:UserInstallation=file://\(folder.path)/profile"
        try folder.write(try Data(contentsOf: Self.samples.appending(path: "tong-hop.fods")), to: "goc/tong-hop.fods")
        for kind in ["xlsx", "ods", "fods", "ots", "xltx", "xlsm"] {
            let filter = kind == "xlsm" ? "xlsm:Calc MS Excel 2007 VBA XML" : kind
            try run("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", "ra", "goc/tong-hop.fods"], in: folder)
            let path = folder.path("ra/tong-hop.\(kind)")
            try #require(FileManager.default.fileExists(atPath: path), "\(kind)")
            try check(read(Workbook(path: path)))
        }
    }

    @Test(.enabled(if: has("soffice"), "không có LibreOffice (soffice)"))
    func `XLS kiểu cũ và XML Spreadsheet 2003 do LibreOffice lưu được nhận ra`() throws {
        let folder = try TemporaryFolder()
        let profile = "-env:UserInstallation=file://\(folder.path)/profile"
        try folder.write(try Data(contentsOf: Self.samples.appending(path: "tong-hop.fods")), to: "goc/tong-hop.fods")
        for (filter, name) in [
            ("xls", "tong-hop.xls"), ("xml:MS Excel 2003 XML", "tong-hop.xml"), ("html:HTML (StarCalc)", "tong-hop.html"),
        ] {
            try run("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", "ra", "goc/tong-hop.fods"], in: folder)
            #expect(refusal(try folder.read("ra/" + name))?.code.id == (name.hasSuffix("html") ? "D042" : "D041"), "\(name)")
        }
    }

    private static func hasModule(_ name: String) -> Bool {
        guard let folder = try? TemporaryFolder() else { return false }
        return (try? run("python3", ["-c", "import " + name], in: folder)) != nil
    }

    private func made(by script: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try run("python3", [Self.samples.appending(path: script).path(percentEncoded: false)], in: folder)
        return folder
    }

    @Test(.enabled(if: has("python3"), "không có python3")) func `openpyxl`() throws {
        try #require(Self.hasModule("openpyxl"), "make setup-test installs python3-openpyxl")
        let folder = try made(by: "lam-openpyxl.py")
        let workbook = try Workbook(path: folder.path("openpyxl.xlsx"))
        #expect(workbook.findings.map(\.code.id) == ["D054"])
        let sheets = try read(workbook)
        #expect(sheets.map(\.info.name) == ["Dữ liệu", "Nháp"])
        #expect(sheets.map(\.info.isHidden) == [false, true])
        #expect(
            sheets[0].texts == [
                ["BẢNG TỔNG HỢP"], ["Họ và tên", "Năm sinh", "Số điện thoại"], ["Lê Văn Mẫu", "1985", "0905123456"],
                ["Trần Thị Mẫu\nTổ trưởng", "15/04/2021", "15/04/2021 08:30"],
                ["TRUE", "1,5", "", "#N/A", "0,3", "8:30:00", "a\u{B}b"],
            ]
        )
        #expect(sheets[0].kinds(5) == [.bool, .number, .notComputed, .error, .number, .date, .text])
        #expect(sheets[1].texts == [[], ["", "ẩn"]])
        let remarks = sheets[0].remarks
        #expect(remarks.mergedRanges == [CellRange(rows: 1...1, columns: 1...3)])
        #expect((remarks.hiddenRows, remarks.hiddenColumns) == (1, [5]))
        #expect(try read(Workbook(path: folder.path("openpyxl-1904.xlsx")))[0].texts == [["15/04/2021"]])
        #expect(try read(Workbook(path: folder.path("openpyxl.xltx")))[0].texts == [["mẫu"]])
    }

    @Test(.enabled(if: has("python3"), "không có python3")) func `xlsxwriter`() throws {
        try #require(Self.hasModule("xlsxwriter"), "make setup-test installs python3-xlsxwriter")
        let folder = try made(by: "lam-xlsxwriter.py")
        for name in ["xlsxwriter.xlsx", "xlsxwriter-inline.xlsx"] {
            let sheet = try #require(try read(Workbook(path: folder.path(name))).first)
            #expect(
                sheet.texts == [
                    ["Họ và tên", "Ngày", "Số điện thoại", "Tháng", "Giàu kiểu", "Công thức", "Logic"],
                    ["  Lê  Văn Mẫu ", "15/04/2021", "0905 123 456", "04/2021", "Cải tiến máy", "1810246912", "FALSE"],
                    ["", "12345678901234570000", "0,0000001", "-0,5", "_x000D_", String(repeating: "x", count: 40), ""],
                ],
                "\(name)"
            )
            // XlsxWriter writes 0 for every formula, and asks to compute them when the file is opened.
            #expect(sheet.kinds(3).last == .notComputed)
            #expect(sheet.rows.map(\.isHidden) == [false, false, true])
        }
    }
}
