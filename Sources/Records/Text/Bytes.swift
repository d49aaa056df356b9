/// Searching bytes eight at a time (tìm trong dãy byte).
extension Span where Element == UInt8 {
    /// The eight bytes from `offset` on, the first one lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        // Any eight bytes make a UInt64, and the load itself traps outside the span.
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The text of `range`, which must be whole characters of UTF-8 that `TextSurvey` has found valid, or that were
    /// made from such by leaving out ASCII and adding whole characters.
    @inline(__always)
    func text(_ range: Range<Int>) -> String {
        if range.isEmpty { return "" }
        // The whole input was validated once; every caller cuts it at ASCII bytes, so no character is split.
        return unsafe String(copying: UTF8Span(unchecked: extracting(range)))
    }

    /// Whether the bytes of `range` are all white space, or there are none.
    func isBlank(_ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound {
            switch self[i] {
            case 0x20, 0x09, 0x0A, 0x0D: i += 1
            default:
                let width = spaceWidth(at: i, end: range.upperBound)
                if width == 0 { return false }
                i += width
            }
        }
        return true
    }

    /// The bytes of the Unicode white space or byte order mark at `offset`; 0 when something else stands there.
    private func spaceWidth(at offset: Int, end: Int) -> Int {
        switch self[offset] {
        case 0xC2 where offset + 1 < end: return self[offset + 1] == 0xA0 ? 2 : 0
        case 0xE2, 0xE3, 0xEF:
            guard offset + 2 < end else { return 0 }
            switch (self[offset], self[offset + 1], self[offset + 2]) {
            case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
            default: return 0
            }
        default: return 0
        }
    }

    /// The number of line breaks (CRLF, LF or CR) in `range`.
    func lineBreaks(in range: Range<Int>) -> Int {
        var count = 0
        for i in range where self[i] == 0x0A || self[i] == 0x0D {
            if self[i] == 0x0A, i > range.lowerBound, self[i - 1] == 0x0D { continue }
            count += 1
        }
        return count
    }
}

/// Tests on the eight bytes of a word at once: bit 7 of a byte in the result says that the byte fits.
///
/// Only the lowest set bit is exact (a borrow may reach above a hit), which is all a search for the first one needs.
enum ByteMask {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// `byte` in all eight places.
    @inline(__always)
    static func pattern(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

    /// The bytes equal to the pattern's.
    @inline(__always)
    static func equal(_ word: UInt64, to pattern: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return (difference &- ones) & ~difference & highs
    }

    /// The bytes below 0x20: C0 control characters.
    @inline(__always)
    static func control(_ word: UInt64) -> UInt64 {
        (word &- (ones &* 0x20)) & ~word & highs
    }

    /// How many bytes stand before the first hit.
    @inline(__always)
    static func first(_ hits: UInt64) -> Int { hits.trailingZeroBitCount >> 3 }
}
