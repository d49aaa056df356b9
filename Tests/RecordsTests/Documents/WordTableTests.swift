import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// Tables of Word documents: what a person sees in each cell.
struct WordTableTests {
    /// A cell of Word and what a person reads in it.
    struct Cell: Sendable, CustomTestStringConvertible {
        let name: String
        let xml: String
        let shown: String
        var testDescription: String { name }
    }

    static func run(_ text: String, _ properties: String = "") -> String { "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>" }
    static func mark(_ type: String) -> String { #"<w:r><w:fldChar w:fldCharType="\#(type)"/></w:r>"# }

    static let cells: [Cell] = [
        Cell(name: "đoạn chữ bị cắt", xml: "<w:p>\(run("Cải ti"))\(run("ến máy"))</w:p>", shown: "Cải tiến máy"),
        Cell(name: "hai đoạn", xml: "<w:p>\(run("Một"))</w:p><w:p>\(run("Hai"))</w:p>", shown: "Một\nHai"),
        Cell(name: "xuống dòng", xml: "<w:p>\(run("Một"))<w:r><w:br/></w:r>\(run("Hai"))</w:p>", shown: "Một\nHai"),
        Cell(name: "sang trang", xml: #"<w:p>\#(run("Một"))<w:r><w:br w:type="page"/></w:r>\#(run(" hai"))</w:p>"#, shown: "Một hai"),
        Cell(name: "tab", xml: "<w:p>\(run("A"))<w:r><w:tab/></w:r>\(run("B"))</w:p>", shown: "A\tB"),
        Cell(name: "điểm dừng tab", xml: "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>\(run("A"))</w:p>", shown: "A"),
        Cell(name: "đã thêm", xml: "<w:p>\(run("Giảm "))<w:ins>\(run("30%"))</w:ins></w:p>", shown: "Giảm 30%"),
        Cell(name: "đã xoá", xml: "<w:p>\(run("Giảm"))<w:del><w:r><w:delText> 10%</w:delText></w:r></w:del></w:p>", shown: "Giảm"),
        Cell(name: "đã chuyển", xml: "<w:p><w:moveFrom>\(run("cũ"))</w:moveFrom><w:moveTo>\(run("mới"))</w:moveTo></w:p>", shown: "mới"),
        Cell(name: "chữ ẩn", xml: "<w:p>\(run("Hiện"))\(run("ẩn", "<w:vanish/>"))</w:p>", shown: "Hiện"),
        Cell(name: "không ẩn", xml: #"<w:p>\#(run("Hiện", #"<w:vanish w:val="0"/>"#))</w:p>"#, shown: "Hiện"),
        Cell(
            name: "chỉ số trên",
            xml: #"<w:p>\#(run("10"))\#(run("3", #"<w:vertAlign w:val="superscript"/>"#))\#(run(" m"))</w:p>"#,
            shown: "10³ m"
        ),
        Cell(
            name: "chỉ số dưới",
            xml: #"<w:p>\#(run("H"))\#(run("2", #"<w:vertAlign w:val="subscript"/>"#))\#(run("O"))</w:p>"#,
            shown: "H₂O"
        ),
        Cell(
            name: "trường",
            xml:
                "<w:p>\(mark("begin"))<w:r><w:instrText>DATE \\@ d/M</w:instrText></w:r>\(mark("separate"))\(run("5/4"))\(mark("end"))</w:p>",
            shown: "5/4"
        ),
        Cell(
            name: "trường lồng nhau",
            xml:
                "<w:p>\(mark("begin"))<w:r><w:instrText>IF</w:instrText></w:r>\(mark("begin"))\(mark("separate"))\(run("Nam"))\(mark("end"))"
                + "\(mark("separate"))\(run("ông"))\(mark("end"))</w:p>",
            shown: "ông"
        ),
        Cell(name: "trường gọn", xml: #"<w:p><w:fldSimple w:instr="AUTHOR">\#(run("An"))</w:fldSimple></w:p>"#, shown: "An"),
        Cell(
            name: "ô nội dung",
            xml: "<w:sdt><w:sdtPr/><w:sdtContent><w:p>\(run("Đã điền"))</w:p></w:sdtContent></w:sdt>",
            shown: "Đã điền"
        ),
        Cell(
            name: "ô nội dung chưa điền",
            xml:
                "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("Bấm vào đây"))</w:sdtContent></w:sdt>\(run("x"))</w:p>",
            shown: "x"
        ),
        Cell(
            name: "định dạng trước khi sửa",
            xml:
                "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/><w:vertAlign w:val=\"superscript\"/></w:rPr></w:rPrChange></w:rPr><w:t>12</w:t></w:r></w:p>",
            shown: "12"
        ),
        Cell(
            name: "ô và đoạn trước khi sửa",
            xml:
                "<w:tcPr><w:tcPrChange><w:tcPr><w:vMerge/><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange></w:tcPr><w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>\(run("x"))</w:p>",
            shown: "x"
        ),
        Cell(name: "gạch nối mềm", xml: "<w:p>\(run("sáng\u{AD}kiến"))<w:r><w:softHyphen/></w:r></w:p>", shown: "sángkiến"),
        Cell(name: "chữ í không bị mất", xml: "<w:p>\(run("chí phí"))</w:p>", shown: "chí phí"),
        Cell(name: "gạch nối cứng", xml: "<w:p>\(run("TTr"))<w:r><w:noBreakHyphen/></w:r>\(run("LĐLĐ"))</w:p>", shown: "TTr\u{2011}LĐLĐ"),
        Cell(
            name: "bảng trong ô",
            xml: HandMadeDocument.wordTable([["Họ tên", "An"], ["Năm sinh", "1985"]]) + "<w:p/>",
            shown: "Họ tên; An\nNăm sinh; 1985"
        ),
        Cell(name: "liên kết", xml: "<w:p><w:hyperlink>\(run("vidu.vn"))</w:hyperlink></w:p>", shown: "vidu.vn"),
        Cell(name: "chỉ có khoảng trắng", xml: "<w:p>\(run(" \u{A0} "))</w:p>", shown: ""),
    ]

    @Test(arguments: cells)
    func `ô của Word đọc như người xem thấy`(cell: Cell) throws {
        let rows = HandMadeDocument.wordTable([["TT", "Họ và tên", "Tên sáng kiến"], ["1", "An", "@"]])
        let bytes = HandMadeDocument.docx(rows.replacing("<w:p><w:r><w:t>@</w:t></w:r></w:p>", with: cell.xml))
        let table = try read(bytes, file: "thu.docx")
        #expect(table.rows == [["1", "An", cell.shown]])
        #expect(table.format == .docx)
    }

    @Test func `số thứ tự do Word đánh là nội dung của ô`() throws {
        let numbered = #"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>"#
        let numbering = """
            <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>\
            <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
            """
        let item = #"<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>Ý</w:t></w:r></w:p>"#
        let row = "<w:tr><w:tc>\(numbered)</w:tc><w:tc><w:p><w:r><w:t>An</w:t></w:r></w:p></w:tc><w:tc>\(item)\(item)</w:tc></w:tr>"
        let head = HandMadeDocument.wordTable([["TT", "Họ và tên", "Tên sáng kiến"]]).replacing("</w:tbl>", with: "\(row)\(row)</w:tbl>")
        let table = try read(HandMadeDocument.docx(head, numbering: numbering), file: "thu.docx")
        #expect(table.rows == [["1.", "An", "1.a) Ý\n1.b) Ý"], ["2.", "An", "2.a) Ý\n2.b) Ý"]])
    }

    @Test func `số thứ tự theo kiểu đoạn và bắt đầu lại`() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">\
            <w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """
        let styles = """
            <w:style w:styleId="So"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
            <w:style w:styleId="Con"><w:basedOn w:val="So"/></w:style>
            """
        func row(_ properties: String) -> String {
            "<w:tr><w:tc><w:p><w:pPr>\(properties)</w:pPr></w:p></w:tc><w:tc><w:p><w:r><w:t>An</w:t></w:r></w:p></w:tc></w:tr>"
        }
        let rows = [
            #"<w:pStyle w:val="So"/>"#, #"<w:pStyle w:val="Con"/>"#, #"<w:numPr><w:numId w:val="2"/></w:numPr>"#,
            #"<w:pStyle w:val="So"/><w:numPr><w:numId w:val="0"/></w:numPr>"#,
        ]
        let body = HandMadeDocument.wordTable([["TT", "Họ và tên"]]).replacing("</w:tbl>", with: rows.map(row).joined() + "</w:tbl>")
        let table = try read(HandMadeDocument.docx(body, numbering: numbering, styles: styles), file: "thu.docx")
        #expect(table.rows.map(\.[0]) == ["I", "II", "V", ""])
    }

    @Test func `ô gộp ngang và dọc đứng đúng cột`() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
        }
        let rows = [
            [cell("TT"), cell("Họ và tên"), cell("Tên sáng kiến"), cell("Tóm tắt")],
            [cell("1"), cell("An", #"<w:vMerge w:val="restart"/>"#), cell("Một"), cell("a")],
            [cell("2"), cell("bị che", "<w:vMerge/>"), cell("Hai"), cell("b")],
            [cell("3"), cell("Bình"), cell("Ba", #"<w:gridSpan w:val="2"/>"#)],
        ]
        let body = "<w:tbl>\(rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined())</w:tbl>"
        let table = try read(HandMadeDocument.docx(body), file: "thu.docx")
        #expect(table.rows == [["1", "An", "Một", "a"], ["2", "", "Hai", "b"], ["3", "Bình", "Ba", ""]])
        #expect(table.merges == [Table.Merge(column: 1, rows: 2...3)])
    }

    @Test func `mép ô không khớp nhau không làm lệch cột`() throws {
        func cell(_ text: String, _ span: Int) -> String {
            #"<w:tc><w:tcPr><w:gridSpan w:val="\#(span)"/></w:tcPr><w:p><w:r><w:t>\#(text)</w:t></w:r></w:p></w:tc>"#
        }
        let rows = [[cell("TT", 1), cell("Họ và tên", 3), cell("Tên sáng kiến", 2)], [cell("1", 1), cell("An", 3), cell("Một", 2)]]
        let body = "<w:tbl>\(rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined())</w:tbl>"
        let table = try read(HandMadeDocument.docx(body), file: "thu.docx")
        #expect(table.headings == ["TT", "Họ và tên", "Tên sáng kiến"])
        #expect(table.rows == [["1", "An", "Một"]])
    }

    @Test func `dòng đã xoá khi theo dõi thay đổi không còn`() throws {
        let table = HandMadeDocument.wordTable([["TT", "Họ và tên"], ["1", "An"], ["2", "Bình"]])
            .replacing("<w:tr><w:tc><w:p><w:r><w:t>2<", with: "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>2<")
        let read = try read(HandMadeDocument.docx(table), file: "thu.docx")
        #expect(read.rows == [["1", "An"]])
        #expect(try read.finding("D070").message(in: .vietnamese).contains("1 chỗ đã xóa"))
    }

    @Test func `hộp văn bản là dòng riêng, chú thích được báo`() throws {
        let box = """
            <w:p><w:r><w:t>Dòng đầu</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p>\
            </w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent>\
            </v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        let note = "<w:p><w:r><w:footnoteReference/></w:r></w:p>"
        let table = try read(
            HandMadeDocument.docx(box + HandMadeDocument.wordTable([["TT", "Họ và tên"], ["1", "An"]]) + note),
            file: "thu.docx"
        )
        #expect(table.around.map(\.text) == ["Trong hộp", "Dòng đầu"])
        #expect(table.rows == [["1", "An"]])
        let words = try table.finding("D070").message(in: .vietnamese)
        #expect(words.contains("1 hộp văn bản") && words.contains("1 chú thích"))
    }

    @Test func `chữ ở đầu trang đọc như dòng trên cùng, chân trang và số trang thì không; đều được báo`() throws {
        let letter = HandMadeDocument.wordTable([["LĐLĐ HUYỆN PHÙ CÁT", "Số: 12/TTr-LĐLĐ"]]) + "<w:p/>"
        let bytes = HandMadeDocument.docx(
            HandMadeDocument.wordLine("TỔNG HỢP TÓM TẮT SÁNG KIẾN") + HandMadeDocument.wordTable([["TT", "Họ và tên"], ["1", "An"]]),
            heads: [letter, letter, HandMadeDocument.wordLine("2"), HandMadeDocument.wordLine("Trang 1/2")],
            feet: [HandMadeDocument.wordLine("Người lập biểu: Lê Văn Mẫu"), HandMadeDocument.wordLine("3")]
        )
        let table = try read(bytes, file: "thu.docx")
        #expect(table.around.map(\.text) == ["LĐLĐ HUYỆN PHÙ CÁT", "Số: 12/TTr-LĐLĐ", "TỔNG HỢP TÓM TẮT SÁNG KIẾN"])
        #expect(table.rows == [["1", "An"]])
        let words = try table.finding("D070").message(in: .vietnamese)
        #expect(words.contains("2 dòng chữ ở đầu trang") && words.contains("1 dòng chữ ở chân trang"), "\(words)")
    }

    @Test func `bảng trong hộp văn bản thì lời báo nói đến hộp`() throws {
        let rows = HandMadeDocument.wordTable([["TT", "Họ và tên"], ["1", "An"]])
        let line = "<w:p><w:r><w:t>Dòng đầu</w:t></w:r></w:p>"
        let box = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(rows)</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
        func message(_ parts: String) throws -> String {
            do {
                _ = try read(HandMadeDocument.docx(parts), file: "thu.docx")
                return ""
            } catch {
                return error.diagnostics.map { "\($0.code.id) \($0.message(in: .vietnamese))" }.joined()
            }
        }
        let boxed = try message(line + box)
        #expect(boxed.hasPrefix("D072 ") && boxed.contains("Có 1 bảng nằm trong hộp văn bản"), "\(boxed)")
        #expect(try message(line).hasSuffix("bảng tổng hợp sáng kiến."))
    }

    @Test func `bảng nhỏ trong ô không thêm dấu hai chấm, và được báo`() throws {
        let inner = HandMadeDocument.wordTable([["Trước", "Sau"], ["100 sp/giờ", "120 sp/giờ"], ["Chi phí:", "giảm"]])
        let cell: (String) -> String = { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }
        let heading = ["TT", "Họ và tên", "Hiệu quả"].map(cell).joined()
        let row = ["1", "An"].map(cell).joined() + "<w:tc>\(inner)<w:p/></w:tc>"
        let table = try read(HandMadeDocument.docx("<w:tbl><w:tr>\(heading)</w:tr><w:tr>\(row)</w:tr></w:tbl>"), file: "thu.docx")
        #expect(table.rows == [["1", "An", "Trước; Sau\n100 sp/giờ; 120 sp/giờ\nChi phí: giảm"]])
        #expect(try table.finding("D070").message(in: .vietnamese).contains("1 bảng nhỏ trong ô"))
    }
}
