import Dispatch
import Synchronization

/// Work of one step divided among cores (chia việc cho nhiều nhân).
///
/// For steps that wait for nothing: the caller's thread works too, and goes on when all is done.
package enum Cores {
    /// What `body` makes of each of 0..<count, in order, on at most `cores` cores.
    ///
    /// - Complexity: each place is taken by the next core that is free, so that few and unlike pieces are shared well.
    package static func map<Result: Sendable>(_ count: Int, on cores: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        let workers = min(cores, count)
        guard workers > 1 else { return (0..<count).map(body) }
        let next = Atomic(0)
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < count else { return }
                let result = body(place)
                results.withLock { $0[place] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
