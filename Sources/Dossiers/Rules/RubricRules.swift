import SangkienDiagnostics
import VietnameseText

/// Points by the programme's scale: each within its limits, their sum, and what is needed to pass (thang điểm; `rubric` of the programme).
///
/// Nothing is said where the programme has no scale, and nobody is judged by points that are not given.
enum RubricRules {
    static func check(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        guard let points = context.points(of: initiative) else { return [] }
        return unread(points, initiative) + differing(points, initiative) + failed(points, initiative, context.programme.rubric)
    }

    private static func unread(_ points: RubricPoints, _ initiative: Initiative) -> [Diagnostic] {
        points.criteria.filter { !$0.typed.isEmpty && $0.points == nil }
            .map { cell in
                var unclear = finding(
                    .criterionPointsUnclear,
                    .score,
                    initiative,
                    Argument("criterion", cell.criterion.name),
                    Argument("most", cell.criterion.points)
                )
                unclear.typed = cell.typed
                return unclear
            }
    }

    private static func differing(_ points: RubricPoints, _ initiative: Initiative) -> [Diagnostic] {
        guard let sum = points.sum, let total = points.total, sum != total else { return [] }
        return [
            finding(
                .criterionSumDiffers,
                .score,
                initiative,
                Argument("total", RubricPoints.text(total)),
                Argument("sum", RubricPoints.text(sum))
            )
        ]
    }

    private static func failed(_ points: RubricPoints, _ initiative: Initiative, _ rubric: Programme.Rubric) -> [Diagnostic] {
        var reasons: [LocalizedText] = []
        if let total = points.total, total < rubric.pass * RubricPoints.point {
            reasons.append(
                LocalizedText(
                    vi: "tổng điểm \(RubricPoints.text(total)), mức đạt \(rubric.pass)",
                    en: "\(RubricPoints.text(total)) points in all, \(rubric.pass) are needed"
                )
            )
        }
        for cell in points.criteria {
            guard let given = cell.points, given < cell.criterion.minimum * RubricPoints.point else { continue }
            reasons.append(
                LocalizedText(
                    vi: "“\(cell.criterion.name)” \(RubricPoints.text(given)) điểm, tối thiểu \(cell.criterion.minimum)",
                    en: "“\(cell.criterion.name)” \(RubricPoints.text(given)) points, at least \(cell.criterion.minimum)"
                )
            )
        }
        guard !reasons.isEmpty else { return [] }
        let all = LocalizedText(
            vi: reasons.map(\.vietnamese).joined(separator: "; "),
            en: reasons.map(\.english).joined(separator: "; ")
        )
        return [finding(.rubricNotPassed, .score, initiative, Argument("reasons", all))]
    }
}
