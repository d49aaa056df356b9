import VietnameseText

/// Copies a part's bytes up to each operation, leaving out the bytes of tags and of paragraphs that held only markers.
struct LiteralWriter {
    private let cuts: [Range<Int>]
    private var nextCut = 0
    private var position = 0

    /// `cuts` in order of their beginnings; they may overlap.
    init(cuts: [Range<Int>]) {
        self.cuts = cuts
    }

    /// Appends the literals from where the last call ended up to `offset`.
    mutating func copy(to offset: Int, _ operations: inout [Program.Operation]) {
        while position < offset {
            while nextCut < cuts.count, cuts[nextCut].upperBound <= position { nextCut += 1 }
            let cut = nextCut < cuts.count ? cuts[nextCut] : Int.max..<Int.max
            if cut.lowerBound <= position {
                position = min(cut.upperBound, max(offset, position))
                if position < offset { continue }
                return
            }
            let end = min(offset, cut.lowerBound)
            operations.append(.literal(position..<end))
            position = end
        }
    }
}

extension PlacedTag {
    /// True when `«/name»` closes what this tag opens.
    func opens(_ name: String) -> Bool {
        guard let opened = tag.sectionName else { return false }
        return VietnameseFolding.bareKey(opened) == VietnameseFolding.bareKey(name)
    }
}
