import CLinux
import Glibc
import SangkienFiles
import Synchronization

#if Mimalloc
// Linked in place of glibc's malloc, which asks the system for every few pages of a thread: a third of the CPU time of reading.
import CMimalloc
#endif

/// Puts the process in order before anything else is done (chuẩn bị tiến trình).
enum ProcessSetup {
    /// Opens missing streams, settles signals; to be called before there are other threads.
    static func prepare() {
        openMissingStreams()
        widenMemorySteps()
        // libzip turns the date of every member into local time and back, and without a zone the system looks at /etc/localtime each time.
        unsafe setenv("TZ", "UTC0", 1)
        // A file beyond `ulimit -f` is an error to be reported, not an end.
        _ = signal(SIGXFSZ, SIG_IGN)
        StagingCleanup.cleanUp(before: [SIGTERM, SIGHUP, SIGINT], saying: Interruption.say)
        LastWords.prepare()
    }

    /// Lets glibc take memory from the system in larger steps, and keep it.
    ///
    /// A run that reads much frees little before its end: this saves half of the kernel's time while reading, a twentieth of all. What a run
    /// has at most stays the same. Without a meaning where mimalloc is linked.
    private static func widenMemorySteps() {
        _ = mallopt(M_TOP_PAD, 64 << 20)
        _ = mallopt(M_TRIM_THRESHOLD, 1 << 30)
        // The most that glibc takes; above it a block is the system's own, and given back at once.
        _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    }

    /// Holds what a run has found until the process ends.
    ///
    /// The system then takes its memory at once: to give back every text and array by itself takes a twentieth of the time of a large check.
    static func keepUntilExit(_ value: some Sendable) {
        kept.withLock { $0.append(value) }
    }

    private static let kept = Mutex<[any Sendable]>([])

    /// Opens what is missing of the descriptors 0 to 2 on the null device: the next file opened would take the number, and messages
    /// would go into it.
    private static func openMissingStreams() {
        // The lowest free number is taken, which is the missing one, because those below it are open.
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
            _ = unsafe open("/dev/null", O_RDWR)
        }
    }
}
