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
        let isKnown = Self.isKnown(dossier, context)
        submitter = typed.isEmpty ? "" : isKnown ? Redaction.redact(typed) : Self.hidden
        union = isKnown ? Redaction.redact(context.unionName(of: dossier)) : submitter
        id = Self.id(of: dossier, isKnown: isKnown)
    }

    /// The id as it is, without personal data that it may hold.
    static func redactedID(of dossier: Dossier) -> String { Redaction.redact(dossier.id) }

    /// The dossier's id alone.
    static func id(of dossier: Dossier, _ context: RuleContext) -> String {
        id(of: dossier, isKnown: isMade(dossier) && isKnown(dossier, context))
    }

    private static func id(of dossier: Dossier, isKnown: Bool) -> String {
        let hides = isMade(dossier) && !isKnown
        return Redaction.redact(hides ? hidden + dossier.id.dropFirst(dossier[.submitter].count) : dossier.id)
    }

    /// Whether the id is made of the union's name and the letter's number: nobody typed it.
    private static func isMade(_ dossier: Dossier) -> Bool {
        let typed = dossier[.submitter]
        return dossier[.dossierId].isEmpty && !typed.isEmpty && dossier.id.hasPrefix(typed)
    }

    private static func isKnown(_ dossier: Dossier, _ context: RuleContext) -> Bool {
        context.units.unit(named: dossier[.submitter]) != nil || context.level(of: dossier)?.unitsListed == false
    }

    /// The names as typed (`--show-values`).
    init(typedIn dossier: Dossier, union: String) {
        (id, submitter, self.union) = (dossier.id, dossier[.submitter], union)
    }
}
