/// Finds the texts whose sketches are alike without comparing all with all (tìm cặp ứng viên).
///
/// Each of 64 trees sorts all sketches by five of their bytes, another choice in each tree. Texts that agree in the first two
/// stand together; those that agree in more stand closer. Each text is compared with a few neighbours above it, so that a text
/// that thousands share costs no more than any other.
///
/// Source: locality-sensitive hashing in bands (Broder 1997), sorted to a depth of its own as in LSH Forest (Bawa et al. 2005).
enum SketchTrees {
    static let count = 64
    /// Neighbours above a text that are looked at, and how many alike are enough.
    private static let reach = 6
    private static let enough = 2
    /// How many texts' sketches are fetched at once.
    private static let stretch = 64
    /// The low bits of an entry, which hold the text; above them stand five bytes of its sketch.
    private static let indexBits: UInt64 = 24
    /// Texts that can be compared in one run.
    static let mostTexts = 1 << 24

    /// The candidate pairs of one tree, as `TextPair.packed`; alike texts that `roots` already puts together are left out.
    ///
    /// - Complexity: linear in the texts.
    static func candidates(tree: Int, sketches: [TextSketch.Bytes], roots: [Int32], fewestMatches: Int) -> [UInt64] {
        let entries = sorted(entries(tree: tree, sketches))
        var pairs: [UInt64] = []
        // The sketches of a stretch and of its neighbours above lie together: they are fetched side by side, where comparing would wait
        // for one after the other.
        var near = [TextSketch.Bytes](repeating: TextSketch.Bytes(), count: reach + stretch)
        for begin in stride(from: 0, to: entries.count, by: stretch) {
            let end = min(begin + stretch, entries.count)
            for place in 0..<reach { near[place] = near[place + stretch] }
            for place in begin..<end { near[reach + place - begin] = sketches[index(entries[place])] }
            for place in max(1, begin)..<max(1, end) {
                let text = index(entries[place])
                var found = 0
                var other = place - 1
                while other >= max(0, place - reach), found < enough, entries[other] >> 48 == entries[place] >> 48 {
                    let neighbour = index(entries[other])
                    let matches = TextSketch.matches(near[reach + place - begin], near[reach + other - begin])
                    other -= 1
                    guard matches >= fewestMatches, roots[neighbour] != roots[text] else { continue }
                    pairs.append(TextPair(text, neighbour).packed(matches: matches))
                    found += 1
                }
            }
        }
        return pairs
    }

    private static func index(_ entry: UInt64) -> Int {
        Int(entry & ((1 << indexBits) - 1))
    }

    private static func entries(tree: Int, _ sketches: [TextSketch.Bytes]) -> [UInt64] {
        let second = (tree * 5 + 3) % 64
        let third = (tree * 13 + 7) % 64
        return sketches.indices.map { text in
            let sketch = sketches[text]
            let high = bytes(sketch, tree) << 48 | bytes(sketch, second) << 32
            return high | (bytes(sketch, third) & 0xFF) << indexBits | UInt64(text)
        }
    }

    /// Two neighbouring bytes of a sketch.
    private static func bytes(_ sketch: TextSketch.Bytes, _ pair: Int) -> UInt64 {
        (sketch[pair >> 2] >> UInt64((pair & 3) * 16)) & 0xFFFF
    }

    /// The entries by their sketch bytes, equal ones in the order of the texts: a radix sort from the lowest of the five bytes.
    private static func sorted(_ entries: [UInt64]) -> [UInt64] {
        guard entries.count > 512 else { return entries.sorted() }
        var from = entries
        var to = [UInt64](repeating: 0, count: entries.count)
        for shift in stride(from: indexBits, to: 64, by: 8) {
            var starts = [Int](repeating: 0, count: 257)
            for entry in from { starts[Int(entry >> shift & 0xFF) + 1] += 1 }
            for byte in 1..<257 { starts[byte] += starts[byte - 1] }
            for entry in from {
                let byte = Int(entry >> shift & 0xFF)
                to[starts[byte]] = entry
                starts[byte] += 1
            }
            swap(&from, &to)
        }
        return from
    }
}

/// Two texts, the earlier one first.
struct TextPair: Hashable, Sendable {
    let first: Int
    let second: Int

    /// Puts two different texts in order.
    init(_ one: Int, _ other: Int) {
        first = min(one, other)
        second = max(one, other)
    }

    /// The pair in one number that sorts the likeliest pairs first, then by their places.
    func packed(matches: Int) -> UInt64 {
        UInt64(TextSketch.bins - matches) << 48 | UInt64(first) << 24 | UInt64(second)
    }

    /// The pair in a packed number.
    init(packed: UInt64) {
        first = Int(packed >> 24 & 0xFF_FFFF)
        second = Int(packed & 0xFF_FFFF)
    }
}
