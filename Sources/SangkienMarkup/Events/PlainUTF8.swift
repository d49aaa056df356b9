/// Whether bytes are text that XML allows (XML 1.0, 2.2; Unicode, table 3-7), controls left aside.
enum PlainUTF8 {
    /// True for UTF-8 without U+FFFE and U+FFFF, from a character's first byte to another's last.
    ///
    /// The standard library's check takes three times as long where, as in Vietnamese, every other word has a letter beyond ASCII.
    @unsafe static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < raw.count {
            if index &+ 8 <= raw.count {
                // The condition leaves eight bytes.
                let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) & 0x8080_8080_8080_8080
                if word == 0 {
                    index &+= 8
                    continue
                }
                index &+= word.trailingZeroBitCount >> 3
            } else if unsafe raw[index] < 0x80 {
                index &+= 1
                continue
            }
            let width = unsafe width(at: index, in: raw)
            if width == 0 { return false }
            index &+= width
        }
        return true
    }

    /// How many bytes the character has that begins at `index` and is not ASCII; 0 when it is none that XML allows.
    @inline(__always)
    @unsafe private static func width(at index: Int, in raw: UnsafeRawBufferPointer) -> Int {
        let left = raw.count &- index
        let lead = unsafe raw[index]
        guard lead >= 0xC2, left >= 2 else { return 0 }
        let second = unsafe raw[index &+ 1]
        guard second & 0xC0 == 0x80 else { return 0 }
        if lead < 0xE0 { return 2 }
        guard left >= 3 else { return 0 }
        let third = unsafe raw[index &+ 2]
        guard third & 0xC0 == 0x80 else { return 0 }
        if lead < 0xF0 {
            switch lead {
            case 0xE0: return second >= 0xA0 ? 3 : 0
            case 0xED: return second <= 0x9F ? 3 : 0
            case 0xEF: return second == 0xBF && third >= 0xBE ? 0 : 3
            default: return 3
            }
        }
        guard left >= 4, unsafe raw[index &+ 3] & 0xC0 == 0x80 else { return 0 }
        switch lead {
        case 0xF0: return second >= 0x90 ? 4 : 0
        case 0xF1...0xF3: return 4
        case 0xF4: return second <= 0x8F ? 4 : 0
        default: return 0
        }
    }
}
