/// `Quý` and `Quí`, `Lý` and `Lí`: one name in two spellings (i ngắn, y dài cuối âm tiết).
///
/// Source: QĐ 1989/QĐ-BGDĐT (2018) leaves proper names as their bearers write them, so both are met for one person. Only behind a consonant
/// and at the end of a syllable: `Thúy`, `Nguyễn`, `Y` stay.
enum NameVowels {
    /// The text with an i for each such y; `areAll` tells that also one without a mark of tone becomes an i, where `Vy` and `Vi` need not be
    /// told apart.
    static func unified(_ text: String, areAll: Bool) -> String {
        guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "y") || $0 == 0xBD || $0 == 0xBB }) else { return text }
        var scalars = Array(text.unicodeScalars)
        var isChanged = false
        for index in scalars.indices.dropFirst() {
            guard let short = short(scalars[index], areAll: areAll), isBehindConsonant(index, scalars) else { continue }
            guard index + 1 == scalars.count || !isLetter(scalars[index + 1]) else { continue }
            scalars[index] = short
            isChanged = true
        }
        guard isChanged else { return text }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func short(_ scalar: Unicode.Scalar, areAll: Bool) -> Unicode.Scalar? {
        switch scalar {
        case "ý", "Ý": "í"
        case "ỳ", "Ỳ": "ì"
        case "ỷ", "Ỷ": "ỉ"
        case "ỹ", "Ỹ": "ĩ"
        case "ỵ", "Ỵ": "ị"
        case "y", "Y": areAll ? "i" : nil
        default: nil
        }
    }

    /// Whether the letter before is a consonant, or the u of `qu`.
    private static func isBehindConsonant(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let before = scalars[index - 1].value | 0x20
        if before == 0x75 { return index > 1 && scalars[index - 2].value | 0x20 == 0x71 }
        return "bcdghklmnprstvx".unicodeScalars.contains { $0.value == before }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        NameLetters.contains(scalar.value) || scalar.properties.canonicalCombiningClass != .notReordered
    }
}
