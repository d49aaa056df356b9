import Dossiers
import Forms
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine
import VietnameseText

/// Finds the forms that a programme brings along: each folder in `forms` beside `programme.yaml` (biểu riêng; docs/forms.md).
enum ProgrammeForms {
    /// The folder beside `programme.yaml` in which each folder is a form.
    static let folder = "forms"

    /// Where a form's folder is.
    struct Place: Sendable {
        let name: String
        let folder: String
    }

    /// The folders of forms: the programme's own, then those of the programme whose templates it takes.
    static func places(for programme: Programme) -> [Place] {
        var known: Set<String> = []
        return FormTemplates.folders(for: programme)
            .flatMap { folder in
                let forms = "\(folder)/\(Self.folder)"
                let names = (try? FileSystem.names(in: forms)) ?? []
                return names.filter { FileSystem.kind(of: "\(forms)/\($0)") == .folder }.map { Place(name: $0, folder: "\(forms)/\($0)") }
            }
            .filter { place in
                GenerateOptions.allFormats.contains { !templates(of: place, $0).isEmpty } && known.insert(key(place.name)).inserted
            }
    }

    /// The form that a person means by `typed`, its folder's name or its title; nil for none.
    ///
    /// - Throws: `DiagnosticError` with every fault of its file.
    static func form(named typed: String, for programme: Programme) throws(DiagnosticError) -> ProgrammeForm? {
        let places = places(for: programme)
        if let place = places.first(where: { key($0.name) == key(typed) }) { return try form(at: place) }
        for place in places {
            let form = try form(at: place)
            if key(form.title) == key(typed) { return form }
        }
        return nil
    }

    /// Reads what the form's file says, where there is one.
    static func form(at place: Place) throws(DiagnosticError) -> ProgrammeForm {
        let path = "\(place.folder)/\(ProgrammeFormFile.name)"
        guard FileSystem.kind(of: path) != nil else {
            return ProgrammeForm(name: place.name, folder: place.folder, file: ProgrammeFormFile())
        }
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path, limit: 1 << 20)
        } catch {
            throw DiagnosticError(error.unreadable(at: SourceLocation(file: path)))
        }
        let file = try ProgrammeFormFile.load(yaml: String(decoding: bytes, as: UTF8.self), path: path)
        return ProgrammeForm(name: place.name, folder: place.folder, file: file)
    }

    /// The form's template of a format; nil where it has none.
    ///
    /// - Throws: `DiagnosticError` with `formFolderUnclear` where several files may be meant.
    static func template(of form: ProgrammeForm, _ format: DocumentFormat) throws(DiagnosticError) -> String? {
        let found = templates(of: Place(name: form.name, folder: form.folder), format)
        guard found.count > 1 else { return found.first }
        let names = found.map { "“\(FileSystem.split($0).name)”" }.joined(separator: ", ")
        throw unclear(
            form,
            LocalizedText(
                vi: "có nhiều mẫu dạng \(format.rawValue): \(names)",
                en: "there are several templates of format \(format.rawValue): \(names)"
            )
        )
    }

    /// The finding that one of the program's own forms has the name.
    static func takenName(_ place: Place) -> DiagnosticError {
        unclear(
            ProgrammeForm(name: place.name, folder: place.folder, file: ProgrammeFormFile()),
            LocalizedText(vi: "trùng tên biểu có sẵn của sangkien", en: "a form of sangkien has this name already")
        )
    }

    private static func unclear(_ form: ProgrammeForm, _ problem: LocalizedText) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                .formFolderUnclear,
                at: SourceLocation(file: form.folder),
                Argument("name", form.name),
                Argument("problem", problem)
            )
        )
    }

    /// The files that may be the template: the one that is called as the form, else all of the format, else the unpacked folder.
    private static func templates(of place: Place, _ format: DocumentFormat) -> [String] {
        let files = ((try? FileSystem.names(in: place.folder)) ?? [])
            .filter { name in
                // What Word leaves beside a document that is open is no template.
                !name.hasPrefix("~$") && format.endings.contains { name.lowercased().hasSuffix("." + $0) }
                    && FileSystem.kind(of: "\(place.folder)/\(name)") == .file
            }
        if let own = files.first(where: { $0 == "\(place.name).\(format.rawValue)" }) { return ["\(place.folder)/\(own)"] }
        if !files.isEmpty { return files.map { "\(place.folder)/\($0)" } }
        let unpacked = "\(place.folder)/\(format.rawValue)"
        return FileSystem.kind(of: unpacked) == .folder ? [unpacked] : []
    }

    /// A name as people may type it.
    static func key(_ name: String) -> String { VietnameseFolding.bareKey(name).replacing(" ", with: "") }
}
