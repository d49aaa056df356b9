import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

/// Documents that are handed on piece by piece, such as to the answer of a server (điền ra từng mảnh).
extension BoundTemplate {
    /// How many bytes a piece has at most, but for the last ones of a page.
    private static let pieceSize = 1 << 16

    /// Fills the template with `values` and hands the document over to `sink` in pieces of about 64 KiB.
    ///
    /// A page or flat document is handed over while it is filled, and its memory does not grow with its length; an archive is whole
    /// before its first piece. Filling stops soon after the task is cancelled, also while a list is sorted, filtered, grouped or added
    /// up.
    ///
    /// - Parameters:
    ///   - values: the values, in the order of the schema.
    ///   - time: the date of the archive's members.
    ///   - record: the number of the record, from 1.
    ///   - sink: takes the pieces in their order; what it throws ends the filling and is thrown on.
    /// - Throws: `DiagnosticError` as `rendered(_:time:cores:record:)`, which makes what was handed over no document, or what `sink` throws.
    public func write(_ values: [Value], time: ZipTime = .earliest, record: Int = 1, into sink: ([UInt8]) throws -> Void) throws {
        guard !format.isPackage else {
            let bytes = try rendered(values, time: time, record: record)
            for piece in Self.pieces(of: bytes) {
                try Self.checkCancellation()
                try sink(Array(bytes[piece]))
            }
            return
        }
        let run = try run(values, record: record)
        let source = textSource(values, run)
        var hasMore = true
        while hasMore {
            var piece: [UInt8] = []
            hasMore = source(&piece)
            if !run.faults.isEmpty { throw DiagnosticError(run.faults) }
            if !piece.isEmpty { try sink(piece) }
            try Self.checkCancellation()
        }
    }

    /// As `write(_:time:record:into:)`, with a sink that may wait: for a slow connection, say.
    public func send(
        _ values: [Value],
        time: ZipTime = .earliest,
        record: Int = 1,
        to sink: ([UInt8]) async throws -> Void
    ) async throws {
        guard !format.isPackage else {
            let bytes = try rendered(values, time: time, record: record)
            for piece in Self.pieces(of: bytes) {
                try Self.checkCancellation()
                try await sink(Array(bytes[piece]))
            }
            return
        }
        let run = try run(values, record: record)
        let source = textSource(values, run)
        var hasMore = true
        while hasMore {
            var piece: [UInt8] = []
            hasMore = source(&piece)
            if !run.faults.isEmpty { throw DiagnosticError(run.faults) }
            if !piece.isEmpty { try await sink(piece) }
            try Self.checkCancellation()
        }
    }

    private static func checkCancellation() throws(DiagnosticError) {
        if Task.isCancelled { throw DiagnosticError(Diagnostic(.fillingCancelled)) }
    }

    private static func pieces(of bytes: [UInt8]) -> [Range<Int>] {
        stride(from: 0, to: bytes.count, by: pieceSize).map { $0..<min($0 + pieceSize, bytes.count) }
    }
}
