import SangkienMarkup

/// The words around a place, as a person would look for them in the document.
struct Surroundings {
    let tree: MarkupTree
    let dialect: Dialect

    /// How many characters are shown before the place, of it, and behind it.
    private static let widths = (before: 20, inside: 40, after: 20)
    /// How many nodes are looked at on either side, so that a hostile document costs no more than an honest one.
    private static let reach = 200

    /// One line: what stands at `range`, with some characters before and behind it from the same paragraph.
    func text(around range: Range<Int>, paragraph: Range<Int>) -> String? {
        guard let node = tree.nodes.lastPlace(where: { $0.head.lowerBound <= range.lowerBound }) else { return nil }
        let whole: (before: String, inside: String, after: String)
        if tree.nodes[node].kind == .element {
            whole = attribute(node, range)
        } else {
            let nodes = isShown(node) && paragraph.contains(node) ? paragraph : node..<node + 1
            let end = tree.nodes.lastPlace { $0.head.lowerBound < range.upperBound } ?? node
            whole = (
                before(range.lowerBound, from: node, in: nodes),
                forward(range, from: node, in: nodes, limit: Self.widths.inside),
                forward(range.upperBound..<tree.bytes.count, from: end, in: nodes, limit: Self.widths.after)
            )
        }
        let line = Self.joined(whole)
        return line.isEmpty ? nil : line
    }

    private func isShown(_ node: Int) -> Bool {
        let parent = tree.nodes[node].parent
        return parent >= 0 && dialect.holdsText(tree.nodes[parent].name)
    }

    /// The text that stands before `offset`, the nearest last.
    private func before(_ offset: Int, from node: Int, in nodes: Range<Int>) -> String {
        var text = ""
        for index in stride(from: node, through: max(nodes.lowerBound, node - Self.reach), by: -1) {
            let bytes = tree.nodes[index].head
            let end = min(bytes.upperBound, offset)
            guard bytes.lowerBound <= end else { continue }
            text = piece(index, max(bytes.lowerBound, end - 200)..<end, isAlone: nodes.count == 1) + text
            if text.count > Self.widths.before { break }
        }
        return text
    }

    /// The text of `range`, at most `limit` characters and one more.
    private func forward(_ range: Range<Int>, from node: Int, in nodes: Range<Int>, limit: Int) -> String {
        var text = ""
        for index in node..<max(node, min(nodes.upperBound, node + Self.reach)) {
            let bytes = tree.nodes[index].head
            if bytes.lowerBound >= range.upperBound || text.count > limit { break }
            let begin = max(bytes.lowerBound, range.lowerBound)
            guard begin <= bytes.upperBound else { continue }
            let shown = begin..<max(begin, min(bytes.upperBound, range.upperBound, begin + 8 * limit + 8))
            text += piece(index, shown, isAlone: nodes.count == 1)
        }
        return text
    }

    /// What a node, or some bytes of a text, reads as.
    private func piece(_ index: Int, _ bytes: Range<Int>, isAlone: Bool) -> String {
        let node = tree.nodes[index]
        if node.kind == .element { return dialect.scalar(of: node.name) == " " ? " " : "" }
        return isAlone || isShown(index) ? PlainText.decoded(tree.bytes[bytes]) : ""
    }

    /// The value of the attribute around `range`, within the start tag of an element.
    private func attribute(_ node: Int, _ range: Range<Int>) -> (String, String, String) {
        let head = tree.nodes[node].head
        let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        let begin = min(max(range.lowerBound, head.lowerBound), head.upperBound)
        let end = min(max(range.upperBound, begin), head.upperBound)
        let before = tree.bytes[max(head.lowerBound, begin - 200)..<begin]
        let after = tree.bytes[end..<min(head.upperBound, end + 200)]
        return (
            PlainText.decoded(before.lastIndex(where: quotes.contains).map { before[($0 + 1)...] } ?? []),
            PlainText.decoded(tree.bytes[begin..<end]),
            PlainText.decoded(after.prefix { !quotes.contains($0) })
        )
    }

    private static func joined(_ whole: (before: String, inside: String, after: String)) -> String {
        var before = PlainText.spaced(whole.before)
        if before.count > widths.before {
            let tail = before.suffix(widths.before)
            let word = tail.firstIndex(of: " ").map { tail[$0...] } ?? tail
            before = "…" + word.drop { $0 == " " }
        }
        let inside = PlainText.shortened(PlainText.line(whole.inside), to: widths.inside)
        let after = PlainText.shortened(PlainText.spaced(whole.after), to: widths.after)
        return PlainText.line(before + inside + after)
    }
}
