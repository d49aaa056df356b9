import Diagnostics
import Files

/// One file that appears only whole, under the name the user gave.
enum OutputFile {
    /// Calls `write` with the path of a hidden file, and moves that to `path`; folders above it are made.
    ///
    /// - Throws: what `write` throws, or a `DiagnosticError` when the folder cannot be written; nothing new is left then.
    static func write<Value>(
        to path: String,
        _ write: (String) throws(DiagnosticError) -> Value
    ) throws(DiagnosticError) -> Value {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let output = try open(folder)
        let value = try write(output.stagingPath(0))
        do {
            try output.publish(0, as: name)
        } catch {
            throw DiagnosticError(Diagnostic(.writeFailed, at: SourceLocation(file: error.path), Argument("reason", error.reason)))
        }
        return value
    }

    /// The folder at `path`, made when it is missing.
    static func open(_ path: String) throws(DiagnosticError) -> StagedFolder {
        do {
            return try StagedFolder(path)
        } catch {
            throw unwritable(error.path, error.reason)
        }
    }

    /// The finding that nothing can be written at `path`.
    static func unwritable(_ path: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.outputFolderUnwritable, at: SourceLocation(file: path), Argument("reason", reason)))
    }
}
