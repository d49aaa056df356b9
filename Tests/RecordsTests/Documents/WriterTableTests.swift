import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// Tables of Writer documents: what a person sees in each cell.
struct WriterTableTests {
    static let cells: [WordTableTests.Cell] = [
        .init(name: "chữ chia đoạn", xml: "<text:p>Cải <text:span>ti</text:span>ến</text:p>", shown: "Cải tiến"),
        .init(name: "hai đoạn", xml: "<text:p>Một</text:p><text:p>Hai</text:p>", shown: "Một\nHai"),
        .init(
            name: "dấu cách và xuống dòng",
            xml: #"<text:p>A<text:s text:c="3"/>B<text:line-break/>C<text:tab/>D</text:p>"#,
            shown: "A   B\nC\tD"
        ),
        .init(
            name: "danh sách",
            xml:
                #"<text:list text:style-name="L"><text:list-item><text:p>Một</text:p></text:list-item><text:list-item><text:p>Hai</text:p></text:list-item></text:list>"#,
            shown: "1. Một\n2. Hai"
        ),
        .init(
            name: "dấu đầu dòng",
            xml: #"<text:list text:style-name="B"><text:list-item><text:p>Một</text:p></text:list-item></text:list>"#,
            shown: "- Một"
        ),
        .init(name: "chỉ số trên", xml: #"<text:p>10<text:span text:style-name="T">3</text:span></text:p>"#, shown: "10³"),
        .init(name: "chỉ số theo phần trăm", xml: #"<text:p>m<text:span text:style-name="P">3</text:span></text:p>"#, shown: "m³"),
        .init(name: "chữ ẩn", xml: #"<text:p>A<text:span text:style-name="H">B</text:span>C</text:p>"#, shown: "AC"),
        .init(name: "nhận xét", xml: "<text:p>A<office:annotation><text:p>xem lại</text:p></office:annotation>B</text:p>", shown: "AB"),
        .init(
            name: "chú thích",
            xml:
                "<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>x</text:p></text:note-body></text:note></text:p>",
            shown: "A"
        ),
        .init(name: "trường", xml: "<text:p>Ngày <text:date>05/04/2021</text:date></text:p>", shown: "Ngày 05/04/2021"),
        .init(name: "bảng trong ô", xml: HandMadeDocument.writerTable([["Họ tên", "An"]]), shown: "Họ tên; An"),
        .init(
            name: "đã thêm",
            xml: #"<text:p>A<text:change-start text:change-id="c"/>B<text:change-end text:change-id="c"/></text:p>"#,
            shown: "AB"
        ),
    ]
    static let styles = """
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>\
        <text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>\
        <style:style style:name="T"><style:text-properties style:text-position="super 58%"/></style:style>\
        <style:style style:name="P"><style:text-properties style:text-position="33% 58%"/></style:style>\
        <style:style style:name="H"><style:text-properties text:display="none"/></style:style>
        """

    @Test(arguments: cells)
    func `ô của Writer đọc như người xem thấy`(cell: WordTableTests.Cell) throws {
        let rows = HandMadeDocument.writerTable([["TT", "Họ và tên", "Tên sáng kiến"], ["1", "An", "@"]])
        let bytes = HandMadeDocument.odt(rows.replacing("<text:p>@</text:p>", with: cell.xml), styles: Self.styles)
        let table = try read(bytes, file: "thu.odt")
        #expect(table.rows == [["1", "An", cell.shown]])
        #expect(table.format == .odt)
    }

    @Test func `danh sách nối tiếp qua các ô, danh sách mới đếm lại`() throws {
        func cell(_ attributes: String) -> String {
            "<table:table-cell><text:list text:style-name=\"L\" \(attributes)><text:list-item><text:p/></text:list-item></text:list></table:table-cell>"
        }
        let rows = ["", #"text:continue-numbering="true""#, #"text:continue-list="x""#, ""]
            .map { "<table:table-row>\(cell($0))<table:table-cell><text:p>An</text:p></table:table-cell></table:table-row>" }
        let body = HandMadeDocument.writerTable([["TT", "Họ và tên"]]).replacing("</table:table>", with: rows.joined() + "</table:table>")
        let table = try read(HandMadeDocument.odt(body, styles: Self.styles), file: "thu.odt")
        #expect(table.rows.map(\.[0]) == ["1.", "2.", "3.", "1."])
    }

    @Test func `nội dung đã xoá không đọc, ô bị che không đọc`() throws {
        let changes =
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        let rows = """
            <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell><table:table-cell><text:p>An</text:p></table:table-cell></table:table-row>\
            <table:table-row><table:covered-table-cell><text:p>che</text:p></table:covered-table-cell><table:table-cell><text:p>Bình</text:p></table:table-cell></table:table-row>
            """
        let body = HandMadeDocument.writerTable([["TT", "Họ và tên"]]).replacing("</table:table>", with: rows + "</table:table>")
        let table = try read(HandMadeDocument.odt(changes + body), file: "thu.odt")
        #expect(table.rows == [["1", "An"], ["", "Bình"]])
        #expect(table.around.isEmpty)
        #expect(table.merges == [Table.Merge(column: 0, rows: 2...3)])
    }

    /// pandoc 2.17 leaves them out, as findings/pandoc-odt-covered-cells.sh shows; most other programs write them.
    @Test(arguments: [true, false]) func `ô bị che có ghi hay không, chữ vẫn đúng cột`(isWritten: Bool) throws {
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        func covered(_ count: Int) -> String {
            isWritten ? "<table:covered-table-cell table:number-columns-repeated=\"\(count)\"/>" : ""
        }
        let high = "table:number-rows-spanned=\"2\""
        let wide = "table:number-columns-spanned=\"2\""
        let rows = [
            cell("1", high) + cell("An") + cell("Gá kẹp", high) + cell("a"),
            covered(1) + cell("Bình") + covered(1) + cell("b"),
            cell("2", wide) + covered(1) + cell("Sổ") + cell("c"),
            cell("3", "\(wide) \(high)") + covered(1) + cell("Lò") + cell("d"),
            covered(2) + cell("Bếp") + cell("e"),
        ]
        let body = HandMadeDocument.writerTable([["TT", "Họ và tên", "Tên sáng kiến", "Ghi chú"]])
            .replacing("</table:table>", with: rows.map { "<table:table-row>\($0)</table:table-row>" }.joined() + "</table:table>")
        let table = try read(HandMadeDocument.odt(body), file: "thu.odt")
        #expect(
            table.rows == [
                ["1", "An", "Gá kẹp", "a"], ["", "Bình", "", "b"], ["2", "", "Sổ", "c"], ["3", "", "Lò", "d"], ["", "", "Bếp", "e"],
            ]
        )
    }

    @Test func `mẫu văn bản và tệp phẳng đọc như văn bản`() throws {
        let body = HandMadeDocument.writerTable([["TT", "Họ và tên"], ["1", "An"]])
        let template = HandMadeDocument.odt(body, type: "application/vnd.oasis.opendocument.text-template")
        for bytes in [HandMadeDocument.odt(body), template, HandMadeDocument.fodt(body)] {
            #expect(try read(bytes, file: "thu.ott").rows == [["1", "An"]])
        }
    }

    @Test func `chữ ở đầu trang của Writer đọc như dòng trên cùng, chân trang thì nêu`() throws {
        let pages = """
            <style:header><text:p>LĐLĐ HUYỆN PHÙ CÁT</text:p><text:p>Số: 12/TTr-LĐLĐ</text:p></style:header>\
            <style:header-first><text:p>LĐLĐ HUYỆN PHÙ CÁT</text:p></style:header-first><style:footer><text:p>Trang 1</text:p>\
            <text:p>Người lập biểu: Lê Văn Mẫu</text:p></style:footer>
            """
        let bytes = HandMadeDocument.odt(HandMadeDocument.writerTable([["TT", "Họ và tên"], ["1", "An"]]), pages: pages)
        let table = try read(bytes, file: "thu.odt")
        #expect(table.around.map(\.text) == ["LĐLĐ HUYỆN PHÙ CÁT", "Số: 12/TTr-LĐLĐ"] && table.rows == [["1", "An"]])
        let words = try table.finding("D070").message(in: .vietnamese)
        #expect(words.contains("2 dòng chữ ở đầu trang") && words.contains("1 dòng chữ ở chân trang"), "\(words)")
    }
}
