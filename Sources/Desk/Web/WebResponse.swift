#if Desk
import SangkienDiagnostics

/// What is sent back (trả lời).
struct WebResponse: Sendable {
    /// What a response holds.
    enum Content: Sendable {
        case bytes([UInt8])
        /// A file of ours, sent piece by piece, and removed afterwards where it is only for this response.
        case file(path: String, isTemporary: Bool)
    }

    var status: Int
    /// Header fields besides those that every response has.
    var headers: [(name: String, value: String)] = []
    var content: Content
    /// Whether the connection ends with it, because what was sent is not read to its end.
    var closes = false

    /// A page.
    static func page(_ bytes: [UInt8], status: Int = 200) -> WebResponse {
        WebResponse(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], content: .bytes(bytes))
    }

    /// JSON for our own scripts.
    static func json(_ writer: JSONWriter, status: Int = 200) -> WebResponse {
        WebResponse(status: status, headers: [("Content-Type", "application/json; charset=utf-8")], content: .bytes(writer.bytes))
    }

    /// A part of ours that does not change while the program runs.
    static func asset(_ text: StaticString, _ type: String) -> WebResponse {
        WebResponse(status: 200, headers: [("Content-Type", type)], content: .bytes(Array(text.description.utf8)))
    }

    /// The browser goes to another page of ours, and asks for it anew.
    static func redirect(_ place: String) -> WebResponse {
        WebResponse(status: 303, headers: [("Location", place)], content: .bytes([]))
    }

    /// A file to be saved, never to be shown: whatever is in it, no browser runs it here.
    static func download(_ content: Content, name: String) -> WebResponse {
        let ascii = String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { (0x20..<0x7F).contains($0.value) && !"\"\\%;".unicodeScalars.contains($0) ? $0 : "_" }
            )
        )
        let disposition = "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(PercentCoding.encoded(name))"
        return WebResponse(
            status: 200,
            headers: [("Content-Type", type(of: name)), ("Content-Disposition", disposition)],
            content: content
        )
    }

    /// The type of a file of ours by its ending; all others are bytes.
    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last.map({ $0.lowercased() }) {
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "odt": "application/vnd.oasis.opendocument.text"
        case "pdf": "application/pdf"
        case "zip": "application/zip"
        default: "application/octet-stream"
        }
    }

    /// What every response says to a browser: show nothing but our own, run nothing but our own, keep nothing.
    static let guards: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"), ("Cache-Control", "no-store"),
    ]
}

/// Why a request is not answered as wished (vì sao không thực hiện).
enum WebProblem: Error, Sendable {
    /// Not a request that a browser at one of our pages makes.
    case badRequest
    /// Without a session, or from another site.
    case notAllowed
    case notFound
    case tooLarge
    /// Something went wrong that a person can be told.
    case reported([Diagnostic])
    case said(LocalizedText)

    /// The status of the response.
    var status: Int {
        switch self {
        case .badRequest: 400
        case .notAllowed: 403
        case .notFound: 404
        case .tooLarge: 413
        case .reported, .said: 422
        }
    }
}
#endif
