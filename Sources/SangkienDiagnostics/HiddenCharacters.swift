/// Characters that nobody sees but that act: they move the cursor, turn the direction of writing, or make two names look alike
/// (ký tự ẩn).
///
/// Hidden are the controls C0, DEL and C1 (among them the escape sequences of terminals), line and paragraph separators, bidi
/// controls, zero-width and other ignorable characters, tag characters, blank letters and noncharacters.
/// Sources: ECMA-48 (controls); Unicode Standard, Default_Ignorable_Code_Point; Unicode Technical Report 36, section 2.5 (bidi).
package enum HiddenCharacters {
    /// True for a character that stands for nothing visible, wherever it stands.
    package static func contains(_ scalar: Unicode.Scalar) -> Bool {
        let code = scalar.value
        switch code {
        case 0..<0x20, 0x7F..<0xA0: return true
        // Letters of Vietnamese and its neighbours, most of what there is.
        case 0x20..<0xAD, 0xAE..<0x300, 0x1E00..<0x2000: return false
        // Line and paragraph separators, the blank of Braille, and the signs around ruby text.
        case 0x2028, 0x2029, 0x2800, 0xFFF9...0xFFFB: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
        }
    }

    /// True when a UTF-8 sequence that begins with these two bytes may be a hidden character.
    ///
    /// A cheap first look, so that plain Vietnamese is never decoded.
    static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0..<0x20, 0x7F: true
        case 0x80..<0xC2: false
        case 0xC2: second < 0xA0 || second == 0xAD
        case 0xCD, 0xD8, 0xE2, 0xE3, 0xEF...: true
        // Vietnamese letters lie in the blocks that begin with E1 BA and E1 BB.
        case 0xE1: second < 0xB8
        default: false
        }
    }

    /// `text` with each hidden character written out as `<U+001B>`.
    ///
    /// What ordinary text needs stays: marks that combine with a letter; between emoji the joiner U+200D, behind them a selector
    /// U+FE0E or U+FE0F; joiners between letters of the scripts that need them, from Arabic to Mongolian. Line breaks become
    /// `↵` and tabs a space, so that words of others never begin a line; with `keepsLayout` both stay (a lone CR does not).
    package static func shown(in text: String, keepsLayout: Bool = false) -> String {
        guard mayHide(text) else { return text }
        let scalars = [Unicode.Scalar](text.unicodeScalars)
        var output = String.UnicodeScalarView()
        for index in scalars.indices {
            let scalar = scalars[index]
            if !contains(scalar) || isNeeded(scalars, at: index) || (keepsLayout && isLayout(scalars, at: index)) {
                output.append(scalar)
            } else if scalar == "\t" {
                output.append(" ")
            } else if scalar == "\n" || scalar == "\r" {
                let isSecondHalf = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
                if !isSecondHalf { output.append("↵") }
            } else {
                output.append(contentsOf: name(of: scalar).unicodeScalars)
            }
        }
        return String(output)
    }

    /// `<U+202E>`: how a hidden character is written out.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }

    /// False when `text` surely holds nothing hidden.
    private static func mayHide(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        return bytes.indices.contains { index in
            mayBegin(bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0)
        }
    }

    private static func isLayout(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        switch scalars[index] {
        case "\n", "\t": true
        case "\r": index + 1 < scalars.count && scalars[index + 1] == "\n"
        default: false
        }
    }

    /// True for a joiner or selector that does its work between its neighbours.
    private static func isNeeded(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = scalars[index - 1]
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        switch scalars[index].value {
        case 0x200D where isPicture(before) || before.value == 0xFE0F: return after.map(isPicture) ?? false
        case 0x200C, 0x200D: return isJoining(before) && after.map(isJoining) ?? false
        case 0xFE0E, 0xFE0F: return isPicture(before) || (before.properties.isEmoji && after?.value == 0x20E3)
        default: return false
        }
    }

    private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0xA0 && scalar.properties.isEmoji
    }

    /// True for letters and marks of the scripts in which a joiner changes the shape of a letter.
    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
        let isInBlock = (0x600..<0x1100).contains(scalar.value) || (0x1700..<0x1900).contains(scalar.value)
        return isInBlock && !contains(scalar)
    }
}
