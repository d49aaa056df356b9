import Glibc

/// The escapes of characters that XML cannot hold: `_x000D_` is a carriage return, `_x005F_` an underscore (ISO 29500-1, 22.4.2.4).
enum EscapedText {
    /// Undoes the escapes in `text` from `start` on, and makes line breaks of one kind.
    static func decode(_ text: inout [UInt8], from start: Int) {
        guard let first = nextEscape(text, from: start) else { return }
        var target = first
        var source = first
        while source < text.count {
            if let unit = unit(text, at: source) {
                source += 7
                var scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
                if unit >> 10 == 0x36, let low = self.unit(text, at: source), low >> 10 == 0x37 {
                    scalar = Unicode.Scalar(0x1_0000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}"
                    source += 7
                }
                // Excel writes a line break of Windows as an escape and a line feed: it is one break.
                if scalar == "\r", source < text.count, text[source] == 0x0A { continue }
                if scalar == "\r" { scalar = "\n" }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    text[target] = byte
                    target += 1
                }
            } else {
                text[target] = text[source]
                target += 1
                source += 1
            }
        }
        text.removeLast(text.count - target)
    }

    private static func nextEscape(_ text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 6 < text.count {
            // The search begins within the bytes and ends with them; what it finds lies between.
            let found = unsafe text.withUnsafeBytes { bytes -> Int? in
                guard let base = bytes.baseAddress, let place = unsafe memchr(base + index, 0x5F, bytes.count - index) else { return nil }
                return unsafe UnsafeRawPointer(place) - base
            }
            guard let found else { return nil }
            if unit(text, at: found) != nil { return found }
            index = found + 1
        }
        return nil
    }

    /// The UTF-16 unit of an escape at `index`; nil where there is none.
    private static func unit(_ text: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 < text.count, text[index] == 0x5F, text[index + 1] == 0x78, text[index + 6] == 0x5F else { return nil }
        var unit: UInt32 = 0
        for byte in text[(index + 2)...(index + 5)] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32(byte & 0xDF - 0x37)
            default: return nil
            }
        }
        return unit
    }
}
