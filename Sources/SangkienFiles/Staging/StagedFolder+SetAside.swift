import Glibc
import SangkienDiagnostics

extension StagedFolder {
    /// Moves the file `relative` out of the way: into the folder `aside` of this one, where it keeps its path.
    ///
    /// Folders that it leaves empty go. Nothing is reached through a link, and nothing is replaced.
    ///
    /// - Returns: false when there is no such file, or what is there is no file.
    /// - Throws: `FileError`; the file is where it was then.
    package func setAside(_ relative: String, in aside: String) throws(FileError) -> Bool {
        StagingCleanup.stopIfEnding()
        let names = relative.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = names.last.map(String.init), names.allSatisfy({ !["", ".", ".."].contains($0) }) else { return false }
        var parents = [folder]
        for parent in names.dropLast() {
            guard let next = try? OpenFolder(String(parent), in: parents[parents.count - 1]) else { return false }
            parents.append(next)
        }
        let parent = parents[parents.count - 1]
        guard let status = parent.status(of: name), status.st_mode & S_IFMT == S_IFREG else { return false }
        let target = try folder.folder(making: [aside[...]] + names.dropLast())
        guard target.status(of: name) == nil else { throw FileError(path: path + "/" + relative, errno: EEXIST) }
        guard unsafe renameat(parent.descriptor, RawPath.system(name), target.descriptor, RawPath.system(name)) == 0 else {
            throw FileError(path: path + "/" + relative, errno: errno)
        }
        for (holder, emptied) in zip(parents, names.dropLast()).reversed() {
            // A folder with anything else in it stays.
            guard unsafe unlinkat(holder.descriptor, RawPath.system(String(emptied)), AT_REMOVEDIR) == 0 else { break }
        }
        return true
    }
}
