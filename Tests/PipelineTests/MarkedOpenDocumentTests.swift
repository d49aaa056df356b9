import SangkienArchive
import Testing
import TestKit

@testable import Pipeline

/// Cells of an OpenDocument spreadsheet are marked, repeated ones divided, and nothing else of it changes.
@Suite struct MarkedOpenDocumentTests {
    private static let head =
        "<office:document"
        + [
            "office:office:1.0", "table:table:1.0", "style:style:1.0", "text:text:1.0", "fo:xsl-fo-compatible:1.0",
        ]
        .map { name in
            let parts = name.split(separator: ":", maxSplits: 1)
            return " xmlns:\(parts[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(parts[1])\""
        }
        .joined() + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"

    private static let styles =
        "<office:automatic-styles><style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N5\">"
        + "<style:table-cell-properties fo:background-color=\"#00ff00\" fo:wrap-option=\"wrap\"/><style:text-properties fo:color=\"#ff0000\"/></style:style>"
        + "</office:automatic-styles>"

    private static func marked(_ rows: String, _ cells: [(Int, Int)]) -> String? {
        var marks = FaultMarks(author: "LĐLĐ tỉnh")
        for (row, column) in cells { marks.add("Xem lại", .error, at: .init(row: row, column: column)) }
        let text =
            head + styles + "<office:body><office:spreadsheet><table:table table:name=\"B\">\(rows)</table:table></office:spreadsheet>"
            + "</office:body></office:document>"
        return MarkedOpenDocument.bytes(of: Array(text.utf8), name: "a.fods", sheet: "B", marks, time: .earliest)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static let note =
        "<office:annotation><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">LĐLĐ tỉnh</dc:creator>"
        + "<text:p>Xem lại</text:p></office:annotation>"

    /// What stands in the table, the cells, what comes of it.
    static let cases: [(old: String, cells: [(Int, Int)], new: String)] = [
        (
            "<table:table-row><table:table-cell table:style-name=\"ce1\"><text:p>x</text:p></table:table-cell></table:table-row>", [(1, 0)],
            "<table:table-row><table:table-cell table:style-name=\"sangkien1\">\(note)<text:p>x</text:p></table:table-cell></table:table-row>"
        ),
        // Repeated cells and rows are divided.
        (
            "<table:table-row table:number-rows-repeated=\"4\"><table:table-cell table:number-columns-repeated=\"3\"/></table:table-row>",
            [(2, 1)],
            "<table:table-row table:number-rows-repeated=\"1\"><table:table-cell table:number-columns-repeated=\"3\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1\"><table:table-cell table:number-columns-repeated=\"1\"/>"
                + "<table:table-cell table:number-columns-repeated=\"1\" table:style-name=\"sangkien1\">\(note)</table:table-cell>"
                + "<table:table-cell table:number-columns-repeated=\"1\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"/></table:table-row>"
        ),
        // A cell that is not there; a note that is.
        (
            "<table:table-row/>", [(1, 2)],
            "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell table:style-name=\"sangkien1\">\(note)</table:table-cell></table:table-row>"
        ),
        (
            "<table:table-row><table:table-cell><office:annotation><text:p>cũ</text:p></office:annotation></table:table-cell></table:table-row>",
            [(1, 0)],
            "<table:table-row><table:table-cell table:style-name=\"sangkien1\"><office:annotation><text:p>cũ</text:p><text:p>LĐLĐ tỉnh:</text:p>"
                + "<text:p>Xem lại</text:p></office:annotation></table:table-cell></table:table-row>"
        ),
        // What a merged cell covers is said of that.
        (
            "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"/></table:table-row>"
                + "<table:table-row><table:covered-table-cell/></table:table-row>", [(2, 0)],
            "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\" table:style-name=\"sangkien1\">\(note)</table:table-cell></table:table-row>"
                + "<table:table-row><table:covered-table-cell/></table:table-row>"
        ),
    ]

    @Test(arguments: cases) func `ô lặp, ô thiếu, ô gộp, ghi chú có sẵn`(old: String, cells: [(Int, Int)], new: String) throws {
        let made = try #require(Self.marked(old, cells))
        #expect(made.contains("<table:table table:name=\"B\">\(new)</table:table>"), "\(made)")
    }

    @Test func `kiểu ô được chép lại, chỉ thêm màu nền; ô không có kiểu dựa trên kiểu mặc định`() throws {
        let row = "<table:table-row><table:table-cell table:style-name=\"ce1\"/><table:table-cell/></table:table-row>"
        let made = try #require(Self.marked(row, [(1, 0), (1, 1)]))
        #expect(
            made.contains(
                "<style:style style:name=\"sangkien1\" style:family=\"table-cell\" style:data-style-name=\"N5\"><style:table-cell-properties fo:background-color=\"#ffc7ce\" fo:wrap-option=\"wrap\"/><style:text-properties fo:color=\"#ff0000\"/></style:style>"
            )
        )
        #expect(
            made.contains(
                "<style:style style:name=\"sangkien2\" style:family=\"table-cell\" style:parent-style-name=\"Default\"><style:table-cell-properties fo:background-color=\"#ffc7ce\"/></style:style></office:automatic-styles>"
            )
        )
    }

    @Test func `dòng không có trong bảng thì không đoán`() {
        #expect(Self.marked("<table:table-row/>", [(9, 0)]) == nil)
        #expect(Self.marked("<table:table-row><table:table-row><table:table-cell/></table:table-row></table:table-row>", [(1, 0)]) == nil)
    }
}
