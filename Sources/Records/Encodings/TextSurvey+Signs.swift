/// What a survey notes about single characters: signs that a closer look is needed (dấu hiệu cần xem kỹ).
///
/// All of Vietnamese in Unicode passes without a sign; so does a foreign name of common letters.
extension TextSurvey {
    /// Notes a character of ASCII at `i`.
    @inline(__always)
    mutating func noteASCII(_ byte: UInt8, at i: Int, in bytes: Span<UInt8>) {
        switch byte {
        case 0x09, 0x0A, 0x0D: break
        case 0..<0x20: hasUnprintable = true
        case UInt8(ascii: "?") where i > 0 && Self.isLetter(bytes[i &- 1]): mayHaveLostLetters = true
        case UInt8(ascii: "_") where i &+ 1 < bytes.count && bytes[i &+ 1] | 0x20 == UInt8(ascii: "x"): hasOddCharacters = true
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "'"), UInt8(ascii: "="): noteExportMark(byte, at: i, in: bytes)
        default: break
        }
    }

    /// Notes what portals and exporters leave: `&#259;`, `&amp;`, `<br>`, `="0905…"`, `'0905…`.
    private mutating func noteExportMark(_ byte: UInt8, at i: Int, in bytes: Span<UInt8>) {
        guard i &+ 1 < bytes.count else { return }
        let next = bytes[i &+ 1]
        switch byte {
        case UInt8(ascii: "&"): if next == UInt8(ascii: "#") || next.isASCIILetter { mayHaveExportMarks = true }
        case UInt8(ascii: "<"): if next == UInt8(ascii: "/") || next.isASCIILetter { mayHaveExportMarks = true }
        case UInt8(ascii: "="): if next == UInt8(ascii: "\"") { mayHaveExportMarks = true }
        default:
            let isGuard =
                next &- 0x30 <= 9 || next == UInt8(ascii: "=") || next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
                || next == UInt8(ascii: "@")
            if isGuard, i == 0 || !Self.isLetter(bytes[i &- 1]) { mayHaveExportMarks = true }
        }
    }

    /// Notes a character of two bytes at `i`.
    @inline(__always)
    mutating func noteTwoBytes(_ lead: UInt8, _ second: UInt8, at i: Int, in bytes: Span<UInt8>) {
        let previous = i > 0 ? bytes[i &- 1] : 0
        switch lead {
        case 0xC3:
            if Self.isOddLetter(second, after: previous) || (previous >= 0x80 && Self.followsLatin1(i, bytes)) { mayBeLegacy = true }
            if second == 0x90 || second == 0xB0 { hasOddCharacters = true }
        case 0xC9 where second == 0x96: hasOddCharacters = true
        case 0xC2: noteSign(second, after: previous, before: i &+ 2 < bytes.count ? bytes[i &+ 2] : 0)
        case 0xC4:
            // Ă ă Đ đ Ĩ ĩ
            if second != 0x82, second != 0x83, second & 0xFE != 0x90, second & 0xFE != 0xA8 { mayBeLegacy = true }
        case 0xC5:
            if second & 0xFE != 0xA8 { mayBeLegacy = true }
        case 0xC6:
            if second == 0x89 { hasOddCharacters = true }
            if second & 0xFE != 0xA0, second != 0xAF, second != 0xB0 { mayBeLegacy = true }
        case 0xCB, 0xCC, 0xCE: mayBeLegacy = true
        default: break
        }
    }

    /// Notes a sign of U+0080–U+00BF.
    private mutating func noteSign(_ second: UInt8, after previous: UInt8, before next: UInt8) {
        switch second {
        case 0xAD: (mayBeLegacy, hasOddCharacters) = (true, true)
        // No-break space, ° ± ² ³ · « », where no letter touches them but as in m², «Lợi».
        case 0xA0, 0xB2, 0xB3: if previous >= 0x80 { mayBeLegacy = true }
        case 0xB0, 0xB1, 0xB7, 0xAB: if Self.isLetter(previous) { mayBeLegacy = true }
        case 0xBB: if previous >= 0x80 || Self.isLetter(next) { mayBeLegacy = true }
        case 0x80..<0xA0: (mayBeLegacy, hasOddCharacters) = (true, true)
        default: mayBeLegacy = true
        }
    }

    /// Notes a character of three bytes at `i` that is not of U+1E00–U+1EFF.
    mutating func noteThreeBytes(_ lead: UInt8, _ second: UInt8, _ third: UInt8, at i: Int, in bytes: Span<UInt8>) {
        let touchesLetter = i > 0 && Self.isLetter(bytes[i &- 1])
        switch (lead, second, third) {
        // Zero-width and bidirectional characters, separators of lines and paragraphs, joiners.
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0...0xAF), (0xE1, 0xA0, 0x8E): hasOddCharacters = true
        case (0xEF, 0xBB, 0xBF): hasOddCharacters = true
        // U+E000–U+F8FF is for private use; U+FF10–U+FF19 are full-width digits.
        case (0xEE, _, _), (0xEF, 0x80...0xA3, _), (0xEF, 0xBC, 0x90...0x99): hasOddCharacters = true
        case (0xEF, 0xBF, 0xBD): mayHaveLostLetters = true
        // ‘ “ „ ‚ † ‡ ‰ ‹ › € ™ − behind a letter, as bytes of VISCII, TCVN3 and UTF-8 look.
        case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9A), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9E), (0xE2, 0x80, 0xA0...0xA1),
            (0xE2, 0x80, 0xB0), (0xE2, 0x80, 0xB9...0xBA), (0xE2, 0x82, 0xAC), (0xE2, 0x84, 0xA2), (0xE2, 0x88, 0x92):
            if touchesLetter { mayBeLegacy = true }
        default: break
        }
    }

    /// Whether the bytes end, before `i`, with a character of U+0080–U+00FF.
    @inline(__always)
    private static func followsLatin1(_ i: Int, _ bytes: Span<UInt8>) -> Bool {
        i >= 2 && bytes[i &- 2] & 0xFE == 0xC2
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }

    /// Whether a letter of U+00C0–U+00FF, by its second byte, is none of Vietnamese, or stands behind a letter as no
    /// Vietnamese word has it.
    @inline(__always)
    private static func isOddLetter(_ second: UInt8, after previous: UInt8) -> Bool {
        // À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý, by their low five bits.
        let ofVietnamese: UInt32 = 0b0010_0110_0011_1100_0011_0111_0000_1111
        let letter = second & 0x1F
        guard ofVietnamese >> UInt32(letter) & 1 != 0 else { return second != 0x97 || previous.isASCIILetter }
        guard previous.isASCIILetter else { return false }
        let isSmall = second >= 0xA0
        if previous >= 0x61, !isSmall { return true }
        switch previous | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "e"): return true
        // quyên, yêu
        case UInt8(ascii: "y"): return letter != 0x0A
        // giờ, giú: i takes no í ì ý
        case UInt8(ascii: "i"): return letter == 0x0C || letter == 0x0D || letter == 0x1D
        // hoà, toé
        case UInt8(ascii: "o"): return letter > 0x03 && letter != 0x08 && letter != 0x09 || letter == 0x02
        case UInt8(ascii: "u"): return letter == 0x12 || letter == 0x13 || letter == 0x15 || letter == 0x19 || letter == 0x1A
        default: return false
        }
    }
}

extension UInt8 {
    /// Whether it is a letter of ASCII.
    @inline(__always)
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
