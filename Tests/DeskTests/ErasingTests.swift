#if Desk
import Foundation
import TestKit
import Testing

/// Erasing at the page: what a person may ask for, and everything at the end.
struct ErasingTests {
    private static func holds(_ folder: String, _ words: String) throws -> Bool {
        try FileManager.default.subpathsOfDirectory(atPath: folder)
            .contains { FileManager.default.contents(atPath: folder + "/" + $0)?.firstRange(of: Data(words.utf8)) != nil }
    }

    @Test func `xóa hẳn dữ liệu một hồ sơ, rồi xóa hết, ở trang: không còn chữ nào trên đĩa kể cả khi bàn làm việc đang mở`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let sample = try Data(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv"))
        _ = try visitor.upload(Array(sample), "ca-tinh.csv")
        let number = try #require(try visitor.page("/ho-so").firstMatch(of: /href="(\/ho-so\/\d+)"/)).1
        _ = try visitor.post("\(number)/du-kien", ["c.confirmedBy": "Người Xác Nhận Riêng", "nguoi": "Lan"])
        _ = try visitor.page("/ho-so")
        #expect(try Self.holds(desk.folder, "Người Xác Nhận Riêng") && Self.holds(desk.folder, "Nguyễn Thị Bích Liễu"))
        let ask = try visitor.page("\(number)/xoa")
        #expect(ask.contains("ca-tinh.csv") && ask.contains("hồ sơ khác"))
        #expect(try visitor.post("\(number)/xoa").headers["location"] == "/ho-so?xong=da-xoa-ho-so")
        #expect(try !Self.holds(desk.folder, "Người Xác Nhận Riêng") && !Self.holds(desk.folder, "Nguyễn Thị Bích Liễu"))
        #expect(try visitor.get("/nhat-ky").text.contains("Xóa hẳn dữ liệu của hồ sơ"))
        _ = try visitor.upload(Array(sample), "lan-hai.csv")
        _ = try visitor.page("/ho-so")
        let slip = try visitor.post("/xoa-du-lieu", ["xac-nhan": "xóa"])
        #expect(slip.status == 422 && slip.text.contains("gõ đúng XÓA HẾT"))
        #expect(try visitor.post("/xoa-du-lieu", ["xac-nhan": " xoá hết "]).headers["location"] == "/nhat-ky?xong=da-xoa-het")
        for words in ["lan-hai.csv", "Nguyễn Thị Bích Liễu"] { #expect(try !Self.holds(desk.folder, words), "\(words)") }
        #expect(try !visitor.page("/").contains("lan-hai.csv"))
    }
}
#endif
