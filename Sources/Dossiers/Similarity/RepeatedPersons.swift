import SangkienDiagnostics
import VietnameseText

/// One person in several initiatives (docs/data.md, “Names”): the same folded name with the same year of birth, or with the same telephone
/// number where a year is missing.
///
/// Two years of birth are two people.
enum RepeatedPersons {
    /// The findings, one a person.
    static func find(_ view: ComparisonView) -> [GroupFinding] {
        let named = view.authors.enumerated().lazy.map { (key: $0.element.name, member: $0.offset) }
        return ComparisonView.groups(named)
            .flatMap { persons(among: $0.members, view) }
            .flatMap { spelledAlike($0, view) }
            .compactMap { finding($0, view) }
    }

    /// Authors of one name that are the same person by year or telephone number.
    private static func persons(among authors: [Int], _ view: ComparisonView) -> [[Int]] {
        var clusters = Clusters(count: authors.count)
        var byYear: [Int16: Int] = [:]
        var byPhone: [UInt64: [Int]] = [:]
        for (index, author) in authors.enumerated() {
            let facts = view.authors[author]
            if facts.birthYear != 0 {
                if let first = byYear[facts.birthYear] { clusters.join(first, index) } else { byYear[facts.birthYear] = index }
            }
            guard facts.phone != 0 else { continue }
            let same = byPhone[facts.phone, default: []]
            // One without a year joins the first with that number, so that it never links two years.
            let known = same.first { view.authors[authors[$0]].agrees(with: facts) }
            if let known { clusters.join(known, index) }
            let isNewYear = !same.contains { view.authors[authors[$0]].birthYear == facts.birthYear }
            if isNewYear { byPhone[facts.phone, default: []].append(index) }
        }
        return groups(authors) { clusters.root(of: $0) }
    }

    /// Tells names apart that only their diacritics distinguish; a name typed without any goes with the only other spelling.
    private static func spelledAlike(_ authors: [Int], _ view: ComparisonView) -> [[Int]] {
        let spellings = authors.map { view.source.spelling(of: view.authors[$0]) }
        let marked = Set(spellings.filter(\.isMarked))
        if marked.count <= 1 { return [authors] }
        return groups(authors) { spellings[$0] }
    }

    /// The groups of at least two of `authors` with the same key, in order.
    private static func groups<Key: Hashable>(_ authors: [Int], by key: (Int) -> Key) -> [[Int]] {
        ComparisonView.groups(authors.indices.map { (key: key($0), member: authors[$0]) }).map(\.members)
    }

    private static func finding(_ authors: [Int], _ view: ComparisonView) -> GroupFinding? {
        var members: [Int] = []
        var asCoauthor = 0
        for author in view.countedOnce(authors, initiative: { Int(view.authors[$0].initiative) }) {
            let facts = view.authors[author]
            guard members.last != Int(facts.initiative) else { continue }
            members.append(Int(facts.initiative))
            if facts.place > 0 { asCoauthor += 1 }
        }
        guard members.count > 1 else { return nil }
        let dossiers = Set(members.map { view.source.dossier(of: $0) }).count
        return GroupFinding(
            code: .personRepeated,
            field: .author,
            members: members,
            count: members.count,
            arguments: [Argument("count", members.count), Argument("dossiers", dossiers), Argument("role", role(asCoauthor))],
            person: authors.first { Int(view.authors[$0].initiative) == members[1] }.map { Int(view.authors[$0].place) }
        )
    }

    private static func role(_ times: Int) -> LocalizedText {
        guard times > 0 else { return LocalizedText(vi: "", en: "") }
        return LocalizedText(vi: ", trong đó \(times) lần là đồng tác giả", en: ", \(times) of them as a co-author")
    }
}
