import Markup

/// The text of one paragraph as a person sees it, each character with the bytes it stands for.
///
/// Word and LibreOffice cut a tag into pieces wherever spelling marks, bookmarks, comments, revisions or formatting begin;
/// read through a flow, the pieces are one text again (engine, section 2, rule 6).
struct TextFlow {
    /// One character: what it reads as, the node it comes from, and its bytes there.
    struct Character {
        let scalar: Unicode.Scalar
        let node: Int
        let bytes: Range<Int>
    }

    var characters: [Character] = []

    /// The flows of a document, in document order.
    static func all(in tree: MarkupTree, format: DocumentFormat) -> [TextFlow] {
        var builder = FlowBuilder(tree: tree, format: format)
        for index in tree.nodes.indices { builder.add(index) }
        return builder.flows
    }
}

/// Sorts the characters of a document into flows.
private struct FlowBuilder {
    let tree: MarkupTree
    let format: DocumentFormat
    var flows: [TextFlow] = []
    /// The flow of each root element.
    private var flowOfRoot: [Int: Int] = [:]

    init(tree: MarkupTree, format: DocumentFormat) {
        self.tree = tree
        self.format = format
    }

    mutating func add(_ index: Int) {
        let node = tree.nodes[index]
        guard node.parent >= 0, !isHidden(node.parent) else { return }
        switch node.kind {
        case .text:
            // Other character data, such as a field's instruction, is a text of its own.
            let isText = format.holdsText(tree.nodes[node.parent].name)
            appendText(node.head, node: index, root: isText ? flowRoot(above: node.parent) : node.parent)
        case .element:
            guard let scalar = format.scalar(of: node.name) else { return }
            let character = TextFlow.Character(scalar: scalar, node: index, bytes: node.whole)
            append(character, root: flowRoot(above: node.parent))
        }
    }

    /// The element whose flow the text inside `element` belongs to.
    private func flowRoot(above element: Int) -> Int {
        var next = element
        while next >= 0 {
            if format.isFlowRoot(tree.nodes[next].name) { return next }
            next = tree.nodes[next].parent
        }
        return element
    }

    /// True inside what is deleted or moved away.
    private func isHidden(_ element: Int) -> Bool {
        var next = element
        while next >= 0 {
            if format.isHidden(tree.nodes[next].name) { return true }
            next = tree.nodes[next].parent
        }
        return false
    }

    private mutating func append(_ character: TextFlow.Character, root: Int) {
        if let known = flowOfRoot[root] {
            flows[known].characters.append(character)
        } else {
            flowOfRoot[root] = flows.count
            flows.append(TextFlow(characters: [character]))
        }
    }

    /// Decodes UTF-8 and the character references of XML.
    private mutating func appendText(_ range: Range<Int>, node: Int, root: Int) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if tree.bytes[offset] == UInt8(ascii: "&"), let (scalar, end) = reference(at: offset, before: range.upperBound) {
                append(TextFlow.Character(scalar: scalar, node: node, bytes: offset..<end), root: root)
                offset = end
                continue
            }
            var decoder = UTF8()
            var rest = tree.bytes[offset..<min(offset + 4, range.upperBound)].makeIterator()
            guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
                offset += 1
                continue
            }
            let end = offset + UTF8.width(scalar)
            append(TextFlow.Character(scalar: scalar, node: node, bytes: offset..<end), root: root)
            offset = end
        }
    }

    /// `&lt;`, `&#60;`, `&#x3C;` and their like.
    private func reference(at offset: Int, before limit: Int) -> (Unicode.Scalar, Int)? {
        let window = tree.bytes[offset..<min(offset + 12, limit)]
        guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: tree.bytes[offset + 1..<semicolon], as: UTF8.self)
        let scalar: Unicode.Scalar?
        switch name {
        case "lt": scalar = "<"
        case "gt": scalar = ">"
        case "amp": scalar = "&"
        case "quot": scalar = "\""
        case "apos": scalar = "'"
        case "laquo": scalar = "«"
        case "raquo": scalar = "»"
        case "nbsp": scalar = "\u{A0}"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let code = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            scalar = code.flatMap(Unicode.Scalar.init)
        }
        return scalar.map { ($0, semicolon + 1) }
    }
}

extension DocumentFormat {
    /// Elements whose character data is text that a reader sees.
    func holdsText(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:t" || name == "a:t"
        case .odt: name.hasPrefix("text:")
        case .html: true
        }
    }

    /// Elements whose text is not in the document as it stands: deleted, or moved away.
    func isHidden(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:del" || name == "w:moveFrom" || name == "w:delText"
        case .odt: name == "text:tracked-changes"
        case .html: false
        }
    }

    /// Elements that begin a text of their own.
    func isFlowRoot(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:p" || name == "a:p"
        case .odt: name == "text:p" || name == "text:h"
        case .html: !Self.inlineHTML.contains(name)
        }
    }

    /// Elements that stand for a character: what a tag may have in it by accident.
    func scalar(of name: String) -> Unicode.Scalar? {
        switch self {
        case .docx:
            switch name {
            case "w:br", "w:cr", "w:tab": " "
            case "w:noBreakHyphen": "-"
            case "w:softHyphen": "\u{AD}"
            default: nil
            }
        case .odt: ["text:s", "text:tab", "text:line-break"].contains(name) ? " " : nil
        case .html: name == "br" ? " " : nil
        }
    }

    private static let inlineHTML: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]
}
