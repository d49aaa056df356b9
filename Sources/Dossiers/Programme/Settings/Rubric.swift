import VietnameseText

extension Programme {
    /// By what the council gives points (thang điểm): criteria, what is needed to pass, and classes of the sum.
    ///
    /// A programme without the section `rubric` has none, and nothing is judged by points.
    package struct Rubric: Sendable {
        /// One thing that gets points, such as novelty.
        package struct Criterion: Sendable {
            /// By what the file names it elsewhere.
            package var id: String
            /// Its name as printed.
            package var name: String
            /// The most points it may get.
            package var points: Int
            /// The least that it needs for the initiative to pass; 0 where there is no such limit.
            package var minimum: Int
            /// What the column of its points may be called, folded (`VietnameseFolding.bareKey`): what the programme says, its name, “Điểm” and its name.
            package var headings: [String]
            /// Classes of its points, best first.
            package var classes: [Class]
        }

        /// A class and the points from which it applies.
        package struct Class: Sendable {
            /// Its name as printed, such as `Tốt`.
            package var name: String
            /// The least points of the class, in whole points.
            package var from: Int
        }

        /// What gets points, in the order of the file; none without a scale.
        package var criteria: [Criterion] = []
        /// The sum from which an initiative passes; 0 where there is no such limit.
        package var pass = 0
        /// Classes of the sum, best first.
        package var classes: [Class] = []
        /// How many judges give points: so many slips a form of theirs has.
        package var judges = 0

        /// What the columns of all criteria may be called, folded.
        package var headings: Set<String> { Set(criteria.flatMap(\.headings)) }
        /// The most points that all criteria together give.
        package var total: Int { criteria.reduce(0) { $0 + $1.points } }
    }
}

extension ProgrammeFile {
    /// The most points of a criterion: as many as a judge may give (docs/register.md).
    private static let points = 0...1000

    /// The section `rubric`, which may be missing as a whole.
    mutating func rubric() -> Programme.Rubric {
        for key in ["rubric.criteria", "rubric.pass"] { reader.note(key, default: ProgrammeSettings.unset) }
        guard reader.entry("rubric", in: root) != nil else { return Programme.Rubric() }
        let section = section("rubric", keys: ["judges", "pass", "criteria", "classes"])
        let sections = reader.sections("criteria", in: section, keys: ["id", "name", "points", "minimum", "columns", "classes"])
        reader.checkDistinct(sections)
        var rubric = Programme.Rubric()
        rubric.judges = reader.optionalInteger("judges", in: section, 1...50) ?? 1
        rubric.criteria = sections.map { criterion($0) }
        rubric.pass = reader.optionalInteger("pass", in: section, 0...max(rubric.total, 0)) ?? 0
        rubric.classes = classes(in: section, upTo: rubric.total)
        return rubric
    }

    private mutating func criterion(_ section: YAMLSection) -> Programme.Rubric.Criterion {
        let points = reader.integer("points", in: section, 1...Self.points.upperBound) ?? Self.points.upperBound
        let name = reader.text("name", in: section)
        let columns = reader.texts("columns", in: section, isRequired: false)
        return Programme.Rubric.Criterion(
            id: reader.text("id", in: section),
            name: name,
            points: points,
            minimum: reader.optionalInteger("minimum", in: section, 0...points) ?? 0,
            headings: (columns + [name, "Điểm \(name)"]).map(VietnameseFolding.bareKey),
            classes: classes(in: section, upTo: points)
        )
    }

    /// Classes, in whatever order they stand in the file; best first.
    private mutating func classes(in parent: YAMLSection, upTo most: Int) -> [Programme.Rubric.Class] {
        let sections = reader.optionalSections("classes", in: parent, keys: ["name", "from"])
        reader.checkDistinct(sections, names: ["name", "from"])
        return
            sections.map { section in
                Programme.Rubric.Class(
                    name: reader.text("name", in: section),
                    from: reader.integer("from", in: section, 0...max(most, 0)) ?? 0
                )
            }
            .sorted { $0.from > $1.from }
    }
}
