import SangkienFiles
import VietnameseText

/// Writes a sketch as bytes (ghi bản phác): numbers from the lowest byte up, texts in UTF-8 with their length before them.
///
/// Layout, in the order of writing: the mark; the origin; the number of dossiers, then each with its initiatives; the SHA-256 of all before it. A
/// shape or a pattern stands where it is first needed, behind a number that is how many there were before. Source: docs/scale.md, “The file”.
package struct SketchWriter {
    /// What a file begins with: its kind, and the version of its layout.
    package static let mark = Array("SANGKIEN-PHAC/1\n".utf8)

    private static let piece = 1 << 20
    private var bytes: [UInt8] = []
    private var hash = SHA256()
    private let sink: ([UInt8]) -> Void
    private var shapes = 0
    private var patterns = 0

    /// Gives the bytes of `sketch` to `sink` piece by piece.
    package static func write(_ sketch: PartSketch, to sink: @escaping ([UInt8]) -> Void) {
        var writer = SketchWriter(sink: sink)
        writer.write(sketch)
        writer.pass()
        sink(writer.hash.digest())
    }

    private init(sink: @escaping ([UInt8]) -> Void) { self.sink = sink }

    private mutating func write(_ sketch: PartSketch) {
        bytes += Self.mark
        put(sketch.origin.version)
        put(sketch.origin.programme)
        put(Int32(clamping: sketch.origin.asOf.dayNumber))
        put(UInt32(clamping: sketch.dossiers.count))
        var author = 0
        for dossier in sketch.dossiers {
            write(dossier, sketch)
            for number in dossier.initiatives {
                write(sketch.details[number], sketch)
                write(sketch.facts.facts[number], sketch.details[number], sketch)
                let first = author
                while author < sketch.facts.authors.count, sketch.facts.authors[author].initiative == number { author += 1 }
                put(UInt16(clamping: author - first))
                for place in first..<author { write(sketch.facts.authors[place], sketch.spellings[place]) }
                if bytes.count >= Self.piece { pass() }
            }
        }
    }

    private mutating func write(_ dossier: SketchedDossier, _ sketch: PartSketch) {
        put(dossier.id)
        put(dossier.shownID)
        put(shape: dossier.place.shape, sketch)
        put(dossier.place.numbers)
        let identity = dossier.identity
        for number in [identity.id, identity.letter, identity.version, identity.typedID, identity.content] { put(number) }
        put(dossier.submitter)
        put(dossier.count)
        bytes.append(dossier.isLeftOut ? 1 : 0)
        put(UInt32(clamping: dossier.initiatives.count))
    }

    private mutating func write(_ details: SketchedInitiative, _ sketch: PartSketch) {
        put(details.place)
        put(UInt32(clamping: details.pattern))
        if Int(details.pattern) == patterns {
            patterns += 1
            for shape in sketch.patterns[Int(details.pattern)] { put(shape: shape, sketch) }
        }
        bytes.append(UInt8(clamping: details.rows.count))
        for row in details.rows { put(row) }
        put(details.day)
        put(details.decision)
    }

    private mutating func write(_ fact: InitiativeFacts, _ details: SketchedInitiative, _ sketch: PartSketch) {
        for number in [fact.title, fact.decision, fact.issuer] { put(number) }
        let isShort = fact.comparable == nil && fact.text != 0
        bytes.append((fact.comparable != nil ? 1 : 0) | (fact.decisionHasSymbol ? 2 : 0) | (isShort ? 4 : 0))
        if fact.comparable != nil || isShort { put(fact.text) }
        guard let text = fact.comparable.map(Int.init) else { return }
        let words = sketch.facts.words
        let range = Int(words.starts[text])..<Int(words.starts[text + 1])
        put(UInt16(clamping: range.count))
        for word in words.numbers[range] { put(word) }
        for lane in sketch.facts.sketches[text].indices { put(sketch.facts.sketches[text][lane]) }
    }

    private mutating func write(_ author: AuthorFacts, _ spelling: NameSpelling) {
        put(author.name)
        put(spelling.number)
        bytes.append(spelling.isMarked ? 1 : 0)
        put(UInt16(clamping: author.birthYear))
        put(author.phone)
    }

    // MARK: Numbers and texts

    private mutating func put(shape number: Int32, _ sketch: PartSketch) {
        put(UInt32(clamping: number))
        guard Int(number) == shapes else { return }
        shapes += 1
        let shape = sketch.shapes[Int(number)]
        put(shape.file)
        bytes.append((shape.sheet != nil ? 1 : 0) | (shape.heading != nil ? 2 : 0))
        if let sheet = shape.sheet { put(sheet) }
        if let heading = shape.heading { put(heading) }
        put(shape.column)
    }

    private mutating func put(_ rows: RowNumbers) {
        put(rows.record)
        put(rows.line)
        put(rows.row)
    }

    private mutating func put(_ text: String) {
        put(UInt32(clamping: text.utf8.count))
        bytes += text.utf8
    }

    private mutating func put(_ number: Int32) { put(UInt32(bitPattern: number)) }

    private mutating func put(_ number: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private mutating func pass() {
        let piece = bytes
        bytes = []
        hash.update(piece.span)
        sink(piece)
    }
}
