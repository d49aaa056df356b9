/// Keys for comparing text; never for printing, which keeps what was typed.
public enum VietnameseFolding {
    /// The key by which headings and names are compared.
    ///
    /// Takes any text; gives NFC, lower case, with đ, tone and vowel marks kept, but one place for the tone mark (hoà is
    /// hòa, thuỷ is thủy, khoẻ is khỏe; quý stays), Ð and Ɖ read as đ, full-width characters as ASCII. White space, zero-width
    /// characters, soft hyphens and `_` become one space, none at the ends. Punctuation is kept.
    ///
    /// Source: docs/data.md, “Letters” and “Names” and QĐ 1989/QĐ-BGDĐT (2018) art. 8 on the place of tone marks.
    public static func key(_ text: String) -> String {
        if let ascii = asciiKey(text) { return ascii }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        var isComposed = true
        for scalar in Normalization.nfc(text).unicodeScalars {
            if ScalarFolding.isBlank(scalar) {
                if let last = scalars.last, last != " " { scalars.append(" ") }
            } else if !ScalarFolding.appendLowercase(scalar, to: &scalars) {
                isComposed = false
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        if !isComposed { scalars = [Unicode.Scalar](Normalization.nfc(string(scalars)).unicodeScalars) }
        ToneMarks.unify(&scalars)
        return string(scalars)
    }

    /// The key by which names of units and people are compared when diacritics may be missing.
    ///
    /// Takes any text; gives lower case without diacritics (đ is d), everything but letters and digits read as one
    /// space: `LĐLĐ TX. An Nhơn` gives `ldld tx an nhon`. Letters of other scripts are kept.
    ///
    /// Source: docs/data.md, “Names” and “Units” (one unit, three spellings).
    public static func bareKey(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var needsSpace = false
        var isComposed = true
        for scalar in Normalization.nfc(text).unicodeScalars {
            let byte = ScalarFolding.byte(scalar)
            if ScalarFolding.isBlank(scalar) {
                needsSpace = true
            } else if byte.isDigit || byte.isLowerLetter || byte == ScalarFolding.otherLetter {
                if needsSpace, !output.isEmpty { output.append(ScalarFolding.space) }
                needsSpace = false
                if byte != ScalarFolding.otherLetter {
                    output.append(byte)
                } else {
                    isComposed = false
                    for lower in scalar.properties.lowercaseMapping.unicodeScalars
                    where ScalarFolding.byte(lower) != ScalarFolding.dropped {
                        output.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
                    }
                }
            } else if byte != ScalarFolding.dropped {
                needsSpace = true
            }
        }
        // Letters of other scripts may compose once the marks between them are gone.
        let key = String(decoding: output, as: UTF8.self)
        return isComposed ? key : Normalization.nfc(key)
    }

    /// A stem for file names.
    ///
    /// Takes any text and the most bytes allowed (less than 1 counts as 1); gives words of a–z and 0–9 joined by `-`, cut
    /// between words where possible. Never empty (`khong-ten`, cut to `limit`), and never the name of a Windows device:
    /// `con` gives `ten-con`.
    ///
    /// Source: Windows file naming rules (CON, PRN, AUX, NUL, COM0–9, LPT0–9, CONIN$, CONOUT$).
    public static func slug(_ text: String, limit: Int = 60) -> String {
        let limit = max(1, limit)
        var stem: [UInt8] = []
        for byte in bareKey(text).utf8 {
            let joined = byte.isDigit || byte.isLowerLetter ? byte : UInt8(ascii: "-")
            if joined == UInt8(ascii: "-"), stem.isEmpty || stem.last == joined { continue }
            stem.append(joined)
            // One byte more than fits tells whether the cut falls between words.
            if stem.count > limit { break }
        }
        cut(&stem, limit)
        if stem.isEmpty {
            stem = [UInt8]("khong-ten".utf8)
            cut(&stem, limit)
        } else if isDeviceName(stem) {
            stem = [UInt8]("ten-".utf8) + stem
            cut(&stem, limit)
        }
        return String(decoding: stem, as: UTF8.self)
    }

    /// `key` for text in ASCII; nil for other text.
    private static func asciiKey(_ text: String) -> String? {
        let utf8 = text.utf8
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        for byte in utf8 {
            switch byte {
            case 0x80...: return nil
            case 0...0x20, 0x5F, 0x7F:
                if let last = output.last, last != ScalarFolding.space { output.append(ScalarFolding.space) }
            case 0x41...0x5A: output.append(byte + 0x20)
            default: output.append(byte)
            }
        }
        if output.last == ScalarFolding.space { output.removeLast() }
        return String(decoding: output, as: UTF8.self)
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(scalars.count * 2)
        for scalar in scalars {
            if scalar.isASCII {
                output.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Shortens `stem` to `limit` bytes, to whole words unless that loses more than half.
    private static func cut(_ stem: inout [UInt8], _ limit: Int) {
        let hyphen = UInt8(ascii: "-")
        if stem.count > limit {
            let cutsWord = stem[limit] != hyphen
            stem.removeLast(stem.count - limit)
            if cutsWord, let last = stem.lastIndex(of: hyphen), last >= limit / 2 {
                stem.removeLast(stem.count - last)
            }
        }
        while stem.last == hyphen { stem.removeLast() }
    }

    private static func isDeviceName(_ stem: [UInt8]) -> Bool {
        switch stem.count {
        case 3: ["con", "prn", "aux", "nul"].contains { stem.elementsEqual($0.utf8) }
        case 4: stem[3].isDigit && ["com", "lpt"].contains { stem.starts(with: $0.utf8) }
        default: false
        }
    }
}
