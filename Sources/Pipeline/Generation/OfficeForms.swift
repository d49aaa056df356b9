import Dossiers
import Forms

/// What there is to choose from when papers are to be made (các biểu của Chương trình).
package enum OfficeForms {
    /// The forms that a programme brings along, by their names and titles; one whose file is at fault is left out here and told when asked for.
    package static func own(_ programme: Programme) -> [(name: String, title: String)] {
        ProgrammeForms.places(for: programme)
            .compactMap { place in
                (try? ProgrammeForms.form(at: place)).map { ($0.name, $0.title) }
            }
    }

    /// Whether LibreOffice is here, which makes PDF.
    package static var hasLibreOffice: Bool { (try? PrintRun.requireProgram()) != nil }
}
