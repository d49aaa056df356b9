import Glibc
import Synchronization

/// Removes the staging folders of this process, also when a signal ends it (dọn thư mục tạm).
package enum StagingCleanup {
    private static let live = Mutex<[StagingFolder]>([])
    private static let isEnding = Atomic(false)
    /// How many threads are just putting a file into its place.
    private static let publishing = Atomic(0)
    /// What is said before the end.
    private static let lastWord = Mutex<(@Sendable () -> Void)?>(nil)
    /// The thread that waits for signals; made before any handler can ask for it.
    private static let waiter = Atomic<UInt>(0)

    static func add(_ staging: StagingFolder) {
        live.withLock { $0.append(staging) }
    }

    static func remove(_ staging: StagingFolder) {
        live.withLock { folders in
            folders.removeAll { $0 === staging }
            staging.remove()
        }
    }

    /// Stops a thread of a process that is about to end: what it would do or say now is only that its files are gone.
    package static func stopIfEnding() {
        guard isEnding.load(ordering: .acquiring) else { return }
        while true { pause() }
    }

    /// Calls `body`, which puts a file into its place and counts it; an end waits for it, and once it has begun nothing is put any more.
    static func unlessEnding<Result>(_ body: () -> Result) -> Result {
        publishing.add(1, ordering: .sequentiallyConsistent)
        if isEnding.load(ordering: .sequentiallyConsistent) {
            publishing.subtract(1, ordering: .sequentiallyConsistent)
            stopIfEnding()
        }
        defer { publishing.subtract(1, ordering: .sequentiallyConsistent) }
        return body()
    }

    /// Ends the process as each of `signals` would, after removing what is unfinished and calling `lastWord`, which may not wait for others.
    ///
    /// A thread waits for them, so nothing runs inside a signal handler. One that the process was started to ignore (`nohup`) stays
    /// ignored. To be called before there are other threads, which take over that these signals are blocked.
    package static func cleanUp(before signals: [Int32], saying lastWord: @escaping @Sendable () -> Void = {}) {
        self.lastWord.withLock { $0 = lastWord }
        var waited = sigset_t()
        unsafe sigemptyset(&waited)
        for signal in signals where !isIgnored(signal) { unsafe sigaddset(&waited, signal) }
        guard unsafe pthread_sigmask(SIG_BLOCK, &waited, nil) == 0 else { return }
        let set = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
        unsafe set.initialize(to: waited)
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        unsafe pthread_attr_setstacksize(&attributes, 256 << 10)
        unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let failure = unsafe pthread_create(
            &thread,
            &attributes,
            { set in
                unsafe StagingCleanup.wait(for: set?.assumingMemoryBound(to: sigset_t.self))
                return nil
            },
            set
        )
        unsafe pthread_attr_destroy(&attributes)
        // Without the thread the signals must end the process by themselves.
        guard failure == 0 else {
            unsafe pthread_sigmask(SIG_UNBLOCK, &waited, nil)
            return
        }
        // The main thread of a program with `async` waits in libdispatch with no signal blocked, and would let one end the process.
        waiter.store(UInt(thread), ordering: .releasing)
        for number in signals where !isIgnored(number) {
            signal(number) { number in pthread_kill(pthread_t(StagingCleanup.waiter.load(ordering: .acquiring)), number) }
        }
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
        return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// The body of the thread; `set` lives as long as the process.
    @unsafe private static func wait(for set: UnsafeMutablePointer<sigset_t>?) {
        var number: Int32 = 0
        guard let set = unsafe set, unsafe sigwait(set, &number) == 0 else { return }
        isEnding.store(true, ordering: .sequentiallyConsistent)
        // Half a second is longer than any disk that works needs for a new name.
        for _ in 0..<500 where publishing.load(ordering: .sequentiallyConsistent) > 0 { usleep(1000) }
        live.withLock { folders in
            for staging in folders { staging.remove() }
        }
        lastWord.withLock { $0 }?()
        signal(number, SIG_DFL)
        unsafe pthread_sigmask(SIG_UNBLOCK, set, nil)
        pthread_kill(pthread_self(), number)
    }
}
