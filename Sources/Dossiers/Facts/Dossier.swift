import Records
import SangkienDiagnostics
import VietnameseText

/// One initiative (sáng kiến): a record seen through its source's columns; values stay as typed.
package struct Initiative: Sendable {
    /// The record it was read from.
    package let record: Record
    /// The input and its columns.
    package let source: InputSource
    /// Its place in its dossier, counted from 1.
    package let place: Int
    /// Reads the people.
    private let reader: PeopleReader
    private var rare: Box<Rare>?

    /// What few initiatives have, kept apart: every step copies all of them.
    private struct Rare: Sendable {
        var ofSection: (field: Field, value: String)?
        var group: People?
        var papers: [PaperLink]?
        var office: OfficeFacts?
    }

    /// What the name of its part of the table says of it.
    var ofSection: (field: Field, value: String)? {
        get { rare?.value.ofSection }
        set { note { $0.ofSection = newValue } }
    }
    /// The files of its recognition paper; nil when attachments are not opened.
    package internal(set) var papers: [PaperLink]? {
        get { rare?.value.papers }
        set { note { $0.papers = newValue } }
    }
    /// What the office's register says of it; nil where it says nothing.
    package internal(set) var office: OfficeFacts? {
        get { rare?.value.office }
        set { note { $0.office = newValue } }
    }

    /// Changes what few have.
    private mutating func note(_ change: (inout Rare) -> Void) {
        var values = rare?.value ?? Rare()
        change(&values)
        rare = Box(values)
    }

    /// False when its cells may not mean what their columns say.
    package var isUnderstood: Bool { record.fault == nil }

    /// Reads the initiative in `record`.
    package init(record: Record, source: InputSource, place: Int, reader: PeopleReader) {
        self.record = record
        self.place = place
        self.source = source
        self.reader = reader
        let cells = Self.cells(of: record, source)
        let people = PeopleReader.areOfOne(cells) ? nil : reader.people(cells)
        // A single name that only looks odd is read again when asked for: a hundred thousand of them may come.
        if let people, !people.isNoMoreThanName { rare = Box(Rare(group: people)) }
    }

    /// Everyone whom it names, the main author first (tác giả, đồng tác giả).
    package var people: People {
        groupOfPeople ?? reader.people(Self.cells(of: record, source))
    }

    /// The people where they are more than one single name: only then may a fact of theirs stand beside a name.
    var groupOfPeople: People? { rare?.value.group }

    /// True when the form's own merged column names the people, and they could be told apart: nothing of it is printed otherwise than typed.
    package var isMerged: Bool { groupOfPeople?.merged != nil && !isPersonUnread }

    /// True when a year of birth, a number, an address or a share stands beside a name in the cell of names.
    package var hasFactsBesideNames: Bool { groupOfPeople?.hasFactsBesideNames ?? false }

    /// True when the merged author cell could not be told apart at all.
    package var isPersonUnread: Bool { groupOfPeople?.certainty == .unread }

    /// True when the merged author cell could not be told apart with certainty, or not at all.
    package var isPersonUnclear: Bool {
        groupOfPeople.map { $0.merged != nil && $0.isUnclear } ?? false
    }

    private static func cells(of record: Record, _ source: InputSource) -> PeopleCells {
        var cells = PeopleCells()
        cells.names = source.value(of: .author, in: record)
        cells.birthYears = source.value(of: .birthYear, in: record)
        cells.positions = source.value(of: .position, in: record)
        cells.workplaces = source.value(of: .workplace, in: record)
        cells.phones = source.value(of: .phone, in: record)
        cells.shares = source.value(of: .shares, in: record)
        cells.merged = source.value(of: .person, in: record)
        let facts = source.personFacts
        if facts.contains(.position) != facts.contains(.workplace) { cells.mergedRest = facts.contains(.position) ? .post : .unit }
        cells.order = source.order(of: .birthYear, in: record)
        return cells
    }

    /// The value of a field as typed, without the white space around it; taken from a merged cell when there is one.
    package subscript(_ field: Field) -> String {
        if let office, let fact = office[field] { return fact.value }
        let value = source.value(of: field, in: record)
        guard value.isEmpty else { return value }
        if let ofSection, ofSection.field == field { return ofSection.value }
        switch field {
        case .author: return merged?.name ?? ""
        case .birthYear: return merged?.birthYear ?? ""
        case .position: return merged?.position ?? ""
        case .workplace: return merged?.workplace ?? ""
        case .phone: return merged?.phone ?? ""
        case .effect: return source.value(of: .effectAll, in: record)
        default: return value
        }
    }

    /// The same for a paper: of a cell that shows an error instead of a value, nothing.
    package func printed(_ field: Field) -> String {
        var text = self[field]
        if field == .phone, !text.isEmpty, text == source.value(of: .phone, in: record) {
            text = reader.printedPhones(Self.cells(of: record, source))
        }
        return !record.faults.isEmpty && StandIn.isError(text) ? "" : text
    }

    private var merged: People.MergedTexts? { groupOfPeople?.merged }

    /// The cells of columns that are no field, such as “Ghi chú”.
    var looseCells: [String] {
        // A short row under a wide heading: its columns are in order, and those behind its end are many.
        var texts: [String] = []
        for column in source.looseColumns {
            guard column < record.cells.count else { break }
            let text = trimmed(record.cells[column])
            if !text.isEmpty { texts.append(text) }
        }
        return texts
    }

    /// Where a field stands; of a merged cell, that cell.
    package func location(of field: Field? = nil) -> SourceLocation {
        if let field, let fact = office?[field] { return fact.place }
        guard let field, !source.has(field), source.isCoveredByMerged(field) else {
            return source.location(of: field, in: record)
        }
        let merged: Field = [.effect, .benefit, .scope].contains(field) ? .effectAll : .person
        return source.location(of: merged, in: record)
    }
}

/// A dossier as it was read from its file (lượt đọc hồ sơ): as long as a dossier has the same one, its initiatives do not differ.
package final class DossierReading: Sendable {
    /// What tells what the union sent from other versions of the same dossier.
    package let version: String

    /// A reading of its own.
    package init(version: String) { self.version = version }
}

/// A dossier (hồ sơ): one proposal letter of one union, with its initiatives.
package struct Dossier: Sendable {
    /// A fact of the dossier and the record that gave it.
    package struct Fact: Sendable {
        /// The words, as typed.
        package let value: String
        /// The row of the table that they come from.
        package let record: Record
        private let boxedPlace: Box<SourceLocation>?

        /// Where it stands, when it stands around the table.
        var place: SourceLocation? { boxedPlace?.value }

        /// The words of a fact and the record they belong to.
        init(value: String, record: Record, place: SourceLocation? = nil) {
            self.value = value
            self.record = record
            boxedPlace = place.map(Box.init)
        }
    }

    /// The facts of a dossier; only those given take memory, since thousands of nearly empty dossiers may come.
    package struct Facts: Sendable {
        private var given: [(field: Int, fact: Fact)] = []

        /// The fact of the field with this `Field.index`; nil where no row gave one.
        package internal(set) subscript(field: Int) -> Fact? {
            get { given.first { $0.field == field }?.fact }
            set {
                given.removeAll { $0.field == field }
                if let newValue { given.append((field, newValue)) }
            }
        }

        /// Whether the fact of the field with this `Field.index` was given in these words.
        func has(_ value: String, at field: Int) -> Bool {
            given.contains { $0.field == field && $0.fact.value == value }
        }

        /// Whether facts of the same reading are the same: in their words, and where somebody gave them.
        func isSame(as other: Facts) -> Bool {
            given.count == other.given.count
                && given.allSatisfy { field, fact in other[field].map { $0.value == fact.value && $0.place == fact.place } ?? false }
        }
    }

    /// `Mã hồ sơ`, or one derived from submitter and letter number.
    package internal(set) var id: String
    /// The input it came from.
    package let source: InputSource
    /// Its first record.
    package let firstRecord: Record
    /// The facts by `Field.index`; nil where no row gave one.
    package internal(set) var facts = Facts()
    /// Its initiatives in input order.
    package internal(set) var initiatives: [Initiative] = [] { didSet { reading = nil } }
    /// What was noticed while its rows were put together.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// By what it is known again in a later run; nil where nobody asked for that, and once its initiatives were changed.
    package var reading: DossierReading?
    /// How many of its rows were read whole, and how many cannot be understood.
    var rows: (whole: Int32, faulty: Int32) = (0, 0)
    /// False when a part of its data cannot be understood; it then never counts as valid.
    package var isUnderstood: Bool { rows.faulty == 0 }
    /// True when its rows answer differently about complaints and disputes, or who confirmed them and when.
    var rowsDiffer = false
    /// What rows without an initiative say of complaints and disputes; the same words are there once.
    var answersOfOwnRows: [(field: Field, record: Record)] = []
    private var boxedPapers: Box<DossierPapers>?
    /// The files of its papers; nil when attachments are not opened.
    package internal(set) var papers: DossierPapers? {
        get { boxedPapers?.value }
        set { boxedPapers = newValue.map(Box.init) }
    }
    private var versionPlace: Int32 = -1
    /// The place of the first version among all dossiers where this one was sent several times with different content; nil where not.
    package internal(set) var versionGroup: Int? {
        get { versionPlace < 0 ? nil : Int(versionPlace) }
        set { versionPlace = newValue.map(Int32.init) ?? -1 }
    }

    init(id: String, source: InputSource, firstRecord: Record) {
        self.id = id
        self.source = source
        self.firstRecord = firstRecord
    }

    /// Whether a dossier of the same reading is the same in all else too: in its facts, in what was noticed, in its place among versions.
    package func isSame(as other: Dossier) -> Bool {
        reading != nil && reading === other.reading && id == other.id && versionPlace == other.versionPlace && boxedPapers == nil
            && other.boxedPapers == nil && facts.isSame(as: other.facts) && diagnostics == other.diagnostics
    }

    /// The fact's words as typed, empty when no row gave one.
    package subscript(_ field: Field) -> String {
        facts[field.index]?.value ?? ""
    }

    /// The same for a paper: of a cell that shows an error instead of a value, nothing.
    package func printed(_ field: Field) -> String {
        guard let fact = facts[field.index] else { return "" }
        return !fact.record.faults.isEmpty && StandIn.isError(fact.value) ? "" : fact.value
    }

    /// Where a fact stands, or would stand on the dossier's first row.
    package func location(of field: Field? = nil) -> SourceLocation {
        let fact = field.flatMap { facts[$0.index] }
        if let place = fact?.place { return place }
        let record = fact?.record ?? firstRecord
        return source.location(of: field, in: record)
    }
}
