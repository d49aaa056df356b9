import SangkienFiles
import Synchronization
import Testing

/// What several cores make must be what one makes.
@Suite("Chia việc cho nhiều nhân")
struct CoresTests {
    @Test(arguments: [0, 1, 2, 7, 1_000], [1, 2, 5]) func `kết quả đứng theo thứ tự của việc, mỗi việc làm đúng một lần`(
        count: Int,
        cores: Int
    ) {
        let done = Mutex([Int](repeating: 0, count: count))
        let results = Cores.map(count, on: cores) { place in
            done.withLock { $0[place] += 1 }
            return place * place
        }
        #expect(results == (0..<count).map { $0 * $0 })
        #expect(done.withLock { $0.allSatisfy { $0 == 1 } })
    }

    @Test func `số nhân dùng cùng lúc không quá số cho phép`() {
        let running = Mutex((now: 0, most: 0))
        _ = Cores.map(64, on: 2) { _ in
            running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            // Long enough for others to begin.
            var sum = 0
            for number in 0..<20_000 { sum &+= number }
            running.withLock { $0.now -= 1 }
            return sum
        }
        #expect(running.withLock { $0.most } <= 2)
    }
}
