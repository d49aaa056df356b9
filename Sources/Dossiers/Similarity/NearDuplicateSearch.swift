/// Finds the texts that are nearly the same among many (tìm văn bản gần trùng).
///
/// It goes in rounds whose tasks may run side by side on any number of cores; the results are taken in order, so that the outcome
/// never depends on that number. Rounds take turns: trees propose pairs, then the pairs are compared word by word. Pairs that
/// earlier ones already put together are not compared, so a text that thousands share costs one comparison each.
package struct NearDuplicateSearch {
    let texts: TextCollection
    let percent: Int
    private(set) var clusters: Clusters
    private var pending: [UInt64] = []
    /// Pairs that were compared and are not alike.
    private var rejected: Set<TextPair> = []
    /// How often each text was compared without a match; unlike neighbours may not use up the time of the run.
    private var vain: [UInt8]
    private var nextTrees = 0
    private let fewestMatches: Int

    /// Trees of a round: few at first, so that large clusters are known before most trees are read.
    private static let treeRounds = [0..<2, 2..<8, 8..<24, 24..<SketchTrees.count]
    private static let pairsPerRound = 4096
    private static let pairsPerTask = 128
    private static let mostVain: UInt8 = 12

    /// A search for texts alike by at least `percent`; `likely` are pairs to be compared in any case.
    init(texts: TextCollection, percent: Int, likely: [TextPair]) {
        self.texts = texts
        self.percent = percent
        clusters = Clusters(count: texts.count)
        vain = Array(repeating: 0, count: texts.count)
        fewestMatches = TextSketch.fewestMatches(forPercent: percent)
        pending = likely.map { $0.packed(matches: TextSketch.bins) }
    }

    /// One round: independent tasks.
    package struct Round: Sendable {
        fileprivate enum Work: Sendable {
            case trees(Range<Int>, roots: [Int32], fewestMatches: Int)
            case pairs([TextPair], least: Int)
        }
        fileprivate let texts: TextCollection
        fileprivate let work: Work

        /// The number of tasks.
        package var taskCount: Int {
            switch work {
            case .trees(let trees, _, _): trees.count
            case .pairs(let pairs, _): (pairs.count + pairsPerTask - 1) / pairsPerTask
            }
        }

        /// The numbers that one task gives: packed pairs, or percents.
        package func result(of task: Int) -> [UInt64] {
            switch work {
            case .trees(let trees, let roots, let fewestMatches):
                let tree = trees.lowerBound + task
                return SketchTrees.candidates(tree: tree, sketches: texts.sketches, roots: roots, fewestMatches: fewestMatches)
            case .pairs(let pairs, let least):
                var overlap = WordOverlap()
                let begin = task * pairsPerTask
                return pairs[begin..<min(begin + pairsPerTask, pairs.count)]
                    .map { UInt64(texts.percent($0, &overlap, least: least)) }
            }
        }
    }

    /// The next round; nil when the search is over.
    package mutating func nextRound() -> Round? {
        let pairs = nextPairs()
        if !pairs.isEmpty { return Round(texts: texts, work: .pairs(pairs, least: percent)) }
        guard texts.count > 1, nextTrees < Self.treeRounds.count else { return nil }
        nextTrees += 1
        let trees = Self.treeRounds[nextTrees - 1]
        return Round(texts: texts, work: .trees(trees, roots: clusters.roots(), fewestMatches: fewestMatches))
    }

    /// Takes the results of all tasks of `round`, in their order.
    package mutating func take(_ results: [[UInt64]], of round: Round) {
        switch round.work {
        case .trees: pending = Self.unique(results)
        case .pairs(let pairs, _):
            for (pair, found) in zip(pairs, results.joined()) {
                if found >= UInt64(percent) {
                    clusters.join(pair.first, pair.second)
                } else {
                    rejected.insert(pair)
                    vain[pair.first] = min(Self.mostVain, vain[pair.first] + 1)
                    vain[pair.second] = min(Self.mostVain, vain[pair.second] + 1)
                }
            }
        }
    }

    /// Goes through all rounds on one core.
    mutating func run() {
        while let round = nextRound() { take((0..<round.taskCount).map(round.result), of: round) }
    }

    /// The pending pairs that are still worth comparing, as many as fit a round.
    private mutating func nextPairs() -> [TextPair] {
        var pairs: [TextPair] = []
        var read = 0
        for packed in pending {
            read += 1
            let pair = TextPair(packed: packed)
            guard vain[pair.first] < Self.mostVain, vain[pair.second] < Self.mostVain else { continue }
            guard clusters.root(of: pair.first) != clusters.root(of: pair.second), !rejected.contains(pair) else { continue }
            guard texts.mayReach(percent, pair) else { continue }
            pairs.append(pair)
            if pairs.count == Self.pairsPerRound { break }
        }
        pending.removeFirst(read)
        return pairs
    }

    private static func unique(_ results: [[UInt64]]) -> [UInt64] {
        let sorted = results.flatMap(\.self).sorted()
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}
