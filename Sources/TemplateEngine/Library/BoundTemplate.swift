import Archive
import Diagnostics
import Files

/// A template whose tags are matched with a schema's fields: ready to fill.
///
/// It holds nothing that filling changes: any number of threads may fill it at once.
public struct BoundTemplate: Sendable {
    enum Part: Sendable {
        /// Stored as it is.
        case stored([UInt8])
        /// Deflated once for all documents.
        case deflated(Deflated)
        /// A file of text without tags.
        case plain([UInt8])
        case program(BoundProgram)
        /// The numbered lists of Word, to which a document adds those that begin anew.
        case numbering(Numbering)
    }

    /// The format of the documents it makes.
    public let format: DocumentFormat
    let parts: [(name: String, part: Part)]

    static func literal(_ bytes: [UInt8], _ deflated: Deflated?, name: String, format: DocumentFormat) -> Part {
        guard format.isPackage else { return .plain(bytes) }
        // ODF 1.3 part 2, 3.3: `mimetype` is stored, so that its text stands at a fixed place in the file.
        return name == "mimetype" ? .stored(bytes) : .deflated(deflated ?? Deflated(bytes))
    }

    /// Fills the template with `values`, in the order of the schema, into a new file at `path`.
    ///
    /// The members of an archive are dated `time`. A long document is deflated on up to `cores` cores, as far as they have
    /// nothing else to do; its bytes do not depend on them. Memory does not grow with the rows that the values make.
    ///
    /// - Throws: `DiagnosticError` with `writeFailed`; no file is left then.
    public func write(
        _ values: [Value],
        to path: String,
        time: ZipTime = .earliest,
        cores: Int = 1
    ) throws(DiagnosticError) {
        guard format.isPackage else { return try writeText(values, to: path) }
        do {
            try ZipArchive.write(members(values), to: path, time: time, cores: cores)
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
    }

    /// Fills the template with `values` in memory: the bytes that `write(_:to:time:cores:)` would write.
    ///
    /// - Throws: `DiagnosticError` with `writeFailed` when a ZIP archive cannot hold so much.
    public func rendered(
        _ values: [Value],
        time: ZipTime = .earliest,
        cores: Int = 1
    ) throws(DiagnosticError) -> [UInt8] {
        guard format.isPackage else { return text(values) }
        let name = "." + format.rawValue
        do {
            return try ZipArchive.bytes(members(values), name: name, time: time, cores: cores)
        } catch {
            throw DiagnosticError(error.unfinished(name))
        }
    }

    private func writeText(_ values: [Value], to path: String) throws(DiagnosticError) {
        let source = textSource(values)
        do {
            try FileSystem.write(to: path) { source(&$0) }
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
    }

    private func text(_ values: [Value]) -> [UInt8] {
        let source = textSource(values)
        var bytes: [UInt8] = []
        while source(&bytes) {}
        return bytes
    }
}
