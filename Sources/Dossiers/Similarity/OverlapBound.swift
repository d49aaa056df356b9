/// The most that two texts can have in common (giới hạn trên của phần chung), found several times sooner than what they have.
///
/// A pair of neighbouring words sets one bit of a small table, whatever pair it is and however often it stands there. A word whose
/// pairs meet no bit of the other text is surely not in common; the rest may be. Most texts that are compared are unlike, and this
/// says so.
struct OverlapBound {
    /// 8,192 bits, of which a text of three hundred words sets at most four in a hundred.
    private static let size = 128
    /// After so many words it is asked whether the rest can still be enough.
    private static let stretch = 32
    private var bits = [UInt64](repeating: 0, count: size)

    /// False when surely fewer than `needed` of the words of both texts stand in common runs of two or more; each
    /// text has at least two words.
    ///
    /// - Complexity: linear in the words.
    mutating func mayShare(_ needed: Int, _ first: Span<UInt16>, _ second: Span<UInt16>) -> Bool {
        set(first)
        let ofSecond = mostCovered(second, least: needed - first.count)
        guard ofSecond + first.count >= needed else { return false }
        set(second)
        return ofSecond + mostCovered(first, least: needed - ofSecond) >= needed
    }

    /// Sets the bits of a text's pairs, and no others.
    private mutating func set(_ words: Span<UInt16>) {
        var bits = bits.mutableSpan
        for place in 0..<Self.size { bits[place] = 0 }
        for index in 1..<words.count {
            let bit = Self.bit(words, index)
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// How many words of a text stand in a pair whose bit is set; anything below `least` once they are surely fewer than that.
    ///
    /// No branch depends on a single pair.
    private func mostCovered(_ words: Span<UInt16>, least: Int) -> Int {
        let bits = bits.span
        var covered = 0
        var previous = 0
        var index = 1
        while index < words.count {
            let end = min(index &+ Self.stretch, words.count)
            while index < end {
                let bit = Self.bit(words, index)
                let hit = Int(bits[bit >> 6] >> UInt64(bit & 63) & 1)
                covered &+= previous | hit
                previous = hit
                index &+= 1
            }
            // The word before `index` may be covered, and all behind it.
            if covered &+ words.count &- index &+ 1 < least { break }
        }
        return covered + previous
    }

    /// The place of the pair that ends at `index` among the bits.
    @inline(__always)
    private static func bit(_ words: Span<UInt16>, _ index: Int) -> Int {
        Int((WordOverlap.key(words, index) &* 0x9E37_79B1) >> 19)
    }
}
