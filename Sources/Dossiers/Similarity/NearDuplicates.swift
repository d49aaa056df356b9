import SangkienDiagnostics

/// Texts that are nearly the same: with other authors a dispute that only a person can judge (letter III.2), with the same
/// author a repeat.
enum NearDuplicates {
    /// Members of a cluster that are compared to find the pair that is shown.
    private static let sample = 8

    /// The findings; a cluster of one author all in one finding of `repeated` was reported there.
    static func find(_ view: inout ComparisonView, besides repeated: [Int: Int]) -> [GroupFinding] {
        let clustered = view.facts.indices.lazy.compactMap { [view] member in
            view.cluster(of: member).map { (key: $0, member: member) }
        }
        var findings: [GroupFinding] = []
        for (_, all) in ComparisonView.groups(clustered) {
            let members = view.countedOnce(all)
            guard members.count > 1 else { continue }
            let groups = view.authorGroups(members)
            let isDisputed = Set(groups.compactMap(\.self)).count > 1
            if !isDisputed, let first = repeated[members[0]], members.allSatisfy({ repeated[$0] == first }) { continue }
            let pair = mostAlike(members, isDisputed ? groups : [], &view)
            findings.append(
                GroupFinding(
                    code: isDisputed ? .nearDuplicateByOthers : .nearDuplicateByAuthor,
                    field: .summary,
                    members: [pair.first, pair.second] + members.filter { $0 != pair.first && $0 != pair.second },
                    count: members.count,
                    arguments: [Argument("percent", pair.percent)]
                )
            )
        }
        return findings + sameShort(view, besides: repeated)
    }

    /// Texts too short to be compared that are the same word for word, title and all, by a common author.
    private static func sameShort(_ view: ComparisonView, besides repeated: [Int: Int]) -> [GroupFinding] {
        let short = view.facts.indices.lazy.filter { view.facts[$0].text != 0 && view.cluster(of: $0) == nil }
            .map { (key: view.facts[$0].text, member: $0) }
        var findings: [GroupFinding] = []
        for (_, all) in ComparisonView.groups(short) {
            let members = view.countedOnce(all)
            let authors = view.authorGroups(members)
            let known = members.indices.lazy.compactMap { index in authors[index].map { (key: $0, member: members[index]) } }
            for (_, same) in ComparisonView.groups(known) {
                if let first = repeated[same[0]], same.allSatisfy({ repeated[$0] == first }) { continue }
                findings.append(
                    GroupFinding(
                        code: .nearDuplicateByAuthor,
                        field: .summary,
                        members: same,
                        count: same.count,
                        arguments: [Argument("percent", 100)]
                    )
                )
            }
        }
        return findings
    }

    /// The most alike pair among the first members; with `groups`, of two groups of authors.
    private static func mostAlike(
        _ members: [Int],
        _ groups: [Int?],
        _ view: inout ComparisonView
    ) -> (first: Int, second: Int, percent: Int) {
        var ours = Array(members.indices.prefix(sample))
        var theirs = ours
        if let group = groups.lazy.compactMap(\.self).first {
            ours = Array(members.indices.filter { groups[$0] == group }.prefix(sample))
            theirs = Array(members.indices.filter { groups[$0] != nil && groups[$0] != group }.prefix(sample))
        }
        var best = (first: members[ours[0]], second: members[theirs[theirs.count - 1]], percent: -1)
        for one in ours {
            for other in theirs where groups.isEmpty ? other > one : true {
                let pair = TextPair(members[one], members[other])
                let percent = view.percent(pair.first, pair.second) ?? 0
                if percent > best.percent { best = (pair.first, pair.second, percent) }
            }
        }
        return best
    }
}
