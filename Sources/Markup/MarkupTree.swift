/// The structure of a document over its own bytes: every node knows where it stands, and nothing is rewritten.
///
/// Made for documents already known to be well-formed (`XMLCheck`), or for HTML, whose void and raw-text elements it
/// knows (WHATWG HTML, 13.1.2). Nodes stand in document order.
public struct MarkupTree: Sendable {
    /// How the bytes are read.
    public enum Syntax: Sendable {
        case xml
        case html
    }

    /// One element or one piece of character data.
    public struct Node: Sendable {
        /// What the node is.
        public enum Kind: Sendable {
            case element
            case text
        }
        /// What it is.
        public let kind: Kind
        /// The qualified name as written (`w:tr`), lower case in HTML; empty for text.
        public let name: String
        /// The index of the parent element, -1 for the root's.
        public let parent: Int
        /// Bytes of the start tag, or of the text.
        public internal(set) var head: Range<Int>
        /// Bytes of the whole node, end tag included.
        public internal(set) var whole: Range<Int>
        /// The index after the last node inside this one.
        public internal(set) var endIndex: Int
    }

    /// The document.
    public let bytes: [UInt8]
    /// Its nodes in document order.
    public private(set) var nodes: [Node] = []

    private var open: [Int] = []
    private let syntax: Syntax

    /// Reads `bytes`; never fails: what is not markup counts as text.
    public init(_ bytes: [UInt8], syntax: Syntax) {
        self.bytes = bytes
        self.syntax = syntax
        read()
    }

    /// The indices of the children of the node at `index`.
    public func children(of index: Int) -> [Int] {
        var result: [Int] = []
        var child = index + 1
        while child < nodes[index].endIndex {
            result.append(child)
            child = nodes[child].endIndex
        }
        return result
    }

    /// The indices of the node's ancestors, the nearest first.
    public func ancestors(of index: Int) -> [Int] {
        var result: [Int] = []
        var next = nodes[index].parent
        while next >= 0 {
            result.append(next)
            next = nodes[next].parent
        }
        return result
    }

    // MARK: Reading

    private mutating func read() {
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<"), let next = readMarkup(at: offset) {
                offset = next
            } else {
                offset = readText(from: offset)
            }
        }
        while let last = open.last { close(last, at: bytes.count..<bytes.count) }
    }

    private mutating func readText(from offset: Int) -> Int {
        var end = offset + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        append(.text, name: "", head: offset..<end)
        return end
    }

    /// Reads one tag, comment, section or declaration; nil when the `<` is none of these (HTML only).
    private mutating func readMarkup(at offset: Int) -> Int? {
        guard offset + 1 < bytes.count else { return nil }
        switch bytes[offset + 1] {
        case UInt8(ascii: "!"):
            if starts("<!--", at: offset) { return find("-->", from: offset + 4) }
            if starts("<![CDATA[", at: offset) { return find("]]>", from: offset + 9) }
            return find(">", from: offset)
        case UInt8(ascii: "?"): return find("?>", from: offset)
        case UInt8(ascii: "/"):
            let end = find(">", from: offset)
            closeElement(named: name(at: offset + 2), at: offset..<end)
            return end
        case let byte where isNameByte(byte):
            return readElement(at: offset)
        default: return nil
        }
    }

    private mutating func readElement(at offset: Int) -> Int {
        let end = endOfTag(from: offset + 1)
        let name = name(at: offset + 1)
        let index = append(.element, name: name, head: offset..<end)
        let closesItself = end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
        if closesItself || (syntax == .html && HTMLElements.void.contains(name)) { return end }
        open.append(index)
        guard syntax == .html, HTMLElements.rawText.contains(name) else { return end }
        var stop = end
        while stop < bytes.count {
            if starts("</", at: stop), self.name(at: stop + 2) == name { break }
            stop += 1
        }
        if stop > end { append(.text, name: "", head: end..<stop) }
        return stop
    }

    @discardableResult
    private mutating func append(_ kind: Node.Kind, name: String, head: Range<Int>) -> Int {
        let node = Node(
            kind: kind,
            name: name,
            parent: open.last ?? -1,
            head: head,
            whole: head,
            endIndex: nodes.count + 1
        )
        nodes.append(node)
        return nodes.count - 1
    }

    private mutating func closeElement(named name: String, at tail: Range<Int>) {
        guard let place = open.lastIndex(where: { nodes[$0].name == name }) else { return }
        // HTML leaves end tags out; what is still open inside ends where its parent does.
        while open.count - 1 > place, let inner = open.last { close(inner, at: tail.lowerBound..<tail.lowerBound) }
        close(open[place], at: tail)
    }

    private mutating func close(_ index: Int, at tail: Range<Int>) {
        nodes[index].whole = nodes[index].head.lowerBound..<tail.upperBound
        nodes[index].endIndex = nodes.count
        open.removeLast()
    }

    // MARK: Bytes

    private func name(at offset: Int) -> String {
        var end = offset
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[offset..<end], as: UTF8.self)
        return syntax == .html ? name.lowercased() : name
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    /// The offset after the `>` that ends the tag, quotes respected.
    private func endOfTag(from offset: Int) -> Int {
        var quote: UInt8 = 0
        var index = offset
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
            index += 1
        }
        return bytes.count
    }

    private func starts(_ text: StaticString, at offset: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        return text.withUTF8Buffer { pattern in
            unsafe pattern.elementsEqual(bytes[offset..<offset + count])
        }
    }

    /// The offset after the next `text`, or the end.
    private func find(_ text: StaticString, from offset: Int) -> Int {
        var index = offset
        while index < bytes.count {
            if starts(text, at: index) { return index + text.utf8CodeUnitCount }
            index += 1
        }
        return bytes.count
    }
}

/// The elements that HTML writes in their own way.
enum HTMLElements {
    /// Elements without content (WHATWG HTML, 13.1.2, void elements).
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Elements whose content is not markup.
    static let rawText: Set<String> = ["script", "style", "textarea", "title"]
}
