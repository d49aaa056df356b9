/// Who is the same person among authors (cùng tác giả).
extension AuthorFacts {
    /// True when two authors of one name may be the same person: two known years of birth must be equal.
    func agrees(with other: AuthorFacts) -> Bool {
        name == other.name && (birthYear == other.birthYear || birthYear == 0 || other.birthYear == 0)
    }
}

extension ComparisonView {
    /// For each of `members` the group of initiatives that it is linked with by common authors; nil where no author is given.
    func authorGroups(_ members: [Int]) -> [Int?] {
        var clusters = Clusters(count: members.count)
        var known: [UInt64: [(author: AuthorFacts, index: Int)]] = [:]
        for (index, member) in members.enumerated() {
            for author in authors(of: member) {
                let same = known[author.name, default: []].filter { $0.author.agrees(with: author) }
                for other in same { clusters.join(other.index, index) }
                if !same.contains(where: { $0.author.birthYear == author.birthYear }) {
                    known[author.name, default: []].append((author, index))
                }
            }
        }
        return members.indices.map { authors(of: members[$0]).isEmpty ? nil : clusters.root(of: $0) }
    }
}
