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
    private let listed: [Diagnostic]
    /// The verdict the findings lead to: an unmet criterion outweighs an open question.
    package let verdict: Verdict
    /// The days that apply to it, and how it stands to them.
    package let timetable: Timetable
    package let timing: DossierTiming
    /// What was found by kind, where the run has too many findings to list the dossier's own; nil for nearly every dossier.
    package let counted: CountedFindings?

    /// The findings: of the dossier, then of its initiatives in order; where they are only counted, `D060` in their place.
    package var findings: [Diagnostic] { counted.map { [$0.finding(at: dossier.location())] } ?? listed }

    init(dossier: ReadDossier, findings: [Diagnostic], _ context: RuleContext) {
        self.init(
            dossier: dossier.dossier,
            names: ShownNames(of: dossier.dossier, context),
            findings: findings,
            timetable: context.timetable(for: dossier),
            timing: context.timing(of: dossier)
        )
    }

    private init(dossier: Dossier, names: ShownNames, findings: [Diagnostic], timetable: Timetable, timing: DossierTiming) {
        self.dossier = dossier
        self.names = names
        listed = findings
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

    /// Whether all that stands against the dossier can still be fixed; nil when nothing does.
    package var correctability: Correctability? { timetable.correctability(of: weighed) }

    /// What the verdict rests on: the findings, or one of each kind where they are only counted.
    package var weighed: [Diagnostic] { counted?.kinds ?? findings }

    /// The same with its findings only counted: `D060` stands in their place, and the verdict stays.
    package func counting(_ counted: CountedFindings) -> CheckedDossier {
        CheckedDossier(self, counted)
    }

    private init(_ full: CheckedDossier, _ counted: CountedFindings) {
        dossier = full.dossier
        names = full.names
        listed = []
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
        check(dossier, keeping: .max)
    }

    /// Checks one dossier by every rule; of more than `limit` findings only their numbers are kept.
    package func check(_ dossier: Dossier, keeping limit: Int) -> CheckedDossier {
        var tally = FindingTally(keeping: limit)
        tally.add(dossier.diagnostics.compactMap(judged))
        let read = ReadDossier(dossier, context.reader)
        if dossier.rows.whole > 0 { addRuleFindings(read, to: &tally) }
        // An array that grew has room for as much again; tens of thousands of dossiers may have one.
        guard let counted = tally.counted else {
            return CheckedDossier(dossier: read, findings: tally.kept.map { $0 }, context)
        }
        return CheckedDossier(dossier: read, findings: counted.kinds, context).counting(counted)
    }

    /// Adds the findings of every rule; rows that cannot be understood are left out.
    ///
    /// Each initiative is read once, when its turn comes: all of a large dossier would take much memory.
    private func addRuleFindings(_ read: ReadDossier, to tally: inout FindingTally) {
        let dossier = read.dossier
        var phones = SpoiltPhones(isWholeColumn: dossier.source.traces.isWholeColumn(.scientific, .phone))
        func add(_ findings: [Diagnostic]) {
            // Nearly every rule finds nothing in nearly every initiative.
            guard !findings.isEmpty else { return }
            tally.add(findings.filter { phones.isNews($0) }.compactMap(judged))
        }
        add(SubmitterRules.check(read, context))
        add(SubmissionRules.check(read, context))
        add(ProposalRules.check(read, context))
        add(SummaryTableRules.check(dossier, context))
        add(HumanFactRules.check(read, context))
        add(YearRules.check(read))
        for (place, initiative) in dossier.initiatives.enumerated() where initiative.isUnderstood {
            add(SummaryTableRules.check(initiative, context))
            let initiative = ReadInitiative(initiative, portalDay: read.portalDay(at: place), context.reader)
            add(AuthorRules.check(initiative, context))
            add(PeriodRules.check(initiative, context))
            add(RecognitionRules.check(initiative, dossier: read, context))
            add(ContentRules.check(initiative, context))
            add(EligibilityRules.check(initiative, context))
            add(PortalRules.check(initiative, dossier: read, context))
            add(YearRules.check(initiative))
        }
        add(PaperRules.check(dossier, context))
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

/// Telephone numbers in scientific notation, told once when all of the column is spoilt: one cause.
private struct SpoiltPhones {
    let isWholeColumn: Bool
    private var isTold = false

    init(isWholeColumn: Bool) {
        self.isWholeColumn = isWholeColumn
    }

    /// False for a finding whose cause was told already.
    mutating func isNews(_ finding: Diagnostic) -> Bool {
        guard isWholeColumn, finding.code === DiagnosticCode.phoneMalformed, ExcelTrace.find(in: finding.typed ?? "") == .scientific
        else { return true }
        defer { isTold = true }
        return !isTold
    }
}
