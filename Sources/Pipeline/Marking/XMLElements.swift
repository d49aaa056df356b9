/// An element in the bytes of XML (phần tử XML trên byte).
struct XMLElement {
    /// Its start tag.
    let tag: Range<Int>
    /// What stands between its tags; nothing for an empty one.
    let content: Range<Int>
    /// All of it.
    let range: Range<Int>

    /// True for `<a/>`.
    var isEmpty: Bool { tag == range }
}

extension XMLBytes {
    /// The element that begins at `tag`; nil where it does not end before `limit`.
    func element(at tag: Int, before limit: Int) -> XMLElement? {
        let head = endOfTag(tag)
        guard head <= limit else { return nil }
        if bytes[head - 2] == UInt8(ascii: "/") { return XMLElement(tag: tag..<head, content: head..<head, range: tag..<head) }
        var depth = 1
        var at = head
        while let open = next(UInt8(ascii: "<"), from: at), open + 1 < limit {
            let end = endOfTag(open)
            if bytes[open + 1] == UInt8(ascii: "/") {
                depth -= 1
                if depth == 0 { return end <= limit ? XMLElement(tag: tag..<head, content: head..<open, range: tag..<end) : nil }
            } else if bytes[end - 2] != UInt8(ascii: "/") {
                depth += 1
            }
            at = end
        }
        return nil
    }

    /// The children of what stands in `content`, one by one.
    func children(of content: Range<Int>) -> XMLChildren { XMLChildren(xml: self, at: content.lowerBound, end: content.upperBound) }

    /// The first child called `name`.
    func child(_ name: String, of content: Range<Int>) -> XMLElement? {
        for child in children(of: content) where isTag(name, at: child.tag.lowerBound) { return child }
        return nil
    }

    /// The root element; nil where the XML is of a form that is not edited in place.
    var root: XMLElement? {
        guard isPlain, let first = firstElement else { return nil }
        return element(at: first, before: bytes.count)
    }

    /// The prefix, with its colon, of a root element whose local name is `name`; nil for another one.
    func prefix(of root: XMLElement, called name: String) -> String? {
        guard let full = self.name(at: root.tag.lowerBound), full == name || full.hasSuffix(":" + name) else { return nil }
        return String(full.dropLast(name.count))
    }

    /// The value of an attribute as it stands; nil without one.
    func text(_ name: String, in tag: Range<Int>) -> String? {
        value(name, in: tag).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The bytes of an element whose start tag says `value` for each of the attributes.
    func copy(of element: XMLElement, setting attributes: [(name: String, value: String)]) -> [UInt8] {
        tag(element.tag, setting: attributes) + bytes[element.tag.upperBound..<element.range.upperBound]
    }

    /// A start tag that says `value` for each of the attributes, and the rest as it does.
    func tag(_ tag: Range<Int>, setting attributes: [(name: String, value: String)]) -> [UInt8] {
        var copy = Array(bytes[tag])
        for (name, value) in attributes {
            let xml = XMLBytes(copy)
            if let old = xml.value(name, in: 0..<copy.count) {
                copy.replaceSubrange(old, with: value.utf8)
            } else {
                let end = copy.count - (copy[copy.count - 2] == UInt8(ascii: "/") ? 2 : 1)
                copy.insert(contentsOf: " \(name)=\"\(value)\"".utf8, at: end)
            }
        }
        return copy
    }
}

/// The children of an element, from the first on.
struct XMLChildren: Sequence, IteratorProtocol {
    fileprivate let xml: XMLBytes
    fileprivate var at: Int
    fileprivate let end: Int

    fileprivate init(xml: XMLBytes, at: Int, end: Int) {
        (self.xml, self.at, self.end) = (xml, at, end)
    }

    mutating func next() -> XMLElement? {
        guard let tag = xml.next(UInt8(ascii: "<"), from: at), tag < end, let child = xml.element(at: tag, before: end) else { return nil }
        at = child.range.upperBound
        return child
    }
}

/// Changes to bytes, put in when all are known (các chỗ sửa).
struct ByteChanges {
    private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

    /// Replaces a range.
    mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { changes.append((range, bytes)) }

    /// Puts text in at a place.
    mutating func insert(_ text: String, at place: Int) { changes.append((place..<place, Array(text.utf8))) }

    /// `bytes` with the changes, which do not overlap; those at one place stand in the order in which they came.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + changes.reduce(0) { $0 + $1.bytes.count })
        var copied = 0
        let ordered = changes.enumerated()
            .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
        for (_, change) in ordered {
            guard change.range.lowerBound >= copied else { continue }
            output += bytes[copied..<change.range.lowerBound]
            output += change.bytes
            copied = change.range.upperBound
        }
        return output + bytes[copied...]
    }
}
