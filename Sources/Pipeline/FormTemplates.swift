import Diagnostics
import Files
import Forms
import TemplateEngine

/// The templates of a run, one for each form and format, bound to the form's fields.
package struct FormTemplates: Sendable {
    private var templates: [String: BoundTemplate] = [:]

    /// The template of a form in a format; nil when it was not read.
    subscript(_ form: String, _ format: DocumentFormat) -> BoundTemplate? {
        get { templates["\(form)/\(format.rawValue)"] }
        set { templates["\(form)/\(format.rawValue)"] = newValue }
    }

    /// Reads a template in the folder of a programme.
    ///
    /// - Throws: `DiagnosticError` with `templateNotFound` and the forms there are, or with every fault of the template.
    static func load(_ name: String, _ format: DocumentFormat, from programme: String) throws(DiagnosticError) -> BoundTemplate {
        let folder = "\(programme)/\(name)/\(format.rawValue)"
        // A file that Word or LibreOffice saves is what an office edits; it goes before the unpacked folder.
        let file = "\(programme)/\(name)/\(name).\(format.rawValue)"
        let place = FileSystem.kind(of: file) == .file ? file : folder
        guard let form = OfficialForms.form(named: name), place == file || FileSystem.kind(of: folder) == .folder else {
            let available = OfficialForms.all.map { $0.name }.filter { FileSystem.kind(of: "\(programme)/\($0)") == .folder }
            throw DiagnosticError(
                Diagnostic(
                    .templateNotFound,
                    Argument("form", name),
                    Argument("format", format.rawValue),
                    Argument("place", folder),
                    Argument("available", available.joined(separator: ", "))
                )
            )
        }
        return try Template.load(place, boundTo: form.schema).form
    }
}
