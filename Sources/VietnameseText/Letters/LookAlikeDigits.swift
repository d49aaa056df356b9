/// Letters typed for digits: `o950 000 92O`, `0950.OOO.l23`.
enum LookAlikeDigits {
    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "o"): UInt8(ascii: "0"), UInt8(ascii: "l"): UInt8(ascii: "1"), UInt8(ascii: "i"): UInt8(ascii: "1"),
    ]

    /// Folded `bytes` with such letters replaced where they stand among digits and belong to no word.
    static func replaced(in bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var index = 0
        while index < bytes.count {
            guard isDigitLike(bytes[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, isDigitLike(bytes[end]) { end += 1 }
            if isAmongDigits(index..<end, bytes) {
                for place in index..<end { result[place] = letters[bytes[place]] ?? bytes[place] }
            }
            index = end
        }
        return result
    }

    private static func isDigitLike(_ byte: UInt8) -> Bool {
        byte.isDigit || letters[byte] != nil
    }

    /// True for a run without neighbours among the letters that has a digit itself, or digits on both sides beyond one mark.
    private static func isAmongDigits(_ run: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let (lower, upper) = (run.lowerBound, run.upperBound)
        if lower > 0, bytes[lower - 1].isLowerLetter { return false }
        if upper < bytes.count, bytes[upper].isLowerLetter { return false }
        if bytes[run].contains(where: \.isDigit) { return true }
        return lower >= 2 && upper + 1 < bytes.count && run.count <= 4 && bytes[lower - 2].isDigit && bytes[upper + 1].isDigit
    }
}
