import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// Numbers at the ends of 64 bits wherever a workbook has numbers: rows, columns, repeats, styles, dates.
///
/// A place that holds a number joins by one line of the lists.
@Suite struct ExtremeNumberTests {
    private static let styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"¤\" formatCode=\"[hh]:mm\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"46\"/><xf numFmtId=\"164\"/><xf numFmtId=\"¤\"/></cellXfs>"
    private static let text = "<c t=\"inlineStr\"><is><t>x</t></is></c>"

    private static let officeRows = [
        "<row r=\"¤\">\(text)</row><row>\(text)</row>", "<row r=\"¤\"/><row/><row>\(text)</row>",
        "<row r=\"1\"><c r=\"A¤\"><v>1</v></c></row>",
        "<row><c r=\"XFD¤\"><v>1</v></c><c><v>2</v></c></row>", "<row r=\"¤\"><c r=\"B¤\"><v>1</v></c></row>",
        "<row><c r=\"¤\"><v>1</v></c></row>", "<row><c r=\"\(String(repeating: "Z", count: 30))1\"><v>1</v></c></row>",
        "<row><c t=\"s\"><v>¤</v></c></row>", "<row><c s=\"¤\"><v>1</v></c></row>", "<row><c t=\"b\"><v>¤</v></c></row>",
        "<row><c t=\"d\"><v>¤-¤-¤T¤</v></c></row>", "<row ht=\"¤\" outlineLevel=\"¤\" spans=\"1:¤\" hidden=\"¤\">\(text)</row>",
    ]
    /// Each style sees each number: plain, a date, a time, a duration, zeros in front, and a style of that number.
    private static let officeValues = (0...5).map { "<row><c s=\"\($0)\"><v>¤</v></c><c s=\"\($0)\"><f>A1</f><v>¤.¤E¤</v></c></row>" }
    private static let officeEnds = [
        "<mergeCells count=\"¤\"><mergeCell ref=\"A1:B¤\"/></mergeCells>", "<mergeCells><mergeCell ref=\"A¤:B2\"/></mergeCells>",
        "<mergeCells><mergeCell ref=\"A¤\"/></mergeCells>",
    ]
    private static let officeSheets = [
        "<cols><col min=\"¤\" max=\"¤\" hidden=\"1\"/></cols>", "<cols><col min=\"1\" max=\"¤\" hidden=\"1\"/></cols>",
        "<cols><col min=\"¤\" max=\"5\" hidden=\"1\"/></cols>", "<dimension ref=\"A1:XFD¤\"/>",
    ]

    private static let cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    private static let openTables = [
        "<table:table-row table:number-rows-repeated=\"¤\">\(cell)</table:table-row><table:table-row>\(cell)</table:table-row>",
        "<table:table-row table:number-rows-repeated=\"¤\"/><table:table-row>\(cell)</table:table-row>",
        "<table:table-row table:number-rows-repeated=\"¤\"/><table:table-row table:number-rows-repeated=\"¤\"/><table:table-row>\(cell)</table:table-row>",
        "<table:table-row><table:table-cell table:number-columns-repeated=\"¤\"><text:p>x</text:p></table:table-cell>\(cell)</table:table-row>",
        "<table:table-row><table:table-cell table:number-columns-repeated=\"¤\"/><table:table-cell table:number-columns-repeated=\"¤\"/>\(cell)</table:table-row>",
        "<table:table-row><table:table-cell table:number-columns-spanned=\"¤\" table:number-rows-spanned=\"¤\"><text:p>x</text:p></table:table-cell>\(cell)</table:table-row>",
        "<table:table-column table:number-columns-repeated=\"¤\" table:visibility=\"collapse\"/><table:table-column table:number-columns-repeated=\"¤\" table:visibility=\"collapse\"/><table:table-row>\(cell)</table:table-row>",
        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"¤\"><text:p>¤</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"¤.¤e¤\"/></table:table-row>",
        "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"¤-¤-¤T¤:¤:¤\"><text:p>¤/¤</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell office:value-type=\"time\" office:time-value=\"PT¤H¤M¤S\"/></table:table-row>",
        "<table:table-row><table:table-cell office:value-type=\"time\" office:time-value=\"PT\(String(repeating: "¤H", count: 400))\"/></table:table-row>",
        "<table:table-row><table:table-cell><text:p>x<text:s text:c=\"¤\"/>y</text:p></table:table-cell></table:table-row>",
    ]

    /// Reads a workbook; whatever is wrong with it is reported in one finding.
    private static func judge(_ bytes: [UInt8], _ what: String) {
        do {
            for sheet in try read(bytes) { _ = sheet.remarks.findings(of: sheet.info, file: "thu.xlsx") }
        } catch {
            #expect(error.diagnostics.count == 1 && error.diagnostics[0].code.id.hasPrefix("D"), "\(what)")
        }
    }

    private static func office(_ rows: String, before: String = "", after: String = "", number: String) -> [UInt8] {
        let sheet = HandMadeWorkbook.Sheet("Một", content: "\(before)<sheetData>\(rows)</sheetData>\(after)")
        let styles = styles.replacing(ExtremeNumbers.mark, with: number)
        return HandMadeWorkbook([sheet], strings: "<si><t>a</t></si>", styles: styles).bytes
    }

    @Test(arguments: officeRows + officeValues)
    func `dòng và ô của Excel`(rows: String) {
        for number in ExtremeNumbers.all { Self.judge(Self.office(rows.replacing("¤", with: number), number: number), number) }
    }

    @Test func `cột ẩn, ô gộp và kích thước của trang Excel`() {
        let row = "<row>\(Self.text)</row>"
        for number in ExtremeNumbers.all {
            for after in Self.officeEnds { Self.judge(Self.office(row, after: after.replacing("¤", with: number), number: number), number) }
            for before in Self.officeSheets {
                Self.judge(Self.office(row, before: before.replacing("¤", with: number), number: number), number)
            }
        }
    }

    @Test(arguments: openTables)
    func `dòng lặp, cột lặp, ô gộp và giá trị của LibreOffice`(table: String) {
        for number in ExtremeNumbers.all {
            let rows = table.replacing("¤", with: number)
            Self.judge(HandMadeSpreadsheet.flat("<table:table table:name=\"a\">\(rows)</table:table>"), number)
        }
    }

    @Test func `số nguyên giữ đủ mọi chữ số`() throws {
        for number in ExtremeNumbers.whole where number.count < 100 && !number.hasPrefix("-0") {
            let rows = "<row><c><v>\(number)</v></c></row>"
            let shown = try read(Self.office(rows, number: "164"))[0].texts
            let digits = number.drop { $0 == "-" }
            // More than 24 digits keep an exponent instead of zeros that nobody reads.
            if digits.count <= 24 { #expect(shown == [[number]], "\(shown)") }
        }
    }
}
