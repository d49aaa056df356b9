import VietnameseText

/// A kind of number that a switch of a Word field asks for (ECMA-376, 17.16.4.3.1); words and ordinals are Vietnamese.
enum FieldNumeral: Sendable {
    /// `\* Alphabetic`: A, B … Z, AA, BB ….
    case letters
    /// `\* Hex`
    case hexadecimal
    /// `\* Ordinal`: thứ 3 (CLDR, `%digits-ordinal` of vi).
    case ordinal
    /// `\* OrdText`: thứ nhất, thứ tư (CLDR, `%spellout-ordinal` of vi, but for “thứ hai”, which official documents write).
    case ordinalWords
    /// `\* ArabicDash`: - 3 -
    case dashed

    /// The number in it; nil for what is no whole number, or one that it does not have.
    func text(of text: String, isNumber: Bool) -> String? {
        guard let number = VietnameseNumber(text, isExact: isNumber), !number.isNegative, number.fractionDigits.allSatisfy({ $0 == "0" })
        else { return nil }
        let whole = VietnameseNumber(whole: number.integerPart)
        switch self {
        case .letters: return Self.letters(number.integerPart)
        case .hexadecimal: return String(number.integerPart, radix: 16, uppercase: true)
        case .ordinal: return "thứ " + whole.text
        case .ordinalWords:
            switch number.integerPart {
            case 1: return "thứ nhất"
            case 4: return "thứ tư"
            default: return "thứ " + NumberWords.cardinal(whole)
            }
        case .dashed: return "- " + String(number.integerPart) + " -"
        }
    }

    /// As Word counts: Z is followed by AA, BB.
    private static func letters(_ number: UInt) -> String? {
        guard (1...780).contains(number), let letter = UnicodeScalar(UInt32(0x41 + (number - 1) % 26)) else { return nil }
        return String(repeating: Character(letter), count: Int((number - 1) / 26) + 1)
    }
}
