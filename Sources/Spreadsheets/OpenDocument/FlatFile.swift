import Glibc
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// A workbook that is one XML file (FODS), read in pieces, from memory or from the disk.
final class FlatFile: XMLContent {
    let part: String? = nil
    private let file: String
    private let bytes: [UInt8]?

    private static let pieceCount = 1 << 16

    /// The file at `path`.
    init(path: String) {
        (file, bytes) = (path, nil)
    }

    /// A file that is in memory already.
    init(_ bytes: [UInt8], name: String) {
        (file, self.bytes) = (name, bytes)
    }

    func parse(with reader: PartReader, afterPiece: () throws(DiagnosticError) -> Bool) throws(DiagnosticError) {
        var parser = XMLPushParser(reader)
        let wantsMore: Bool
        func afterSlice() throws(DiagnosticError) -> Bool {
            try StoppedReading.check(file)
            return try afterPiece()
        }
        if let bytes {
            wantsMore = try parser.feed(bytes.span, afterSlice: afterSlice)
        } else {
            wantsMore = try feedFile(to: &parser, afterSlice)
        }
        guard wantsMore else { return }
        try parser.finish()
        _ = try afterPiece()
    }

    private func feedFile(
        to parser: inout XMLPushParser,
        _ afterPiece: () throws(DiagnosticError) -> Bool
    ) throws(DiagnosticError) -> Bool {
        let descriptor = unsafe open(RawPath.system(file), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SheetFault.file(FileError(path: file, errno: errno)) }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: Self.pieceCount)
        var total = 0
        while true {
            // The system writes within the buffer's own bytes.
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SheetFault.file(FileError(path: file, errno: errno)) }
            if count == 0 { return true }
            total += count
            guard total <= SheetLimits.flatBytes else { throw Self.tooLarge(file) }
            guard try parser.feed(buffer.span.extracting(0..<count), afterSlice: afterPiece) else { return false }
        }
    }

    private static func tooLarge(_ file: String) -> DiagnosticError {
        let limit = "\(SheetLimits.flatBytes >> 30) GiB"
        return DiagnosticError(SheetFault.tooLarge(.init(vi: limit, en: limit), file: file))
    }
}
