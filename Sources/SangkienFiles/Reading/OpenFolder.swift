import Glibc
import SangkienDiagnostics

/// A folder held open by its descriptor (thư mục đang mở).
///
/// What is done through it is done in this folder, even when its path is renamed meanwhile or a link takes its place.
/// Nothing below it is reached through a link.
final class OpenFolder: Sendable {
    /// The path by which it was found, for messages.
    let path: String
    /// Its descriptor, open as long as this value lives.
    let descriptor: Int32

    /// `O_PATH`, which C's headers show only on demand: the folder without the right to list it (open(2)).
    private static let pathOnly: Int32 = 0o10_000_000

    /// Opens the folder at `path`; links on the way are followed, because the path is the user's own.
    init(_ path: String) throws(FileError) {
        self.path = path
        var opened = unsafe open(RawPath.system(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // A folder that may be written to and not be listed is one to write to.
        if opened < 0, errno == EACCES { opened = unsafe open(RawPath.system(path), Self.pathOnly | O_DIRECTORY | O_CLOEXEC) }
        guard opened >= 0 else { throw FileError(path: path, errno: errno) }
        descriptor = opened
    }

    /// Opens the folder `name` in `parent`, which must be no link.
    init(_ name: String, in parent: OpenFolder) throws(FileError) {
        path = parent.path + "/" + name
        let flags = O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        var opened = unsafe openat(parent.descriptor, RawPath.system(name), O_RDONLY | flags)
        if opened < 0, errno == EACCES { opened = unsafe openat(parent.descriptor, RawPath.system(name), Self.pathOnly | flags) }
        guard opened >= 0 else {
            let failure = errno
            // The system says of a link “not a folder”.
            let isLink = parent.status(of: name).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
            throw FileError(path: path, errno: isLink ? ELOOP : failure)
        }
        descriptor = opened
    }

    deinit {
        _ = close(descriptor)
    }

    /// What the system says of the folder itself.
    var status: stat? {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? status : nil
    }

    /// What the system says of the entry `name`, links not followed.
    func status(of name: String) -> stat? {
        var status = stat()
        return unsafe fstatat(descriptor, RawPath.system(name), &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// Makes the folder `name` in it; false when the name is taken.
    func makeFolder(_ name: String, mode: mode_t) throws(FileError) -> Bool {
        if unsafe mkdirat(descriptor, RawPath.system(name), mode) == 0 { return true }
        guard errno == EEXIST else { throw FileError(path: path + "/" + name, errno: errno) }
        return false
    }

    /// The folder that `names` lead to from here, made where it is missing; none of them may be a link.
    func folder(making names: some Sequence<Substring>) throws(FileError) -> OpenFolder {
        var folder = self
        for name in names {
            let name = String(name)
            guard !name.isEmpty, name != ".", name != ".." else { throw FileError(path: folder.path + "/" + name, errno: EINVAL) }
            _ = try folder.makeFolder(name, mode: 0o777)
            folder = try OpenFolder(name, in: folder)
        }
        return folder
    }

    /// The names in it, hidden ones too, in no order.
    func names() -> [String] {
        var names: [String] = []
        // The entry is one that `readdir` has just given.
        unsafe forEachEntry { entry in unsafe names.append(FileSystem.name(of: entry)) }
        return names
    }

    /// Removes the entry `name`, a folder with all in it; what cannot be removed stays.
    func remove(_ name: String) {
        if unsafe unlinkat(descriptor, RawPath.system(name), 0) == 0 || errno == ENOENT { return }
        guard let folder = try? OpenFolder(name, in: self) else { return }
        folder.removeContents()
        unsafe unlinkat(descriptor, RawPath.system(name), AT_REMOVEDIR)
    }

    /// Removes all in it but the entry `kept`.
    func removeContents(but kept: String? = nil) {
        // Names are passed on as the system gave them: they need not be UTF-8. Folders are listed and gone through afterwards.
        var folders: [[CChar]] = []
        unsafe forEachEntry { entry in
            if let kept, unsafe FileSystem.name(of: entry) == kept { return }
            let name = unsafe FileSystem.rawName(of: entry)
            if unsafe unlinkat(descriptor, name, 0) != 0, errno != ENOENT {
                unsafe folders.append([CChar](UnsafeBufferPointer(start: name, count: strlen(name) + 1)))
            }
        }
        for name in folders {
            let inner = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if inner >= 0 { OpenFolder(descriptor: inner, path: path).removeContents() }
            unsafe unlinkat(descriptor, name, AT_REMOVEDIR)
        }
    }

    private init(descriptor: Int32, path: String) {
        (self.descriptor, self.path) = (descriptor, path)
    }

    /// Calls `body` with each entry but `.` and `..`.
    @unsafe private func forEachEntry(_ body: (UnsafeMutablePointer<dirent>) -> Void) {
        // A descriptor of its own, because reading moves it on and closing the list closes it.
        let listed = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard listed >= 0 else { return }
        guard let handle = unsafe fdopendir(listed) else {
            _ = close(listed)
            return
        }
        defer { unsafe closedir(handle) }
        while let entry = unsafe readdir(handle) {
            let name = unsafe FileSystem.name(of: entry)
            if name != ".", name != ".." { unsafe body(entry) }
        }
    }
}
