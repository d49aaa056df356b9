#if Desk
import Foundation
import TestKit
import Testing

/// Long work is shown, and stopped from the page without leaving anything half done.
struct StoppingTests {
    /// A table of so many initiatives that checking it takes a while.
    static func table(_ count: Int) -> [UInt8] {
        var text = "Đơn vị trình,Số Tờ trình,TT,Họ và tên,Năm sinh,Tên sáng kiến,Tóm tắt nội dung sáng kiến,Hiệu quả sáng kiến\n"
        for index in 1...count {
            let union = index / 50
            text += "CĐCS số \(union),\(union)/TTr-CĐ,\(index % 50 + 1),Nguyễn Văn \(index),19\(60 + index % 30),"
            text +=
                "Cải tiến máy số \(index),Cách làm số \(index) ở tổ \(index * 7 % 911) thay cho cách cũ \(index * 13 % 1009),Nhanh hơn \(index % 9) lần\n"
        }
        return Array(text.utf8)
    }

    @Test(.timeLimit(.minutes(5))) func `kiểm tra lâu có tiến độ, dừng được từ trang, kiểm tra lại được, tệp và lời ghi còn nguyên`() throws
    {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Self.table(10_000), "lon.csv")
        let waiting = try visitor.get("/ho-so").text
        #expect(waiting.contains("id=\"tien-do\"") && waiting.contains("action=\"/kiem-tra/dung\""))
        let stop = try visitor.post("/kiem-tra/dung", ["ve": "/ho-so"])
        #expect(stop.status == 303 && stop.headers["location"] == "/ho-so")
        var stopped = ""
        for _ in 0..<300 where !stopped.contains("Kiểm tra lại") {
            stopped = try visitor.get("/ho-so").text
            usleep(100_000)
        }
        #expect(stopped.contains("Đã dừng kiểm tra.") && !stopped.contains("id=\"tien-do\""))
        let files = try visitor.get("/").text
        #expect(files.contains("lon.csv") && files.contains("chưa kiểm tra") && files.contains("Kiểm tra lại"))
        // What needs a result says why there is none.
        #expect(try visitor.get("/so.xlsx").text.contains("Việc kiểm tra đang dừng"))
        #expect(try visitor.get("/lich").status == 200)
        let elsewhere = try visitor.post("/kiem-tra", ["ve": "//evil.example"])
        #expect(elsewhere.headers["location"] == "/")
        let page = try visitor.page("/ho-so")
        #expect(page.contains("200 hồ sơ") || page.contains("201 hồ sơ"))
    }

    @Test(.timeLimit(.minutes(5)), arguments: ["lon.csv", "lon.json"])
    func `một tệp rất lớn đang đọc dở cũng dừng được trong chốc lát, đọc lại thì đủ`(name: String) throws {
        let bytes = name.hasSuffix("csv") ? Self.table(20_000) : Self.objects(20_000)
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(bytes, name)
        #expect(try visitor.get("/ho-so").text.contains("Đọc tệp"))
        let clock = ContinuousClock()
        let time = try clock.measure {
            _ = try visitor.post("/kiem-tra/dung", ["ve": "/ho-so"])
            for _ in 0..<600 where try !visitor.get("/ho-so").text.contains("Đã dừng kiểm tra.") { usleep(50_000) }
        }
        let whole = try clock.measure {
            _ = try visitor.post("/kiem-tra", ["ve": "/ho-so"])
            let page = try visitor.page("/ho-so")
            #expect(page.contains(" hồ sơ.") && page.contains("CĐCS số 1"))
        }
        // Without optimisation even what is never long takes a while, and more on a busy machine.
        #expect(time < .seconds(4) || time * 3 < whole, "\(time) \(whole)")
        #expect(try visitor.get("/").text.contains(">20000<"))
    }

    /// The same as objects, a line each.
    private static func objects(_ count: Int) -> [UInt8] {
        var text = "["
        for index in 1...count {
            text += index > 1 ? ",\n" : "\n"
            text +=
                #"{"Đơn vị trình":"CĐCS số \#(index / 50)","Số Tờ trình":"\#(index / 50)/TTr-CĐ","TT":\#(index % 50 + 1),"#
            text += #""Họ và tên":"Nguyễn Văn \#(index)","#
            text +=
                #""Tên sáng kiến":"Cải tiến máy số \#(index)","Tóm tắt nội dung sáng kiến":"Cách làm số \#(index) ở tổ \#(index * 7 % 911)"}"#
        }
        return Array((text + "\n]\n").utf8)
    }

    @Test(.timeLimit(.minutes(5))) func `lập văn bản lâu dừng được: không có lượt nào, không còn tệp nào`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Self.table(6_000), "lon.csv")
        _ = try visitor.page("/ho-so")
        let order = try visitor.post(
            "/van-ban",
            ["bieu": "tong-hop-tom-tat", "dang": "docx", "dang": "odt", "dang": "html", "ho-so": "all", "nguoi": "Lan"]
        )
        #expect(order.status == 303 && order.headers["location"] == "/van-ban")
        #expect(try visitor.get("/van-ban").text.contains("action=\"/van-ban/dung\""))
        #expect(try visitor.post("/van-ban/dung").headers["location"] == "/van-ban?xong=da-dung")
        let after = try visitor.page("/van-ban")
        #expect(!after.contains("Đã lập</h2>"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/van-ban") == [])
    }
}
#endif
