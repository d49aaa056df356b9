import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// What the look of a cell says: struck through, raised and lowered letters, comments (ISO 29500-1, 18.4 and 18.7; OpenDocument 1.3, part 3, 20.384).
@Suite struct CellLookTests {
    private static let scripts = [
        (["m", "^2"], "m²"), (["10", "^-3", " mg"], "10⁻³ mg"), (["H", "_2", "O"], "H₂O"), (["37", "^o", "C"], "37°C"),
        (["SO", "_4", "^2-"], "SO₄²⁻"),
        (["a", "_n+1"], "aₙ₊₁"), (["x", "^n"], "xⁿ"), (["m", "^²"], "m²"),
    ]

    private func runs(_ pieces: [String]) -> String {
        pieces.map { piece in
            let style =
                piece.hasPrefix("^") ? "<vertAlign val=\"superscript\"/>" : piece.hasPrefix("_") ? "<vertAlign val=\"subscript\"/>" : "<b/>"
            let text = piece.hasPrefix("^") || piece.hasPrefix("_") ? String(piece.dropFirst()) : piece
            return "<r><rPr>\(style)</rPr><t xml:space=\"preserve\">\(text)</t></r>"
        }
        .joined()
    }

    @Test(arguments: scripts) func `chữ trên và chữ dưới thành ký tự Unicode trong XLSX`(pieces: [String], meant: String) throws {
        let rows = "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(runs(pieces))</is></c></row>"
        let sheet = try firstSheet(HandMadeWorkbook(rows: rows, strings: "<si>\(runs(pieces))</si>"))
        #expect(sheet.texts == [[meant, meant]])
        #expect(sheet.remarks.lostScripts.count == 0)
    }

    @Test(arguments: scripts) func `chữ trên và chữ dưới thành ký tự Unicode trong ODS`(pieces: [String], meant: String) throws {
        let styles = [("T1", "super 58%"), ("T2", "sub 58%")]
            .map {
                "<style:style style:name=\"\($0.0)\" style:family=\"text\"><style:text-properties style:text-position=\"\($0.1)\"/></style:style>"
            }
        let text = pieces.map { piece in
            let style = piece.hasPrefix("^") ? "T1" : piece.hasPrefix("_") ? "T2" : "T9"
            return "<text:span text:style-name=\"\(style)\">\(style == "T9" ? piece : String(piece.dropFirst()))</text:span>"
        }
        let row = "<table:table-row><table:table-cell><text:p>\(text.joined())</text:p></table:table-cell></table:table-row>"
        let bytes = HandMadeSpreadsheet.package("<table:table table:name=\"T\">\(row)</table:table>", styles: styles.joined())
        #expect(try #require(try read(bytes).first).texts == [[meant]])
    }

    @Test func `chữ không có ký tự tương ứng được giữ và được nêu`() throws {
        let sheet = try firstSheet(HandMadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si>\(runs(["10", "^q"]))</si>"))
        #expect(sheet.texts == [["10q"]])
        #expect(sheet.remarks.lostScripts.count == 1)
        let finding = try #require(sheet.remarks.findings(of: sheet.info, file: "thu.xlsx").first { $0.code.id == "D091" })
        #expect(finding.location?.row == 1 && finding.location?.column == 1)
    }

    @Test func `gạch ngang cả dòng, cả ô, một phần ô`() throws {
        let struck = "<r><rPr><strike/></rPr><t>bỏ</t></r>"
        let strings = "<si>\(struck)</si><si>\(struck)<r><t> giữ</t></r></si><si><r><rPr><strike val=\"0\"/></rPr><t>giữ</t></r></si>"
        let styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
        let rows = """
            <row r="1"><c t="s"><v>0</v></c><c s="1"><v>5</v></c></row><row r="2"><c t="s"><v>0</v></c><c><v>5</v></c></row>\
            <row r="3"><c t="s"><v>1</v></c></row><row r="4"><c t="s"><v>2</v></c></row><row r="5"><c s="1"><v>1</v></c></row>
            """
        let sheet = try firstSheet(HandMadeWorkbook(rows: rows, strings: strings, styles: styles))
        #expect(sheet.remarks.struckRows == [1, 5])
        #expect(sheet.remarks.struckCells.count == 2)
        #expect(sheet.remarks.struckCells.first?.row == 2)
        let findings = sheet.remarks.findings(of: sheet.info, file: "thu.xlsx").filter { $0.code.id == "D090" }
        #expect(findings.count == 2 && findings[0].message(in: .vietnamese).contains("1, 5"))
    }

    @Test func `gạch ngang trong ODS: kiểu của ô và của đoạn chữ`() throws {
        let styles =
            "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
            + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-line-through-type=\"single\"/></style:style>"
            + "<style:style style:name=\"ce2\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"none\"/></style:style>"
        let cells = [
            "<table:table-cell table:style-name=\"ce1\"><text:p>bỏ</text:p></table:table-cell>",
            "<table:table-cell><text:p>giữ <text:span text:style-name=\"T1\">bỏ</text:span></text:p></table:table-cell>",
            "<table:table-cell table:style-name=\"ce2\"><text:p>giữ</text:p></table:table-cell>",
        ]
        let table = cells.map { "<table:table-row>\($0)</table:table-row>" }.joined()
        let sheet = try #require(
            try read(HandMadeSpreadsheet.package("<table:table table:name=\"T\">\(table)</table:table>", styles: styles)).first
        )
        #expect(sheet.texts == [["bỏ"], ["giữ bỏ"], ["giữ"]])
        #expect(sheet.remarks.struckRows == [1])
        #expect(sheet.remarks.struckCells.count == 1)
    }

    @Test func `ghi chú của ô trong XLSX và ODS đứng riêng, không lẫn vào chữ`() throws {
        let bytes = try #require(SampleWorkbook.bytes(["| Họ và tên | Ghi |", "| Lê Văn Mẫu {Đơn vị xin rút} | a |"]))
        let sheet = try #require(try read(bytes).first)
        #expect(sheet.texts[1] == ["Lê Văn Mẫu", "a"])
        #expect(sheet.remarks.comments.map { [$0.row, $0.column] } == [[2, 1]] && sheet.remarks.comments[0].text == "Đơn vị xin rút")
        let cell =
            "<table:table-cell><office:annotation><text:p>xin <text:span>rút</text:span></text:p></office:annotation><text:p>A</text:p></table:table-cell>"
        let table = "<table:table table:name=\"T\"><table:table-row>\(cell)</table:table-row></table:table>"
        let other = try #require(try read(HandMadeSpreadsheet.flat(table), name: "thu.fods").first)
        #expect(other.texts == [["A"]])
        #expect(other.remarks.comments.map(\.text) == ["xin rút"])
    }

    @Test func `phần ghi chú hỏng không làm hỏng bảng`() throws {
        let bytes = try #require(SampleWorkbook.bytes(["| A {x} |"]))
        #expect(!bytes.isEmpty)
        let workbook = HandMadeWorkbook([.init("T", content: "<sheetData><row><c><v>1</v></c></row></sheetData>")])
        var broken = workbook
        broken.parts.append(("so/trang/_rels/1.xml.rels", "<Relationships"))
        #expect(try firstSheet(broken).texts == [["1"]])
    }
}
