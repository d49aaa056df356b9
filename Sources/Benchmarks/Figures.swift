import Glibc

/// What one run of a command cost, as the system counts it.
struct Figures {
    let wall: Double
    let cpu: Double
    let peakMB: Double
    /// The exit code.
    let status: Int32

    /// A command that could not be started or ended in a way no benchmark expects.
    struct Failure: Error {
        let command: [String]
        let status: Int32
    }

    /// Runs `command` to its end; exit codes up to `highest` are a finished run.
    ///
    /// What it prints is dropped, unless `showsOutput`; errors too if it `isSilent`.
    static func measure(_ command: [String], showsOutput: Bool = false, isSilent: Bool = false, highest: Int32 = 1) throws -> Figures {
        // What was printed so far comes before what the command prints.
        fflush(nil)
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) } + [nil]
        defer {
            for index in unsafe arguments.indices { unsafe free(arguments[index]) }
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        if !showsOutput { unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0) }
        if isSilent { unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        let start = ContinuousClock.now
        var child: pid_t = 0
        let status = unsafe posix_spawn(&child, command[0], &actions, nil, &arguments, environ)
        guard status == 0 else { throw Failure(command: command, status: status) }
        var usage = rusage()
        var ended: Int32 = 0
        guard unsafe wait4(child, &ended, 0, &usage) == child, ended & 0x7F == 0, ended >> 8 <= highest else {
            throw Failure(command: command, status: ended)
        }
        return Figures(wall: seconds(since: start), usage, status: ended >> 8)
    }

    private init(wall: Double, _ usage: rusage, status: Int32) {
        (self.wall, self.status) = (wall, status)
        cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peakMB = Double(usage.ru_maxrss) / 1024
    }

    /// The most memory this process has had so far.
    static func ownPeakMB() -> Double {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1024
    }

    /// What `body` takes, of the clock and of this process's cores.
    static func time(_ body: () throws -> Void) rethrows -> Time {
        let start = ContinuousClock.now
        let processorStart = processorSeconds()
        try body()
        return Time(wall: seconds(since: start), cpu: processorSeconds() - processorStart)
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func seconds(since start: ContinuousClock.Instant) -> Double {
        let elapsed = (ContinuousClock.now - start).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}

/// Seconds of the clock, and seconds of cores, which other programs on the machine hardly change.
struct Time {
    let wall: Double
    let cpu: Double
}

extension [Time] {
    /// The least of both: other programs only ever add to what a run takes.
    var least: Time {
        Time(wall: map(\.wall).min() ?? 0, cpu: map(\.cpu).min() ?? 0)
    }
}
