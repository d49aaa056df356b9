import Diagnostics
import VietnameseText

/// The entry in the online portal (letter II.1; docs/rules.md, rules 14 and 15).
///
/// The letter makes it no condition of a dossier; `submission.portal: required` does so for programmes that live there.
enum PortalRules {
    static func check(_ initiative: Initiative, dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        let submission = context.programme.submission
        let isRequired = submission.portal == .required
        guard let closes = closing(for: dossier, context) else { return [] }
        let typed = initiative[.portalOn]
        if typed.isEmpty {
            return isRequired ? [finding(.portalMissing, .portalOn, initiative, Argument("closes", closes.shortText))] : []
        }
        guard let day = context.date(.portalOn, of: initiative) else {
            let unclear = finding(.portalDateUnclear, .portalOn, initiative, .echo(typed), Argument("example", closes.shortText))
            return [isRequired ? unclear.with(.review) : unclear]
        }
        guard day > closes else { return [] }
        let late = finding(
            .portalLate,
            .portalOn,
            initiative,
            Argument("date", day.shortText),
            Argument("closes", closes.shortText)
        )
        return [isRequired ? late.with(.error) : late]
    }

    /// The last day for entries: that of the dossier's phase, else the portal's own.
    private static func closing(for dossier: Dossier, _ context: RuleContext) -> CalendarDate? {
        let submission = context.programme.submission
        if let phase = context.phase(of: dossier) { return submission.lastDay(of: phase.deadline) }
        if submission.portal == .required { return submission.portalCloses ?? submission.lastDay(of: submission.deadline) }
        return submission.portalCloses
    }
}
