@testable import SangkienArchive
import Testing
import TestKit

/// What inflates archives, the library that the build chose, beside zlib, which every build has.
@Suite struct InflatingTests {
    /// What zlib makes of a stream: its bytes, and whether it comes to its end.
    private func zlib(_ stream: [UInt8], limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
        let headed = [0x78, 0x9C] + stream
        let inflated = ZlibStream(inflating: headed, in: headed.indices, limit: limit)
        return (inflated.bytes, inflated.isComplete)
    }

    private static func original(_ random: inout SeededRandom) -> [UInt8] {
        let words = ["Cải tiến", " quy trình ", "hàn khung xe", "\u{0}", "0123456789"]
        let count = Int.random(in: 0..<6_000, using: &random)
        var bytes: [UInt8] = []
        while bytes.count < count {
            let isNoise = Int.random(in: 0..<20, using: &random) == 0
            bytes +=
                isNoise
                ? (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) } : Array((words.randomElement(using: &random) ?? "").utf8)
        }
        return bytes
    }

    @Test func `dòng nén nguyên vẹn, hỏng hoặc bị cắt đều ra như zlib`() {
        var random = SeededRandom(seed: 11)
        var wholes = 0
        for round in 0..<3_000 {
            let original = Self.original(&random)
            var stream = ZlibDeflate.deflate(original, after: [], isLast: true, level: Int32.random(in: 0...9, using: &random))
            switch round % 4 {
            case 0: break
            case 1: stream = Array(stream.prefix(Int.random(in: 0...stream.count, using: &random)))
            case 2: stream[Int.random(in: stream.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            default: stream += [1, 2, 3]
            }
            let limit = 1 << 20
            let found = Inflated(stream, limit: limit)
            guard found.isComplete else {
                #expect(!zlib(stream, limit: limit).isWhole, "lượt \(round)")
                continue
            }
            wholes += 1
            // What stands behind the stream's end is no part of it.
            let expected = zlib(Array(stream.prefix(found.inputCount)), limit: limit)
            #expect(expected.isWhole, "lượt \(round)")
            #expect(
                found.count == expected.bytes.count && found.checksum == Checksum.crc32(of: expected.bytes, in: expected.bytes.indices),
                "lượt \(round)"
            )
            if round % 4 == 0 { #expect(found.inputCount == stream.count && expected.bytes == original, "lượt \(round)") }
            if round % 4 == 3 { #expect(found.inputCount == stream.count - 3 && expected.bytes == original, "lượt \(round)") }
        }
        // All that was left as it was, or only lengthened, and some of the others.
        #expect(wholes >= 1_500)
    }

    @Test func `quá giới hạn thì dừng`() {
        let stream = ZlibDeflate.deflate([UInt8](repeating: 0x41, count: 1 << 20), after: [], isLast: true, level: 6)
        let found = Inflated(stream, limit: 1_000)
        #expect(!found.isComplete && found.count > 1_000 && found.count <= 1_000 + (1 << 16))
    }
}
