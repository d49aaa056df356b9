import SangkienDiagnostics
import SangkienFiles

/// One file that appears only whole, under the name the user gave.
package enum OutputFile {
    /// Calls `write` with the path of a hidden file, and moves that to `path`; folders above it are made.
    ///
    /// - Throws: what `write` throws, or a `DiagnosticError` when the folder cannot be written; nothing new is left then.
    static func write<Value>(
        to path: String,
        _ write: (String) throws(DiagnosticError) -> Value
    ) throws(DiagnosticError) -> Value {
        let (folder, name) = FileSystem.split(path)
        let output = try OutputFolder.open(folder, .shared)
        let value = try output.stage(0, as: name, write)
        try output.put(0, as: name)
        return value
    }

    /// Puts the pieces that `body` hands over one by one in the place of the file at `path`, in one step; its folder must be there.
    ///
    /// Where `path` is a link, the file it leads to is replaced; a device or pipe takes the bytes as they come.
    ///
    /// - Throws: `DiagnosticError` with `outputFolderUnwritable`; what was there before is as it was.
    package static func replace(_ path: String, pieces body: (@escaping ([UInt8]) -> Void) -> Void) throws(DiagnosticError) {
        do {
            switch FileSystem.kind(of: path) {
            case .other: return try FileSystem.write(to: path, pieces: body)
            case .folder: throw FileError.folderInTheWay(path)
            case .file, nil: break
            }
            let (folder, name) = FileSystem.split(FileSystem.realPath(path) ?? path)
            try StagedFolder(folder, .shared, isMade: false).write(index: 0, as: name, pieces: body)
        } catch let error as FileError {
            throw DiagnosticError(error.unwritable(path))
        } catch StagedFolderError.file(let error) {
            throw DiagnosticError(error.unwritable(path))
        } catch {
            throw DiagnosticError(FileError.inUse(path).unwritable(path))
        }
    }
}
