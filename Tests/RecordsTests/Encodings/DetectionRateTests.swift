import TestKit
import Testing
import VietnameseText

@testable import Records

/// The rates that `make rates` prints, held to floors.
struct DetectionRateTests {
    /// The least share of cells read right, by words; VISCII, which no office is known to use, yields to TCVN3 where both fit.
    private static func floors(_ encoding: LegacyEncoding?) -> [Int: Double] {
        switch encoding {
        case nil: [1: 0.995, 2: 0.995, 3: 0.995, 4: 0.995, 6: 0.999, 8: 0.999, 10: 0.999]
        case .viscii: [1: 0.65, 2: 0.74, 3: 0.80, 4: 0.87, 6: 0.93, 8: 0.96, 10: 0.98]
        default: [1: 0.86, 2: 0.94, 3: 0.96, 4: 0.975, 6: 0.99, 8: 0.999, 10: 0.999]
        }
    }

    @Test(arguments: DetectionSamples.Kind.allCases, DetectionRates.encodings)
    func `một ô đứng riêng`(_ kind: DetectionSamples.Kind, _ encoding: LegacyEncoding?) {
        let floors = Self.floors(encoding)
        for (words, floor) in floors.sorted(by: { $0.key < $1.key }) {
            let rate = DetectionRates.ofCells(encoding, kind, words: words, samples: 1_000)
            #expect(rate >= floor, "\(words) từ: \(rate)")
        }
    }

    @Test(arguments: DetectionSamples.Kind.allCases, DetectionRates.encodings)
    func `cột hai mươi ô`(_ kind: DetectionSamples.Kind, _ encoding: LegacyEncoding?) throws {
        for words in [2, 3, 6] {
            #expect(
                try DetectionRates.ofColumns(encoding, kind, words: words, cells: 20, samples: 20) >= (encoding == .viscii ? 0.98 : 1),
                "\(words) từ"
            )
        }
    }
}
