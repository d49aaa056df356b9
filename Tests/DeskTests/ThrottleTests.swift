#if Desk
import Testing

@testable import Desk

/// Guessing takes longer with every failure, and locks nobody out for long.
struct ThrottleTests {
    @Test func `ba lần đầu không phải đợi, sau đó 2, 4, 8… giây, nhiều nhất 15 phút; nhập đúng thì tính lại từ đầu`() {
        var throttle = Throttle()
        var (now, waits): (Int, [Int]) = (0, [])
        for _ in 0..<14 {
            throttle.failed("lan", "10.0.0.1", now: now)
            let wait = throttle.wait("lan", "10.0.0.1", now: now)
            waits.append(wait)
            now += wait
        }
        #expect(waits == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
        #expect(throttle.wait("minh", "10.0.0.2", now: now) == 0)
        throttle.succeeded("lan", "10.0.0.1", now: now)
        throttle.failed("lan", "10.0.0.3", now: now)
        #expect(throttle.wait("lan", "10.0.0.3", now: now) == 0)
    }

    @Test func `dò nhiều tên từ một nơi, dò một tên từ nhiều nơi đều phải đợi; chủ của tên chỉ đợi nhiều nhất một phút`() {
        var throttle = Throttle()
        for name in 0..<11 { throttle.failed("tên \(name)", "10.0.0.1", now: 0) }
        #expect(throttle.wait("tên khác", "10.0.0.1", now: 0) == 2)
        for place in 0..<60 { throttle.failed("lan", "10.1.0.\(place)", now: 0) }
        #expect(throttle.wait("lan", "10.9.9.9", now: 0) == 60)
        #expect(throttle.wait("minh", "10.9.9.9", now: 0) == 0)
    }

    @Test func `không nhớ quá một ngày, không nhớ quá mười nghìn khóa`() {
        var throttle = Throttle()
        for _ in 0..<6 { throttle.failed("lan", "10.0.0.1", now: 0) }
        throttle.failed("lan", "10.0.0.1", now: 90_000)
        #expect(throttle.wait("lan", "10.0.0.1", now: 90_000) == 0)
        for index in 0..<20_000 { throttle.failed("n\(index)", "c\(index)", now: 90_001) }
        #expect(throttle.count <= 10_003)
    }
}
#endif
