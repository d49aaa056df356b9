#if Desk
import Register
import Synchronization

/// The files that count, laid out one time after the other (các lần bày tệp): where files were only added, in the same folder.
final class Views: Sendable {
    private let last = Mutex<FileView?>(nil)

    /// The files that count now; one check at a time asks for them.
    ///
    /// - Throws: `RegisterError`; then the next view begins anew, for nobody knows what the folder holds.
    func next(_ register: Register) throws(RegisterError) -> FileView {
        let before = last.withLock { last in
            defer { last = nil }
            return last
        }
        let view = try register.view(after: before)
        last.withLock { $0 = view }
        return view
    }

    /// What was erased is in no view either.
    func forget() { last.withLock { $0 = nil } }
}
#endif
