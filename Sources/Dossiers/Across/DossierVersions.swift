import SangkienDiagnostics
import VietnameseText

/// One letter of one union (một Tờ trình của một đơn vị): by it a dossier is known again.
package struct LetterKey: Hashable, Sendable {
    /// The union by its official name, and the letter's number, folded.
    package let union: String, letter: String
    /// The letter's year; numbers begin anew each year.
    package let year: Int?

    /// The key of letters of this number in any year.
    package var withoutYear: LetterKey { LetterKey(union: union, letter: letter, year: nil) }
}

extension RuleContext {
    /// Union and letter of a dossier; nil when it does not name both.
    package func letter(of dossier: Dossier) -> LetterKey? {
        letter(union: dossier[.submitter], number: dossier[.proposalNumber], year: date(.proposalDate, of: dossier)?.year)
    }

    /// The key of a letter as typed; nil when union or number is missing.
    package func letter(union: String, number: String, year: Int?) -> LetterKey? {
        let union = VietnameseFolding.bareKey(units.unit(named: union)?.name ?? union)
        let letter = DocumentNumber.key(number)
        guard !union.isEmpty, letter.contains(where: \.isNumber) else { return nil }
        return LetterKey(union: union, letter: letter, year: year)
    }

    /// True for a union that the programme lists.
    package func isListed(_ union: String) -> Bool { units.unit(named: union) != nil }

    /// The date that words outside of any table give, in the programme's year where they name none.
    package func date(outside words: String) -> CalendarDate? { reader.date(words)?.day }
}

/// Dossiers that are the same one sent again with other content (các bản của một hồ sơ): of one union, with one letter.
///
/// Which of them counts, only a person knows: neither the name of a file nor its order decides (docs/architecture.md, “Repeats are counted once”).
struct DossierVersions {
    private let context: RuleContext
    private let meanings: FactMeanings

    init(_ context: RuleContext) {
        self.context = context
        meanings = FactMeanings(context.reader)
    }

    /// The dossiers, each version of several with its group and a finding that names the others.
    func marked(_ dossiers: [Dossier]) -> [Dossier] {
        var marked = dossiers
        let groups = Self.groups(dossiers.map { context.letter(of: $0) }, blank: "") { FactMeanings.code(dossiers[$0][.dossierId]) }
        for members in groups {
            for member in members {
                marked[member].versionGroup = members[0]
                let other = members[0] == member ? members[1] : members[0]
                let difference = difference(dossiers[member], dossiers[other])
                let (place, another) = (dossiers[member].location(), dossiers[other].location())
                marked[member].diagnostics.append(Self.finding(at: place, other: another, count: members.count, difference))
            }
        }
        return marked
    }

    // MARK: What makes one letter

    /// The places of dossiers that are versions of one, at least two each, in order; `letters` are those of all, `id` gives the id as typed.
    ///
    /// Dossiers of one letter that bear different ids were told apart by whoever typed them; one without an id may be any of them.
    static func groups<Letter: Hashable, ID: Hashable>(_ letters: [Letter?], blank: ID, id: (Int) -> ID) -> [[Int]] {
        var groups: [Letter: [Int]] = [:]
        for (place, letter) in letters.enumerated() {
            if let letter { groups[letter, default: []].append(place) }
        }
        return groups.values
            .flatMap { members -> [[Int]] in
                guard members.count > 1 else { return [] }
                let ids = members.map(id)
                guard Set(ids).subtracting([blank]).count > 1 else { return [members] }
                return Dictionary(grouping: members.indices) { ids[$0] }.values.map { places in places.map { members[$0] } }
            }
            .filter { $0.count > 1 }
    }

    // MARK: What is said

    /// The finding of one of `count` versions, with the place of another and how the two differ.
    static func finding(at place: SourceLocation, other: SourceLocation, count: Int, _ difference: LocalizedText) -> Diagnostic {
        let rest = count - 2
        let more = rest == 0 ? LocalizedText(vi: "", en: "") : LocalizedText(vi: " và \(rest) bản khác", en: " and \(rest) more")
        return Diagnostic(
            .dossierVersions,
            at: place,
            Argument("other", LocalizedText(vi: other.text(in: .vietnamese), en: other.text(in: .english))),
            Argument("more", more),
            Argument("difference", difference)
        )
        .related(to: [other])
    }

    /// How many differing columns are named.
    private static let named = 5

    /// Where two versions differ in what they mean: `khác nhau ở “Giá trị làm lợi”`.
    private func difference(_ one: Dossier, _ other: Dossier) -> LocalizedText {
        if let difference = Self.difference(one.initiatives.count, other.initiatives.count) { return difference }
        var differing: Set<Field> = []
        for pair in zip(one.initiatives, other.initiatives) {
            let (mine, theirs) = (meanings.keys(of: pair.0), meanings.keys(of: pair.1))
            for (place, field) in Field.ofInitiative.enumerated() where mine[place] != theirs[place] { differing.insert(field) }
        }
        let fields =
            Field.ofDossier.filter { meanings.key(of: $0, in: one) != meanings.key(of: $0, in: other) }
            + Field.ofInitiative.filter(differing.contains)
        let names = fields.prefix(Self.named).map { "“\($0.heading)”" }.joined(separator: ", ") + (fields.count > Self.named ? ", …" : "")
        return LocalizedText(vi: "khác nhau ở \(names)", en: "they differ in \(names)")
    }

    /// That two versions hold so many initiatives; nil where they hold equally many.
    static func difference(_ one: Int, _ other: Int) -> LocalizedText? {
        guard one != other else { return nil }
        return LocalizedText(
            vi: "bản này có \(one) sáng kiến, bản kia có \(other)",
            en: "this one has \(one) \(one == 1 ? "initiative" : "initiatives"), the other \(other)"
        )
    }
}
