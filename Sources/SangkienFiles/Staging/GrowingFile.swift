import Glibc
import SangkienDiagnostics
import Synchronization

/// A file in an output folder that grows line by line (tệp ghi dần): what was added is there however the run ends.
package final class GrowingFile: Sendable {
    private let descriptor: Int32
    private let turn = Mutex(())

    fileprivate init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }

    /// Adds `bytes` at the end; what cannot be added, or only in part, is for the reader to tell.
    package func add(_ bytes: [UInt8]) {
        turn.withLock { _ in _ = FileSystem.put(bytes, to: descriptor) }
    }
}

extension StagedFolder {
    /// The file `name` directly in the folder, to be added to; nil when there is none that is a file and no link.
    package func growing(_ name: String) -> GrowingFile? {
        let flags = O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let descriptor = unsafe openat(folder.descriptor, RawPath.system(name), flags)
        return descriptor < 0 ? nil : GrowingFile(descriptor)
    }
}
