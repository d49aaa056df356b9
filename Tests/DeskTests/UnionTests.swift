#if Desk
import Foundation
import TestKit
import Testing

/// A union that came in by its link: its own part, and nothing of any other, whatever address it tries.
struct UnionTests {
    private static let own = "LĐLĐ huyện Tuy Phước"

    /// A desk with the sample of all unions, who is in from the office, and the link of one union.
    private struct Office {
        let desk: DeskRun
        let office: Visitor
        let link: String

        init() throws {
            desk = try AccessTests.desk()
            office = try desk.visitor(named: AccessTests.name, AccessTests.password)
            let sample = try Data(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv"))
            #expect(try office.upload(Array(sample), "ca-tinh.csv").status == 200)
            _ = try office.page("/ho-so")
            link = try Self.link(office, own)
        }

        static func link(_ office: Visitor, _ union: String) throws -> String {
            let page = try office.post("/don-vi", ["don-vi": union])
            let found = try #require(page.text.firstMatch(of: /value="http:\/\/[^"]*(\/vao-don-vi\?ma=[0-9a-f]{64})"/))
            return String(found.1)
        }

        /// The numbers of dossiers by their ids.
        func dossiers() throws -> [String: Int] {
            let page = try office.page("/ho-so")
            let rows = page.matches(of: /href="\/ho-so\/(\d+)"><bdi>([^<]*)<\/bdi>/)
            return Dictionary(rows.map { (String($0.2), Int($0.1) ?? 0) }) { first, _ in first }
        }
    }

    /// The head and the rows of one dossier of the sample.
    private static func table(_ id: String) throws -> [UInt8] {
        let script = """
            import csv, sys
            rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig')))
            csv.writer(sys.stdout).writerows([rows[0]] + [row for row in rows[1:] if row[0] == sys.argv[2]])
            """
        let sample = Repository.root.appending(path: "Samples/ho-so-2021.csv").path(percentEncoded: false)
        return try OutsideTool.output("/usr/bin/python3", ["-c", script, sample, id])
    }

    @Test func `đơn vị vào bằng liên kết: gửi tệp, thấy kết luận của mình, tải lại tệp mình gửi`() throws {
        let desk = try Office()
        let union = try desk.desk.visitor(by: desk.link)
        let start = try union.page("/")
        #expect(start.contains(Self.own) && start.contains("HS-01") && start.contains("Đăng xuất"))
        #expect(!start.contains("ca-tinh.csv") && !start.contains("HS-02") && !start.contains("Nhật ký"))
        let number = try #require(try desk.dossiers()["HS-01"])
        let page = try union.page("/ho-so/\(number)")
        #expect(page.contains("Nội dung cần bổ sung, chỉnh sửa") && !page.contains("Người ghi") && !page.contains("Cơ quan ghi nhận"))
        let table = try Self.table("HS-01")
        #expect(try union.upload(table, "cua-toi.csv").status == 200)
        #expect(try union.page("/").contains("cua-toi.csv"))
        #expect(try union.get("/tep/2/tai").body == table)
        #expect(try desk.office.page("/").contains("cua-toi.csv") && desk.office.get("/nhat-ky").text.contains("<td>\(Self.own)</td>"))
        #expect(try union.post("/lua-chon", ["tieng": "en"]).status == 303)
        #expect(try union.page("/").contains("Send dossiers"))
        #expect(try union.get("/giai-thich/H101").status == 200)
    }

    @Test func `đơn vị đoán địa chỉ nào cũng không thấy hồ sơ, tệp, văn bản, nhật ký của nơi khác`() throws {
        let desk = try Office()
        let made = try desk.office.post("/van-ban", ["bieu": "tong-hop-tom-tat", "dang": "docx", "ho-so": "all"])
        var run = made.headers["location"] ?? ""
        for _ in 0..<300 where run.split(separator: "/").count < 2 {
            usleep(200_000)
            run = try desk.office.get("/van-ban").text.firstMatch(of: /href="(\/van-ban\/[a-z0-9]+)"/).map { String($0.1) } ?? ""
        }
        try #require(try desk.office.get(run + "/1").status == 200)
        let other = try desk.desk.visitor(by: try Office.link(desk.office, "LĐLĐ huyện Phù Cát"))
        #expect(try other.upload(try Self.table("HS-02"), "cua-don-vi-khac.csv").status == 200)
        let union = try desk.desk.visitor(by: desk.link)
        let dossiers = try desk.dossiers()
        let foreign = dossiers.filter { $0.key != "HS-01" }.map { "/ho-so/\($0.value)" }
        try #require(foreign.count > 3)
        let looks =
            foreign + [
                "/ho-so", "/ho-so/0", "/ho-so/99999", "/tep/1/tai", "/tep/2/tai", "/tep/1/cot", "/tep/2/cot", "/tep/1/xoa", run,
                run + "/1", run + "/tat-ca", "/lich", "/nhat-ky", "/so.xlsx", "/don-vi", "/ho-so?tim=", "/sao-luu",
            ]
        for path in looks {
            let answer = try union.get(path)
            #expect(answer.status == 404, "\(path): \(answer.status)")
            #expect(!answer.text.contains("HS-02") && !answer.text.contains("ca-tinh.csv"), "\(path)")
        }
        let own = try #require(dossiers["HS-01"])
        for path in [
            "/tep/1/de-rieng", "/tep/1/dua-lai", "/tep/1/xoa", "/tep/1/nhap-so", "/tep/1/cot", "/ho-so/\(own)/du-kien",
            "/ho-so/\(own)/diem",
            "/sao-luu", "/don-vi", "/don-vi/1/thu-hoi", "/xoa-du-lieu",
        ] {
            #expect(try union.post(path, ["c.complaint": "Có", "don-vi": "X"]).status == 404, "\(path)")
        }
        for path in ["/", "/ho-so/\(own)", "/tien-do"] {
            let text = try union.page(path)
            for word in ["ca-tinh.csv", "cua-don-vi-khac", "HS-02", "Phù Cát", "/so/xem/"] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
        // The same bytes under the same name that others sent: nothing tells that they are here.
        let sent = try union.upload(try Self.table("HS-02"), "cua-don-vi-khac.csv")
        #expect(sent.text.contains("\"new\": true") || sent.text.contains("\"new\":true"))
        let posed = String(decoding: try Self.table("HS-02"), as: UTF8.self).replacing("HS-02", with: "HS-99")
        #expect(try union.upload(Array(posed.utf8), "mao-danh.csv").status == 200)
        let start = try union.page("/")
        #expect(start.contains("hồ sơ ghi tên đơn vị khác") && !start.contains("HS-02") && !start.contains("HS-99"))
    }

    @Test func `liên kết bị thu hồi thì chết ngay, cả phiên đang mở; liên kết khác của đơn vị vẫn dùng được`() throws {
        let desk = try Office()
        let second = try Office.link(desk.office, Self.own)
        let (union, other) = (try desk.desk.visitor(by: desk.link), try desk.desk.visitor(by: second))
        #expect(try union.get("/").status == 200 && other.get("/").status == 200)
        #expect(try desk.office.post("/don-vi/1/thu-hoi").headers["location"] == "/don-vi?xong=da-thu-hoi")
        #expect(try union.get("/").status == 303 && union.upload([1], "muon.csv").status == 403)
        let dead = try Visitor(port: desk.desk.port).get(desk.link)
        #expect(dead.status == 403 && dead.text.contains("không còn dùng được") && dead.headers["set-cookie"] == nil)
        #expect(try other.get("/").status == 200)
        let trail = try desk.office.get("/nhat-ky").text
        #expect(trail.contains("Thu hồi liên kết của đơn vị") && trail.contains("Tạo liên kết cho đơn vị"))
        #expect(try !desk.office.get("/don-vi").text.contains("vao-don-vi"), "liên kết không xem lại được")
        #expect(try desk.office.post("/don-vi/1/thu-hoi").status == 404)
    }
}
#endif
