/// One event of a JSON text.
struct JSONToken {
    /// What it is.
    enum Kind: UInt8 {
        case beginObject
        case endObject
        case beginArray
        case endArray
        case key
        case string
        case number
        case yes
        case no
        case null
        /// The end of the text.
        case end
    }

    /// What it is.
    var kind: Kind
    /// The offsets of its bytes; of keys and strings those between the quotes.
    var range: Range<Int>
    /// Whether a key or string holds escapes.
    var isEscaped = false
    /// The 1-based physical line where it begins.
    var line: Int
    /// The 1-based byte in that line.
    var column: Int
}

extension Span where Element == UInt8 {
    /// The text of a key, string, number or word.
    @inline(__always)
    func text(_ token: JSONToken) -> String {
        token.isEscaped ? textUnescaped(token.range) : text(token.range)
    }

    /// The text of a string with escapes, which the scanner has checked.
    private func textUnescaped(_ range: Range<Int>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var i = range.lowerBound
        while i < range.upperBound {
            guard self[i] == UInt8(ascii: "\\") else {
                text.append(self[i])
                i += 1
                continue
            }
            i += 2
            switch self[i - 1] {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                var scalar = unit(at: i)
                i += 4
                if scalar & 0xF800 == 0xD800 {
                    scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(at: i + 2) & 0x3FF
                    i += 6
                }
                UTF16Form.append(scalar, to: &text)
            default: text.append(self[i - 1])
            }
        }
        return text.span.text(0..<text.count)
    }

    private func unit(at i: Int) -> UInt32 {
        var value: UInt32 = 0
        for byte in i..<i + 4 { value = value << 4 | (JSONScanner.digit(self[byte]) ?? 0) }
        return value
    }
}
