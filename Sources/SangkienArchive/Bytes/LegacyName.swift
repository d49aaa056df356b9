/// The name of a member that is written in an older encoding (tên tệp trong tệp nén, bảng mã cũ).
///
/// Windows packs names in the code page of its console, where Vietnamese is set windows-1258, elsewhere code page 437 as the format wants
/// (APPNOTE 6.3.10, D.1); nothing in the archive says which. Some programs add the name in UTF-8 as a field of its own (4.6.9).
enum LegacyName {
    /// The UTF-8 name among the extra fields, where it belongs to the name as written.
    static func unicode(in extra: [UInt8], of name: [UInt8]) -> [UInt8]? {
        var position = 0
        while extra.count - position >= 4 {
            let (id, length) = (extra.number16(at: position), extra.number16(at: position + 2))
            position += 4
            guard length <= extra.count - position else { return nil }
            if id == 0x7075, length > 5, extra[position] == 1 {
                guard extra.number32(at: position + 1) == Int(checksum(of: name)) else { return nil }
                return Array(extra[position + 5..<position + length])
            }
            position += length
        }
        return nil
    }

    /// The name in UTF-8, read by the older encoding that fits it better; what neither has becomes “_”.
    static func bytes(_ name: [UInt8]) -> [UInt8] {
        // The letters of code page 437 end where those of windows-1258 have hardly begun.
        let is437 = name.allSatisfy { $0 < 0xA6 }
        var text = ""
        for byte in name { text.unicodeScalars.append(scalar(byte, is437)) }
        return Array(text.utf8)
    }

    private static func scalar(_ byte: UInt8, _ is437: Bool) -> Unicode.Scalar {
        guard byte >= 0x80 else { return Unicode.Scalar(byte) }
        if is437 { return byte < 0xA6 ? page437[Int(byte) - 0x80] : "_" }
        if let letter = windows1258[byte] { return letter }
        return byte >= 0xA1 && byte != 0xAD ? Unicode.Scalar(byte) : "_"
    }

    /// The letters of code page 437, from 0x80.
    private static let page437 = Array("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑ".unicodeScalars)

    /// Where windows-1258 differs from Latin-1: the Vietnamese letters, and marks that combine with the letter before.
    private static let windows1258: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x8C: "Œ", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x9C: "œ", 0x9F: "Ÿ",
        0xC3: "Ă", 0xCC: "\u{0300}", 0xD0: "Đ", 0xD2: "\u{0309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{0303}",
        0xE3: "ă", 0xEC: "\u{0301}", 0xF0: "đ", 0xF2: "\u{0323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
    ]

    /// CRC-32 of a few bytes (ISO 3309).
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
