import Benchmarks
import Testing
import VietnameseText

@testable import Records

/// The rates that `make rates` prints, held to floors.
struct DetectionRateTests {
    @Test(arguments: DetectionSamples.Kind.allCases, DetectionRates.encodings)
    func `một ô đứng riêng`(_ kind: DetectionSamples.Kind, _ encoding: LegacyEncoding?) {
        let floors = [1: 0.80, 2: 0.93, 3: 0.96, 4: 0.98, 6: 0.999, 8: 0.999, 10: 0.999]
        for (words, floor) in floors.sorted(by: { $0.key < $1.key }) {
            let rate = DetectionRates.ofCells(encoding, kind, words: words, samples: 1_000)
            #expect(rate >= (encoding == nil ? max(floor, 0.995) : floor), "\(words) từ: \(rate)")
        }
    }

    @Test(arguments: DetectionSamples.Kind.allCases, DetectionRates.encodings)
    func `cột hai mươi ô`(_ kind: DetectionSamples.Kind, _ encoding: LegacyEncoding?) throws {
        for words in [2, 3, 6] {
            #expect(try DetectionRates.ofColumns(encoding, kind, words: words, cells: 20, samples: 20) == 1, "\(words) từ")
        }
    }
}
