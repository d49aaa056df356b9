import Dossiers
import SangkienDiagnostics
import VietnameseText

/// The numbers that a report draws, counted from a run (số liệu của báo cáo).
struct CheckFigures: Sendable {
    /// Dossiers of one union by verdict.
    struct Union: Sendable {
        let name: String
        var counts: [Verdict: Int] = [:]

        var total: Int { counts.values.reduce(0, +) }
        subscript(_ verdict: Verdict) -> Int { counts[verdict] ?? 0 }
    }

    /// Findings of one code.
    struct Kind: Sendable {
        let code: DiagnosticCode
        let severity: Severity
        /// The legal ground of the first.
        let basis: String?
        var findings = 0
        /// How many dossiers have at least one.
        var dossiers = 0
    }

    /// All dossiers by verdict.
    let all: Union
    /// The unions with the most dossiers first, then in order of first appearance.
    let unions: [Union]
    /// The worst first, of those the most frequent.
    let kinds: [Kind]

    init(_ run: CheckRun) {
        var all = Union(name: "")
        for checked in run.dossiers { all.counts[checked.verdict, default: 0] += 1 }
        self.all = all
        unions = Self.unions(run)
        kinds = Self.kinds(run)
    }

    private static func unions(_ run: CheckRun) -> [Union] {
        let unions = UnionGroups(run.dossiers, run.context, dossier: \.dossier).groups
            .map { group in
                var union = Union(name: run.context.shownUnion(of: group.items[0]))
                for checked in group.items { union.counts[checked.verdict, default: 0] += 1 }
                return union
            }
        return stablySorted(unions) { $0.total > $1.total }
    }

    private static func kinds(_ run: CheckRun) -> [Kind] {
        var kinds: [Kind] = []
        var byCode: [String: Int] = [:]
        func count(_ findings: [Diagnostic], ofDossier: Bool) {
            var seen: Set<String> = []
            for finding in findings {
                let index = byCode[finding.code.id] ?? kinds.count
                if index == kinds.count {
                    byCode[finding.code.id] = index
                    kinds.append(Kind(code: finding.code, severity: finding.severity, basis: finding.basis))
                }
                kinds[index].findings += 1
                if ofDossier, seen.insert(finding.code.id).inserted { kinds[index].dossiers += 1 }
            }
        }
        for checked in run.dossiers { count(checked.findings, ofDossier: true) }
        count(run.findings, ofDossier: false)
        return kinds.sorted { ($0.severity, -$0.findings, $0.code.id) < ($1.severity, -$1.findings, $1.code.id) }
    }

    private static func stablySorted<Element>(_ elements: [Element], by precedes: (Element, Element) -> Bool) -> [Element] {
        elements.enumerated()
            .sorted { precedes($0.element, $1.element) || (!precedes($1.element, $0.element) && $0.offset < $1.offset) }
            .map(\.element)
    }
}
