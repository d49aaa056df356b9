import SangkienDiagnostics
import SangkienMarkup

/// A section: the tag that opens it, the «:» if any, and the tag that closes it.
struct Section {
    let open: PlacedTag
    var otherwise: PlacedTag?
    let close: PlacedTag

    var isLoop: Bool {
        if case .repetition = open.tag { true } else { false }
    }
}

/// Where the operations of a section stand in the bytes, and which bytes disappear.
struct Placement {
    var begin: Int
    var otherwise: Int?
    var end: Int
    var removed: [Range<Int>] = []
    /// What leads from the elements at one of its tags to those at another, when they are not the same.
    var bridges = Bridges()

    struct Bridges {
        /// From the closing tag to the opening one: before the next copy of a repeat.
        var again: [UInt8] = []
        /// From the opening tag to the closing one: where nothing is printed.
        var over: [UInt8] = []
        /// From «:» to the closing tag, and from the opening tag to «:».
        var afterFirst: [UInt8] = []
        var beforeSecond: [UInt8] = []
    }
}

/// Why a section cannot stand where its tags are.
struct PlacementFault: Error {
    let problem: LocalizedText

    init(vi vietnamese: String, en english: String) {
        problem = LocalizedText(vi: vietnamese, en: english)
    }
}

/// Decides what a section repeats or hides: text, whole paragraphs, or whole rows (docs/templates.md).
struct SectionPlacement {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let blocks: BlockContents

    init(tree: MarkupTree, dialect: Dialect, blocks: BlockContents) {
        self.tree = tree
        self.dialect = dialect
        self.blocks = blocks
    }

    func place(_ section: Section) throws(PlacementFault) -> Placement {
        let open = section.open
        let close = section.close
        if open.isInAttribute || close.isInAttribute {
            guard open.attribute == close.attribute else { throw PlacementFault(vi: "hai đầu ở hai thuộc tính", en: "two attributes") }
            return Placement(begin: open.end, otherwise: section.otherwise?.end, end: close.start)
        }
        let (openPath, closePath) = (path(to: open.lastNode), path(to: close.firstNode))
        let shared = zip(openPath, closePath).prefix { $0 == $1 }.count
        let common = shared == 0 ? -1 : openPath[shared - 1]
        if isInline(openPath, closePath, shared) { return try inline(section) }
        guard openPath.count > shared, closePath.count > shared else {
            throw PlacementFault(vi: "một đầu nằm ngoài đoạn hoặc dòng của đầu kia", en: "one end lies outside the other's paragraph")
        }
        let (first, last) = (openPath[shared], closePath[shared])
        if common >= 0, dialect.isRow(rowLevelName(of: common)) { return try row(section, common) }
        try requireOneTable(common, first, last, rest: openPath[shared...] + closePath[shared...])
        return try wholeBlocks(section, first: first, last: last, parent: common)
    }

    /// True when both ends stand in one paragraph, and not in blocks of their own inside it: a text box, a note, an item of HTML.
    private func isInline(_ open: [Int], _ close: [Int], _ shared: Int) -> Bool {
        let (first, last) = (open.dropFirst(shared).first, close.dropFirst(shared).first)
        guard let first, let last else {
            return first == nil && last == nil || open[..<shared].contains { dialect.isParagraph(tree.nodes[$0].name) }
        }
        if [first, last].allSatisfy({ dialect.isBlock(tree.nodes[$0].name) }), !isRun(first), !isRun(last) { return false }
        let isInCell = dialect.isRow(tree.nodes[first].name) || dialect.isCell(tree.nodes[first].name)
        return !isInCell && open[..<shared].contains { dialect.isParagraph(tree.nodes[$0].name) }
    }

    /// True for a content control among the runs of a paragraph.
    private func isRun(_ element: Int) -> Bool {
        guard tree.nodes[element].name == "w:sdt", tree.nodes[element].parent >= 0 else { return false }
        return tree.nodes[tree.nodes[element].parent].name == "w:p"
    }

    private func requireOneTable(_ common: Int, _ first: Int, _ last: Int, rest: ArraySlice<Int>) throws(PlacementFault) {
        let name = rowLevelName(of: common)
        guard dialect.isTable(name) || dialect.isRowGroup(name) else {
            guard rest.contains(where: { dialect.isCell(tree.nodes[$0].name) }) else { return }
            throw PlacementFault(vi: "một đầu ở trong bảng, đầu kia ở ngoài", en: "one end in a table, the other outside")
        }
        let areRows = [first, last].allSatisfy { dialect.isRow(tree.nodes[$0].name) || dialect.isWrapper(tree.nodes[$0].name) }
        guard areRows else { throw PlacementFault(vi: "hai đầu ở hai phần khác nhau của bảng", en: "two different parts of the table") }
    }

    /// The name of the element, or of what it stands in when it only wraps.
    private func rowLevelName(of element: Int) -> String {
        var next = element
        while next >= 0 {
            let node = tree.nodes[next]
            if !dialect.isWrapper(node.name) { return node.name }
            next = node.parent
        }
        return ""
    }

    // MARK: The three rules

    /// Both ends in one text; where they stand in different runs, each copy gets the runs it needs.
    private func inline(_ section: Section) throws(PlacementFault) -> Placement {
        var placement = Placement(begin: section.open.end, otherwise: section.otherwise?.end, end: section.close.start)
        let open = path(to: section.open.lastNode)
        let close = path(to: section.close.firstNode)
        placement.bridges.again = try bridge(from: close, to: open)
        placement.bridges.over = try bridge(from: open, to: close)
        if let otherwise = section.otherwise {
            placement.bridges.afterFirst = try bridge(from: path(to: otherwise.firstNode), to: close)
            placement.bridges.beforeSecond = try bridge(from: open, to: path(to: otherwise.lastNode))
        }
        return placement
    }

    /// The end tags and start tags that lead from one place in a paragraph to another.
    private func bridge(from: [Int], to: [Int]) throws(PlacementFault) -> [UInt8] {
        let shared = zip(from, to).prefix { $0 == $1 }.count
        var bytes: [UInt8] = []
        for element in from[shared...].reversed() { bytes += "</\(try bridgeable(element))>".utf8 }
        for element in to[shared...] {
            // What stands behind may begin with a space.
            let isText = try bridgeable(element) == "w:t"
            bytes += isText ? Array("<w:t xml:space=\"preserve\">".utf8) : Array(tree.bytes[tree.nodes[element].head])
            let properties = tree.children(of: element).first { tree.nodes[$0].name == "w:rPr" }
            if let properties { bytes += tree.bytes[tree.nodes[properties].whole] }
        }
        return bytes
    }

    private func bridgeable(_ element: Int) throws(PlacementFault) -> String {
        let name = tree.nodes[element].name
        guard !dialect.isParagraph(name), name != "w:sdt", name != "w:sdtContent", !dialect.isCell(name) else {
            throw PlacementFault(
                vi: "hai đầu ở hai phần không ghép được của đoạn",
                en: "two parts of the paragraph that do not fit together"
            )
        }
        return name
    }

    /// Both ends in different cells of one row: that row.
    private func row(_ section: Section, _ row: Int) throws(PlacementFault) -> Placement {
        guard section.otherwise == nil else {
            throw PlacementFault(vi: "«:» không dùng được trong một dòng của bảng", en: "«:» cannot split one table row")
        }
        var row = row
        while !dialect.isRow(tree.nodes[row].name) { row = tree.nodes[row].parent }
        return Placement(begin: tree.nodes[row].whole.lowerBound, end: tree.nodes[row].whole.upperBound)
    }

    /// Whole paragraphs or rows, from the one with the opening tag to the one with the closing tag.
    private func wholeBlocks(_ section: Section, first: Int, last: Int, parent: Int) throws(PlacementFault) -> Placement {
        var placement = Placement(begin: tree.nodes[first].whole.lowerBound, end: tree.nodes[last].whole.upperBound)
        if blocks.holdsOnlyMarkers(first) {
            placement.begin = tree.nodes[first].whole.upperBound
            placement.removed.append(blocks.withGap(first))
        }
        if blocks.holdsOnlyMarkers(last), first != last {
            placement.end = tree.nodes[last].whole.lowerBound
            placement.removed.append(blocks.withGap(last))
        }
        if section.isLoop, let list = soleList(in: placement.begin..<placement.end, of: parent) {
            // A repeat of a list is a repeat of its items: one list, whose numbers go on.
            placement.begin = tree.nodes[list.element].head.upperBound
            placement.end = tree.nodes[list.lastChild].whole.upperBound
        }
        guard let otherwise = section.otherwise else { return placement }
        let middle = path(to: otherwise.node).first { tree.nodes[$0].parent == parent }
        guard let middle, blocks.holdsOnlyMarkers(middle), middle != first, middle != last else {
            throw PlacementFault(vi: "«:» phải đứng riêng một đoạn hoặc một dòng", en: "«:» needs a paragraph or row of its own")
        }
        placement.otherwise = tree.nodes[middle].whole.lowerBound
        placement.removed.append(blocks.withGap(middle))
        return placement
    }

    /// The list that is all that the bytes hold, and its last child.
    private func soleList(in bytes: Range<Int>, of parent: Int) -> (element: Int, lastChild: Int)? {
        guard bytes.lowerBound < bytes.upperBound else { return nil }
        let inside = tree.children(of: parent).filter { bytes.contains(tree.nodes[$0].whole.lowerBound) && tree.nodes[$0].kind == .element }
        guard inside.count == 1, dialect.isList(tree.nodes[inside[0]].name), let last = tree.children(of: inside[0]).last else {
            return nil
        }
        return (inside[0], last)
    }

    /// The elements from the root down to the one that holds `node`.
    private func path(to node: Int) -> [Int] {
        tree.ancestors(of: node).reversed()
    }
}
