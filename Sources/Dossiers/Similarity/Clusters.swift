/// Things that belong together, joined pair by pair (cụm); the earliest of a cluster stands for it.
struct Clusters: Sendable {
    private var parents: [Int32]

    /// So many things, each alone.
    init(count: Int) {
        parents = (0..<count).map { Int32($0) }
    }

    /// The earliest of the cluster of `index`.
    ///
    /// - Complexity: nearly constant over many calls; paths are halved on the way.
    mutating func root(of index: Int) -> Int {
        var index = index
        while Int(parents[index]) != index {
            parents[index] = parents[Int(parents[index])]
            index = Int(parents[index])
        }
        return index
    }

    /// Joins two clusters.
    mutating func join(_ one: Int, _ other: Int) {
        let first = root(of: one)
        let second = root(of: other)
        parents[max(first, second)] = Int32(min(first, second))
    }

    /// The earliest of each thing's cluster.
    mutating func roots() -> [Int32] {
        parents.indices.map { Int32(root(of: $0)) }
    }
}
