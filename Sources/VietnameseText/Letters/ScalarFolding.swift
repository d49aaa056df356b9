/// What one code point becomes when text is read without case and diacritics.
///
/// Sources: Unicode decompositions of the Latin blocks U+00C0–U+024F and U+1E00–U+1EFF; look-alikes from docs/data.md, “Letters”
/// (Ð and Ɖ for Đ, curly quotes, full-width digits, dashes, invisible characters).
enum ScalarFolding {
    /// Result for a code point that leaves no trace: combining marks, zero-width characters.
    static let dropped: UInt8 = 0
    /// Result for a symbol without an ASCII equivalent.
    static let symbol: UInt8 = 1
    /// Result for a letter or digit of another script.
    static let otherLetter: UInt8 = 2
    static let space = UInt8(ascii: " ")
    static let newline = UInt8(ascii: "\n")

    /// Base letters of U+00C0–U+024F; `*` where there is none.
    private static let latin = [UInt8](
        """
        aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
        *********d**********************oo*************uu***************\
        ****dddlllnnnaaiioouuuuuuuuuu*aaaa****ggkkoooo**jdddgg**nnaa****\
        aaaaeeeeiiiioooorrrruuuusstt**hh******aaeeooooooooyy************\
        ****************
        """
        .utf8
    )

    /// Base letters of U+1E00–U+1EFF.
    private static let latinAdditional = [UInt8](
        """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwyas**s*aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******
        """
        .utf8
    )

    /// One lower-case ASCII byte for `scalar`, or `dropped`, `symbol`, `otherLetter`.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
        let code = scalar.value
        switch code {
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return newline
        case 0x41...0x5A: return UInt8(truncatingIfNeeded: code + 0x20)
        case 0x20...0x7E: return UInt8(truncatingIfNeeded: code)
        case 0...0x7F, 0xA0: return space
        case 0xAD: return dropped
        case 0xD7, 0xF7: return symbol
        case 0xC0...0x24F: return letter(latin[Int(code - 0xC0)])
        case 0x1E00...0x1EFF: return letter(latinAdditional[Int(code - 0x1E00)])
        case 0x256: return UInt8(ascii: "d")
        case 0x300...0x36F: return dropped
        default: return rareByte(scalar)
        }
    }

    /// True for what separates words: white space, invisible characters, soft hyphen, `_` of either width, control characters.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x5F, 0x7F...0xA0, 0xAD, 0x180E, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
            0x3000, 0xFEFF, 0xFF3F:
            true
        default: false
        }
    }

    /// Appends the lower-case form of `scalar`; look-alikes of Đ become đ, full-width ASCII becomes ASCII.
    ///
    /// Returns false when the form came from the Unicode tables, so that it may need composing again.
    static func appendLowercase(_ scalar: Unicode.Scalar, to output: inout [Unicode.Scalar]) -> Bool {
        let code = scalar.value
        switch code {
        case 0x41...0x5A: output.append(at(code + 0x20))
        case 0...0xBF: output.append(scalar)
        case 0xD0, 0xF0, 0x110, 0x189, 0x256: output.append("đ")
        case 0xC0...0xDE where code != 0xD7: output.append(at(code + 0x20))
        case 0xDF...0xFF, 0xD7: output.append(scalar)
        case 0x102, 0x128, 0x168, 0x1A0, 0x1AF: output.append(at(code + 1))
        case 0x1EA0...0x1EFF: output.append(at(code | 1))
        case 0xFF21...0xFF3A: output.append(at(code - 0xFEE0 + 0x20))
        case 0xFF01...0xFF5E: output.append(at(code - 0xFEE0))
        default:
            output.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            return code < 0x300
        }
        return true
    }

    private static func at(_ code: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(code) ?? "\u{FFFD}"
    }

    private static func letter(_ base: UInt8) -> UInt8 {
        base == UInt8(ascii: "*") ? otherLetter : base
    }

    /// The ASCII digit that a decimal digit of any script stands for.
    static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.properties.generalCategory == .decimalNumber else { return nil }
        return scalar.properties.numericValue.map { UInt8(ascii: "0") + UInt8($0) }
    }

    private static func rareByte(_ scalar: Unicode.Scalar) -> UInt8 {
        let code = scalar.value
        switch code {
        case 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0xFE00...0xFE0F: return dropped
        // Points in the middle of the line and bullets.
        case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x25CF, 0x30FB: return UInt8(ascii: "*")
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return UInt8(ascii: "-")
        case 0x2018...0x201B, 0x2032, 0x2BC: return UInt8(ascii: "'")
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return UInt8(ascii: "\"")
        case 0x2044, 0x2215: return UInt8(ascii: "/")
        case 0x20AB: return UInt8(ascii: "d")
        case 0xFE6B: return UInt8(ascii: "@")
        case 0xFF21...0xFF3A: return UInt8(truncatingIfNeeded: code - 0xFEE0 + 0x20)
        case 0xFF01...0xFF5E: return UInt8(truncatingIfNeeded: code - 0xFEE0)
        default: break
        }
        if isBlank(scalar) { return space }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return dropped
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
            .decimalNumber, .letterNumber:
            return otherLetter
        default: return symbol
        }
    }
}

extension UInt8 {
    /// True for `0`…`9`.
    var isDigit: Bool { self &- 48 < 10 }
    /// True for `a`…`z`.
    var isLowerLetter: Bool { self &- 97 < 26 }
}
