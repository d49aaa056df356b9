import SangkienDiagnostics

/// The findings of a dossier by kind, without their places and words (phát hiện chỉ đếm theo mã).
///
/// Dossiers with the same numbers share one value: thousands of nearly empty dossiers differ in nothing here.
package final class CountedFindings: Sendable {
    /// One finding of each kind, without its place, in the order of the codes.
    package let kinds: [Diagnostic]
    /// How many findings there are.
    package let count: Int
    private let arguments: [Argument]
    private let severity: Severity

    fileprivate init(_ numbers: [FindingKind: Int]) {
        let sorted = numbers.sorted { ($0.key.severity, $0.key.code.id) < ($1.key.severity, $1.key.code.id) }
        kinds = sorted.map { kind, _ in
            var finding = Diagnostic(kind.code)
            finding.severity = kind.severity
            return finding
        }
        count = sorted.reduce(0) { $0 + $1.value }
        severity = sorted.first?.key.severity ?? .info
        let codes = sorted.map { $0.value == 1 ? $0.key.code.id : "\($0.key.code.id) ×\($0.value)" }
        arguments = [Argument("count", count), Argument("codes", codes.joined(separator: ", "))]
    }

    /// `D060` in place of the findings, as severe as the worst of them.
    func finding(at place: SourceLocation) -> Diagnostic {
        var finding = Diagnostic(.findingsCounted, at: place)
        finding.arguments = arguments
        finding.severity = severity
        return finding
    }
}

/// A code with the severity it was given.
private struct FindingKind: Hashable {
    let code: DiagnosticCode
    let severity: Severity

    static func == (left: FindingKind, right: FindingKind) -> Bool {
        left.code === right.code && left.severity == right.severity
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(code))
        hasher.combine(severity)
    }

    /// How many findings there are of each kind.
    static func numbers(of findings: [Diagnostic]) -> [FindingKind: Int] {
        findings.reduce(into: [:]) { $0[FindingKind(code: $1.code, severity: $1.severity), default: 0] += 1 }
    }
}

/// Collects the findings of one dossier; past a number of them only how many there are of each kind.
struct FindingTally {
    /// The findings, as long as they are kept.
    private(set) var kept: [Diagnostic] = []
    private var numbers: [FindingKind: Int] = [:]
    private let limit: Int
    /// The verdicts they lead to, however many there are.
    private(set) var verdicts: VerdictTally

    /// A tally that keeps at most `limit` findings; `judgesInitiatives` as of `VerdictTally`.
    init(keeping limit: Int, judgesInitiatives: Bool) {
        self.limit = limit
        verdicts = VerdictTally(judgesInitiatives: judgesInitiatives)
    }

    /// The numbers, once there were too many findings to keep.
    var counted: CountedFindings? { numbers.isEmpty ? nil : CountedFindings(numbers) }

    /// Takes more findings.
    mutating func add(_ findings: [Diagnostic]) {
        verdicts.add(findings)
        if numbers.isEmpty {
            kept += findings
            guard kept.count > limit else { return }
            numbers = FindingKind.numbers(of: kept)
            kept = []
        } else {
            numbers.merge(FindingKind.numbers(of: findings), uniquingKeysWith: +)
        }
    }
}

/// Keeps the findings of a run within its budget, dossier by dossier in their order (ngân sách phát hiện của một lượt).
package struct FindingsBudget {
    private var left: Int
    private let limit: Int
    private var known: [[FindingKind: Int]: CountedFindings] = [:]
    private var found = 0
    private var dossiers = 0

    /// A budget of `limit` findings.
    package init(_ limit: Int) {
        (self.limit, left) = (limit, limit)
    }

    /// The dossier with its findings as long as they fit, else with them counted; after the first that does not fit, none does.
    package mutating func take(_ checked: CheckedDossier) -> CheckedDossier {
        if let counted = checked.counted {
            (found, left, dossiers) = (found + counted.count, 0, dossiers + 1)
            return checked
        }
        found += checked.findings.count
        if checked.findings.count <= left {
            left -= checked.findings.count
            return checked
        }
        left = 0
        dossiers += 1
        let numbers = FindingKind.numbers(of: checked.findings)
        if let counted = known[numbers] { return checked.counting(counted) }
        let counted = CountedFindings(numbers)
        // Dossiers that have nothing in common with others share nothing.
        if known.count < 10_000 { known[numbers] = counted }
        return checked.counting(counted)
    }

    /// `D059`, when some dossier's findings were only counted.
    package var finding: Diagnostic? {
        guard dossiers > 0 else { return nil }
        return Diagnostic(.findingsOverBudget, Argument("found", found), Argument("limit", limit), Argument("dossiers", dossiers))
    }
}
