import Diagnostics
import VietnameseText

/// No complaint, no authorship dispute: facts that a person confirms, with name and day (letter III.2, docs/rules.md, rule 35).
enum HumanFactRules {
    static func check(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        let asked = context.programme.humanFacts.facts
        let complaint = asked.contains(.complaint) ? YesNo.parse(dossier[.complaint]) : nil
        let dispute = asked.contains(.dispute) ? YesNo.parse(dossier[.dispute]) : nil
        var findings: [Diagnostic] = []
        switch complaint {
        case .yes: findings.append(finding(.complaintStands, .complaint, dossier))
        case .unknown, .unclear: findings.append(finding(.complaintUnknown, .complaint, dossier))
        case .no, nil: break
        }
        switch dispute {
        case .yes: findings.append(finding(.disputeStands, .dispute, dossier))
        case .unknown, .unclear: findings.append(finding(.disputeUnknown, .dispute, dossier))
        case .no, nil: break
        }
        // A “Không” counts only with who confirmed it and when.
        if complaint == .no || dispute == .no { findings += confirmation(dossier, context) }
        return findings
    }

    private static func confirmation(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        guard context.programme.humanFacts.confirmationRequired else { return [] }
        let typed = dossier[.confirmedOn]
        let missing = [Field.confirmedBy, .confirmedOn].filter { dossier[$0].isEmpty }
        if let first = missing.first {
            let names = missing.map { "“\($0.heading)”" }
            let words = LocalizedText(vi: names.joined(separator: " và "), en: names.joined(separator: " and "))
            return [finding(.confirmationMissing, first, dossier, Argument("missing", words))]
        }
        if let date = context.date(.confirmedOn, of: dossier), date <= context.asOf { return [] }
        return [
            finding(
                .confirmationDateUnclear,
                .confirmedOn,
                dossier,
                .echo(typed),
                Argument("asOf", context.asOf.shortText),
                Argument("example", context.asOf.shortText)
            )
        ]
    }
}
