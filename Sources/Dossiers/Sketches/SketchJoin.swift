import SangkienDiagnostics
import VietnameseText

/// The sketches of several parts as one run (gộp các bản phác): the same findings as if all of their dossiers had been read together.
///
/// Dossiers count in the order of their files' names, whatever the order of the parts; those of one file stay as they were read. Where two parts
/// name a file alike, the part's own name stands before it.
package struct SketchJoin: Sendable {
    /// The rules by which the parts are compared.
    let context: RuleContext
    private let parts: [PartSketch]
    /// The dossiers that are left, in order.
    private let dossiers: [Joined]
    /// Each initiative's dossier, and where its part tells of it.
    private let initiatives: [Place]
    /// What is found of dossiers: repeats, ids used twice, versions.
    private let remarks: [Diagnostic]
    /// The first author of each part's initiatives, and the end.
    private let authorStarts: [[Int32]]

    /// A dossier of a part.
    struct Joined: Sendable {
        let part: Int
        let number: Int
        /// What was added to its id since another one has that.
        var suffix = ""
        var versionGroup: Int?
    }

    /// An initiative: its dossier among those left, its part, and its number there.
    private struct Place: Sendable {
        let dossier: Int32
        let part: Int32
        let number: Int32
    }

    /// The most initiatives that can be compared with one another.
    package static let mostInitiatives = SketchTrees.mostTexts

    /// Joins `parts`, of `mostInitiatives` at most, each with the name that places give it.
    package init(_ parts: [(name: String, sketch: PartSketch)], _ context: RuleContext) {
        self.context = context
        self.parts = Self.namedApart(parts)
        let repeats = JoinedRepeats(self.parts, context)
        (dossiers, remarks) = (repeats.dossiers, repeats.findings)
        var places: [Place] = []
        for (number, dossier) in dossiers.enumerated() {
            for initiative in self.parts[dossier.part].dossiers[dossier.number].initiatives {
                places.append(Place(dossier: Int32(number), part: Int32(dossier.part), number: Int32(initiative)))
            }
        }
        initiatives = places
        authorStarts = self.parts.map { part in
            var starts = [Int32](repeating: 0, count: part.details.count + 1)
            for author in part.facts.authors { starts[Int(author.initiative) + 1] += 1 }
            for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
            return starts
        }
    }

    /// The sketches, with the part's name before the names of files that another part names as well.
    private static func namedApart(_ parts: [(name: String, sketch: PartSketch)]) -> [PartSketch] {
        var counts: [String: Int] = [:]
        for part in parts { for file in Set(part.sketch.shapes.map(\.file)) { counts[file, default: 0] += 1 } }
        return parts.map { part in
            var sketch = part.sketch
            for place in sketch.shapes.indices where counts[sketch.shapes[place].file] ?? 0 > 1 {
                sketch.shapes[place].file = part.name + "/" + sketch.shapes[place].file
            }
            return sketch
        }
    }

    /// How many dossiers are left, repeats counted once.
    package var dossierCount: Int { dossiers.count }
    /// How many of their initiatives are compared.
    package var initiativeCount: Int { initiatives.count }

    /// The facts of all initiatives, and the search for near-duplicates among them.
    package func collect() -> Collected {
        let pieces = dossiers.map { (part: $0.part, range: parts[$0.part].dossiers[$0.number].initiatives) }
        return Collected(parts.map(\.facts), pieces, percent: context.programme.similarity.nearDuplicatePercent)
    }

    /// All findings: of dossiers, then those of initiatives ordered by code and place; found on at most `cores` cores.
    package func findings(_ collected: Collected, cores: Int = 1) -> [Diagnostic] {
        remarks + found(collected, cores: cores)
    }
}

extension SketchJoin: ComparedInitiatives {
    func dossier(of initiative: Int) -> Int { Int(initiatives[initiative].dossier) }

    func versionGroup(of dossier: Int) -> Int? { dossiers[dossier].versionGroup }

    func submitter(of dossier: Int) -> UInt64 { parts[dossiers[dossier].part].dossiers[dossiers[dossier].number].submitter }

    func shownID(of dossier: Int) -> String {
        parts[dossiers[dossier].part].dossiers[dossiers[dossier].number].shownID + dossiers[dossier].suffix
    }

    func place(of initiative: Int) -> Int { Int(details(of: initiative).place) }

    func location(of initiative: Int, _ field: Field?) -> SourceLocation {
        let part = parts[Int(initiatives[initiative].part)]
        let details = details(of: initiative)
        let place = PartSketch.fields.firstIndex(of: field) ?? 0
        let rows = details.rows.count == 1 ? details.rows[0] : details.rows[place]
        return part.location(SketchedPlace(shape: part.patterns[Int(details.pattern)][place], numbers: rows))
    }

    /// A sketch has no words of titles; without being asked for values, reports do not show them either.
    func title(of initiative: Int) -> Argument { .echo("", as: "title") }

    func decisionNumber(of initiative: Int) -> Argument { .documentNumber(details(of: initiative).decision, as: "number") }

    func decisionIssuer(of initiative: Int) -> UInt64 {
        let place = initiatives[initiative]
        return parts[Int(place.part)].facts.facts[Int(place.number)].issuer
    }

    func decisionDate(of initiative: Int) -> CalendarDate? {
        let day = details(of: initiative).day
        return day == RowNumbers.unknown ? nil : CalendarDate(dayNumber: Int(day))
    }

    func spelling(of author: AuthorFacts) -> NameSpelling {
        let place = initiatives[Int(author.initiative)]
        let part = Int(place.part)
        return parts[part].spellings[Int(authorStarts[part][Int(place.number)]) + Int(author.place)]
    }

    private func details(of initiative: Int) -> SketchedInitiative {
        let place = initiatives[initiative]
        return parts[Int(place.part)].details[Int(place.number)]
    }
}

extension PartSketch {
    /// The place as messages name it.
    func location(_ place: SketchedPlace) -> SourceLocation {
        let shape = shapes[Int(place.shape)]
        return SourceLocation(
            file: shape.file,
            sheet: shape.sheet,
            record: Self.shown(place.numbers.record),
            line: Self.shown(place.numbers.line),
            row: Self.shown(place.numbers.row),
            column: shape.column > 0 ? Int(shape.column) : nil,
            heading: shape.heading
        )
    }

    /// The file that a dossier was read from.
    func file(of dossier: SketchedDossier) -> String { shapes[Int(dossier.place.shape)].file }

    private static func shown(_ number: Int32) -> Int? { number == RowNumbers.unknown ? nil : Int(number) }
}
