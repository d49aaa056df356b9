import TestKit
import Testing

@testable import Pipeline

/// A sheet that any program wrote is changed in place, and only where it is to be.
@Suite struct SheetEditTests {
    private static func sheet(_ rows: String, prefix: String = "", before: String = "") -> String {
        let p = prefix
        let space = p.isEmpty ? "xmlns" : "xmlns:\(p.dropLast())"
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(p)worksheet \(space)=\"m\">\(before)\(rows)<\(p)pageMargins/></\(p)worksheet>"
    }

    private static func applied(_ edit: SheetEdit, _ text: String) -> String? {
        edit.applied(to: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func edit(_ cells: [(Int, Int, SheetEdit.Content)], model: Int? = nil, styles: [Int: Int] = [:]) -> SheetEdit {
        var edit = SheetEdit(modelRow: model, styles: styles)
        for (row, column, content) in cells { edit.set(content, row: row, column: column) }
        return edit
    }

    private static func text(_ place: String, _ words: String, style: Int? = nil) -> String {
        "<c r=\"\(place)\"\(style.map { " s=\"\($0)\"" } ?? "") t=\"inlineStr\"><is><t xml:space=\"preserve\">\(words)</t></is></c>"
    }

    /// What stands in the sheet, what is set, what comes of it.
    static let cases: [(old: String, cells: [(Int, Int, SheetEdit.Content)], model: Int?, new: String)] = [
        ("<sheetData/>", [(1, 0, .text("a"))], nil, "<sheetData><row r=\"1\">\(text("A1", "a"))</row></sheetData>"),
        (
            "<sheetData></sheetData>", [(2, 27, .number("8.5"))], nil,
            "<sheetData><row r=\"2\"><c r=\"AB2\"><v>8.5</v></c></row></sheetData>"
        ),
        // A cell keeps its look; what stands beside it stays.
        (
            "<sheetData><row r=\"1\" ht=\"9\"><c r=\"A1\" s=\"4\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>1</v></c></row></sheetData>",
            [(1, 0, .text("x & <y>"))], nil,
            "<sheetData><row r=\"1\" ht=\"9\">\(text("A1", "x &amp; &lt;y&gt;", style: 4))<c r=\"B1\"><f>A1</f><v>1</v></c></row></sheetData>"
        ),
        // A formula of somebody's stays, and so does a cell that is to be blank.
        (
            "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+2</f></c><c r=\"B1\" t=\"s\"><v>7</v></c></row></sheetData>",
            [(1, 0, .text("x")), (1, 1, .blank)], nil,
            "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+2</f></c><c r=\"B1\" t=\"s\"><v>7</v></c></row></sheetData>"
        ),
        // Between two cells, before the first, behind the last, before what is no cell.
        (
            "<sheetData><row r=\"3\"><c r=\"B3\"/><c r=\"D3\"/><extLst><ext/></extLst></row></sheetData>",
            [(3, 0, .number("1")), (3, 2, .number("2")), (3, 5, .number("3"))], nil,
            "<sheetData><row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"/><c r=\"C3\"><v>2</v></c><c r=\"D3\"/><c r=\"F3\"><v>3</v></c><extLst><ext/></extLst></row></sheetData>"
        ),
        // An empty row gets a content; a row is put in its place; new cells look like the model row's.
        (
            "<sheetData><row r=\"1\"><c r=\"A1\" s=\"5\"/></row> <row r=\"4\" s=\"2\"/></sheetData>",
            [(2, 0, .text("n")), (4, 0, .text("m"))], 1,
            "<sheetData><row r=\"1\"><c r=\"A1\" s=\"5\"/></row> <row r=\"2\">\(text("A2", "n", style: 5))</row><row r=\"4\" s=\"2\">\(text("A4", "m", style: 5))</row></sheetData>"
        ),
        // Rows and cells without references are counted; clearing leaves the look.
        (
            "<sheetData><row><c><v>1</v></c><c s='3'><v>2</v></c></row></sheetData>", [(1, 1, .text(""))], nil,
            "<sheetData><row><c><v>1</v></c><c r=\"B1\" s=\"3\"/></row></sheetData>"
        ),
        // A `>` within quotes ends nothing.
        (
            "<sheetData><row r=\"1\" x=\"a>b\"><c r=\"A1\" y='>'/></row ></sheetData>", [(2, 0, .number("1"))], nil,
            "<sheetData><row r=\"1\" x=\"a>b\"><c r=\"A1\" y='>'/></row ><row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData>"
        ),
    ]

    @Test(arguments: cases)
    func `ô được ghi đúng chỗ, phần còn lại y nguyên`(
        old: String,
        cells: [(Int, Int, SheetEdit.Content)],
        model: Int?,
        new: String
    ) {
        #expect(Self.applied(Self.edit(cells, model: model), Self.sheet(old)) == Self.sheet(new))
    }

    @Test func `tiền tố tên miền, kích thước trang và kiểu của cột`() {
        let columns = "<x:cols><x:col min=\"1\" max=\"2\" style=\"7\" width=\"9\"/></x:cols>"
        let old = Self.sheet("<x:sheetData/>", prefix: "x:", before: "<x:dimension ref=\"A1\"/>" + columns)
        let new = Self.sheet(
            "<x:sheetData><x:row r=\"1\"><x:c r=\"B1\" s=\"7\"><x:v>1</x:v></x:c></x:row></x:sheetData>",
            prefix: "x:",
            before: columns
        )
        #expect(Self.applied(Self.edit([(1, 1, .number("1"))]), old) == new)
        // A look that is given goes before the column's.
        let styled = Self.applied(Self.edit([(1, 1, .number("1"))], styles: [1: 3]), old)
        #expect(styled?.contains("<x:c r=\"B1\" s=\"3\">") == true)
    }

    /// Sheets that are not changed in place.
    static let refused = [
        sheet("<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>"), sheet("<sheetData><row r=\"1\"/><row r=\"1\"/></sheetData>"),
        sheet("<sheetData><row r=\"x\"/></sheetData>"), sheet("<sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>"),
        sheet("<sheetData><row r=\"1\"><c><v><![CDATA[</c>]]></v></c></row></sheetData>"), sheet("<!-- --><sheetData/>"),
        sheet("<sheetData><other/></sheetData>"), sheet("<rows/>"), "<chartsheet/>", "",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet><sheetData/></worksheet>", "<worksheet><sheetData>",
    ]

    @Test(arguments: refused)
    func `trang tính dạng lạ thì không sửa tại chỗ`(sheet: String) {
        #expect(Self.applied(Self.edit([(1, 0, .number("1")), (2, 0, .number("2"))]), sheet) == nil)
    }

    @Test func `trang tính hỏng cách nào cũng không làm dừng chương trình`() {
        let whole = Array(Self.sheet(Self.cases[4].old).utf8)
        var random = SeededRandom(seed: 12)
        let edit = Self.edit([(1, 0, .text("a")), (3, 1, .text("b")), (9, 2, .number("1"))], model: 3)
        for length in 0...whole.count { _ = edit.applied(to: Array(whole[..<length])) }
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = "<>/\"'=rc 1xA!?".utf8.randomElement(using: &random) ?? 0
            }
            _ = edit.applied(to: bytes)
        }
    }
}
