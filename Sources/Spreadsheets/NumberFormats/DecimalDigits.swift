/// A number of a file as its digits (chữ số của một số).
enum NumberText {
    /// The number in plain digits, a point before decimals; nil when the bytes are no number.
    ///
    /// `9.05123456E8` is `905123456`, `1985.0` is `1985`, and `0.30000000000000004` is `0.3`: no program shows more than 15
    /// digits of a fraction. Whole numbers keep all digits.
    static func plain(_ bytes: Span<UInt8>) -> [UInt8]? {
        DecimalDigits(bytes)?.plain(point: UInt8(ascii: "."))
    }

    /// The number's value; nil when the bytes are no number.
    static func value(_ bytes: Span<UInt8>) -> Double? {
        guard DecimalDigits(bytes) != nil else { return nil }
        return Double(bytes.text)
    }
}

/// A number's digits, and where its point stands.
struct DecimalDigits {
    private(set) var isNegative = false
    /// Without leading zeros.
    private(set) var digits: [UInt8] = []
    /// How many of the digits stand before the point; may be negative or more than there are.
    private(set) var point = 0

    /// Reads `[+-]digits[.digits][E[+-]digits]`.
    init?(_ bytes: Span<UInt8>) {
        guard !bytes.isEmpty, bytes.count <= 512 else { return nil }
        var index = 0
        if bytes[0] == 0x2D || bytes[0] == 0x2B {
            isNegative = bytes[0] == 0x2D
            index = 1
        }
        var count = 0
        var hasPoint = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x2E, !hasPoint {
                hasPoint = true
            } else if byte &- 0x30 <= 9 {
                count += 1
                if !digits.isEmpty || byte != 0x30 { digits.append(byte) }
                if !hasPoint, !digits.isEmpty { point += 1 }
                if hasPoint, digits.isEmpty { point -= 1 }
            } else {
                break
            }
            index += 1
        }
        guard count > 0 else { return nil }
        guard index < bytes.count else { return }
        guard let exponent = Self.exponent(bytes.extracting(index..<bytes.count)) else { return nil }
        point += exponent
    }

    private static func exponent(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count >= 2, bytes[0] | 0x20 == UInt8(ascii: "e") else { return nil }
        let hasSign = bytes[1] == 0x2B || bytes[1] == 0x2D
        guard let number = bytes.extracting((hasSign ? 2 : 1)..<bytes.count).number, number < 400 else { return nil }
        return bytes[1] == 0x2D ? -number : number
    }

    /// The digits as a person sees them without any format, after a sign if it is below 0.
    var general: String {
        let bytes = plain(point: UInt8(ascii: ","))
        return bytes.text(0..<bytes.count)
    }

    /// All digits, without an exponent as far as anybody reads so many zeros; `point` stands before decimals.
    func plain(point mark: UInt8) -> [UInt8] {
        let number = withoutNoise
        let (digits, point) = (number.digits, number.point)
        guard !digits.isEmpty else { return [0x30] }
        guard point <= 24, point >= -12 else { return sign + digits + Array("E\(point - digits.count)".utf8) }
        if point <= 0 { return sign + [0x30, mark] + [UInt8](repeating: 0x30, count: -point) + digits }
        if point >= digits.count { return sign + digits + [UInt8](repeating: 0x30, count: point - digits.count) }
        return sign + digits[..<point] + [mark] + digits[point...]
    }

    /// The number with at most 15 digits unless it is whole, and without zeros at the end of its decimals.
    var withoutNoise: DecimalDigits {
        var number = self
        number.round(to: max(point, 15))
        while number.digits.count > max(number.point, 0), number.digits.last == 0x30 { number.digits.removeLast() }
        return number
    }

    /// The number times 10 to the power of `places`.
    func shifted(by places: Int) -> DecimalDigits {
        var number = self
        if !digits.isEmpty { number.point += places }
        return number
    }

    /// The number with so many decimals, the last one rounded, half up.
    func rounded(decimals: Int) -> DecimalDigits {
        var number = self
        let kept = point + decimals
        if kept < 0 {
            number.digits = []
        } else {
            number.round(to: kept)
        }
        while number.digits.count > max(number.point, 0), number.digits.last == 0x30 { number.digits.removeLast() }
        if number.isZero { (number.digits, number.point) = ([], 0) }
        return number
    }

    /// True for nothing but zeros.
    var isZero: Bool { digits.allSatisfy { $0 == 0x30 } }

    /// The number without its sign.
    var magnitude: DecimalDigits {
        var number = self
        number.isNegative = false
        return number
    }

    /// The digit before the point at a place counted from the right, 0 being the units.
    func whole(_ place: Int) -> UInt8 {
        let index = point - 1 - place
        return digits.indices.contains(index) ? digits[index] : 0x30
    }

    /// The digit behind the point at a place counted from the left, 0 being the tenths.
    func decimal(_ place: Int) -> UInt8 {
        let index = point + place
        return digits.indices.contains(index) ? digits[index] : 0x30
    }

    private var sign: [UInt8] { isNegative ? [0x2D] : [] }

    /// Keeps at most so many digits, the last one rounded.
    private mutating func round(to count: Int) {
        guard digits.count > count else { return }
        let roundsUp = digits[count] >= 0x35
        digits.removeLast(digits.count - count)
        guard roundsUp else { return }
        var index = count - 1
        while index >= 0, digits[index] == 0x39 {
            digits[index] = 0x30
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(0x31, at: 0)
            point += 1
        }
    }
}
