import SangkienDiagnostics
import VietnameseText

/// One number of a recognition decision on several initiatives (docs/rules.md, rule 30).
///
/// A decision may cover many initiatives, so that alone is a remark, and only where it is in several dossiers. One number with two
/// dates from one issuer in one year, or of one day with two issuers, cannot be right in both places.
enum SharedDecisions {
    /// One initiative's decision.
    private struct Entry {
        let member: Int
        /// 0 where none is named.
        let issuer: UInt64
        let date: CalendarDate?
    }

    /// An issuer in a year, or on a day.
    private struct IssuerTime: Hashable {
        let number: Int
        let issuer: UInt64
    }

    /// The findings: at most one a number and kind of contradiction, and one a shared decision.
    static func find(_ view: ComparisonView) -> [GroupFinding] {
        let numbered = view.facts.enumerated().lazy.filter { $0.element.decision != 0 }
            .map { (key: $0.element.decision, member: $0.offset) }
        var reader = EntryReader()
        var findings: [GroupFinding] = []
        for (_, members) in ComparisonView.groups(numbered) {
            let entries = view.countedOnce(members).map { reader.entry($0, view) }
            let number = view.source.decisionNumber(of: members[0])
            if let group = twoDates(entries) {
                findings.append(conflict(group, .recognitionDate, number, LocalizedText(vi: "ngày", en: "date")))
            }
            if view.facts[members[0]].decisionHasSymbol, let group = twoIssuers(entries) {
                findings.append(conflict(group, .recognitionIssuer, number, LocalizedText(vi: "cơ quan ban hành", en: "issuer")))
            }
            findings += shared(entries, number, view)
        }
        return findings
    }

    /// Reads issuers and dates, equal issuers once.
    private struct EntryReader {
        private var issuers: [UInt64: UInt64] = [:]

        mutating func entry(_ member: Int, _ view: ComparisonView) -> Entry {
            let key = view.facts[member].issuer
            let issuer = issuers[key] ?? view.source.decisionIssuer(of: member)
            issuers[key] = issuer
            return Entry(member: member, issuer: issuer, date: view.source.decisionDate(of: member))
        }
    }

    /// Decisions of one issuer and year whose dates differ.
    private static func twoDates(_ entries: [Entry]) -> [Entry]? {
        var byYear: [IssuerTime: [Entry]] = [:]
        for entry in entries where entry.issuer != 0 {
            guard let date = entry.date else { continue }
            byYear[IssuerTime(number: date.year, issuer: entry.issuer), default: []].append(entry)
        }
        return earliest(byYear.values) { $0.date != $1.date }
    }

    /// Decisions of one day whose issuers differ.
    private static func twoIssuers(_ entries: [Entry]) -> [Entry]? {
        var byDay: [Int: [Entry]] = [:]
        for entry in entries where entry.issuer != 0 {
            if let date = entry.date { byDay[date.dayNumber, default: []].append(entry) }
        }
        return earliest(byDay.values) { $0.issuer != $1.issuer }
    }

    /// The group with the earliest pair that differs, that pair in front.
    private static func earliest(_ groups: some Sequence<[Entry]>, _ differ: (Entry, Entry) -> Bool) -> [Entry]? {
        groups.compactMap { group -> [Entry]? in
            guard let other = group.firstIndex(where: { differ(group[0], $0) }) else { return nil }
            return [group[0], group[other]] + group[1..<other] + group[(other + 1)...]
        }
        .min { ($0[0].member, $0[1].member) < ($1[0].member, $1[1].member) }
    }

    private static func conflict(_ group: [Entry], _ field: Field, _ number: Argument, _ what: LocalizedText) -> GroupFinding {
        let members = group.map(\.member)
        return GroupFinding(
            code: .decisionContradictory,
            field: field,
            members: members,
            count: members.count,
            arguments: [number, Argument("what", what)]
        )
    }

    /// One decision on different initiatives of several dossiers.
    private static func shared(_ entries: [Entry], _ number: Argument, _ view: ComparisonView) -> [GroupFinding] {
        let keyed = entries.map { entry in
            (key: IssuerTime(number: entry.date?.dayNumber ?? 0, issuer: entry.issuer), member: entry.member)
        }
        return ComparisonView.groups(keyed)
            .compactMap { _, members in
                let first = members[0]
                let other = members.first { member in
                    view.source.dossier(of: member) != view.source.dossier(of: first)
                        && view.facts[member].title != view.facts[first].title
                }
                guard let other else { return nil }
                return GroupFinding(
                    code: .decisionShared,
                    field: .recognitionNumber,
                    members: [first, other] + members.dropFirst().filter { $0 != other },
                    count: members.count,
                    arguments: [number, Argument("count", members.count)]
                )
            }
    }
}
