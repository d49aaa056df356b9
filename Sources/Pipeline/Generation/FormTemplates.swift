import Dossiers
import Forms
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine
import VietnameseText

/// The templates of a run, one for each form, scope and format, bound to the form's fields.
package struct FormTemplates: Sendable {
    /// Which template is meant.
    struct Key: Hashable, Sendable {
        let form: String
        /// What a programme's own form is made for; nil for the program's forms.
        let scope: PaperScope?
        let format: DocumentFormat
    }

    private var templates: [Key: BoundTemplate] = [:]
    /// What the templates were read from, for runs that may go on later and for parts of runs; nothing for one that changed meanwhile.
    private(set) var digests: [Key: String] = [:]
    /// The forms, in the order in which they were asked for.
    private(set) var forms: [RunForm] = []
    /// What is to be said of forms that lack a format.
    private(set) var notes: [Diagnostic] = []
    /// Whether digests are asked for: each reads its template once more.
    private let keepsDigests: Bool
    private let sharedParts: String?

    private init(_ options: GenerateOptions) {
        (keepsDigests, sharedParts) = (options.resumes || options.shard != nil, options.sharedParts)
    }

    /// The template; nil when there is none.
    subscript(_ key: Key) -> BoundTemplate? { templates[key] }

    /// Reads the templates that `options` ask for.
    ///
    /// - Throws: `DiagnosticError` with every fault of every one.
    static func load(_ options: GenerateOptions, for programme: Programme) throws(DiagnosticError) -> FormTemplates {
        var all = FormTemplates(options)
        var faults: [Diagnostic] = []
        for typed in options.forms {
            do throws(DiagnosticError) {
                let form = try RunForm.find(typed, for: programme)
                for form in form.wanted(options.scopes) where !all.forms.contains(where: { $0.name == form.name }) {
                    all.forms.append(form)
                    switch form {
                    case .official(let type): faults += all.add(type, options.templateFormats, programme)
                    case .own(let own):
                        all.notes += own.file.remarks
                        faults += try all.add(own, options, programme)
                    }
                }
            } catch {
                faults += error.diagnostics
            }
        }
        // A package holds these two, whatever other forms are made.
        for type in [SummaryTableForm.self, ReturnSlipForm.self] as [any OfficialForm.Type] where options.makesPackages {
            if !all.forms.contains(where: { $0.name == type.name }) { faults += all.add(type, options.templateFormats, programme) }
        }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return all
    }

    private mutating func add(_ form: any OfficialForm.Type, _ formats: [DocumentFormat], _ programme: Programme) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for format in formats {
            let places = Self.folders(for: programme).map { Self.place(of: form.name, format, in: $0) }
            do throws(DiagnosticError) {
                guard let found = places.first(where: { FileSystem.kind(of: $0) != nil }) else {
                    throw Self.notFound(form.name, [format], in: places[0], programme)
                }
                try read(found, form.schema, as: Key(form: form.name, scope: nil, format: format))
            } catch {
                faults += error.diagnostics
            }
        }
        return faults
    }

    /// Reads the templates of a programme's own form in the formats that it has, each for every scope that is wanted.
    private mutating func add(_ form: ProgrammeForm, _ options: GenerateOptions, _ programme: Programme) throws(DiagnosticError)
        -> [Diagnostic]
    {
        var places: [(format: DocumentFormat, path: String)] = []
        for format in options.formats + (options.prints ? PrintRun.sources.filter { !options.formats.contains($0) } : []) {
            if let path = try ProgrammeForms.template(of: form, format) { places.append((format, path)) }
        }
        guard !places.isEmpty else { throw Self.notFound(form.name, options.formats, in: form.folder, programme) }
        var missing = options.formats.filter { format in !places.contains { $0.format == format } }.map(\.rawValue)
        if options.prints, !places.contains(where: { PrintRun.sources.contains($0.format) }) { missing.append("pdf") }
        if !missing.isEmpty {
            notes.append(
                Diagnostic(
                    .formFormatMissing,
                    at: SourceLocation(file: form.folder),
                    Argument("form", form.title),
                    Argument("formats", missing.joined(separator: ", "))
                )
            )
        }
        var faults: [Diagnostic] = []
        for scope in form.scopes(asked: options.scopes) {
            for (format, path) in places {
                do throws(DiagnosticError) {
                    try read(path, ProgrammeFormData.schema(scope), as: Key(form: form.name, scope: scope, format: format))
                } catch {
                    faults += error.diagnostics
                }
            }
        }
        return faults
    }

    private mutating func read(_ path: String, _ schema: Schema, as key: Key) throws(DiagnosticError) {
        let before = keepsDigests ? DocumentKey.digest(ofTemplate: path, sharedParts: sharedParts) : nil
        let (template, form) = try CurrentInput.reading(path) { () throws(DiagnosticError) in
            try Template.load(path, boundTo: schema, sharedParts: sharedParts)
        }
        templates[key] = form
        guard let before, before == DocumentKey.digest(ofTemplate: path, sharedParts: sharedParts) else { return }
        digests[key] = before + (template.digestOfParts.map { " " + $0 } ?? "")
    }

    /// The finding that there is no such form, or none of a format, with the forms there are.
    static func notFound(_ name: String, _ formats: [DocumentFormat], in place: String, _ programme: Programme) -> DiagnosticError {
        let available =
            OfficialForms.all.map { $0.name }
            .filter { form in folders(for: programme).contains { FileSystem.kind(of: "\($0)/\(form)") == .folder } }
            + ProgrammeForms.places(for: programme).map(\.name)
        let near = likely(name, among: available)
        let suggestion =
            near.isEmpty
            ? nil
            : LocalizedText(
                vi: " Có phải là \(near.map { "“\($0)”" }.joined(separator: " hay ")) không?",
                en: " Did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?"
            )
        return DiagnosticError(
            Diagnostic(
                .templateNotFound,
                Argument("form", name),
                Argument("format", formats.map(\.rawValue).joined(separator: ", ")),
                Argument("place", place),
                Argument("suggestion", near == [name] ? LocalizedText(vi: "", en: "") : suggestion ?? LocalizedText(vi: "", en: "")),
                Argument("available", available.joined(separator: ", "))
            )
        )
    }

    /// The forms that a name may mean: the nearest one, else those that begin so, hyphens and blanks apart: `tonghop`.
    private static func likely(_ name: String, among available: [String]) -> [String] {
        if let nearest = Suggestion.nearest(to: name, among: available) { return [nearest] }
        let key = letters(of: name)
        return key.count < 3 ? [] : available.filter { letters(of: $0).hasPrefix(key) }
    }

    private static func letters(of name: String) -> String { VietnameseFolding.bareKey(name).filter { $0.isLetter || $0.isNumber } }

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
