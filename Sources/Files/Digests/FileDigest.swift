import Diagnostics
import Glibc

/// What tells files of equal size apart without holding them in memory (so tệp theo nội dung).
extension FileSystem {
    /// How many bytes are read at a time.
    private static let pieceCount = 1 << 16

    /// The SHA-256 of the file at `path` as hexadecimal digits; nil when it cannot be read.
    package static func digest(of path: String) -> String? {
        let descriptor = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: pieceCount)
        while true {
            // As many bytes as the array has room for.
            let got = unsafe Glibc.read(descriptor, &piece, piece.count)
            if got == 0 { return hash.finish() }
            if got > 0 {
                hash.update(piece.span.extracting(0..<got))
            } else if errno != EINTR {
                return nil
            }
        }
    }
}
