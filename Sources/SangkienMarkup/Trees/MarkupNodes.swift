/// The nodes of a `MarkupTree` in document order, in little room: a hostile part may hold more than a million.
public struct MarkupNodes: Sendable, RandomAccessCollection {
    /// One element or one piece of character data.
    public struct Node: Sendable {
        /// What the node is.
        public enum Kind: Sendable {
            /// An element, from its start tag to its end tag.
            case element
            /// Character data.
            case text
        }
        /// What it is.
        public let kind: Kind
        /// The qualified name as written (`w:tr`), lower case in HTML; empty for text.
        public let name: String
        /// The index of the parent element, -1 for the root's.
        public let parent: Int
        /// Bytes of the start tag, or of the text.
        public let head: Range<Int>
        /// Bytes of the whole node, end tag included.
        public let whole: Range<Int>
        /// The index after the last node inside this one.
        public let endIndex: Int
    }

    /// A node in 24 bytes; the offsets of a part fit 32 bits (`MarkupTree.Limit`).
    private struct Packed {
        let name: Int32
        let parent: Int32
        let begin: Int32
        let headEnd: Int32
        var end: Int32
        var endIndex: Int32
    }

    private var packed: [Packed] = []
    /// Each name once; the first is that of texts.
    private var names = [""]
    private var placeOfName: [ArraySlice<UInt8>: Int32] = [:]

    /// 0.
    public var startIndex: Int { 0 }
    /// How many nodes there are.
    public var endIndex: Int { packed.count }

    /// The node at `index`.
    public subscript(index: Int) -> Node {
        let node = packed[index]
        let begin = Int(node.begin)
        return Node(
            kind: node.name == 0 ? .text : .element,
            name: names[Int(node.name)],
            parent: Int(node.parent),
            head: begin..<Int(node.headEnd),
            whole: begin..<Int(node.end),
            endIndex: Int(node.endIndex)
        )
    }

    mutating func append(text: Range<Int>, parent: Int) {
        append(name: 0, parent: parent, head: text)
    }

    /// Adds an element that ends with its start tag until `close` says otherwise; gives its index.
    mutating func append(element name: ArraySlice<UInt8>, parent: Int, head: Range<Int>) -> Int {
        append(name: place(of: name), parent: parent, head: head)
        return packed.count - 1
    }

    /// Ends the element at `index` at the offset `end`; all nodes after it are inside.
    mutating func close(_ index: Int, at end: Int) {
        packed[index].end = Int32(end)
        packed[index].endIndex = Int32(packed.count)
    }

    private mutating func append(name: Int32, parent: Int, head: Range<Int>) {
        let end = Int32(head.upperBound)
        packed.append(
            Packed(
                name: name,
                parent: Int32(parent),
                begin: Int32(head.lowerBound),
                headEnd: end,
                end: end,
                endIndex: Int32(packed.count + 1)
            )
        )
    }

    private mutating func place(of name: ArraySlice<UInt8>) -> Int32 {
        if let known = placeOfName[name] { return known }
        let place = Int32(names.count)
        names.append(String(decoding: name, as: UTF8.self))
        placeOfName[ArraySlice(Array(name))] = place
        return place
    }
}
