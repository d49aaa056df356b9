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
        /// HTML without tags.
        case plain([UInt8])
        case program(BoundProgram)
    }

    /// The format of the documents it makes.
    public let format: DocumentFormat
    let parts: [(name: String, part: Part)]

    static func literal(_ bytes: [UInt8], _ deflated: Deflated?, name: String, format: DocumentFormat) -> Part {
        if format == .html { return .plain(bytes) }
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
        switch format {
        case .docx, .odt:
            do {
                try ZipArchive.write(members(values), to: path, time: time, cores: cores)
            } catch {
                throw Self.writeFailed(path, error.reason)
            }
        case .html:
            var renderer = page(values)
            do {
                try FileSystem.write(to: path) { chunk in renderer.fill(&chunk) }
            } catch {
                throw Self.writeFailed(path, error.reason)
            }
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
        switch format {
        case .docx, .odt:
            let name = "." + format.rawValue
            do {
                return try ZipArchive.bytes(members(values), name: name, time: time, cores: cores)
            } catch {
                throw Self.writeFailed(name, error.reason)
            }
        case .html:
            var renderer = page(values)
            var bytes: [UInt8] = []
            while renderer.fill(&bytes) {}
            return bytes
        }
    }

    private static func writeFailed(_ path: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.writeFailed, at: SourceLocation(file: path), Argument("reason", reason)))
    }
}
