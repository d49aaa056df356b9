/// Where the tone mark stands in the syllables -oa, -oe, -uy.
///
/// Source: QĐ 1989/QĐ-BGDĐT (2018) art. 8 writes hoà, thuỷ, khoẻ; legal practice writes hòa, thủy, khỏe. Both are
/// right, so comparisons move the mark to the first vowel. `quý` stays: there the u belongs to the consonant.
enum ToneMarks {
    /// Moves the tone mark of open syllables -oà, -oè, -uỳ to the first vowel, in composed lower-case text.
    static func unify(_ scalars: inout [Unicode.Scalar]) {
        var index = 1
        while index < scalars.count {
            defer { index += 1 }
            let first = scalars[index - 1]
            guard first == "o" || first == "u" else { continue }
            guard let (base, tone) = bare(scalars[index]) else { continue }
            guard first == "o" ? base != "y" : base == "y" else { continue }
            if index + 1 < scalars.count, isLetter(scalars[index + 1]) { continue }
            if first == "u", index >= 2, scalars[index - 2] == "q" { continue }
            scalars[index - 1] = toned(first, tone)
            scalars[index] = base
        }
    }

    private static func bare(_ scalar: Unicode.Scalar) -> (base: Unicode.Scalar, tone: Int)? {
        switch scalar {
        case "à": ("a", 0)
        case "á": ("a", 1)
        case "ả": ("a", 2)
        case "ã": ("a", 3)
        case "ạ": ("a", 4)
        case "è": ("e", 0)
        case "é": ("e", 1)
        case "ẻ": ("e", 2)
        case "ẽ": ("e", 3)
        case "ẹ": ("e", 4)
        case "ỳ": ("y", 0)
        case "ý": ("y", 1)
        case "ỷ": ("y", 2)
        case "ỹ": ("y", 3)
        case "ỵ": ("y", 4)
        default: nil
        }
    }

    private static func toned(_ vowel: Unicode.Scalar, _ tone: Int) -> Unicode.Scalar {
        let forms: [Unicode.Scalar] = vowel == "o" ? ["ò", "ó", "ỏ", "õ", "ọ"] : ["ù", "ú", "ủ", "ũ", "ụ"]
        return forms[tone]
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let byte = ScalarFolding.byte(scalar)
        // A mark left over after composing still belongs to the syllable.
        let isMark = byte == ScalarFolding.dropped && !ScalarFolding.isBlank(scalar)
        return byte.isLowerLetter || byte == ScalarFolding.otherLetter || isMark
    }
}
