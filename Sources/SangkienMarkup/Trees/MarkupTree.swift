/// The structure of a document over its own bytes: every node knows where it stands, and nothing is rewritten.
///
/// Made for documents already known to be well-formed (`XMLCheck`), or for HTML, whose void and raw-text elements it
/// knows (WHATWG HTML, 13.1.2). Nodes stand in document order.
public struct MarkupTree: Sendable {
    /// How the bytes are read.
    public enum Syntax: Sendable {
        /// XML, known to be well-formed.
        case xml
        /// HTML, whose void elements have no end.
        case html
    }

    /// How large a document may be before it is refused; a form is far below.
    enum Limit {
        /// How many elements and texts.
        static let nodes = 1_500_000
        /// How many elements inside each other; libxml2 allows XML as many.
        static let depth = 256
        /// How many bytes.
        static let bytes = 1 << 30
    }

    /// The document.
    public let bytes: [UInt8]
    /// Its nodes in document order.
    public private(set) var nodes = MarkupNodes()
    /// The bytes of its comments in document order, from `<!--` on; those inside scripts and styles are texts.
    public private(set) var comments: [Range<Int>] = []
    /// True when the document has more nodes or deeper ones than any form; the nodes are not complete then.
    public private(set) var isTooLarge = false

    private var open: [Int] = []
    let syntax: Syntax

    /// Reads `bytes`; never fails: what is not markup counts as text.
    public init(_ bytes: [UInt8], syntax: Syntax) {
        self.bytes = bytes
        self.syntax = syntax
        guard bytes.count <= Limit.bytes else {
            isTooLarge = true
            return
        }
        read()
    }

    /// The indices of the children of the node at `index`; of -1, those of the document.
    public func children(of index: Int) -> [Int] {
        var result: [Int] = []
        var child = index + 1
        let end = index < 0 ? nodes.count : nodes[index].endIndex
        while child < end {
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
        while offset < bytes.count, !isTooLarge {
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
        append(offset..<end)
        return end
    }

    /// Reads one tag, comment, section or declaration; nil when the `<` is none of these (HTML only).
    private mutating func readMarkup(at offset: Int) -> Int? {
        guard offset + 1 < bytes.count else { return nil }
        switch bytes[offset + 1] {
        case UInt8(ascii: "!"):
            if starts("<!--", at: offset) {
                let end = syntax == .html ? endOfComment(at: offset + 4) : find("-->", from: offset + 4)
                comments.append(offset..<end)
                return end
            }
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
        let end = bytes.endOfTag(from: offset + 1)
        if syntax == .html { endUnclosed(before: string(name(at: offset + 1)), at: offset) }
        let index = nodes.append(element: name(at: offset + 1), parent: open.last ?? -1, head: offset..<end)
        let name = nodes[index].name
        noteSize()
        let closesItself = end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
        if closesItself || (syntax == .html && HTMLElements.void.contains(name)) { return end }
        open.append(index)
        guard syntax == .html, HTMLElements.rawText.contains(name) else { return end }
        var stop = end
        while stop < bytes.count {
            if starts("</", at: stop), string(self.name(at: stop + 2)) == name { break }
            stop += 1
        }
        if stop > end { append(end..<stop) }
        return stop
    }

    private mutating func append(_ text: Range<Int>) {
        nodes.append(text: text, parent: open.last ?? -1)
        noteSize()
    }

    private mutating func noteSize() {
        if nodes.count >= Limit.nodes || open.count >= Limit.depth { isTooLarge = true }
    }

    private mutating func closeElement(named name: ArraySlice<UInt8>, at tail: Range<Int>) {
        let name = string(name)
        guard let place = open.lastIndex(where: { nodes[$0].name == name }) else { return }
        // HTML leaves end tags out; what is still open inside ends where its parent does.
        while open.count - 1 > place, let inner = open.last { close(inner, at: tail.lowerBound..<tail.lowerBound) }
        close(open[place], at: tail)
    }

    /// Ends elements whose end tags HTML lets people leave out.
    private mutating func endUnclosed(before name: String, at offset: Int) {
        guard let (elements, boundary) = HTMLElements.ended(by: name) else { return }
        for place in open.indices.reversed() {
            let name = nodes[open[place]].name
            if boundary.contains(name) { return }
            guard elements.contains(name) else { continue }
            while open.count > place, let inner = open.last { close(inner, at: offset..<offset) }
            return
        }
    }

    private mutating func close(_ index: Int, at tail: Range<Int>) {
        nodes.close(index, at: tail.upperBound)
        open.removeLast()
    }

    // MARK: Bytes

    /// The bytes of the name at `offset`, lower case in HTML.
    private func name(at offset: Int) -> ArraySlice<UInt8> {
        var end = offset
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        let name = bytes[offset..<end]
        guard syntax == .html, name.contains(where: { 0x41...0x5A ~= $0 }) else { return name }
        return name.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }[...]
    }

    private func string(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name, as: UTF8.self)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    private func starts(_ text: StaticString, at offset: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        return text.withUTF8Buffer { pattern in
            unsafe pattern.elementsEqual(bytes[offset..<offset + count])
        }
    }

    /// The offset behind a comment of HTML whose text begins at `offset`: browsers end it earlier than XML does (WHATWG HTML, 13.2.5.43).
    private func endOfComment(at offset: Int) -> Int {
        for end in [">", "->"] as [StaticString] where starts(end, at: offset) { return offset + end.utf8CodeUnitCount }
        var index = offset
        while index < bytes.count {
            if starts("-->", at: index) { return index + 3 }
            if starts("--!>", at: index) { return index + 4 }
            index += 1
        }
        return bytes.count
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
