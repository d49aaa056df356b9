import VietnameseText

/// What reports call a dossier and its union (tên hiện trong báo cáo).
///
/// A union that the programme lists is no secret, nor one of a level whose unions are not listed. Any other name is what somebody
/// typed, and may be anything: reports leave it out unless they are to show values (docs/privacy.md).
package struct ShownNames: Sendable {
    /// What stands for a name left out.
    private static let hidden = "[…]"

    /// The dossier's id.
    package let id: String
    /// The union as typed.
    package let submitter: String
    /// The union by its official name where it is listed.
    package let union: String

    /// The names as reports show them without being asked for values.
    init(of dossier: Dossier, _ context: RuleContext) {
        let typed = dossier[.submitter]
        let isKnown = context.units.unit(named: typed) != nil || context.level(of: dossier)?.unitsListed == false
        submitter = typed.isEmpty ? "" : isKnown ? Redaction.redact(typed) : Self.hidden
        union = isKnown ? Redaction.redact(context.unionName(of: dossier)) : submitter
        // An id that nobody typed is made of the union's name and the letter's number.
        let isMade = dossier[.dossierId].isEmpty && !typed.isEmpty && dossier.id.hasPrefix(typed)
        id = Redaction.redact(isMade && !isKnown ? Self.hidden + dossier.id.dropFirst(typed.count) : dossier.id)
    }

    /// The names as typed (`--show-values`).
    init(typedIn dossier: Dossier, union: String) {
        (id, submitter, self.union) = (dossier.id, dossier[.submitter], union)
    }
}
