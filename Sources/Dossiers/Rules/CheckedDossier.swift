import SangkienDiagnostics
import VietnameseText

/// A dossier with all that was found about it, and the verdicts that follow (hồ sơ đã kiểm tra).
package struct CheckedDossier: Sendable {
    /// The dossier.
    package private(set) var dossier: Dossier
    /// What reports call it and its union.
    package let names: ShownNames
    private let listed: [Diagnostic]
    /// The verdicts on it and on each of its initiatives.
    package let verdicts: Verdicts
    /// The days that apply to it.
    package let timetable: Timetable
    /// How its sending stands to these days.
    package let timing: DossierTiming
    /// What was found by kind, where the run has too many findings to list the dossier's own; nil for nearly every dossier.
    package let counted: CountedFindings?

    /// The findings: of the dossier, then of its initiatives in order; where they are only counted, `D060` in their place.
    package var findings: [Diagnostic] { counted.map { [$0.finding(at: dossier.location())] } ?? listed }

    init(dossier: ReadDossier, findings: [Diagnostic], _ verdicts: Verdicts, _ context: RuleContext) {
        self.init(
            dossier: dossier.dossier,
            names: ShownNames(of: dossier.dossier, context),
            findings: findings,
            verdicts,
            timetable: context.timetable(for: dossier),
            timing: context.timing(of: dossier),
            counted: nil
        )
    }

    private init(
        dossier: Dossier,
        names: ShownNames,
        findings: [Diagnostic],
        _ verdicts: Verdicts,
        timetable: Timetable,
        timing: DossierTiming,
        counted: CountedFindings?
    ) {
        self.dossier = dossier
        self.names = names
        listed = findings.map { finding in timetable.correctability(of: finding) == .over ? finding.late(true) : finding }
        self.verdicts = verdicts
        self.timetable = timetable
        self.timing = timing
        self.counted = counted
    }
}

// MARK: Verdicts

extension CheckedDossier {
    /// The verdict on the dossier.
    package var verdict: Verdict { verdicts.dossier }

    /// The verdict on one of its initiatives.
    package func verdict(on initiative: Initiative) -> InitiativeVerdict { verdicts[initiative.place] }

    /// True when a person has nothing to ask or tell the union: it is valid, and each initiative eligible or withdrawn.
    package var isClear: Bool {
        verdict == .valid
            && (verdicts.areAllEligible || dossier.initiatives.allSatisfy { [.eligible, .withdrawn].contains(verdict(on: $0)) })
    }

    /// False when a part of the dossier's data cannot be understood.
    package var isUnderstood: Bool { dossier.isUnderstood }

    /// How many of its initiatives have a verdict.
    package func count(_ verdict: InitiativeVerdict) -> Int {
        if verdicts.areAllEligible { return verdict == .eligible ? dossier.initiatives.count : 0 }
        return dossier.initiatives.count { self.verdict(on: $0) == verdict }
    }

    /// The same with only the initiatives whose verdict is meant, for papers and counts; they keep their places.
    package func holding(_ isMeant: (InitiativeVerdict) -> Bool) -> CheckedDossier {
        if verdicts.areAllEligible, isMeant(.eligible) { return self }
        let meant = dossier.initiatives.filter { isMeant(verdict(on: $0)) }
        if meant.count == dossier.initiatives.count { return self }
        var part = self
        part.dossier.initiatives = meant
        return part
    }

    /// The same without what was withdrawn.
    package var standing: CheckedDossier { holding { $0 != .withdrawn } }

    /// The same with the initiatives that may be selected.
    package var eligible: CheckedDossier { holding { $0 == .eligible } }
}

// MARK: What can be done

extension CheckedDossier {
    /// What the verdicts rest on: the findings, or one of each kind where they are only counted.
    package var weighed: [Diagnostic] { counted?.kinds ?? findings }

    /// What the dossier's verdict rests on: what speaks of its papers and its sending; where nothing does, what its initiatives lack.
    package var deciding: [Diagnostic] {
        if verdict == .valid { return [] }
        let against = weighed.filter { $0.severity <= .review }
        let own = against.filter { counted == nil ? $0.judgedInitiative == nil : $0.code.judges == .dossier }
        let isEnough = verdict == .invalid ? own.contains { $0.severity == .error } : !own.isEmpty
        return isEnough ? own : against
    }

    /// Whether all that stands against the dossier can still be fixed; nil when nothing does.
    package var correctability: Correctability? { timetable.correctability(of: deciding) }

    /// The same with its findings only counted: `D060` stands in their place, and the verdicts stay.
    package func counting(_ counted: CountedFindings) -> CheckedDossier {
        CheckedDossier(dossier: dossier, names: names, findings: [], verdicts, timetable: timetable, timing: timing, counted: counted)
    }

    /// The same with what was typed in every message (`--show-values`).
    package func showingTyped(_ context: RuleContext) -> CheckedDossier {
        if counted != nil { return self }
        return CheckedDossier(
            dossier: dossier,
            names: ShownNames(typedIn: dossier, union: context.unionName(of: dossier)),
            findings: findings.map { $0.showingTyped() },
            verdicts,
            timetable: timetable,
            timing: timing,
            counted: nil
        )
    }
}
