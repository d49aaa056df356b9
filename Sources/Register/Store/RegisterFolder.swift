#if Desk
import Glibc
import SangkienDiagnostics
import SangkienFiles

/// Where a register lies on the disk (thư mục sổ): the database, the files as received, and what is made of them.
///
/// Nothing in it bears a name that came from outside.
package struct RegisterFolder: Sendable {
    /// Its path.
    package let path: String

    /// The folder at `path`.
    package init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The database.
    package var database: String { path + "/so.sqlite" }
    /// The files as received, each under its digest.
    package var files: String { path + "/tep" }
    /// Files that are still coming in; what a killed run left there is removed.
    package var incoming: String { path + "/dang-nhan" }
    /// Names for the files as received, for one run of the program; made anew by the next.
    package var views: String { path + "/xem" }
    /// Files that another start of the program lays there for an open desk.
    package var inbox: String { path + "/hop-thu" }
    /// The file with the address at which a desk is open.
    package var address: String { path + "/dia-chi" }
    /// Papers that were made.
    package var papers: String { path + "/van-ban" }

    /// The file with this digest.
    package func file(_ digest: String) -> String { "\(files)/\(digest.prefix(2))/\(digest)" }

    /// Whether a process has it open now.
    package var isHeld: Bool {
        do throws(RegisterError) {
            _ = try RegisterHold(path)
            return false
        } catch {
            if case .inUse = error { return true }
            return false
        }
    }

    /// Makes what is missing; only this user may enter the folder, for it holds personal data.
    func make() throws(FileError) {
        if FileSystem.kind(of: path) == nil {
            let parent = FileSystem.split(path).folder
            try FileSystem.makeFolder(parent)
            guard unsafe mkdir(RawPath.system(path), 0o700) == 0 || errno == EEXIST else { throw FileError(path: path, errno: errno) }
        }
        for folder in [files, incoming, views, inbox, papers] { try FileSystem.makeFolder(folder) }
    }
}

/// A lock that one process holds as long as it lives (khóa thư mục); the system drops it when the process ends, however it ends.
final class RegisterHold: Sendable {
    private let descriptor: Int32

    /// Holds the folder at `path`.
    ///
    /// - Throws: `RegisterError` with `inUse` when another process does, or `file`.
    init(_ path: String) throws(RegisterError) {
        descriptor = unsafe open(RawPath.system(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(FileError(path: path, errno: errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = errno
            _ = close(descriptor)
            throw error == EWOULDBLOCK ? .inUse : .file(FileError(path: path, errno: error))
        }
    }

    deinit {
        _ = close(descriptor)
    }
}
#endif
