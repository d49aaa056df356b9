import Glibc
import SangkienDiagnostics

/// Writing and removing files and folders (ghi, xóa tệp).
extension FileSystem {
    /// Makes `folder` and the folders above it.
    package static func makeFolder(_ folder: String) throws(FileError) {
        if kind(of: folder) == .folder { return }
        if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            try makeFolder(String(folder[..<slash]))
        }
        guard unsafe mkdir(RawPath.system(folder), 0o777) == 0 || (errno == EEXIST && kind(of: folder) == .folder) else {
            throw FileError(path: folder, errno: errno)
        }
    }

    /// Makes a new folder inside `parent`, under a name that nobody can guess, which only this user can enter; gives its path.
    package static func makePrivateFolder(in parent: String) throws(FileError) -> String {
        let folder = parent + "/sangkien-" + unguessableName()
        guard unsafe mkdir(RawPath.system(folder), 0o700) == 0 else { throw FileError(path: parent, errno: errno) }
        return folder
    }

    /// Writes all of `bytes` to a new file at `path`, which must not be shared with a reader yet.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try write(to: path, pieces: { $0(bytes) })
    }

    /// Writes to a new file at `path` what `next` gives: it fills its buffer and returns false once there is no more.
    ///
    /// On an error, a full disk for one, the file is removed again.
    package static func write(to path: String, next: (inout [UInt8]) -> Bool) throws(FileError) {
        try create(path) { descriptor in
            var failure: Int32 = 0
            var chunk: [UInt8] = []
            var hasMore = true
            while hasMore, failure == 0 {
                chunk.removeAll(keepingCapacity: true)
                hasMore = next(&chunk)
                failure = put(chunk, to: descriptor)
            }
            return failure
        }
    }

    /// Writes to a new file at `path` the pieces that `body` hands over one by one; after an error the rest is dropped.
    ///
    /// On an error, a full disk for one, the file is removed again.
    package static func write(to path: String, pieces body: (@escaping ([UInt8]) -> Void) -> Void) throws(FileError) {
        try create(path) { descriptor in
            var failure: Int32 = 0
            body { piece in
                if failure == 0 { failure = put(piece, to: descriptor) }
            }
            return failure
        }
    }

    /// Opens a new file for `body`, which gives the system's error number, 0 when all went well.
    private static func create(_ path: String, _ body: (Int32) -> Int32) throws(FileError) {
        let descriptor = unsafe open(RawPath.system(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        var failure = body(descriptor)
        // A full disk may show itself only here.
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 {
            // A device that was written to is not ours to remove.
            if kind(of: path) == .file { unsafe unlink(RawPath.system(path)) }
            throw FileError(path: path, errno: failure)
        }
    }

    /// Puts `bytes` in the place of the file at `path` in one step: readers see the old file or the new one, whole.
    ///
    /// Where `path` is a link, the file it leads to is replaced.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        // A device or pipe takes the bytes as they come.
        if kind(of: path) == .other { return try write(bytes, to: path) }
        if kind(of: path) == .folder { throw FileError(path: path, errno: EISDIR) }
        do {
            let (folder, name) = split(realPath(path) ?? path)
            try replace(name, in: try OpenFolder(folder), with: bytes)
        } catch {
            throw FileError(path: path, errno: error.errno)
        }
    }

    /// Writes under a name that nobody can guess, and which nothing had before, and renames.
    private static func replace(_ name: String, in folder: OpenFolder, with bytes: [UInt8]) throws(FileError) {
        let temporary = StagingFolder.prefix + unguessableName()
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe openat(folder.descriptor, RawPath.system(temporary), flags, 0o666)
        guard descriptor >= 0 else { throw FileError(path: name, errno: errno) }
        var failure = put(bytes, to: descriptor)
        // A full disk may show itself only here.
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, unsafe renameat(folder.descriptor, RawPath.system(temporary), folder.descriptor, RawPath.system(name)) != 0 {
            failure = errno
        }
        guard failure == 0 else {
            unsafe unlinkat(folder.descriptor, RawPath.system(temporary), 0)
            throw FileError(path: name, errno: failure)
        }
    }

    /// The folder and the name of which a path is made: `.` and `a.html` of `a.html`.
    package static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }

    /// The absolute path of what `path` names, all links followed; nil when there is nothing.
    package static func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(RawPath.system(path), nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe RawPath.text(of: UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }

    /// The process's own streams.
    package enum Stream: Int32, Sendable {
        /// What a command gives: its result.
        case standardOutput = 1
        /// What a command says beside it: messages and progress.
        case standardError = 2
    }

    /// Writes all of `bytes` to one of the process's own streams.
    package static func write(_ bytes: [UInt8], to stream: Stream) throws(FileError) {
        let failure = put(bytes, to: stream.rawValue)
        if failure != 0 { throw FileError(path: "-", errno: failure) }
    }

    /// Writes all of `bytes`; gives the system's error number, 0 when all went well.
    static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if count >= 0 {
                    done += count
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }

    /// Removes `folder` and all in it; what cannot be removed stays, and so does what a link leads to.
    package static func removeFolder(_ folder: String) {
        let (parent, name) = split(folder)
        guard let place = try? OpenFolder(parent), place.status(of: name).map({ $0.st_mode & S_IFMT == S_IFDIR }) ?? false else { return }
        place.remove(name)
    }

    /// Removes the file at `path`; what cannot be removed stays.
    package static func removeFile(_ path: String) {
        let (parent, name) = split(path)
        guard let place = try? OpenFolder(parent), place.status(of: name).map({ $0.st_mode & S_IFMT == S_IFREG }) ?? false else { return }
        place.remove(name)
    }
}
