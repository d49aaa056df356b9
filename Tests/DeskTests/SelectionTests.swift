#if Desk
import Foundation
import SangkienArchive
import Testing
import TestKit

/// Ranks and selections over all dossiers on one page; what a page showed and nobody changed is not said anew.
struct SelectionTests {
    /// A desk with the samples, of which the first dossiers are valid.
    private static func desk() throws -> (DeskRun, Visitor) {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Array(Data(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv"))), "ho-so-2021.csv")
        _ = try visitor.page("/ho-so")
        let confirmed = try visitor.post("/ho-so/1/du-kien", ["c.confirmedOn": "13/4/2021", "c.postedOn": "12/4/2021", "nguoi": "Lan"])
        try #require(confirmed.status == 303)
        return (desk, visitor)
    }

    @Test func `chọn ở trang Xét chọn: có tên người và giờ, vào nhật ký, vào sổ tải về`() throws {
        let (desk, visitor) = try Self.desk()
        defer { desk.kill() }
        let before = try visitor.page("/xet-chon")
        #expect(before.contains("name=\"s.1.1.selection.awarded\"") && before.contains("name=\"s.1.2.selection.rank\""))
        let saved = try visitor.post(
            "/xet-chon",
            [
                "s.1.1.selection.awarded": "Có", "truoc.s.1.1.selection.awarded": "", "s.1.1.selection.rank": "1",
                "s.1.2.selection.awarded": "", "truoc.s.1.2.selection.awarded": "", "nguoi": "Lan",
            ]
        )
        #expect(saved.status == 303 && saved.headers["location"] == "/xet-chon?trang=1&xong=da-luu")
        let page = try visitor.page("/xet-chon")
        #expect(page.contains("LĐLĐ tỉnh khen thưởng: 01/10"))
        let trail = try visitor.page("/nhat-ky")
        #expect(trail.contains("Lan") && trail.contains("Hạng chốt"))
        // The same answers stand in the register workbook, where the command line reads them.
        let sheets = try ZipReader(bytes: try visitor.get("/so.xlsx").body, name: "so.xlsx", limits: .folder)
        let words = try sheets.names.filter { $0.hasSuffix(".xml") }.map { String(decoding: try sheets.read($0), as: UTF8.self) }.joined()
        #expect(words.contains("Hạng chốt") && words.contains("Cữ may cổ áo sơ mi"))
        let unread = try visitor.post("/xet-chon", ["s.1.1.selection.rank": "khá", "nguoi": "Lan"])
        #expect(unread.status == 422 && unread.text.contains("hạng là số từ 1 trở lên") && unread.text.contains("value=\"khá\""))
        #expect(try visitor.post("/xet-chon", ["s.99.1.selection.rank": "1", "nguoi": "Lan"]).status == 400)
        #expect(try visitor.post("/xet-chon", ["s.1.1.title": "x", "nguoi": "Lan"]).status == 400)
    }

    @Test func `hai cửa sổ: trang mở trước không làm mất lời ghi sau`() throws {
        let (desk, visitor) = try Self.desk()
        defer { desk.kill() }
        _ = try visitor.page("/xet-chon")
        #expect(
            try visitor.post("/xet-chon", ["s.1.1.selection.awarded": "Có", "truoc.s.1.1.selection.awarded": "", "nguoi": "Lan"]).status
                == 303
        )
        // The other window was opened before: it shows a blank there, and changes something else.
        let other = try visitor.post(
            "/xet-chon",
            [
                "s.1.1.selection.awarded": "", "truoc.s.1.1.selection.awarded": "", "s.1.2.selection.awarded": "Có",
                "truoc.s.1.2.selection.awarded": "", "nguoi": "Hoa",
            ]
        )
        #expect(other.status == 303)
        #expect(try visitor.page("/xet-chon").contains("LĐLĐ tỉnh khen thưởng: 02/10"))
        let facts = try visitor.post(
            "/ho-so/1/du-kien",
            ["c.note": "", "truoc.c.note": "", "c.postedOn": "", "truoc.c.postedOn": "12/4/2021", "nguoi": "Lan"]
        )
        #expect(facts.headers["location"] == "/ho-so/1?xong=da-luu")
    }
}
#endif
