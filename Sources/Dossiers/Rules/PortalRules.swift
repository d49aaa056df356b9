import SangkienDiagnostics
import VietnameseText

/// The entry in the online portal (letter II.1; docs/rules.md, rules 14 and 15).
///
/// The letter makes it no condition of a dossier; `submission.portal: required` does so for programmes that live there.
enum PortalRules {
    static func check(_ initiative: ReadInitiative, dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        let submission = context.programme.submission
        let isRequired = submission.portal == .required
        guard let closes = closing(for: dossier, context) else { return [] }
        switch initiative.portalDay {
        case .blank: return isRequired ? [finding(.portalMissing, .portalOn, initiative, Argument("closes", closes.shortText))] : []
        case .unclear:
            let typed = Argument.echo(initiative[.portalOn])
            let unclear = finding(.portalDateUnclear, .portalOn, initiative, typed, Argument("example", closes.shortText))
            return [isRequired ? unclear.with(.review) : unclear]
        case .value(let date): return date.day > closes ? [late(date.day, closes: closes, initiative, isRequired)] : []
        }
    }

    private static func late(_ day: CalendarDate, closes: CalendarDate, _ initiative: ReadInitiative, _ isRequired: Bool) -> Diagnostic {
        let late = finding(
            .portalLate,
            .portalOn,
            initiative,
            Argument("date", day.shortText),
            Argument("closes", closes.shortText)
        )
        return isRequired ? late.with(.error) : late
    }

    /// The last day for entries: that of the dossier's phase, else the portal's own.
    private static func closing(for dossier: ReadDossier, _ context: RuleContext) -> CalendarDate? {
        let submission = context.programme.submission
        if let phase = dossier.phase.value { return submission.lastDay(of: phase.deadline) }
        if submission.portal == .required { return submission.portalCloses ?? submission.lastDay(of: submission.deadline) }
        return submission.portalCloses
    }
}
