import Glibc
import SangkienDiagnostics

/// Reading files and folders (đọc tệp, thư mục) through POSIX; no Foundation.
package enum FileSystem {
    /// What a path names.
    package enum Kind: Sendable {
        /// A regular file.
        case file
        /// A folder.
        case folder
        /// A pipe, a device and the like; read as a file.
        case other
    }

    /// What `path` names, links followed; nil when there is nothing.
    package static func kind(of path: String) -> Kind? {
        var status = stat()
        guard unsafe stat(RawPath.system(path), &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// True when a name is in use, be it by a link that leads nowhere.
    package static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(RawPath.system(path), &status) == 0
    }

    /// True when both paths lead to one regular file, links followed.
    package static func isSameFile(_ path: String, _ other: String) -> Bool {
        var (one, two) = (stat(), stat())
        guard unsafe stat(RawPath.system(path), &one) == 0, unsafe stat(RawPath.system(other), &two) == 0 else { return false }
        return one.st_mode & S_IFMT == S_IFREG && one.st_dev == two.st_dev && one.st_ino == two.st_ino
    }

    /// How many bytes the file at `path` has; nil for what is no file.
    package static func size(of path: String) -> Int? {
        var status = stat()
        guard unsafe stat(RawPath.system(path), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The bytes of the file at `path`; `-` is standard input.
    ///
    /// A large file is read on at most `cores` cores. A pipe or a device, whose end nobody knows, is read up to `streamLimit` bytes
    /// and no further.
    ///
    /// - Throws: `FileError`, with `EFBIG` when the file holds more than `limit` bytes.
    package static func read(
        _ path: String,
        limit: Int = 2 << 30,
        streamLimit: Int = .max,
        cores: Int = 1
    ) throws(FileError) -> [UInt8] {
        let descriptor = unsafe path == "-" ? dup(0) : open(RawPath.system(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        defer { _ = close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(path: path, errno: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, errno: EISDIR) }
        let expected = Int(status.st_size)
        guard expected <= limit else { throw FileError(path: path, errno: EFBIG) }
        if cores > 1, expected > 2 * ParallelReading.block, let bytes = ParallelReading.read(descriptor, count: expected, on: cores) {
            return bytes
        }
        let end = status.st_mode & S_IFMT == S_IFREG ? .max : max(streamLimit, 0)
        return try readAll(descriptor, path: path, expected: expected, limit: limit, end: end)
    }

    /// The first bytes of the file at `path`, as many as it has up to `count`.
    package static func beginning(of path: String, count: Int) throws(FileError) -> [UInt8] {
        let descriptor = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        defer { _ = close(descriptor) }
        var failure: Int32 = 0
        // Filled in place up to its true count.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let got = unsafe Glibc.read(descriptor, buffer.baseAddress!, count)
            if got < 0 { failure = errno }
            filled = max(got, 0)
        }
        guard failure == 0 else { throw FileError(path: path, errno: failure) }
        return bytes
    }

    private static func readAll(
        _ descriptor: Int32,
        path: String,
        expected: Int,
        limit: Int,
        end: Int
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = min(max(expected + 1, 1 << 16), end)
        while true {
            let begin = bytes.count
            var failure: Int32 = 0
            var isComplete = false
            // The buffer is filled in place up to its true count; what lies behind is cut off again.
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                unsafe askForLargePages(UnsafeRawBufferPointer(buffer))
                while count < buffer.count {
                    let got = unsafe Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
                    if got > 0 {
                        count += got
                    } else if got == 0 {
                        isComplete = true
                        return
                    } else if errno != EINTR {
                        failure = errno
                        return
                    }
                }
            }
            if failure != 0 { throw FileError(path: path, errno: failure) }
            if begin == 0 { bytes = chunk } else { bytes += chunk }
            if bytes.count > limit { throw FileError(path: path, errno: EFBIG) }
            if isComplete || bytes.count >= end { return bytes }
            room = min(max(bytes.count, 1 << 16), end - bytes.count)
        }
    }

    /// Asks the system for pages of 2 MiB, where it has them: a large file then costs hundreds of times fewer page faults.
    static func askForLargePages(_ buffer: UnsafeRawBufferPointer) {
        let size = 2 << 20
        // Only whole pages that lie within the buffer.
        guard buffer.count >= 2 * size, let start = unsafe buffer.baseAddress?.alignedUp(toMultipleOf: size) else { return }
        let end = unsafe (buffer.baseAddress! + buffer.count).alignedDown(toMultipleOf: size)
        _ = unsafe madvise(UnsafeMutableRawPointer(mutating: start), end - start, MADV_HUGEPAGE)
    }

    /// The files below `folder`, as paths relative to it, in byte order; linked folders are left out.
    ///
    /// Names that begin with a dot are left out too, but for those in `hidden`: an OPC package has `_rels/.rels`.
    package static func filesBelow(_ folder: String, hidden: Set<String> = []) throws(FileError) -> [String] {
        var files: [String] = []
        try collect(folder, prefix: "", depth: 0, hidden: hidden, into: &files)
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names in `folder` that do not begin with a dot or are in `hidden`, in byte order.
    package static func names(in folder: String, hidden: Set<String> = []) throws(FileError) -> [String] {
        try allNames(in: folder).filter { !$0.hasPrefix(".") || hidden.contains($0) }
    }

    /// All names in `folder` but `.` and `..`, in byte order; one that is no UTF-8 as `RawPath` carries it.
    static func allNames(in folder: String) throws(FileError) -> [String] {
        guard let handle = unsafe opendir(RawPath.system(folder)) else { throw FileError(path: folder, errno: errno) }
        defer { unsafe closedir(handle) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(handle) {
            let name = unsafe name(of: entry)
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        // A network drive may fail in the middle: a part of the names is not all of them.
        guard errno == 0 else { throw FileError(path: folder, errno: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The name of a folder's entry, which must be one that `readdir` has just given; one that is no UTF-8 as `RawPath` carries it.
    @unsafe package static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        let start = unsafe rawName(of: entry)
        // The name ends with a zero byte within the entry.
        return unsafe RawPath.text(of: UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }

    /// The bytes of an entry's name, which need not be UTF-8, up to a zero byte.
    ///
    /// An entry is as long as its name (`d_reclen`): C's type has room for 256 bytes, and touching the field as a whole reads
    /// behind the last entry of the system's buffer, where there may be no memory.
    @unsafe static func rawName(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { preconditionFailure("dirent has a name") }
        return unsafe UnsafePointer(UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
    }

    private static func collect(
        _ folder: String,
        prefix: String,
        depth: Int,
        hidden: Set<String>,
        into files: inout [String]
    ) throws(FileError) {
        guard depth < 32 else { throw FileError(path: folder, errno: ENAMETOOLONG) }
        for name in try names(in: folder, hidden: hidden) {
            let path = folder + "/" + name
            var status = stat()
            guard unsafe lstat(RawPath.system(path), &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try collect(path, prefix: prefix + name + "/", depth: depth + 1, hidden: hidden, into: &files)
            case S_IFREG: files.append(prefix + name)
            case S_IFLNK where kind(of: path) == .file: files.append(prefix + name)
            default: break
            }
        }
    }
}
