import SangkienDiagnostics

/// One telephone number given for different people in different initiatives (docs/data.md, “Names”).
enum SharedPhones {
    /// The findings, one a number; the number itself is in none.
    static func find(_ view: ComparisonView) -> [GroupFinding] {
        let numbered = view.authors.enumerated().lazy.filter { $0.element.phone != 0 }.map { (key: $0.element.phone, member: $0.offset) }
        return ComparisonView.groups(numbered)
            .compactMap { group in
                finding(view.countedOnce(group.members) { Int(view.authors[$0].initiative) }.map { view.authors[$0] })
            }
    }

    private static func finding(_ authors: [AuthorFacts]) -> GroupFinding? {
        var people: [AuthorFacts] = []
        var members: [Int] = []
        var others: [Int] = []
        for author in authors {
            let initiative = Int(author.initiative)
            if !people.contains(where: { $0.agrees(with: author) }) {
                // A number that serves a whole office needs no list of all its people.
                if people.count < 100 { people.append(author) }
                if members.last != initiative { members.append(initiative) }
            } else if members.last != initiative, others.last != initiative {
                others.append(initiative)
            }
        }
        guard people.count > 1, members.count > 1 else { return nil }
        return GroupFinding(
            code: .phoneShared,
            field: .phone,
            members: members + others,
            count: members.count + others.count,
            arguments: [Argument("people", people.count)]
        )
    }
}
