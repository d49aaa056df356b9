import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

extension BoundTemplate {
    /// Fills the template as `write(_:to:time:cores:record:)`, into a new file at `path` that nobody looks at yet; gives the file's SHA-256 and
    /// its size.
    ///
    /// Text is deflated with so much `effort`. The digest is taken of the bytes on their way, but for archives so large that libzip writes them.
    ///
    /// - Throws: as `write(_:to:time:cores:record:)`.
    package func stage(
        _ values: [Value],
        to path: String,
        time: ZipTime,
        cores: Int,
        effort: DeflateEffort = .auto
    ) throws(DiagnosticError) -> (digest: String, count: Int) {
        let run = try run(values, record: 1)
        let written = try format.isPackage ? archive(values, run, path, time, cores, effort) : text(values, run, path)
        guard run.faults.isEmpty else {
            FileSystem.removeFile(path)
            throw DiagnosticError(run.faults)
        }
        return written
    }

    private func archive(
        _ values: [Value],
        _ run: DocumentRun,
        _ path: String,
        _ time: ZipTime,
        _ cores: Int,
        _ effort: DeflateEffort
    ) throws(DiagnosticError) -> (digest: String, count: Int) {
        do {
            return try ZipArchive.stage(members(values, run), to: path, time: time, cores: cores, effort: effort)
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
    }

    private func text(_ values: [Value], _ run: DocumentRun, _ path: String) throws(DiagnosticError) -> (digest: String, count: Int) {
        let source = textSource(values, run)
        var hash = SHA256()
        var count = 0
        do {
            try FileSystem.write(to: path) { piece in
                let hasMore = source(&piece)
                hash.update(piece.span)
                count += piece.count
                return hasMore
            }
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
        return (hash.finish(), count)
    }
}
