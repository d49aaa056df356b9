import SangkienDiagnostics

/// The outcome of a comparison as the finders of findings look at it.
struct ComparisonView {
    let source: any ComparedInitiatives
    let facts: [InitiativeFacts]
    let authors: [AuthorFacts]
    private let texts: TextCollection
    private let textOf: [Int32?]
    private let roots: [Int32]
    private let authorStarts: [Int32]
    private let submitters: [UInt64]
    private let hasVersions: Bool
    private var overlap = WordOverlap()

    init(_ source: some ComparedInitiatives, _ collected: Collected) {
        self.source = source
        facts = collected.facts
        authors = collected.authors
        texts = collected.search.texts
        textOf = collected.texts
        var clusters = collected.search.clusters
        roots = clusters.roots()
        var starts = [Int32](repeating: 0, count: facts.count + 1)
        for author in authors { starts[Int(author.initiative) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        authorStarts = starts
        hasVersions = (0..<source.dossierCount).contains { source.versionGroup(of: $0) != nil }
        submitters = (0..<source.dossierCount).map(source.submitter)
    }

    /// The authors of an initiative, the main author first.
    func authors(of number: Int) -> ArraySlice<AuthorFacts> {
        authors[Int(authorStarts[number])..<Int(authorStarts[number + 1])]
    }

    /// The cluster of nearly the same texts that an initiative belongs to; nil when its text is too short.
    func cluster(of number: Int) -> Int32? {
        textOf[number].map { roots[Int($0)] }
    }

    /// The union that sent an initiative; 0 when none is named.
    func submitter(of number: Int) -> UInt64 {
        submitters[source.dossier(of: number)]
    }

    /// Of `members` that belong together those of one version of each dossier, the first that is among them: what versions of one dossier
    /// have in common is `L003`.
    func countedOnce(_ members: [Int], initiative: (Int) -> Int = { $0 }) -> [Int] {
        guard hasVersions else { return members }
        var chosen: [Int: Int] = [:]
        return members.filter { member in
            let dossier = source.dossier(of: initiative(member))
            guard let group = source.versionGroup(of: dossier) else { return true }
            let first = chosen[group] ?? dossier
            chosen[group] = first
            return first == dossier
        }
    }

    /// The similarity of two initiatives' texts in percent; nil when one is too short.
    mutating func percent(_ one: Int, _ other: Int) -> Int? {
        guard let first = textOf[one], let second = textOf[other] else { return nil }
        if first == second { return 100 }
        // Sentences in another order are all there, yet the texts are not identical.
        return min(99, texts.percent(TextPair(Int(first), Int(second)), &overlap))
    }

    /// Groups of at least two initiatives with the same key, each in input order, the groups by their first one.
    static func groups<Key: Hashable>(_ members: some Sequence<(key: Key, member: Int)>) -> [(key: Key, members: [Int])] {
        var firsts: [Key: Int] = [:]
        var slots: [Key: Int] = [:]
        var groups: [(key: Key, members: [Int])] = []
        for (key, member) in members {
            if let slot = slots[key] {
                groups[slot].members.append(member)
            } else if let first = firsts[key] {
                slots[key] = groups.count
                groups.append((key, [first, member]))
            } else {
                firsts[key] = member
            }
        }
        return groups.sorted { $0.members[0] < $1.members[0] }
    }
}

/// A finding about several initiatives, before its words are put together.
struct GroupFinding {
    let code: DiagnosticCode
    let field: Field
    /// The initiatives in input order, at least two, those to be named first in front.
    let members: [Int]
    /// How many there are in all.
    let count: Int
    var arguments: [Argument] = []
    /// The place of the author concerned among those of the second initiative, counted from 0; nil where it is about no single one.
    var person: Int?

    /// The initiative by which findings of one code are ordered.
    var first: Int { members[0] }

    /// The finding: at the second initiative, with the places of the others.
    func finding(_ view: ComparisonView) -> Diagnostic {
        var finding = Diagnostic(code, at: view.source.location(of: members[1], field), field: field.key)
        finding.arguments = arguments + [Argument("other", place(first, view)), Argument("more", more(view))]
        finding.related = listed(view).map { view.source.location(of: $0, nil) }
        finding.subject = FindingSubject(
            dossier: view.source.shownID(of: view.source.dossier(of: members[1])),
            initiative: view.source.place(of: members[1]),
            person: person.map { $0 + 1 }
        )
        return finding
    }

    /// The members whose places are named, without the one where the finding stands.
    private func listed(_ view: ComparisonView) -> [Int] {
        let most = max(2, view.source.context.programme.similarity.listedPlaces)
        return [first] + members.dropFirst(2).prefix(most - 2)
    }

    /// The places after the first two: ``, `; còn ở …`, `; còn ở …; … và 4990 nơi nữa`.
    private func more(_ view: ComparisonView) -> LocalizedText {
        guard count > 2 else { return LocalizedText(vi: "", en: "") }
        let places = listed(view).dropFirst().map { place($0, view) }
        let rest = count - 2 - places.count
        var vi = places.map { "; " + $0.vietnamese }.joined()
        var en = places.map { "; " + $0.english }.joined()
        if rest > 0 {
            vi += " và \(rest) nơi khác"
            en += " and \(rest) more"
        }
        return LocalizedText(vi: vi, en: en)
    }

    private func place(_ member: Int, _ view: ComparisonView) -> LocalizedText {
        let location = view.source.location(of: member, nil)
        return LocalizedText(vi: location.text(in: .vietnamese), en: location.text(in: .english))
    }
}
