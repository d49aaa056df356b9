import SangkienDiagnostics
import VietnameseText

/// The proposal letter (Tờ trình; letter III.2, docs/rules.md, rule 28).
enum ProposalRules {
    static func check(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard isPresent(dossier.dossier) else {
            guard context.programme.proposal.required else { return [] }
            let bodies = context.programme.proposal.signingBodies.map(\.name).joined(separator: "/")
            let body = dossier.signingBody.value?.name ?? bodies
            return [finding(.proposalMissing, .proposalNumber, dossier, Argument("body", body))] + signingBody(dossier, context)
        }
        var findings: [Diagnostic] = []
        if !CellReader.hasDocumentNumber(dossier[.proposalNumber]) {
            findings.append(finding(.proposalNumberMissing, .proposalNumber, dossier))
        } else if let kind = CellReader.documentKind(dossier[.proposalNumber]), kind != "Tờ trình" {
            let typed = Argument.echo(dossier[.proposalNumber])
            findings.append(finding(.proposalOfOtherKind, .proposalNumber, dossier, typed, Argument("kind", kind)))
        }
        findings += date(dossier, context)
        return findings + signingBody(dossier, context)
    }

    /// True when anything shows that there is a letter: its number, date or file.
    static func isPresent(_ dossier: Dossier) -> Bool {
        if let papers = dossier.papers, !papers.proposal.isEmpty { return true }
        return [Field.proposalNumber, .proposalDate, .proposalFile].contains { CellReader.saysAnything(dossier[$0]) }
    }

    private static func date(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        switch dossier.date(.proposalDate) {
        case .blank: return [finding(.proposalDateMissing, .proposalDate, dossier)]
        case .unclear:
            let example = Argument("example", context.exampleDate)
            return [finding(.proposalDateUnclear, .proposalDate, dossier, .echo(dossier[.proposalDate]), example)]
        case .value(let date):
            // A letter that no dossier needs is nobody's evidence.
            guard context.programme.proposal.required else { return [] }
            return impossible(date.day, dossier, context).map { [$0] } ?? []
        }
    }

    /// A day on which the letter cannot have been signed, reported with the day that it contradicts; one cause, one finding.
    private static func impossible(_ date: CalendarDate, _ dossier: ReadDossier, _ context: RuleContext) -> Diagnostic? {
        let day = Argument("date", date.shortText)
        if date > context.asOf {
            return finding(.proposalInFuture, .proposalDate, dossier, day, Argument("asOf", context.asOf.shortText))
        }
        let sent = dossier.sendings.compactMap(\.sending.day)
        if let first = sent.first(where: { date > $0 }) {
            return finding(.proposalAfterSending, .proposalDate, dossier, day, Argument("sent", first.shortText))
        }
        let deadline = context.deadline(of: dossier)
        // A dossier sent too late is reported by its sending.
        if sent.isEmpty, date > context.programme.submission.lastDay(of: deadline) {
            return finding(
                .proposalAfterDeadline,
                .proposalDate,
                dossier,
                day,
                Argument("limit", context.programme.submission.words(for: deadline))
            )
        }
        let begins = context.programme.begins
        guard date < begins else { return nil }
        let field = Argument("field", Field.proposalDate.heading)
        return finding(.datedBeforeProgramme, .proposalDate, dossier, field, day, Argument("begins", begins.shortText))
    }

    private static func signingBody(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard case .unclear = dossier.signingBody else { return [] }
        let allowed = context.programme.proposal.signingBodies.map(\.name).joined(separator: "; ")
        return [finding(.signingBodyUnclear, .signingBody, dossier, Argument("allowed", allowed))]
    }
}

extension RuleContext {
    /// The number of a dossier's proposal letter as typed; empty where the cell holds none, such as `chưa có` or `/TTr-LĐLĐ`.
    ///
    /// Papers print dots then, to be filled by hand (H202).
    package func proposalNumber(of dossier: Dossier) -> String {
        CellReader.hasDocumentNumber(dossier[.proposalNumber]) ? dossier[.proposalNumber] : ""
    }
}
