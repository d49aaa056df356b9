import Glibc
import Pipeline
import SangkienFiles
import Synchronization

/// Shows on standard error how far a run has come (hiện tiến độ), from a thread of its own, until it is stopped.
final class ProgressDisplay: Sendable {
    private let progress: RunProgress
    private let isTerminal: Bool
    private let began = ContinuousClock.now

    private struct State {
        var pace: ProgressPace
        /// Whether the terminal's line is there, to be wiped.
        var isShown = false
        var isStopped = false
    }
    private let state: Mutex<State>

    /// Begins to show `progress`, unless `isQuiet`.
    init(_ progress: RunProgress, isQuiet: Bool) {
        self.progress = progress
        isTerminal = isatty(2) == 1 && Session.environment("TERM") != "dumb"
        state = Mutex(State(pace: ProgressPace(isTerminal: isTerminal, Session.language), isStopped: isQuiet))
        if !isQuiet { start() }
    }

    /// Shows nothing any more and wipes the terminal's line, so that nothing of it stands among what is said next.
    func stop() {
        state.withLock { state in
            state.isStopped = true
            wipe(&state)
        }
    }

    /// The same for a process that ends: it does not wait for a thread that may be writing.
    func stopAtOnce() {
        state.withLockIfAvailable { state in
            state.isStopped = true
            wipe(&state)
        }
    }

    private func wipe(_ state: inout State) {
        if state.isShown { Self.write("\r\u{1B}[K") }
        state.isShown = false
    }

    private func start() {
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        unsafe pthread_attr_setstacksize(&attributes, 256 << 10)
        unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        // The thread lets go of it when it ends.
        let display = unsafe Unmanaged.passRetained(self)
        let failure = unsafe pthread_create(
            &thread,
            &attributes,
            { display in
                guard let display = unsafe display else { return nil }
                unsafe Unmanaged<ProgressDisplay>.fromOpaque(display).takeRetainedValue().work()
                return nil
            },
            unsafe display.toOpaque()
        )
        unsafe pthread_attr_destroy(&attributes)
        // Without a thread the run goes on, and shows nothing.
        if failure != 0 { unsafe display.release() }
    }

    /// The body of the thread.
    private func work() {
        while state.withLock({ !$0.isStopped }) {
            usleep(UInt32(ProgressPace.interval) * 1000)
            state.withLock { state in
                guard !state.isStopped, let line = state.pace.line(progress.now, at: time, width: width) else { return }
                Self.write(isTerminal ? "\r\(line)\u{1B}[K" : line + "\n")
                state.isShown = isTerminal
            }
        }
    }

    /// Milliseconds since the run began.
    private var time: Int {
        let (seconds, attoseconds) = (ContinuousClock.now - began).components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }

    /// Columns that a line may take: the last one stays free, because some terminals go on to the next line there.
    private var width: Int {
        guard isTerminal else { return Self.widest }
        var size = winsize()
        guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 79 }
        return Int(size.ws_col) - 1
    }

    private static let widest = 200

    private static func write(_ text: String) {
        // Nobody is left to tell when standard error itself fails.
        try? FileSystem.write(Array(text.utf8), to: .standardError)
    }
}
