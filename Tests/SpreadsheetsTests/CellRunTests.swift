import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// The runs of text in cells (ISO 29500-1, 18.4.4 and 18.8.22; OpenDocument 1.3, part 3, 20.175 to 20.191 and 20.390).
@Suite struct CellRunTests {
    /// The runs of a column's cells, by row, and their texts.
    private func read(_ bytes: [UInt8], name: String = "thu.xlsx", keepingRuns: Bool = true) throws -> [Int: [CellRun]] {
        let workbook = try Workbook(bytes: bytes, name: name)
        var found: [Int: [CellRun]] = [:]
        _ = try workbook.rows(of: 0, keepingRuns: keepingRuns) { row in
            for cell in row.formatted {
                #expect(cell.runs.map(\.text).joined() == row.cells[cell.column].text)
                found[row.number] = cell.runs
            }
            return true
        }
        return found
    }

    private static func run(_ text: String, _ properties: String? = "") -> String {
        let own = properties.map { "<rPr>\($0)</rPr>" } ?? ""
        return "<r>\(own)<t xml:space=\"preserve\">\(text)</t></r>"
    }

    private static let runs: [(written: String, runs: [CellRun]?)] = [
        (run("a", "<b/>") + run(" b"), [CellRun("a", .bold), CellRun(" b")]),
        (
            run("a", "<i/><u/>") + run("b", "<u val=\"double\"/>") + run("c", "<u val=\"none\"/><b val=\"0\"/>"),
            [CellRun("a", [.italic, .underline]), CellRun("b", .underline), CellRun("c")]
        ),
        (
            run("a", "<color rgb=\"FFC00000\"/>") + run("b", "<color indexed=\"17\"/>") + run("c", "<color indexed=\"64\"/>"),
            [CellRun("a", colour: 0xC00000), CellRun("b", colour: 0x008000), CellRun("c")]
        ),
        (run("m") + run("2", "<vertAlign val=\"superscript\"/><b/>"), [CellRun("m"), CellRun("²", .bold)]),
        (run("x") + run("q", "<vertAlign val=\"subscript\"/>"), [CellRun("x"), CellRun("q", .lowered)]),
        // What makes no difference is no formatting; what is not seen on white paper neither.
        (run("a", "<sz val=\"9\"/>") + run("b"), nil), (run("a") + run("b", "<color rgb=\"FFFFFFFF\"/>"), nil), ("<t>a</t>", nil),
        // Escapes are undone within the runs; one across their bounds leaves the text without formatting.
        (run("a_x000D_", "<b/>") + run("\nb"), nil),
        (run("a_x000D_\n", "<b/>") + run("b_x005F_"), [CellRun("a\n", .bold), CellRun("b_")]),
        (run("", "<b/>") + run("a", "<b/>") + run("b", "<b/>"), [CellRun("ab", .bold)]),
    ]

    @Test(arguments: runs) func `XLSX: đoạn chữ trong kho chữ dùng chung và trong ô`(written: String, runs: [CellRun]?) throws {
        let rows =
            "<row><c t=\"s\"><v>1</v></c></row><row><c t=\"inlineStr\"><is>\(written)</is></c></row><row><c t=\"s\"><v>0</v></c></row>"
        let book = HandMadeWorkbook(rows: rows, strings: "<si><t>thường</t></si><si>\(written)</si><si>\(Self.run("z", "<b/>"))</si>")
        let found = try read(book.bytes)
        #expect(found[1] == runs && found[2] == runs && found[3] == nil, "\(found)")
        #expect(try read(book.bytes, keepingRuns: false).isEmpty)
    }

    @Test func `đoạn không nói gì về mình theo kiểu của ô`() throws {
        let styles =
            "<fonts><font><color theme=\"1\"/></font><font><b/><color rgb=\"FFFF0000\"/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
        let text = Self.run("a", nil) + Self.run("b") + Self.run("c", nil)
        let rows =
            "<row><c s=\"1\" t=\"s\"><v>0</v></c></row><row><c s=\"0\" t=\"s\"><v>0</v></c></row><row><c s=\"1\" t=\"s\"><v>1</v></c></row>"
        let found = try read(HandMadeWorkbook(rows: rows, strings: "<si>\(text)</si><si><t>cả ô</t></si>", styles: styles).bytes)
        let bold = CellRun("a", .bold, colour: 0xFF0000)
        #expect(found == [1: [bold, CellRun("b"), CellRun("c", .bold, colour: 0xFF0000)]])
    }

    @Test func `màu của bộ màu chủ đề, đậm và nhạt hơn`() throws {
        let slots = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]
        let colours = slots.enumerated()
            .map { index, name in
                let value = name == "accent1" ? "4F81BD" : name == "dk2" ? "1F497D" : "00000\(index % 10)"
                return
                    "<a:\(name)>\(index < 2 ? "<a:sysClr val=\"window\" lastClr=\"\(value)\"/>" : "<a:srgbClr val=\"\(value)\"/>")</a:\(name)>"
            }
        let theme =
            "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:clrScheme>\(colours.joined())</a:clrScheme></a:themeElements></a:theme>"
        let written = [
            "<color theme=\"4\"/>", "<color theme=\"3\"/>", "<color theme=\"4\" tint=\"-0.5\"/>", "<color theme=\"4\" tint=\"0.4\"/>",
            "<color theme=\"1\"/>", "<color theme=\"99\"/>",
        ]
        let text = written.enumerated().map { Self.run("\($0.offset)", $0.element) }.joined()
        var book = HandMadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si>\(text)</si>")
        book = book.replacing(
            "</Relationships>",
            with: "<Relationship Id=\"chuDe\" Type=\"\(HandMadeWorkbook.office)/theme\" Target=\"chu-de.xml\"/></Relationships>",
            in: "so/_rels/so-tinh.xml.rels"
        )
        book.parts.append(("so/chu-de.xml", theme))
        // The tinted ones as the HLS model of Python’s colorsys gives them.
        #expect(try read(book.bytes)[1]?.map(\.colour) == [0x4F81BD, 0x1F497D, 0x254061, 0x95B3D7, nil])
        let broken = book.replacing("</a:theme>", with: "", in: "so/chu-de.xml")
        #expect(try read(broken.bytes).isEmpty)
    }

    @Test func `ODS: đoạn chữ theo kiểu tự động, lồng nhau, theo kiểu của ô`() throws {
        func style(_ name: String, _ properties: String, _ family: String = "text") -> String {
            "<style:style style:name=\"\(name)\" style:family=\"\(family)\"><style:text-properties xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \(properties)/></style:style>"
        }
        let styles =
            style("T1", "fo:font-weight=\"bold\"") + style("T2", "fo:font-style=\"italic\" style:text-underline-style=\"solid\"")
            + style("T3", "fo:color=\"#c00000\"") + style("T4", "fo:font-weight=\"normal\"")
            + style("T5", "fo:color=\"#ff0000\" style:use-window-font-color=\"true\"")
            + style("ce1", "fo:font-weight=\"bold\" fo:color=\"#0070c0\"", "table-cell")
        func span(_ name: String, _ text: String) -> String { "<text:span text:style-name=\"\(name)\">\(text)</text:span>" }
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        let cells = [
            cell("a " + span("T1", "b" + span("T2", "c")) + span("T3", "d")),
            cell("x" + span("T4", "y") + span("T5", "z"), "table:style-name=\"ce1\""),
            cell("cả ô", "table:style-name=\"ce1\""), cell(span("T9", "q")),
            cell(span("T1", "khác"), "office:value-type=\"string\" office:string-value=\"chữ\""),
            cell("a</text:p><text:p>" + span("T1", "b")),
            "<table:covered-table-cell><text:p>\(span("T1", "che"))</text:p></table:covered-table-cell>",
        ]
        let table = cells.map { "<table:table-row>\($0)</table:table-row>" }.joined()
        let found = try read(
            HandMadeSpreadsheet.package("<table:table table:name=\"T\">\(table)</table:table>", styles: styles),
            name: "thu.ods"
        )
        #expect(
            found[1] == [CellRun("a "), CellRun("b", .bold), CellRun("c", [.bold, .italic, .underline]), CellRun("d", colour: 0xC00000)]
        )
        #expect(found[2] == [CellRun("x", .bold, colour: 0x0070C0), CellRun("y", colour: 0x0070C0), CellRun("z", .bold)])
        #expect(found[6] == [CellRun("a\n"), CellRun("b", .bold)])
        #expect(Set(found.keys) == [1, 2, 6], "\(found)")
    }

    @Test func `ODS: ô lặp lại, mỗi ô đều có`() throws {
        let style =
            "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-underline-style=\"solid\"/></style:style>"
        let cell =
            "<table:table-cell table:number-columns-repeated=\"3\"><text:p>a<text:span text:style-name=\"T1\">b</text:span></text:p></table:table-cell>"
        let table =
            "<table:table table:name=\"T\"><table:table-row table:number-rows-repeated=\"2\">\(cell)</table:table-row></table:table>"
        var columns: [Int] = []
        _ = try Workbook(bytes: HandMadeSpreadsheet.package(table, styles: style), name: "thu.ods")
            .rows(of: 0, keepingRuns: true) { row in
                columns += row.formatted.map(\.column)
                return true
            }
        #expect(columns == [0, 1, 2])
    }
}
