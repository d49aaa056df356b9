/// A number as a fraction: `# ?/?`, `# ??/??`, `?/8` (mẫu phân số; ISO 29500-1, 18.8.31).
struct FractionPattern: Sendable {
    private let before: [FormatToken]
    private let after: [FormatToken]
    /// Whether whole numbers stand before the fraction.
    private let hasWhole: Bool
    private let numeratorPlaces: Int
    /// The greatest denominator, or the only one.
    private let denominator: Int
    private let isFixed: Bool

    /// Nil when the section shows no fraction.
    init?(_ tokens: [FormatToken]) {
        guard let slash = tokens.firstIndex(of: .slash) else { return nil }
        var start = slash
        while start > 0, case .digit = tokens[start - 1] { start -= 1 }
        numeratorPlaces = slash - start
        var end = slash + 1
        var (places, fixed) = (0, 0)
        var rest: [FormatToken] = []
        loop: while end < tokens.count {
            switch tokens[end] {
            case .digit(0x30) where fixed > 0: fixed = min(fixed * 10, 99_999)
            case .digit: places += 1
            case .literal(let words) where places == 0 && fixed == 0:
                // `?/8`: the digit is a word of the code.
                let digits = words.prefix { (0x30...0x39).contains($0) }.prefix(5)
                fixed = Array(digits).span.number ?? 0
                if digits.count < words.count { rest = [.literal(Array(words[digits.count...]))] }
                if fixed == 0 || !rest.isEmpty {
                    end += 1
                    break loop
                }
            default: break loop
            }
            end += 1
        }
        guard numeratorPlaces > 0, places > 0 || fixed > 0 else { return nil }
        isFixed = fixed > 0
        denominator = isFixed ? fixed : [9, 99, 999, 9_999, 99_999][min(places, 5) - 1]
        after = rest + tokens[end...]
        hasWhole = tokens[..<start].contains { if case .digit = $0 { true } else { false } }
        before = tokens[..<start].filter { if case .digit = $0 { false } else { true } }
    }

    /// The number in this pattern, after its sign; `value` is its magnitude.
    func shown(_ digits: DecimalDigits, _ value: Double) -> [UInt8] {
        guard value < 1e12 else { return Array(digits.general.utf8) }
        var whole = hasWhole ? value.rounded(.down) : 0
        var (numerator, denominator) = isFixed ? fixed(value - whole) : nearest(value - whole)
        if hasWhole, numerator == denominator { (whole, numerator, denominator) = (whole + 1, 0, 1) }
        var output: [UInt8] = digits.isNegative && (whole > 0 || numerator > 0) ? [0x2D] : []
        let lead = Self.words(before)
        // The words between the whole number and the fraction are mostly the blank that parts them.
        let gap = hasWhole ? Array(lead.suffix(while: { $0 == 0x20 })) : []
        output += lead.dropLast(gap.count)
        if hasWhole, whole > 0 || numerator == 0 {
            output += String(Int(whole)).utf8
            if numerator > 0 { output += gap.isEmpty ? [0x20] : gap }
        }
        if !hasWhole || numerator > 0 { output += "\(Int(numerator))/\(Int(denominator))".utf8 }
        return output + Self.words(after)
    }

    private static func words(_ tokens: [FormatToken]) -> [UInt8] {
        tokens.flatMap { token -> [UInt8] in
            switch token {
            case .literal(let words): words
            case .percent: [0x25]
            default: []
            }
        }
    }

    /// The fraction with the only denominator.
    private func fixed(_ value: Double) -> (Double, Double) {
        ((value * Double(denominator)).rounded(), Double(denominator))
    }

    /// The nearest fraction whose denominator is no greater than the pattern has room for, by continued fractions.
    private func nearest(_ value: Double) -> (Double, Double) {
        let limit = Double(denominator)
        var (p0, q0, p1, q1) = (0.0, 1.0, 1.0, 0.0)
        var rest = value
        for _ in 0..<64 {
            let whole = rest.rounded(.down)
            let (p2, q2) = (whole * p1 + p0, whole * q1 + q0)
            if q2 > limit {
                // Between the last two there may be a nearer one.
                let steps = ((limit - q0) / q1).rounded(.down)
                let (p, q) = (steps * p1 + p0, steps * q1 + q0)
                return abs(value - p / q) < abs(value - p1 / q1) ? (p, q) : (p1, q1)
            }
            (p0, q0, p1, q1) = (p1, q1, p2, q2)
            let remainder = rest - whole
            if remainder < 1e-12 { break }
            rest = 1 / remainder
        }
        return (p1, q1)
    }
}

extension [UInt8] {
    /// The bytes at the end that all fit.
    fileprivate func suffix(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        self[((lastIndex { !fits($0) }).map { $0 + 1 } ?? 0)...]
    }
}
