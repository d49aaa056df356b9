import VietnameseText

/// Where the line between what is chosen and what is not goes through equals, or against their order (ranh giới xét chọn).
///
/// Awards are compared all together, what is forwarded within its group of fields, since 04 are wanted over five of them.
package struct Cut: Sendable {
    /// Where the order comes from: `.rank` or `.score`.
    package let basis: Ranking.Basis
    /// The place among the chosen ones of the lowest chosen initiative that has equals without a mark, or betters.
    package let place: Int
    /// How many candidates equal to it are not chosen; reported of the lowest chosen one only.
    package let equals: Int
    /// How many better candidates are not chosen.
    package let betters: Int

    /// The cuts among `entries`, of which `chosen` are marked; none without ranks or points.
    static func cuts(_ field: Field, among entries: [Ranking.Entry], _ chosen: [Ranking.Entry], _ context: RuleContext) -> [Cut] {
        guard let basis = Ranking.columns.first(where: { column in entries.contains { !$0.initiative[column.field].isEmpty } })?.basis
        else { return [] }
        func group(_ entry: Ranking.Entry) -> String { field == .forwarded ? context.fieldGroup(of: entry.initiative)?.id ?? "" : "" }
        var left: [String: [Int]] = [:]
        for entry in entries where entry.isCandidate && !entry.initiative.isChosen(field) {
            if let merit = Ranking.merit(of: entry.initiative, by: basis) { left[group(entry), default: []].append(merit) }
        }
        guard !left.isEmpty else { return [] }
        for key in left.keys { left[key]?.sort() }
        var lowest: [String: Int] = [:]
        let merits = chosen.map { Ranking.merit(of: $0.initiative, by: basis) }
        for (place, merit) in merits.enumerated() {
            guard let merit else { continue }
            let key = group(chosen[place])
            if let known = lowest[key], merits[known].map({ $0 <= merit }) == true { continue }
            lowest[key] = place
        }
        return chosen.indices.compactMap { place in
            let key = group(chosen[place])
            guard let merit = merits[place], let others = left[key] else { return nil }
            let (first, end) = (others.bound(merit), others.bound(merit + 1))
            let cut = Cut(
                basis: basis,
                place: place,
                equals: lowest[key] == place ? end - first : 0,
                betters: others.count - end
            )
            return cut.equals > 0 || cut.betters > 0 ? cut : nil
        }
    }
}

extension [Int] {
    /// How many elements of a sorted array are below `value`.
    fileprivate func bound(_ value: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// How chosen initiatives are spread over the programme's groups of fields (nhóm lĩnh vực).
package struct FieldGroups: Sendable {
    /// The groups without a chosen initiative, each with the number of its candidates.
    package private(set) var empty: [(choice: Programme.Choice, candidates: Int)] = []
    /// The one group that all are of, where there are several.
    package private(set) var only: Programme.Choice?

    init(_ chosen: [Ranking.Entry], among entries: [Ranking.Entry], _ context: RuleContext) {
        let groups = context.programme.eligibility.fieldGroups
        let found = chosen.map { context.fieldGroup(of: $0.initiative)?.id }
        guard groups.count > 1, !chosen.isEmpty else { return }
        var candidates: [String: Int] = [:]
        for entry in entries where entry.isCandidate {
            if let id = context.fieldGroup(of: entry.initiative)?.id { candidates[id, default: 0] += 1 }
        }
        empty = groups.filter { !found.contains($0.id) }.map { ($0, candidates[$0.id] ?? 0) }
        if chosen.count > 1, Set(found).count == 1 { only = groups.first { $0.id == found[0] } }
    }
}

extension Ranking.Entry {
    /// True for an initiative that may be chosen: it is eligible, and its dossier valid.
    package var isCandidate: Bool { dossier.verdict == .valid && dossier.verdict(on: initiative) == .eligible }
}
