import Dossiers
import Forms
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// Copies a programme for the office to make its own: its file as it is, and its templates as files that Word and LibreOffice open.
struct StarterProgramme {
    let programme: Programme
    let time: ZipTime
    /// Where its unpacked templates have the parts that forms share.
    let sharedParts: String
    /// The file of a new programme; nil for a copy as it is.
    var draft: Draft?

    /// The file of a programme that answers made of another one.
    struct Draft: Sendable {
        let name: String
        let text: String
    }

    /// The name of the copy: that of the programme's folder, which is the programme's id in reports; the new one's own.
    var name: String {
        if let draft { return draft.name }
        let path = FileSystem.realPath(programme.folder) ?? programme.folder
        return path.split(separator: "/").last.map(String.init) ?? "chuong-trinh"
    }

    /// Writes the copy into the new folder `target`.
    func write(to target: String) throws(DiagnosticError) {
        if let draft {
            try write(Array(draft.text.utf8), to: "\(target)/programme.yaml")
        } else {
            try copy("programme.yaml", of: programme.folder, to: target)
        }
        // The copy stands alone: forms whose templates come from another programme are copied from there.
        let folders = FormTemplates.folders(for: programme)
        for form in OfficialForms.all.map({ $0.name }) {
            guard let folder = folders.first(where: { FileSystem.kind(of: "\($0)/\(form)") == .folder }) else { continue }
            try copyForm(form, of: folder, to: target)
        }
        for place in ProgrammeForms.places(for: programme) {
            let above = place.folder.dropLast(ProgrammeForms.folder.count + place.name.count + 2)
            try copyForm("\(ProgrammeForms.folder)/\(place.name)", of: String(above), to: target)
        }
        if let folder = folders.first(where: { FileSystem.kind(of: "\($0)/\(Self.formsGuide)") == .file }) {
            try copy(Self.formsGuide, of: folder, to: target)
        }
    }

    /// What the forms that come along are, and where their words are from.
    private static let formsGuide = "\(ProgrammeForms.folder)/README.md"

    /// Packs the unpacked templates of a form; whatever else lies in its folder is copied.
    private func copyForm(_ form: String, of folder: String, to target: String) throws(DiagnosticError) {
        let packages = [DocumentFormat.docx, .odt].filter { FileSystem.kind(of: "\(folder)/\(form)/\($0.rawValue)") == .folder }
        for path in try files(below: "\(folder)/\(form)") where !packages.contains(where: { path.hasPrefix($0.rawValue + "/") }) {
            try copy("\(form)/\(path)", of: folder, to: target)
        }
        for format in packages {
            let name = form.split(separator: "/").last.map(String.init) ?? form
            let place = "\(target)/\(form)/\(name).\(format.rawValue)"
            try makeFolder(above: place)
            try Template.pack("\(folder)/\(form)/\(format.rawValue)", to: place, time: time, sharedParts: sharedParts)
        }
    }

    private func files(below folder: String) throws(DiagnosticError) -> [String] {
        do {
            return try FileSystem.filesBelow(folder)
        } catch {
            throw unreadable(error)
        }
    }

    private func copy(_ path: String, of folder: String, to target: String) throws(DiagnosticError) {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read("\(folder)/\(path)", limit: 64 << 20)
        } catch {
            throw unreadable(error)
        }
        try write(bytes, to: "\(target)/\(path)")
    }

    private func write(_ bytes: [UInt8], to path: String) throws(DiagnosticError) {
        try makeFolder(above: path)
        do {
            try FileSystem.write(bytes, to: path)
        } catch {
            throw DiagnosticError(error.unwritable(error.path))
        }
    }

    private func makeFolder(above path: String) throws(DiagnosticError) {
        do {
            try FileSystem.makeFolder(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
        } catch {
            throw DiagnosticError(error.unwritable(error.path))
        }
    }

    private func unreadable(_ error: FileError) -> DiagnosticError {
        DiagnosticError(error.unreadable(at: SourceLocation(file: error.path)))
    }
}
