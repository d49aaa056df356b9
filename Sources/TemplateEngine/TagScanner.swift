import Diagnostics
import Markup

/// A tag found in a part: what it says, where its bytes are, and the node that holds it.
struct PlacedTag {
    let tag: Tag
    /// What stands between the delimiters.
    let text: String
    /// The bytes of the tag, delimiters included.
    let range: Range<Int>
    /// The text node, or the element whose attribute holds it.
    let node: Int
    let isInAttribute: Bool
}

/// Finds the tags of a part in its character data and attribute values.
struct TagScanner {
    private let tree: MarkupTree
    private let part: String
    private let format: DocumentFormat
    private(set) var tags: [PlacedTag] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ tree: MarkupTree, part: String, format: DocumentFormat) {
        self.tree = tree
        self.part = part
        self.format = format
        for index in tree.nodes.indices { scan(node: index) }
    }

    private mutating func scan(node index: Int) {
        let node = tree.nodes[index]
        var offset = node.head.lowerBound
        while let open = next(0xAB, from: offset, before: node.head.upperBound) {
            guard let close = next(0xBB, from: open + 2, before: node.head.upperBound) else {
                let rest = String(decoding: tree.bytes[open..<min(open + 60, node.head.upperBound)], as: UTF8.self)
                diagnostics.append(Diagnostic(.tagUnclosed, at: location(of: open), Argument("tag", rest)))
                return
            }
            add(open..<close + 2, node: index, isInAttribute: node.kind == .element)
            offset = close + 2
        }
    }

    private mutating func add(_ range: Range<Int>, node: Int, isInAttribute: Bool) {
        let inner = String(decoding: tree.bytes[range.lowerBound + 2..<range.upperBound - 2], as: UTF8.self)
        let text = Self.unescape(inner)
        do throws(DiagnosticError) {
            let tag = try Tag.parse(text, at: location(of: range.lowerBound))
            tags.append(PlacedTag(tag: tag, text: text, range: range, node: node, isInAttribute: isInAttribute))
        } catch {
            diagnostics += error.diagnostics
        }
    }

    /// The offset of the next delimiter: U+00AB or U+00BB, both 0xC2 and a second byte.
    private func next(_ second: UInt8, from offset: Int, before end: Int) -> Int? {
        var index = offset
        while index + 1 < end {
            if tree.bytes[index] == 0xC2, tree.bytes[index + 1] == second { return index }
            index += 1
        }
        return nil
    }

    private func location(of offset: Int) -> SourceLocation {
        SourceLocation.inText(tree.bytes, offset: offset, file: part)
    }

    private static func unescape(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
    }
}

extension SourceLocation {
    /// The line and byte column of `offset` in a text.
    static func inText(_ bytes: [UInt8], offset: Int, file: String) -> SourceLocation {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SourceLocation(file: file, line: 1 + before.count { $0 == 0x0A }, column: offset - lineStart + 1)
    }
}
