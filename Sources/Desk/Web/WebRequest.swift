#if Desk
import VietnameseText

/// A request as pages see it (yêu cầu): nothing of it is trusted.
struct WebRequest: Sendable {
    /// `GET`, `POST` and the like.
    let method: String
    /// The parts of the path, decoded; none for the start.
    let path: [String]
    /// The query in the order written, decoded.
    let query: [(name: String, value: String)]
    /// Header fields by their names in small letters.
    let headers: [String: String]
    /// Which server it was sent to, as the client says.
    let host: String
    /// The IP address at the other end of the line; empty where it has none.
    let peer: String

    /// A request for `target`, the path with its query; nil where it is no path of ours: not absolute, badly encoded, with steps up.
    init?(method: String, target: String, host: String, headers: [String: String], peer: String = "") {
        let bytes = target.utf8
        guard bytes.count <= Self.mostTarget, bytes.first == UInt8(ascii: "/") else { return nil }
        let mark = target.firstIndex(of: "?") ?? target.endIndex
        var path: [String] = []
        for part in target[..<mark].split(separator: "/") {
            guard let decoded = PercentCoding.decoded(part), decoded != ".", decoded != "..", !decoded.contains("/"),
                !decoded.utf8.contains(0)
            else { return nil }
            path.append(decoded)
        }
        let queryText = mark == target.endIndex ? "" : target[target.index(after: mark)...]
        guard let query = FormFields.pairs(String(queryText)) else { return nil }
        (self.method, self.path, self.query) = (method, path, query)
        (self.headers, self.host, self.peer) = (headers, host, peer)
    }

    /// How long a path with its query may be, in bytes.
    private static let mostTarget = 8_192

    /// The first value of this name in the query; nil for none.
    subscript(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// Which page of a long list is asked for, counted from 1; the first where none is.
    var pageNumber: Int { self["trang"].flatMap { Int($0, in: 1...1_000_000) } ?? 1 }

    /// The value of a cookie; nil for none.
    func cookie(_ name: String) -> String? {
        for part in (headers["cookie"] ?? "").split(separator: ";") {
            let pair = part.drop { $0 == " " }
            if pair.hasPrefix(name + "=") { return String(pair.dropFirst(name.count + 1)) }
        }
        return nil
    }
}

/// A body that comes piece by piece (nội dung gửi lên).
protocol WebBody {
    /// The next piece; nil at the end.
    mutating func next() async throws -> [UInt8]?
}

/// Text in addresses (mã hóa phần trăm; RFC 3986).
enum PercentCoding {
    /// The text that `text` stands for; nil where it is badly encoded or no UTF-8.
    static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// `text` for a part of a path or a query.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80, scalar.properties.isAlphabetic || (0x30...0x39).contains(byte) || "-._~".utf8.contains(byte) {
                result.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count < 2 ? "%0" + digits : "%" + digits
            }
        }
        return result
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

/// The fields of a form as a browser sends them (application/x-www-form-urlencoded).
struct FormFields: Sendable {
    /// Names and values in the order written.
    let pairs: [(name: String, value: String)]

    /// How many fields and bytes a form may have.
    static let mostFields = 20_000
    static let mostBytes = 2 << 20

    /// Reads a whole body.
    ///
    /// - Throws: `WebProblem` where it is too long or badly encoded.
    init(_ body: inout any WebBody) async throws {
        var bytes: [UInt8] = []
        while let piece = try await body.next() {
            bytes += piece
            guard bytes.count <= Self.mostBytes else { throw WebProblem.tooLarge }
        }
        guard let text = String(validating: bytes, as: UTF8.self), let pairs = Self.pairs(text) else { throw WebProblem.badRequest }
        self.pairs = pairs
    }

    /// The first value of this name, trimmed; empty for none.
    subscript(_ name: String) -> String {
        let value = pairs.first { $0.name == name }?.value ?? ""
        return String(value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// All values of this name.
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// Names and values in a query or a form; nil where one is badly encoded.
    static func pairs(_ text: String) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        for part in text.split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pairs.count < mostFields, let name = PercentCoding.decoded(sides[0], plusIsBlank: true),
                let value = PercentCoding.decoded(sides.count > 1 ? sides[1] : "", plusIsBlank: true)
            else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }
}
#endif
