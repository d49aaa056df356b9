import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// Workbooks that are damaged, lie or attack: one clear message each, within bounded memory and time.
@Suite struct HostileWorkbookTests {
    private static let cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>"
    private static let workbook = HandMadeWorkbook(rows: "<row>\(cell)</row>", strings: "<si><t>a</t></si>", styles: "<cellXfs/>")
    private static let sheet = "so/trang/1.xml"

    @Test func `không phải bảng tính thì nói là gì và lưu lại thế nào`() {
        let names = HandMadeZip([.init("to-trinh.pdf", "x")]).bytes
        let word = Self.workbook.replacing("spreadsheetml.sheet.main", with: "wordprocessingml.document.main", in: "[Content_Types].xml")
        let binary = Self.workbook
            .replacing(
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                with: "vnd.ms-excel.sheet.binary.macroEnabled.main",
                in: "[Content_Types].xml"
            )
        let cases: [(bytes: [UInt8], code: String, word: String)] = [
            (CompoundFileSample.bytes("EncryptedPackage"), "D040", "mật khẩu"), (CompoundFileSample.bytes("Workbook"), "D041", ".xls"),
            (CompoundFileSample.bytes("Book"), "D041", ".xls"), (binary.bytes, "D041", ".xlsb"),
            (
                Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".utf8), "D041",
                "XML Spreadsheet"
            ),
            (CompoundFileSample.bytes("WordDocument"), "D042", ".doc"), (CompoundFileSample.bytes("Contents"), "D042", "Office"),
            (Array("<html><table>".utf8), "D042", "HTML"),
            (Array("\u{FEFF}<HTML>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), "D042", "HTML"),
            (names, "D042", "ZIP"), (word.bytes, "D042", "Word"), (Array("%PDF-1.7".utf8), "D042", "PDF"),
            (Array("a,b\n1,2".utf8), "D042", "CSV"), ([1, 2, 3, 4], "D042", "nhị phân"), ([], "D004", "nội dung"),
            (HandMadeZip(HandMadeZip.sampleEntries).bytes, "D042", "ODT"),
        ]
        for (bytes, code, word) in cases {
            let finding = refusal(bytes, name: "bang.xls")
            #expect(finding?.code.id == code)
            #expect(finding?.message(in: .vietnamese).contains(word) == true, "\(word): \(finding?.message(in: .vietnamese) ?? "")")
        }
    }

    @Test func `tệp cắt ngang ở bất cứ đâu đều bị từ chối bằng một lời`() {
        let bytes = Self.workbook.bytes
        for count in stride(from: 0, to: bytes.count, by: 37) {
            let code = refusal(Array(bytes.prefix(count)))?.code.id
            #expect(code == "D043" || code == "D004" || code == "D042", "\(count): \(code ?? "read")")
        }
    }

    @Test func `byte hỏng không làm treo hay sập`() {
        var random = SeededRandom(seed: 40)
        let bytes = Self.workbook.bytes
        for _ in 0..<300 {
            var copy = bytes
            for _ in 0..<3 { copy[Int(random.next() % UInt64(copy.count))] = UInt8(truncatingIfNeeded: random.next()) }
            _ = refusal(copy)
        }
        let flat = HandMadeSpreadsheet.flat(
            "<table:table table:name=\"T\"><table:table-row><table:table-cell/></table:table-row></table:table>"
        )
        for _ in 0..<300 {
            var copy = flat
            for _ in 0..<3 { copy[Int(random.next() % UInt64(copy.count))] = UInt8(truncatingIfNeeded: random.next()) }
            _ = refusal(copy)
        }
    }

    @Test func `phần thiếu, liên kết sai hay vòng quanh`() {
        let cases = [
            Self.workbook.without(Self.sheet), Self.workbook.without("so/so-tinh.xml"), Self.workbook.without("_rels/.rels"),
            Self.workbook.without("so/_rels/so-tinh.xml.rels"), Self.workbook.without("so/chu.xml"), Self.workbook.without("so/kieu.xml"),
            Self.workbook.replacing("trang/1.xml", with: "so-tinh.xml", in: "so/_rels/so-tinh.xml.rels"),
            Self.workbook.replacing("trang/1.xml", with: "chu.xml", in: "so/_rels/so-tinh.xml.rels"),
            Self.workbook.replacing("trang/1.xml", with: "../../../x", in: "so/_rels/so-tinh.xml.rels"),
            Self.workbook.replacing("r:id=\"rId1\"", with: "r:id=\"rId9\"", in: "so/so-tinh.xml"),
            Self.workbook.replacing("worksheet xmlns", with: "worksheet xmlns:y=\"y\" z", in: Self.sheet)
                .replacing("z=", with: "xmlns:z=", in: Self.sheet),
            HandMadeWorkbook([.init("A", content: "<sheetData/>"), .init("B", content: "<sheetData/>")])
                .replacing("trang/2.xml", with: "trang/1.xml", in: "so/_rels/so-tinh.xml.rels"),
        ]
        for (index, workbook) in cases.enumerated() {
            #expect(refusal(workbook.bytes)?.code.id == "D043", "case \(index)")
        }
    }

    @Test func `DOCTYPE và thực thể bị từ chối ở mọi phần`() {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        for part in Self.workbook.parts.map(\.name) {
            var copy = Self.workbook
            copy.parts = copy.parts.map { $0.name == part ? ($0.name, bomb + $0.text) : $0 }
            #expect(refusal(copy.bytes)?.code.id == "D045", "\(part)")
        }
        let flat = Array("<?xml version=\"1.0\"?>\(bomb)".utf8) + HandMadeSpreadsheet.flat("").dropFirst(21)
        #expect(refusal(flat)?.code.id == "D045")
        #expect(refusal(Self.workbook.replacing(">x<", with: ">&la;<", in: Self.sheet).bytes)?.code.id == "D044")
    }

    @Test func `XML dở dang hay sai thì nói phần nào`() {
        for (old, new) in [
            ("</row>", ""), ("</worksheet>", ""), ("<row>", "<row a=\"1\" a=\"2\">"), (">x<", ">\u{1}<"), (">x<", ">a & b<"),
        ] {
            let finding = refusal(Self.workbook.replacing(old, with: new, in: Self.sheet).bytes)
            #expect(finding?.code.id == "D044")
            #expect(finding?.location?.part == Self.sheet)
        }
        #expect(refusal(HandMadeSpreadsheet.flat("<table:table>"))?.code.id == "D044")
    }

    @Test func `không có trang nào`() {
        #expect(refusal(HandMadeWorkbook([]).bytes)?.code.id == "D046")
        #expect(refusal(HandMadeWorkbook([.init("Hình", content: "", kind: "chartsheet")]).bytes)?.code.id == "D046")
        #expect(refusal(HandMadeSpreadsheet.package(""))?.code.id == "D046")
        #expect(
            refusal(
                Self.workbook.replacing("<workbook", with: "<w:workbook xmlns:w=\"w\"", in: "so/so-tinh.xml")
                    .replacing("</workbook>", with: "</w:workbook>", in: "so/so-tinh.xml").bytes
            )?
            .code.id == "D043"
        )
    }

    @Test func `ô trỏ ra ngoài kho chữ, ô lặp, địa chỉ sai`() {
        let rows = [
            "<row><c t=\"s\"><v>1</v></c></row>", "<row><c t=\"s\"><v>-2</v></c></row>",
            "<row><c t=\"s\"><v>99999999999999999999</v></c></row>",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
            "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"\"><v>1</v></c></row>",
        ]
        for row in rows {
            #expect(refusal(HandMadeWorkbook(rows: row, strings: "<si><t>a</t></si>").bytes)?.code.id == "D043", "\(row)")
        }
    }

    @Test func `dòng thứ một tỉ, cột thứ một triệu`() {
        let rows = [
            "<row r=\"1000000000\"><c><v>1</v></c></row>", "<row r=\"99999999999999999999\"/>", "<row r=\"x\"/>",
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"BDWGO1\"><v>1</v></c></row>", "<row>" + String(repeating: "<c/>", count: 16_384) + "<c><v>1</v></c></row>",
        ]
        for row in rows { #expect(refusal(HandMadeWorkbook(rows: row).bytes)?.code.id == "D019", "\(row.prefix(60))") }
        let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        #expect(refusal(HandMadeWorkbook(rows: far, after: "<dimension ref=\"A1:XFD1000000000\"/>").bytes) == nil)
    }

    @Test func `lặp một tỉ lần trong ODS`() throws {
        func table(_ row: String) -> [UInt8] { HandMadeSpreadsheet.flat("<table:table table:name=\"T\">\(row)</table:table>") }
        let full = "<table:table-cell><text:p>x</text:p></table:table-cell>"
        let refused = [
            "<table:table-row table:number-rows-repeated=\"1000000000\">\(full)</table:table-row>",
            "<table:table-row table:number-rows-repeated=\"999999999999999999\">\(full)</table:table-row>",
            "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>x</text:p></table:table-cell></table:table-row>",
            "<table:table-row><table:table-cell><text:p><text:s text:c=\"999999999\"/>x</text:p></table:table-cell></table:table-row>",
        ]
        for row in refused { #expect(refusal(table(row))?.code.id == "D019", "\(row)") }
        let empty =
            "<table:table-row table:number-rows-repeated=\"999999999999999999\"><table:table-cell table:number-columns-repeated=\"999999999\"/></table:table-row>"
        let sheets = try read(table(String(repeating: empty, count: 100)))
        #expect(sheets[0].rows.isEmpty)
    }

    @Test func `ô 50 MB bị từ chối, không chiếm hết bộ nhớ`() {
        let long = String(repeating: "sáng kiến ", count: 4_300_000)
        let finding = refusal(HandMadeWorkbook(rows: "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>").storedBytes)
        #expect(finding?.code.id == "D019")
        #expect(finding?.location?.row == 1)
        #expect(refusal(HandMadeWorkbook(rows: "<row/>", strings: "<si><t>\(long)</t></si>").storedBytes)?.code.id == "D019")
        let cell = "<table:table-cell><text:p>\(long)</text:p></table:table-cell>"
        #expect(
            refusal(HandMadeSpreadsheet.flat("<table:table><table:table-row>\(cell)</table:table-row></table:table>"))?.code.id == "D019"
        )
    }

    @Test func `bom nén bị chặn trước khi bung`() {
        let bomb = ZeroBomb(groups: 200_000)
        var zip = HandMadeZip(Self.workbook.parts.map { HandMadeZip.Entry($0.name, $0.text) })
        zip.entries[4] = HandMadeZip.Entry(Self.sheet, stored: bomb.bytes)
            .with {
                $0.method = 8
                $0.size = 1 + 1032 * 200_001
            }
        #expect(refusal(zip.bytes)?.code.id == "D043")
        // Sizes that are not true show themselves only while the member inflates.
        zip.entries[4] = HandMadeZip.Entry(Self.sheet, Self.workbook.parts[4].text).with { $0.size += 5 }
        #expect(refusal(zip.bytes)?.code.id == "D043")
        zip.entries[4] = HandMadeZip.Entry(Self.sheet, Self.workbook.parts[4].text).with { $0.checksum ^= 1 }
        #expect(refusal(zip.bytes)?.code.id == "D043")
    }

    @Test func `nghìn nghìn phần tử lồng nhau, tên và thuộc tính dài vô tận`() {
        let deep = String(repeating: "<r>", count: 100_000)
        let closed = deep + String(repeating: "</r>", count: 100_000)
        let tooDeep = refusal(HandMadeWorkbook(rows: "<row><c><is>\(closed)</is></c></row>").bytes)
        #expect(tooDeep?.code.id == "D044" && tooDeep?.message(in: .vietnamese).contains("lồng nhau") == true)
        let long = String(repeating: "a", count: 11 << 20)
        #expect(refusal(HandMadeWorkbook(rows: "<row r=\"\(long)\"/>").bytes)?.code.id == "D044")
        #expect(refusal(HandMadeWorkbook(rows: "<\(long)/>").bytes)?.code.id == "D044")
        #expect(refusal(HandMadeWorkbook(rows: "<!--\(long)--><row/>").bytes)?.code.id == "D044")
        // Comparing a million attributes with one another would take an hour.
        let many = (0..<1_000_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(refusal(HandMadeWorkbook(rows: "<row \(many)/>").storedBytes)?.code.id == "D044")
        #expect(
            refusal(HandMadeWorkbook(rows: "<row " + (0..<300).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>").bytes)?.code.id
                == "D044"
        )
    }
}
