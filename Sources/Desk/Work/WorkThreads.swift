#if Desk
import NIOPosix

/// Threads of their own for checking and making papers (luồng làm việc): however long that takes, the browser is answered by others.
final class WorkThreads: TaskExecutor {
    private let pool: NIOThreadPool

    /// So many threads, which run until the program ends.
    init(_ count: Int) {
        pool = NIOThreadPool(numberOfThreads: count)
        pool.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pool.submit { _ in unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Does `body` there, with everything that it starts and waits for.
    func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async rethrows -> Value {
        try await withTaskExecutorPreference(self) { try await body() }
    }
}
#endif
