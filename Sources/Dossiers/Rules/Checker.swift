import SangkienDiagnostics
import VietnameseText

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
        var tally = FindingTally(keeping: limit, judgesInitiatives: context.programme.eligibility.unmetJudges == .initiative)
        tally.add(dossier.diagnostics.compactMap(judged))
        let read = ReadDossier(dossier, context.reader)
        let withdrawn = dossier.rows.whole > 0 ? addRuleFindings(read, to: &tally) : []
        let verdicts = tally.verdicts.verdicts(on: dossier, withdrawn: withdrawn)
        // An array that grew has room for as much again; tens of thousands of dossiers may have one.
        guard let counted = tally.counted else {
            return CheckedDossier(dossier: read, findings: tally.kept.map { $0 }, verdicts, context)
        }
        return CheckedDossier(dossier: read, findings: [], verdicts, context).counting(counted)
    }

    /// Adds the findings of every rule and gives the places of the initiatives that were withdrawn; rows that cannot be understood are left out.
    ///
    /// Each initiative is read once, when its turn comes: all of a large dossier would take much memory.
    private func addRuleFindings(_ read: ReadDossier, to tally: inout FindingTally) -> Set<Int> {
        let dossier = read.dossier
        var phones = SpoiltPhones(isWholeColumn: dossier.source.traces.isWholeColumn(.scientific, .phone))
        func add(_ findings: [Diagnostic]) {
            // Nearly every rule finds nothing in nearly every initiative.
            guard !findings.isEmpty else { return }
            tally.add(findings.filter { phones.isNews($0) }.compactMap(judged))
        }
        let states = WithdrawalRules.States(dossier, context)
        let standing = states.withdrawn.isEmpty ? dossier.initiatives : dossier.initiatives.filter(states.isStanding)
        add(SubmitterRules.check(read, context))
        add(SubmissionRules.check(read, context))
        add(ProposalRules.check(read, context))
        add(SummaryTableRules.check(dossier, standing: standing, context))
        add(HumanFactRules.check(read, context))
        add(YearRules.check(read))
        for (place, initiative) in dossier.initiatives.enumerated() where initiative.isUnderstood {
            add(WithdrawalRules.check(initiative, states))
            // What is no longer sent need not meet any condition.
            guard states.isStanding(initiative) else { continue }
            add(SummaryTableRules.check(initiative, context))
            add(RubricRules.check(initiative, context))
            let initiative = ReadInitiative(initiative, portalDay: read.portalDay(at: place), context.reader)
            add(AuthorRules.check(initiative, context))
            add(PeriodRules.check(initiative, context))
            add(RecognitionRules.check(initiative, dossier: read, context))
            add(ContentRules.check(initiative, context))
            add(RowDoubtRules.check(initiative))
            add(EligibilityRules.check(initiative, context))
            add(PortalRules.check(initiative, dossier: read, context))
            add(YearRules.check(initiative))
            add(HumanFactRules.check(initiative, of: read, context))
        }
        add(PaperRules.check(dossier, isStanding: states.isStanding, context))
        return states.withdrawn
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

/// Telephone numbers in scientific notation, reported once when all of the column is spoilt: one cause.
private struct SpoiltPhones {
    let isWholeColumn: Bool
    private var isReported = false

    init(isWholeColumn: Bool) {
        self.isWholeColumn = isWholeColumn
    }

    /// False for a finding whose cause was reported already.
    mutating func isNews(_ finding: Diagnostic) -> Bool {
        guard isWholeColumn, finding.code === DiagnosticCode.phoneMalformed, ExcelTrace.find(in: finding.typed ?? "") == .scientific
        else { return true }
        defer { isReported = true }
        return !isReported
    }
}
