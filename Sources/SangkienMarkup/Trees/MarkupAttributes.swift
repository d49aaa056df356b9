extension MarkupTree {
    /// One attribute of a start tag.
    public struct Attribute: Sendable {
        /// The qualified name as written, lower case in HTML.
        public let name: String
        /// The bytes of its value, without the quotes.
        public let value: Range<Int>
        /// The bytes of the whole attribute, with the white space before it.
        public let whole: Range<Int>
    }

    /// The attributes of the element at `index`, in the order written.
    public func attributes(of index: Int) -> [Attribute] {
        let head = nodes[index].head
        var result: [Attribute] = []
        var offset = head.lowerBound + 1
        while offset < head.upperBound, !Self.isBlank(bytes[offset]), bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        while let attribute = attribute(from: offset, in: head) {
            result.append(attribute)
            offset = attribute.whole.upperBound
        }
        return result
    }

    /// The bytes of the value of the attribute called `name`; nil when the element has none.
    public func attribute(_ name: String, of index: Int) -> Range<Int>? {
        attributes(of: index).first { $0.name == name }?.value
    }

    /// The value of the attribute called `name` as written, references not resolved.
    public func value(_ name: String, of index: Int) -> String? {
        attribute(name, of: index).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private func attribute(from start: Int, in head: Range<Int>) -> Attribute? {
        var offset = start
        while offset < head.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
        let nameStart = offset
        while offset < head.upperBound, !Self.endsName(bytes[offset]) { offset += 1 }
        guard offset > nameStart else { return nil }
        let written = String(decoding: bytes[nameStart..<offset], as: UTF8.self)
        let name = syntax == .html ? written.lowercased() : written
        let nameEnd = offset
        while offset < head.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
        guard offset < head.upperBound, bytes[offset] == UInt8(ascii: "=") else {
            return Attribute(name: name, value: nameEnd..<nameEnd, whole: start..<nameEnd)
        }
        offset += 1
        while offset < head.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
        guard offset < head.upperBound else { return nil }
        let quote = bytes[offset]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            // HTML allows values without quotes.
            let begin = offset
            while offset < head.upperBound, !Self.isBlank(bytes[offset]), bytes[offset] != UInt8(ascii: ">") { offset += 1 }
            return Attribute(name: name, value: begin..<offset, whole: start..<offset)
        }
        let begin = offset + 1
        offset = begin
        while offset < head.upperBound, bytes[offset] != quote { offset += 1 }
        let end = min(offset + 1, head.upperBound)
        return Attribute(name: name, value: begin..<offset, whole: start..<end)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
