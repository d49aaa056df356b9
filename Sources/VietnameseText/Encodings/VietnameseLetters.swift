/// The letters of Vietnamese with their vowel marks and tones (chữ cái, dấu).
///
/// Source: TCVN 6909:2001; the order of tones is ngang, huyền, hỏi, ngã, sắc, nặng (docs/data.md, “Names”).
enum VietnameseLetters {
    /// Base letters in the order of the alphabet with `f j w z` left out; the code of a letter is its place, from 1.
    static let alphabet = [Unicode.Scalar]("aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars)
    /// The combining marks of the five tones that are written.
    static let toneMarks: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    /// Vowels with the six tones each.
    static let vowels = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ"
    /// The same in capitals.
    static let capitals = "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ"

    /// Set in the properties of a capital.
    static let capital: UInt16 = 1 << 15

    private static let end = 0x200
    private static let additional: UInt32 = 0x1EA0
    private static let additionalEnd: UInt32 = 0x1EFA

    /// What each scalar of U+0000–U+01FF and U+1EA0–U+1EF9 is: `capital`, tone in bits 8–10, letter's code below; 0 for none.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: end + Int(additionalEnd - additional))
        for (index, letter) in alphabet.enumerated() {
            table[slot(letter)] = UInt16(index + 1)
            if let upper = letter.properties.uppercaseMapping.unicodeScalars.first {
                table[slot(upper)] = UInt16(index + 1) | capital
            }
        }
        for (group, mark) in [(vowels, UInt16(0)), (capitals, capital)] {
            for letters in group.split(separator: " ").map({ [Unicode.Scalar]($0.unicodeScalars) }) {
                let code = table[slot(letters[0])] & 0xFF
                for tone in 1...5 { table[slot(letters[tone])] = code | UInt16(tone) << 8 | mark }
            }
        }
        return table
    }()

    private static let parts: [UInt32: (base: Unicode.Scalar, tone: Unicode.Scalar)] = {
        var parts: [UInt32: (base: Unicode.Scalar, tone: Unicode.Scalar)] = [:]
        for group in (vowels + " " + capitals).split(separator: " ") {
            let letters = [Unicode.Scalar](group.unicodeScalars)
            for tone in 1...5 { parts[letters[tone].value] = (letters[0], toneMarks[tone - 1]) }
        }
        return parts
    }()

    /// The properties of a letter of the Vietnamese alphabet; 0 for every other scalar.
    @inline(__always)
    static func properties(_ scalar: Unicode.Scalar) -> UInt16 {
        let value = scalar.value
        if value < UInt32(end) { return table[Int(value)] }
        guard value >= additional, value < additionalEnd else { return 0 }
        return table[end + Int(value - additional)]
    }

    /// A toned vowel as its vowel and the mark of its tone; nil for other scalars.
    static func baseAndTone(_ scalar: Unicode.Scalar) -> (base: Unicode.Scalar, tone: Unicode.Scalar)? { parts[scalar.value] }

    /// The capital of a Vietnamese letter; another scalar stays.
    static func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        guard properties(scalar) != 0, let first = upper.first else { return scalar }
        return first
    }

    private static func slot(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < UInt32(end) ? Int(scalar.value) : end + Int(scalar.value - additional)
    }
}
