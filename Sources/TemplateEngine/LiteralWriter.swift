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
    /// The name of the list or condition that this tag opens.
    var sectionName: String? {
        switch tag {
        case .repetition(let name): name
        case .condition(let condition): condition.name
        default: nil
        }
    }

    /// True when `«/name»` closes what this tag opens.
    func opens(_ name: String) -> Bool {
        guard let sectionName else { return false }
        return VietnameseFolding.bareKey(sectionName) == VietnameseFolding.bareKey(name)
    }
}
