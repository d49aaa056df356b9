/// Writes Vietnamese text in an old encoding, for measuring how well it is recognised; no command of the program does.
package enum LegacyEncoder {
    private static let tcvn3: [UInt32: [UInt8]] = {
        var bytes: [UInt32: [UInt8]] = [:]
        for (index, letter) in TCVN3.letters.enumerated() where letter != "·" { bytes[letter.value] = [UInt8(0xA1 + index)] }
        // The font of capitals shows the small letter's code as a capital.
        for group in zip(VietnameseLetters.capitals.unicodeScalars, VietnameseLetters.vowels.unicodeScalars)
        where bytes[group.0.value] == nil { bytes[group.0.value] = bytes[group.1.value] }
        return bytes
    }()
    private static let vni = Dictionary(VNIWindows.sequences.map { ($0.letter.value, $0.bytes) }) { _, last in last }
    private static let viscii: [UInt32: [UInt8]] = {
        var bytes: [UInt32: [UInt8]] = [:]
        for (index, letter) in VISCII.upper.enumerated() { bytes[letter.value] = [UInt8(0x80 + index)] }
        for control in VISCII.controls { bytes[control.scalar.value] = [UInt8(control.byte)] }
        return bytes
    }()
    private static let windows1258 = Dictionary(
        CodePage.windows1258.scalars.enumerated().map { ($0.element.value, [UInt8($0.offset)]) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The bytes of a text in form C; nil when the encoding lacks a letter of it.
    package static func bytes(_ text: String, in encoding: LegacyEncoding) -> [UInt8]? {
        var written: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let own = bytes(of: scalar, in: encoding) else { return nil }
            written += own
        }
        return written
    }

    private static func bytes(of scalar: Unicode.Scalar, in encoding: LegacyEncoding) -> [UInt8]? {
        if scalar.isASCII { return [UInt8(scalar.value)] }
        switch encoding {
        case .doubleUTF8: return UTF8.encode(scalar).map { [UInt8]($0) }
        case .tcvn3: return tcvn3[scalar.value]
        case .vni: return vni[scalar.value]
        case .viscii: return viscii[scalar.value]
        case .windows1258:
            if let known = windows1258[scalar.value] { return known }
            guard let parts = VietnameseLetters.baseAndTone(scalar) else { return nil }
            guard let base = windows1258[parts.base.value], let tone = windows1258[parts.tone.value] else { return nil }
            return base + tone
        }
    }
}
