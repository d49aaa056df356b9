import Diagnostics
import Records
import VietnameseText

/// One initiative (sáng kiến): a record seen through its source's columns; values stay as typed.
package struct Initiative: Sendable {
    /// The record it was read from.
    package let record: Record
    /// The input and its columns.
    package let source: InputSource
    private let boxedPerson: Box<PersonCell>?
    /// What the name of its part of the table says of it.
    var ofSection: (field: Field, value: String)?
    /// The files of its recognition paper; nil when attachments are not opened.
    package internal(set) var papers: [PaperLink]?

    /// Column 2 of the form taken apart, when the input has it in one cell.
    package var person: PersonCell? { boxedPerson?.value }

    /// False when its cells may not mean what their columns say.
    package var isUnderstood: Bool { record.fault == nil }

    /// True when the merged author cell could not be taken apart with certainty, or not at all.
    package var isPersonUnclear: Bool {
        person.map { !$0.isCertain } ?? !source.value(of: .person, in: record).isEmpty
    }

    /// Reads the initiative in `record`.
    package init(record: Record, source: InputSource, programmeYear: Int) {
        self.record = record
        self.source = source
        let cell = source.value(of: .person, in: record)
        boxedPerson =
            cell.isEmpty
            ? nil : PersonCellParsing.parse(cell, programmeYear: programmeYear).map { Box($0.limited(to: source.personFacts)) }
    }

    /// The value of a field as typed, without the white space around it; taken from a merged cell when there is one.
    package subscript(_ field: Field) -> String {
        let value = source.value(of: field, in: record)
        guard value.isEmpty else { return value }
        if let ofSection, ofSection.field == field { return ofSection.value }
        switch field {
        case .author: return person?.name ?? ""
        case .birthYear: return person?.birthYear ?? ""
        case .position: return person?.position ?? ""
        case .workplace: return person?.workplace ?? ""
        case .phone: return person?.phone ?? ""
        case .effect: return source.value(of: .effectAll, in: record)
        default: return value
        }
    }

    /// Where a field stands; of a merged cell, that cell.
    package func location(of field: Field? = nil) -> SourceLocation {
        guard let field, !source.has(field), source.isCoveredByMerged(field) else {
            return source.location(of: field, in: record)
        }
        let merged: Field = [.effect, .benefit, .scope].contains(field) ? .effectAll : .person
        return source.location(of: merged, in: record)
    }
}

extension PersonCell {
    /// The cell as its heading explains it: under `Họ tên, đơn vị` what is not the name is the unit.
    fileprivate func limited(to facts: [Field]) -> PersonCell {
        var cell = self
        let texts = [position, workplace].compactMap(\.self)
        guard !texts.isEmpty, facts.contains(.position) != facts.contains(.workplace) else { return cell }
        let all = texts.joined(separator: ", ")
        (cell.position, cell.workplace) = facts.contains(.position) ? (all, nil) : (nil, all)
        return cell
    }
}

/// A dossier (hồ sơ): one proposal letter of one union, with its initiatives.
package struct Dossier: Sendable {
    /// A fact of the dossier and the record that gave it.
    package struct Fact: Sendable {
        package let value: String
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
    package internal(set) var initiatives: [Initiative] = []
    /// What was noticed while its rows were put together.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// How many of its rows were read whole, and how many cannot be understood.
    var rows: (whole: Int32, faulty: Int32) = (0, 0)
    /// False when a part of its data cannot be understood; it then never counts as valid.
    package var isUnderstood: Bool { rows.faulty == 0 }
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

    /// The fact's words as typed, empty when no row gave one.
    package subscript(_ field: Field) -> String {
        facts[field.index]?.value ?? ""
    }

    /// Where a fact stands, or would stand on the dossier's first row.
    package func location(of field: Field? = nil) -> SourceLocation {
        let fact = field.flatMap { facts[$0.index] }
        if let place = fact?.place { return place }
        let record = fact?.record ?? firstRecord
        return source.location(of: field, in: record)
    }

    /// True when both say the same of everything, wherever they stand.
    package func hasSameContent(as other: Dossier) -> Bool {
        guard initiatives.count == other.initiatives.count else { return false }
        guard Field.ofDossier.allSatisfy({ self[$0] == other[$0] }) else { return false }
        return zip(initiatives, other.initiatives)
            .allSatisfy { mine, theirs in
                Field.ofInitiative.allSatisfy { mine[$0] == theirs[$0] }
            }
    }
}
