#if Desk
import Synchronization

/// Waiting for work for so long and no longer (chờ có hạn).
enum Patience {
    /// What `task` gives within so many milliseconds; nil where it takes longer: it goes on then, and nobody waits for it here.
    ///
    /// A group of tasks would wait for the slower one too, since waiting for a task's value does not end when the waiting is cancelled.
    static func value<Value: Sendable>(of task: Task<Value, Never>, within milliseconds: Int) async -> Value? {
        await withCheckedContinuation { (continuation: CheckedContinuation<Value?, Never>) in
            let once = Once(continuation)
            Task.detached { once.resume(await task.value) }
            Task.detached {
                try? await Task.sleep(for: .milliseconds(milliseconds))
                once.resume(nil)
            }
        }
    }

    /// A continuation that the first who comes resumes.
    private final class Once<Value: Sendable>: Sendable {
        private let continuation: Mutex<CheckedContinuation<Value?, Never>?>

        init(_ continuation: CheckedContinuation<Value?, Never>) { self.continuation = Mutex(continuation) }

        func resume(_ value: Value?) {
            let waiting = continuation.withLock { known in
                defer { known = nil }
                return known
            }
            waiting?.resume(returning: value)
        }
    }
}
#endif
