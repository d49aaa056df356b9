import SangkienDiagnostics
import VietnameseText

/// Makes the sketch of a part of what was compared in it (dựng bản phác).
package struct SketchBuilder {
    private var sketch: PartSketch
    private var shapes: [PlaceShape: Int32] = [:]
    private var patterns: [[Int32]: Int32] = [:]

    /// The sketch of the dossiers that `comparison` compares, whose parts are `parts`, and of those that `identities` tells of besides.
    package static func sketch(
        of comparison: Comparison,
        _ parts: [Comparison.Part],
        _ identities: ReadIdentities,
        _ origin: PartSketch.Origin
    ) -> PartSketch {
        var builder = SketchBuilder(sketch: PartSketch(origin))
        builder.addFacts(parts.map(\.facts))
        var number = 0
        var place = 0
        for (read, identity) in identities.all.enumerated() {
            let isKept = place < identities.kept.count && identities.kept[place] == read
            let count = isKept ? comparison.dossiers[place].initiatives.count : 0
            builder.sketch.dossiers.append(
                SketchedDossier(
                    identity: identity.numbers,
                    id: identity.id,
                    shownID: identity.shownID,
                    place: builder.place(identity.location),
                    submitter: isKept ? comparison.submitter(of: place) : 0,
                    count: Int32(clamping: identity.count),
                    isLeftOut: !isKept,
                    initiatives: number..<(number + count)
                )
            )
            if isKept { place += 1 }
            for _ in 0..<count {
                builder.addDetails(of: number, comparison)
                number += 1
            }
        }
        builder.hideAuthors(comparison)
        return builder.sketch
    }

    // MARK: What they are compared by

    private mutating func addFacts(_ parts: [FactReader.Part]) {
        for part in parts {
            let (facts, texts) = (sketch.facts.facts.count, Int32(sketch.facts.sketches.count))
            sketch.facts.authors += part.authors.map { $0.counted(from: facts) }
            sketch.facts.sketches += part.sketches
            for text in part.sketches.indices {
                sketch.facts.words.append(part.words.numbers[Int(part.words.starts[text])..<Int(part.words.starts[text + 1])])
            }
            sketch.facts.facts += part.facts.map { fact in
                var fact = fact
                fact.comparable = fact.comparable.map { $0 + texts }
                return fact
            }
        }
    }

    /// Puts one-way numbers in the place of names, years and telephone numbers.
    private mutating func hideAuthors(_ comparison: Comparison) {
        sketch.spellings = sketch.facts.authors.map { author in
            let spelling = comparison.spelling(of: author)
            return NameSpelling(number: SketchHash.number(.spelling, spelling.number), isMarked: spelling.isMarked)
        }
        for place in sketch.facts.authors.indices {
            let author = sketch.facts.authors[place]
            sketch.facts.authors[place].name = SketchHash.number(.name, author.name)
            sketch.facts.authors[place].birthYear = SketchHash.year(author.birthYear, name: author.name)
            sketch.facts.authors[place].phone = SketchHash.number(.phone, author.phone)
        }
    }

    // MARK: What is said of them

    private mutating func addDetails(of number: Int, _ comparison: Comparison) {
        let places = PartSketch.fields.map { place(comparison.location(of: number, $0)) }
        let shapes = places.map(\.shape)
        let rows = places.map(\.numbers)
        let isOneRow = rows.allSatisfy { $0 == rows[0] }
        let pattern = patterns[shapes] ?? Int32(sketch.patterns.count)
        if patterns.updateValue(pattern, forKey: shapes) == nil { sketch.patterns.append(shapes) }
        let fact = sketch.facts.facts[number]
        let day = fact.decision == 0 ? nil : comparison.decisionDate(of: number)
        if fact.decision != 0 { sketch.facts.facts[number].issuer = comparison.decisionIssuer(of: number) }
        let typed = fact.decision == 0 ? "" : comparison.initiative(number)[.recognitionNumber]
        sketch.details.append(
            SketchedInitiative(
                place: Int32(clamping: comparison.place(of: number)),
                pattern: pattern,
                rows: isOneRow ? [rows[0]] : rows,
                day: day.map { Int32(clamping: $0.dayNumber) } ?? RowNumbers.unknown,
                decision: Argument.isShownDocumentNumber(typed) ? typed : ""
            )
        )
    }

    private mutating func place(_ location: SourceLocation) -> SketchedPlace {
        let shape = PlaceShape(
            file: location.file,
            sheet: location.sheet,
            heading: location.heading,
            column: Int32(clamping: location.column ?? 0)
        )
        let known = shapes[shape] ?? Int32(sketch.shapes.count)
        if shapes.updateValue(known, forKey: shape) == nil { sketch.shapes.append(shape) }
        let numbers = RowNumbers(
            record: Self.stored(location.record),
            line: Self.stored(location.line),
            row: Self.stored(location.row)
        )
        return SketchedPlace(shape: known, numbers: numbers)
    }

    private static func stored(_ number: Int?) -> Int32 { number.map { Int32(clamping: max(0, $0)) } ?? RowNumbers.unknown }
}
