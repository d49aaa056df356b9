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
        /// A file of text without tags.
        case plain([UInt8])
        case program(BoundProgram)
        /// The numbered lists of Word, to which a document adds those that begin anew.
        case numbering(Numbering)
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
        guard format.isPackage else { return .plain(bytes) }
        // ODF 1.3 part 2, 3.3: `mimetype` is stored, so that its text stands at a fixed place in the file.
        return name == "mimetype" ? .stored(bytes) : .deflated(deflated ?? Deflated(bytes, level: smallLevel))
    }

    /// Fills the template with `values`, in the order of the schema, into a new file at `path`.
    ///
    /// The members of an archive are dated `time`.
    ///
    /// - Throws: `DiagnosticError` with `writeFailed`; no file is left then.
    public func write(_ values: [Value], to path: String, time: ZipTime = .earliest) throws(DiagnosticError) {
        if format.isPackage { try writeArchive(values, to: path, time: time) } else { try writeText(values, to: path) }
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
        case .numbering(let numbering): return .deflated(Deflated(numbering.adding(newLists(values)), level: Self.smallLevel))
        case .program(let program):
            var renderer = Renderer(program, values: values, firstList: firstList)
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
        let firstList = firstList
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
            var renderer = Renderer(program, values: values, firstList: firstList)
            return { chunk in renderer.fill(&chunk) }
        }
    }

    // MARK: Lists that begin anew

    private var numbering: Numbering? {
        for case (_, .numbering(let numbering)) in parts { return numbering }
        return nil
    }

    private var firstList: Int { numbering?.firstFree ?? 0 }

    /// The lists that the document begins anew, in order: known only from filling it.
    private func newLists(_ values: [Value]) -> [Int] {
        var lists: [Int] = []
        for case (_, .program(let program)) in parts where !program.program.lists.isEmpty {
            var renderer = Renderer(program, values: values, firstList: firstList)
            var chunk: [UInt8] = []
            while renderer.fill(&chunk) { chunk.removeAll(keepingCapacity: true) }
            lists += renderer.newLists
        }
        return lists
    }

    // MARK: Files of text

    private func writeText(_ values: [Value], to path: String) throws(DiagnosticError) {
        guard let page = parts.first(where: { format == .fodt || $0.name == "index.html" }) else { return }
        do {
            switch page.part {
            case .program(let program):
                var renderer = Renderer(program, values: values)
                try FileSystem.write(to: path) { chunk in renderer.fill(&chunk) }
            case .plain(let bytes), .stored(let bytes): try FileSystem.write(bytes, to: path)
            case .deflated, .numbering: break
            }
        } catch {
            throw DiagnosticError(Diagnostic(.writeFailed, at: SourceLocation(file: path), Argument("reason", error.reason)))
        }
    }
}
