import SangkienDiagnostics

/// The answer for one dossier (kết luận hồ sơ): for its papers and its sending.
package enum Verdict: String, Sendable, CaseIterable {
    /// Hợp lệ.
    case valid
    /// Không hợp lệ: a criterion is not met, or no initiative is left that may be selected.
    case invalid
    /// Cần xác nhận: nothing speaks against it, but a person must decide something.
    case needsReview = "needs-review"
}

/// The answer for one initiative (kết luận sáng kiến).
package enum InitiativeVerdict: String, Sendable, CaseIterable {
    /// Đủ điều kiện.
    case eligible
    /// Không đủ điều kiện: a condition is not met.
    case ineligible
    /// Cần xác nhận: a person must decide something.
    case needsReview = "needs-review"
    /// Đã rút: the union sends it no more; it has no other verdict.
    case withdrawn
}

/// The verdicts on a dossier and on each of its initiatives (letter I.2 and III.2; docs/rules.md, “Two verdicts”).
package struct Verdicts: Sendable {
    /// The verdict on the dossier.
    package let dossier: Verdict
    /// Those of initiatives that are not eligible, by place; nil where all are, as they nearly always are.
    private let others: Box<[Int: InitiativeVerdict]>?

    fileprivate init(dossier: Verdict, others: [Int: InitiativeVerdict]) {
        self.dossier = dossier
        self.others = others.isEmpty ? nil : Box(others)
    }

    /// The verdict on the initiative at a place counted from 1.
    package subscript(place: Int) -> InitiativeVerdict { others?.value[place] ?? .eligible }

    /// True when each initiative is eligible.
    package var areAllEligible: Bool { others == nil }

    /// The places of the initiatives with a verdict other than eligible, in order.
    package func places(_ verdict: InitiativeVerdict) -> [Int] {
        others?.value.filter { $0.value == verdict }.keys.sorted() ?? []
    }
}

/// Weighs findings as they come: which verdicts they lead to (cân các phát hiện).
///
/// An unmet criterion outweighs an open question; warnings and notes never count. Each finding decides on what its code says.
struct VerdictTally {
    private let judgesInitiatives: Bool
    private var ofDossier = Severity.info
    private var ofInitiatives: [Int: Severity] = [:]

    /// A tally; without `judgesInitiatives` every finding decides on the dossier (`eligibility.unmetJudges`).
    init(judgesInitiatives: Bool) {
        self.judgesInitiatives = judgesInitiatives
    }

    /// Takes more findings.
    mutating func add(_ findings: [Diagnostic]) {
        for finding in findings where finding.severity <= .review {
            if let place = finding.judgedInitiative {
                ofInitiatives[place] = min(ofInitiatives[place] ?? .info, finding.severity)
                if judgesInitiatives { continue }
            }
            ofDossier = min(ofDossier, finding.severity)
        }
    }

    /// The verdicts on a dossier of which the initiatives at the places `withdrawn` are no longer sent.
    func verdicts(on dossier: Dossier, withdrawn: Set<Int>) -> Verdicts {
        var others: [Int: InitiativeVerdict] = ofInitiatives.mapValues { $0 == .error ? .ineligible : .needsReview }
        for initiative in dossier.initiatives where !initiative.isUnderstood && others[initiative.place] == nil {
            others[initiative.place] = .needsReview
        }
        for place in withdrawn { others[place] = .withdrawn }
        return Verdicts(dossier: verdict(on: dossier, others), others: others)
    }

    private func verdict(on dossier: Dossier, _ others: [Int: InitiativeVerdict]) -> Verdict {
        if ofDossier == .error { return .invalid }
        let hasEligible = others.count < dossier.initiatives.count
        if !hasEligible, !dossier.initiatives.isEmpty, !others.values.contains(.needsReview) { return .invalid }
        return ofDossier == .review || (!hasEligible && !dossier.initiatives.isEmpty) ? .needsReview : .valid
    }
}
