import VietnameseText

/// An encoding a person may name for a file, in place of what the program finds (bảng mã chỉ định).
package enum TextEncoding: Hashable, Sendable {
    /// UTF-8, with a byte order mark or without.
    case utf8
    /// UTF-16 of the order its mark or its NUL bytes tell, the low byte first without either.
    case utf16
    /// UTF-16 with the low byte first.
    case utf16LittleEndian
    /// UTF-16 with the high byte first.
    case utf16BigEndian
    /// Windows-1252 as it stands: nothing is converted.
    case windows1252
    /// Vietnamese in an older encoding.
    case legacy(LegacyEncoding)

    /// Names that help texts list.
    package static let names = [
        "utf-8", "utf-16", "utf-16le", "utf-16be", "tcvn3", "vni", "viscii", "windows-1258", "windows-1252", "utf-8x2",
    ]

    private static let known: [String: TextEncoding] = [
        "utf8": .utf8, "utf8bom": .utf8, "utf16": .utf16, "unicode": .utf16, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
        "windows1252": .windows1252, "cp1252": .windows1252, "1252": .windows1252, "latin1": .windows1252,
        "iso88591": .windows1252, "windows1258": .legacy(.windows1258), "cp1258": .legacy(.windows1258), "1258": .legacy(.windows1258),
        "tcvn3": .legacy(.tcvn3), "abc": .legacy(.tcvn3), "tcvn3abc": .legacy(.tcvn3), "tcvn": .legacy(.tcvn3),
        "tcvn5712": .legacy(.tcvn3), "vni": .legacy(.vni), "vniwindows": .legacy(.vni), "viscii": .legacy(.viscii),
        "utf8x2": .legacy(.doubleUTF8),
    ]

    /// The encoding of this name, whatever its case, hyphens, underscores and spaces; nil for an unknown one.
    package init?(name: String) {
        let plain = name.lowercased().filter { !"-_ ()".contains($0) }
        guard let encoding = Self.known[plain] else { return nil }
        self = encoding
    }

    /// The reading that it asks for, of text that is not Unicode or was saved as Unicode letter by letter.
    var reading: LegacyReading? {
        guard case .legacy(let encoding) = self else { return nil }
        return LegacyReading(encoding, .windows1252)
    }
}
