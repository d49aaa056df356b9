/// Turns the words of texts into numbers, without case, diacritics and punctuation (gấp từ để so văn bản).
///
/// For comparing many texts: a word costs eight bytes whatever its length, and no text is made. The words are those of
/// `VietnameseFolding.bareKey`: letters and digits, đ as d, tone and vowel marks dropped, so that neither the place of the
/// tone mark nor a table typed without marks makes a difference. Source: docs/data.md, “Names”.
public struct WordFolder: Sendable {
    /// What each code point of U+0000–U+024F and U+1E00–U+1EFF becomes: a letter, a digit or a code of `Kind`.
    private let table: [UInt8]

    /// Bytes of the table that are no letter.
    private enum Kind {
        static let dropped: UInt8 = 0
        static let separator: UInt8 = 1
        static let other: UInt8 = 2
    }

    private static let latinEnd = 0x250
    private static let additional = 0x1E00
    /// The state of a word without letters yet (FNV-1a).
    private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// Makes the table once; a folder serves any number of texts and tasks.
    public init() {
        var table: [UInt8] = []
        table.reserveCapacity(Self.latinEnd + 0x100)
        for code in Array(0..<Self.latinEnd) + Array(Self.additional..<Self.additional + 0x100) {
            table.append(Unicode.Scalar(UInt32(code)).map(Self.kind) ?? Kind.separator)
        }
        self.table = table
    }

    /// Appends the number of each word of `text`, in order.
    ///
    /// - Parameters:
    ///   - text: Any text, composed or not.
    ///   - words: Where the numbers go; equal words have equal numbers, in every run.
    ///   - limit: The most numbers `words` may hold; reading stops there.
    /// - Complexity: one table look-up and one multiplication a byte.
    public func append(wordsOf text: String, to words: inout [UInt64], limit: Int = .max) {
        guard words.count < limit else { return }
        let bytes = text.utf8Span.span
        let table = table.span
        var state = Self.empty
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            var folded = Kind.other
            var width = 1
            if first < 0x80 {
                folded = table[Int(first)]
                if folded > Kind.other {
                    // Most bytes are these letters.
                    state = (state ^ UInt64(folded)) &* Self.prime
                    index &+= 1
                    continue
                }
            } else if first < 0xE0 {
                width = 2
                let code = Int(first & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)
                if code < Self.latinEnd { folded = table[code] }
            } else {
                width = first < 0xF0 ? 3 : 4
                if first == 0xE1, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
                    let low = Int(bytes[index + 1] & 3) << 6 | Int(bytes[index + 2] & 0x3F)
                    folded = table[Self.latinEnd + low]
                }
            }
            if folded > Kind.other {
                state = (state ^ UInt64(folded)) &* Self.prime
            } else if folded == Kind.separator {
                Self.end(&state, &words)
                if words.count >= limit { return }
            } else if folded == Kind.other {
                Self.takeOther(bytes, at: index, width, &state, &words)
                if words.count >= limit { return }
            }
            index &+= width
        }
        Self.end(&state, &words)
    }

    /// The number of a word given in lower-case ASCII letters and digits.
    public static func number(of word: String) -> UInt64 {
        finished(word.utf8.reduce(empty) { ($0 ^ UInt64($1)) &* prime })
    }

    /// One number for several words in their order.
    public static func number(of words: ArraySlice<UInt64>) -> UInt64 {
        var state = empty
        for word in words { state = finished((state ^ word) &* prime) }
        return state
    }

    private static func end(_ state: inout UInt64, _ words: inout [UInt64]) {
        guard state != empty else { return }
        words.append(finished(state))
        state = empty
    }

    /// Spreads the state over all bits.
    private static func finished(_ state: UInt64) -> UInt64 {
        let mixed = (state ^ (state >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }

    /// What the table holds for `scalar`; the same decisions as in `VietnameseFolding.bareKey`.
    private static func kind(_ scalar: Unicode.Scalar) -> UInt8 {
        if ScalarFolding.isBlank(scalar) { return Kind.separator }
        let byte = ScalarFolding.byte(scalar)
        if byte.isDigit || byte.isLowerLetter { return byte }
        switch byte {
        case ScalarFolding.dropped: return Kind.dropped
        case ScalarFolding.otherLetter: return Kind.other
        default: return Kind.separator
        }
    }

    /// A code point outside the table, or a letter without an ASCII base.
    private static func takeOther(
        _ bytes: Span<UInt8>,
        at index: Int,
        _ width: Int,
        _ state: inout UInt64,
        _ words: inout [UInt64]
    ) {
        var code = UInt32(bytes[index]) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
        for offset in 1..<width { code = code << 6 | UInt32(bytes[index + offset] & 0x3F) }
        guard let scalar = Unicode.Scalar(code) else { return }
        let kind = kind(scalar)
        if kind > Kind.other {
            state = (state ^ UInt64(kind)) &* prime
        } else if kind == Kind.separator {
            end(&state, &words)
        } else if kind == Kind.other {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars where ScalarFolding.byte(lower) != ScalarFolding.dropped {
                for byte in UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter { state = (state ^ UInt64(byte)) &* prime }
            }
        }
    }
}
