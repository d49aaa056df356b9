/// Paths whose bytes are no UTF-8 (tên tệp không theo UTF-8), carried through the program as text without losing a byte.
///
/// Such names come from old archives and USB sticks. A byte that is no UTF-8 becomes one of the private-use scalars U+10FF00–U+10FFFF
/// whose last two digits are the byte. A valid name that holds such a scalar itself is carried byte by byte in the same way, so
/// that no two names share one text.
package enum RawPath {
    private static let first: UInt32 = 0x10_FF00

    /// The text that carries a path with these bytes; itself where they are plain UTF-8.
    package static func text(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        if let text = String(validating: bytes, as: UTF8.self), !isRaw(text) { return text }
        var result = String.UnicodeScalarView()
        var rest = bytes[...]
        while let byte = rest.first {
            if let (scalar, length) = character(rest), !isCarrier(scalar) {
                result.append(scalar)
                rest = rest.dropFirst(length)
            } else {
                result.append(carrier(of: byte))
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    /// The path's own bytes.
    package static func bytes(of text: String) -> [UInt8] {
        guard isRaw(text) else { return Array(text.utf8) }
        return text.unicodeScalars.flatMap { isCarrier($0) ? [UInt8($0.value & 0xFF)] : Array(String($0).utf8) }
    }

    /// The path for a function of the system: its own bytes and a zero byte.
    package static func system(_ text: String) -> [CChar] {
        bytes(of: text).map { CChar(bitPattern: $0) } + [0]
    }

    /// The path for people: `\xE9` for a byte that is no UTF-8.
    package static func shown(_ text: String) -> String {
        guard isRaw(text) else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            guard isCarrier(scalar) else { return shown.unicodeScalars.append(scalar) }
            let digits = String(scalar.value & 0xFF, radix: 16, uppercase: true)
            shown += "\\x" + (digits.count < 2 ? "0" : "") + digits
        }
    }

    /// Whether some byte of it is carried.
    private static func isRaw(_ text: String) -> Bool {
        // All carriers begin with these two bytes in UTF-8.
        guard text.utf8.contains(0xF4) else { return false }
        return text.unicodeScalars.contains(where: isCarrier)
    }

    private static func isCarrier(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= first
    }

    private static func carrier(of byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(first + UInt32(byte)) ?? "\u{FFFD}"
    }

    /// The valid character at the beginning of `bytes` and how many bytes it has.
    private static func character(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        for length in 1...4 where bytes.count >= length {
            if let text = String(validating: bytes.prefix(length), as: UTF8.self), let scalar = text.unicodeScalars.first {
                return (scalar, length)
            }
        }
        return nil
    }
}
