import Glibc
import SangkienDiagnostics

/// An output folder that is only looked at (xem nơi lưu kết quả): nothing is made, changed or locked, and nothing is reached through a link.
package struct SeenFolder: Sendable {
    /// The folder's path.
    package let path: String
    /// nil for a folder that is not there yet.
    private let folder: OpenFolder?

    init(_ path: String, _ folder: OpenFolder) {
        (self.path, self.folder) = (path, folder)
    }

    /// Opens the folder at `path`, which need not be there.
    ///
    /// - Throws: `FileError` when a run could not write there: what has its name is no folder, or the user may not write.
    package init(_ path: String) throws(FileError) {
        self.path = path
        do {
            folder = try OpenFolder(path)
        } catch {
            guard error.errno == ENOENT else { throw error }
            folder = nil
        }
        var place = path
        // A folder is made in the nearest one that is there.
        while unsafe access(RawPath.system(place), F_OK) != 0, errno == ENOENT, place != ".", place != "/" {
            place = FileSystem.split(place).folder
        }
        guard unsafe access(RawPath.system(place), W_OK | X_OK) == 0 else { throw FileError(path: place, errno: errno) }
    }

    /// True when the name `name` is in use directly in the folder, be it by a link.
    package func isTaken(_ name: String) -> Bool {
        folder?.status(of: name) != nil
    }

    /// True when there is a file, and no link, at `relative` below the folder.
    package func hasFile(_ relative: String) -> Bool {
        guard let (parent, name) = place(of: relative) else { return false }
        return parent.status(of: name).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }

    /// What the file at `relative` below the folder holds; nil when there is none that is a file and no link, or more than `limit` bytes.
    package func file(_ relative: String, limit: Int) -> [UInt8]? {
        guard let (parent, name) = place(of: relative) else { return nil }
        return SeenFolder(path, parent).contents(of: name, limit: limit)
    }

    /// The SHA-256 and the size of the file at `relative` below the folder; nil when there is none that is a file and no link.
    package func digest(of relative: String) -> (digest: String, count: Int)? {
        guard let (parent, name) = place(of: relative) else { return nil }
        let descriptor = unsafe openat(parent.descriptor, RawPath.system(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileSystem.digest(of: descriptor)
    }

    private func place(of relative: String) -> (parent: OpenFolder, name: String)? {
        let names = relative.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard var parent = folder, let name = names.last, names.allSatisfy({ !["", ".", ".."].contains($0) }) else { return nil }
        for name in names.dropLast() {
            guard let next = try? OpenFolder(name, in: parent) else { return nil }
            parent = next
        }
        return (parent, name)
    }

    /// The first bytes of the file `name` directly in the folder, up to `count`; nil when there is none that is a file and no link.
    package func beginning(of name: String, count: Int) -> [UInt8]? {
        guard let folder else { return nil }
        let descriptor = unsafe openat(folder.descriptor, RawPath.system(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        // Filled in place up to its true count.
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = unsafe max(read(descriptor, buffer.baseAddress, count), 0)
        }
    }

    /// What the file `name` directly in the folder holds; nil when there is none that is a file and no link, or more than `limit` bytes.
    package func contents(of name: String, limit: Int) -> [UInt8]? {
        guard let status = folder?.status(of: name), status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
        return beginning(of: name, count: Int(status.st_size))
    }
}
