import VietnameseText

/// Letters that look like Đ and are others: Ð of Icelandic, Ɖ of African languages (chữ trông giống Đ).
enum LookAlikes {
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = ["\u{D0}": "Đ", "\u{189}": "Đ", "\u{F0}": "đ", "\u{256}": "đ"]

    /// The text with Đ in their place, where that alone makes a Vietnamese word; each change is reported to `note`.
    static func unmasked(_ text: String, note: (String) -> Void) -> String {
        guard text.unicodeScalars.contains(where: { letters[$0] != nil }) else { return text }
        var scalars = [Unicode.Scalar](text.unicodeScalars)
        var start = 0
        for index in 0...scalars.count where index == scalars.count || !isLetter(scalars[index]) {
            let word = scalars[start..<index]
            if word.contains(where: { letters[$0] != nil }) {
                let fixed = word.map { letters[$0] ?? $0 }
                if Syllable.isWord(fixed) {
                    for place in start..<index {
                        guard let letter = letters[scalars[place]] else { continue }
                        note("\(Character(scalars[place])) → \(Character(letter))")
                        scalars[place] = letter
                    }
                }
            }
            start = index + 1
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value).isASCIILetter : scalar.properties.isAlphabetic
    }
}
