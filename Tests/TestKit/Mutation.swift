/// Damages files at random, the same way in every run (làm hỏng tệp có chủ ý).
package struct Mutation {
    private var random: SeededRandom

    /// Begins a series.
    package init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// The bytes with one to six changes; `others` lend pieces.
    package mutating func mutant(of bytes: [UInt8], others: [[UInt8]] = []) -> [UInt8] {
        var mutant = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) { change(&mutant, others) }
        return mutant
    }

    /// A number below `count`.
    package mutating func index(below count: Int) -> Int {
        Int.random(in: 0..<max(count, 1), using: &random)
    }

    private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        let range = self.range(in: bytes)
        switch index(below: 9) {
        case 0: bytes.replaceSubrange(range, with: [UInt8.random(in: 0...255, using: &random)])
        case 1: bytes.removeSubrange(range)
        case 2: bytes.insert(contentsOf: Array(bytes[range]), at: range.upperBound)
        case 3: bytes.removeLast(bytes.count - range.upperBound)
        case 4: for place in range { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random) }
        case 5: if let other = others.randomElement(using: &random) { bytes.replaceSubrange(range, with: other[self.range(in: other)]) }
        case 6: for place in range { bytes[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0 }
        default: changeNumber(&bytes, from: range.lowerBound)
        }
    }

    private mutating func range(in bytes: [UInt8]) -> Range<Int> {
        let begin = index(below: bytes.count)
        let length = [1, 2, 4, 8, 8, 64].randomElement(using: &random) ?? 1
        return min(begin, bytes.count)..<min(begin + length, bytes.count)
    }

    /// Puts an extreme number in place of the next one written in digits.
    private mutating func changeNumber(_ bytes: inout [UInt8], from start: Int) {
        guard start < bytes.count, let begin = bytes[start...].firstIndex(where: Self.isDigit) else { return }
        let end = bytes[begin...].firstIndex { !Self.isDigit($0) } ?? bytes.count
        bytes.replaceSubrange(begin..<end, with: (ExtremeNumbers.all.randomElement(using: &random) ?? "").utf8)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }
}
