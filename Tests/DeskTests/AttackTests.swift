#if Desk
import Foundation
import TestKit
import Testing

/// Who may not come in, does not; what is sent to do harm, does none.
struct AttackTests {
    @Test func `liên kết chỉ dùng được một lần; không có phiên thì không xem được gì`() throws {
        let desk = try DeskRun()
        let stranger = Visitor(port: desk.port)
        for path in ["/", "/ho-so", "/van-ban", "/nhat-ky", "/so.xlsx", "/tep/1/tai", "/tien-do"] {
            let answer = try stranger.get(path)
            #expect(answer.status == 403, "\(path)")
            #expect(!answer.text.contains("75 nghìn"), "\(path)")
        }
        #expect(try stranger.get("/vao?ma=").status == 403)
        #expect(try stranger.get("/vao?ma=" + String(repeating: "0", count: 64)).status == 403)
        let visitor = try desk.visitor()
        #expect(try visitor.get("/").status == 200)
        #expect(try stranger.get("/vao?ma=\(desk.secret)").status == 403)
        var thief = stranger
        thief.cookie = "sangkien_\(desk.port)=" + String(repeating: "a", count: 64)
        #expect(try thief.get("/").status == 403)
    }

    @Test func `bánh quy phiên và mọi trả lời mang đủ lời dặn trình duyệt`() throws {
        let desk = try DeskRun()
        let first = try Visitor(port: desk.port).get("/vao?ma=\(desk.secret)")
        let cookie = try #require(first.headers["set-cookie"])
        #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict") && cookie.contains("; Path=/"))
        let policy = try #require(first.headers["content-security-policy"])
        #expect(policy.hasPrefix("default-src 'none';") && !policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"))
        #expect(first.headers["x-content-type-options"] == "nosniff" && first.headers["cache-control"] == "no-store")
        var visitor = Visitor(port: desk.port)
        visitor.cookie = String(cookie.prefix { $0 != ";" })
        for path in ["/", "/ho-so", "/van-ban", "/lich", "/nhat-ky"] {
            let page = try visitor.get(path).text
            #expect(!page.contains("style=\"") && !page.contains(" onclick") && !page.contains("<script>"), "\(path)")
            #expect(page.matches(of: /(?:src|href|action)="(?:https?:)?\/\//).isEmpty, "\(path)")
        }
    }

    @Test func `tên máy chủ khác (rebinding) và trang khác (Origin) đều bị từ chối`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        for host in ["evil.example", "evil.example:\(desk.port)", "127.0.0.1", "127.0.0.1:1", "192.168.1.1:\(desk.port)"] {
            #expect(try visitor.get("/", ["Host": host]).status == 400, "\(host)")
        }
        #expect(try visitor.get("/", ["Host": "localhost:\(desk.port)"]).status == 200)
        let origins: [String?] = [
            nil, "null", "http://evil.example", "http://127.0.0.1", "https://127.0.0.1:\(desk.port)", "http://localhost:\(desk.port)",
        ]
        for origin in origins {
            #expect(try visitor.post("/sao-luu", [:], ["Origin": origin]).status == 403, "\(origin ?? "không có")")
            #expect(try visitor.upload([1, 2, 3], "a.csv", ["Origin": origin]).status == 403, "\(origin ?? "không có")")
        }
        #expect(try !visitor.get("/").text.contains("a.csv"))
    }

    @Test func `tên tệp độc hại không ra khỏi thư mục, không chạy trong trang, không giả đầu dòng`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let names = [
            "../../../../tmp/sangkien-thoat.csv", "/etc/cron.d/x", "<script>alert(1)</script>.csv", "\"><img src=x onerror=alert(1)>.csv",
            "a\r\nSet-Cookie: x=1\r\n.csv", "\u{202E}vsc.exe", "..\\..\\x.csv", ".ẩn.csv", String(repeating: "dài", count: 200) + ".csv",
        ]
        for (index, name) in names.enumerated() {
            #expect(try visitor.upload(Array("Họ và tên,Tên sáng kiến\nA,B\(index)\n".utf8), name).status == 200, "\(name)")
        }
        let page = try visitor.get("/").text
        #expect(!page.contains("<script>alert") && !page.contains("<img") && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;.csv"))
        #expect(page.contains("U+202E"))
        #expect(!FileManager.default.fileExists(atPath: "/tmp/sangkien-thoat.csv"))
        let inside = try FileManager.default.subpathsOfDirectory(atPath: desk.folder + "/tep")
        #expect(inside.allSatisfy { $0.allSatisfy { $0.isHexDigit || $0 == "/" } })
        for number in names.indices {
            let answer = try visitor.get("/tep/\(number + 1)/tai")
            #expect(answer.status == 200 && answer.headers["set-cookie"] == nil)
            #expect(answer.headers["content-disposition"]?.hasPrefix("attachment; ") == true)
            #expect(answer.headers["content-type"]?.hasPrefix("text/html") == false)
        }
    }

    @Test func `đường dẫn lạ, số lạ, tệp của người khác đều không mở được`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        for path in [
            "/tep/../../etc/passwd", "/tep/%2e%2e/tai", "/tep/..%2f..%2fetc%2fpasswd/tai", "/van-ban/..%2f..%2fso.sqlite/1", "/so.sqlite",
            "/tep/99/tai", "/tep/-1/tai", "/tep/9999999999999999999999/tai", "/ho-so/0", "/van-ban/abc/1", "/giai-thich/..", "/%00", "/%FF",
            "/giai-thich/khong-co", "//evil.example/",
        ] {
            let status = try visitor.get(path).status
            #expect([400, 404].contains(status), "\(path): \(status)")
        }
        #expect(try visitor.send("DELETE", "/").status == 400)
        let answer = try visitor.post("/lua-chon", ["ve": "//evil.example", "tieng": "en"])
        #expect(answer.headers["location"] == "/")
    }

    @Test func `gửi lên quá lớn, nửa chừng, sai dạng: từ chối và không để lại gì`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let large = try visitor.upload([1], "a.csv", ["Content-Length": "\(1 << 40)"])
        #expect(large.status == 413)
        #expect(try visitor.post("/lua-chon", ["nguoi": String(repeating: "x", count: 3 << 20)]).status == 413)
        let half = "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.csv\"\r\n\r\nnửa chừng"
        let multipart = ["Content-Type": "multipart/form-data; boundary=x", "Origin": "http://\(visitor.host)"]
        #expect(try visitor.send("POST", "/tep", multipart, Array(half.utf8)).status == 400)
        #expect(try visitor.send("POST", "/tep", ["Content-Type": "text/plain", "Origin": "http://\(visitor.host)"], [1]).status == 400)
        #expect(try visitor.post("/tep/mot").status == 400)
        #expect(try visitor.get("/" + String(repeating: "a", count: 9_000)).status == 400)
        let headers = String(repeating: "X-A: \(String(repeating: "b", count: 1_000))\r\n", count: 200)
        let flood = try? Visitor.exchange(Array("GET / HTTP/1.1\r\nHost: \(visitor.host)\r\n\(headers)\r\n".utf8), port: desk.port)
        #expect(flood == nil || flood?.status == 400)
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/dang-nhan").isEmpty)
        #expect(try !visitor.get("/").text.contains("a.csv"))
        let whole = half + "\r\n--x--\r\n"
        let answer = try visitor.send("POST", "/tep", multipart, Array(whole.utf8))
        #expect(answer.status == 303 && answer.headers["location"] == "/?xong=da-nhan")
    }

    @Test func `trình duyệt bỏ đi giữa chừng thì bàn làm việc vẫn chạy`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let head =
            "POST /tep/mot HTTP/1.1\r\nHost: \(visitor.host)\r\nOrigin: http://\(visitor.host)\r\nCookie: \(visitor.cookie)\r\n"
            + "X-Ten-Tep: a.csv\r\nContent-Length: 1000000\r\n\r\nmột phần"
        try HalfSent.send(Array(head.utf8), port: desk.port)
        var left = 1
        for _ in 0..<200 where left > 0 {
            usleep(20_000)
            left = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/dang-nhan").count
        }
        #expect(left == 0)
        #expect(try !visitor.get("/").text.contains("a.csv"))
    }

    @Test func `địa chỉ cho máy khác vào mà chưa có người dùng thì không mở, báo bằng một câu`() throws {
        for arguments in [["--address", "0.0.0.0", "--host-name", "so.vn"], ["--host-name", "so.vn"]] {
            let error = #expect(throws: DeskRun.NotStarted.self) { try DeskRun(arguments) }
            #expect(error?.words.contains("X124") == true && error?.words.contains("chưa có người dùng nào có mật khẩu") == true)
        }
        let nameless = #expect(throws: DeskRun.NotStarted.self) { try DeskRun(["--address", "0.0.0.0"]) }
        #expect(nameless?.words.contains("cần thêm --host-name") == true)
        let wrong = #expect(throws: DeskRun.NotStarted.self) { try DeskRun(["--address", "so.vn"]) }
        #expect(wrong?.words.contains("là một địa chỉ IP") == true)
    }

    @Test func `cổng đang dùng, sổ đang mở: một câu có mã`() throws {
        let desk = try DeskRun()
        let port = #expect(throws: DeskRun.NotStarted.self) { try DeskRun(port: desk.port) }
        #expect(port?.words.contains("X121") == true && port?.words.contains("\(desk.port)") == true)
        let open = #expect(throws: DeskRun.NotStarted.self) { try DeskRun(home: desk.home) }
        #expect(open?.words.contains("X123") == true && open?.words.contains("đang mở ở một cửa sổ sangkien khác") == true)
    }
}
#endif
