/// Finds the bytes of a text that cannot be copied as they are, eight bytes a step: values are most of a document.
struct SpecialBytes {
    /// The bytes below 0x40 that need care wherever they stand, a bit each.
    private let marks: UInt64
    /// True when a space needs care that is not a single one between two words.
    private let mindsSpaces: Bool

    /// Controls, `&`, `<`, `>` and U+FFFE or U+FFFF always need care; quotes and spaces where asked.
    init(quotes: Bool, spaces: Bool) {
        marks = 0xFFFF_FFFF | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | (quotes ? 1 << 0x22 | 1 << 0x27 : 0)
        mindsSpaces = spaces
    }

    /// The first place from `start` on that may need care; the end when there is none.
    func next(from start: Int, in text: Span<UInt8>) -> Int {
        unsafe text.withUnsafeBytes { bytes in
            var index = start
            // What stands before `start` may make a space there need care.
            if index < bytes.count, unsafe isSpecial(index, in: bytes) { return index }
            while index + 9 <= bytes.count {
                // The condition leaves eight bytes from `index` and from the place after it.
                let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let follower = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self))
                if mayHoldMark(word) || (mindsSpaces && Self.equal(word, 0x20) & Self.below(follower, 0x21) != 0) {
                    for place in index..<index + 8 where unsafe isSpecial(place, in: bytes) { return place }
                }
                index += 8
            }
            while index < bytes.count, unsafe !isSpecial(index, in: bytes) { index += 1 }
            return index
        }
    }

    /// Whether the byte at `index`, which must be within `bytes`, needs care.
    private func isSpecial(_ index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        let byte = unsafe bytes[index]
        if byte == 0x20, mindsSpaces {
            guard index > 0, index + 1 < bytes.count else { return true }
            return unsafe bytes[index - 1] <= 0x20 || bytes[index + 1] <= 0x20
        }
        return byte < 0x40 ? marks >> UInt64(byte) & 1 != 0 : byte == 0xEF
    }

    /// False when none of the eight bytes is a mark; quotes and `#` count as marks here.
    private func mayHoldMark(_ word: UInt64) -> Bool {
        let ampersandOrQuote = Self.equal(word | Self.each(0x05), 0x27)
        let angle = Self.equal(word | Self.each(0x02), 0x3E)
        return Self.below(word, 0x20) | ampersandOrQuote | angle | Self.equal(word, 0xEF) != 0
    }

    // Eight comparisons at once (Warren, Hacker's Delight, 6-1): the top bit of a byte is set where it holds, and perhaps also
    // in bytes after such a one.

    private static func below(_ word: UInt64, _ limit: UInt64) -> UInt64 {
        (word &- each(limit)) & ~word & each(0x80)
    }

    private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        below(word ^ each(byte), 1)
    }

    private static func each(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }
}
