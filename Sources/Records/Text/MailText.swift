import SangkienFiles

/// E-mail messages, and web pages saved as MHTML, known by their header (thư điện tử, trang web một tệp).
///
/// Source: RFC 5322, section 2.2 (fields `name: value`, folded lines, a blank line at the end); RFC 2557 (MHTML); mbox puts a line
/// `From …` before it.
enum MailText {
    /// Lines of a header that are looked at, and bytes of it.
    private static let lines = 60
    private static let bytes = 8192
    /// Fields that messages have, and tables do not have as the first words of their lines.
    private static let known: Set<String> = [
        "from", "to", "cc", "subject", "date", "received", "message-id", "mime-version", "content-type", "return-path", "delivered-to",
        "reply-to", "dkim-signature", "authentication-results", "received-spf", "arc-seal", "arc-message-signature",
    ]

    /// The kind of message whose header begins at `start`; nil where none does.
    static func format(_ bytes: [UInt8], at start: Int) -> FileFormat? {
        let head = bytes[start...].prefix(Self.bytes)
        guard isField(head.prefix { !isLineEnd($0) }) || head.starts(with: "From ".utf8) else { return nil }
        var names: Set<String> = []
        var hasParts = false
        for line in head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(lines) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 { continue }
            guard isField(line) else {
                // Only mbox has another line, the first; the last one may be cut.
                guard line.starts(with: "From ".utf8) || line.endIndex == head.endIndex else { return nil }
                continue
            }
            let text = String(decoding: line.prefix(200), as: UTF8.self).lowercased()
            names.insert(String(text.prefix { $0 != ":" }))
            hasParts = hasParts || (text.hasPrefix("content-type:") && text.contains("multipart/related"))
        }
        names.formIntersection(known)
        if hasParts, names.contains("mime-version"), names.isDisjoint(with: ["to", "received", "delivered-to"]) {
            return FileFormats.webArchive
        }
        return names.count > 2 && !names.isDisjoint(with: ["from", "subject", "received"]) ? FileFormats.mail : nil
    }

    /// Whether a line is `name: value`, the name of letters, digits and hyphens.
    private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
        return line[..<colon]
            .allSatisfy { byte in
                (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "-")
                    || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
