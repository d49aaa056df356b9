import Records
import SangkienDiagnostics

/// What the office's own register says of a dossier or an initiative (dữ kiện ghi trong sổ theo dõi).
///
/// The office knows when the post came and whom the council chose: where the register says something, it counts, and what a union
/// typed otherwise is reported (docs/register.md).
package final class OfficeFacts: Sendable {
    /// Words of the register and the cell they stand in.
    package struct Fact: Sendable {
        /// The words, as they stand in the register.
        package let value: String
        /// The cell that they stand in.
        package let place: SourceLocation

        /// The words `value`, which stand at `place`.
        package init(_ value: String, at place: SourceLocation) {
            (self.value, self.place) = (value, place)
        }
    }

    private let facts: [Field: Fact]

    /// These facts; an empty one hides what the union typed.
    package init(_ facts: [Field: Fact]) {
        self.facts = facts
    }

    /// The fact of a field; nil where the register says nothing.
    package subscript(field: Field) -> Fact? { facts[field] }
}

extension Dossier {
    /// Puts a fact of the register in the place of what the union typed.
    ///
    /// - Returns: where the union's words stand, when they mean something else.
    package mutating func take(_ fact: OfficeFacts.Fact, as field: Field, _ meanings: DossierMeanings) -> SourceLocation? {
        let (typed, place) = (self[field], location(of: field))
        let differs = !typed.isEmpty && meanings.differ(field, typed: self, fact.value)
        facts[field.index] = Fact(value: fact.value, record: firstRecord, place: fact.place)
        return differs ? place : nil
    }

    /// Ends the question which version counts: this one does, and it bears the id it was sent with.
    ///
    /// `isTaken` tells whether another dossier bears an id.
    package mutating func settleVersion(isTaken: (String) -> Bool) {
        versionGroup = nil
        diagnostics.removeAll { $0.code === DiagnosticCode.dossierVersions }
        let given = givenID
        if !given.isEmpty, !isTaken(given) { id = given }
    }
}

extension Initiative {
    /// Puts facts of the register in the place of what the union typed.
    ///
    /// - Returns: the fields of which the union's words mean something else, with their places.
    package mutating func take(_ facts: OfficeFacts, _ meanings: DossierMeanings) -> [(field: Field, place: SourceLocation)] {
        let changed = Field.ofInitiative.filter { field in
            guard let fact = facts[field], !fact.value.isEmpty, !self[field].isEmpty else { return false }
            return meanings.differ(field, typed: self, fact.value)
        }
        let places = changed.map { ($0, location(of: $0)) }
        office = facts
        return places
    }
}

/// Compares what dossiers say, whatever its spelling (nghĩa của dữ kiện), for those who know no tables.
package struct DossierMeanings: Sendable {
    private let meanings: FactMeanings

    /// The meanings of cells as a run reads them.
    package init(_ context: RuleContext) {
        meanings = FactMeanings(context.reader)
    }

    /// Whether the register's words mean something else than those of a dossier.
    ///
    /// A date that cannot be read says nothing else; that it cannot be read is reported by the rules.
    func differ(_ field: Field, typed dossier: Dossier, _ words: String) -> Bool {
        let key = meanings.key(of: field, outside: words)
        if Self.days.contains(field), key.hasPrefix("\u{1}") { return false }
        return meanings.key(of: field, in: dossier) != key
    }

    private static let days: [Field] = [.postedOn, .receivedOn, .emailedOn, .confirmedOn]

    /// Whether the register's words mean something else than those of an initiative.
    func differ(_ field: Field, typed initiative: Initiative, _ words: String) -> Bool {
        meanings.key(of: field, initiative[field], in: initiative.record, initiative.source) != meanings.key(of: field, outside: words)
    }

    /// Whether two words of the register mean the same.
    package func agree(_ field: Field, _ one: String, _ other: String) -> Bool {
        meanings.key(of: field, outside: one) == meanings.key(of: field, outside: other)
    }

    /// All that a dossier says, each fact by its meaning: equal for the same content, wherever it stands and however it is spelled.
    package func content(of dossier: Dossier) -> [String] {
        var keys = Field.ofDossier.filter { $0 != .dossierId }.map { meanings.key(of: $0, in: dossier) }
        for initiative in dossier.initiatives { keys += meanings.keys(of: initiative) }
        return keys
    }
}

extension Dossier {
    /// Adds what is to be said of it.
    package mutating func note(_ finding: Diagnostic) {
        diagnostics.append(finding)
    }

    /// Puts another finding in the place of the one that it is a version of several: one cause, one finding.
    package mutating func replaceVersionFinding(by finding: Diagnostic) {
        diagnostics.removeAll { $0.code === DiagnosticCode.dossierVersions }
        diagnostics.append(finding)
    }

    /// As `Initiative.take`, for the initiative at a place counted from 0.
    package mutating func take(
        _ facts: OfficeFacts,
        _ initiative: Int,
        _ meanings: DossierMeanings
    ) -> [(field: Field, place: SourceLocation)] {
        initiatives[initiative].take(facts, meanings)
    }
}
