#if Desk
/// How long somebody who guesses has to wait (hãm việc dò mật khẩu): longer with every failure, by name and address.
struct Throttle: Sendable {
    /// How many failures of a key are free, and the longest wait, in seconds.
    private struct Measure {
        let free: Int
        let longest: Int
    }

    private struct Failures {
        var count = 0
        var until = 0
        var last = 0
    }

    private var known: [String: Failures] = [:]

    /// How many keys are remembered; failures are forgotten after a day.
    private static let most = 10_000
    private static let memory = 86_400

    /// One person at one place; all names from one place; one name from anywhere, which must not lock its owner out for long.
    private static func keys(_ name: String, _ client: String) -> [(key: String, measure: Measure)] {
        [
            ("n\u{0}\(name)\u{0}\(client)", Measure(free: 3, longest: 900)), ("c\u{0}\(client)", Measure(free: 10, longest: 900)),
            ("a\u{0}\(name)", Measure(free: 20, longest: 60)),
        ]
    }

    /// How many keys are remembered now.
    var count: Int { known.count }

    /// How many seconds are left until `name` may be tried from `client`; 0 for now.
    func wait(_ name: String, _ client: String, now: Int) -> Int {
        Self.keys(name, client).map { max(0, (known[$0.key]?.until ?? 0) - now) }.max() ?? 0
    }

    /// A wrong password: the next try waits 2, 4, 8 … seconds once the free ones are used up.
    mutating func failed(_ name: String, _ client: String, now: Int) {
        for (key, measure) in Self.keys(name, client) {
            var failures = known[key] ?? Failures()
            if now - failures.last > Self.memory { failures = Failures() }
            failures.count += 1
            failures.last = now
            let over = failures.count - measure.free
            if over > 0 { failures.until = now + min(measure.longest, 1 << min(over, 20)) }
            known[key] = failures
        }
        guard known.count > Self.most else { return }
        // Those that wait stay; of the others the older half goes.
        let idle = known.filter { $0.value.until <= now }.sorted { $0.value.last < $1.value.last }
        for (key, _) in idle.prefix(max(1, idle.count / 2)) { known[key] = nil }
        if known.count > Self.most, let first = known.min(by: { $0.value.until < $1.value.until }) { known[first.key] = nil }
    }

    /// The right password: the try is taken back, and what this person got wrong at this place is forgotten.
    mutating func succeeded(_ name: String, _ client: String, now: Int) {
        let keys = Self.keys(name, client).map(\.key)
        known[keys[0]] = nil
        for key in keys.dropFirst() {
            guard var failures = known[key] else { continue }
            failures.count -= 1
            failures.until = now
            known[key] = failures.count > 0 ? failures : nil
        }
    }
}
#endif
