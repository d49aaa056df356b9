import SangkienMarkup
import VietnameseText

/// Numbered lists in what is repeated (danh sách đánh số trong khối lặp).
///
/// A repeat that makes nothing but the paragraphs of a list makes one list, whose numbers go on. Where a list stands among other
/// content that is repeated, it begins anew in each copy. One numbered paragraph in a cell of a repeated row numbers the rows.
enum NumberedLists {
    static func add(
        to edits: inout PartEdits,
        _ tree: MarkupTree,
        _ dialect: Dialect,
        loops: LoopNest,
        styles: ListStyles,
        _ program: inout Program
    ) {
        guard !loops.isEmpty else { return }
        switch dialect {
        case .word: if styles.canBeginAnew { WordLists(tree, loops, styles, gone: ByteRanges(edits.removed)).add(to: &edits, &program) }
        case .openDocument: addOpenDocument(to: &edits, tree, loops, &program)
        case .html: break
        }
    }

    /// Each `text:list` begins anew by itself (ODF 1.3, 5.3.1); copies of one that is all that a loop repeats go on.
    private static func addOpenDocument(to edits: inout PartEdits, _ tree: MarkupTree, _ loops: LoopNest, _ program: inout Program) {
        let gone = ByteRanges(edits.removed)
        for index in tree.nodes.indices where tree.nodes[index].name == "text:list" {
            let node = tree.nodes[index]
            guard !gone.cover(node.whole), node.parent < 0 || tree.nodes[node.parent].name != "text:list-item",
                let loop = loops.around(node.whole).last,
                case let numbersRows = numbersRows(index, in: loop, tree), numbersRows || isAlone(index, in: loop, tree, gone),
                tree.attribute("text:continue-numbering", of: index) == nil,
                tree.attribute("text:continue-list", of: index) == nil,
                case .literal(let range) = edits.insertion(" text:continue-numbering=\"true\"".utf8)
            else { continue }
            guard !numbersRows else {
                edits.add(.nextRow(range), at: node.head.upperBound - 1, node: index)
                continue
            }
            edits.add(.afterFirst(program.copySites, range), at: node.head.upperBound - 1, node: index)
            program.copySites += 1
        }
    }

    /// True for a list of one item in a cell of a row that `loop` repeats: it numbers the rows.
    private static func numbersRows(_ list: Int, in loop: Range<Int>, _ tree: MarkupTree) -> Bool {
        guard case let cell = tree.nodes[list].parent, cell >= 0, tree.nodes[cell].name == "table:table-cell" else { return false }
        let items = tree.children(of: list).filter { tree.nodes[$0].name == "text:list-item" }
        let table = tree.ancestors(of: cell).first { tree.nodes[$0].name == "table:table" }
        let (whole, around) = (tree.nodes[cell].whole, table.map { tree.nodes[$0].whole } ?? 0..<0)
        return items.count == 1 && loop.lowerBound <= whole.lowerBound && whole.upperBound <= loop.upperBound
            && around.lowerBound < loop.lowerBound && loop.upperBound <= around.upperBound
    }

    /// True when `loop` repeats the list and no other element beside it.
    private static func isAlone(_ list: Int, in loop: Range<Int>, _ tree: MarkupTree, _ gone: ByteRanges) -> Bool {
        guard tree.nodes[list].parent >= 0 else { return true }
        for step in [-1, 1] {
            var other = step < 0 ? list - 1 : tree.nodes[list].endIndex
            let parent = tree.nodes[list].parent
            while other > parent, other < tree.nodes[parent].endIndex {
                let node = tree.nodes[other]
                guard loop.lowerBound <= node.head.lowerBound, node.whole.upperBound <= loop.upperBound else { break }
                if node.kind == .element, !gone.cover(node.head) { return false }
                other = step < 0 ? other - 1 : node.endIndex
            }
        }
        return true
    }
}

/// The numbered paragraphs of a part of Word.
private struct WordLists {
    private let tree: MarkupTree
    private let loops: LoopNest
    private let styles: ListStyles
    private let items: [Item]
    /// Where the items of each list begin, and where the paragraphs and tables that are printed begin.
    private let offsetsOfList: [Int: [Int]]
    private let offsetsOfBlocks: [Int]

    /// A paragraph of a numbered list.
    private struct Item {
        let paragraph: Int
        let list: Int
        /// The element that names the list; nil where the paragraph's style does.
        let number: Int?
    }

    init(_ tree: MarkupTree, _ loops: LoopNest, _ styles: ListStyles, gone: ByteRanges) {
        self.tree = tree
        self.loops = loops
        self.styles = styles
        var items: [Item] = []
        var blocks: [Int] = []
        for index in tree.nodes.indices where ["w:p", "w:tbl"].contains(tree.nodes[index].name) {
            guard !gone.cover(tree.nodes[index].whole) else { continue }
            blocks.append(tree.nodes[index].whole.lowerBound)
            if tree.nodes[index].name == "w:p", let item = Self.item(of: index, in: tree, styles) { items.append(item) }
        }
        self.items = items
        offsetsOfBlocks = blocks
        offsetsOfList = Dictionary(grouping: items, by: \.list)
            .mapValues { [tree] in $0.map { tree.nodes[$0.paragraph].whole.lowerBound } }
    }

    func add(to edits: inout PartEdits, _ program: inout Program) {
        var known: [[Int]: Int] = [:]
        for item in items {
            let around = loops.around(tree.nodes[item.paragraph].whole)
            // The innermost loop that makes more than single items of the list.
            guard let depth = around.indices.last(where: { beginsAnew(item, at: $0, of: around) }) else { continue }
            let key = [item.list, around[depth].lowerBound, around[depth].upperBound]
            let place = known[key] ?? program.lists.count
            if known[key] == nil {
                known[key] = place
                program.lists.append(Program.NumberedList(number: item.list, depth: depth + 1))
            }
            write(item, .list(place), &edits)
        }
    }

    /// True when the list of `item` begins anew in each copy that the loop at `depth` makes.
    private func beginsAnew(_ item: Item, at depth: Int, of around: [Range<Int>]) -> Bool {
        let loop = around[depth]
        // A loop of rows: what counts is the list inside the cell.
        let cell = cell(of: item.paragraph, inRowsOf: loop)
        let isRowLoop = cell != nil
        let inside = cell ?? loop
        let count = Self.count(offsetsOfList[item.list] ?? [], in: inside)
        let isInLoopInside = around[(depth + 1)...].contains { inside.lowerBound <= $0.lowerBound && $0.upperBound <= inside.upperBound }
        guard count > 1 || isInLoopInside else { return false }
        return isRowLoop || count < Self.count(offsetsOfBlocks, in: inside)
    }

    /// The cell around the paragraph that the loop repeats with its row; nil for a loop that repeats the whole table, or none.
    private func cell(of paragraph: Int, inRowsOf loop: Range<Int>) -> Range<Int>? {
        func isInside(_ index: Int) -> Bool {
            let whole = tree.nodes[index].whole
            return loop.lowerBound <= whole.lowerBound && whole.upperBound <= loop.upperBound
        }
        let around = tree.ancestors(of: paragraph).filter(isInside)
        guard let cell = around.last(where: { tree.nodes[$0].name == "w:tc" }) else { return nil }
        let holdsTable = around.drop { $0 != cell }.contains { tree.nodes[$0].name == "w:tbl" }
        return holdsTable ? nil : tree.nodes[cell].whole
    }

    /// How many of the offsets, which are in order, lie in `range`.
    private static func count(_ offsets: [Int], in range: Range<Int>) -> Int {
        func place(_ offset: Int) -> Int {
            var low = 0
            var high = offsets.count
            while low < high {
                let middle = (low + high) / 2
                if offsets[middle] < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return place(range.upperBound) - place(range.lowerBound)
    }

    private static func item(of paragraph: Int, in tree: MarkupTree, _ styles: ListStyles) -> Item? {
        let properties = tree.children(of: paragraph).first { tree.nodes[$0].name == "w:pPr" }
        guard let properties else { return nil }
        let inner = tree.children(of: properties)
        if let numbering = inner.first(where: { tree.nodes[$0].name == "w:numPr" }) {
            let number = tree.children(of: numbering).first { tree.nodes[$0].name == "w:numId" }
            guard let number, let list = tree.value("w:val", of: number).flatMap({ Int($0, in: Numbering.numbers) }) else { return nil }
            return Item(paragraph: paragraph, list: list, number: number)
        }
        let style = inner.first { tree.nodes[$0].name == "w:pStyle" }.flatMap { tree.value("w:val", of: $0) }
        return style.flatMap { styles.lists[$0] }.map { Item(paragraph: paragraph, list: $0.number, number: nil) }
    }

    private func write(_ item: Item, _ operation: Program.Operation, _ edits: inout PartEdits) {
        if let number = item.number, let value = tree.attribute("w:val", of: number) {
            edits.removed.append(value)
            edits.add(operation, at: value.lowerBound, node: number)
            return
        }
        let properties = tree.children(of: item.paragraph).first { tree.nodes[$0].name == "w:pPr" }
        guard let properties, let place = placeForNumber(in: properties) else { return }
        let style = tree.children(of: properties).first { tree.nodes[$0].name == "w:pStyle" }.flatMap { tree.value("w:val", of: $0) }
        let level = style.flatMap { styles.lists[$0]?.level } ?? 0
        let begin = edits.insertion("<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"".utf8)
        for part in [begin, operation, edits.insertion("\"/></w:numPr>".utf8)] { edits.add(.run(part), at: place, .groupEnd, order: 0) }
    }

    /// Behind the properties that stand before a number in the order of the schema.
    private func placeForNumber(in properties: Int) -> Int? {
        let before: Set<String> = ["w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"]
        return tree.children(of: properties).last { before.contains(tree.nodes[$0].name) }.map { tree.nodes[$0].whole.upperBound }
    }
}
