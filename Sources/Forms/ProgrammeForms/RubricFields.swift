import Dossiers
import TemplateEngine

/// The programme's scale of points as own forms print it (thang điểm); blank lists where the programme has none.
enum RubricFields {
    private struct Class: Sendable {
        let name: String
        let from: Int
        let through: Int
    }

    private static let classFields = FieldList<Class>([
        .text("tên mức") { $0.name },
        .number("từ điểm") { $0.from },
        .number("đến điểm") { $0.through },
    ])

    private static let criterionFields = FieldList<(place: Int, criterion: Programme.Rubric.Criterion)>([
        .number("TT") { $0.place },
        .text("tên tiêu chí") { $0.criterion.name },
        .number("điểm tối đa") { $0.criterion.points },
        .text("điểm tối thiểu") { $0.criterion.minimum > 0 ? String($0.criterion.minimum) : "" },
        .list("mức", of: classFields) { classes($0.criterion.classes, upTo: $0.criterion.points) },
    ])

    private static let fields = FieldList<Programme.Rubric>([
        .text("tổng điểm tối đa") { $0.total > 0 ? String($0.total) : "" },
        .text("điểm đạt") { $0.pass > 0 ? String($0.pass) : "" },
        .list("tiêu chí", of: criterionFields) { $0.criteria.enumerated().map { ($0 + 1, $1) } },
        .list("các mức xếp loại", of: classFields) { classes($0.classes, upTo: $0.total) },
        .lines("giám khảo", each: "số phiếu") { (1...max(1, $0.judges)).map(String.init) },
    ])

    /// The fields for whatever has a rubric.
    static func entries<Whole>(of rubric: @escaping @Sendable (Whole) -> Programme.Rubric) -> [FieldList<Whole>.Entry] {
        fields.entries(of: rubric)
    }

    /// Each class with the points it goes up to: those below the better one.
    private static func classes(_ classes: [Programme.Rubric.Class], upTo most: Int) -> [Class] {
        var through = most
        return classes.map { item in
            defer { through = item.from - 1 }
            return Class(name: item.name, from: item.from, through: through)
        }
    }
}
