/// A number of a file as its digits, without the exponent and the noise of binary fractions (chữ số của một số).
enum NumberText {
    /// The number in plain digits; nil when the bytes are no number.
    ///
    /// `9.05123456E8` is `905123456`, `1985.0` is `1985`, and `0.30000000000000004` is `0.3`: no program shows more than 15
    /// digits of a fraction. Whole numbers keep all digits.
    static func plain(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard let number = Digits(bytes) else { return nil }
        return number.plain
    }

    /// The number's value; nil when the bytes are no number.
    static func value(_ bytes: Span<UInt8>) -> Double? {
        guard Digits(bytes) != nil else { return nil }
        return Double(bytes.text)
    }
}

/// A number's digits, and where its point stands.
private struct Digits {
    private var isNegative = false
    /// Without leading zeros.
    private var digits: [UInt8] = []
    /// How many of the digits stand before the point; may be negative or more than there are.
    private var point = 0

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

    var plain: [UInt8] {
        var digits = digits
        var point = point
        if digits.count > max(point, 15) { Self.round(&digits, &point, to: max(point, 15)) }
        while digits.count > max(point, 0), digits.last == 0x30 { digits.removeLast() }
        guard !digits.isEmpty else { return [0x30] }
        // Nobody reads a number of so many zeros: the digits stay, with an exponent.
        guard point <= 24, point >= -12 else { return sign + digits + Array("E\(point - digits.count)".utf8) }
        if point <= 0 { return sign + [0x30, 0x2E] + [UInt8](repeating: 0x30, count: -point) + digits }
        if point >= digits.count { return sign + digits + [UInt8](repeating: 0x30, count: point - digits.count) }
        return sign + digits[..<point] + [0x2E] + digits[point...]
    }

    private var sign: [UInt8] { isNegative ? [0x2D] : [] }

    /// Keeps so many digits, the last one rounded.
    private static func round(_ digits: inout [UInt8], _ point: inout Int, to count: Int) {
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
