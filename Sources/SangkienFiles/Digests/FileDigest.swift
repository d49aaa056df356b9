import Glibc
import SangkienDiagnostics

/// What tells files of equal size apart without holding them in memory (so tệp theo nội dung).
extension FileSystem {
    /// How many bytes are read at a time.
    private static let pieceCount = 1 << 16

    /// The SHA-256 of the file at `path` as hexadecimal digits; nil when it cannot be read.
    package static func digest(of path: String) -> String? {
        sizedDigest(of: path)?.digest
    }

    /// The SHA-256 of the file at `path`, and how many bytes it has; nil when it cannot be read.
    package static func sizedDigest(of path: String) -> (digest: String, count: Int)? {
        let descriptor = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        return digest(of: descriptor)
    }

    /// The SHA-256 of what is read from a descriptor, and how many bytes that are; nil when it cannot be read.
    static func digest(of descriptor: Int32) -> (digest: String, count: Int)? {
        var count = 0
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: pieceCount)
        while true {
            // As many bytes as the array has room for.
            let got = unsafe Glibc.read(descriptor, &piece, piece.count)
            if got == 0 { return (hash.finish(), count) }
            if got > 0 {
                count += got
                hash.update(piece.span.extracting(0..<got))
            } else if errno != EINTR {
                return nil
            }
        }
    }
}
