import SangkienDiagnostics

/// Whom a paper is for (phạm vi của một văn bản): one dossier, one initiative, or all dossiers together.
package enum PaperScope: String, Sendable, CaseIterable {
    /// One paper a dossier.
    case dossier
    /// One paper an initiative.
    case initiative
    /// One paper for all dossiers together.
    case all
}

/// What `form.yaml` beside the templates of a programme's own form says of it (tệp quy định của một biểu riêng).
///
/// The file may be missing: a template alone is a form (docs/forms.md).
package struct ProgrammeFormFile: Sendable {
    /// Which dossiers and initiatives are printed unless the user says otherwise.
    package enum Include: String, Sendable, CaseIterable {
        /// Eligible initiatives of valid dossiers.
        case valid
        /// All but what was withdrawn.
        case all
    }

    /// The file's name.
    package static let name = "form.yaml"

    /// What people call the paper; nil where the folder's name must do.
    package var title: String?
    /// What its papers are for; nil where the file does not say.
    package var scopes: [PaperScope]?
    /// Which dossiers are printed; nil where the file does not say.
    package var include: Include?
    /// True when it may be made for the public.
    package var isPublic = false
    /// What is reported of the file and does not keep it from being used.
    package var remarks: [Diagnostic] = []

    /// A form of which nothing is said.
    package init() {}

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - text: Its content.
    ///   - path: Its path, for messages.
    /// - Returns: What it says.
    /// - Throws: every problem found, as for a programme file.
    package static func load(yaml text: String, path: String) throws(DiagnosticError) -> ProgrammeFormFile {
        var reader = YAMLReader(try YAMLFile(text, path: path))
        let root = reader.document(keys: ["title", "per", "include", "public"])
        var file = ProgrammeFormFile()
        file.title = reader.optionalText("title", in: root)
        if reader.entry("per", in: root) != nil {
            file.scopes = reader.words("per", in: root, among: PaperScope.allCases.map(\.rawValue)).compactMap(PaperScope.init)
        }
        if reader.entry("include", in: root) != nil { file.include = reader.choice("include", in: root, default: .all) }
        file.isPublic = reader.flag("public", in: root, default: false)
        file.remarks = reader.remarks
        guard reader.problems.isEmpty else { throw DiagnosticError(reader.problems) }
        return file
    }
}
