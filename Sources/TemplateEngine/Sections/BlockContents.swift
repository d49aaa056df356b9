import SangkienMarkup

/// Tells which paragraphs and rows hold nothing but tags.
///
/// A class because it remembers its answers: a hostile part asks the same thousands of times.
final class BlockContents {
    private let tree: MarkupTree
    private let dialect: Dialect
    /// The bytes of all tags in order.
    private let cuts: [(bytes: Range<Int>, kind: CutKind)]
    private var onlyMarkers: [Int: Bool] = [:]

    init(tree: MarkupTree, dialect: Dialect, tags: [PlacedTag]) {
        self.tree = tree
        self.dialect = dialect
        cuts = tags.flatMap { tag in tag.cuts.map { ($0, CutKind(tag.tag)) } }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// True when the text below `index` is nothing but tags that print nothing, and at least one of them.
    func holdsOnlyMarkers(_ index: Int) -> Bool {
        if let known = onlyMarkers[index] { return known }
        let answer = holdsOnlyTags(index) { $0 == .marker }
        onlyMarkers[index] = answer
        return answer
    }

    /// True when the text below `index` is nothing but optional fields, and tags that print nothing.
    func holdsOnlyOptionalFields(_ index: Int) -> Bool {
        holdsOnlyTags(index) { $0 != .field }
    }

    /// What disappears with a paragraph: the list item too that holds nothing else.
    func unit(of paragraph: Int) -> Int {
        var unit = paragraph
        while case let parent = tree.nodes[unit].parent, parent >= 0, dialect.isListItem(tree.nodes[parent].name) {
            guard tree.children(of: parent).allSatisfy({ $0 == unit || tree.nodes[$0].kind == .text }) else { break }
            unit = parent
        }
        return unit
    }

    /// The bytes of an element that disappears, with the line break and indentation before it.
    func withGap(_ index: Int) -> Range<Int> {
        let whole = tree.nodes[index].whole
        guard index > 0, tree.nodes[index - 1].kind == .text else { return whole }
        let before = tree.nodes[index - 1].head
        return before.upperBound == whole.lowerBound && isBlank(before) ? before.lowerBound..<whole.upperBound : whole
    }

    private func holdsOnlyTags(_ index: Int, _ isWanted: (CutKind) -> Bool) -> Bool {
        var hasTag = false
        for inner in index..<tree.nodes[index].endIndex {
            let node = tree.nodes[inner]
            guard node.kind == .text else {
                // A field or a line break that belongs to a tag is no other content.
                if inner != index, dialect.isContent(node.name), !isCut(node.head) { return false }
                continue
            }
            var offset = node.head.lowerBound
            for cut in cuts(touching: node.head) {
                guard isWanted(cut.kind), isBlank(offset..<max(offset, cut.bytes.lowerBound)) else { return false }
                hasTag = true
                offset = max(offset, cut.bytes.upperBound)
            }
            if offset < node.head.upperBound, !isBlank(offset..<node.head.upperBound) { return false }
        }
        return hasTag
    }

    /// True when a piece of a tag covers all of `range`.
    private func isCut(_ range: Range<Int>) -> Bool {
        guard let cut = cuts(touching: range).first else { return false }
        return cut.bytes.lowerBound <= range.lowerBound && range.upperBound <= cut.bytes.upperBound
    }

    /// The pieces of tags that share bytes with `range`.
    private func cuts(touching range: Range<Int>) -> ArraySlice<(bytes: Range<Int>, kind: CutKind)> {
        var low = 0
        var high = cuts.count
        while low < high {
            let middle = (low + high) / 2
            if cuts[middle].bytes.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return cuts[low...].prefix { $0.bytes.lowerBound < range.upperBound }
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        tree.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }
}

/// What the bytes of a tag are to the paragraph or row around them.
enum CutKind {
    /// Prints nothing.
    case marker
    case field
    case optionalField

    init(_ tag: Tag) {
        switch tag {
        case .value(_, _, let isOptional, _): self = isOptional ? .optionalField : .field
        case .aggregate(let aggregate): self = aggregate.isOptional ? .optionalField : .field
        case .picture(let picture): self = picture.isOptional ? .optionalField : .field
        case .computed, .next: self = .field
        default: self = .marker
        }
    }
}
