#if Desk
import Register

/// Looks at names and passwords (người gác cửa), one at a time: each try takes memory and time, on purpose.
actor Doorkeeper {
    private let accounts: Accounts
    private var throttle = Throttle()
    private var waiting = 0
    /// The last in line.
    private var last: Task<Bool, Never>?

    /// How many may stand in line.
    private static let most = 16

    /// What comes of a try.
    enum Outcome: Sendable, Equatable {
        case comesIn(Account)
        case wrong
        /// Not looked at: to be tried again in so many seconds.
        case wait(Int)
    }

    init(_ accounts: Accounts) { self.accounts = accounts }

    /// Whether somebody is who he says.
    ///
    /// - Throws: `RegisterError`.
    func look(_ name: String, _ password: String, from client: String) async throws -> Outcome {
        let key = Accounts.key(String(name.prefix(200)))
        let wait = throttle.wait(key, client, now: Self.now)
        guard wait == 0 else { return .wait(wait) }
        guard waiting < Self.most else { return .wait(1) }
        let known = try accounts.account(named: key)
        // A try counts before it is looked at, so that many at once are many.
        throttle.failed(key, client, now: Self.now)
        waiting += 1
        defer { waiting -= 1 }
        // Where nobody has the name it takes as long to say no.
        let (before, verifier, password) = (last, known?.verifier ?? .nobody, String(password.prefix(PasswordRule.most + 1)))
        let task = Task.detached { () -> Bool in
            _ = await before?.value
            return verifier.accepts(password)
        }
        last = task
        guard await task.value, let known else { return .wrong }
        throttle.succeeded(key, client, now: Self.now)
        return .comesIn(known.account)
    }

    /// Seconds of a clock that nobody sets.
    private static var now: Int { Int((ContinuousClock.now - start).components.seconds) }
    private static let start = ContinuousClock.now
}
#endif
