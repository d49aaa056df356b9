#if Desk
import Foundation
import Glibc
import TestKit
import Testing

/// A desk that runs, in a process of its own, over a folder of a test's own (bàn làm việc chạy thử).
final class DeskRun {
    let home: TemporaryFolder
    let folder: String
    let port: Int
    /// The one-time link's secret; empty where people log in.
    let secret: String
    private let process = Process()

    /// Why it did not start.
    struct NotStarted: Error { let words: String }

    /// Starts a desk; `home` is another run's, whose register it opens again.
    init(home: TemporaryFolder? = nil, port: Int = 0, day: String = "14/4/2021", _ arguments: [String] = []) throws {
        let home = try home ?? TemporaryFolder()
        (self.home, folder) = (home, home.path("so"))
        let (out, err) = (home.path("ra.txt"), home.path("loi.txt"))
        for path in [out, err] { try Data().write(to: URL(filePath: path)) }
        process.executableURL = Repository.executable
        process.arguments = ["serve", "--folder", folder, "--port", "\(port)", "--no-browser", "--as-of", day] + arguments
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": home.path,
            "SANGKIEN_TEMPLATES": Repository.templates.path(percentEncoded: false),
        ]
        .merging(Sanitizers.environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        try process.run()
        var link = ""
        // A busy machine takes its time.
        for _ in 0..<6_000 where link.isEmpty && process.isRunning {
            usleep(10_000)
            let text = String(decoding: (try? Data(contentsOf: URL(filePath: out))) ?? Data(), as: UTF8.self)
            if text.hasSuffix("\n") { link = text.trimmingCharacters(in: .whitespacesAndNewlines) }
        }
        guard let address = URLComponents(string: link), let number = address.port else {
            if process.isRunning { process.terminate() }
            throw NotStarted(words: String(decoding: (try? Data(contentsOf: URL(filePath: err))) ?? Data(), as: UTF8.self))
        }
        (self.port, secret) = (number, address.queryItems?.first { $0.name == "ma" }?.value ?? "")
    }

    deinit {
        kill()
    }

    /// Ends it as a power failure would.
    func kill() {
        guard process.isRunning else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Its process number.
    var id: Int32 { process.processIdentifier }

    /// What a command on the users of the register below `home` says, the password from a pipe.
    @discardableResult
    static func users(_ home: TemporaryFolder, _ arguments: [String], password: String = "") throws -> (words: String, status: Int32) {
        let process = Process()
        process.executableURL = Repository.executable
        process.arguments = ["users"] + arguments + ["--folder", home.path("so")]
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": home.path,
            "SANGKIEN_TEMPLATES": Repository.templates.path(percentEncoded: false),
        ]
        .merging(Sanitizers.environment) { $1 }
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("\(password)\n".utf8))
        try input.fileHandleForWriting.close()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (words, process.terminationStatus)
    }

    /// A browser that came in by the link.
    func visitor() throws -> Visitor {
        try visitor(by: "/vao?ma=\(secret)")
    }
}

extension DeskRun {
    /// A browser that came in by an address with a secret.
    func visitor(by address: String) throws -> Visitor {
        var visitor = Visitor(port: port)
        let cookie = try #require(try visitor.get(address).headers["set-cookie"])
        visitor.cookie = String(cookie.prefix { $0 != ";" })
        return visitor
    }

    /// A browser whose user logged in.
    func visitor(named name: String, _ password: String) throws -> Visitor {
        var visitor = Visitor(port: port)
        let answer = try visitor.post("/dang-nhap", ["ten": name, "mat-khau": password])
        let cookie = try #require(answer.headers["set-cookie"], "\(answer.text)")
        visitor.cookie = String(cookie.prefix { $0 != ";" })
        return visitor
    }
}

/// What a browser does, byte for byte.
struct Visitor {
    let port: Int
    var cookie = ""

    init(port: Int) { self.port = port }

    /// An answer of the desk.
    struct Answer {
        let status: Int
        let headers: [String: String]
        let body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    var host: String { "127.0.0.1:\(port)" }

    func get(_ path: String, _ changes: [String: String?] = [:]) throws -> Answer {
        try send("GET", path, changes)
    }

    /// The page at `path` once it no longer waits for a check.
    func page(_ path: String) throws -> String {
        for _ in 0..<600 {
            let text = try get(path).text
            if !text.contains("id=\"tien-do\"") { return text }
            usleep(200_000)
        }
        throw CocoaError(.fileReadUnknown)
    }

    /// Sends a form as a browser at our page does.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], _ changes: [String: String?] = [:]) throws -> Answer {
        let body = fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        var headers: [String: String?] = ["Origin": "http://\(host)", "Content-Type": "application/x-www-form-urlencoded"]
        headers.merge(changes) { $1 }
        return try send("POST", path, headers, Array(body.utf8))
    }

    /// Sends a file as our script does.
    @discardableResult
    func upload(_ bytes: [UInt8], _ name: String, _ changes: [String: String?] = [:]) throws -> Answer {
        var headers: [String: String?] = ["Origin": "http://\(host)", "X-Ten-Tep": Self.encoded(name)]
        headers.merge(changes) { $1 }
        return try send("POST", "/tep/mot", headers, bytes)
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// Sends a request; `changes` override header fields, nil takes one away.
    func send(_ method: String, _ path: String, _ changes: [String: String?] = [:], _ body: [UInt8] = []) throws -> Answer {
        var headers: [String: String?] = ["Host": host, "Connection": "close", "Cookie": cookie.isEmpty ? nil : cookie]
        if method == "POST" { headers["Content-Length"] = "\(body.count)" }
        headers.merge(changes) { $1 }
        let lines = headers.sorted { $0.key < $1.key }.compactMap { name, value in value.map { "\(name): \($0)\r\n" } }
        return try Self.exchange(Array("\(method) \(path) HTTP/1.1\r\n\(lines.joined())\r\n".utf8) + body, port: port)
    }

    /// Sends bytes and reads the answer.
    static func exchange(_ bytes: [UInt8], port: Int) throws -> Answer {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        // A test fails rather than waits for ever.
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = unsafe inet_addr("127.0.0.1")
        let connected = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw CocoaError(.fileReadUnknown) }
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.send(socket, $0.baseAddress! + done, bytes.count - done, Int32(MSG_NOSIGNAL))
            }
            // A server that refuses does not read to the end.
            guard count > 0 else { break }
            done += count
        }
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe recv(socket, &piece, piece.count, 0)
            guard count > 0 else { break }
            all += piece[..<count]
            if isWhole(all) { break }
        }
        return try answer(all)
    }

    /// Whether an answer that says how long it is has come to its end: not every server closes the connection.
    private static func isWhole(_ all: [UInt8]) -> Bool {
        let data = Data(all)
        guard let end = data.firstRange(of: Data("\r\n\r\n".utf8)) else { return false }
        let head = String(decoding: data[..<end.lowerBound], as: UTF8.self)
        guard let count = head.firstMatch(of: /(?i)\r\ncontent-length: *(\d+)/).flatMap({ Int($0.1) }) else { return false }
        return data.count - end.upperBound >= count
    }

    private static func answer(_ all: [UInt8]) throws -> Answer {
        let data = Data(all)
        guard let end = data.firstRange(of: Data("\r\n\r\n".utf8)) else { throw CocoaError(.fileReadCorruptFile) }
        let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            if sides.count == 2 { headers[sides[0].lowercased()] = sides[1].trimmingCharacters(in: .whitespaces) }
        }
        var body = Array(data[end.upperBound...])
        if headers["transfer-encoding"] == "chunked" { body = chunks(body) }
        return Answer(status: status, headers: headers, body: body)
    }

    private static func chunks(_ bytes: [UInt8]) -> [UInt8] {
        var (rest, result) = (bytes[...], [UInt8]())
        while let end = rest.firstIndex(of: 0x0D), let count = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16), count > 0 {
            let begin = end + 2
            guard begin + count <= rest.endIndex else { break }
            result += rest[begin..<begin + count]
            rest = rest[min(begin + count + 2, rest.endIndex)...]
        }
        return result
    }
}
#endif
