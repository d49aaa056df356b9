import Spreadsheets
import TestKit
import Testing

/// What a person sees of a number in a cell, with Vietnamese settings (ISO 29500-1, 18.8.30 and 18.8.31; docs/number-formats.md).
@Suite struct NumberFormatTests {
    /// The first cell of a workbook whose only format has this code.
    private func cell(_ code: String, _ value: String, type: String = "n") throws -> SheetCell? {
        let escaped = code.map { ["\"": "&quot;", "<": "&lt;", "&": "&amp;", ">": "&gt;"][$0] ?? String($0) }.joined()
        let styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        let content = type == "inlineStr" ? "<is><t>\(value)</t></is>" : "<v>\(value)</v>"
        let rows = "<row><c s=\"0\" t=\"\(type)\">\(content)</c></row>"
        return try firstSheet(HandMadeWorkbook(rows: rows, styles: styles)).rows.first?.cells.first
    }

    @Test(
        arguments: [
            ("0", "2.5", "3"), ("0", "-2.5", "-3"), ("0", "-0.4", "0"), ("0.00", "1.125", "1,13"), ("0.000", "0.0005", "0,001"),
            ("0.0", "0.35", "0,4"), ("0.0", "9.96", "10,0"), ("0.0", "0.04", "0,0"), ("00000", "42", "00042"),
            ("0.00", "12345678901", "12345678901,00"),
            ("#,##0", "1234567", "1.234.567"), ("#,##0", "999", "999"), ("#,##0.00", "-1234.5", "-1.234,50"), ("0,000.0", "12", "0.012,0"),
            ("#,#", "12345", "12.345"), ("#.##", "0.5", ",5"), ("#.##", "2", "2"), (".00", "12.5", "12,50"), ("0.##", "1.5", "1,5"),
            ("0.0#", "1", "1,0"), ("0.00", "1E-9", "0,00"), ("0", "1E20", "100000000000000000000"),
        ]
    )
    func `chữ số, hàng nghìn, số lẻ`(code: String, value: String, shown: String) throws {
        let cell = try #require(try cell(code, value))
        #expect(cell.text == shown)
        #expect(cell.kind == .number)
    }

    @Test(
        arguments: [
            ("0\" triệu đồng\"", "30", "30 triệu đồng"), ("#,##0\" đồng\"", "30000000", "30.000.000 đồng"),
            ("#,##0\\ \"₫\"", "1500", "1.500 ₫"),
            ("[$₫-42A]#,##0", "1500", "₫1.500"), ("#,##0 [$₫-42A]", "1500", "1.500 ₫"), ("[$USD] #,##0.00", "12.5", "USD 12,50"),
            ("\"QĐ-\"000\"/CTTN\"", "15", "QĐ-015/CTTN"), ("0\\ \\n\\ă\\m", "3", "3 năm"), ("General\" đồng\"", "1.5", "1,5 đồng"),
            ("0\" triệu\"\\ 000", "1234567", "1234 triệu 567"), ("0000\\.000\\.000", "905123456", "0905.123.456"),
            ("\"<\"0\">\"", "3", "<3>"),
            ("_(* #,##0_);_(* (#,##0)", "1500", "1.500"), ("_(* #,##0_);_(* (#,##0)", "-1500", "(1.500)"), ("0_₫", "7", "7"),
            ("0*-", "7", "7"),
            ("0%", "0.065", "7%"), ("0.0%", "0.065", "6,5%"), ("0\"%\"", "5", "5%"), ("0.00%", "-0.0525", "-5,25%"),
            ("#,##0,,\"tr\"", "30000000", "30tr"), ("0.0,,\" triệu\"", "1125000", "1,1 triệu"), ("0.0,", "12345", "12,3"),
            ("\"k\",0", "5", "k,5"),
        ]
    )
    func `chữ kèm số, tiền, phần trăm, thu nhỏ`(code: String, value: String, shown: String) throws {
        #expect(try cell(code, value)?.text == shown)
    }

    @Test(
        arguments: [
            ("0;(0);\"không\"", "-3", "(3)"), ("0;(0);\"không\"", "0", "không"), ("0;-0", "-3", "-3"),
            ("#,##0;[Red]-#,##0", "-1234", "-1.234"),
            ("[>=100]\"lớn \"0;[<0]\"âm \"0;0.0", "150", "lớn 150"), ("[>=100]\"lớn \"0;[<0]\"âm \"0;0.0", "-5", "âm 5"),
            ("[>=100]\"lớn \"0;[<0]\"âm \"0;0.0", "5", "5,0"), ("[=1]\"có\";[=0]\"không\";0", "1", "có"),
            ("[=1]\"có\";[=0]\"không\";0", "0", "không"),
            ("[=1]\"có\";[=0]\"không\";0", "-2", "-2"), ("[<1000]0;[<1000000]0.0,\"k\";0.0,,\"tr\"", "1500000", "1,5tr"),
            ("[<1000]0;[<1000000]0.0,\"k\";0.0,,\"tr\"", "15000", "15,0k"), ("[<>0]0.0;\"-\"", "2", "2,0"), ("[Red]0", "5", "5"),
            ("[Color10]0.0", "5", "5,0"),
            // What a format hides is not lost; a nought it hides is nothing.
            (";;;", "3", "3"), ("0;;", "-3", "-3"), ("#", "0", ""), ("#,##0;-#,##0;", "0", ""),
        ]
    )
    func `các phần và điều kiện`(code: String, value: String, shown: String) throws {
        #expect(try cell(code, value)?.text ?? "" == shown)
    }

    @Test(
        arguments: [
            ("# ?/?", "1.25", "1 1/4"), ("# ??/??", "3.14159", "3 14/99"), ("?/8", "0.5", "4/8"), ("# ?/?", "2", "2"),
            ("# ?/?", "0.75", "3/4"),
            ("# ?/?", "0.999", "1"), ("# ?/100", "1.5", "1 50/100"), ("# ?/?\" giờ\"", "-1.5", "-1 1/2 giờ"),
            ("# ???/???", "0.333", "332/997"),
            ("0.00E+00", "12345", "1,23E+04"), ("##0.0E+0", "123456", "123,5E+3"), ("0E+0", "0.00012", "1E-4"),
            ("0.0E-0", "99999", "1,0E5"),
            ("0.0E+0", "0", "0,0E+0"),
        ]
    )
    func `phân số và số mũ`(code: String, value: String, shown: String) throws {
        #expect(try cell(code, value)?.text == shown)
    }

    @Test(
        arguments: [
            ("dd/mm/yyyy", "44294.354", "08/04/2021"), ("d/m/yyyy", "44294", "8/4/2021"),
            ("\"ngày \"dd\" tháng \"mm\" năm \"yyyy", "44294", "ngày 08 tháng 04 năm 2021"),
            ("[$-42A]dd mmmm yyyy", "44294", "08 Tháng 04 2021"), ("dddd, dd/mm/yyyy", "44294", "Thứ Năm, 08/04/2021"),
            ("dd.mm.yyyy hh:mm", "44294.35", "08.04.2021 08:24"),
            ("\"Tháng \"m/yyyy", "44294", "Tháng 4/2021"), ("yyyy", "44294", "2021"),
            // In another order, without a century, in other words: as Vietnamese write it.
            ("mm/dd/yyyy", "44294", "08/04/2021"), ("m/d/yy h:mm", "44294.35", "08/04/2021 08:24"),
            ("[$-409]d-mmm-yyyy", "44294", "08/04/2021"),
            ("[$-409]mmmm d, yyyy", "44294", "08/04/2021"), ("yyyy-mm-dd", "44294", "08/04/2021"), ("dd/mm", "44294", "08/04/2021"),
            ("mmm-yy", "44294", "04/2021"),
            ("h:mm", "0.35", "8:24"), ("h:mm AM/PM", "0.75", "6:00 chiều"), ("h:mm AM/PM", "0.01", "12:14 sáng"),
            ("[h]:mm", "1.5", "36:00"), ("[mm]:ss", "0.1", "144:00"),
            ("hh:mm:ss.00", "0.123456", "02:57:46,60"), ("mm:ss", "0.0125", "18:00"), ("[h]:mm", "-0.5", "-12:00"),
        ]
    )
    func `ngày giờ mọi kiểu`(code: String, value: String, shown: String) throws {
        let cell = try #require(try cell(code, value))
        #expect(cell.text == shown)
        #expect(cell.kind == .date)
        #expect((cell.date != nil) == (Double(value) ?? 0 > 2), "a day is a value, whatever is shown of it")
    }

    @Test(arguments: [
        ("\"chữ \"@", "abc", "chữ abc"), ("0;-0;0;@\" m\"", "abc", "abc m"), ("@", "abc", "abc"), ("dd/mm/yyyy;@", "abc", "abc"),
        (";;;", "abc", "abc"),
    ])
    func `phần dành cho chữ`(code: String, value: String, shown: String) throws {
        #expect(try cell(code, value, type: "inlineStr")?.text == shown)
    }

    @Test func `mã hỏng hay quá dài không làm mất số`() throws {
        for code in [
            "\"", "\\", "[", "[$", "[$-", "_", "*", "[>]0", "0/", "/", "#/0", "E+", ".", ",,,,", "%", "@@", "0;0;0;0;0",
            String(repeating: "0", count: 5_000),
        ] {
            let text = try #require(try cell(code, "12")?.text)
            #expect(text.contains("12") || code == "\"" || !text.isEmpty, "\(code): \(text)")
        }
        for value in ["-1", "2958466", "1E300", "-1E300"] { #expect(try cell("dd/mm/yyyy hh:mm", value)?.kind == .number) }
    }
}
