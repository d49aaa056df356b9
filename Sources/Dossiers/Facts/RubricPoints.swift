import Records
import VietnameseText

/// The points of one initiative by the programme's scale (điểm theo thang điểm).
package struct RubricPoints: Sendable {
    /// The cell of one criterion.
    package struct Criterion: Sendable {
        /// The criterion of the programme.
        package let criterion: Programme.Rubric.Criterion
        /// The words as typed; empty for a blank cell and a table without the column.
        package let typed: String
        /// In millionths; nil where nothing is typed, or it is no number of the scale.
        package let points: Int?
        /// Where the cell stands in its record; nil for a table without the column.
        let column: Int?
    }

    /// The cells of all criteria, in the order of the programme.
    package let criteria: [Criterion]
    /// The points of the column “Điểm” in millionths, else the sum where every criterion has points; nil where neither is known.
    package let total: Int?
    /// The sum of all criteria in millionths; nil where one is missing.
    package let sum: Int?
    private let rubric: Programme.Rubric

    /// One point, in the unit in which points are counted.
    package static let point = 1_000_000

    /// Reads the cells of `initiative`, in columns called as a criterion is, or as the programme says.
    init(_ initiative: Initiative, _ rubric: Programme.Rubric) {
        self.rubric = rubric
        let columns = initiative.source.usedColumns
        let record = initiative.record
        criteria = rubric.criteria
            .map { criterion in
                let column = criterion.headings.lazy.compactMap { columns[$0] }.first
                let typed = column.map { $0 < record.cells.count ? trimmed(record.cells[$0]) : "" } ?? ""
                let shown = typed.isEmpty ? column.flatMap(record.faultShown) ?? "" : typed
                let points = Ranking.points(typed).flatMap { $0 <= criterion.points * Self.point ? $0 : nil }
                return Criterion(criterion: criterion, typed: shown, points: points, column: column)
            }
        let known = criteria.compactMap(\.points)
        sum = known.count == criteria.count && !known.isEmpty ? known.reduce(0, +) : nil
        total = Ranking.points(initiative[.score]) ?? sum
    }

    /// The name of the class of the total; empty where there is none.
    package var className: String {
        guard let total else { return "" }
        return rubric.classes.first { total >= $0.from * Self.point }?.name ?? ""
    }

    /// Points as they are written: `8,75`.
    package static func text(_ millionths: Int) -> String {
        let (whole, rest) = (millionths / point, millionths % point)
        guard rest > 0 else { return String(whole) }
        var digits = String(rest + point).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return "\(whole),\(digits)"
    }
}

extension RuleContext {
    /// The points of an initiative by the programme's scale; nil where the programme has none.
    package func points(of initiative: Initiative) -> RubricPoints? {
        guard !programme.rubric.criteria.isEmpty else { return nil }
        return RubricPoints(initiative, programme.rubric)
    }
}
