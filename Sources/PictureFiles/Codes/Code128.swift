/// The bars of a Code 128 (mã vạch Code 128).
///
/// Source: ISO/IEC 15417:2007, 4.2 (the table of symbols), 4.3 (sets A, B and C), 4.2.6 (check symbol), annex E (the shortest way).
package enum Code128 {
    /// How many characters it may have: more makes bars that no sheet is wide enough for.
    package static let longest = 80

    /// Modules from left to right, true for black, without the quiet zones; nil for a text with other characters than those of ASCII, a
    /// blank or a longer one.
    package static func modules(of text: String) -> [Bool]? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= longest, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        let values = values(of: bytes)
        let check = values.enumerated().reduce(0) { $0 + max($1.offset, 1) * $1.element } % 103
        return (values + [check]).flatMap { bars(patterns[$0]) } + bars(stop)
    }

    /// The sets of characters, by the values of the symbols that begin with them and that change to them.
    private enum Set: CaseIterable {
        case a, b, c

        var start: Int { self == .a ? 103 : self == .b ? 104 : 105 }
        var change: Int { self == .a ? 101 : self == .b ? 100 : 99 }

        /// The value of the character at the beginning of `bytes`, and how many characters it stands for.
        func value(at bytes: ArraySlice<UInt8>) -> (value: Int, count: Int)? {
            guard let first = bytes.first else { return nil }
            let value = Int(first)
            switch self {
            case .a: return value < 0x60 ? (value < 0x20 ? value + 64 : value - 32, 1) : nil
            case .b: return value >= 0x20 ? (value - 32, 1) : nil
            case .c:
                let digits = bytes.prefix(2).map { Int($0) - 0x30 }
                return digits.count == 2 && digits.allSatisfy((0...9).contains) ? (digits[0] * 10 + digits[1], 2) : nil
            }
        }
    }

    /// The fewest symbols for these characters: from the end backwards, the best way on from each place in each set.
    private static func values(of bytes: [UInt8]) -> [Int] {
        var best: [[Set: (count: Int, set: Set)]] = Array(repeating: [:], count: bytes.count + 1)
        for set in Set.allCases { best[bytes.count][set] = (0, set) }
        for place in bytes.indices.reversed() {
            for set in Set.allCases {
                var found: (count: Int, set: Set)?
                for next in [set] + Set.allCases.filter({ $0 != set }) {
                    guard let step = next.value(at: bytes[place...]), let rest = best[place + step.count][next] else { continue }
                    let count = 1 + (next == set ? 0 : 1) + rest.count
                    if count < found?.count ?? .max { found = (count, next) }
                }
                best[place][set] = found
            }
        }
        var set = Set.b
        for other in [Set.c, .a] where (best[0][other]?.count ?? .max) < (best[0][set]?.count ?? .max) { set = other }
        var values = [set.start]
        var place = 0
        while place < bytes.count, let way = best[place][set], let step = way.set.value(at: bytes[place...]) {
            if way.set != set { values.append(way.set.change) }
            set = way.set
            values.append(step.value)
            place += step.count
        }
        return values
    }

    /// Bars and spaces in turn, each as wide as its digit says.
    private static func bars(_ widths: Substring) -> [Bool] {
        widths.utf8.enumerated().flatMap { place, width in Array(repeating: place % 2 == 0, count: Int(width) - 0x30) }
    }

    private static let stop: Substring = "2331112"
    /// The symbols of the values from 0 to 105.
    private static let patterns = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221
        223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321
        112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131
        311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114
        122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
        214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232
        """
        .split(whereSeparator: \.isWhitespace)
}
