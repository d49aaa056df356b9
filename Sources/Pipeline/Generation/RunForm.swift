import Dossiers
import Forms
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// A form that a run makes: one of the program, or one that the programme brings along.
package enum RunForm: Sendable {
    /// A form of the program.
    case official(any OfficialForm.Type)
    /// A form that the programme brings along.
    case own(ProgrammeForm)

    /// The form that a person means by `typed`.
    ///
    /// - Throws: `DiagnosticError` with `templateNotFound` and the forms there are, or with what is wrong with the form's folder.
    static func find(_ typed: String, for programme: Programme) throws(DiagnosticError) -> RunForm {
        let name = GenerateOptions.form(named: typed) ?? typed
        if let form = OfficialForms.form(named: name) {
            if let place = ProgrammeForms.places(for: programme).first(where: { ProgrammeForms.key($0.name) == ProgrammeForms.key(name) }) {
                throw ProgrammeForms.takenName(place)
            }
            return .official(form)
        }
        if let form = try ProgrammeForms.form(named: typed, for: programme) { return .own(form) }
        throw FormTemplates.notFound(
            typed,
            GenerateOptions.allFormats,
            in: "\(programme.folder)/\(ProgrammeForms.folder)/\(typed)",
            programme
        )
    }

    /// Itself, or what makes the same for single unions where these were asked for (`--per dossier`).
    func wanted(_ scopes: [GenerateOptions.Scope]?) -> [RunForm] {
        guard let scopes, scopes.contains(.dossier) else { return [self] }
        guard case .official(let type) = self, let single = type.ofSingleUnions else { return [self] }
        return (scopes.contains(.all) ? [self] : []) + [.official(single)]
    }

    /// Its name, as folders and the manifest have it.
    var name: String {
        switch self {
        case .official(let form): form.name
        case .own(let form): form.name
        }
    }

    /// What the outline of a book calls it.
    var title: String {
        switch self {
        case .official(let form): form.words.vietnamese
        case .own(let form): form.title
        }
    }

    /// What messages call it.
    var words: LocalizedText {
        switch self {
        case .official(let form): form.words
        case .own(let form): LocalizedText(vi: "“\(form.title)”", en: "“\(form.title)”")
        }
    }
}
