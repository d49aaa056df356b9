/// VNI-Windows, the encoding of the fonts `VNI-Times`, `VNI-Helve`: a letter, then a byte for its marks.
///
/// Source: docs/encodings.md. No two sequences collide; the longest match is read first.
enum VNIWindows {
    /// A letter of two bytes, or of one, and what it stands for; small letters only, as Windows-1252 shows them.
    private static let rows: [(base: String, marks: String, letters: String)] = [
        ("a", "ùøûõï", "áàảãạ"), ("a", "âáàåãä", "âấầẩẫậ"), ("a", "êéèúüë", "ăắằẳẵặ"),
        ("e", "ùøûõï", "éèẻẽẹ"), ("e", "âáàåãä", "êếềểễệ"),
        ("o", "ùøûõï", "óòỏõọ"), ("o", "âáàåãä", "ôốồổỗộ"), ("ô", "ùøûõï", "ớờởỡợ"),
        ("u", "ùøûõï", "úùủũụ"), ("ö", "ùøûõï", "ứừửữự"), ("y", "ùøûõï", "ýỳỷỹỵ"),
    ]
    private static let single: [(byte: Unicode.Scalar, letter: Unicode.Scalar)] = [
        ("ô", "ơ"), ("ö", "ư"), ("ñ", "đ"), ("í", "í"), ("ì", "ì"), ("æ", "ỉ"), ("ó", "ĩ"), ("ò", "ị"), ("î", "ỵ"),
    ]

    /// Letters by their bytes, `base << 8 | mark` or the byte alone; both cases of the mark behind a capital, which people mix.
    private static let table: [UInt32: Unicode.Scalar] = {
        var table: [UInt32: Unicode.Scalar] = [:]
        for (byte, letter) in single {
            table[byte.value] = letter
            table[byte.value - 0x20] = VietnameseLetters.uppercase(letter)
        }
        for row in rows {
            for (mark, letter) in zip(row.marks.unicodeScalars, row.letters.unicodeScalars) {
                for base in row.base.unicodeScalars {
                    let capital = base.value - 0x20
                    table[base.value << 8 | mark.value] = letter
                    table[capital << 8 | mark.value] = VietnameseLetters.uppercase(letter)
                    table[capital << 8 | mark.value - 0x20] = VietnameseLetters.uppercase(letter)
                }
            }
        }
        return table
    }()

    /// Each letter's bytes, of capitals with the capital mark.
    static let sequences: [(letter: Unicode.Scalar, bytes: [UInt8])] =
        table.sorted { $0.key > $1.key }
        .map { key, letter in (letter, key < 256 ? [UInt8(key)] : [UInt8(key >> 8), UInt8(key & 0xFF)]) }

    /// The text of `units`.
    static func decode(_ units: [UInt32], page: CodePage) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(units.count)
        var index = 0
        while index < units.count {
            let unit = units[index]
            if unit < 256, index + 1 < units.count, units[index + 1] >= 0x80, units[index + 1] < 256,
                let letter = table[unit << 8 | units[index + 1]]
            {
                scalars.append(letter)
                index += 2
                continue
            }
            scalars.append(
                unit >= 0x80 && unit < 256 ? table[unit] ?? LegacyEncoding.shown(unit, on: page) : LegacyEncoding.shown(unit, on: page)
            )
            index += 1
        }
        return scalars
    }
}
