import Glibc

/// A hidden folder of one run inside an output folder (thư mục tạm): `.sangkien-` and 32 hexadecimal digits that nobody can guess.
///
/// A record in it (`StagingRecord`) is locked as long as the run lives: the system drops the lock with the process, however it ends.
final class StagingFolder: Sendable {
    /// How names begin.
    static let prefix = ".sangkien-"
    /// The record's name; what is staged has numbers for names.
    static let recordName = "run"

    /// Its name in the output folder.
    let name: String
    /// The folder itself.
    let folder: OpenFolder
    private let parent: OpenFolder
    /// Holds the record's lock.
    private let lock: Int32

    /// Makes a new one in `parent`.
    init(in parent: OpenFolder, isExclusive: Bool) throws(FileError) {
        // Another run that tidies up may take a folder without a record for one of a killed run.
        for _ in 0..<16 {
            let name = Self.prefix + FileSystem.unguessableName()
            guard try parent.makeFolder(name, mode: 0o700), let folder = try? OpenFolder(name, in: parent) else { continue }
            do {
                guard let lock = try Self.write(StagingRecord(folder: name, isExclusive: isExclusive), in: folder) else { continue }
                (self.name, self.folder, self.parent, self.lock) = (name, folder, parent, lock)
                return
            } catch {
                // A full disk, for one: nothing is left then.
                parent.remove(name)
                throw error
            }
        }
        throw FileError(path: parent.path, errno: EEXIST)
    }

    deinit {
        _ = close(lock)
    }

    /// The record's descriptor, locked and written; nil when another run has just tidied the folder away.
    private static func write(_ record: StagingRecord, in folder: OpenFolder) throws(FileError) -> Int32? {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let lock = unsafe openat(folder.descriptor, recordName, flags, 0o600)
        guard lock >= 0 else {
            if errno == ENOENT { return nil }
            throw FileError(path: folder.path, errno: errno)
        }
        // A share may know no locks; then the record's host and age must do.
        if flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            _ = close(lock)
            return nil
        }
        // Between making and locking it another run may have locked it, taken it away with its folder, and let go of it.
        var status = stat()
        guard unsafe fstat(lock, &status) != 0 || status.st_nlink > 0 else {
            _ = close(lock)
            return nil
        }
        let failure = FileSystem.put(record.bytes, to: lock)
        if failure != 0 {
            _ = close(lock)
            throw FileError(path: folder.path, errno: failure)
        }
        return lock
    }

    /// The path at which the file `name` can be written: by the descriptor, so that no link put in the way leads elsewhere.
    ///
    /// Where the system has no `/proc` it is the path by name.
    func path(of file: String) -> String {
        base + "/" + file
    }

    private var base: String {
        let direct = "/proc/self/fd/\(folder.descriptor)"
        var status = stat()
        guard unsafe stat(direct, &status) == 0, let own = folder.status, own.st_ino == status.st_ino, own.st_dev == status.st_dev else {
            return folder.path
        }
        return direct
    }

    /// Removes it with all in it, the record last.
    func remove() {
        // A worker may still be writing while a signal ends the run.
        for _ in 0..<64 {
            folder.removeContents(but: Self.recordName)
            unsafe unlinkat(folder.descriptor, Self.recordName, 0)
            if unsafe unlinkat(parent.descriptor, name, AT_REMOVEDIR) == 0 || errno != ENOTEMPTY { return }
        }
    }

    /// True for a name that such a folder may have.
    static func isName(_ name: String) -> Bool {
        let digits = name.utf8.dropFirst(prefix.utf8.count)
        return name.hasPrefix(prefix) && digits.count == 32
            && digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}

extension FileSystem {
    /// 32 hexadecimal digits from the system's random source.
    static func unguessableName() -> String {
        // On Linux this is getrandom(2).
        var source = SystemRandomNumberGenerator()
        let words = [UInt64.random(in: .min ... .max, using: &source), UInt64.random(in: .min ... .max, using: &source)]
        return
            words.map { word in
                let digits = String(word, radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }
            .joined()
    }
}
