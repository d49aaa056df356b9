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
    /// Whether it holds escapes for characters that no survey of the file has seen: `\u…`, `\b`, `\f`.
    var hasCodes = false
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
        while true {
            let plain = i
            i = nextEscape(from: i, end: range.upperBound)
            // The range lies within the span.
            unsafe extracting(plain..<i).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
            if i == range.upperBound { break }
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

    /// The offset of the next backslash from `start` on, or `end`.
    private func nextEscape(from start: Int, end: Int) -> Int {
        var i = start
        while i &+ 8 <= end {
            let hits = ByteMask.equal(word(at: i), to: ByteMask.pattern(UInt8(ascii: "\\")))
            if hits != 0 { return i &+ ByteMask.first(hits) }
            i &+= 8
        }
        while i < end, self[i] != UInt8(ascii: "\\") { i &+= 1 }
        return i
    }

    private func unit(at i: Int) -> UInt32 {
        var value: UInt32 = 0
        for byte in i..<i + 4 { value = value << 4 | (JSONScanner.digit(self[byte]) ?? 0) }
        return value
    }
}
