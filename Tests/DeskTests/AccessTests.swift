#if Desk
import Foundation
import TestKit
import Testing

/// People from other machines: by name and password, and no further than their part goes.
struct AccessTests {
    static let password = "một câu dễ nhớ 2021"
    static let name = "Nguyễn Thị Lan"

    /// A desk that is open to others, with one user.
    static func desk(home: TemporaryFolder? = nil) throws -> DeskRun {
        guard let home else {
            let home = try TemporaryFolder()
            let added = try DeskRun.users(home, ["add", name], password: password)
            try #require(added.status == 0, "\(added.words)")
            return try DeskRun(home: home, ["--host-name", "so.vn"])
        }
        return try DeskRun(home: home, ["--host-name", "so.vn"])
    }

    @Test func `lệnh nguoi-dung thêm, xem, đổi mật khẩu, xóa; từ chối bằng một câu; không in mật khẩu`() throws {
        let home = try TemporaryFolder()
        #expect(try DeskRun.users(home, ["add", Self.name], password: Self.password).words.contains("Đã thêm người dùng “\(Self.name)”"))
        let again = try DeskRun.users(home, ["add", Self.name], password: Self.password)
        #expect(again.status == 64 && again.words.contains("đã có người dùng"))
        let short = try DeskRun.users(home, ["them", "Trần Văn Minh"], password: "ngắn")
        #expect(short.status == 64 && short.words.contains("từ 10 đến 128 ký tự"))
        #expect(try DeskRun.users(home, ["list"]).words.hasPrefix("\(Self.name)\n"))
        let changed = try DeskRun.users(home, ["password", Self.name], password: "mật khẩu khác hẳn")
        #expect(changed.status == 0 && !changed.words.contains("khác hẳn"))
        #expect(try DeskRun.users(home, ["remove", "Trần Văn Minh"]).words.contains("không có người dùng “Trần Văn Minh”"))
        #expect(try DeskRun.users(home, ["xoa", Self.name]).status == 0)
        #expect(try DeskRun.users(home, ["list"]).words.contains("0 người dùng"))
    }

    @Test func `trên cửa sổ dòng lệnh mật khẩu không hiện ra, Ctrl+C bỏ dở mà cửa sổ vẫn hiện chữ như cũ`() throws {
        let home = try TemporaryFolder()
        let script = """
            import os, pty, signal, sys, termios, time
            signal.alarm(120)
            def run(keys):
                pid, fd = pty.fork()
                if pid == 0: os.execv(sys.argv[1], sys.argv[1:])
                seen = b''
                for prompt, line in keys:
                    while prompt not in seen: seen += os.read(fd, 1000)
                    time.sleep(0.3); os.write(fd, line)
                try:
                    while True:
                        more = os.read(fd, 1000)
                        if not more: break
                        seen += more
                except OSError: pass
                echo = bool(termios.tcgetattr(fd)[3] & termios.ECHO)
                return seen, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), echo
            word = 'mật khẩu thử 2021'.encode()
            first, again = 'Mật khẩu mới: '.encode(), 'Nhập lại mật khẩu: '.encode()
            seen, status, echo = run([(first, b'\\x03')])
            assert status == 64 and echo, (seen, status, echo)
            seen, status, echo = run([(first, word + b'\\n'), (again, b'khong giong nhau\\n')])
            assert status == 64 and 'không giống nhau'.encode() in seen, seen
            seen, status, echo = run([(first, word + b'ab\\x7f\\x7f\\n'), (again, b'sai\\x15' + word + b'\\n')])
            assert status == 0 and word not in seen and echo, (seen, status, echo)
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            "-c", script, Repository.executable.path(percentEncoded: false), "nguoi-dung", "them", Self.name, "--folder", home.path("so"),
        ]
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SANGKIEN_TEMPLATES": Repository.templates.path(percentEncoded: false),
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try DeskRun.users(home, ["list"]).words.hasPrefix(Self.name))
    }

    @Test func `chưa đăng nhập thì chỉ thấy trang đăng nhập; sai mật khẩu báo một câu; dò nhiều lần phải đợi`() throws {
        let desk = try Self.desk()
        let stranger = Visitor(port: desk.port)
        for path in ["/", "/ho-so", "/nhat-ky", "/don-vi", "/so.xlsx", "/tep/1/tai"] {
            let answer = try stranger.get(path)
            #expect(answer.status == 303 && answer.headers["location"] == "/dang-nhap", "\(path)")
        }
        #expect(try stranger.post("/sao-luu").status == 403 && stranger.get("/tien-do").status == 403)
        #expect(try stranger.get("/vao?ma=").headers["location"] == "/dang-nhap", "không có liên kết dùng một lần")
        let login = try stranger.get("/dang-nhap")
        #expect(login.status == 200 && login.text.contains("type=\"password\"") && !login.text.contains(Self.name))
        #expect(try stranger.post("/dang-nhap", ["ten": Self.name], ["Origin": "http://evil.example"]).status == 403)
        var statuses: [Int] = []
        for name in [Self.name, Self.name, "không có ai", Self.name, Self.name] {
            let answer = try stranger.post("/dang-nhap", ["ten": name, "mat-khau": "sai mật khẩu rồi"])
            statuses.append(answer.status)
            #expect(answer.headers["set-cookie"] == nil)
            if answer.status == 403 { #expect(answer.text.contains("Họ tên hoặc mật khẩu chưa đúng.")) }
        }
        #expect(statuses == [403, 403, 403, 403, 429] || statuses == [403, 403, 403, 403, 403])
        let wait = try stranger.post("/dang-nhap", ["ten": Self.name, "mat-khau": Self.password])
        #expect(wait.status == 429 && wait.text.contains("giây rồi nhập lại") && wait.headers["retry-after"] != nil)
        #expect(
            try stranger.post("/dang-nhap", ["ten": Self.name, "mat-khau": Self.password], ["X-Forwarded-For": "10.0.0.9"]).status == 303
        )
    }

    @Test func `đăng nhập, tên người ghi là tên đăng nhập, đăng xuất, xóa người dùng là ra ngay`() throws {
        let desk = try Self.desk()
        let visitor = try desk.visitor(named: "nguyễn thị lan", Self.password)
        #expect(try visitor.get("/").text.contains("Đăng xuất"))
        #expect(try visitor.upload([1], "a.csv").status == 200)
        _ = try visitor.post("/lua-chon", ["nguoi": "Kẻ Mạo Danh"])
        #expect(try !visitor.get("/").text.contains("Kẻ Mạo Danh"))
        #expect(try visitor.get("/nhat-ky").text.contains("<td>\(Self.name)</td>"))
        let second = try desk.visitor(named: Self.name, Self.password)
        let out = try second.post("/dang-xuat")
        #expect(out.status == 303 && out.headers["set-cookie"]?.contains("Max-Age=0") == true)
        #expect(try second.get("/").status == 303 && visitor.get("/").status == 200)
        #expect(try DeskRun.users(desk.home, ["remove", Self.name]).status == 0)
        #expect(try visitor.get("/").headers["location"] == "/dang-nhap")
    }

    @Test func `mở lại bàn làm việc thì phiên còn; phiên của liên kết một lần không vào được khi mở cho máy khác`() throws {
        let desk = try Self.desk()
        let visitor = try desk.visitor(named: Self.name, Self.password)
        desk.kill()
        let again = try DeskRun(home: desk.home, port: desk.port, ["--host-name", "so.vn"])
        #expect(try visitor.get("/").status == 200)
        again.kill()
        let alone = try DeskRun(home: desk.home, port: desk.port)
        let starter = try alone.visitor()
        #expect(try starter.get("/").status == 200)
        alone.kill()
        let open = try DeskRun(home: desk.home, port: desk.port, ["--host-name", "so.vn"])
        #expect(try starter.get("/").status == 303 && visitor.get("/").status == 200)
        _ = open
    }

    @Test func `chỉ nhận tên máy chủ đã khai; qua nginx có TLS thì bánh quy có Secure và Origin là https`() throws {
        let desk = try Self.desk()
        let stranger = Visitor(port: desk.port)
        for host in ["so.vn", "so.vn:\(desk.port)", "127.0.0.1:\(desk.port)"] {
            #expect(try stranger.get("/dang-nhap", ["Host": host]).status == 200, "\(host)")
        }
        for host in ["evil.example", "khac.so.vn", "so.vn:1", "so.vn."] {
            #expect(try stranger.get("/dang-nhap", ["Host": host]).status == 400, "\(host)")
        }
        let proxied: [String: String?] = ["Host": "so.vn", "Origin": "https://so.vn", "X-Forwarded-Proto": "https"]
        let answer = try stranger.post("/dang-nhap", ["ten": Self.name, "mat-khau": Self.password], proxied)
        #expect(answer.status == 303 && answer.headers["set-cookie"]?.hasSuffix("; Secure") == true)
        var plain = proxied
        plain["X-Forwarded-Proto"] = .some(nil)
        #expect(try stranger.post("/dang-nhap", ["ten": Self.name, "mat-khau": Self.password], plain).status == 403)
    }
}
#endif
