import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// Sheets of OpenDocument, on XML written by hand (OpenDocument 1.3, part 3, 9 and 19).
@Suite struct OpenDocumentTests {
    private func texts(_ table: String) throws -> [[String]] {
        let bytes = HandMadeSpreadsheet.flat("<table:table table:name=\"T\">\(table)</table:table>")
        return try #require(try read(bytes, name: "thu.fods").first).texts
    }

    private func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }

    @Test func `đoạn, dấu cách, thẻ và ngắt dòng thành chữ như trên màn hình`() throws {
        let cells = """
            <table:table-cell office:value-type="string"><text:p> Nguyễn  Văn <text:span>An</text:span> </text:p><text:p>- SN:<text:s text:c="3"/>1985<text:tab/>x<text:line-break/>y</text:p><text:p/>\
            </table:table-cell><table:table-cell office:value-type="string"><text:p><text:a>liên kết</text:a>\
            <text:ruby><text:ruby-base>gốc</text:ruby-base><text:ruby-text>chú</text:ruby-text></text:ruby></text:p></table:table-cell>
            """
        #expect(try texts(row(cells)) == [[" Nguyễn  Văn An \n- SN:   1985\tx\ny\n", "liên kếtgốc"]])
    }

    @Test func `ghi chú, hình vẽ, bảng con và nội dung đã xoá không lẫn vào ô`() throws {
        let cell = """
            <table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation>\
            <draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame><text:p>chữ</text:p>\
            <table:table><table:table-row><table:table-cell><text:p>con</text:p></table:table-cell></table:table-row></table:table></table:table-cell>
            """
        let deleted =
            "<table:tracked-changes><table:deletion><table:table>\(row(cell))</table:table></table:deletion></table:tracked-changes>"
        let shapes = "<table:shapes><draw:frame><text:p>hình</text:p></draw:frame></table:shapes>"
        let bytes = HandMadeSpreadsheet.flat("\(deleted)<table:table table:name=\"T\">\(shapes)\(row(cell))</table:table>")
        #expect(try read(bytes).map(\.texts) == [[["chữ"]]])
    }

    /// No honest program writes these; they must not end the run.
    @Test(arguments: [
        "<text:span><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></text:span>",
        "<table:table-cell><office:annotation><text:p><text:span><office:annotation/></text:span></text:p></office:annotation></table:table-cell>",
        "<table:table-cell><text:p><text:span><table:table-cell><text:p>a</text:p></table:table-cell></text:span></text:p></table:table-cell>",
    ])
    func `thẻ lồng sai chỗ không làm hỏng gì`(cells: String) throws {
        let last = "<table:table-cell office:value-type=\"string\"><text:p>cuối</text:p></table:table-cell>"
        let rows = try texts(row(cells) + row(last))
        #expect(rows.last == ["cuối"])
    }

    @Test func `mọi ký hiệu &…; trong thuộc tính thành đúng ký tự`() throws {
        let written = "R&amp;D &lt;a&gt; &quot;b&quot; &apos;c&apos; &#233;&#x1F600; &#38; &amp;amp; &amp;#38;"
        let meant = "R&D <a> \"b\" 'c' é😀 & &amp; &#38;"
        let cell = "<table:table-cell office:value-type=\"string\" office:string-value=\"\(written)\"><text:p>x</text:p></table:table-cell>"
        let table = "<table:table table:name=\"\(written)\">\(row(cell))</table:table>"
        for bytes in [HandMadeSpreadsheet.flat(table), HandMadeSpreadsheet.package(table)] {
            let sheet = try #require(try read(bytes).first)
            #expect(sheet.info.name == meant)
            #expect(sheet.texts == [[meant]])
        }
        let workbook = HandMadeWorkbook([.init(written, content: "<sheetData/>")])
        #expect(try firstSheet(workbook).info.name == meant)
    }

    @Test func `giá trị đúng sai mà LibreOffice ghi thành số`() throws {
        let cells = [("1", "TRUE"), ("0", "FALSE"), ("1", "1"), ("2", "TRUE"), ("0", "TRUE")]
            .map { #"<table:table-cell office:value-type="float" office:value="\#($0)"><text:p>\#($1)</text:p></table:table-cell>"# }
        let table = "<table:table table:name=\"T\">\(row(cells.joined()))</table:table>"
        let sheet = try #require(try read(HandMadeSpreadsheet.package(table)).first)
        #expect(sheet.texts == [["TRUE", "FALSE", "1", "2", "0"]])
        #expect(sheet.kinds(1) == [.bool, .bool, .number, .number, .number])
    }

    @Test func `giá trị theo kiểu của ô`() throws {
        let cells = """
            <table:table-cell office:value-type="float" office:value="905123456"><text:p>905.123.456</text:p></table:table-cell>\
            <table:table-cell office:value-type="float" office:value="905123456"><text:p>0905 123 456</text:p></table:table-cell>\
            <table:table-cell office:value-type="currency" office:value="1500000"><text:p>1.500.000 ₫</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2021-04-15"><text:p>15/04/21</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2021-04-15T08:30:00"><text:p>15/04/21</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2021-04-01"><text:p>04/2021</text:p></table:table-cell>\
            <table:table-cell office:value-type="time" office:time-value="PT08H30M05.5S"><text:p>08:30</text:p></table:table-cell>\
            <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ĐÚNG</text:p></table:table-cell>\
            <table:table-cell office:value-type="string" office:string-value="thật"><text:p>hiện</text:p></table:table-cell>\
            <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error">\
            <text:p>#DIV/0!</text:p></table:table-cell>\
            <table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>\
            <table:table-cell table:formula="of:=A1"/>
            """
        let sheet = try #require(try read(HandMadeSpreadsheet.package("<table:table table:name=\"T\">\(row(cells))</table:table>")).first)
        #expect(
            sheet.texts == [
                [
                    "905.123.456", "0905 123 456", "1.500.000 ₫", "15/04/2021", "15/04/2021", "04/2021", "08:30", "TRUE", "thật",
                    "#DIV/0!",
                    "Err:502", "",
                ]
            ]
        )
        #expect(
            sheet.kinds(1) == [.number, .number, .number, .date, .date, .date, .date, .bool, .text, .error, .error, .notComputed]
        )
        #expect((sheet.remarks.formulas, sheet.remarks.errors, sheet.remarks.notComputed) == (3, 2, 1))
    }

    @Test func `ô và dòng lặp lại, ô gộp, dòng và cột ẩn`() throws {
        let table = """
            <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>\
            <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2">\
            <text:p>gộp</text:p></table:table-cell><table:covered-table-cell><text:p>khuất</text:p></table:covered-table-cell>\
            <table:table-cell table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell>\
            <table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table-header-rows>\
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>\
            <table:table-row-group><table:table-row table:number-rows-repeated="2" table:visibility="filter">\
            <table:table-cell office:value-type="float" office:value="7"/></table:table-row></table:table-row-group>\
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
            """
        let sheet = try #require(try read(HandMadeSpreadsheet.flat("<table:table table:name=\"T\">\(table)</table:table>")).first)
        #expect(sheet.texts == [["gộp", "", "x", "x", "x"], [], [], [], ["7"], ["7"]])
        #expect(sheet.rows.map(\.isHidden) == [false, true, true])
        #expect(sheet.remarks.mergedRanges == [CellRange(rows: 1...2, columns: 1...2)])
        #expect(sheet.remarks.hiddenColumns == [3])
        #expect((sheet.remarks.hiddenRows, sheet.remarks.rows) == (2, 3))
    }

    @Test func `nhiều trang, trang ẩn`() throws {
        let styles =
            "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        let tables = ["Một", "Hai"].enumerated()
            .map { index, name in
                "<table:table table:name=\"\(name)\" table:style-name=\"ta\(index + 1)\">"
                    + row("<table:table-cell><text:p>\(name)</text:p></table:table-cell>") + "</table:table>"
            }
        for bytes in [
            HandMadeSpreadsheet.flat(tables.joined(), styles: styles), HandMadeSpreadsheet.package(tables.joined(), styles: styles),
        ] {
            let sheets = try read(bytes)
            #expect(sheets.map(\.info.isHidden) == [false, true])
            #expect(sheets.map(\.texts) == [[["Một"]], [["Hai"]]])
        }
    }

    @Test func `tệp ODS có mật khẩu được nhận ra`() {
        let locked = HandMadeSpreadsheet.package("", manifest: "<manifest:encryption-data/>")
        #expect(refusal(locked)?.code.id == "D040")
    }
}
