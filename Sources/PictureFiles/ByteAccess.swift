import Glibc

/// Looking at bytes of unknown origin: every access is within bounds, and nil where there is nothing.
extension [UInt8] {
    /// True when `pattern` stands at `offset`.
    package func has(_ pattern: some Collection<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset <= count, pattern.count <= count - offset else { return false }
        var index = offset
        for byte in pattern {
            if self[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// Where `byte` stands first in `range`.
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: indices)
        return unsafe withUnsafeBytes { buffer in
            // The range lies within the buffer.
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return unsafe base.distance(to: UnsafeRawPointer(found))
        }
    }

    /// Where `pattern` begins first in `range`, wholly within it.
    package func find(_ pattern: some Collection<UInt8>, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: indices)
        guard let first = pattern.first else { return nil }
        var begin = range.lowerBound
        while let index = firstIndex(of: first, in: begin..<range.upperBound) {
            if pattern.count <= range.upperBound - index, has(pattern, at: index) { return index }
            begin = index + 1
        }
        return nil
    }

    /// Where `pattern` begins last in `range`, wholly within it.
    package func findLast(_ pattern: some Collection<UInt8>, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: indices)
        guard let first = pattern.first, range.count >= pattern.count else { return nil }
        var end = range.upperBound - pattern.count + 1
        while let index = lastIndex(of: first, in: range.lowerBound..<end) {
            if has(pattern, at: index) { return index }
            end = index
        }
        return nil
    }

    /// Where `byte` stands last in `range`, which must lie within the bytes.
    private func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        let bytes = span
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            if bytes[index] == byte { return index }
            index -= 1
        }
        return nil
    }

    /// A number of `width` bytes at `offset`; nil outside, or when it is too large for any file.
    package func number(at offset: Int, width: Int, isLittleEndian: Bool = false) -> Int? {
        guard offset >= 0, offset <= count, width <= count - offset else { return nil }
        var value: UInt64 = 0
        for index in 0..<width {
            let byte = self[offset + (isLittleEndian ? width - 1 - index : index)]
            value = value << 8 | UInt64(byte)
        }
        return Int(exactly: value)
    }
}

extension UInt8 {
    /// White space of PDF and XML.
    package var isSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C || self == 0
    }

    /// A decimal digit.
    package var isDigit: Bool {
        self >= 0x30 && self <= 0x39
    }
}
