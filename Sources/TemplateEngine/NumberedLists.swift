import Markup

/// Numbered lists in what is repeated (danh sách đánh số trong khối lặp).
///
/// A repeat that makes nothing but the paragraphs of a list makes one list, whose numbers go on. Where a list stands among other
/// content that is repeated, it begins anew in each copy. One numbered paragraph in a cell of a repeated row numbers the rows.
struct NumberedLists {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let loops: [PlacedSection]
    private let styles: ListStyles

    /// A paragraph of a numbered list.
    private struct Item {
        let paragraph: Int
        let list: Int
        /// The element that names the list; nil where the paragraph's style does.
        let number: Int?
    }

    static func add(
        to edits: inout PartEdits,
        _ tree: MarkupTree,
        _ dialect: Dialect,
        loops: [PlacedSection],
        styles: ListStyles,
        _ program: inout Program
    ) {
        guard !loops.isEmpty else { return }
        let lists = NumberedLists(tree: tree, dialect: dialect, loops: loops, styles: styles)
        switch dialect {
        case .word: if styles.canBeginAnew { lists.addWord(to: &edits, &program) }
        case .openDocument: lists.addOpenDocument(to: &edits, &program)
        case .html: break
        }
    }

    /// The loops around the bytes, the outermost first.
    private func loops(around bytes: Range<Int>) -> [Range<Int>] {
        loops.map(\.bytes).filter { $0.lowerBound <= bytes.lowerBound && bytes.upperBound <= $0.upperBound }
            .sorted { $0.count > $1.count }
    }

    // MARK: Word

    private func addWord(to edits: inout PartEdits, _ program: inout Program) {
        let items = tree.nodes.indices.compactMap { tree.nodes[$0].name == "w:p" ? item(of: $0) : nil }
        var known: [[Int]: Int] = [:]
        for item in items {
            let around = loops(around: tree.nodes[item.paragraph].whole)
            // The innermost loop that makes more than single items of the list.
            guard let depth = around.lastIndex(where: { beginsAnew(item, in: $0, items) }) else { continue }
            let key = [item.list, around[depth].lowerBound, around[depth].upperBound]
            let place = known[key] ?? program.lists.count
            if known[key] == nil {
                known[key] = place
                program.lists.append(Program.NumberedList(number: item.list, depth: depth + 1))
            }
            write(item, .list(place), &edits)
        }
    }

    /// True when the list of `item` begins anew in each copy of what `loop` repeats.
    private func beginsAnew(_ item: Item, in loop: Range<Int>, _ items: [Item]) -> Bool {
        let cell = tree.ancestors(of: item.paragraph).first { tree.nodes[$0].name == "w:tc" }
        // A loop of rows: what counts is the list inside the cell.
        let isRowLoop =
            cell.map { loop.lowerBound <= tree.nodes[$0].whole.lowerBound && tree.nodes[$0].whole.upperBound <= loop.upperBound } ?? false
        let inside = isRowLoop ? tree.nodes[cell ?? 0].whole : loop
        let ofList = items.filter { $0.list == item.list && contains(inside, tree.nodes[$0.paragraph].whole) }
        let isMany = ofList.count > 1 || loops(around: tree.nodes[item.paragraph].whole).contains { $0 != loop && contains(inside, $0) }
        guard isMany else { return false }
        return isRowLoop || !isOnlyOf(Set(ofList.map(\.paragraph)), inside)
    }

    /// True when the loop repeats the paragraphs of the list and nothing else.
    private func isOnlyOf(_ paragraphs: Set<Int>, _ loop: Range<Int>) -> Bool {
        tree.nodes.indices.allSatisfy { index in
            let node = tree.nodes[index]
            guard contains(loop, node.whole), node.name == "w:p" || node.name == "w:tbl" else { return true }
            return paragraphs.contains(index) || isMarkers(index)
        }
    }

    private func isMarkers(_ paragraph: Int) -> Bool {
        loops.contains { loop in
            guard let section = loop.section else { return false }
            return [section.open, section.close].contains { tree.nodes[paragraph].whole.contains($0.start) }
        }
    }

    private func contains(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }

    private func item(of paragraph: Int) -> Item? {
        let properties = tree.children(of: paragraph).first { tree.nodes[$0].name == "w:pPr" }
        guard let properties else { return nil }
        let inner = tree.children(of: properties)
        if let numbering = inner.first(where: { tree.nodes[$0].name == "w:numPr" }) {
            let number = tree.children(of: numbering).first { tree.nodes[$0].name == "w:numId" }
            guard let number, let list = tree.value("w:val", of: number).flatMap({ Int($0) }), list > 0 else { return nil }
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

    // MARK: LibreOffice

    /// Each `text:list` begins anew by itself (ODF 1.3, 5.3.1); copies of one that is all that a loop repeats go on.
    private func addOpenDocument(to edits: inout PartEdits, _ program: inout Program) {
        for index in tree.nodes.indices where tree.nodes[index].name == "text:list" {
            let node = tree.nodes[index]
            guard node.parent < 0 || tree.nodes[node.parent].name != "text:list-item",
                let loop = loops(around: node.whole).last, isOnly(index, in: loop),
                tree.attribute("text:continue-numbering", of: index) == nil, tree.attribute("text:continue-list", of: index) == nil,
                case .literal(let range) = edits.insertion(" text:continue-numbering=\"true\"".utf8)
            else { continue }
            edits.add(.afterFirst(program.copySites, range), at: node.head.upperBound - 1, node: index)
            program.copySites += 1
        }
    }

    private func isOnly(_ list: Int, in loop: Range<Int>) -> Bool {
        tree.children(of: tree.nodes[list].parent)
            .allSatisfy { other in
                let node = tree.nodes[other]
                return other == list || node.kind == .text || !contains(loop, node.whole)
            }
    }
}
