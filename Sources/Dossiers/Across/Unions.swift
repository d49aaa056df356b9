import VietnameseText

/// The union that something counts for wherever dossiers are counted or listed by union (đơn vị).
///
/// It is the one that sent the dossier, or the one that had taken over its work by the deadline.
package struct UnionIdentity: Sendable {
    /// Equal for all spellings of one union, and for all that one union took over.
    package let key: String
    /// The official name where the programme lists it, else as typed; empty where a dossier names none.
    package let name: String
    /// Its entry in the programme's list.
    package let unit: Programme.Unit?
}

extension RuleContext {
    /// The union that a dossier counts for.
    package func union(of dossier: Dossier) -> UnionIdentity { union(named: dossier[.submitter]) }

    /// The union that a name as typed means.
    package func union(named typed: String) -> UnionIdentity {
        let unit = units.unit(named: typed).map(units.successor)
        let name = unit?.name ?? typed
        return UnionIdentity(key: VietnameseFolding.bareKey(name), name: name, unit: unit)
    }

    /// What reports call the union of a checked dossier: its name where it is listed, else as they show the dossier's.
    package func shownUnion(of checked: CheckedDossier) -> String {
        union(of: checked.dossier).unit.map { Redaction.redact($0.name) } ?? checked.names.union
    }
}

/// Dossiers, or things that belong to one, by union in order of first appearance (nhóm theo đơn vị).
package struct UnionGroups<Item> {
    /// One union's part.
    package struct Group {
        /// Whose part it is.
        package let union: UnionIdentity
        /// In the order given, at least one.
        package internal(set) var items: [Item]
    }

    /// The unions' parts.
    package private(set) var groups: [Group] = []

    /// Groups `items`, each of which belongs to the dossier that `dossier` gives.
    package init(_ items: some Sequence<Item>, _ context: RuleContext, dossier: (Item) -> Dossier) {
        var places: [String: Int] = [:]
        for item in items {
            let union = context.union(of: dossier(item))
            if let place = places[union.key] {
                groups[place].items.append(item)
            } else {
                places[union.key] = groups.count
                groups.append(Group(union: union, items: [item]))
            }
        }
    }
}

extension UnionGroups.Group: Sendable where Item: Sendable {}
extension UnionGroups: Sendable where Item: Sendable {}
