import SangkienMarkup

/// The places of one part's bytes, found in one pass over its nodes.
struct PlaceIndex: Sendable {
    /// From `offset` on, the place is this one.
    struct Spot: Sendable {
        let offset: Int
        let place: DocumentPlace
        /// The nodes of the paragraph there; empty outside any.
        let paragraph: Range<Int>
        /// Which of the headings stands before it; -1 for none.
        let heading: Int
    }

    private(set) var spots: [Spot]
    private(set) var headings: [String]

    init(_ tree: MarkupTree, dialect: Dialect) {
        var walk = PlaceWalk(tree: tree, dialect: dialect)
        walk.run()
        spots = walk.spots
        headings = walk.headings
    }

    /// What is known of the place at `offset`.
    ///
    /// - Complexity: O(log *n*) in the number of paragraphs, rows and cells.
    func spot(at offset: Int) -> Spot? {
        spots.lastPlace { $0.offset <= offset }.map { spots[$0] }
    }
}

/// Walks the nodes in document order, with the elements that make a place held open.
private struct PlaceWalk {
    let tree: MarkupTree
    let dialect: Dialect
    var spots: [PlaceIndex.Spot] = []
    var headings: [String] = []

    private var place = DocumentPlace(region: .body)
    private var paragraph: Range<Int> = 0..<0
    private var open: [Open] = []
    /// How many tables, rows, cells and paragraphs each open region, table, row and cell has so far.
    private var counts = [Counts()]
    private var seen: [PlaceMark.Count: Int] = [:]
    /// How many text boxes stood before the alternative that is open.
    private var boxesBefore = 0
    private var reader: HeadingReader

    /// An open element, and what holds again behind it.
    private struct Open {
        let node: Int
        let place: DocumentPlace
        let paragraph: Range<Int>
        let hasCounts: Bool
    }

    private struct Counts {
        var tables = 0
        var rows = 0
        var cells = 0
        var paragraphs = 0
    }

    init(tree: MarkupTree, dialect: Dialect) {
        self.tree = tree
        self.dialect = dialect
        reader = HeadingReader(tree: tree, dialect: dialect)
    }

    mutating func run() {
        for index in tree.nodes.indices {
            closeElements(before: index)
            let node = tree.nodes[index]
            reader.read(index)
            guard node.kind == .element else { continue }
            noteAlternatives(node.name)
            if let mark = PlaceMark(index, in: tree, dialect: dialect, inside: place.region) { enter(mark, index) }
        }
        closeElements(before: .max)
    }

    /// A fallback shows the same text boxes once more, for older programs.
    private mutating func noteAlternatives(_ name: String) {
        if name == "mc:AlternateContent" { boxesBefore = seen[.textBoxes] ?? 0 }
        if name == "mc:Fallback" { seen[.textBoxes] = boxesBefore }
    }

    private mutating func closeElements(before index: Int) {
        while let last = open.last, tree.nodes[last.node].endIndex <= index {
            open.removeLast()
            if last.hasCounts { counts.removeLast() }
            if reader.paragraph == last.node, let heading = reader.finish() { headings.append(heading) }
            (place, paragraph) = (last.place, last.paragraph)
            addSpot(at: tree.nodes[last.node].whole.upperBound)
        }
    }

    private mutating func enter(_ mark: PlaceMark, _ index: Int) {
        let isParagraph = if case .paragraph = mark { true } else { false }
        open.append(Open(node: index, place: place, paragraph: paragraph, hasCounts: !isParagraph))
        let top = counts.count - 1
        switch mark {
        case .region(let region, let count):
            place = DocumentPlace(region: region, number: count.map { number(of: $0) } ?? 0)
        case .table:
            counts[top].tables += 1
            let cell = DocumentPlace.Cell(table: counts[top].tables)
            if place.cell == nil { place.cell = cell } else { place.innerCell = cell }
            place.paragraph = 0
        case .rows(let repeated):
            counts[top].rows += 1
            let row = counts[top].rows
            change { $0.row = row }
            counts[top].rows += repeated - 1
        case .cell:
            counts[top].cells += 1
            let cell = counts[top].cells
            change { $0.cell = cell }
            place.paragraph = 0
        case .paragraph:
            counts[top].paragraphs += 1
            place.paragraph = counts[top].paragraphs
            paragraph = index..<tree.nodes[index].endIndex
            if place.region == .body, place.cell == nil { reader.begin(index) }
        }
        if !isParagraph { counts.append(Counts()) }
        addSpot(at: tree.nodes[index].head.lowerBound)
    }

    private mutating func number(of count: PlaceMark.Count) -> Int {
        seen[count, default: 0] += 1
        return seen[count] ?? 0
    }

    private mutating func change(_ body: (inout DocumentPlace.Cell) -> Void) {
        if var cell = place.innerCell {
            body(&cell)
            place.innerCell = cell
        } else if var cell = place.cell {
            body(&cell)
            place.cell = cell
        }
    }

    private mutating func addSpot(at offset: Int) {
        let spot = PlaceIndex.Spot(offset: offset, place: place, paragraph: paragraph, heading: headings.count - 1)
        if spots.last?.offset == offset { spots[spots.count - 1] = spot } else { spots.append(spot) }
    }
}
