import Glibc
import Synchronization

/// A program that is run within limits and ends with all it started (chương trình ngoài có giới hạn).
enum BoundedProcess {
    /// What it may use.
    struct Limits {
        /// Seconds by the clock, and of processor time.
        let seconds: Int
        /// Addresses, in KiB.
        let memoryKiB: Int
        /// The largest file that it may write, in blocks of 512 bytes.
        let fileBlocks: Int
    }

    /// How it ended.
    enum Outcome: Equatable {
        /// By itself, with this status.
        case ended(Int32)
        /// It was stopped, or never began.
        case stopped
    }

    /// How long to wait between two looks at it, in microseconds.
    private static let pause: UInt32 = 20_000

    /// Waits for the end of the pipe that this process holds open, and then leaves nothing of the program and of its home.
    private static let watch = "{ trap '' TERM; read -r end <&3; kill -TERM 0; sleep 1; rm -rf \"$HOME\"; kill -KILL 0; } &"

    /// Runs `program`, which reads nothing and whose words are not kept; `home` is its home and its folder for temporary files.
    ///
    /// The shell sets the limits, since `posix_spawn` cannot. Should this process end meanwhile, by whatever signal, all that was started
    /// ends too, and `home` is removed. In a task that is cancelled it is stopped.
    static func run(_ program: String, _ arguments: [String], home: String, _ limits: Limits) -> Outcome {
        let bounds = "ulimit -t \(limits.seconds); ulimit -v \(limits.memoryKiB); ulimit -f \(limits.fileBlocks); ulimit -c 0"
        let script = "\(bounds); \"$0\" \"$@\" 3<&- & program=$!; \(watch) wait \"$program\""
        let words = ["/bin/sh", "-c", script, program] + arguments
        let environment = [
            "HOME=\(home)", "TMPDIR=\(home)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
        ]
        // One at a time, so that no other child inherits the pipe.
        guard let (child, pipe) = spawning.withLock({ _ in spawn(words, environment) }) else { return .stopped }
        defer { close(pipe) }
        // All that it starts is in its group, and nothing else.
        defer { kill(-child, SIGKILL) }
        for _ in 0..<limits.seconds * 1_000_000 / Int(pause) {
            var status: Int32 = 0
            let ended = unsafe waitpid(child, &status, WNOHANG)
            if ended == child { return status & 0x7F == 0 ? .ended(status >> 8 & 0xFF) : .stopped }
            if ended < 0, errno != EINTR { return .stopped }
            if Task.isCancelled { break }
            usleep(pause)
        }
        kill(-child, SIGKILL)
        var status: Int32 = 0
        while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .stopped
    }

    private static let spawning = Mutex(())

    /// Starts the program in a group of its own, with the end of a pipe as its descriptor 3; gives the other end of it, and nil when the
    /// system refuses.
    private static func spawn(_ words: [String], _ environment: [String]) -> (child: pid_t, pipe: Int32)? {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 3)
        // Threads of a pool have signals blocked; with them blocked a shell would wait for ever.
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        var child: pid_t = 0
        // The copies are there until the call returns; it makes its own.
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            var copies = unsafe arguments + variables
            while let copy = unsafe copies.popLast() { unsafe free(copy) }
        }
        let result = unsafe posix_spawn(&child, words[0], &actions, &attributes, &arguments, &variables)
        guard result == 0 else {
            close(ends[1])
            return nil
        }
        return (child, ends[1])
    }
}
