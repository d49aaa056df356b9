import SangkienArchive
import SangkienDiagnostics
import TemplateEngine

/// Filled documents one behind the other in one file (nối văn bản).
package enum DocumentJoining {
    /// Joins the documents at `paths`, in that order, into the file at `output`, which appears only whole.
    ///
    /// - Returns: the path.
    /// - Throws: `DiagnosticError` when a document cannot be read or joined, the name promises another format, or it cannot be written.
    package static func write(_ paths: [String], to output: String, time: ZipTime) throws(DiagnosticError) -> String {
        // What cannot be read is reported with all others that cannot.
        if let first = paths.first, let format = try? JoinedDocument.format(of: first),
            let refusal = OutputName.refusal(of: output, for: format)
        {
            throw DiagnosticError(refusal)
        }
        try OutputFile.write(to: output) { file throws(DiagnosticError) in
            _ = try JoinedDocument.write(paths, to: file, time: time)
        }
        return output
    }
}
