import SangkienDiagnostics
import SangkienMarkup

/// Tells where the bytes of one part are, for the machine and for a person; made once a part, asked for every tag.
struct PartPlaces {
    /// The file as the user named it.
    let file: String
    /// The member of the file when that is an archive.
    let part: String?

    private let tree: MarkupTree
    private let dialect: Dialect
    private let lines: LineIndex
    private let places: PlaceIndex
    private let shifts: PartShifts?

    /// The places of `tree`, which was read from `file`: from its member `part` when that is an archive.
    ///
    /// With `shifts` places are asked for as they are once parts of other templates were put in.
    init(_ tree: MarkupTree, dialect: Dialect, file: String, part: String? = nil, shifts: PartShifts? = nil) {
        self.shifts = shifts
        self.tree = tree
        self.dialect = dialect
        self.file = file
        self.part = part
        lines = LineIndex(tree.bytes)
        places = PlaceIndex(tree, dialect: dialect)
    }

    /// The location of the `length` bytes at `offset`.
    ///
    /// - Complexity: O(log *n*) in the size of the part.
    func location(of offset: Int, length: Int) -> SourceLocation {
        let asked = shifts?.range(of: offset, length: length) ?? offset..<offset + max(length, 0)
        let offset = min(max(asked.lowerBound, 0), tree.bytes.count)
        let end = min(max(asked.upperBound, offset), tree.bytes.count)
        let (line, column) = lines.position(of: offset)
        let spot = places.spot(at: offset)
        let place = spot?.place ?? DocumentPlace(region: .body)
        let heading = spot.flatMap { $0.heading >= 0 ? places.headings[$0.heading] : nil }
        return SourceLocation(
            file: file,
            line: line,
            column: column,
            part: part,
            byteOffset: offset,
            byteLength: end - offset,
            place: place.words,
            nearestHeading: heading,
            context: Surroundings(tree: tree, dialect: dialect).text(around: offset..<end, paragraph: spot?.paragraph ?? 0..<0)
        )
    }
}

extension Diagnostic {
    /// The finding for a part that no form is as large or as deep as.
    static func tooLarge(_ file: String, _ part: String?) -> Diagnostic {
        Diagnostic(.templateTooLarge, at: SourceLocation(file: file, part: part))
    }
}
