import Glibc

/// An output folder in which files appear only whole (nơi lưu kết quả).
///
/// A file is first written into a hidden folder `.sangkien-PID` inside the output folder, on the same disk, and then
/// renamed into place. A killed run leaves at most that hidden folder, which the next run removes.
package final class StagedFolder: Sendable {
    /// The output folder.
    package let path: String
    private let staging: String

    /// Makes the folder when it is missing, and removes what killed runs left.
    package init(_ path: String) throws(FileError) {
        self.path = path
        staging = path + "/.sangkien-\(getpid())"
        try FileSystem.makeFolder(path)
        Self.removeLeftovers(in: path)
        guard unsafe mkdir(staging, 0o700) == 0 else { throw FileError(path: path, errno: errno) }
    }

    deinit {
        FileSystem.removeFolder(staging)
    }

    /// Where to write the file that will be published as number `index`.
    package func stagingPath(_ index: Int) -> String {
        staging + "/\(index)"
    }

    /// Moves the finished file number `index` to `relative` below the output folder, replacing an older one.
    package func publish(_ index: Int, as relative: String) throws(FileError) {
        let target = path + "/" + relative
        if let slash = target.lastIndex(of: "/") { try FileSystem.makeFolder(String(target[..<slash])) }
        guard unsafe rename(stagingPath(index), target) == 0 else { throw FileError(path: target, errno: errno) }
    }

    /// Removes again what this run has published as `relative`, a file or a folder.
    package func withdraw(_ relative: String) {
        let target = path + "/" + relative
        if unsafe unlink(target) != 0 { FileSystem.removeFolder(target) }
    }

    /// Writes `bytes` and publishes them as `relative`; `index` must not be in use.
    package func write(_ bytes: [UInt8], index: Int, as relative: String) throws(FileError) {
        try FileSystem.write(bytes, to: stagingPath(index))
        try publish(index, as: relative)
    }

    /// Removes the staging folders of processes that no longer run.
    private static func removeLeftovers(in folder: String) {
        guard let handle = unsafe opendir(folder) else { return }
        defer { unsafe closedir(handle) }
        while let entry = unsafe readdir(handle) {
            let name = unsafe FileSystem.name(of: entry)
            guard name.hasPrefix(".sangkien-"), let owner = pid_t(name.dropFirst(10)) else { continue }
            if owner == getpid() || (kill(owner, 0) != 0 && errno == ESRCH) {
                FileSystem.removeFolder(folder + "/" + name)
            }
        }
    }
}
