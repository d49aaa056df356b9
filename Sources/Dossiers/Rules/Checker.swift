import Diagnostics
import VietnameseText

/// The answer for one dossier (kết luận).
package enum Verdict: String, Sendable, CaseIterable {
    /// Hợp lệ.
    case valid
    /// Không hợp lệ: a criterion is not met.
    case invalid
    /// Cần xác nhận: nothing speaks against it, but a person must decide something.
    case needsReview = "needs-review"
}

/// A dossier with all that was found about it.
package struct CheckedDossier: Sendable {
    package let dossier: Dossier
    /// The findings: of the dossier, then of its initiatives in order.
    package let findings: [Diagnostic]
    /// The verdict the findings lead to: an unmet criterion outweighs an open question.
    package let verdict: Verdict

    init(dossier: Dossier, findings: [Diagnostic]) {
        self.dossier = dossier
        self.findings = findings
        switch findings.map(\.severity).min() {
        case .error: verdict = .invalid
        case .review: verdict = .needsReview
        case .warning, .info, nil: verdict = .valid
        }
    }
}

/// Applies a programme's rules to dossiers (kiểm tra hồ sơ).
package struct Checker: Sendable {
    let context: RuleContext

    /// A checker by the rules in `context`.
    package init(_ context: RuleContext) {
        self.context = context
    }

    /// Checks one dossier by every rule.
    package func check(_ dossier: Dossier) -> CheckedDossier {
        var findings = dossier.diagnostics
        findings += SubmitterRules.check(dossier, context)
        findings += SubmissionRules.check(dossier, context)
        findings += ProposalRules.check(dossier, context)
        findings += SummaryTableRules.check(dossier, context)
        findings += HumanFactRules.check(dossier, context)
        for initiative in dossier.initiatives {
            findings += SummaryTableRules.check(initiative, context)
            findings += AuthorRules.check(initiative, context)
            findings += PeriodRules.check(initiative, context)
            findings += RecognitionRules.check(initiative, dossier: dossier, context)
            findings += ContentRules.check(initiative, context)
        }
        findings += PaperRules.check(dossier, context)
        return CheckedDossier(dossier: dossier, findings: findings.map(withBasis))
    }

    /// Adds the section of the letter that the finding rests on.
    func withBasis(_ finding: Diagnostic) -> Diagnostic {
        guard let topic = finding.code.topic else { return finding }
        var finding = finding
        finding.basis = context.programme.basis[topic]
        return finding
    }
}
