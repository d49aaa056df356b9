import SangkienDiagnostics
import SangkienMarkup

/// Cells of a repeated row that are merged with equal ones below: `«Đơn vị | gộp»` (docs/formatters.md).
struct MergedCells {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let loops: LoopNest
    private let places: PartPlaces
    private let refused: Set<Int>

    /// `refused` are cells that cover repeated columns.
    init(_ tree: MarkupTree, _ dialect: Dialect, loops: LoopNest, places: PartPlaces, refused: Set<Int>) {
        self.refused = refused
        self.tree = tree
        self.dialect = dialect
        self.loops = loops
        self.places = places
    }

    /// The cells that such tags stand in.
    private(set) var cells: Set<Int> = []
    /// The tags that stand where nothing can be merged.
    private(set) var faults: [Diagnostic] = []

    /// Adds what merges the cells of such tags; `slots` gives those that a tag asks, its own first.
    mutating func add(_ tags: [PlacedTag], to edits: inout PartEdits, _ program: inout Program, slots: (PlacedTag) -> [Int]) {
        let merging = tags.filter { if case .value(_, _, _, true) = $0.tag { true } else { false } }
        guard !merging.isEmpty else { return }
        var inside: [Int: [PlacedTag]] = [:]
        for tag in tags {
            for cell in tree.ancestors(of: tag.node) where dialect.isCell(tree.nodes[cell].name) { inside[cell, default: []].append(tag) }
        }
        for tag in merging {
            guard let slot = slots(tag).first else { continue }
            let cell = cell(of: tag)
            if let problem = problem(of: cell, inside) {
                let location = places.location(of: tag.start, length: tag.end - tag.start)
                faults.append(Diagnostic(.mergeOutsideRow, at: location, Argument("tag", tag.text), Argument("problem", problem)))
                continue
            }
            guard let cell else { continue }
            cells.insert(cell)
            // All that the cell shows is compared: two rows of one unit and two names are two cells.
            let others = inside[cell, default: []].flatMap(slots).filter { $0 != slot }
            program.merges.append(Program.Merge(slot: slot, others: others, dialect: dialect))
            merge(cell, program.merges.count - 1, &edits)
        }
    }

    /// Why the cell cannot be merged with those below it; nil when it can.
    private func problem(of cell: Int?, _ inside: [Int: [PlacedTag]]) -> LocalizedText? {
        guard let cell, isInRepeatedRow(cell), !refused.contains(cell) else {
            return LocalizedText(
                vi: "không nằm trong ô của một phần lặp đúng một dòng",
                en: "stands in no cell of a repeat of exactly one row"
            )
        }
        if cells.contains(cell) { return LocalizedText(vi: "ô đã có thẻ gộp khác", en: "its cell has another such tag") }
        let innermost = loops.around(tree.nodes[cell].whole).last
        let lost = inside[cell, default: []]
            .first { tag in
                switch tag.tag {
                case .aggregate, .next: true
                case .value, .condition, .computed, .picture, .repetition: loop(around: tag) != innermost
                default: false
                }
            }
        return lost.map { tag in
            LocalizedText(
                vi: "ô còn có «\(tag.text)», không so được với dòng trên; đặt thẻ ấy sang ô khác",
                en: "its cell also has «\(tag.text)», which is not compared with the row above; put that tag into another cell"
            )
        }
    }

    private func loop(around tag: PlacedTag) -> Range<Int>? { loops.around(tag.start..<tag.end).last }

    private func cell(of tag: PlacedTag) -> Int? {
        guard !tag.isInAttribute else { return nil }
        return tree.ancestors(of: tag.node).first { dialect.isCell(tree.nodes[$0].name) }
    }

    /// True when the innermost repeat around the cell repeats its row and no other.
    private func isInRepeatedRow(_ cell: Int) -> Bool {
        guard let row = tree.ancestors(of: cell).first(where: { dialect.isRow(tree.nodes[$0].name) }) else { return false }
        let bytes = tree.nodes[row].whole
        // In columns that are repeated the row below belongs to another repeat.
        guard let innermost = loops.around(bytes).last, loops.around(tree.nodes[cell].whole).last == innermost else { return false }
        return !hasOtherRow(besides: row, in: innermost)
    }

    private func hasOtherRow(besides row: Int, in bytes: Range<Int>) -> Bool {
        let table = tree.nodes[row].parent
        return table >= 0
            && tree.children(of: table)
                .contains { other in
                    let node = tree.nodes[other]
                    return other != row && dialect.isRow(node.name) && bytes.lowerBound <= node.whole.lowerBound
                        && node.whole.upperBound <= bytes.upperBound
                }
    }

    private func merge(_ cell: Int, _ merge: Int, _ edits: inout PartEdits) {
        let node = tree.nodes[cell]
        switch dialect {
        case .word: mergeWord(cell, merge, &edits)
        case .openDocument:
            removeSpan("table:number-rows-spanned", of: cell, &edits)
            edits.add(.span(merge), at: node.head.upperBound - 1, node: cell)
            replace(cell, merge, with: "<table:covered-table-cell/>", &edits)
        case .html:
            removeSpan("rowspan", of: cell, &edits)
            edits.add(.span(merge), at: node.head.upperBound - 1, node: cell)
            replace(cell, merge, with: "", &edits)
        }
    }

    /// What the template says of the cell's rows gives way to what its values say.
    private func removeSpan(_ name: String, of cell: Int, _ edits: inout PartEdits) {
        edits.removed += tree.attributes(of: cell).filter { $0.name == name }.map(\.whole)
    }

    /// The whole cell gives way to `replacement` in a row that belongs to the one above.
    private func replace(_ cell: Int, _ merge: Int, with replacement: String, _ edits: inout PartEdits) {
        let whole = tree.nodes[cell].whole
        edits.add(
            .begin(section: Self.section(merge), .unlessContinued(merge, otherwise: 0)),
            at: whole.lowerBound,
            .nodeBegin,
            order: cell
        )
        let operation = edits.insertion(replacement.utf8)
        for kind in [.otherwise(section: Self.section(merge)), .run(operation), .end(section: Self.section(merge))] as [PartEdits.Kind] {
            edits.add(kind, at: whole.upperBound, .groupEnd, order: -cell)
        }
    }

    /// A merged cell of Word stays, with a mark in its properties (ECMA-376, 17.4.85), and without its content; `WordContainers`
    /// gives it the paragraph that it needs.
    private func mergeWord(_ cell: Int, _ merge: Int, _ edits: inout PartEdits) {
        let head = tree.nodes[cell].head
        let children = tree.children(of: cell).filter { tree.nodes[$0].kind == .element }
        guard let first = children.first, let last = children.last else { return }
        var contentBegin = head.upperBound
        if tree.nodes[first].name == "w:tcPr", tree.nodes[first].whole != tree.nodes[first].head {
            edits.add(.span(merge), at: markPlace(in: first), node: first)
            edits.removed += tree.children(of: first).filter { tree.nodes[$0].name == "w:vMerge" }.map { tree.nodes[$0].whole }
            contentBegin = tree.nodes[first].whole.upperBound
        } else {
            if tree.nodes[first].name == "w:tcPr" {
                edits.removed.append(tree.nodes[first].whole)
                contentBegin = tree.nodes[first].whole.upperBound
            }
            let (begin, end) = (edits.insertion("<w:tcPr>".utf8), edits.insertion("</w:tcPr>".utf8))
            for operation in [begin, .span(merge), end] { edits.add(.run(operation), at: contentBegin, .groupEnd, order: 0) }
        }
        let section = Self.section(merge)
        edits.add(.begin(section: section, .unlessContinued(merge, otherwise: 0)), at: contentBegin, .groupEnd, order: 1)
        edits.add(.end(section: section), at: tree.nodes[last].whole.upperBound, .containerEnd, order: .min)
    }

    /// Behind what stands before the mark in the order of the schema: width, columns, older mark.
    private func markPlace(in properties: Int) -> Int {
        let before: Set<String> = ["w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge"]
        let last = tree.children(of: properties).last { before.contains(tree.nodes[$0].name) }
        return last.map { tree.nodes[$0].whole.upperBound } ?? tree.nodes[properties].head.upperBound
    }

    /// Sections that tags open have numbers from 0 on; optional paragraphs and named places have those below.
    private static func section(_ merge: Int) -> Int {
        Int.max - merge
    }
}
