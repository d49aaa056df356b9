import TestKit
import Testing
import VietnameseText

/// The rates that `make rates` prints and docs/privacy.md states, held to floors.
@Suite struct RedactionRateTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `bỏ được hầu hết cách viết dữ liệu cá nhân`(seed: UInt64) {
        let (share, missed) = RedactionRates.recall(samples: 1_000, seed: seed)
        #expect(share >= 0.995, "\(missed.prefix(5).map { "\($0.kind): \($0.text)" })")
    }

    @Test func `mỗi kiểu viết có mặt, và bỏ phần lớn của mỗi kiểu`() {
        var source = PersonalSpellings(seed: 7)
        var seen: Set<String> = []
        for _ in 0..<3_000 { seen.insert(source.next().kind) }
        #expect(seen == Set(PersonalSpellings.kinds.map(\.name)))
        #expect(PersonalSpellings.kinds.count >= 100)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `câu không có dữ liệu cá nhân được giữ nguyên`(seed: UInt64) {
        let (share, changed) = RedactionRates.falseRemovals(samples: 10_000, seed: seed)
        #expect(share <= 0.001, "\(changed.prefix(5).map { "\($0) → \(Redaction.redact($0))" })")
    }

    @Test func `mẫu đo có dữ liệu thật: bản chưa bỏ thì không đạt`() {
        var source = PersonalSpellings(seed: 1)
        for _ in 0..<1_000 {
            let sample = source.next()
            #expect(sample.secrets.contains { sample.text.contains($0) }, "\(sample)")
        }
    }
}
