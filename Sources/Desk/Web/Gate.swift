#if Desk
import SangkienFiles
import Synchronization

/// What of a request is believed (cửa vào): that it was sent to this server, from one of our pages, over which line, from where.
final class Gate: Sendable {
    /// The name of the cookie; cookies do not tell ports apart.
    let cookie: String
    /// Whether people from other machines come in, by name and password.
    let isOpenToOthers: Bool
    private let hosts: Set<String>
    private let oneTimeLink: Mutex<String>

    /// A gate for the server at this address and port.
    init(_ address: DeskAddress = .loopback, port: Int) {
        cookie = "sangkien_\(port)"
        isOpenToOthers = !address.isOnlyHere
        hosts = address.hosts(port: port)
        oneTimeLink = Mutex(Self.secret())
    }

    /// The secret of the one-time link.
    var link: String { oneTimeLink.withLock(\.self) }

    /// Whether `link` is the one-time link; it is another one then.
    ///
    /// Where others come in, there is none.
    func takes(_ link: String) -> Bool {
        // What is compared are digests: how long it takes tells nothing of the secret.
        let wanted = SHA256.hex(of: Array(link.utf8))
        return oneTimeLink.withLock { link in
            guard !isOpenToOthers, SHA256.hex(of: Array(link.utf8)) == wanted else { return false }
            link = Self.secret()
            return true
        }
    }

    /// Whether a request was sent to this server by one of its names, so that no other site's name leads here.
    func isAddressed(_ request: WebRequest) -> Bool { hosts.contains(request.host.lowercased()) }

    /// Whether what changes something comes from one of our own pages.
    func isFromOurPage(_ request: WebRequest) -> Bool {
        guard let origin = request.headers["origin"]?.lowercased() else { return false }
        return origin == (isEncrypted(request) ? "https://" : "http://") + request.host.lowercased() && isAddressed(request)
    }

    /// Whether a proxy on this machine hands it on; only then is it believed what it says of the browser.
    private func isHandedOn(_ request: WebRequest) -> Bool { isOpenToOthers && DeskAddress.isLoopback(request.peer) }

    /// Whether it came over TLS.
    func isEncrypted(_ request: WebRequest) -> Bool { isHandedOn(request) && request.headers["x-forwarded-proto"]?.lowercased() == "https" }

    /// The address of the browser: the last that the proxy wrote, for what stands before it came from outside.
    func client(of request: WebRequest) -> String {
        guard isHandedOn(request), let said = request.headers["x-forwarded-for"]?.split(separator: ",").last else { return request.peer }
        return String(said.filter { !$0.isWhitespace }.prefix(64))
    }

    /// The digest of the secret that a browser holds; nil where it holds none.
    func key(of request: WebRequest) -> String? {
        guard let secret = request.cookie(cookie), secret.utf8.count == 64 else { return nil }
        return SHA256.hex(of: Array(secret.utf8))
    }

    /// The cookie with a session's secret, for so many seconds; 0 takes it away.
    func cookie(_ secret: String, seconds: Int, for request: WebRequest) -> (name: String, value: String) {
        let secure = isEncrypted(request) ? "; Secure" : ""
        return ("Set-Cookie", "\(cookie)=\(secret); Path=/; HttpOnly; SameSite=Strict; Max-Age=\(seconds)\(secure)")
    }

    /// 256 bits that nobody can guess, as 64 hexadecimal digits.
    static func secret() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4)
            .map { _ in
                let digits = String(generator.next() as UInt64, radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }
            .joined()
    }
}
#endif
