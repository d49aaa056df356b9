/// The letters that names in Vietnam are written with, and their digits, by code point: asked for each letter of each name.
enum NameLetters {
    /// True for a letter of ASCII or of the Latin blocks that Vietnamese uses.
    static func contains(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// True when a text has a number in any script.
    static func hasNumber(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { scalar in
            if scalar.isASCII { return ("0"..."9").contains(scalar) }
            return !contains(scalar.value) && Character(scalar).isNumber
        }
    }

    /// The words of a text between its blanks.
    static func words(of text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    }
}
