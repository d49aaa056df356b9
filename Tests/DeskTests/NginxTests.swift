#if Desk
import Foundation
import Glibc
import TestKit
import Testing

/// Whether the machine has what stands in front and what asks.
private enum Nginx {
    static let isThere = ["/usr/sbin/nginx", "/usr/bin/openssl", "/usr/bin/curl"].allSatisfy(FileManager.default.isExecutableFile)
}

/// Debian's nginx with TLS in front, by the very configuration that docs/desk.md shows.
@Suite(.enabled(if: Nginx.isThere, "cần nginx-light, openssl và curl (make setup-test)"))
struct NginxTests {
    /// Runs a program and gives what it says.
    @discardableResult
    private static func run(_ program: String, _ arguments: [String]) throws -> (text: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }

    /// A port that is free now.
    private static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = unsafe inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return try unsafe withUnsafeMutablePointer(to: &address) { pointer in
            try unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard unsafe bind(socket, generic, size) == 0, unsafe getsockname(socket, generic, &size) == 0 else {
                    throw CocoaError(.fileReadUnknown)
                }
            }
            return unsafe Int(in_port_t(bigEndian: pointer.pointee.sin_port))
        }
    }

    /// The configuration of docs/desk.md with this test's name, ports and certificate.
    private static func configuration(_ home: TemporaryFolder, desk: Int, tls: Int, plain: Int) throws -> String {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/desk.md"), encoding: .utf8)
        var text = String(try #require(page.firstMatch(of: /```nginx\n((?s).*?)```/)).1)
        let changes = [
            ("listen [::]:443 ssl http2;", ""), ("listen [::]:80;", ""), ("listen 443 ssl http2;", "listen 127.0.0.1:\(tls) ssl http2;"),
            ("listen 80;", "listen 127.0.0.1:\(plain);"), ("desk.example.org", "localhost"), ("127.0.0.1:7531", "127.0.0.1:\(desk)"),
            ("/etc/ssl/sangkien/fullchain.pem", home.path("cert.pem")), ("/etc/ssl/sangkien/privkey.pem", home.path("key.pem")),
        ]
        for (old, new) in changes {
            try #require(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(home.path("t-" + $0));" }.joined()
        let user = getuid() == 0 ? "user root;" : ""
        return
            "\(user) pid \(home.path("nginx.pid")); error_log \(home.path("loi.log")); daemon off; events {} http { \(temporary)\n\(text)\n}\n"
    }

    @Test func `qua nginx có TLS theo đúng cấu hình trong tài liệu: đăng nhập, gửi tệp, tải về; không TLS thì được chuyển sang TLS`() throws
    {
        let home = try TemporaryFolder()
        try #require(try DeskRun.users(home, ["add", AccessTests.name], password: AccessTests.password).status == 0)
        let (tls, plain) = (try Self.freePort(), try Self.freePort())
        let desk = try DeskRun(home: home, ["--host-name", "localhost:\(tls)"])
        let made = try Self.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", home.path("key.pem"), "-out", home.path("cert.pem"), "-days",
                "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
            ]
        )
        try #require(made.status == 0, "\(made.text)")
        try Self.configuration(home, desk: desk.port, tls: tls, plain: plain)
            .write(toFile: home.path("nginx.conf"), atomically: true, encoding: .utf8)
        let nginx = Process()
        nginx.executableURL = URL(filePath: "/usr/sbin/nginx")
        nginx.arguments = ["-p", home.path, "-c", home.path("nginx.conf")]
        try nginx.run()
        defer {
            nginx.terminate()
            nginx.waitUntilExit()
        }
        let site = "https://localhost:\(tls)"
        let curl = ["-sS", "--cacert", home.path("cert.pem"), "-b", home.path("banh"), "-c", home.path("banh"), "-D", home.path("dau")]
        func fetch(_ more: [String]) throws -> (body: String, head: String) {
            let body = try Self.run("/usr/bin/curl", curl + more).text
            return (body, try String(contentsOfFile: home.path("dau"), encoding: .utf8))
        }
        for _ in 0..<300 where try Self.run("/usr/bin/curl", curl + [site + "/kieu.css"]).status != 0 { usleep(20_000) }
        let login = try fetch([site + "/dang-nhap"])
        #expect(login.head.contains(" 200") && login.head.contains("strict-transport-security: max-age=31536000"), "\(login)")
        let form = ["--data-urlencode", "ten=\(AccessTests.name)", "--data-urlencode", "mat-khau=\(AccessTests.password)"]
        #expect(try fetch(form + ["-H", "Origin: http://localhost:\(tls)", site + "/dang-nhap"]).head.contains(" 403"))
        let inside = try fetch(form + ["-H", "Origin: \(site)", site + "/dang-nhap"])
        #expect(inside.head.contains(" 303") && inside.head.contains("; SameSite=Strict;") && inside.head.contains("; Secure"), "\(inside)")
        let bytes = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) })
        try bytes.write(to: URL(filePath: home.path("gui.bin")))
        let sent = try fetch(
            ["-H", "Origin: \(site)", "-H", "X-Ten-Tep: gui.bin", "--data-binary", "@" + home.path("gui.bin"), site + "/tep/mot"]
        )
        #expect(sent.head.contains(" 200") && sent.body.contains("number"), "\(sent)")
        try Self.run("/usr/bin/curl", curl + ["-o", home.path("ve.bin"), site + "/tep/1/tai"])
        #expect(try Data(contentsOf: URL(filePath: home.path("ve.bin"))) == bytes)
        let away = try fetch(["http://localhost:\(plain)/ho-so"])
        #expect(away.head.contains(" 301") && away.head.lowercased().contains("location: https://localhost/ho-so"))
        // Where the guesser really is, nginx says: a made-up address does not help.
        for _ in 0..<4 {
            let wrong = ["--data-urlencode", "ten=\(AccessTests.name)", "--data-urlencode", "mat-khau=sai mật khẩu rồi"]
            _ = try fetch(
                wrong + ["-H", "X-Forwarded-For: 10.0.0.\(Int.random(in: 1...200))", "-H", "Origin: \(site)", site + "/dang-nhap"]
            )
        }
        #expect(try fetch(form + ["-H", "Origin: \(site)", site + "/dang-nhap"]).head.contains(" 429"))
    }
}
#endif
