/// The places of a number's digits in a section of a format, with what stands between them (mẫu số).
struct NumberPattern: Sendable {
    /// A word, or a place of a digit (`0`, `#`, `?`).
    private enum Piece: Sendable {
        case words([UInt8])
        case digit(UInt8)
        case percent
        case point
        case general
        case exponent(showsPlus: Bool)
    }

    private var pieces: [Piece] = []
    /// How many places of digits stand before the point, behind it, and in the exponent.
    private var wholePlaces = 0
    private var decimals = 0
    private var exponentPlaces = 0
    private var hasGroups = false
    /// The power of ten by which the number is multiplied: two for each `%`, three less for each comma behind the digits.
    private var scale = 0
    private var hasExponent = false

    init(_ tokens: [FormatToken]) {
        var isWhole = true
        for (index, token) in tokens.enumerated() {
            switch token {
            case .literal(let words): pieces.append(.words(words))
            case .digit(let kind):
                if hasExponent { exponentPlaces += 1 } else if isWhole { wholePlaces += 1 } else { decimals += 1 }
                pieces.append(.digit(kind))
            case .point:
                isWhole = false
                pieces.append(.point)
            case .percent:
                scale += 2
                pieces.append(.percent)
            case .comma: takeComma(at: index, of: tokens, isWhole: isWhole)
            case .exponent(let showsPlus):
                hasExponent = true
                pieces.append(.exponent(showsPlus: showsPlus))
            // `@` for a number is its own digits.
            case .general, .text: pieces.append(.general)
            case .slash, .date, .elapsed, .dayHalf, .secondDecimals: break
            }
        }
    }

    /// A comma between places of digits makes groups, one behind them scales; one before them is a word.
    private mutating func takeComma(at index: Int, of tokens: [FormatToken], isWhole: Bool) {
        let isBehind = tokens[..<index].contains { if case .digit = $0 { true } else { false } }
        let next = tokens[index...].first { $0 != .comma }
        guard isBehind, !hasExponent else { return pieces.append(.words([0x2C])) }
        if isWhole, case .digit = next { hasGroups = true } else { scale -= 3 }
    }

    /// The number in this pattern, after its sign.
    func shown(_ digits: DecimalDigits) -> [UInt8] {
        var number = digits.withoutNoise.shifted(by: scale)
        var exponent = 0
        if hasExponent { (number, exponent) = normalised(number) } else { number = number.rounded(decimals: decimals) }
        var output: [UInt8] = []
        if digits.isNegative, !(hasGeneral ? digits : number).isZero { output.append(0x2D) }
        var place = wholePlaces
        var decimal = 0
        var exponentPlace = exponentPlaces
        var part = Part.whole
        for piece in pieces {
            switch piece {
            case .words(let words): output += words
            case .percent: output.append(0x25)
            case .general: output += digits.magnitude.plain(point: 0x2C)
            case .point:
                part = .decimals
                // A number without places before the point shows its whole part all the same.
                if wholePlaces == 0 { append(number, from: max(number.point, 0), to: 0, kind: 0x23, to: &output) }
                if hasDecimals(number) { output.append(0x2C) }
            case .exponent(let showsPlus):
                part = .exponent
                output.append(0x45)
                if exponent < 0 { output.append(0x2D) } else if showsPlus { output.append(0x2B) }
            case .digit(let kind):
                switch part {
                case .whole:
                    // The first place takes all digits that are too many.
                    append(number, from: place == wholePlaces ? max(number.point, place) : place, to: place - 1, kind: kind, to: &output)
                    place -= 1
                case .decimals:
                    append(number, decimal: decimal, kind: kind, to: &output)
                    decimal += 1
                case .exponent:
                    append(exponent.magnitude, isFirst: exponentPlace == exponentPlaces, place: exponentPlace, kind: kind, to: &output)
                    exponentPlace -= 1
                }
            }
        }
        return output
    }

    private enum Part { case whole, decimals, exponent }

    private var hasGeneral: Bool { pieces.contains { if case .general = $0 { true } else { false } } }

    /// Appends the digits before the point from the place `from` down to the place above `to`, with the points of groups.
    private func append(_ number: DecimalDigits, from: Int, to: Int, kind: UInt8, to output: inout [UInt8]) {
        for place in stride(from: from - 1, through: to, by: -1) {
            let isBeyond = place >= number.point
            if isBeyond, kind == 0x23 { continue }
            if isBeyond, kind == 0x3F {
                output.append(0x20)
                continue
            }
            output.append(number.whole(place))
            if hasGroups, place > 0, place % 3 == 0 { output.append(0x2E) }
        }
    }

    /// Appends a digit behind the point; noughts at the end only where the pattern asks for them.
    private func append(_ number: DecimalDigits, decimal: Int, kind: UInt8, to output: inout [UInt8]) {
        let isBeyond = number.point + decimal >= number.digits.count
        if !isBeyond || kind == 0x30 { return output.append(number.decimal(decimal)) }
        if kind == 0x3F { output.append(0x20) }
    }

    private func append(_ exponent: Int.Magnitude, isFirst: Bool, place: Int, kind: UInt8, to output: inout [UInt8]) {
        let digits = Array(String(exponent).utf8)
        if isFirst, digits.count > place {
            output += digits[...(digits.count - place)]
            return
        }
        let index = digits.count - place
        if index >= 0 { output.append(digits[index]) } else if kind == 0x30 { output.append(0x30) }
    }

    /// Whether anything is shown behind the point.
    private func hasDecimals(_ number: DecimalDigits) -> Bool {
        if number.digits.count > max(number.point, 0) { return true }
        var isBehind = false
        for piece in pieces {
            switch piece {
            case .point: isBehind = true
            case .digit(0x30) where isBehind: return true
            case .exponent: return false
            default: break
            }
        }
        return false
    }

    /// The mantissa and the exponent, which is a multiple of the places before the point where they are several.
    private func normalised(_ number: DecimalDigits) -> (DecimalDigits, Int) {
        guard !number.isZero else { return (number.rounded(decimals: decimals), 0) }
        let step = max(wholePlaces, 1)
        func exponent(of number: DecimalDigits) -> Int {
            let exponent = number.point - 1
            return exponent - (exponent % step + step) % step
        }
        var power = exponent(of: number)
        var mantissa = number.shifted(by: -power).rounded(decimals: decimals)
        // 9,99 may have become 10.
        if mantissa.point > step {
            power += step
            mantissa = number.shifted(by: -power).rounded(decimals: decimals)
        }
        return (mantissa, power)
    }
}
