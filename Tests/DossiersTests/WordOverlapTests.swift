import TestKit
import Testing

@testable import Dossiers

/// The similarity of two texts, and the bound that spares most comparisons.
@Suite struct WordOverlapTests {
    private func percent(_ first: [UInt16], _ second: [UInt16], least: Int = 0) -> Int {
        var overlap = WordOverlap()
        return overlap.percent(first.span, second.span, least: least)
    }

    @Test func `đoạn chung đếm theo chữ, không kể thứ tự câu`() {
        #expect(percent([1, 2, 3, 4], [1, 2, 3, 4]) == 100)
        #expect(percent([1, 2, 3, 4, 5, 6], [4, 5, 6, 1, 2, 3]) == 100)
        // Single common words count for nothing.
        #expect(percent([1, 9, 2, 9, 3], [1, 8, 2, 8, 3]) == 0)
        #expect(percent([1, 2, 7, 7, 7], [1, 2, 8, 8, 8]) == 40)
        // What one text repeats counts as often as the other has it.
        #expect(percent([1, 2], [1, 2, 5, 1, 2, 6, 1, 2, 7, 1, 2]) == 4 * 100 / 13)
        #expect(percent([1], [1]) == 0)
    }

    @Test func `giới hạn trên không bao giờ bỏ sót cặp đủ giống`() {
        var random = SeededRandom(seed: 3)
        var kept = 0
        var spared = 0
        for _ in 0..<4_000 {
            let first = (0..<Int.random(in: 2...300, using: &random)).map { _ in UInt16.random(in: 0...900, using: &random) }
            let share = Int.random(in: 0...100, using: &random)
            var second = first.map { Int.random(in: 0..<100, using: &random) < share ? $0 : UInt16.random(in: 0...900, using: &random) }
            second += (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt16.random(in: 0...900, using: &random) }
            let whole = percent(first, second)
            let bounded = percent(first, second, least: 70)
            #expect(bounded == whole || (bounded == 0 && whole < 70), "\(whole) \(bounded)")
            if whole >= 70 { kept += 1 } else if bounded == 0 { spared += 1 }
        }
        #expect(kept > 300)
        #expect(spared > 2_000)
    }
}
