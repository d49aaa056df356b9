/// Strings and keys, with their escapes (chuỗi).
extension JSONScanner {
    /// Reads the string whose quote stands here.
    mutating func string(_ kind: JSONToken.Kind) throws(JSONFailure) -> JSONToken {
        let start = offset + 1
        var result = token(kind, start..<start)
        result.column -= 1
        while true {
            offset = endOfStringRun(from: result.isEscaped ? offset : start)
            guard offset < bytes.count else { throw failure(.cut) }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                result.range = start..<offset
                offset += 1
                return result
            case UInt8(ascii: "\\"):
                result.isEscaped = true
                switch byte(at: offset + 1) {
                case UInt8(ascii: "u"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.hasCodes = true
                default: break
                }
                try escape()
            default:
                throw failure(.controlCharacter(CellInspector.codePoint(UInt32(bytes[offset]))))
            }
        }
    }

    /// The offset of the next quote, backslash or control character, or of the end.
    @inline(__always)
    private func endOfStringRun(from start: Int) -> Int {
        let span = bytes.span
        var i = start
        while i &+ 8 <= span.count {
            let word = span.word(at: i)
            let hits =
                ByteMask.equal(word, to: ByteMask.pattern(UInt8(ascii: "\"")))
                | ByteMask.equal(word, to: ByteMask.pattern(UInt8(ascii: "\\")))
                | ByteMask.control(word)
            if hits != 0 { return i &+ ByteMask.first(hits) }
            i &+= 8
        }
        while i < span.count, span[i] != UInt8(ascii: "\""), span[i] != UInt8(ascii: "\\"), span[i] >= 0x20 { i &+= 1 }
        return i
    }

    /// Steps over the escape that begins here.
    private mutating func escape() throws(JSONFailure) {
        guard offset + 1 < bytes.count else {
            offset = bytes.count
            throw failure(.cut)
        }
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset += 2
        case UInt8(ascii: "u"):
            let unit = try hexadecimal(at: offset + 2)
            if unit & 0xF800 == 0xD800 {
                guard unit < 0xDC00 else { throw failure(.loneSurrogate) }
                for (i, byte) in [UInt8(ascii: "\\"), UInt8(ascii: "u")].enumerated() where self.byte(at: offset + 6 + i) != byte {
                    guard offset + 6 + i < bytes.count else {
                        offset = bytes.count
                        throw failure(.cut)
                    }
                    throw failure(.loneSurrogate)
                }
                guard try hexadecimal(at: offset + 8) & 0xFC00 == 0xDC00 else { throw failure(.loneSurrogate) }
                offset += 6
            }
            offset += 6
        default: throw failure(.badEscape)
        }
    }

    /// The value of the four hexadecimal digits at `start`.
    private mutating func hexadecimal(at start: Int) throws(JSONFailure) -> UInt32 {
        var value: UInt32 = 0
        for i in start..<start + 4 {
            guard i < bytes.count else {
                offset = bytes.count
                throw failure(.cut)
            }
            guard let digit = JSONScanner.digit(bytes[i]) else { throw failure(.badEscape) }
            value = value << 4 | digit
        }
        return value
    }

    /// The value of a hexadecimal digit.
    @inline(__always)
    static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- 0x30)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- 0x57)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- 0x37)
        default: nil
        }
    }
}
