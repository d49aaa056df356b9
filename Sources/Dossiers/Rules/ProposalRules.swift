import Diagnostics
import VietnameseText

/// The proposal letter (Tờ trình; letter III.2, docs/rules.md, rule 28).
enum ProposalRules {
    static func check(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        guard isPresent(dossier) else {
            guard context.programme.proposal.required else { return [] }
            let bodies = context.programme.proposal.signingBodies.map(\.name).joined(separator: "/")
            let body = context.signingBody(of: dossier)?.name ?? bodies
            return [finding(.proposalMissing, .proposalNumber, dossier, Argument("body", body))] + signingBody(dossier, context)
        }
        var findings: [Diagnostic] = []
        if dossier[.proposalNumber].isEmpty { findings.append(finding(.proposalNumberMissing, .proposalNumber, dossier)) }
        findings += date(dossier, context)
        return findings + signingBody(dossier, context)
    }

    /// True when anything shows that there is a letter: its number, date or file.
    static func isPresent(_ dossier: Dossier) -> Bool {
        if let papers = dossier.papers, !papers.proposal.isEmpty { return true }
        return [Field.proposalNumber, .proposalDate, .proposalFile].contains { !dossier[$0].isEmpty }
    }

    private static func date(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        let typed = dossier[.proposalDate]
        if typed.isEmpty { return [finding(.proposalDateMissing, .proposalDate, dossier)] }
        guard let date = context.date(.proposalDate, of: dossier) else {
            let example = Argument("example", context.exampleDate)
            return [finding(.proposalDateUnclear, .proposalDate, dossier, .echo(typed), example)]
        }
        for channel in context.programme.submission.channels {
            if case .on(let sent) = SubmissionRules.sending(of: dossier, by: channel, context), date > sent {
                let day = Argument("date", date.shortText)
                return [finding(.proposalAfterSending, .proposalDate, dossier, day, Argument("sent", sent.shortText))]
            }
        }
        return []
    }

    private static func signingBody(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        let typed = dossier[.signingBody]
        guard !typed.isEmpty, context.signingBody(of: dossier) == nil else { return [] }
        let allowed = context.programme.proposal.signingBodies.map(\.name).joined(separator: "; ")
        return [finding(.signingBodyUnclear, .signingBody, dossier, Argument("allowed", allowed))]
    }
}
