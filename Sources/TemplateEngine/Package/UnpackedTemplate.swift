import SangkienDiagnostics
import SangkienFiles

/// The files of an unpacked template (mẫu đã giải nén): its own, and those that all forms have in common and it leaves out.
///
/// A package always has `_rels/.rels` (DOCX; ECMA-376, part 2, 6.5.3) or `mimetype` (ODT; ODF 1.3, part 2, 3.3). A folder without it takes
/// every part that it does not have itself from `dung-chung/docx` or `dung-chung/odt` beside one of the folders that it stands in, else from
/// the folder that the caller names.
package struct UnpackedTemplate: Sendable {
    /// One file: the member's name, and its path.
    package struct File: Sendable {
        /// The name of the member in the package.
        package let name: String
        /// Where the file lies; bytes that are no UTF-8 as `RawPath` writes them.
        package let path: String
    }

    /// The files in byte order of their names.
    package let files: [File]

    /// The name of the folder with the parts that forms share.
    package static let sharedFolder = "dung-chung"

    /// How many folders up the shared parts are looked for: formats stand in forms, these in programmes, these in `Templates`.
    private static let levels = 5

    /// Finds the files of the template in `folder`; none is read.
    ///
    /// - Parameters:
    ///   - folder: the unpacked template.
    ///   - sharedParts: a folder with `docx` and `odt`, for a template that stands where no `dung-chung` is near.
    /// - Throws: `FileError` when a folder cannot be listed.
    package init(_ folder: String, sharedParts: String?) throws(FileError) {
        let own = try FileSystem.filesBelow(folder, hidden: [".rels"])
        var files = own.map { File(name: $0, path: folder + "/" + $0) }
        if let format = Self.formatOfPart(own), let shared = Self.shared(format, above: folder, else: sharedParts) {
            let known = Set(own)
            for name in try FileSystem.filesBelow(shared, hidden: [".rels"]) where !known.contains(name) {
                files.append(File(name: name, path: shared + "/" + name))
            }
            files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        }
        self.files = files
    }

    /// The format of a folder that is no whole package; nil for a whole one, and for what is no template.
    private static func formatOfPart(_ names: [String]) -> DocumentFormat? {
        if names.contains("word/document.xml") { return names.contains("_rels/.rels") ? nil : .docx }
        return names.contains("content.xml") && !names.contains("mimetype") ? .odt : nil
    }

    private static func shared(_ format: DocumentFormat, above folder: String, else given: String?) -> String? {
        let near = (1...levels).map { folder + String(repeating: "/..", count: $0) + "/" + sharedFolder }
        return (near + [given].compactMap { $0 }).map { "\($0)/\(format.rawValue)" }.first { FileSystem.kind(of: $0) == .folder }
    }
}
