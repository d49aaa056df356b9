/// A text's sketch: 128 bytes from which the similarity of two texts is guessed without reading them (bản phác văn bản).
///
/// Every run of three words falls by its hash into one of 128 bins, and each bin keeps a byte of the least hash in it. The
/// share of equal bytes of two sketches is about the share of runs that the texts have in common (their Jaccard index).
///
/// Source: one-permutation min-wise hashing (Li, Owen, Zhang 2012), empty bins filled by random probing (Shrivastava 2017), one byte
/// a bin (Li, König 2010).
enum TextSketch {
    /// Bins, one byte each.
    static let bins = 128
    /// A sketch: 16 numbers of 8 bytes.
    typealias Bytes = SIMD16<UInt64>
    /// Words of a run.
    static let run = 3

    /// How many bytes two sketches have in common.
    @inline(__always)
    static func matches(_ one: Bytes, _ other: Bytes) -> Int {
        let low = Bytes(repeating: 0x7F7F_7F7F_7F7F_7F7F)
        let difference = one ^ other
        // The high bit of each byte that is not zero.
        let unequal = ((difference & low) &+ low) | difference
        // Each byte of the sum counts up to 16 equal ones; the multiplication adds the eight bytes.
        let sums = ((~unequal & ~low) &>> 7).wrappedSum()
        return Int((sums &* 0x0101_0101_0101_0101) >> 56)
    }

    /// The fewest equal bytes of two texts that may be as alike as `percent` says, however their differences are spread.
    ///
    /// Differences spread evenly break the most runs. With a share p of the words kept, p(1-(1-p)²) of them stand in common
    /// runs of two (`WordOverlap`) and p³ of the runs of three are kept. One and a half standard deviations are allowed for chance.
    static func fewestMatches(forPercent percent: Int) -> Int {
        let wanted = Double(percent) / 100
        var low = 0.0
        var high = 1.0
        for _ in 0..<40 {
            let kept = (low + high) / 2
            if kept * (1 - (1 - kept) * (1 - kept)) < wanted { low = kept } else { high = kept }
        }
        let runs = high * high * high
        let jaccard = runs / (2 - runs)
        let expected = Double(bins) * jaccard
        return max(4, Int(expected - 1.5 * (expected * (1 - jaccard)).squareRoot()))
    }
}

/// Makes sketches; keeps its working memory from text to text.
struct Sketcher {
    private static let blank = UInt32.max
    private var least = [UInt32](repeating: blank, count: TextSketch.bins)

    /// The sketch of a text given by its words (`WordFolder`), of which there are at least three.
    ///
    /// - Complexity: linear in the words.
    mutating func sketch(of words: [UInt64]) -> TextSketch.Bytes {
        for bin in least.indices { least[bin] = Self.blank }
        for index in 0...(words.count - TextSketch.run) {
            let hash = Self.hash(words[index], words[index + 1], words[index + 2])
            let bin = Int(hash >> 57)
            let value = UInt32(truncatingIfNeeded: hash >> 20)
            if value < least[bin] { least[bin] = value }
        }
        var sketch = TextSketch.Bytes()
        for lane in sketch.indices {
            for place in 0..<8 { sketch[lane] |= UInt64(byte(ofBin: lane * 8 + place)) << UInt64(place * 8) }
        }
        return sketch
    }

    /// The byte of a bin; an empty one borrows that of another bin, found by the same search for every text.
    private func byte(ofBin bin: Int) -> UInt8 {
        var donor = bin
        var state = UInt32(truncatingIfNeeded: bin + 1) &* 0x9E37_79B9
        while least[donor] == Self.blank {
            state = state &* 1_664_525 &+ 1_013_904_223
            donor = Int(state >> 25)
        }
        return UInt8(truncatingIfNeeded: least[donor])
    }

    /// A number for a run of words, spread over all bits.
    private static func hash(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        var hash = first &* 0x9E37_79B9_7F4A_7C15
        hash ^= (second << 21 | second >> 43) &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= (third << 42 | third >> 22) &* 0x1656_67B1_9E37_79F9
        hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return hash ^ (hash >> 29)
    }
}
