import Archive
import Diagnostics
import Files

/// A template whose tags are matched with a schema's fields: ready to fill.
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

    /// Parts up to this size are deflated in memory; larger ones stream through libzip.
    private static let streamThreshold = 1 << 20
    /// zlib's level for small parts, where size matters more than time.
    private static let smallLevel: Int32 = 6
    /// zlib's level for large parts: a third of the time of level 6 for about an eighth more bytes (`make bench`).
    private static let largeLevel: UInt32 = 2

    static func literal(_ bytes: [UInt8], _ deflated: Deflated?, name: String, format: DocumentFormat) -> Part {
        if format == .html { return .plain(bytes) }
        // ODF 1.3 part 2, 3.3: `mimetype` is stored, so that its text stands at a fixed place in the file.
        return name == "mimetype" ? .stored(bytes) : .deflated(deflated ?? Deflated(bytes, level: smallLevel))
    }

    /// Fills the template with `values`, in the order of the schema, into a new file at `path`.
    ///
    /// The members of an archive are dated `time`.
    ///
    /// - Throws: `DiagnosticError` with `writeFailed`; no file is left then.
    public func write(_ values: [Value], to path: String, time: ZipTime = .earliest) throws(DiagnosticError) {
        switch format {
        case .docx, .odt: try writeArchive(values, to: path, time: time)
        case .html: try writePage(values, to: path)
        }
    }

    private func writeArchive(_ values: [Value], to path: String, time: ZipTime) throws(DiagnosticError) {
        let members = parts.map { ZipMember(name: $0.name, content: content(of: $0.part, values)) }
        do {
            try ZipArchive.write(members, to: path, time: time)
        } catch {
            throw DiagnosticError(Diagnostic(.writeFailed, at: SourceLocation(file: path), Argument("reason", error.reason)))
        }
    }

    private func content(of part: Part, _ values: [Value]) -> ZipMember.Content {
        switch part {
        case .stored(let bytes), .plain(let bytes): return .stored(bytes)
        case .deflated(let deflated): return .deflated(deflated)
        case .program(let program):
            var renderer = Renderer(program, values: values)
            var bytes: [UInt8] = []
            while renderer.fill(&bytes) {
                if bytes.count > Self.streamThreshold {
                    return stream(program, values, counted: bytes.count, rest: renderer)
                }
            }
            return .deflated(Deflated(bytes, level: Self.smallLevel))
        }
    }

    /// A large part: rendered once to count its bytes, which the local header must state, and once more to write them.
    private func stream(
        _ program: BoundProgram,
        _ values: [Value],
        counted: Int,
        rest: Renderer
    ) -> ZipMember.Content {
        var rest = rest
        var count = counted
        var chunk: [UInt8] = []
        var hasMore = true
        while hasMore {
            chunk.removeAll(keepingCapacity: true)
            hasMore = rest.fill(&chunk)
            count += chunk.count
        }
        return .stream(count: count, level: Self.largeLevel) {
            var renderer = Renderer(program, values: values)
            return { chunk in renderer.fill(&chunk) }
        }
    }

    private func writePage(_ values: [Value], to path: String) throws(DiagnosticError) {
        guard let page = parts.first(where: { $0.name == "index.html" }) else { return }
        do {
            switch page.part {
            case .program(let program):
                var renderer = Renderer(program, values: values)
                try FileSystem.write(to: path) { chunk in renderer.fill(&chunk) }
            case .plain(let bytes), .stored(let bytes): try FileSystem.write(bytes, to: path)
            case .deflated: break
            }
        } catch {
            throw DiagnosticError(Diagnostic(.writeFailed, at: SourceLocation(file: path), Argument("reason", error.reason)))
        }
    }
}
