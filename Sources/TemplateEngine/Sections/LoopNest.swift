/// The repeats of a part as they stand inside each other, to ask quickly which are around something.
struct LoopNest {
    private let loops: [Range<Int>]
    private let parents: [Int?]

    /// Repeats of text, paragraphs or rows among `sections`; they do not cross.
    init(_ sections: [PlacedSection]) {
        loops = sections.filter(\.isLoop).map(\.bytes)
            .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
        var parents: [Int?] = []
        var open: [Int] = []
        for index in loops.indices {
            while let last = open.last, loops[last].upperBound < loops[index].upperBound { open.removeLast() }
            parents.append(open.last)
            open.append(index)
        }
        self.parents = parents
    }

    var isEmpty: Bool { loops.isEmpty }

    /// All bytes that are repeated.
    var bytes: ByteRanges { ByteRanges(loops) }

    /// The repeats around `range`, the outermost first.
    func around(_ range: Range<Int>) -> [Range<Int>] {
        var low = 0
        var high = loops.count
        while low < high {
            let middle = (low + high) / 2
            if loops[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var chain: [Range<Int>] = []
        var next = low == 0 ? nil : low - 1
        while let loop = next {
            if range.upperBound <= loops[loop].upperBound { chain.append(loops[loop]) }
            next = parents[loop]
        }
        return chain.reversed()
    }
}
