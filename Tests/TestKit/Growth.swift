import Glibc

/// How the work for an input grows with its size, in the processor's time of one thread: other work on the machine does not count.
package enum Growth {
    /// How many times as long `work` takes for four times `size`: about 4 where it is linear, 16 where it is quadratic.
    ///
    /// The least of three runs of each counts.
    package static func ofFourTimes(_ size: Int, _ work: (Int) throws -> Void) rethrows -> Double {
        var (small, large) = (Double.infinity, Double.infinity)
        for _ in 0..<3 {
            small = min(small, try seconds { try work(size) })
            large = min(large, try seconds { try work(4 * size) })
        }
        return large / small
    }

    private static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let begin = now()
        try work()
        return now() - begin
    }

    private static func now() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
