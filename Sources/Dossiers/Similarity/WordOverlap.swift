/// Measures how alike two texts are, word by word (độ giống nhau).
///
/// The similarity is the share of the words of both texts that stand in both together with a neighbour: in a common run of at
/// least two words. Sentences in another order cost nothing; single common words (`và`, `của`) count for nothing. A run that
/// one text repeats counts as often as the other has it.
struct WordOverlap {
    /// A pair of neighbouring words of the first text; 0 is a free slot.
    private struct Slot {
        var key: UInt32 = 0
        /// Occurrences that the second text has not met yet, and those it has.
        var left: Int32 = 0
        var taken: Int32 = 0
    }

    /// The pairs by open addressing.
    private var table: [Slot] = []
    private var bound = OverlapBound()

    /// The similarity in percent, rounded down, of two texts given by their words' numbers.
    ///
    /// Where it is surely below `least`, the texts are not compared any further, and it is 0.
    ///
    /// - Complexity: linear in the words.
    mutating func percent(_ first: Span<UInt16>, _ second: Span<UInt16>, least: Int = 0) -> Int {
        guard first.count > 1, second.count > 1 else { return 0 }
        let needed = (least * (first.count + second.count) + 99) / 100
        guard needed == 0 || bound.mayShare(needed, first, second) else { return 0 }
        reset(for: first.count - 1)
        var table = table.mutableSpan
        for index in 1..<first.count {
            let key = Self.key(first, index)
            let slot = Self.slot(of: key, in: table)
            table[slot].key = key
            table[slot].left += 1
        }
        var covered = 0
        var end = 0
        for index in 1..<second.count {
            let slot = Self.slot(of: Self.key(second, index), in: table)
            guard table[slot].left > 0 else { continue }
            table[slot].left -= 1
            table[slot].taken += 1
            Self.cover(index, &end, &covered)
        }
        end = 0
        for index in 1..<first.count {
            let slot = Self.slot(of: Self.key(first, index), in: table)
            guard table[slot].taken > 0 else { continue }
            table[slot].taken -= 1
            Self.cover(index, &end, &covered)
        }
        return covered * 100 / (first.count + second.count)
    }

    /// Counts the words `index - 1` and `index`, those before `end` not again.
    private static func cover(_ index: Int, _ end: inout Int, _ covered: inout Int) {
        covered += index - 1 >= end ? 2 : 1
        end = index + 1
    }

    /// The pair that ends at `index`, as a number that is not 0.
    @inline(__always)
    static func key(_ words: Span<UInt16>, _ index: Int) -> UInt32 {
        max(1, UInt32(words[index - 1]) << 16 | UInt32(words[index]))
    }

    /// Empties a table of at least twice as many slots as there are pairs.
    private mutating func reset(for count: Int) {
        var size = 64
        while size < count * 2 { size *= 2 }
        table.removeAll(keepingCapacity: true)
        table.append(contentsOf: repeatElement(Slot(), count: size))
    }

    /// The slot of a key, or the free one where it would go.
    private static func slot(of key: UInt32, in table: borrowing MutableSpan<Slot>) -> Int {
        let mask = table.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 7) & mask
        while table[slot].key != key, table[slot].key != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
