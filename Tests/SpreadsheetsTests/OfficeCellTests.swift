import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// What cells of XLSX files hold and show, on parts written by hand (ISO 29500-1, 18).
@Suite struct OfficeCellTests {
    @Test func `chữ dùng chung, chữ trong ô, chữ nhiều kiểu được nối lại`() throws {
        let strings = """
            <si><t>Họ và tên</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Cải </t></r><r><t>tiến</t></r>\
            <rPh sb="0" eb="1"><t>KANA</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>
            """
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\
            <row r="3"><c r="B3" t="inlineStr"><is><r><t>A&amp;B </t></r><r><t>&lt;C&gt;</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>\
            <c r="D3" t="str"><f>A1</f><v>đã tính</v></c></row>
            """
        let sheet = try firstSheet(HandMadeWorkbook(rows: rows, strings: strings))
        #expect(sheet.texts == [["Họ và tên", "Cải tiến"], [], ["", "A&B <C>", "", "đã tính"]])
        #expect(sheet.kinds(3) == [.empty, .text, .empty, .text])
        #expect(sheet.rows[1].cells.map(\.isFormula) == [false, false, false, true])
        #expect(sheet.remarks.formulas == 1)
    }

    @Test func `ký tự thoát của Excel trở lại thành ký tự, xuống dòng chỉ một kiểu`() throws {
        let texts = [
            "a_x000D_\nb", "a_x000D_b", "_x005F_x000D_", "x_000D_", "_x0007_", "_xD83D__xDE00_", "_xD83D_", "_x000d_\n_x00e9_", "_x",
        ]
        let cells = texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        let strings = texts.map { "<si><t>\($0)</t></si>" }.joined()
        let shared = texts.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        let sheet = try firstSheet(HandMadeWorkbook(rows: "<row>\(cells)</row><row>\(shared)</row>", strings: strings))
        let expected = ["a\nb", "a\nb", "_x000D_", "x_000D_", "\u{7}", "😀", "\u{FFFD}", "\né", "_x"]
        #expect(sheet.texts == [expected, expected])
    }

    @Test func `số hiện đúng chữ số người dùng thấy`() throws {
        let values = [
            "905123456": "905123456", "9.05123456E8": "905123456", "9.0512345600000001E8": "905123456", "1985": "1985", "1985.0": "1985",
            "1.5": "1,5", "0.30000000000000004": "0,3", "1.1000000000000001": "1,1", "-12.50": "-12,5", "1E-3": "0,001", "0": "0",
            "-0": "0", "1234567890123456789": "1234567890123456789", "99.999999999999999": "100", "1E+2": "100", "5E+30": "5E30",
            "0.05": "0,05", "007": "7",
        ]
        for (value, shown) in values {
            let sheet = try firstSheet(HandMadeWorkbook(rows: "<row><c><v>\(value)</v></c></row>"))
            #expect(sheet.texts == [[shown]], "\(value)")
            #expect(sheet.kinds(1) == [.number])
        }
    }

    @Test func `ngày theo định dạng dựng sẵn và định dạng riêng, hệ 1900 và 1904`() throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="mm/yyyy"/>\
            <numFmt numFmtId="166" formatCode="&quot;ngày &quot;0"/><numFmt numFmtId="167" formatCode="[$-42A]d mmmm yyyy;@"/>\
            <numFmt numFmtId="168" formatCode="[Red]0.00E+00"/><numFmt numFmtId="169" formatCode="yyyy"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>\
            <xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="17"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>
            """
        let cells = [
            (1, "44301"), (2, "44301.354166666664"), (2, "44301"), (3, "44287"), (4, "44301"), (5, "44301"), (6, "44301"), (7, "44301"),
            (8, "44301"), (9, "0.5"), (10, "1.5"), (1, "60"), (1, "59"), (1, "61"), (1, "1"), (1, "0"), (1, "2958465"), (1, "2958466"),
            (1, "-1"), (1, "2712"), (0, "44301"), (99, "44301"),
        ]
        let row = "<row>" + cells.map { "<c s=\"\($0)\"><v>\($1)</v></c>" }.joined() + "</row>"
        let workbook = HandMadeWorkbook(rows: row, styles: styles)
        let sheet = try firstSheet(workbook)
        #expect(
            sheet.texts == [
                [
                    "15/04/2021", "15/04/2021 08:30", "15/04/2021 00:00", "04/2021", "ngày 44301", "15 Tháng 04 2021", "4,43E+04", "2021",
                    "04/2021",
                    "12:00", "36:00:00",
                    "29/02/1900", "28/02/1900", "01/03/1900", "01/01/1900", "00/01/1900", "31/12/9999", "2958466", "-1", "04/06/1907",
                    "44301",
                    "44301",
                ]
            ]
        )
        #expect(sheet.rows[0].cells[0].kind == .date)
        #expect(sheet.rows[0].cells[4].kind == .number)
        let later = workbook.replacing("<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>", in: "so/so-tinh.xml")
        let text = try firstSheet(later).texts[0]
        #expect(text[0] == "16/04/2025")
        #expect(text[15] == "01/01/1904")
    }

    @Test func `năm gõ vào ô định dạng ngày hiện như trong Excel`() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        #expect(try firstSheet(HandMadeWorkbook(rows: "<row><c s=\"0\"><v>1985</v></c></row>", styles: styles)).texts == [["07/06/1905"]])
    }

    @Test(arguments: [
        ("0000000000", "905123456", "0905123456"), ("0000\\ 000\\ 000", "905123456", "0905 123 456"),
        ("0000\".\"000\".\"000", "905123456", "0905.123.456"), ("0000-000-000", "905123456", "0905-123-456"), ("00", "5", "05"),
        ("000", "12345", "12345"), ("0000000000", "1.5", "0000000002"), ("0000000000", "-5", "-0000000005"),
        ("[<=9999999]###-####;(###) ###-####", "905123456", "(90) 512-3456"),
        ("(0000) 000000", "905123456", "(0905) 123456"), ("General", "905123456", "905123456"),
    ])
    func `số điện thoại định dạng thêm số không hiện như trên màn hình`(code: String, value: String, shown: String) throws {
        let escaped = code.map { $0 == "\"" ? "&quot;" : $0 == "<" ? "&lt;" : String($0) }.joined()
        let styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        let sheet = try firstSheet(HandMadeWorkbook(rows: "<row><c s=\"0\"><v>\(value)</v></c></row>", styles: styles))
        #expect(sheet.texts == [[shown]])
        #expect(sheet.kinds(1) == [.number])
    }

    @Test func `giá trị đúng sai, lỗi, ngày ISO, công thức chưa tính`() throws {
        let rows = """
            <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="e"><f>NA()</f><v>#N/A</v></c>\
            <c t="d"><v>2021-04-15T08:30:00</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c><c t="str"><f>A1</f><v></v></c><c><f>A1</f><v>7</v></c></row>
            """
        let sheet = try firstSheet(HandMadeWorkbook(rows: rows))
        #expect(sheet.texts == [["TRUE", "FALSE", "#REF!", "#N/A", "15/04/2021 08:30", "", "", "", "7"]])
        #expect(sheet.kinds(1) == [.bool, .bool, .error, .error, .date, .notComputed, .notComputed, .empty, .number])
        #expect((sheet.remarks.errors, sheet.remarks.notComputed, sheet.remarks.formulas) == (2, 2, 5))
        let place = SourceLocation(file: "thu.xlsx", row: 1)
        let findings = sheet.rows[0].cells.compactMap { $0.finding(at: place) }
        #expect(findings.map(\.code.id) == ["D047", "D047", "D048", "D048"])
        #expect(findings[0].message(in: .vietnamese).contains("#REF!"))
    }

    @Test func `kết quả 0 của bảng tính chưa từng được tính không được tin`() throws {
        let rows = "<row><c><f>1+1</f><v>0</v></c><c><v>0</v></c></row>"
        let workbook = HandMadeWorkbook(rows: rows)
            .replacing("</workbook>", with: "<calcPr fullCalcOnLoad=\"1\"/></workbook>", in: "so/so-tinh.xml")
        #expect(try firstSheet(workbook).kinds(1) == [.notComputed, .number])
    }
}
