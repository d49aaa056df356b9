import Synchronization

/// What is said when a signal ends the program (lời cuối khi bị dừng).
enum Interruption {
    private static let word = Mutex<(@Sendable () -> Void)?>(nil)

    /// From now on `word` is called before such an end; nil for nothing to say.
    static func willSay(_ word: (@Sendable () -> Void)?) {
        Self.word.withLock { $0 = word }
    }

    /// Says it; waits for nobody.
    static func say() {
        word.withLockIfAvailable { $0 }??()
    }
}
