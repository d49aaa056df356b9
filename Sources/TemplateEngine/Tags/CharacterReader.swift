/// Decodes character data: UTF-8 and the references of XML and HTML; in addresses, percent signs too.
struct CharacterReader {
    private let bytes: [UInt8]
    private let decodesPercent: Bool
    /// What was read so far.
    var characters: [TextFlow.Character] = []

    init(_ bytes: [UInt8], decodesPercent: Bool = false) {
        self.bytes = bytes
        self.decodesPercent = decodesPercent
    }

    /// Appends the characters of `range`, which belongs to the node at `node`; bytes that are no text are passed over.
    mutating func read(_ range: Range<Int>, node: Int) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard let (scalar, end) = scalar(at: offset, before: range.upperBound) else {
                offset += 1
                continue
            }
            characters.append(TextFlow.Character(scalar, node: node, bytes: offset..<end))
            offset = end
        }
    }

    private func scalar(at offset: Int, before limit: Int) -> (Unicode.Scalar, Int)? {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "&"), let reference = reference(at: offset, before: limit) { return reference }
        if byte == UInt8(ascii: "%"), decodesPercent, let escaped = percent(at: offset, before: limit) { return escaped }
        if byte < 0x80 { return (Unicode.Scalar(byte), offset + 1) }
        var decoder = UTF8()
        var rest = bytes[offset..<min(offset + 4, limit)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        return (scalar, offset + UTF8.width(scalar))
    }

    /// `&lt;`, `&#60;`, `&#x3C;` and their like.
    private func reference(at offset: Int, before limit: Int) -> (Unicode.Scalar, Int)? {
        let window = bytes[offset..<min(offset + 12, limit)]
        guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[offset + 1..<semicolon], as: UTF8.self)
        let scalar: Unicode.Scalar?
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let code = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            scalar = code.flatMap(Unicode.Scalar.init)
        } else {
            scalar = NamedCharacters.scalar(named: name)
        }
        return scalar.map { ($0, semicolon + 1) }
    }

    /// `%C2%AB`: the bytes of one character, as Word and LibreOffice write tags in addresses.
    private func percent(at offset: Int, before limit: Int) -> (Unicode.Scalar, Int)? {
        var decoded: [UInt8] = []
        var next = offset
        while decoded.count < 4, next + 2 < limit, bytes[next] == UInt8(ascii: "%"),
            let byte = UInt8(String(decoding: bytes[next + 1...next + 2], as: UTF8.self), radix: 16)
        {
            decoded.append(byte)
            next += 3
        }
        var decoder = UTF8()
        var iterator = decoded.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, offset + 3 * UTF8.width(scalar))
    }
}
