import VietnameseText

/// What the base unions below one upper union have made (sáng kiến theo công đoàn cơ sở; letter II.2.2).
///
/// A table of initiatives names the base union where its author works. Where the programme lists the base unions of the upper one
/// (`units.list[].baseUnions`), their names and order are those of the list.
package struct BaseUnionWork: Sendable {
    /// One base union (công đoàn cơ sở) and its initiatives.
    package struct BaseUnion: Sendable {
        /// As listed, else as first typed; empty for initiatives whose table does not say.
        package let name: String
        /// True where the programme lists it, which may then be without initiatives.
        package let isListed: Bool
        /// In the order of the table, each with the day on which it was entered in the portal, else its dossier was sent; nil where neither is known.
        package internal(set) var initiatives: [(initiative: Initiative, day: CalendarDate?)] = []
    }

    /// The upper union.
    package let union: UnionIdentity
    /// Its first dossier, which tells its level and body.
    package let dossier: Dossier
    /// The base unions in the order of the programme's list, then of first appearance.
    package let baseUnions: [BaseUnion]

    /// The work of each upper union among `dossiers`, in order of first appearance; base unions that send to the province themselves have none below them.
    ///
    /// Versions of one dossier count once, withdrawn initiatives not at all.
    package static func all(_ dossiers: [CheckedDossier], _ context: RuleContext) -> [BaseUnionWork] {
        let days = FirstDays(dossiers, context)
        return UnionGroups(dossiers.countedOnce(), context, dossier: \.dossier).groups
            .filter { !isBaseUnion($0.items[0].dossier, $0.union, context) }
            .map { BaseUnionWork($0, days, context) }
    }

    private init(_ group: UnionGroups<CheckedDossier>.Group, _ days: FirstDays, _ context: RuleContext) {
        union = group.union
        dossier = group.items[0].dossier
        let listed = union.unit?.baseUnions ?? []
        let keys = listed.map(Self.key)
        var places = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
        var all = listed.map { BaseUnion(name: $0, isListed: true) }
        for checked in group.items {
            let sent = days.day(of: checked.dossier)
            for initiative in checked.standing.dossier.initiatives {
                let name = Self.workplace(of: initiative)
                let key = Self.key(name)
                let place = places[key] ?? Self.place(of: key, among: keys) ?? all.count
                if place == all.count { all.append(BaseUnion(name: name, isListed: false)) }
                places[key] = place
                all[place].initiatives.append((initiative, context.date(.portalOn, of: initiative) ?? sent))
            }
        }
        baseUnions = all
    }

    /// Where the main author works, as typed.
    private static func workplace(of initiative: Initiative) -> String {
        let people = initiative.people
        let main = people.persons.first(where: \.isMain) ?? people.persons.first
        return main?.workplace ?? initiative[.workplace]
    }

    /// `CĐCS Trường A` and `Trường A` are one.
    private static func key(_ name: String) -> String {
        let key = VietnameseFolding.bareKey(name)
        let lead = ["cdcs ", "cong doan co so "].first { key.hasPrefix($0) }
        return lead.map { String(key.dropFirst($0.count)) } ?? key
    }

    /// The listed base union that a longer name ends with: `Phòng Kế hoạch, Công ty B` works in Công ty B.
    private static func place(of key: String, among keys: [String]) -> Int? {
        keys.indices.filter { !keys[$0].isEmpty && key.hasSuffix(" " + keys[$0]) }.max { keys[$0].count < keys[$1].count }
    }

    /// True for a base union itself: by the name of its level, else by its own.
    private static func isBaseUnion(_ dossier: Dossier, _ union: UnionIdentity, _ context: RuleContext) -> Bool {
        let key = VietnameseFolding.bareKey(context.level(of: dossier)?.name ?? union.name)
        return key == "cdcs" || key.hasPrefix("cdcs ") || key.hasPrefix("cong doan co so")
    }
}
