import Glibc
import SangkienDiagnostics
import SangkienFiles

/// The bytes of an archive, in memory or in an open file, read by position.
///
/// A file is read with `pread` and never mapped, so that another program that shortens it causes an error and no crash.
final class ArchiveBytes {
    /// The archive's path or name, for messages.
    let name: String
    /// How many bytes there were when it was opened.
    let count: Int
    private let bytes: [UInt8]
    private let descriptor: Int32?

    /// Takes bytes that are in memory already.
    init(_ bytes: [UInt8], name: String) {
        (self.bytes, self.name, count, descriptor) = (bytes, name, bytes.count, nil)
    }

    /// Opens the file at `path`; what is no regular file, such as `-`, is read whole.
    init(path: String) throws(ZipReadError) {
        if path == "-" || FileSystem.kind(of: path) == .other {
            let all: [UInt8]
            do {
                all = try FileSystem.read(path, limit: ZipLimits.maxPipedBytes)
            } catch {
                throw ZipReadError(error.errno == EFBIG ? .archiveTooLarge : .unreadable(error.errno), archive: path)
            }
            (bytes, name, count, descriptor) = (all, path, all.count, nil)
            return
        }
        let file = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw ZipReadError(.unreadable(errno), archive: path) }
        var status = stat()
        let failure = unsafe fstat(file, &status) == 0 ? 0 : errno
        guard failure == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            throw ZipReadError(.unreadable(failure != 0 ? failure : isFolder ? EISDIR : EINVAL), archive: path)
        }
        (bytes, name, count, descriptor) = ([], path, Int(status.st_size), file)
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    /// Copies up to `room` bytes from `offset` to `target`: how many, fewer only at the end; or a negative errno.
    ///
    /// `target` must have `room` bytes.
    @unsafe func copy(from offset: Int, to target: UnsafeMutableRawPointer, room: Int) -> Int {
        guard offset >= 0, offset < count, room > 0 else { return 0 }
        let wanted = min(room, count - offset)
        guard let descriptor else {
            unsafe bytes.withUnsafeBytes { source in
                // `offset + wanted` is at most `count`, so the source has that many bytes; the target has, by the contract.
                if let base = source.baseAddress { unsafe target.copyMemory(from: base + offset, byteCount: wanted) }
            }
            return wanted
        }
        var done = 0
        while done < wanted {
            // `done` stays below `wanted`, which is at most `room`.
            let got = unsafe pread(descriptor, target + done, wanted - done, off_t(offset + done))
            if got > 0 {
                done += got
            } else if got == 0 {
                return done
            } else if errno != EINTR {
                return -Int(errno)
            }
        }
        return done
    }

    /// The `length` bytes from `offset`, all of them; the caller bounds `length`.
    func read(_ offset: Int, _ length: Int) throws(ZipReadError) -> [UInt8] {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { throw ZipReadError(.truncated, archive: name) }
        if length == 0 { return [] }
        var failure: Int32 = 0
        let result = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            // The buffer has at least `length` bytes, and `count` is how many of them were filled.
            let got = unsafe copy(from: offset, to: UnsafeMutableRawPointer(buffer.baseAddress!), room: length)
            if got < 0 { failure = Int32(-got) }
            count = max(got, 0)
        }
        if failure != 0 { throw ZipReadError(.unreadable(failure), archive: name) }
        // A file that another program shortened meanwhile.
        if result.count < length { throw ZipReadError(.truncated, archive: name) }
        return result
    }
}
