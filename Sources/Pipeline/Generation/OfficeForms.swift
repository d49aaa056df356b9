import Dossiers
import Forms

/// What there is to choose from when papers are to be made (các biểu của Chương trình).
package enum OfficeForms {
    /// The forms that a programme brings along, by their names and titles; one whose file is at fault is left out here and reported when asked for.
    package static func own(_ programme: Programme) -> [(name: String, title: String)] {
        ProgrammeForms.places(for: programme)
            .compactMap { place in
                (try? ProgrammeForms.form(at: place)).map { ($0.name, $0.title) }
            }
    }

    /// Whether a form, of the program or a programme's own, has papers on the dossiers of one union; false for a name that no form has.
    package static func isForUnions(_ name: String, _ programme: Programme) -> Bool {
        if let type = OfficialForms.all.first(where: { $0.name == name }) { return type.dossierPapers != nil || type.unionPapers != nil }
        let own = ProgrammeForms.places(for: programme).lazy.compactMap { try? ProgrammeForms.form(at: $0) }.first { $0.name == name }
        return own.map { !$0.scopes(asked: [.dossier, .initiative]).isEmpty } ?? false
    }

    /// Whether LibreOffice is here, which makes PDF.
    package static var hasLibreOffice: Bool { (try? PrintRun.requireProgram()) != nil }
}
