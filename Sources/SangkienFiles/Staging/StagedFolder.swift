import Glibc
import SangkienDiagnostics

/// Why an output folder cannot be used.
package enum StagedFolderError: Error, Sendable {
    /// The system does not let us.
    case file(FileError)
    /// Another run has it to itself; its record, where it can be read.
    case busy(StagingRecord?)
}

/// An output folder in which files appear only whole (nơi lưu kết quả).
///
/// A file is first written into a hidden folder inside the output folder, on the same disk, and then renamed into place. A killed run
/// leaves at most that hidden folder, which the next run removes; a run that SIGTERM, SIGHUP or SIGINT ends removes it itself.
/// All is done through descriptors: nothing below the output folder is reached through a link.
package final class StagedFolder: Sendable {
    /// Who else may write into the folder meanwhile.
    package enum Sharing: Sendable {
        /// Nobody: a second run is refused as long as this one lives.
        case alone
        /// Anybody: for one file beside others.
        case shared
    }

    /// The output folder.
    package let path: String
    let folder: OpenFolder
    private let staging: StagingFolder

    /// Opens the folder, makes it when it is missing and `isMade`, and removes what killed runs left.
    package init(_ path: String, _ sharing: Sharing, isMade: Bool = true) throws(StagedFolderError) {
        self.path = path
        do {
            if isMade { try FileSystem.makeFolder(path) }
            folder = try OpenFolder(path)
        } catch {
            throw .file(error)
        }
        // The lock of the folder itself goes with the process, and leaves no file behind. Where folders cannot be locked, and on a disk
        // that several machines share, the records of the staging folders tell.
        if sharing == .alone, flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            throw .busy(OtherRuns.holder(of: folder))
        }
        do {
            staging = try StagingFolder(in: folder, isExclusive: sharing == .alone)
        } catch {
            throw .file(FileError(path: path, errno: error.errno))
        }
        let holder = OtherRuns(folder: folder, own: staging).tidied()
        if sharing == .alone, let holder {
            staging.remove()
            throw .busy(holder)
        }
        StagingCleanup.add(staging)
    }

    deinit {
        StagingCleanup.remove(staging)
    }

    /// Where to write the file, or the folder, that will be published as number `index`; never to be shown.
    package func stagingPath(_ index: Int) -> String {
        staging.path(of: String(index))
    }

    /// Moves the finished file number `index` to `relative` below the output folder.
    ///
    /// An older file of the name is replaced, or with `isNew` an error (`EEXIST`). `then` is called once the file is there, also in a run that
    /// a signal is about to end.
    package func publish(_ index: Int, as relative: String, isNew: Bool = false, then: () -> Void = {}) throws(FileError) {
        StagingCleanup.stopIfEnding()
        let names = relative.split(separator: "/", omittingEmptySubsequences: false)
        let target = path + "/" + relative
        guard let name = names.last.map(String.init), !name.isEmpty, name != ".", name != ".." else {
            throw FileError(path: target, errno: EINVAL)
        }
        let parent = try folder.folder(making: names.dropLast())
        let failure = StagingCleanup.unlessEnding {
            let failure = Self.move(String(index), from: staging.folder, to: name, in: parent, isNew: isNew)
            if failure == 0 { then() }
            return failure
        }
        guard failure == 0 else {
            StagingCleanup.stopIfEnding()
            throw FileError(path: target, errno: failure)
        }
    }

    /// The system's error number; 0 when all went well.
    private static func move(_ name: String, from: OpenFolder, to target: String, in parent: OpenFolder, isNew: Bool) -> Int32 {
        // A folder replaces nothing but an empty folder. A second name for a file never replaces anything.
        if isNew, from.status(of: name).map({ $0.st_mode & S_IFMT == S_IFREG }) ?? false {
            if unsafe linkat(from.descriptor, name, parent.descriptor, target, 0) == 0 {
                unsafe unlinkat(from.descriptor, RawPath.system(name), 0)
                return 0
            }
            if errno == EEXIST || parent.status(of: target) != nil { return EEXIST }
            // Some file systems know no second names.
        }
        return unsafe renameat(from.descriptor, RawPath.system(name), parent.descriptor, RawPath.system(target)) == 0 ? 0 : errno
    }

    /// Removes again what this run has published as `relative`, a file or a folder directly in the output folder.
    package func withdraw(_ relative: String) {
        folder.remove(relative)
    }

    /// Writes `bytes` and publishes them as `relative`; `index` must not be in use.
    package func write(
        _ bytes: [UInt8],
        index: Int,
        as relative: String,
        isNew: Bool = false,
        then: () -> Void = {}
    ) throws(FileError) {
        try write(index: index, as: relative, isNew: isNew, then: then) { $0(bytes) }
    }

    /// The same with the pieces that `body` hands over one by one.
    package func write(
        index: Int,
        as relative: String,
        isNew: Bool = false,
        then: () -> Void = {},
        pieces body: (@escaping ([UInt8]) -> Void) -> Void
    ) throws(FileError) {
        do {
            try FileSystem.write(to: stagingPath(index), pieces: body)
        } catch {
            StagingCleanup.stopIfEnding()
            throw FileError(path: path + "/" + relative, errno: error.errno)
        }
        try publish(index, as: relative, isNew: isNew, then: then)
    }

    /// The folder as it is now, to be looked at.
    package var seen: SeenFolder { SeenFolder(path, folder) }

    /// Removes the file `name` directly in the folder.
    package func removeFile(_ name: String) throws(FileError) {
        guard unsafe unlinkat(folder.descriptor, RawPath.system(name), 0) == 0 || errno == ENOENT else {
            throw FileError(path: path + "/" + name, errno: errno)
        }
    }
}
