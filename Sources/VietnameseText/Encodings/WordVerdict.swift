/// Whether a word, as it stands or as some reading has it, is Vietnamese (từ có phải tiếng Việt không).
enum WordVerdict {
    /// Every run of letters beyond ASCII is a syllable or an abbreviation such as `QĐ`.
    case vietnamese
    /// No such run, and nothing odd.
    case neutral
    /// Another language, or letters that are none.
    case other

    /// Judges a piece of text without white space.
    init(_ scalars: some Collection<Unicode.Scalar>) {
        var (isVietnamese, isOdd) = (false, false)
        var run: [Unicode.Scalar] = []
        var isASCII = true
        var previous: Unicode.Scalar?
        func finish() {
            if !run.isEmpty, !isASCII {
                if Syllable.isWord(run) { isVietnamese = true } else { isOdd = true }
            }
            run.removeAll(keepingCapacity: true)
            isASCII = true
        }
        for scalar in scalars {
            if Self.isLetter(scalar) {
                if let previous, Self.isOddSymbol(previous) || "»²³".unicodeScalars.contains(previous) { isOdd = true }
                run.append(scalar)
                if !scalar.isASCII { isASCII = false }
            } else {
                // Nothing but ASCII follows a closing quotation mark, and no letter stands before an opening one.
                if previous == "»", !scalar.isASCII { isOdd = true }
                if Self.isOddSymbol(scalar) || "«°±·".unicodeScalars.contains(scalar), !run.isEmpty { isOdd = true }
                if "²³".unicodeScalars.contains(scalar), !run.isEmpty, !Self.isMeasured(run) { isOdd = true }
                finish()
            }
            previous = scalar
        }
        finish()
        self = isOdd ? .other : isVietnamese ? .vietnamese : .neutral
    }

    /// `m` of m², and the units like it.
    private static func isMeasured(_ run: [Unicode.Scalar]) -> Bool {
        ["m", "M", "cm", "dm", "km", "mm", "s"].contains { $0.unicodeScalars.elementsEqual(run) }
    }

    /// A letter of any Latin alphabet, or a mark on one.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x180...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
        case 0xC0...0x17F: scalar.value != 0xD7 && scalar.value != 0xF7
        default: false
        }
    }

    /// A sign that never touches a letter in any language, but stands for one in old encodings.
    static func isOddSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0xA1...0xA6, 0xA8, 0xA9, 0xAA, 0xAC, 0xAE, 0xAF, 0xB4...0xB6, 0xB8...0xBA, 0xBC...0xBF, 0xA7, 0xD7, 0xF7: true
        case 0x02, 0x05, 0x06, 0x14, 0x19, 0x1E, 0x2C6, 0x2DC, 0x192, 0x3BC, 0x2020, 0x2021, 0x2030, 0x2122, 0x20AC: true
        default: false
        }
    }
}
