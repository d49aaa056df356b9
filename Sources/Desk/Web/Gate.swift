#if Desk
import Files
import Synchronization

/// Who may come in (ai được vào): a browser that was opened by the one-time link, at our own address, from our own pages.
final class Gate: Sendable {
    /// What a session remembers.
    struct Session: Sendable, Hashable {
        /// The digest of its secret, by which it is known here.
        let key: String
    }

    private struct State {
        var link: String
        /// Digests of the secrets of sessions, the oldest first.
        var sessions: [String]
    }

    /// The name of the cookie; cookies do not tell ports apart.
    let cookie: String
    private let hosts: Set<String>
    private let state: Mutex<State>

    /// How many browsers may be in at once.
    private static let mostSessions = 32

    /// A gate for the server at this port; `known` sessions of an earlier run stay in.
    init(port: Int, known: [String]) {
        cookie = "sangkien_\(port)"
        hosts = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
        state = Mutex(State(link: Self.secret(), sessions: Array(known.suffix(Self.mostSessions))))
    }

    /// The secret of the one-time link.
    var link: String { state.withLock(\.link) }

    /// The digests of the sessions, to be kept over a restart.
    var sessions: [String] { state.withLock(\.sessions) }

    /// Whether a request was sent to this server by its own name, so that no other site's name leads here.
    func isAddressed(_ request: WebRequest) -> Bool { hosts.contains(request.host.lowercased()) }

    /// Whether what changes something comes from one of our own pages.
    func isFromOurPage(_ request: WebRequest) -> Bool {
        guard let origin = request.headers["origin"]?.lowercased() else { return false }
        return origin == "http://" + request.host.lowercased() && isAddressed(request)
    }

    /// The session of a request; nil where there is none.
    func session(of request: WebRequest) -> Session? {
        guard let secret = request.cookie(cookie), secret.utf8.count == 64 else { return nil }
        // What is compared are digests: how long it takes tells nothing of the secret.
        let key = SHA256.hex(of: Array(secret.utf8))
        return state.withLock { $0.sessions.contains(key) } ? Session(key: key) : nil
    }

    /// Lets in whoever has the one-time link, once: the cookie to be set, nil where the link is not the one.
    func enter(_ link: String) -> String? {
        let wanted = SHA256.hex(of: Array(link.utf8))
        let secret = Self.secret()
        let isIn = state.withLock { state in
            guard SHA256.hex(of: Array(state.link.utf8)) == wanted else { return false }
            state.link = Self.secret()
            state.sessions.append(SHA256.hex(of: Array(secret.utf8)))
            if state.sessions.count > Self.mostSessions { state.sessions.removeFirst() }
            return true
        }
        return isIn ? "\(cookie)=\(secret); Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000" : nil
    }

    /// 256 bits that nobody can guess, as 64 hexadecimal digits.
    private static func secret() -> String {
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
