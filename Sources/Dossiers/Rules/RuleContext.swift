import SangkienDiagnostics
import VietnameseText

/// What every rule needs to know besides the dossier (bối cảnh xét).
package final class RuleContext: Sendable {
    /// The programme whose rules apply.
    package let programme: Programme
    /// The day of the check, in the programme's time zone.
    package let asOf: CalendarDate
    /// The files and folders of the run that could not be read: a union of which nothing is known may have sent one of them.
    package let unreadFiles: [String]
    /// Its pictures and PDFs outside of the folder of papers, which nothing reads: one of them may be a union's table.
    package let scans: [String]
    /// Reads cells by the programme.
    package let reader: CellReader
    /// Which listed union an unknown one may be.
    let suggestion: UnionSuggestion
    let places: Places
    /// The phrases that make an issuer a union, folded, with a blank on either side.
    let unionWords: [[UInt8]]
    let requiredFields: [Field]
    let advisedFields: [Field]
    let limitedFields: [Field]

    /// The rules of `programme` as seen on the day `asOf`.
    package init(programme: Programme, asOf: CalendarDate) {
        self.programme = programme
        self.asOf = asOf
        (unreadFiles, scans) = ([], [])
        reader = CellReader(programme)
        suggestion = UnionSuggestion(programme.units.list)
        places = Places(programme)
        unionWords = programme.recognition.unionWords.map { Array(" \(VietnameseFolding.bareKey($0)) ".utf8) }
        requiredFields = programme.form.requiredFields.compactMap(Field.init(key:))
        advisedFields = programme.form.advisedFields.compactMap(Field.init(key:))
        limitedFields = programme.description.fields.compactMap(Field.init(key:))
    }

    var units: UnitDirectory { reader.units }

    /// The same for a run in which these files could not be read, and these are pictures and PDFs.
    package func knowing(unreadFiles: [String], scans: [String] = []) -> RuleContext {
        RuleContext(self, unreadFiles: unreadFiles, scans: scans)
    }

    private init(_ context: RuleContext, unreadFiles: [String], scans: [String]) {
        (self.unreadFiles, self.scans) = (unreadFiles, scans)
        (programme, asOf, reader) = (context.programme, context.asOf, context.reader)
        (suggestion, places, unionWords) = (context.suggestion, context.places, context.unionWords)
        (requiredFields, advisedFields, limitedFields) = (context.requiredFields, context.advisedFields, context.limitedFields)
    }

    /// A date that a message can show as an example of how to write one: the deadline's eve.
    var exampleDate: String {
        programme.submission.deadline.adding(days: -1).shortText
    }

    /// The date in a fact of a dossier; nil when it is blank, not understood, or may be two dates in its column.
    package func date(_ field: Field, of dossier: Dossier) -> CalendarDate? {
        reader.date(field, of: dossier).value?.day
    }

    /// The date in a field of an initiative, in the same way.
    package func date(_ field: Field, of initiative: Initiative) -> CalendarDate? {
        reader.date(field, of: initiative).value?.day
    }
}

extension RuleContext {
    /// The level of a dossier's submitter: as typed, else that of the union named.
    package func level(of dossier: Dossier) -> Programme.Level? {
        reader.level(of: dossier)
    }

    /// The body that signs a dossier's papers: as typed, else by the submitter's level (rule A5).
    package func signingBody(of dossier: Dossier) -> Programme.SigningBody? {
        reader.signingBody(of: dossier).value
    }
}

extension Programme.Proposal {
    /// The body that `text` names.
    func signingBody(named text: String) -> Programme.SigningBody? {
        let typed = VietnameseFolding.bareKey(text)
        let key = typed.hasPrefix("tm ") ? String(typed.dropFirst(3)) : typed
        return signingBodies.first { body in
            ([body.name, body.id, body.authority] + body.aliases)
                .contains { name in
                    let name = VietnameseFolding.bareKey(name)
                    return name == key || name == typed
                }
        }
    }
}

extension RuleContext {
    /// The union's official name when the programme lists it, else as typed.
    package func unionName(of dossier: Dossier) -> String {
        units.unit(named: dossier[.submitter])?.name ?? dossier.printed(.submitter)
    }
}
