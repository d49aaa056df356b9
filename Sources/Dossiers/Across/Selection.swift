import SangkienDiagnostics
import VietnameseText

/// What is chosen in one column, and what does not fit in it: the one judge of selections (xét chọn; letter III.1.2, docs/rules.md, rules 26
/// and 27, A7 and A8).
///
/// Nobody is chosen here: without a mark there are candidates only. `check` reports the faults as findings, the lists of a selection print
/// the same as remarks. Of versions of one dossier, the one with the most marks counts. Co-authors are no persons of their own unless `selection.persons` says so.
package struct Selection: Sendable {
    /// A number of chosen initiatives that is not the one wanted.
    package struct WrongCount: Sendable {
        /// How many are chosen.
        package let found: Int
        /// How many the programme wants.
        package let expected: Int
        /// The group of fields counted, with its place among them; nil for all.
        package let group: (place: Int, choice: Programme.Choice)?
    }

    /// Somebody with more than one chosen initiative.
    package struct RepeatedPerson: Sendable {
        /// The name as first typed.
        package let name: String
        /// The places of the initiatives among the chosen ones, counted from 0.
        package internal(set) var places: [Int]
    }

    /// `.awarded` or `.forwarded`.
    package let field: Field
    /// How many the letter wants, of each group of fields where `selection.forwardedCounts` reads it so; 0 where the programme sets no number.
    package let expected: Int
    /// The chosen initiatives, in the order given.
    package let chosen: [Ranking.Entry]
    /// The initiatives that may be chosen and have a mark that is neither yes nor no.
    package let unclear: [Ranking.Entry]
    /// Counts that are wrong; none while nothing is chosen.
    package let wrongCounts: [WrongCount]
    /// Persons chosen more than once, where persons are counted.
    package let repeatedPersons: [RepeatedPerson]
    /// The places of initiatives of several authors that count for their main author only, where persons are counted so.
    package let countedByMainAuthor: [Int]
    /// The places of initiatives without a group of fields, where one is needed.
    package let withoutField: [Int]
    /// The places of initiatives that are forwarded without being awarded, where the programme forbids that.
    package let notAwarded: [Int]
    /// The places of initiatives that are not eligible, or of dossiers that are not valid.
    package let notValid: [Int]
    /// Where the line between chosen and not chosen goes through equals, or against their order.
    package let cuts: [Cut]
    /// The places of chosen initiatives of which a co-author is the main author of another one, with the place of that one.
    package let coAuthors: [(place: Int, other: Int)]
    /// How what is forwarded is spread over the groups of fields; nil for awards.
    package let groups: FieldGroups?

    /// Judges what is marked in the column of `field` among `entries`, which keep their order.
    package init(_ field: Field, among entries: [Ranking.Entry], _ context: RuleContext) {
        let rule = context.programme.selection
        let chosen = entries.filter { $0.initiative.isChosen(field) }.countedOnce(\.dossier.dossier) { _ in 1 }
        func places(_ isMeant: (Ranking.Entry) -> Bool) -> [Int] { chosen.indices.filter { isMeant(chosen[$0]) } }
        self.field = field
        self.chosen = chosen
        unclear = entries.filter { $0.initiative.isUnclear(field) && $0.isCandidate }.countedOnce(\.dossier.dossier) { _ in 1 }
        expected = field == .awarded ? rule.provinceAwards : rule.forwarded
        wrongCounts = Self.wrongCounts(field, chosen, context)
        let everyone = rule.persons == .everyAuthor
        repeatedPersons = field == .awarded ? Self.repeatedPersons(chosen, everyone: everyone) : []
        countedByMainAuthor = field == .awarded && !everyone ? places { $0.initiative.people.persons.count > 1 } : []
        withoutField = field == .forwarded ? places { context.fieldGroup(of: $0.initiative) == nil } : []
        notAwarded = field == .forwarded && rule.forwardedFromAwarded ? places { !$0.initiative.isChosen(.awarded) } : []
        notValid = places { !$0.isCandidate }
        cuts = chosen.isEmpty ? [] : Cut.cuts(field, among: entries, chosen, context)
        coAuthors = field == .awarded && !everyone ? Self.coAuthors(chosen) : []
        groups = field == .forwarded ? FieldGroups(chosen, among: entries, context) : nil
    }

    /// Four in all, or four of each field, as `selection.forwardedCounts` reads the letter.
    private static func wrongCounts(_ field: Field, _ chosen: [Ranking.Entry], _ context: RuleContext) -> [WrongCount] {
        let rule = context.programme.selection
        let expected = field == .awarded ? rule.provinceAwards : rule.forwarded
        guard expected > 0, !chosen.isEmpty else { return [] }
        guard field == .forwarded, rule.forwardedCounts == .perField else {
            return chosen.count == expected ? [] : [WrongCount(found: chosen.count, expected: expected, group: nil)]
        }
        let groups = chosen.map { context.fieldGroup(of: $0.initiative)?.id }
        return context.programme.eligibility.fieldGroups.enumerated()
            .compactMap { place, choice in
                let found = groups.count { $0 == choice.id }
                return found == expected ? nil : WrongCount(found: found, expected: expected, group: (place, choice))
            }
    }

    private static func coAuthors(_ chosen: [Ranking.Entry]) -> [(place: Int, other: Int)] {
        var register = PersonRegister()
        var mains: [Int: Int] = [:]
        for (place, entry) in chosen.enumerated() {
            guard let main = entry.initiative.people.persons.first else { continue }
            let known = register.place(of: main)
            if mains[known] == nil { mains[known] = place }
        }
        var found: [(place: Int, other: Int)] = []
        for (place, entry) in chosen.enumerated() {
            let others = entry.initiative.people.persons.dropFirst().compactMap { mains[register.place(of: $0)] }
            if let other = others.first(where: { $0 != place }) { found.append((place, other)) }
        }
        return found
    }

    private static func repeatedPersons(_ chosen: [Ranking.Entry], everyone: Bool) -> [RepeatedPerson] {
        var register = PersonRegister()
        var persons: [RepeatedPerson] = []
        for (place, entry) in chosen.enumerated() {
            for person in entry.initiative.people.persons.prefix(everyone ? .max : 1) {
                let known = register.place(of: person)
                if known == persons.count {
                    persons.append(RepeatedPerson(name: person.name, places: [place]))
                } else if persons[known].places.last != place {
                    persons[known].places.append(place)
                }
            }
        }
        return persons.filter { $0.places.count > 1 }
    }
}
