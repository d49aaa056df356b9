import SangkienMarkup

/// The text of one paragraph as a person sees it, each character with the bytes it stands for.
///
/// Word and LibreOffice cut a tag into pieces wherever spelling marks, bookmarks, comments, revisions or formatting begin;
/// read through a flow, the pieces are one text again (docs/templates.md).
struct TextFlow {
    /// One character: what it reads as, the node it comes from, and its bytes there.
    struct Character {
        let scalar: Unicode.Scalar
        private let place: Int32
        private let begin: Int32
        private let width: Int32

        init(_ scalar: Unicode.Scalar, node: Int, bytes: Range<Int>) {
            self.scalar = scalar
            (place, begin, width) = (Int32(node), Int32(bytes.lowerBound), Int32(bytes.count))
        }

        var node: Int { Int(place) }
        var bytes: Range<Int> { Int(begin)..<Int(begin + width) }
    }

    /// How many characters a flow with tags may have; a page has some 3,000.
    static let longest = 2_000_000

    /// The texts, and the elements that stand for characters, in document order.
    private let pieces: [Int32]

    private init(_ pieces: [Int32]) {
        self.pieces = pieces
    }

    /// The flows of a document that may hold a tag, in document order.
    ///
    /// Texts in `consumed` are left out: they belong to a field that was read as a whole.
    static func all(in tree: MarkupTree, dialect: Dialect, consumed: Set<Int>) -> [TextFlow] {
        var builder = FlowBuilder(tree: tree, dialect: dialect)
        for index in tree.nodes.indices where !consumed.contains(index) { builder.add(index) }
        return builder.flows().map(TextFlow.init)
    }

    /// The characters; nil when there are more than any form has.
    func characters(in tree: MarkupTree, dialect: Dialect) -> [Character]? {
        var reader = CharacterReader(tree.bytes)
        for piece in pieces {
            let node = tree.nodes[Int(piece)]
            if node.kind == .text {
                reader.read(node.head, node: Int(piece))
            } else if let scalar = dialect.scalar(of: node.name) {
                reader.characters.append(Character(scalar, node: Int(piece), bytes: node.whole))
            }
            if reader.characters.count > Self.longest { return nil }
        }
        return reader.characters
    }
}

/// Sorts the texts of a document into flows.
private struct FlowBuilder {
    private let tree: MarkupTree
    private let dialect: Dialect
    private var pieces: [(flow: Int32, node: Int32)] = []
    /// Whether each flow has a byte that may open a tag.
    private var mayHoldTag: [Bool] = []
    private var flowOfRoot: [Int: Int32] = [:]
    /// The tracked deletions of OpenDocument, and those that are open: LibreOffice may leave their text in place.
    private let deletions: Set<String>
    private var openDeletions: Set<String> = []

    init(tree: MarkupTree, dialect: Dialect) {
        self.tree = tree
        self.dialect = dialect
        deletions = dialect == .openDocument ? Self.deletions(in: tree) : []
    }

    /// The regions of tracked changes that are deletions (ODF 1.3, 5.5.3).
    private static func deletions(in tree: MarkupTree) -> Set<String> {
        var found: Set<String> = []
        for index in tree.nodes.indices where tree.nodes[index].name == "text:changed-region" {
            guard tree.children(of: index).contains(where: { tree.nodes[$0].name == "text:deletion" }) else { continue }
            found.formUnion(["xml:id", "text:id"].compactMap { tree.value($0, of: index) })
        }
        return found
    }

    private mutating func noteDeletion(_ index: Int, _ name: String) {
        guard name == "text:change-start" || name == "text:change-end" else { return }
        guard let id = tree.value("text:change-id", of: index), deletions.contains(id) else { return }
        if name == "text:change-start" { openDeletions.insert(id) } else { openDeletions.remove(id) }
    }

    mutating func add(_ index: Int) {
        let node = tree.nodes[index]
        if !deletions.isEmpty, node.kind == .element { noteDeletion(index, node.name) }
        // A page need have no element around its text.
        guard openDeletions.isEmpty, node.parent >= 0 || (dialect == .html && node.kind == .text),
            node.kind == .text || dialect.scalar(of: node.name) != nil, !isHidden(node.parent)
        else { return }
        let flow = flow(of: root(of: node))
        if node.kind == .text, !mayHoldTag[Int(flow)], Delimiter.mayStand(in: tree.bytes[node.head]) { mayHoldTag[Int(flow)] = true }
        pieces.append((flow, Int32(index)))
    }

    /// The pieces of the flows that may hold a tag.
    func flows() -> [[Int32]] {
        var flows: [[Int32]] = Array(repeating: [], count: mayHoldTag.count)
        for piece in pieces where mayHoldTag[Int(piece.flow)] { flows[Int(piece.flow)].append(piece.node) }
        return flows.filter { !$0.isEmpty }
    }

    private mutating func flow(of root: Int) -> Int32 {
        if let known = flowOfRoot[root] { return known }
        let flow = Int32(mayHoldTag.count)
        mayHoldTag.append(false)
        flowOfRoot[root] = flow
        return flow
    }

    /// A number for the text that the node belongs to: a paragraph's, or that of the field instructions in it.
    private func root(of node: MarkupNodes.Node) -> Int {
        guard node.parent >= 0 else { return -1 }
        let parent = tree.nodes[node.parent].name
        if node.kind == .element || dialect.holdsText(parent) { return 2 * flowRoot(above: node.parent) }
        // A field's instruction is cut over runs as a text is; other character data is a text of its own.
        return parent == "w:instrText" ? 2 * flowRoot(above: node.parent) + 1 : 2 * node.parent
    }

    /// The element whose flow the text inside `element` belongs to.
    private func flowRoot(above element: Int) -> Int {
        var next = element
        while next >= 0 {
            let node = tree.nodes[next]
            if dialect.isFlowRoot(node.name) { return next }
            next = node.parent
        }
        return element
    }

    /// True inside what is deleted or moved away.
    private func isHidden(_ element: Int) -> Bool {
        var next = element
        while next >= 0 {
            let node = tree.nodes[next]
            if dialect.isHidden(node.name) { return true }
            next = node.parent
        }
        return false
    }
}
