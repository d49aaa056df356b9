import SangkienDiagnostics

/// One initiative that several unions sent, such as a grassroots union to its district and to the province (docs/data.md, “Units”).
///
/// It is one initiative when the titles are the same once folded and the texts are nearly the same; where a text is too short
/// to tell, an author must be the same.
enum RepeatedInitiatives {
    /// The findings, and for each initiative in one of them that finding's place.
    static func find(_ view: inout ComparisonView) -> (findings: [GroupFinding], members: [Int: Int]) {
        let titled = view.facts.enumerated().lazy.filter { $0.element.title != 0 }.map { (key: $0.element.title, member: $0.offset) }
        var findings: [GroupFinding] = []
        var members: [Int: Int] = [:]
        for all in ComparisonView.groups(titled).flatMap({ same($0.members, view) }) {
            let group = view.countedOnce(all)
            guard let other = group.first(where: { differs($0, group[0], view) }) else { continue }
            for member in all { members[member] = findings.count }
            let unions = Set(group.map { view.submitter(of: $0) }.filter { $0 != 0 }).count
            findings.append(
                GroupFinding(
                    code: .initiativeFromTwoUnions,
                    field: .title,
                    members: [group[0], other] + group.dropFirst().filter { $0 != other },
                    count: group.count,
                    arguments: [
                        view.source.title(of: group[0]), Argument("unions", unions),
                    ]
                )
            )
        }
        return (findings, members)
    }

    private static func differs(_ one: Int, _ other: Int, _ view: ComparisonView) -> Bool {
        let unions = (view.submitter(of: one), view.submitter(of: other))
        return unions.0 != 0 && unions.1 != 0 && unions.0 != unions.1
    }

    /// Those of one title that are the same initiative, at least two each.
    private static func same(_ members: [Int], _ view: ComparisonView) -> [[Int]] {
        var groups: [[Int]] = []
        var byCluster: [Int32: Int] = [:]
        var byAuthor: [UInt64: Int] = [:]
        let isShort = { view.cluster(of: $0) == nil }
        // The short ones last: they join a longer one of their author.
        for member in members.filter({ !isShort($0) }) + members.filter(isShort) {
            let names = view.authors(of: member).map(\.name)
            let cluster = view.cluster(of: member)
            let known = if let cluster { byCluster[cluster] } else { names.lazy.compactMap { byAuthor[$0] }.first }
            let group = known ?? groups.count
            if known == nil { groups.append([]) }
            groups[group].append(member)
            if let cluster { byCluster[cluster] = group }
            for name in names where byAuthor[name] == nil { byAuthor[name] = group }
        }
        return groups.filter { $0.count > 1 }.map { $0.sorted() }
    }
}

/// A title as far as a message shows it.
enum ShortTitle {
    private static let longest = 80

    /// The title in one line, cut between words where it is long.
    static func of(_ title: String) -> String {
        var short = ""
        for word in title.split(whereSeparator: \.isWhitespace) {
            guard short.count + word.count < longest else { return short.isEmpty ? String(word.prefix(longest)) + "…" : short + "…" }
            short += short.isEmpty ? String(word) : " " + word
        }
        return short
    }
}
