import PictureFiles
import VietnameseText

/// Reads the values of a PDF file, one after the other (ISO 32000-1, 7.2 and 7.3).
struct PDFParser {
    private let bytes: [UInt8]
    private let allowance: PDFAllowance
    /// Where the next value begins, or white space before it.
    var position: Int

    /// How deep values may stand in one another.
    private static let maxDepth = 64
    /// Larger numbers than any offset in a file are read as real ones, so that those of two places can be added.
    private static let integers = -(1 << 53)...1 << 53
    /// How many bytes of a string are kept; the strings that count here have at most 127.
    private static let maxText = 1 << 12

    init(_ bytes: [UInt8], at position: Int, allowance: PDFAllowance) {
        self.bytes = bytes
        self.allowance = allowance
        self.position = position
    }

    /// The next value.
    ///
    /// - Throws: `PDFFault`, with `malformed` at the end of the bytes.
    mutating func value(depth: Int = 0) throws(PDFFault) -> PDFObject {
        let begin = position
        do {
            let object = try read(depth: depth)
            try allowance.spend(bytes: position - begin)
            return object
        } catch {
            // What was looked at without a match costs as much.
            try allowance.spend(bytes: position - begin)
            throw error
        }
    }

    /// Leaves white space and remarks behind.
    mutating func skipSpace() throws(PDFFault) {
        let begin = position
        pass()
        try allowance.spend(bytes: position - begin)
    }

    private mutating func read(depth: Int) throws(PDFFault) -> PDFObject {
        pass()
        guard position < bytes.count, depth < Self.maxDepth else { throw .malformed }
        switch bytes[position] {
        case UInt8(ascii: "/"): return .name(name())
        case UInt8(ascii: "("): return .text(try literal())
        case UInt8(ascii: "["):
            position += 1
            return .array(try array(depth: depth))
        case UInt8(ascii: "<"):
            guard bytes.has("<<".utf8, at: position) else { return .text(try hexadecimal()) }
            position += 2
            return .dictionary(try dictionary(depth: depth))
        case UInt8(ascii: ">"):
            guard bytes.has(">>".utf8, at: position) else { throw .malformed }
            position += 2
            return .keyword(">>")
        case UInt8(ascii: "]"):
            position += 1
            return .keyword("]")
        default:
            return try word()
        }
    }

    // MARK: Pieces

    private mutating func pass() {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            } else if bytes[position].isSpace {
                position += 1
            } else {
                return
            }
        }
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        !byte.isSpace && !"()<>[]{}/%".utf8.contains(byte)
    }

    private mutating func regular() -> Range<Int> {
        let begin = position
        while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
        return begin..<position
    }

    private mutating func name() -> String {
        position += 1
        let range = regular()
        guard bytes.firstIndex(of: UInt8(ascii: "#"), in: range) != nil else { return String(decoding: bytes[range], as: UTF8.self) }
        var plain: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "#"), index + 2 < range.upperBound, let high = Self.digit(bytes[index + 1]),
                let low = Self.digit(bytes[index + 2])
            {
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// A number, a reference `12 0 R`, or a word.
    private mutating func word() throws(PDFFault) -> PDFObject {
        let range = regular()
        guard !range.isEmpty else {
            // A stray bracket or brace; it must not be read for ever.
            position += 1
            return .keyword("")
        }
        let text = String(decoding: bytes[range.prefix(64)], as: UTF8.self)
        if let number = Int(text, in: Self.integers) {
            return number >= 0 && bytes[range.lowerBound].isDigit ? reference(number) ?? .integer(number) : .integer(number)
        }
        if let number = Double(text), !text.contains(where: \.isLetter) { return .real(number) }
        switch text {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: return .keyword(text)
        }
    }

    /// `0 R` behind a number makes it a reference; otherwise nothing is taken.
    private mutating func reference(_ number: Int) -> PDFObject? {
        let saved = position
        while position < bytes.count, bytes[position].isSpace { position += 1 }
        let generation = regular()
        if !generation.isEmpty, generation.count <= 5, bytes[generation].allSatisfy(\.isDigit) {
            while position < bytes.count, bytes[position].isSpace { position += 1 }
            let mark = regular()
            if mark.count == 1, bytes[mark.lowerBound] == UInt8(ascii: "R") { return .reference(number) }
        }
        position = saved
        return nil
    }

    private mutating func array(depth: Int) throws(PDFFault) -> [PDFObject] {
        var values: [PDFObject] = []
        while true {
            let value = try value(depth: depth + 1)
            if value == .keyword("]") { return values }
            if case .keyword = value { throw .malformed }
            values.append(value)
        }
    }

    private mutating func dictionary(depth: Int) throws(PDFFault) -> [String: PDFObject] {
        var values: [String: PDFObject] = [:]
        while true {
            let key = try value(depth: depth + 1)
            if key == .keyword(">>") { return values }
            guard let name = key.name else { throw .malformed }
            let value = try value(depth: depth + 1)
            if case .keyword = value { throw .malformed }
            // Of a key written twice, the first counts, as in most readers.
            if values[name] == nil { values[name] = value }
        }
    }

    // MARK: Strings

    private mutating func literal() throws(PDFFault) -> [UInt8] {
        var text: [UInt8] = []
        var open = 1
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return text }
            case UInt8(ascii: "\\"):
                if let escaped = escape(), text.count < Self.maxText { text.append(escaped) }
                continue
            default: break
            }
            if text.count < Self.maxText { text.append(byte) }
        }
        throw .malformed
    }

    /// The byte that stands behind a backslash; nil for a line end, which counts for nothing.
    private mutating func escape() -> UInt8? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case 0x0A: return nil
        case 0x0D:
            if position < bytes.count, bytes[position] == 0x0A { position += 1 }
            return nil
        case 0x30...0x37:
            var value = Int(byte - 0x30)
            var digits = 1
            while digits < 3, position < bytes.count, (0x30...0x37).contains(bytes[position]) {
                value = value << 3 | Int(bytes[position] - 0x30)
                position += 1
                digits += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }

    private mutating func hexadecimal() throws(PDFFault) -> [UInt8] {
        var text: [UInt8] = []
        var high: UInt8?
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: ">") {
                if let high { text.append(high << 4) }
                return text
            }
            guard let digit = Self.digit(byte) else { continue }
            if let first = high {
                if text.count < Self.maxText { text.append(first << 4 | digit) }
                high = nil
            } else {
                high = digit
            }
        }
        throw .malformed
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
