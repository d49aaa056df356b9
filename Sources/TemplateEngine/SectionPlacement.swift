import Diagnostics
import Markup

/// A section: the tag that opens it, the «:» if any, and the tag that closes it.
struct Section {
    let open: PlacedTag
    var otherwise: PlacedTag?
    let close: PlacedTag
}

/// Where the operations of a section stand in the bytes, and which bytes disappear.
struct Placement {
    var begin: Int
    var otherwise: Int?
    var end: Int
    var removed: [Range<Int>] = []
}

/// Why a section cannot stand where its tags are.
struct PlacementFault: Error {
    let problem: LocalizedText
}

/// Decides what a section repeats or hides: text, whole paragraphs, or whole rows (engine, section 2, rules 1 and 2).
struct SectionPlacement {
    let tree: MarkupTree
    let format: DocumentFormat
    /// The bytes of all tags in order, to tell a paragraph or row of markers only.
    private let cuts: [(bytes: Range<Int>, kind: CutKind)]

    init(tree: MarkupTree, format: DocumentFormat, tags: [PlacedTag]) {
        self.tree = tree
        self.format = format
        cuts = tags.flatMap { tag in tag.cuts.map { ($0, CutKind(tag.tag)) } }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    func place(_ section: Section) throws(PlacementFault) -> Placement {
        let open = section.open
        let close = section.close
        if open.isInAttribute || close.isInAttribute {
            guard open.node == close.node else { throw fault(vi: "hai đầu ở hai thuộc tính", en: "two attributes") }
            return inline(section)
        }
        let (openPath, closePath) = (path(to: open.lastNode), path(to: close.firstNode))
        let shared = zip(openPath, closePath).prefix { $0 == $1 }.count
        let common = shared == 0 ? -1 : openPath[shared - 1]
        let openRest = Array(openPath[shared...])
        let closeRest = Array(closePath[shared...])
        if openRest.isEmpty && closeRest.isEmpty { return inline(section) }
        if common >= 0 {
            let isInsideParagraph = openPath[..<shared].contains { format.isParagraph(tree.nodes[$0].name) }
            if isInsideParagraph { return try inlineAcrossRuns(section, openRest, closeRest) }
            if format.isRow(tree.nodes[common].name) { return try row(section, common) }
        }
        guard let first = openRest.first, let last = closeRest.first else {
            throw fault(vi: "một đầu nằm ngoài đoạn hoặc dòng của đầu kia", en: "one end lies outside the other's paragraph")
        }
        let inTable = common >= 0 && format.isTable(tree.nodes[common].name)
        if !inTable, (openRest + closeRest).contains(where: { format.isCell(tree.nodes[$0].name) }) {
            throw fault(vi: "một đầu ở trong bảng, đầu kia ở ngoài", en: "one end in a table, the other outside")
        }
        if inTable, !format.isRow(tree.nodes[first].name) || !format.isRow(tree.nodes[last].name) {
            throw fault(vi: "hai đầu ở hai phần khác nhau của bảng", en: "two different parts of the table")
        }
        return try blocks(section, first: first, last: last, parent: common)
    }

    // MARK: The three rules

    private func inline(_ section: Section) -> Placement {
        Placement(
            begin: section.open.end,
            otherwise: section.otherwise?.end,
            end: section.close.start
        )
    }

    /// Both ends in one paragraph but different runs: allowed when the same elements are cut on both sides.
    private func inlineAcrossRuns(_ section: Section, _ open: [Int], _ close: [Int]) throws(PlacementFault) -> Placement {
        guard open.map({ tree.nodes[$0].name }) == close.map({ tree.nodes[$0].name }) else {
            throw fault(vi: "hai đầu ở hai kiểu chữ lồng nhau khác nhau", en: "two differently nested runs")
        }
        return inline(section)
    }

    /// Both ends in different cells of one row: that row.
    private func row(_ section: Section, _ row: Int) throws(PlacementFault) -> Placement {
        guard section.otherwise == nil else {
            throw fault(vi: "«:» không dùng được trong một dòng của bảng", en: "«:» cannot split one table row")
        }
        return Placement(begin: tree.nodes[row].whole.lowerBound, end: tree.nodes[row].whole.upperBound)
    }

    /// Whole paragraphs or rows, from the one with the opening tag to the one with the closing tag.
    private func blocks(_ section: Section, first: Int, last: Int, parent: Int) throws(PlacementFault) -> Placement {
        var placement = Placement(begin: tree.nodes[first].whole.lowerBound, end: tree.nodes[last].whole.upperBound)
        if holdsOnlyMarkers(first) {
            placement.begin = tree.nodes[first].whole.upperBound
            placement.removed.append(withGap(first))
        }
        if holdsOnlyMarkers(last), first != last {
            placement.end = tree.nodes[last].whole.lowerBound
            if !mustStay(last, in: parent) { placement.removed.append(withGap(last)) }
        }
        guard let otherwise = section.otherwise else { return placement }
        let middle = path(to: otherwise.node).first { tree.nodes[$0].parent == parent }
        guard let middle, holdsOnlyMarkers(middle), middle != first, middle != last else {
            throw fault(vi: "«:» phải đứng riêng một đoạn hoặc một dòng", en: "«:» needs a paragraph or row of its own")
        }
        placement.otherwise = tree.nodes[middle].whole.lowerBound
        placement.removed.append(withGap(middle))
        return placement
    }

    // MARK: Looking at the tree

    /// The bytes of an element that disappears, with the line break and indentation before it.
    func withGap(_ index: Int) -> Range<Int> {
        let whole = tree.nodes[index].whole
        guard index > 0, tree.nodes[index - 1].kind == .text else { return whole }
        let before = tree.nodes[index - 1].head
        return before.upperBound == whole.lowerBound && isBlank(before) ? before.lowerBound..<whole.upperBound : whole
    }

    /// The elements from the root down to the one that holds `node`.
    private func path(to node: Int) -> [Int] {
        tree.ancestors(of: node).reversed()
    }

    /// True when the text below `index` is nothing but tags that print nothing, and at least one of them.
    func holdsOnlyMarkers(_ index: Int) -> Bool {
        holdsOnlyTags(index) { if case .marker = $0 { true } else { false } }
    }

    /// True when the text below `index` is nothing but optional fields, and at least one of them.
    func holdsOnlyOptionalFields(_ index: Int) -> Bool {
        holdsOnlyTags(index) { if case .optionalField = $0 { true } else { false } }
    }

    private func holdsOnlyTags(_ index: Int, _ isWanted: (CutKind) -> Bool) -> Bool {
        var hasTag = false
        for inner in index..<tree.nodes[index].endIndex {
            let node = tree.nodes[inner]
            guard node.kind == .text else {
                if inner != index, format.isContent(node.name) { return false }
                continue
            }
            var offset = node.head.lowerBound
            for cut in self.cuts(in: node.head) {
                guard isWanted(cut.kind), isBlank(offset..<cut.bytes.lowerBound) else { return false }
                hasTag = true
                offset = cut.bytes.upperBound
            }
            if !isBlank(offset..<node.head.upperBound) { return false }
        }
        return hasTag
    }

    /// The pieces of tags inside the bytes of one text node.
    private func cuts(in range: Range<Int>) -> ArraySlice<(bytes: Range<Int>, kind: CutKind)> {
        var low = 0
        var high = cuts.count
        while low < high {
            let middle = (low + high) / 2
            if cuts[middle].bytes.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return cuts[low...].prefix { $0.bytes.lowerBound < range.upperBound }
    }

    /// A cell must end with a paragraph (ECMA-376, 17.4.65), and so must a header, footer, note or text box.
    func mustStay(_ paragraph: Int, in parent: Int) -> Bool {
        guard format == .docx, parent >= 0 else { return false }
        let holders = ["w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent"]
        return holders.contains(tree.nodes[parent].name) && tree.children(of: parent).last { tree.nodes[$0].kind == .element } == paragraph
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        tree.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }

    private func fault(vi vietnamese: String, en english: String) -> PlacementFault {
        PlacementFault(problem: LocalizedText(vi: vietnamese, en: english))
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
        case .value(_, _, let isOptional): self = isOptional ? .optionalField : .field
        default: self = .marker
        }
    }
}
