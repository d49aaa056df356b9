import Foundation
import SangkienArchive
import Testing
import TestKit

@testable import Pipeline

/// Cells of a workbook that somebody else made are marked, and nothing else of it changes.
@Suite struct MarkedWorkbookTests {
    private static func marks(_ cells: [(Int, Int, FaultMarks.Level, String)]) -> FaultMarks {
        var marks = FaultMarks(author: "LĐLĐ tỉnh Mẫu")
        for (row, column, level, text) in cells { marks.add(text, level, at: .init(row: row, column: column)) }
        return marks
    }

    private static func marked(_ workbook: HandMadeWorkbook, _ marks: FaultMarks) throws -> (old: ZipReaderBox, new: ZipReaderBox)? {
        let bytes = workbook.bytes
        guard let made = MarkedWorkbook.bytes(of: bytes, name: "a.xlsx", sheet: nil, marks, time: .earliest) else { return nil }
        return (try ZipReaderBox(bytes), try ZipReaderBox(made))
    }

    /// A part of an archive as text.
    final class ZipReaderBox {
        let zip: ZipReader
        init(_ bytes: [UInt8]) throws { zip = try ZipReader(bytes: bytes, name: "a", limits: .spreadsheet) }
        func text(_ name: String) throws -> String { String(decoding: try zip.read(name), as: UTF8.self) }
    }

    private static let styles = """
        <fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>\
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" fontId="1" fillId="1" applyFill="0"><alignment wrapText="1"/></xf><xf/></cellXfs>
        """
    private static let rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>TT</t></is></c></row>\
        <row r="3" s="2" customFormat="1"><c r="B3" s="1"><v>44301</v></c></row>
        """

    @Test func `ô có sẵn, ô chưa có, dòng chưa có đều được tô màu theo định dạng cũ, giá trị và mọi phần khác giữ nguyên từng byte`() throws
    {
        let workbook = HandMadeWorkbook(rows: Self.rows, styles: Self.styles, after: "<pageMargins/><tableParts/>")
        let marks = Self.marks([(3, 1, .error, "Sai ngày"), (3, 1, .note, "Ghi lại"), (3, 3, .review, "Trống"), (7, 0, .note, "Thiếu")])
        let (old, new) = try #require(try Self.marked(workbook, marks))
        let changed = try old.zip.names.filter { try old.zip.read($0) != (try new.zip.read($0)) }
        #expect(Set(changed) == ["[Content_Types].xml", "so/kieu.xml", "so/trang/1.xml"])
        let sheet = try new.text("so/trang/1.xml")
        #expect(sheet.contains("<c r=\"B3\" s=\"3\"><v>44301</v></c><c r=\"D3\" s=\"4\"/></row><row r=\"7\"><c r=\"A7\" s=\"5\"/></row>"))
        #expect(sheet.contains("<c r=\"A1\" t=\"inlineStr\"><is><t>TT</t></is></c>"))
        #expect(sheet.contains("<pageMargins/><legacyDrawing xmlns:r=\"\(HandMadeWorkbook.office)\" r:id=\"rId2\"/><tableParts/>"))
        let styles = try new.text("so/kieu.xml")
        #expect(styles.contains("<fills count=\"5\">") && styles.contains("<cellXfs count=\"6\">"))
        let clone = "<xf numFmtId=\"14\" fontId=\"1\" fillId=\"2\" applyFill=\"1\"><alignment wrapText=\"1\"/></xf>"
        #expect(
            styles.contains("<xf/>\(clone)<xf fillId=\"3\" applyFill=\"1\"/><xf numFmtId=\"0\" fillId=\"4\" applyFill=\"1\"/></cellXfs>")
        )
        let comments = try new.text("xl/comments1.xml")
        #expect(comments.contains("<comment ref=\"B3\" authorId=\"0\">") && comments.contains("LĐLĐ tỉnh Mẫu:\nSai ngày\n\nGhi lại</t>"))
        let boxes = try new.text("xl/drawings/vmlDrawing1.vml")
        #expect(boxes.contains("<x:Row>2</x:Row><x:Column>1</x:Column>") && boxes.components(separatedBy: "<v:shape ").count == 4)
        let types = try new.text("[Content_Types].xml")
        #expect(types.contains("/xl/comments1.xml") && types.contains("Extension=\"vml\""))
    }

    @Test func `ghi chú đã có được giữ nguyên, lời mới đứng bên dưới; ô gộp được đánh dấu ở ô hiện ra`() throws {
        var sheet = HandMadeWorkbook.Sheet(
            "Trang 1",
            content: "<sheetData>\(Self.rows)</sheetData><mergeCells><mergeCell ref=\"B3:C9\"/></mergeCells>"
        )
        sheet.comments = "<comment ref=\"B3\" authorId=\"0\"><text><t>Hỏi lại</t></text></comment>"
        let workbook = HandMadeWorkbook([sheet], styles: Self.styles)
        let (_, new) = try #require(try Self.marked(workbook, Self.marks([(8, 2, .error, "Sai ngày")])))
        let comments = try new.text("so/ghi-chu/1.xml")
        #expect(comments.contains("<author>Lê Văn Mẫu</author><author>LĐLĐ tỉnh Mẫu</author></authors>"))
        #expect(
            comments.contains("<comment ref=\"B3\" authorId=\"0\"><text><r><t>Hỏi lại</t></r><r><rPr>")
                && comments.contains("\n\nSai ngày</t></r></text>")
        )
        #expect(comments.components(separatedBy: "<comment ").count == 2, "a cell has one comment")
        #expect(try new.text("so/trang/1.xml").contains("<c r=\"B3\" s=\"3\"><v>44301</v></c></row></sheetData>"))
    }

    @Test func `đánh dấu lần sau: lời lần trước được thay, ô đã đúng nói là đã đúng, lời của người khác còn nguyên`() throws {
        var sheet = HandMadeWorkbook.Sheet("Trang 1", content: "<sheetData>\(Self.rows)</sheetData>")
        sheet.comments = "<comment ref=\"C3\" authorId=\"0\"><text><t>Của người khác</t></text></comment>"
        let first = try #require(
            MarkedWorkbook.bytes(
                of: HandMadeWorkbook([sheet], styles: Self.styles).bytes,
                name: "a",
                sheet: nil,
                Self.marks([(3, 1, .error, "Lần một"), (3, 3, .error, "Sẽ sửa")]),
                time: .earliest
            )
        )
        let again = Self.marks([(3, 1, .error, "Lần hai")])
        let second = try #require(MarkedWorkbook.bytes(of: first, name: "a", sheet: nil, again, time: .earliest))
        let comments = try ZipReaderBox(second).text("so/ghi-chu/1.xml")
        #expect(comments.contains("Lần hai") && !comments.contains("Lần một") && !comments.contains("Sẽ sửa"))
        #expect(comments.contains("không còn nội dung phải xem lại") && comments.contains("Của người khác"))
        #expect(comments.components(separatedBy: "<author>").count == 3 && comments.components(separatedBy: "<comment ").count == 4)
    }

    @Test(arguments: [("s:", "http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")])
    func `tệp Strict, tên thẻ có tiền tố: đánh dấu bằng chính tên ấy`(prefix: String, main: String, office: String) throws {
        var workbook = HandMadeWorkbook([.init("Trang 1", content: "")], styles: Self.styles, main: main, office: office)
        let place = try #require(workbook.parts.firstIndex { $0.name == "so/trang/1.xml" })
        workbook.parts[place].text =
            "<s:worksheet xmlns:s=\"\(main)\"><s:sheetData><s:row r=\"2\"><s:c r=\"A2\"><s:v>1</s:v></s:c></s:row></s:sheetData></s:worksheet>"
        let (_, new) = try #require(try Self.marked(workbook, Self.marks([(2, 0, .error, "Sai"), (5, 1, .error, "Sai")])))
        let sheet = try new.text("so/trang/1.xml")
        #expect(sheet.contains("<s:c r=\"A2\" s=\"3\"><s:v>1</s:v></s:c></s:row><s:row r=\"5\"><s:c r=\"B5\" s=\"3\"/></s:row>"))
        #expect(sheet.contains("<s:legacyDrawing xmlns:r=\"\(office)\" r:id=\"rId2\"/></s:worksheet>"))
        #expect(try new.text("xl/comments1.xml").contains("<comments xmlns=\"\(main)\">"))
        #expect(try new.text("so/trang/_rels/1.xml.rels").contains("Type=\"\(office)/comments\""))
    }

    @Test func `khung ghi chú của chương trình khác được giữ, khung mới đánh số tiếp theo`() throws {
        let old =
            "<xml><n:shape xmlns:n=\"urn:schemas-microsoft-com:vml\" id=\"_x0000_s1030\"><y:ClientData xmlns:y=\"urn:schemas-microsoft-com:office:excel\""
            + " ObjectType=\"Note\"><y:Row>2</y:Row><y:Column>1</y:Column></y:ClientData></n:shape></xml>"
        let marks = Self.marks([(3, 1, .error, "a"), (4, 1, .error, "b")])
        let made = try #require(CommentShapes.adding(marks, to: Array(old.utf8), CommentBoxes()))
        let text = String(decoding: made, as: UTF8.self)
        #expect(text.hasPrefix(String(old.dropLast(6))) && text.contains("id=\"_x0000_s1031\"") && text.contains("<x:Row>3</x:Row>"))
        #expect(text.components(separatedBy: "Row>2<").count == 2, "the cell that has a box gets no second one")
    }

    @Test func `định dạng ô nằm sai chỗ trong phần kiểu thì không đoán`() throws {
        let styles = "<fonts count=\"1\"><xf/></fonts>" + Self.styles
        let workbook = HandMadeWorkbook(rows: Self.rows, styles: styles)
        #expect(try Self.marked(workbook, Self.marks([(3, 1, .error, "a")])) == nil)
    }

    @Test(arguments: [
        "<!-- x --><sheetData/>", "<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>",
    ])
    func `trang tính không sửa tại chỗ được thì không đoán`(content: String) throws {
        let workbook = HandMadeWorkbook([.init("Trang 1", content: content)], styles: Self.styles)
        #expect(try Self.marked(workbook, Self.marks([(3, 1, .error, "a")])) == nil)
    }

    @Test(arguments: ["xlsx", "ods", "fods"]) func `kho mẫu của các phép thử ngẫu nhiên có tệp đánh dấu được`(kind: String) throws {
        let folder = Repository.root.appending(path: "Tests/Fuzz/Corpora/\(kind)")
        let marks = Self.marks([(2, 1, .error, "a"), (3, 3, .note, "b"), (40, 0, .review, "c")])
        let marked = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { file in
                let bytes = [UInt8](try Data(contentsOf: file))
                let mark = kind == "xlsx" ? MarkedWorkbook.bytes : MarkedOpenDocument.bytes
                return mark(bytes, "x", nil, marks, .earliest) != nil
            }
        #expect(!marked.isEmpty)
    }
}
