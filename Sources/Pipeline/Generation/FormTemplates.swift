import Diagnostics
import Dossiers
import Files
import Forms
import TemplateEngine
import VietnameseText

/// The templates of a run, one for each form and format, bound to the form's fields.
package struct FormTemplates: Sendable {
    private var templates: [String: BoundTemplate] = [:]

    /// The template of a form in a format; nil when it was not read.
    subscript(_ form: String, _ format: DocumentFormat) -> BoundTemplate? {
        get { templates["\(form)/\(format.rawValue)"] }
        set { templates["\(form)/\(format.rawValue)"] = newValue }
    }

    /// Reads a template in the folder of a programme, or in that of the programme it takes its other templates from.
    ///
    /// - Throws: `DiagnosticError` with `templateNotFound` and the forms there are, or with every fault of the template.
    static func load(_ name: String, _ format: DocumentFormat, for programme: Programme) throws(DiagnosticError) -> BoundTemplate {
        let folders = folders(for: programme)
        let places = folders.map { place(of: name, format, in: $0) }
        guard let form = OfficialForms.form(named: name), let found = places.first(where: { FileSystem.kind(of: $0) != nil }) else {
            let available = OfficialForms.all.map { $0.name }
                .filter { form in folders.contains { FileSystem.kind(of: "\($0)/\(form)") == .folder } }
            let near = Suggestion.nearest(to: name, among: available)
            let suggestion = near.map { LocalizedText(vi: " Có phải là “\($0)” không?", en: " Did you mean “\($0)”?") }
            throw DiagnosticError(
                Diagnostic(
                    .templateNotFound,
                    Argument("form", name),
                    Argument("format", format.rawValue),
                    Argument("place", places[0]),
                    Argument("suggestion", suggestion ?? LocalizedText(vi: "", en: "")),
                    Argument("available", available.joined(separator: ", "))
                )
            )
        }
        return try CurrentInput.reading(found) { () throws(DiagnosticError) in try Template.load(found, boundTo: form.schema).form }
    }

    /// The folders that a programme's templates lie in: its own, and that of the programme it takes the others from.
    static func folders(for programme: Programme) -> [String] {
        [programme.folder] + (programme.papers.templatesFrom.map { ["\(programme.folder)/../\($0)"] } ?? [])
    }

    /// A file that Word or LibreOffice saves is what an office edits; it goes before the unpacked folder.
    private static func place(of name: String, _ format: DocumentFormat, in folder: String) -> String {
        let file = "\(folder)/\(name)/\(name).\(format.rawValue)"
        return FileSystem.kind(of: file) == .file ? file : "\(folder)/\(name)/\(format.rawValue)"
    }
}
