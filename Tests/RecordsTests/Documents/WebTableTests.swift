import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// Tables of pages of HTML, whatever they are called and in whatever encoding.
struct WebTableTests {
    static let cells: [WordTableTests.Cell] = [
        .init(name: "tham chiếu ký tự", xml: "S&aacute;ng ki&#7871;n &amp; c&#x1EA3;i ti&#7871;n", shown: "Sáng kiến & cải tiến"),
        .init(name: "khoảng trắng gộp lại", xml: "  Một\n   <b>hai</b>  ba ", shown: "Một hai ba"),
        .init(name: "xuống dòng", xml: "Một<br>Hai<br/>Ba", shown: "Một\nHai\nBa"),
        .init(name: "đoạn của Word", xml: "<p class=MsoNormal>Một<o:p></o:p></p>\n<p class=MsoNormal>Hai</p>", shown: "Một\nHai"),
        .init(name: "số của danh sách Word", xml: "<p><![if !supportLists]><span>1.&nbsp;</span><![endif]>Ý</p>", shown: "1.\u{A0}Ý"),
        .init(name: "chú thích có điều kiện", xml: "<!--[if gte mso 9]><xml><p>ẩn</p></xml><![endif]-->Hiện", shown: "Hiện"),
        .init(name: "danh sách", xml: "<ol><li>Một<li>Hai</ol>", shown: "1. Một\n2. Hai"),
        .init(name: "gạch đầu dòng", xml: "<ul><li>Một</li><li>Hai</li></ul>", shown: "- Một\n- Hai"),
        .init(name: "chỉ số", xml: "10<sup>3</sup> m<sup>2</sup>, H<sub>2</sub>O, 37<sup>o</sup>C", shown: "10³ m², H₂O, 37°C"),
        .init(name: "phần ẩn", xml: "A<span style='display: none'>B<i>C</i></span>D", shown: "AD"),
        .init(name: "đã xoá, đã thêm", xml: "<del>10</del><ins>30</ins>%", shown: "30%"),
        .init(name: "mã lệnh", xml: "A<script>if (a<b) x('</td>')</script>B", shown: "AB"),
        .init(name: "dấu nhỏ hơn", xml: "chi phí < 5 triệu", shown: "chi phí < 5 triệu"),
        .init(name: "bảng trong ô", xml: "<table><tr><td>Họ tên<td>An</table>", shown: "Họ tên; An"),
        .init(name: "ô trống", xml: "&nbsp;", shown: ""),
        .init(name: "ô nhập", xml: "<label>Tên:</label><input type=text value='Gá &amp; kẹp'>", shown: "Tên: Gá & kẹp"),
        .init(name: "ô nhập ẩn, nút bấm", xml: "A<input type=hidden value=9><input type=submit value='Gửi'>", shown: "A"),
        .init(name: "ô đánh dấu", xml: "<input type=checkbox>Có <input type=checkbox checked>Không", shown: "☐ Có ☒ Không"),
        .init(name: "đoạn nhập", xml: "<textarea>Gá\nkẹp</textarea>", shown: "Gá kẹp"),
        .init(name: "ô chọn", xml: "<select><option>A<option selected>B<option>C</select>", shown: "B"),
        .init(name: "ảnh thay chữ", xml: "<img src='a.png' alt='Gá kẹp'>", shown: "Gá kẹp"),
        .init(name: "ảnh cạnh chữ", xml: "Gá kẹp <img src='a.png' alt='Ảnh 1'>", shown: "Gá kẹp"),
    ]

    @Test(arguments: cells)
    func `ô của trang web đọc như người xem thấy`(cell: WordTableTests.Cell) throws {
        let page =
            "<html><body>" + HandMadeDocument.webTable([["TT", "Họ và tên", "Tên sáng kiến"], ["1", "An", cell.xml]]) + "</body></html>"
        let table = try read(page, file: "thu.html")
        #expect(table.rows == [["1", "An", cell.shown]])
        #expect(table.format == .html)
    }

    @Test(arguments: ["thu.html", "thu.xls", "thu.csv", "thu.doc", "thu"])
    func `trang web là trang web dù tên tệp thế nào`(name: String) throws {
        let page = "\u{FEFF}<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><TABLE><TR><TH>TT<TH>Họ và tên<TR><TD>1<TD>An</TABLE>"
        #expect(try read(page, file: name).rows == [["1", "An"]])
    }

    /// End tags may be left out, also those of hidden elements.
    @Test(arguments: [
        "<tr style=\"display:none\"><td>x<td>y<tr><td>1<td>An", "<tr hidden><td>x<td>y</tr><tr><td>1<td>An",
        "<tr style='display:none'><td><table><tr><td>a<tr><td>b</table><tr><td>1<td>An", "<tr><td>1<td hidden>x<td>An",
        "<tr><td>1<p hidden>x<td>An", "<tr><td><ul><li hidden>x</ul>1<td>An", "<tbody><tr hidden><td>x</tbody><tr><td>1<td>An",
    ])
    func `phần ẩn hết ở đâu thì chữ sau đó lại đọc`(rows: String) throws {
        let table = try read("<html><table><tr><td>TT<td>Họ và tên\(rows)</table><p>Sau", file: "thu.html")
        #expect(table.rows == [["1", "An"]])
        #expect(table.around.map(\.text) == ["Sau"])
    }

    @Test func `bảng chữ gọi là xls là bảng chữ`() throws {
        #expect(try read("TT\tHọ và tên\n1\tAn\n", file: "thu.xls").rows == [["1", "An"]])
    }

    @Test func `ô gộp theo colspan và rowspan`() throws {
        let page = """
            <html><table><tr><td>TT<td>Họ và tên<td>Tên sáng kiến<td>Tóm tắt</tr>\
            <tr><td rowspan=2>1<td rowspan="2">An<td>Một<td>a</tr><tr><td colspan=2>Hai</tr><tr><td>2<td>Bình<td>Ba<td>c</tr></table>
            """
        let table = try read(page, file: "thu.html")
        #expect(table.rows == [["1", "An", "Một", "a"], ["", "", "Hai", ""], ["2", "Bình", "Ba", "c"]])
        #expect(table.merges.map(\.column) == [0, 1])
    }

    @Test func `bảng nằm trong khung trang`() throws {
        let inner = HandMadeDocument.webTable([["TT", "Họ và tên"], ["1", "An"]])
        let page = "<html><table><tr><td><p>TỔNG HỢP</p>\(inner)<p>CHỦ TỊCH</p></td></tr></table>"
        let table = try read(page, file: "thu.html")
        #expect(table.rows == [["1", "An"]])
        #expect(table.around.map(\.text) == ["TỔNG HỢP", "CHỦ TỊCH"])
    }

    @Test(arguments: ["utf-8", "utf-16", "windows-1258", "windows-1252", "utf-8 nhưng ghi windows-1252"])
    func `mọi bảng mã của trang đều đọc đúng`(encoding: String) throws {
        let named = encoding.split(separator: " ").last.map(String.init) ?? encoding
        let text =
            "<html><meta charset=\"\(named)\"><table><tr><td>TT<td>Họ và tên<td>Tên sáng kiến<tr><td>1<td>Trần Đình Ân<td>Cải tiến</table>"
        let bytes: [UInt8]
        switch encoding {
        case "utf-16": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "windows-1258": bytes = try Iconv.bytes(text, in: "CP1258")
        case "windows-1252":
            bytes = Array(text.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined().utf8)
        default: bytes = Array(text.utf8)
        }
        let table = try read(bytes, file: "thu.htm")
        #expect(table.rows == [["1", "Trần Đình Ân", "Cải tiến"]])
    }
}
