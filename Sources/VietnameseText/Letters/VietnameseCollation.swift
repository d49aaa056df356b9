/// The order of Vietnamese dictionaries (thứ tự từ điển tiếng Việt); for sorting, never for printing.
///
/// Source: the alphabet of QĐ 1989/QĐ-BGDĐT (2018) with f, j, w, z in their Latin places, as CLDR has it for `vi`; tones in the order
/// ngang, huyền, hỏi, ngã, sắc, nặng. Syllables are compared one after the other, as dictionaries do: all that begins with “ba” stands before “bà”.
public enum VietnameseCollation {
    /// Bytes that compare as the texts do.
    ///
    /// Takes any text; what compares equal (letter case, NFC or NFD, the place of a tone mark, spaces, punctuation) gives the same bytes. Digits
    /// compare by their number and stand before letters, letters of other scripts behind them.
    public static func key(_ text: String) -> [UInt8] {
        var writer = KeyWriter()
        for scalar in VietnameseFolding.key(text).unicodeScalars { writer.read(scalar) }
        return writer.finished()
    }

    /// As `key(_:)`, by a person's given name first: the last word, then the others (xếp theo tên gọi).
    public static func givenNameKey(_ name: String) -> [UInt8] {
        let words = VietnameseFolding.key(name).split(separator: " ")
        guard let last = words.last else { return [] }
        return key(String(last)) + [KeyWriter.nameEnd] + key(words.dropLast().joined(separator: " "))
    }

    fileprivate static let alphabet: [Unicode.Scalar] = [
        "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t",
        "u",
        "ư", "v", "w", "x", "y", "z",
    ]

    /// The letters with each tone, in the order of tones.
    private static let toned: [[Unicode.Scalar]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    .map { Array($0.unicodeScalars) }

    /// The weight of each letter, and of its tone.
    fileprivate static let weights: [Unicode.Scalar: (letter: UInt8, tone: UInt8)] = {
        var weights: [Unicode.Scalar: (letter: UInt8, tone: UInt8)] = [:]
        for (place, letter) in alphabet.enumerated() { weights[letter] = (KeyWriter.firstLetter + UInt8(place), 0) }
        for letters in toned {
            let letter = weights[letters[0]]?.letter ?? 0
            for (tone, scalar) in letters.enumerated() { weights[scalar] = (letter, UInt8(tone)) }
        }
        return weights
    }()
}

/// Writes the key of a text syllable by syllable: its letters, an end, its tones, an end.
private struct KeyWriter {
    static let nameEnd: UInt8 = 0
    private static let end: UInt8 = 1
    private static let toneBegin: UInt8 = 2
    private static let number: UInt8 = 0x20
    static let firstLetter: UInt8 = 0x40
    private static let otherLetter: UInt8 = 0xF0

    private var bytes: [UInt8] = []
    private var tones: [UInt8] = []
    private var digits: [UInt8] = []
    private var isOpen = false

    mutating func read(_ scalar: Unicode.Scalar) {
        if let digit = ScalarFolding.digit(scalar) {
            isOpen = true
            digits.append(digit)
            return
        }
        endNumber()
        if let weight = VietnameseCollation.weights[scalar] {
            isOpen = true
            bytes.append(weight.letter)
            if weight.tone > 0 { tones.append(Self.toneBegin + weight.tone) }
            return
        }
        switch ScalarFolding.byte(scalar) {
        case ScalarFolding.otherLetter:
            isOpen = true
            bytes.append(Self.otherLetter)
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case let byte where byte.isLowerLetter:
            // A letter of another language: ñ stands with n.
            isOpen = true
            bytes.append(VietnameseCollation.weights[Unicode.Scalar(byte)]?.letter ?? Self.otherLetter)
        case ScalarFolding.dropped where !ScalarFolding.isBlank(scalar): return
        default: endSyllable()
        }
    }

    mutating func finished() -> [UInt8] {
        endSyllable()
        return bytes
    }

    /// A number is its length and its digits: the shorter one is the smaller.
    private mutating func endNumber() {
        guard !digits.isEmpty else { return }
        let significant = digits.drop { $0 == UInt8(ascii: "0") }
        bytes += [Self.number, UInt8(min(significant.count, 0xEF)) + 0x10] + significant
        digits = []
    }

    private mutating func endSyllable() {
        endNumber()
        guard isOpen else { return }
        bytes.append(Self.end)
        bytes += tones
        bytes.append(Self.end)
        (tones, isOpen) = ([], false)
    }
}
