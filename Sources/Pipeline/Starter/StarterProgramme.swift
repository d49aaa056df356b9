import Archive
import Diagnostics
import Dossiers
import Files
import Forms
import TemplateEngine

/// Copies a programme for the office to make its own: its file as it is, and its templates as files that Word and LibreOffice open.
struct StarterProgramme {
    let programme: Programme
    let time: ZipTime

    /// The name of the copy: that of the programme's folder, which is the programme's id in reports.
    var name: String {
        let path = FileSystem.realPath(programme.folder) ?? programme.folder
        return path.split(separator: "/").last.map(String.init) ?? "chuong-trinh"
    }

    /// Writes the copy into the new folder `target`.
    func write(to target: String) throws(DiagnosticError) {
        try copy("programme.yaml", from: programme.folder, to: target)
        for form in OfficialForms.all.map({ $0.name }) {
            if let home = homes.first(where: { FileSystem.kind(of: "\($0)/\(form)") == .folder }) {
                try copyForm(form, from: home, to: target)
            }
        }
    }

    /// Where its templates are: its own folder, then that of the programme it takes the others from.
    private var homes: [String] {
        [programme.folder] + (programme.papers.templatesFrom.map { ["\(programme.folder)/../\($0)"] } ?? [])
    }

    /// Packs the unpacked templates of a form; whatever else lies in its folder is copied.
    private func copyForm(_ form: String, from home: String, to target: String) throws(DiagnosticError) {
        let packages = [DocumentFormat.docx, .odt].filter { FileSystem.kind(of: "\(home)/\(form)/\($0.rawValue)") == .folder }
        for path in try files(of: form, in: home) where !packages.contains(where: { path.hasPrefix($0.rawValue + "/") }) {
            try copy("\(form)/\(path)", from: home, to: target)
        }
        for format in packages {
            let place = "\(target)/\(form)/\(form).\(format.rawValue)"
            try makeFolder(above: place)
            try Template.pack("\(home)/\(form)/\(format.rawValue)", to: place, time: time)
        }
    }

    private func files(of form: String, in home: String) throws(DiagnosticError) -> [String] {
        do {
            return try FileSystem.filesBelow("\(home)/\(form)")
        } catch {
            throw unreadable(error)
        }
    }

    private func copy(_ path: String, from home: String, to target: String) throws(DiagnosticError) {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read("\(home)/\(path)", limit: 64 << 20)
        } catch {
            throw unreadable(error)
        }
        try makeFolder(above: "\(target)/\(path)")
        do {
            try FileSystem.write(bytes, to: "\(target)/\(path)")
        } catch {
            throw OutputFile.unwritable(error.path, error.reason)
        }
    }

    private func makeFolder(above path: String) throws(DiagnosticError) {
        do {
            try FileSystem.makeFolder(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
        } catch {
            throw OutputFile.unwritable(error.path, error.reason)
        }
    }

    private func unreadable(_ error: FileError) -> DiagnosticError {
        DiagnosticError(Diagnostic(.inputUnreadable, at: SourceLocation(file: error.path), Argument("reason", error.reason)))
    }
}
