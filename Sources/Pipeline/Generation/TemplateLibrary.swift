import Dossiers
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// The folder `Templates` with the programmes, their forms' templates and the pages of the finding codes.
package struct TemplateLibrary: Sendable {
    /// The folder.
    package let folder: String

    /// The file in it that names the programme used when none is asked for.
    private static let defaultFile = "mac-dinh"

    /// Finds the folder: the one named by `override`, else near the executable, else where `make install` puts it.
    ///
    /// `executable` is the path of the running program, links resolved.
    ///
    /// - Returns: the library.
    /// - Throws: `DiagnosticError` with `templatesNotFound` and every place looked at.
    package static func find(override: String?, executable: String) throws(DiagnosticError) -> TemplateLibrary {
        let places = override.map { [$0] } ?? candidates(near: executable)
        guard let folder = places.first(where: { FileSystem.kind(of: $0) == .folder }) else {
            throw DiagnosticError(
                Diagnostic(.templatesNotFound, Argument("places", places.joined(separator: "; ")))
            )
        }
        return TemplateLibrary(folder: folder)
    }

    private static func candidates(near executable: String) -> [String] {
        var places: [String] = []
        var folder = executable
        // bin/sangkien → share/sangkien/Templates; .build/release/sangkien → the checkout's Templates.
        for _ in 0..<5 {
            guard let slash = folder.lastIndex(of: "/") else { break }
            folder = String(folder[..<slash])
            places += [folder + "/share/sangkien/Templates", folder + "/Templates"]
        }
        return places + ["/usr/local/share/sangkien/Templates", "/usr/share/sangkien/Templates"]
    }

    /// The folder with the parts of packages that all forms share.
    package var sharedParts: String { "\(folder)/\(UnpackedTemplate.sharedFolder)" }

    /// The names of the programmes in the folder.
    package func programmeNames() -> [String] {
        let names = (try? FileSystem.names(in: folder)) ?? []
        return names.filter { FileSystem.kind(of: "\(folder)/\($0)/programme.yaml") == .file }
    }

    /// Reads a programme.
    ///
    /// `name` is a programme's name or the path of a folder with a `programme.yaml`; nil means the default one.
    ///
    /// - Returns: the programme.
    /// - Throws: `DiagnosticError` when there is no such programme, or with every fault of its file.
    package func programme(_ name: String?) throws(DiagnosticError) -> Programme {
        let wanted = name ?? defaultName()
        let path = trimmingSlashes(wanted)
        let places = wanted.contains("/") || wanted.hasPrefix(".") ? [path] : ["\(folder)/\(path)", path]
        guard let place = places.first(where: { FileSystem.kind(of: $0 + "/programme.yaml") == .file }) else {
            throw DiagnosticError(
                Diagnostic(
                    .programmeNotFound,
                    Argument("name", wanted),
                    Argument("places", places.joined(separator: "; ")),
                    Argument("available", programmeNames().joined(separator: "; "))
                )
            )
        }
        let file = place + "/programme.yaml"
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(file, limit: 16 << 20)
        } catch {
            throw DiagnosticError(error.unreadable(at: SourceLocation(file: file)))
        }
        let id = place.split(separator: "/").last.map(String.init) ?? place
        return try CurrentInput.reading(file) { () throws(DiagnosticError) in
            try Programme.load(yaml: String(decoding: bytes, as: UTF8.self), path: file, folder: place, id: id)
        }
    }

    private func defaultName() -> String {
        let bytes = (try? FileSystem.read("\(folder)/\(Self.defaultFile)", limit: 4096)) ?? []
        let name = String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
        return name.isEmpty ? programmeNames().first ?? "" : name
    }

    private func trimmingSlashes(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The page of a code; nil where it is missing.
    package func page(of code: DiagnosticCode, in language: Language) -> CodePage? {
        CodePage(of: code.id, in: language, below: folder + "/giai-thich")
    }
}
