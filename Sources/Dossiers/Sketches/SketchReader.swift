import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Bytes that are no sketch, and why (bản phác không đọc được).
package struct SketchFault: Error, Sendable, Equatable {
    /// Why, in words.
    package let reason: LocalizedText

    /// A fault for a reason.
    package init(_ reason: LocalizedText) { self.reason = reason }
}

/// Reads a sketch from bytes of unknown origin (đọc bản phác; layout: `SketchWriter`).
///
/// Nothing is believed: every number is compared with what it may be, every length with the bytes that are left. So the memory taken is a small
/// multiple of the file, and the time linear in it.
package struct SketchReader {
    private var bytes: ArraySlice<UInt8>
    private let begin: Int
    private var sketch: PartSketch

    /// The SHA-256 at the end of a file.
    private static let digest = 32

    /// The sketch in `file`.
    ///
    /// - Throws: `SketchFault` for what is no sketch of this version's layout, was cut or changed, or does not keep to the layout.
    package static func read(_ file: [UInt8]) throws(SketchFault) -> PartSketch {
        let mark = SketchWriter.mark
        guard file.starts(with: mark) else {
            let isOther = file.starts(with: mark.prefix(while: { $0 != UInt8(ascii: "/") }))
            throw isOther
                ? SketchFault(
                    LocalizedText(
                        vi: "bản phác này do bản sangkien khác ghi",
                        en: "it is a sketch of another layout, from another version of the program"
                    )
                ) : SketchFault(LocalizedText(vi: "đây không phải bản phác của sangkien", en: "it is no sketch"))
        }
        guard file.count >= mark.count + digest else { throw cut }
        var hash = SHA256()
        hash.update(file.span.extracting(0..<(file.count - digest)))
        guard hash.digest() == Array(file.suffix(digest)) else { throw cut }
        return try read(body: file.dropFirst(mark.count).dropLast(digest))
    }

    /// The sketch in what stands between mark and digest.
    ///
    /// - Throws: `SketchFault` where that does not keep to the layout.
    package static func read(body: ArraySlice<UInt8>) throws(SketchFault) -> PartSketch {
        let nothing = PartSketch.Origin(version: "", programme: "", asOf: CalendarDate(dayNumber: 0))
        var reader = SketchReader(bytes: body, begin: body.startIndex, sketch: PartSketch(nothing))
        let (version, programme, day) = (try reader.text(), try reader.text(), try reader.signed())
        let asOf = CalendarDate(dayNumber: Int(day))
        // A day that a calendar does not know would be another one.
        guard asOf.dayNumber == Int(day) else { throw reader.broken }
        reader.sketch = PartSketch(PartSketch.Origin(version: version, programme: programme, asOf: asOf))
        for _ in 0..<(try reader.number(UInt32.self)) { try reader.dossier() }
        guard reader.bytes.isEmpty else { throw reader.broken }
        return reader.sketch
    }

    private init(bytes: ArraySlice<UInt8>, begin: Int, sketch: PartSketch) {
        (self.bytes, self.begin, self.sketch) = (bytes, begin, sketch)
    }

    private static let cut = SketchFault(LocalizedText(vi: "tệp bị cắt hoặc bị sửa", en: "it was cut or changed"))

    /// That the layout is not kept where the reading stands.
    private var broken: SketchFault {
        let place = bytes.startIndex - begin + SketchWriter.mark.count
        return SketchFault(LocalizedText(vi: "nội dung sai từ byte thứ \(place)", en: "its content is wrong at byte \(place)"))
    }

    // MARK: Dossiers

    private mutating func dossier() throws(SketchFault) {
        let (id, shownID) = (try text(), try text())
        let place = SketchedPlace(shape: try shape(), numbers: try rows())
        let (own, letter, version) = (try long(), try long(), try long())
        let identity = DossierIdentity.Numbers(id: own, letter: letter, version: version, typedID: try long(), content: try long())
        let (submitter, count, isLeftOut) = (try long(), try counted(), try flags(1) == 1)
        let standing = Int(try number(UInt32.self))
        let first = sketch.details.count
        guard standing <= count, !isLeftOut || standing == 0 else { throw broken }
        for _ in 0..<standing {
            // Places in a dossier are numbered upwards.
            try initiative(after: sketch.details.count == first ? 0 : sketch.details[sketch.details.count - 1].place)
        }
        sketch.dossiers.append(
            SketchedDossier(
                identity: identity,
                id: id,
                shownID: shownID,
                place: place,
                submitter: submitter,
                count: count,
                isLeftOut: isLeftOut,
                initiatives: first..<sketch.details.count
            )
        )
    }

    private mutating func initiative(after previous: Int32) throws(SketchFault) {
        let place = try counted()
        guard place > previous else { throw broken }
        let pattern = try pattern()
        let count = try byte()
        guard count == 1 || Int(count) == PartSketch.fields.count else { throw broken }
        var rows: [RowNumbers] = []
        for _ in 0..<count { rows.append(try self.rows()) }
        let (day, decision) = (try signed(), try text())
        sketch.details.append(SketchedInitiative(place: place, pattern: pattern, rows: rows, day: day, decision: decision))
        try facts()
        let authors = try number(UInt16.self)
        guard authors <= Int16.max else { throw broken }
        for author in 0..<authors { try self.author(place: Int16(author)) }
    }

    private mutating func facts() throws(SketchFault) {
        var fact = InitiativeFacts()
        (fact.title, fact.decision, fact.issuer) = (try long(), try long(), try long())
        let flags = try flags(7)
        fact.decisionHasSymbol = flags & 2 != 0
        guard flags & 5 != 5 else { throw broken }
        if flags & 5 != 0 { fact.text = try long() }
        if flags & 1 != 0 {
            let count = Int(try number(UInt16.self))
            guard (TextSketch.run...FactReader.mostWords).contains(count), bytes.count >= count * 2 else { throw broken }
            fact.comparable = Int32(clamping: sketch.facts.sketches.count)
            var words: [UInt16] = []
            words.reserveCapacity(count)
            for _ in 0..<count { words.append(try number(UInt16.self)) }
            sketch.facts.words.append(words[...])
            var lanes = TextSketch.Bytes()
            for lane in lanes.indices { lanes[lane] = try long() }
            sketch.facts.sketches.append(lanes)
        }
        sketch.facts.facts.append(fact)
    }

    private mutating func author(place: Int16) throws(SketchFault) {
        let (name, spelling, isMarked, year) = (try long(), try long(), try flags(1) == 1, try number(UInt16.self))
        // More different years would make a name slow to look for.
        guard year <= SketchHash.years else { throw broken }
        let phone = try long()
        sketch.spellings.append(NameSpelling(number: spelling, isMarked: isMarked))
        sketch.facts.authors.append(
            AuthorFacts(
                initiative: Int32(clamping: sketch.facts.facts.count - 1),
                place: place,
                birthYear: Int16(year),
                name: name,
                phone: phone
            )
        )
    }

    // MARK: Places

    private mutating func shape() throws(SketchFault) -> Int32 {
        let known = sketch.shapes.count
        let number = Int(try number(UInt32.self))
        guard number <= known else { throw broken }
        if number == known {
            let file = try text()
            let flags = try flags(3)
            let sheet = flags & 1 != 0 ? try text() : nil
            let heading = flags & 2 != 0 ? try text() : nil
            sketch.shapes.append(PlaceShape(file: file, sheet: sheet, heading: heading, column: try counted()))
        }
        return Int32(clamping: number)
    }

    private mutating func pattern() throws(SketchFault) -> Int32 {
        let known = sketch.patterns.count
        let number = Int(try number(UInt32.self))
        guard number <= known else { throw broken }
        if number == known {
            var shapes: [Int32] = []
            for _ in PartSketch.fields { shapes.append(try shape()) }
            sketch.patterns.append(shapes)
        }
        return Int32(clamping: number)
    }

    private mutating func rows() throws(SketchFault) -> RowNumbers {
        RowNumbers(record: try place(), line: try place(), row: try place())
    }

    private mutating func place() throws(SketchFault) -> Int32 {
        let number = try signed()
        guard number >= 0 || number == RowNumbers.unknown else { throw broken }
        return number
    }

    // MARK: Numbers and texts

    private mutating func number<Number: FixedWidthInteger & UnsignedInteger>(_ type: Number.Type) throws(SketchFault) -> Number {
        let width = Number.bitWidth / 8
        guard bytes.count >= width else { throw broken }
        var number: Number = 0
        for place in 0..<width { number |= Number(truncatingIfNeeded: bytes[bytes.startIndex + place]) << (place * 8) }
        bytes = bytes.dropFirst(width)
        return number
    }

    private mutating func byte() throws(SketchFault) -> UInt8 { try number(UInt8.self) }

    private mutating func long() throws(SketchFault) -> UInt64 { try number(UInt64.self) }

    private mutating func signed() throws(SketchFault) -> Int32 { Int32(bitPattern: try number(UInt32.self)) }

    /// A number that counts, from 0.
    private mutating func counted() throws(SketchFault) -> Int32 {
        let number = try signed()
        guard number >= 0 else { throw broken }
        return number
    }

    /// A byte of flags, none above `most`.
    private mutating func flags(_ most: UInt8) throws(SketchFault) -> UInt8 {
        let flags = try byte()
        guard flags <= most else { throw broken }
        return flags
    }

    private mutating func text() throws(SketchFault) -> String {
        let count = Int(try number(UInt32.self))
        guard count <= bytes.count, let text = String(validating: bytes.prefix(count), as: UTF8.self) else { throw broken }
        bytes = bytes.dropFirst(count)
        return text
    }
}
