/// The text between tags, and the references in it and in attributes (chữ giữa các thẻ).
enum PlainText {
    /// What stands where `&` was found.
    enum Reference {
        /// A character, and where the text goes on.
        case scalar(UInt32, next: Int)
        /// The bytes end within it.
        case cut
        /// Something that libxml2 is to judge.
        case beyond

        /// Whether it is a character.
        var isScalar: Bool {
            if case .scalar = self { true } else { false }
        }
    }

    /// Where the run of plain characters that begins at `start` ends: before `<`, `&`, a control, or `]]>`, which must not stand in text
    /// (XML 1.0, 2.4).
    ///
    /// The last two `]` stay out of a run that goes on to the end of the bytes, since a `>` may follow.
    @unsafe static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while true {
            while index + 8 <= raw.count {
                // The condition leaves eight bytes.
                let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let mark = marks(word)
                if mark == 0 {
                    index += 8
                } else {
                    index += mark.trailingZeroBitCount >> 3
                    break
                }
            }
            guard index < raw.count else { return unsafe withoutBrackets(raw, start: start, end: index) }
            let byte = unsafe raw[index]
            if byte == 0x3E {
                if unsafe index >= start + 2 && raw[index - 1] == 0x5D && raw[index - 2] == 0x5D { return index - 2 }
            } else if byte == 0x3C || byte == 0x26 || (byte < 0x20 && byte != 0x09 && byte != 0x0A) {
                return index
            }
            index += 1
        }
    }

    /// The end without the last two `]`: what comes next may make them the end of a section.
    @unsafe private static func withoutBrackets(_ raw: UnsafeRawBufferPointer, start: Int, end: Int) -> Int {
        var index = end
        while index > start, index > end - 2, unsafe raw[index - 1] == 0x5D { index -= 1 }
        return index
    }

    /// The top bit of the first byte that is below 0x20 or one of `<`, `>`, `&`; bits after it say nothing.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        below(word, 0x20) | below(word ^ each(0x26), 1) | below((word | each(0x02)) ^ each(0x3E), 1)
    }

    // Eight comparisons at once (Warren, Hacker's Delight, 6-1).
    @inline(__always)
    private static func below(_ word: UInt64, _ limit: UInt64) -> UInt64 {
        (word &- each(limit)) & ~word & each(0x80)
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }

    /// The longest reference that is looked at: `&#x10FFFF;` with some zeros.
    private static let longestReference = 16

    /// What the `&` at `index` begins; anything else there is beyond.
    @unsafe static func reference(at index: Int, in base: UnsafeMutablePointer<UInt8>, end: Int) -> Reference {
        guard unsafe base[index] == UInt8(ascii: "&") else { return .beyond }
        var last = index + 1
        while last < end, last - index < longestReference, unsafe base[last] != UInt8(ascii: ";") { last += 1 }
        if last == end, last - index < longestReference { return .cut }
        guard last < end, unsafe base[last] == UInt8(ascii: ";"), last > index + 1 else { return .beyond }
        // Both ends lie before `end`.
        let name = unsafe UnsafeBufferPointer(start: base + index + 1, count: last - index - 1)
        guard let scalar = unsafe name[0] == UInt8(ascii: "#") ? number(name) : entity(name) else { return .beyond }
        return .scalar(scalar, next: last + 1)
    }

    /// The character of one of the five names that need no declaration (XML 1.0, 4.6).
    @unsafe private static func entity(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        entities.first { unsafe name.elementsEqual($0.name) }?.scalar
    }

    private static let entities: [(name: [UInt8], scalar: UInt32)] = [
        (Array("amp".utf8), 0x26), (Array("lt".utf8), 0x3C), (Array("gt".utf8), 0x3E), (Array("quot".utf8), 0x22),
        (Array("apos".utf8), 0x27),
    ]

    /// The character of `#…`, decimal or hexadecimal; nil unless it is one that XML allows (XML 1.0, 2.2 and 4.1).
    @unsafe private static func number(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let isHexadecimal = unsafe name.count > 1 && name[1] == UInt8(ascii: "x")
        let digits = isHexadecimal ? 2 : 1
        guard name.count > digits else { return nil }
        var value: UInt32 = 0
        for index in digits..<name.count {
            let byte = unsafe name[index]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46 where isHexadecimal: digit = byte - 0x37
            case 0x61...0x66 where isHexadecimal: digit = byte - 0x57
            default: return nil
            }
            value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
            guard value <= 0x10FFFF else { return nil }
        }
        if value < 0x20 { return [0x09, 0x0A, 0x0D].contains(value) ? value : nil }
        return (0xD800...0xDFFF).contains(value) || value == 0xFFFE || value == 0xFFFF ? nil : value
    }

    /// Whether all references of an attribute's value are plain.
    @unsafe static func hasPlainReferences(_ value: PlainTag.Place, in base: UnsafeMutablePointer<UInt8>) -> Bool {
        let end = value.start + value.count
        for index in value.start..<end where unsafe base[index] == UInt8(ascii: "&") {
            guard unsafe reference(at: index, in: base, end: end).isScalar else { return false }
        }
        return true
    }

    /// Puts in place of the references of an attribute's value what they mean; how many bytes the value has then.
    @unsafe static func resolve(_ value: PlainTag.Place, in base: UnsafeMutablePointer<UInt8>) -> Int {
        let end = value.start + value.count
        var (from, to) = (value.start, value.start)
        while from < end {
            // A value is resolved only after all of its references were seen to be plain.
            if unsafe base[from] == UInt8(ascii: "&"),
                case .scalar(let scalar, let next) = unsafe reference(at: from, in: base, end: end)
            {
                to += unsafe write(scalar, at: base + to)
                from = next
            } else {
                // What is written never overtakes what is read.
                unsafe base[to] = unsafe base[from]
                (from, to) = (from + 1, to + 1)
            }
        }
        return to - value.start
    }

    /// Writes a character as UTF-8 and returns how many bytes it has; there must be room for as many as the reference has.
    @unsafe static func write(_ scalar: UInt32, at place: UnsafeMutablePointer<UInt8>) -> Int {
        guard let scalar = Unicode.Scalar(scalar) else { return 0 }
        var count = 0
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            unsafe place[count] = unit
            count += 1
        }
        return count
    }
}
