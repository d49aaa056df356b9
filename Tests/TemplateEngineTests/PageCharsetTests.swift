import TestKit
import Testing

@testable import TemplateEngine

/// Pages as Word and editors save them: older encodings, UTF-16, named characters in tags.
@Suite struct PageCharsetTests {
    private func filled(_ page: [UInt8]) throws -> String {
        let template = try Template.load(page, name: "trang.html")
        return String(decoding: try template.bound(to: Schema([.text("tên")])).rendered([.text("Ánh")]), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("Gửi «tên»<br>x", "Gửi Ánh<br>x"), ("«?tên»có«:»không«/» <b>«tên»</b> «/", nil),
            ("«?tên»có «tên»«:»không«/»<br>", "có Ánh<br>"),
            ("«#dòng»«tên»;«/dòng»", "Ánh;Bình;"), ("«#dòng»<p>«tên»</p>«/dòng»", "<p>Ánh</p><p>Bình</p>"),
            ("«#dòng»\n<b>«tên»</b><br>\n«/dòng»hết", "\n<b>Ánh</b><br>\n\n<b>Bình</b><br>\nhết"),
        ] as [(String, String?)]
    )
    func `chữ không nằm trong phần tử nào của trang vẫn được điền`(page: String, printed: String?) throws {
        let rows = Value.rows(Rows([[.text("Ánh")], [.text("Bình")]]))
        let result = Result {
            let template = try Template.load(Array(page.utf8), name: "trang.html")
            return try template.bound(to: Schema([.text("tên"), .list("dòng", of: Schema([.text("tên")]))])).rendered([.text("Ánh"), rows])
        }
        #expect((try? result.get()).map { String(decoding: $0, as: UTF8.self) } == printed, "\(result)")
    }

    @Test func `trang windows-1258 của Word đọc được, ra UTF-8 và nói là UTF-8`() throws {
        let head = Array("<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\"></head><p>".utf8)
        // “Đ” and “ê” are one byte there; the dot below is a mark of its own.
        let page = try filled(head + [0xD0, 0xEA, 0xF2, 0x20, 0xAB, 0x74, 0xEA, 0x6E, 0xBB] + Array("</p></html>".utf8))
        #expect(page.contains("charset=utf-8\""))
        #expect(page.contains("<p>Đệ Ánh</p>"))
    }

    @Test(arguments: ["<meta charset=windows-1252>", "<meta charset=\"iso-8859-1\">"])
    func `trang chỉ có chữ ASCII mà nói mã khác vẫn ra đúng UTF-8`(meta: String) throws {
        let page = try filled(Array("<head>\(meta)</head><p>&laquo;t&ecirc;n&raquo; «t&#234;n»</p>".utf8))
        #expect(page.contains("utf-8"))
        #expect(page.hasSuffix("<p>Ánh Ánh</p>"))
    }

    @Test func `trang UTF-16 đọc được`() throws {
        let units = "<head><meta charset=\"utf-16\"></head><p>«tên»</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try filled([0xFF, 0xFE] + units) == "<head><meta charset=\"utf-8\"></head><p>Ánh</p>")
    }

    @Test(arguments: [
        ("<html><head><title>«tên»</title></head></html>", "<html><head>%<title>Ánh</title></head></html>"),
        ("<html lang=\"vi\"><body>«tên»</body></html>", "<html lang=\"vi\">%<body>Ánh</body></html>"), ("<p>«tên»</p>", "%<p>Ánh</p>"),
    ])
    func `trang UTF-16 không nói mã nào thì văn bản ra nói là UTF-8`(page: String, printed: String) throws {
        let units = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try filled([0xFF, 0xFE] + units) == printed.replacing("%", with: "<meta charset=\"utf-8\">"))
    }

    @Test func `trang không phải UTF-8 mà không nói mã nào thì bị từ chối`() {
        #expect(PageCharset.utf8(Array("<p>".utf8) + [0xEA, 0xFF]) == nil)
        #expect(PageCharset.utf8(Array("<meta charset=big5><p>".utf8) + [0xEA, 0xFF]) == nil)
    }

    @Test(arguments: [
        ("<p><<tên>></p>", "<p>Ánh</p>"), ("<p><<?tên>>có<</tên>></p>", "<p>có</p>"), ("<p><<?tên = Ánh>>x<</>>.</p>", "<p>x.</p>"),
        ("<a title=\"<<b>>\"><<tên>></a>", "<a title=\"<<b>>\">Ánh</a>"), ("<p>a << 5 <<tên>></p>", "<p>a << 5 Ánh</p>"),
        ("<!-- <<a>> --><script>a<<b>>c</script><<tên>>", "<script>a<<b>>c</script>Ánh"), ("<p><<b>x</b>>«tên»", "<p><<b>x</b>>Ánh"),
    ])
    func `thẻ gõ bằng << >> ngay trong mã HTML được đọc; chữ khác, ghi chú, script, thuộc tính thì không`(page: String, printed: String)
        throws
    {
        #expect(try filled(Array(page.utf8)) == printed)
    }
}
