import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

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
    /// The parts that list others, where pictures may come in.
    let lists: PictureLists
    /// The fields whose values it takes.
    public let schema: Schema
    /// Where the pictures come from that the data names; nil for none.
    private(set) var pictures: PictureSource?
    /// How many records were skipped before the one at hand.
    private(set) var skippedBefore = 0

    /// The same template with pictures: what tags such as `«ảnh: Tệp ảnh»`, and pictures named like fields, take.
    ///
    /// - Parameter source: What gives the bytes of a picture for a value.
    /// - Returns: A template to fill; it shares all else with this one.
    public func taking(_ source: PictureSource) -> BoundTemplate {
        var copy = self
        copy.pictures = source
        return copy
    }

    static func literal(_ bytes: [UInt8], _ deflated: Deflated?, name: String, format: DocumentFormat) -> Part {
        guard format.isPackage else { return .plain(bytes) }
        // ODF 1.3 part 2, 3.3: `mimetype` is stored, so that its text stands at a fixed place in the file.
        return name == "mimetype" ? .stored(bytes) : .deflated(deflated ?? Deflated(bytes))
    }

    /// Fills the template with `values`, in the order of the schema, into a new file at `path`.
    ///
    /// The members of an archive are dated `time`. A long document is deflated on up to `cores` cores, as far as they have
    /// nothing else to do; its bytes do not depend on them. Memory does not grow with the rows that the values make. `record` is the
    /// number of the record, from 1, which fields such as MERGESEQ print.
    ///
    /// - Throws: `DiagnosticError` with `valuesUnfit` when the values are not those of the schema, or with `writeFailed`; no file is
    ///   left then.
    public func write(
        _ values: [Value],
        to path: String,
        time: ZipTime = .earliest,
        cores: Int = 1,
        record: Int = 1
    ) throws(DiagnosticError) {
        let run = try run(values, record: record)
        if format.isPackage {
            do {
                try ZipArchive.write(members(values, run), to: path, time: time, cores: cores)
            } catch {
                throw DiagnosticError(error.unfinished(path))
            }
        } else {
            let source = textSource(values, run)
            do {
                try FileSystem.write(to: path) { source(&$0) }
            } catch {
                throw DiagnosticError(error.unfinished(path))
            }
        }
        guard !run.faults.isEmpty else { return }
        FileSystem.removeFile(path)
        throw DiagnosticError(run.faults)
    }

    /// The same template for a record before which `count` were skipped: MERGESEQ does not count them.
    package func skipping(_ count: Int) -> BoundTemplate {
        var copy = self
        copy.skippedBefore = count
        return copy
    }

    /// True when a field of the template (SKIPIF) says that the record of `values` gets no document.
    ///
    /// `values` are those of one record, as for `write(_:to:time:cores:record:)`.
    public func skips(_ values: [Value], record: Int = 1) -> Bool {
        guard schema.faults(of: values).isEmpty, Self.recordNumbers.contains(record) else { return false }
        return parts.contains { part in
            guard case .program(let program) = part.part, program.program.repeatsRecords else { return false }
            var renderer = Renderer(program, values: values, record: record)
            return renderer.skipsFirst()
        }
    }

    /// Where the first field stands that says which records get no document (SKIPIF); nil for a template without one.
    package var skipPlace: SourceLocation? {
        for part in parts {
            guard case .program(let bound) = part.part, !Renderer.skipTests(of: bound.program).isEmpty else { continue }
            // Nothing goes on to another record before that field.
            return bound.program.slots.first(where: \.isRecords)?.location
        }
        return nil
    }

    /// Fills the template with `values` in memory: the bytes that `write(_:to:time:cores:record:)` would write.
    ///
    /// - Throws: `DiagnosticError` with `valuesUnfit`, or with `writeFailed` when a ZIP archive cannot hold so much.
    public func rendered(
        _ values: [Value],
        time: ZipTime = .earliest,
        cores: Int = 1,
        record: Int = 1
    ) throws(DiagnosticError) -> [UInt8] {
        let run = try run(values, record: record)
        var bytes: [UInt8] = []
        if format.isPackage {
            let name = "." + format.rawValue
            do {
                bytes = try ZipArchive.bytes(members(values, run), name: name, time: time, cores: cores)
            } catch {
                throw DiagnosticError(error.unfinished(name))
            }
        } else {
            let source = textSource(values, run)
            while source(&bytes) {}
        }
        guard run.faults.isEmpty else { throw DiagnosticError(run.faults) }
        return bytes
    }

    /// The numbers that a record may have: with room to count on from them.
    private static let recordNumbers = -Int(Int32.max)...Int(Int32.max)

    /// The run that makes one document of `values`, which are checked before.
    func run(_ values: [Value], record: Int) throws(DiagnosticError) -> DocumentRun {
        let faults = schema.faults(of: values)
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        guard Self.recordNumbers.contains(record) else { throw DiagnosticError(.wrongRecord(record)) }
        if Task.isCancelled { throw DiagnosticError(Diagnostic(.fillingCancelled)) }
        let run = DocumentRun(record: record, pictures: wantsPictures ? PictureStore(pictures) : nil)
        if wantsPictures { try gatherPictures(values, run) }
        return run
    }
}
