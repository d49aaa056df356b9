#if Desk
import Foundation
import SangkienArchive
import TestKit
import Testing

/// What the page of files says of each file, and what papers among them change.
struct FilesPageTests {
    private static let table = """
        Mã hồ sơ,Đơn vị trình,Số Tờ trình,Tệp Tờ trình,TT,Họ và tên,Tên sáng kiến
        HS-01,LĐLĐ huyện Tuy Phước,1/TTr,to-trinh.pdf,1,Nguyễn Văn Mẫu,Giá treo dụng cụ

        """

    /// What stands in the row of a file, without the mark-up.
    private static func row(_ name: String, _ page: String) throws -> String {
        let rows = page.components(separatedBy: "<tr").filter { $0.contains(">\(name)<") }
        return try #require(rows.first, "\(name)").replacing(/<[^>]*>/, with: " ")
    }

    @Test func `văn bản kèm theo, tệp trùng có lời riêng, không “đang đọc…” mãi; không trang nào nói thư mục trong máy`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Array(Self.table.utf8), "bang.csv")
        try visitor.upload(Array(Self.table.utf8), "bang-chep.csv")
        try visitor.upload([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 100), "anh.png")
        let files = try visitor.page("/")
        #expect(try Self.row("anh.png", files).contains("văn bản kèm theo"))
        #expect(try Self.row("bang.csv", files).contains("trùng nội dung với tệp khác, chỉ tính một lần"))
        #expect(!files.contains("đang đọc…"))
        #expect(files.contains("chưa hồ sơ nào ghi tên"))
        let dossier = try visitor.page("/ho-so/1")
        #expect(dossier.contains("trong thư mục Tệp nhận được"))
        let order = try visitor.post("/van-ban", ["bieu": "phieu-bo-sung", "dang": "html", "nguoi": "Lan"])
        #expect(order.status == 303)
        var run = order.headers["location"] ?? ""
        if run == "/van-ban" { run = try #require(try visitor.page("/van-ban").firstMatch(of: /href="(\/van-ban\/[^"]+)"/)).1.description }
        let slip = try visitor.get(run + "/1").text
        #expect(slip.contains("to-trinh.pdf"))
        for text in [files, dossier, slip, try visitor.page("/ho-so"), try visitor.page("/lich")] { #expect(!text.contains("/xem/")) }
    }

    @Test func `thôi đối chiếu tệp đính kèm thì kết luận theo bảng, bật lại thì như cũ; nhật ký ghi ai đổi`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Array(Self.table.utf8), "bang.csv")
        #expect(try !visitor.page("/").contains("đối chiếu tệp đính kèm"))
        #expect(try !visitor.page("/ho-so/1").contains("H501"))
        try visitor.upload(Array("%PDF-1.4 x".utf8), "khac.pdf")
        let page = try visitor.page("/")
        #expect(page.contains("Đã nhận 01 tệp PDF, ảnh") && page.contains("Thôi đối chiếu tệp đính kèm"))
        #expect(try visitor.page("/ho-so/1").contains("H501"))
        _ = try visitor.post("/lua-chon", ["nguoi": "Chị Hoa", "ve": "/"])
        #expect(try visitor.post("/doi-chieu", ["la": "khong"]).headers["location"] == "/?xong=da-luu")
        #expect(try !visitor.page("/ho-so/1").contains("H501"))
        #expect(try visitor.page("/").contains("kết luận chỉ theo nội dung ghi trong bảng"))
        let trail = try visitor.get("/nhat-ky").text
        #expect(trail.contains("Thôi đối chiếu tệp đính kèm") && trail.contains("Chị Hoa"))
        _ = try visitor.post("/doi-chieu", ["la": "co"])
        #expect(try visitor.page("/ho-so/1").contains("H501"))
    }

    @Test func `tệp nén có tên theo bảng mã cũ vẫn đọc được; bảng trong tệp nén không bị coi là văn bản chưa ai ghi tên`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let path = desk.home.path("cu.zip")
        try ZipArchive.write([ZipMember(name: "xxxxxxxxx.csv", content: .stored(Array(Self.table.utf8)))], to: path, time: .earliest)
        var bytes = try Array(Data(contentsOf: URL(filePath: path)))
        // “Hồ sơ 1đ” as Windows with a Vietnamese code page writes it.
        let old: [UInt8] = [0x48, 0xF4, 0xCC, 0x20, 0x73, 0xF5, 0x20, 0x31, 0xF0]
        for place in bytes.indices.dropLast(9) where bytes[place..<place + 9].allSatisfy({ $0 == UInt8(ascii: "x") }) {
            bytes.replaceSubrange(place..<place + 9, with: old)
        }
        try visitor.upload(bytes, "cu.zip")
        try visitor.upload(Array("%PDF-1.4 x".utf8), "khac.pdf")
        let page = try visitor.page("/")
        #expect(try Self.row("cu.zip", page).contains("CSV"))
        #expect(page.contains("“khac.pdf”") && !page.contains("“cu.zip”"))
        let dossier = try visitor.page("/ho-so/1")
        #expect(dossier.contains("cu.zip/") && dossier.precomposedStringWithCanonicalMapping.contains("Hồ sơ 1đ.csv"))
    }

    @Test func `tệp chưa đọc được ở trên, rồi đến tệp mới nhận; mỗi trang một trăm tệp`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Array("Đây là thư, không phải bảng".utf8), "hong.xlsx")
        try visitor.upload(Array(Self.table.utf8), "bang.csv")
        let picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 100)
        for number in 1...100 { try visitor.upload(picture + [UInt8(number)], "anh-\(number).png") }
        let first = try visitor.page("/")
        let names = first.matches(of: /<th scope="row">(?:<[^>]*>)*([^<]+)/).map { String($0.1) }
        #expect(names.prefix(3) == ["hong.xlsx", "anh-100.png", "anh-99.png"] && names.count == 100)
        #expect(first.contains("Trang 1 trong 2") && first.contains("href=\"/?trang=2\""))
        let second = try visitor.page("/?trang=2")
        #expect(try Self.row("bang.csv", second).contains("CSV") && !second.contains(">hong.xlsx<"))
        #expect(try visitor.page("/?trang=9").contains("Trang 2 trong 2"))
        let button = try #require(second.firstMatch(of: /action="(\/tep\/2\/de-rieng[^"]*)"/)).1.description
        #expect(try visitor.post(button).headers["location"] == "/?trang=2&xong=da-de-rieng")
    }

    @Test func `ghi sai thì đầu trang nói chưa lưu; văn bản không lập được có lời ở trang của lượt lập`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Array(Self.table.utf8), "bang.csv")
        _ = try visitor.page("/ho-so")
        let wrong = try visitor.post("/ho-so/1/du-kien", ["c.postedOn": "hôm qua", "truoc.c.postedOn": "", "nguoi": "Lan"])
        #expect(wrong.status == 422 && wrong.text.contains("Chưa lưu nội dung nào: 01 ô ghi chưa đúng"))
        let order = try visitor.post(
            "/van-ban",
            ["bieu": "phieu-bo-sung", "bieu": "tong-hop-tom-tat", "dang": "html", "cong-khai": "co", "ho-so": "all", "nguoi": "Lan"]
        )
        var run = order.headers["location"] ?? ""
        if run == "/van-ban" { run = try #require(try visitor.page("/van-ban").firstMatch(of: /href="(\/van-ban\/[^"]+)"/)).1.description }
        let page = try visitor.get(run).text
        #expect(page.contains("Lưu ý khi lập") && page.contains("bỏ dấu ở ô “Bản công khai”") && !page.contains("--public"))
        desk.kill()
        let again = try DeskRun(home: desk.home)
        #expect(try again.visitor().get(run).text.contains("Lưu ý khi lập"))
    }
}
#endif
