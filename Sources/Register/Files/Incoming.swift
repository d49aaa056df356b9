#if Desk
import Glibc
import SangkienDiagnostics
import SangkienFiles

/// A file that is coming in (tệp đang nhận): written to the disk piece by piece, under a name nobody can guess.
package final class Incoming {
    private let path: String
    private let descriptor: Int32
    private let limit: Int
    private var hash = SHA256()
    private var isOpen = true
    /// How many bytes have come.
    package private(set) var count = 0

    /// Begins a file of at most `limit` bytes in the register's folder.
    ///
    /// - Throws: `RegisterError`.
    package init(in folder: RegisterFolder, limit: Int) throws(RegisterError) {
        self.limit = limit
        path = folder.incoming + "/" + String(UInt64.random(in: 0 ... .max), radix: 36) + String(UInt64.random(in: 0 ... .max), radix: 36)
        descriptor = unsafe open(RawPath.system(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .file(FileError(path: path, errno: errno)) }
    }

    deinit {
        if isOpen { drop() }
    }

    /// Takes the next bytes.
    ///
    /// - Throws: `RegisterError`, with `EFBIG` when more come than the limit allows; the file is gone then.
    package func take(_ bytes: [UInt8]) throws(RegisterError) {
        guard bytes.count <= limit - count else { throw failed(EFBIG) }
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw failed(errno) }
            done += written
        }
        hash.update(bytes.span)
        count += done
    }

    private func failed(_ error: Int32) -> RegisterError {
        drop()
        return .file(FileError(path: path, errno: error))
    }

    /// Puts the file where it stays, under its digest; one that is there already is the same.
    ///
    /// - Returns: its digest.
    func finish(in folder: RegisterFolder) throws(FileError) -> String {
        guard fsync(descriptor) == 0 else { throw FileError(path: path, errno: errno) }
        isOpen = false
        _ = close(descriptor)
        let digest = hash.finish()
        let place = folder.file(digest)
        // A file that was damaged or erased meanwhile is put back.
        if FileSystem.size(of: place) == count, FileSystem.digest(of: place) == digest {
            unsafe unlink(RawPath.system(path))
            return digest
        }
        try FileSystem.makeFolder(FileSystem.split(place).folder)
        unsafe chmod(RawPath.system(path), 0o400)
        guard unsafe rename(RawPath.system(path), RawPath.system(place)) == 0 else { throw FileError(path: place, errno: errno) }
        Self.settle(FileSystem.split(place).folder)
        Self.settle(folder.files)
        return digest
    }

    /// Lets the file go.
    package func drop() {
        guard isOpen else { return }
        isOpen = false
        _ = close(descriptor)
        unsafe unlink(RawPath.system(path))
    }

    /// Waits until the names in a folder are on the disk.
    private static func settle(_ folder: String) {
        let descriptor = unsafe open(RawPath.system(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = close(descriptor)
    }
}
#endif
