/// Reads JSON as RFC 8259 has it, event by event, over bytes that are valid UTF-8 (quét JSON).
///
/// Nothing is lenient: no comments, no trailing commas, no `NaN`, no control characters in strings, no half surrogate
/// pairs. Numbers keep their own digits. Several objects in one text are read as JSON lines when each begins on a later
/// line than the one before it ends.
struct JSONScanner {
    /// How deep values may be nested.
    static let depthLimit = 64

    /// What may come next.
    private enum Expected {
        case value
        case valueOrEnd
        case key
        case keyOrEnd
        case commaOrEnd
        case endOfText
    }

    /// Whether the text has several top-level objects.
    private(set) var hasManyValues = false
    let bytes: [UInt8]
    /// Where the next event begins, or near it.
    var offset: Int
    /// The 1-based physical line there.
    private(set) var line = 1
    private var lineStart: Int
    private var expected = Expected.value
    /// How many values are open.
    var depth: Int { open.count }
    /// The open values, outermost first: true for an object.
    private var open: [Bool] = []
    private var startsWithObject = false
    private var lastValueLine = 1

    /// A scanner of the bytes from `start` on.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        offset = start
        lineStart = start
        open.reserveCapacity(Self.depthLimit)
    }

    /// Goes on behind the line that `place` stands in, with nothing open, as where a JSON line ends.
    mutating func restart(behindLineAt place: Int, line: Int) {
        offset = place
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
        if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
        if offset < bytes.count { offset += 1 }
        self.line = line + 1
        lineStart = offset
        open.removeAll(keepingCapacity: true)
        expected = .endOfText
        startsWithObject = true
        lastValueLine = line
    }

    /// Reads the next event; after `.end` there is nothing more to read.
    mutating func next() throws(JSONFailure) -> JSONToken {
        skipSpace()
        guard offset < bytes.count else {
            guard expected == .endOfText else { throw failure(.cut) }
            return token(.end, offset..<offset)
        }
        let byte = bytes[offset]
        switch expected {
        case .value: return try value(byte)
        case .valueOrEnd: return byte == UInt8(ascii: "]") ? close() : try value(byte)
        case .key: return try key(byte)
        case .keyOrEnd: return byte == UInt8(ascii: "}") ? close() : try key(byte)
        case .commaOrEnd: return try afterComma(byte)
        case .endOfText:
            guard startsWithObject, byte == UInt8(ascii: "{"), line > lastValueLine else { throw failure(.trailingContent) }
            hasManyValues = true
            return try value(byte)
        }
    }

    /// What follows a member or an element: its end, or a comma and the next one.
    private mutating func afterComma(_ byte: UInt8) throws(JSONFailure) -> JSONToken {
        let isObject = open[open.count - 1]
        if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return close() }
        guard byte == UInt8(ascii: ",") else {
            let isClose = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            throw failure(isClose ? .wrongClose(seen()) : byte == UInt8(ascii: "/") ? .comment : .missingComma(seen()))
        }
        offset += 1
        skipSpace()
        guard offset < bytes.count else { throw failure(.cut) }
        let next = bytes[offset]
        if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") { throw failure(.trailingComma) }
        return isObject ? try key(next) : try value(next)
    }

    private mutating func key(_ byte: UInt8) throws(JSONFailure) -> JSONToken {
        guard byte == UInt8(ascii: "\"") else { throw failure(byte == UInt8(ascii: "/") ? .comment : .expectedKey(seen())) }
        let key = try string(.key)
        skipSpace()
        guard offset < bytes.count else { throw failure(.cut) }
        guard bytes[offset] == UInt8(ascii: ":") else { throw failure(.missingColon(seen())) }
        offset += 1
        expected = .value
        return key
    }

    private mutating func value(_ byte: UInt8) throws(JSONFailure) -> JSONToken {
        switch byte {
        case UInt8(ascii: "\""):
            let token = try string(.string)
            finishValue()
            return token
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let isObject = byte == UInt8(ascii: "{")
            guard open.count < Self.depthLimit else { throw failure(.tooDeep(Self.depthLimit)) }
            if open.isEmpty { startsWithObject = isObject }
            open.append(isObject)
            expected = isObject ? .keyOrEnd : .valueOrEnd
            offset += 1
            return token(isObject ? .beginObject : .beginArray, offset - 1..<offset)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .yes)
        case UInt8(ascii: "f"): return try word("false", .no)
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "/"): throw failure(.comment)
        default: throw failure(.expectedValue(seen()))
        }
    }

    private mutating func close() -> JSONToken {
        let isObject = open.removeLast()
        offset += 1
        let token = token(isObject ? .endObject : .endArray, offset - 1..<offset)
        finishValue()
        return token
    }

    private mutating func finishValue() {
        expected = open.isEmpty ? .endOfText : .commaOrEnd
        lastValueLine = line
    }

    private mutating func number() throws(JSONFailure) -> JSONToken {
        let start = offset
        var i = offset
        if byte(at: i) == UInt8(ascii: "-") { i += 1 }
        let whole = digits(from: i)
        var isGood = whole > i && (whole == i + 1 || bytes[i] != UInt8(ascii: "0"))
        i = whole
        if byte(at: i) == UInt8(ascii: ".") {
            let end = digits(from: i + 1)
            isGood = isGood && end > i + 1
            i = end
        }
        if byte(at: i) | 0x20 == UInt8(ascii: "e") {
            i += 1
            if byte(at: i) == UInt8(ascii: "+") || byte(at: i) == UInt8(ascii: "-") { i += 1 }
            let end = digits(from: i)
            isGood = isGood && end > i
            i = end
        }
        guard isGood, !isWordByte(byte(at: i)) else {
            if i < bytes.count { throw failure(.badNumber) }
            offset = i
            throw failure(.cut)
        }
        let result = token(.number, start..<i)
        offset = i
        finishValue()
        return result
    }

    private mutating func word(_ text: StaticString, _ kind: JSONToken.Kind) throws(JSONFailure) -> JSONToken {
        let end = offset + text.utf8CodeUnitCount
        var i = offset
        for byte in "\(text)".utf8 {
            guard i < bytes.count else {
                offset = i
                throw failure(.cut)
            }
            guard bytes[i] == byte else { throw failure(.expectedValue(seen())) }
            i += 1
        }
        guard !isWordByte(byte(at: end)) else { throw failure(.expectedValue(seen())) }
        let result = token(kind, offset..<end)
        offset = end
        finishValue()
        return result
    }

    /// The byte at `i`, or 0 behind the end.
    @inline(__always)
    func byte(at i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }

    private func digits(from start: Int) -> Int {
        var i = start
        while i < bytes.count, bytes[i] &- 0x30 < 10 { i += 1 }
        return i
    }

    /// Whether a byte would continue a number or a word.
    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    @inline(__always)
    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09: offset &+= 1
            case 0x0A: beginLine(at: offset &+ 1)
            case 0x0D: beginLine(at: offset &+ (byte(at: offset &+ 1) == 0x0A ? 2 : 1))
            default: return
            }
        }
    }

    private mutating func beginLine(at start: Int) {
        offset = start
        line &+= 1
        lineStart = start
    }

    @inline(__always)
    func token(_ kind: JSONToken.Kind, _ range: Range<Int>) -> JSONToken {
        JSONToken(kind: kind, range: range, line: line, column: range.lowerBound - lineStart + 1)
    }

    func failure(_ problem: JSONProblem) -> JSONFailure {
        JSONFailure(problem: problem, line: line, column: offset - lineStart + 1)
    }

    /// What stands here, for a message: one character, or its code point when it cannot be shown.
    private func seen() -> String {
        let text = String(decoding: bytes[offset...].prefix(4), as: UTF8.self)
        guard let scalar = text.unicodeScalars.first else { return "" }
        return scalar.value < 0x20 || scalar.value == 0x7F ? CellInspector.codePoint(scalar.value) : "“\(scalar)”"
    }
}
