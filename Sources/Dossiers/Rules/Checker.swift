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
    /// What reports call it and its union.
    package let names: ShownNames
    /// The findings: of the dossier, then of its initiatives in order.
    package let findings: [Diagnostic]
    /// The verdict the findings lead to: an unmet criterion outweighs an open question.
    package let verdict: Verdict
    /// The days that apply to it, and how it stands to them.
    package let timetable: Timetable
    package let timing: DossierTiming
    /// What was found by kind, where the run has too many findings to list the dossier's own; nil for nearly every dossier.
    package let counted: CountedFindings?

    init(dossier: Dossier, findings: [Diagnostic], _ context: RuleContext) {
        let names = ShownNames(of: dossier, context)
        self.init(
            dossier: dossier,
            names: names,
            findings: findings,
            timetable: context.timetable(for: dossier),
            timing: context.timing(of: dossier)
        )
    }

    private init(dossier: Dossier, names: ShownNames, findings: [Diagnostic], timetable: Timetable, timing: DossierTiming) {
        self.dossier = dossier
        self.names = names
        self.findings = findings
        self.timetable = timetable
        self.timing = timing
        counted = nil
        switch findings.map(\.severity).min() {
        case .error: verdict = .invalid
        case .review: verdict = .needsReview
        case .warning, .info, nil: verdict = .valid
        }
    }
}

extension CheckedDossier {
    /// False when a part of the dossier's data cannot be understood.
    package var isUnderstood: Bool { dossier.isUnderstood }

    /// Whether all that stands against the dossier can still be mended; nil when nothing does.
    package var mendability: Mendability? { timetable.mendability(of: weighed) }

    /// What the verdict rests on: the findings, or one of each kind where they are only counted.
    package var weighed: [Diagnostic] { counted?.kinds ?? findings }

    /// The same with its findings only counted: `D060` stands in their place, and the verdict stays.
    package func counting(_ counted: CountedFindings) -> CheckedDossier {
        CheckedDossier(self, counted)
    }

    private init(_ full: CheckedDossier, _ counted: CountedFindings) {
        dossier = full.dossier
        names = full.names
        findings = [counted.finding(at: full.dossier.location())]
        verdict = full.verdict
        timetable = full.timetable
        timing = full.timing
        self.counted = counted
    }

    /// The same with what was typed in every message (`--show-values`).
    package func showingTyped(_ context: RuleContext) -> CheckedDossier {
        if counted != nil { return self }
        return CheckedDossier(
            dossier: dossier,
            names: ShownNames(typedIn: dossier, union: context.unionName(of: dossier)),
            findings: findings.map { $0.showingTyped() },
            timetable: timetable,
            timing: timing
        )
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
        if dossier.rows.whole > 0 { findings += ruleFindings(dossier) }
        return CheckedDossier(dossier: dossier, findings: findings.compactMap(judged), context)
    }

    /// The findings of every rule; rows that cannot be understood are left out.
    private func ruleFindings(_ dossier: Dossier) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        findings += SubmitterRules.check(dossier, context)
        findings += SubmissionRules.check(dossier, context)
        findings += ProposalRules.check(dossier, context)
        findings += SummaryTableRules.check(dossier, context)
        findings += HumanFactRules.check(dossier, context)
        for initiative in dossier.initiatives where initiative.isUnderstood {
            findings += SummaryTableRules.check(initiative, context)
            findings += AuthorRules.check(initiative, context)
            findings += PeriodRules.check(initiative, context)
            findings += RecognitionRules.check(initiative, dossier: dossier, context)
            findings += ContentRules.check(initiative, context)
            findings += EligibilityRules.check(initiative, context)
            findings += PortalRules.check(initiative, dossier: dossier, context)
        }
        findings += PaperRules.check(dossier, context)
        return onceForColumn(findings, dossier)
    }

    /// Leaves the first of the telephone numbers in scientific notation when all of the column is spoilt: one cause, told once.
    private func onceForColumn(_ findings: [Diagnostic], _ dossier: Dossier) -> [Diagnostic] {
        guard dossier.source.traces.isWholeColumn(.scientific, .phone) else { return findings }
        var isTold = false
        return findings.filter { finding in
            guard finding.code === DiagnosticCode.phoneMalformed, ExcelTrace.find(in: finding.typed ?? "") == .scientific else {
                return true
            }
            defer { isTold = true }
            return !isTold
        }
    }

    /// Adds the section of the letter that the finding rests on, and the severity that the programme gives it.
    ///
    /// Nil for a rule that the programme turned off.
    func judged(_ finding: Diagnostic) -> Diagnostic? {
        guard let topic = finding.code.topic else { return finding }
        var finding = finding
        finding.basis = context.programme.basis[topic]
        guard let own = context.programme.severities[finding.code.id] else { return finding }
        guard let own else { return nil }
        finding.severity = own
        return finding
    }
}
