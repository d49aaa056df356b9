/// Values as addresses or parts of them (địa chỉ liên kết).
enum Address {
    /// Schemes that lead to a document, and nothing that runs.
    private static let safeSchemes: Set<String> = ["http", "https", "mailto", "tel", "ftp", "file"]

    /// The address as it is; one whose scheme could run a script becomes the name of a file that does not exist.
    static func withoutScript(_ address: String) -> String {
        let scheme = address.unicodeScalars.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        guard scheme.endIndex < address.unicodeScalars.endIndex, address.unicodeScalars[scheme.endIndex] == ":" else { return address }
        // Browsers pass over controls and blanks inside a scheme.
        let name = String(String.UnicodeScalarView(scheme.filter { $0.value > 0x20 })).lowercased()
        if safeSchemes.contains(name) { return address }
        return String(scheme) + "%3A" + String(address.unicodeScalars[scheme.endIndex...].dropFirst())
    }

    /// The value as it may stand in an address between blanks: these, and quotes, are written with percent signs.
    static func withoutBlanks(_ value: String) -> String {
        value.map { character in
            let isPlain = !character.isWhitespace && !"\"“”".contains(character)
            return isPlain ? String(character) : character.isNewline ? "%20" : percentEncoded(String(character))
        }
        .joined()
    }

    /// The value as one part of an address: what has a meaning there is written with percent signs (RFC 3986, 2.1).
    static func percentEncoded(_ value: String) -> String {
        var result: [UInt8] = []
        for byte in value.utf8 {
            if isPlain(byte) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                for half in [byte >> 4, byte & 15] { result.append(half < 10 ? 0x30 + half : 0x37 + half) }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Letters, digits, and marks that mean nothing or only part a path.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"): true
        default: false
        }
    }
}
