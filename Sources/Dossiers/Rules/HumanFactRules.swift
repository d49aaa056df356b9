import Diagnostics
import VietnameseText

/// No complaint, no authorship dispute: facts that a person confirms, with name and day (letter III.2, docs/rules.md, rule 35).
enum HumanFactRules {
    static func check(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        let asked = context.programme.humanFacts.facts
        let complaint = asked.contains(.complaint) ? dossier.complaint : nil
        let dispute = asked.contains(.dispute) ? dossier.dispute : nil
        var findings: [Diagnostic] = []
        switch complaint {
        case .value(true): findings.append(finding(.complaintStands, .complaint, dossier))
        case .blank, .unclear: findings.append(finding(.complaintUnknown, .complaint, dossier))
        case .value(false), nil: break
        }
        switch dispute {
        case .value(true): findings.append(finding(.disputeStands, .dispute, dossier))
        case .blank, .unclear: findings.append(finding(.disputeUnknown, .dispute, dossier))
        case .value(false), nil: break
        }
        // A “Không” counts only with who confirmed it and when.
        if complaint?.value == false || dispute?.value == false { findings += confirmation(dossier, context) }
        return findings
    }

    private static func confirmation(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard context.programme.humanFacts.confirmationRequired else { return [] }
        let missing = [Field.confirmedBy, .confirmedOn].filter { dossier[$0].isEmpty }
        if let first = missing.first {
            let names = missing.map { "“\($0.heading)”" }
            let words = LocalizedText(vi: names.joined(separator: " và "), en: names.joined(separator: " and "))
            return [finding(.confirmationMissing, first, dossier, Argument("missing", words))]
        }
        if let date = dossier.day(.confirmedOn), date <= context.asOf { return [] }
        return [
            finding(
                .confirmationDateUnclear,
                .confirmedOn,
                dossier,
                .echo(dossier[.confirmedOn]),
                Argument("asOf", context.asOf.shortText),
                Argument("example", context.asOf.shortText)
            )
        ]
    }
}
