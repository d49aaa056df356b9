import Diagnostics
import VietnameseText

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
        var groups: [Key: [Int]] = [:]
        for (place, dossier) in dossiers.enumerated() {
            if let key = key(of: dossier) { groups[key, default: []].append(place) }
        }
        var marked = dossiers
        for members in groups.values.flatMap({ byID($0, dossiers) }) where members.count > 1 {
            for member in members {
                marked[member].versionGroup = members[0]
                let other = members[0] == member ? members[1] : members[0]
                marked[member].diagnostics.append(finding(dossiers[member], dossiers[other], count: members.count))
            }
        }
        return marked
    }

    // MARK: What makes one letter

    private struct Key: Hashable {
        let union: String
        let letter: String
        /// The letter's year; numbers begin anew each year.
        let year: Int?
    }

    /// Dossiers of one letter that bear different ids were told apart by whoever typed them; one without an id may be any of them.
    private func byID(_ members: [Int], _ dossiers: [Dossier]) -> [[Int]] {
        let ids = members.map { VietnameseFolding.key(dossiers[$0][.dossierId]) }
        guard Set(ids).subtracting([""]).count > 1 else { return [members] }
        return Dictionary(grouping: members.indices) { ids[$0] }.values.map { places in places.map { members[$0] } }
    }

    /// Union and letter of a dossier; nil when it does not name both.
    private func key(of dossier: Dossier) -> Key? {
        let union = VietnameseFolding.bareKey(context.unionName(of: dossier))
        let letter = DocumentNumber.key(dossier[.proposalNumber])
        guard !union.isEmpty, letter.contains(where: \.isNumber) else { return nil }
        return Key(union: union, letter: letter, year: context.date(.proposalDate, of: dossier)?.year)
    }

    // MARK: What is said

    /// The finding of one of `count` versions, with how it differs from another.
    private func finding(_ version: Dossier, _ another: Dossier, count: Int) -> Diagnostic {
        let place = another.location()
        let other = LocalizedText(vi: place.text(in: .vietnamese), en: place.text(in: .english))
        let rest = count - 2
        let more = rest == 0 ? LocalizedText(vi: "", en: "") : LocalizedText(vi: " và \(rest) bản nữa", en: " and \(rest) more")
        let difference = difference(version, another)
        return Diagnostic(
            .dossierVersions,
            at: version.location(),
            Argument("other", other),
            Argument("more", more),
            Argument("difference", difference)
        )
    }

    /// How many differing columns are named.
    private static let named = 5

    /// Where two versions differ in what they mean: `khác nhau ở “Giá trị làm lợi”`.
    private func difference(_ one: Dossier, _ other: Dossier) -> LocalizedText {
        guard one.initiatives.count == other.initiatives.count else {
            let counts = (one.initiatives.count, other.initiatives.count)
            return LocalizedText(
                vi: "bản này có \(counts.0) sáng kiến, bản kia có \(counts.1)",
                en: "this one has \(counts.0) \(counts.0 == 1 ? "initiative" : "initiatives"), the other \(counts.1)"
            )
        }
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
}
