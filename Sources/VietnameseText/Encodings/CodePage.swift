/// A code page of Windows, by which bytes of an older encoding were shown as letters (bảng mã của Windows).
///
/// Sources: Unicode's CP1252.TXT and CP1258.TXT; glibc's tables agree (tests).
package enum CodePage: String, Sendable, CaseIterable {
    /// Western Europe, the default of most computers.
    case windows1252
    /// Vietnamese, with tones as combining marks; the default of a Windows in Vietnamese.
    case windows1258

    /// The characters of bytes 0x80–0x9F; `·` where there is none, so that the byte is the C1 control itself.
    private static let upper = [Unicode.Scalar]("€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ".unicodeScalars)

    /// Where Windows-1258 differs from Windows-1252.
    private static let vietnamese: [(byte: UInt8, scalar: Unicode.Scalar)] = [
        (0xC3, "Ă"), (0xCC, "\u{300}"), (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"), (0xDD, "Ư"), (0xDE, "\u{303}"), (0xE3, "ă"),
        (0xEC, "\u{301}"), (0xF0, "đ"), (0xF2, "\u{323}"), (0xF5, "ơ"), (0xFD, "ư"), (0xFE, "₫"),
    ]
    /// Bytes that Windows-1258 does not define, besides those of Windows-1252.
    private static let undefined1258: [UInt8] = [0x8A, 0x8E, 0x9A, 0x9E]

    private static let tables = allCases.map { page in (0...255).map { page.character(UInt8($0)) } }
    private static let reverse = tables.map { table in
        // C1 controls stand for their bytes whether the page defines those or not: some programs keep them.
        var bytes: [UInt32: UInt8] = [:]
        for byte in 0x80..<0xA0 { bytes[UInt32(byte)] = UInt8(byte) }
        for byte in 0x80...0xFF { bytes[table[byte].value] = UInt8(byte) }
        return bytes
    }

    /// Each of the 256 bytes as this page shows it; a byte it does not define as the control character of that number.
    package var scalars: [Unicode.Scalar] { Self.tables[self == .windows1252 ? 0 : 1] }

    /// The bytes of a text that this page had shown; what it cannot have shown stays as it is.
    ///
    /// Composed letters are taken apart where the page writes a tone as a mark of its own. Each value of the result is a byte
    /// below 256, or a scalar value plus `other`.
    func units(of scalars: some Sequence<Unicode.Scalar>) -> [UInt32] {
        let reverse = Self.reverse[self == .windows1252 ? 0 : 1]
        var units: [UInt32] = []
        for scalar in scalars {
            if scalar.value < 0x80 {
                units.append(scalar.value)
            } else if let byte = reverse[scalar.value] {
                units.append(UInt32(byte))
            } else if self == .windows1258, let parts = VietnameseLetters.baseAndTone(scalar), let mark = reverse[parts.tone.value] {
                units.append(reverse[parts.base.value].map(UInt32.init) ?? parts.base.value)
                units.append(UInt32(mark))
            } else {
                units.append(scalar.value + Self.other)
            }
        }
        return units
    }

    /// What is added to a scalar value that stands for no byte.
    static let other: UInt32 = 0x1000_0000

    private func character(_ byte: UInt8) -> Unicode.Scalar {
        if self == .windows1258 {
            if let known = Self.vietnamese.first(where: { $0.byte == byte }) { return known.scalar }
            if Self.undefined1258.contains(byte) { return Unicode.Scalar(byte) }
        }
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        let scalar = Self.upper[Int(byte) - 0x80]
        return scalar == "·" ? Unicode.Scalar(byte) : scalar
    }
}
