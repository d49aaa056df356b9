import SangkienDiagnostics
import VietnameseText

/// What one part of a run tells of its dossiers, so that they can be compared with those of the others (bản phác của một phần; docs/scale.md).
///
/// It holds no name, telephone number or word of a text as it was typed; what it does hold says docs/privacy.md.
package struct PartSketch: Sendable {
    /// By what it was made.
    package struct Origin: Sendable, Equatable {
        /// The version of the program.
        package let version: String
        /// The SHA-256 of the programme's file, in hexadecimal digits.
        package let programme: String
        /// The day of the check.
        package let asOf: CalendarDate

        /// Made by a version of the program, by a programme, on a day.
        package init(version: String, programme: String, asOf: CalendarDate) {
            (self.version, self.programme, self.asOf) = (version, programme, asOf)
        }
    }

    /// By what this one was made.
    package let origin: Origin
    /// All files, sheets and columns that places lie in, each once.
    var shapes: [PlaceShape] = []
    /// By field of `fields`, the shapes that the places of an initiative have; each once.
    var patterns: [[Int32]] = []
    var dossiers: [SketchedDossier] = []
    /// By initiative.
    var details: [SketchedInitiative] = []
    /// What initiatives are compared by.
    var facts = FactReader.Part()
    /// By author.
    var spellings: [NameSpelling] = []

    init(_ origin: Origin) { self.origin = origin }

    /// How many dossiers it holds.
    package var dossierCount: Int { dossiers.count }
    /// How many initiatives it holds.
    package var initiativeCount: Int { details.count }

    /// The fields at which findings stand; nil is the row.
    static let fields: [Field?] = [nil, .title, .summary, .author, .phone, .recognitionNumber, .recognitionDate, .recognitionIssuer]
}

/// A file, a sheet and a column that places lie in.
struct PlaceShape: Hashable, Sendable {
    var file: String
    var sheet: String?
    var heading: String?
    /// From 1; 0 where there is none.
    var column: Int32 = 0
}

/// A row, by the numbers that a place has; `unknown` where it has none.
struct RowNumbers: Hashable, Sendable {
    static let unknown = Int32.min
    var record: Int32
    var line: Int32
    var row: Int32
}

/// A place: where it lies, and its row.
struct SketchedPlace: Hashable, Sendable {
    var shape: Int32
    var numbers: RowNumbers
}

/// A dossier as a sketch knows it.
struct SketchedDossier: Sendable {
    var identity: DossierIdentity.Numbers
    /// Its id without personal data, and what reports call it.
    var id: String
    var shownID: String
    var place: SketchedPlace
    /// The union that sent it; 0 where none is named.
    var submitter: UInt64
    /// How many initiatives it has, those withdrawn too.
    var count: Int32
    /// True when its initiatives are not compared: an earlier dossier of its part is the same, or the register counts another version.
    var isLeftOut: Bool
    /// Its initiatives that stand, among all of the part.
    var initiatives: Range<Int>
}

/// An initiative as a sketch knows it, besides what it is compared by.
struct SketchedInitiative: Sendable {
    /// Its place in the dossier, counted from 1.
    var place: Int32
    var pattern: Int32
    /// The row of each field in the order of `PartSketch.fields` where they are not all the same; else the one row.
    var rows: [RowNumbers]
    /// The day of its recognition; `RowNumbers.unknown` where there is none.
    var day: Int32
    /// The number of its recognition where reports show it; else empty.
    var decision: String
}
