import Diagnostics
import VietnameseText

/// Dossiers that are the same one sent again with other content (các bản của một hồ sơ): of one union, with one letter.
///
/// Which of them counts, only a person knows: neither the name of a file nor its order decides (docs/rules.md, “Ambiguities”).
struct DossierVersions {
    private let context: RuleContext

    init(_ context: RuleContext) {
        self.context = context
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
                marked[member].diagnostics.append(finding(member, members, dossiers))
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
        let letter = VietnameseFolding.bareKey(String(dossier[.proposalNumber].drop { $0 == "0" }))
        guard !union.isEmpty, letter.contains(where: \.isNumber) else { return nil }
        return Key(union: union, letter: letter, year: context.date(.proposalDate, of: dossier)?.year)
    }

    // MARK: What is said

    private func finding(_ member: Int, _ members: [Int], _ dossiers: [Dossier]) -> Diagnostic {
        let others = members.filter { $0 != member }
        let place = dossiers[others[0]].location()
        let other = LocalizedText(vi: place.text(in: .vietnamese), en: place.text(in: .english))
        let rest = others.count - 1
        let more = rest == 0 ? LocalizedText(vi: "", en: "") : LocalizedText(vi: " và \(rest) bản nữa", en: " and \(rest) more")
        let difference = difference(dossiers[member], dossiers[others[0]])
        return Diagnostic(
            .dossierVersions,
            at: dossiers[member].location(),
            Argument("other", other),
            Argument("more", more),
            Argument("difference", difference)
        )
    }

    /// How many differing columns are named.
    private static let named = 5

    /// Where two versions differ: `khác nhau ở: “Giá trị làm lợi” (1 sáng kiến)`.
    private func difference(_ one: Dossier, _ other: Dossier) -> LocalizedText {
        guard one.initiatives.count == other.initiatives.count else {
            let counts = (one.initiatives.count, other.initiatives.count)
            return LocalizedText(
                vi: "bản này có \(counts.0) sáng kiến, bản kia có \(counts.1)",
                en: "this one has \(counts.0) initiatives, the other \(counts.1)"
            )
        }
        let pairs = zip(one.initiatives, other.initiatives)
        let fields =
            Field.ofDossier.filter { one[$0] != other[$0] }
            + Field.ofInitiative.filter { field in pairs.contains { $0[field] != $1[field] } }
        let names = fields.prefix(Self.named).map { "“\($0.heading)”" }.joined(separator: ", ") + (fields.count > Self.named ? ", …" : "")
        return LocalizedText(vi: "khác nhau ở \(names)", en: "they differ in \(names)")
    }
}
