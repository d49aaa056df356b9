import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Finds the cells that formulas of a part compute with, and has their numbers noted as they are printed (công thức trong bảng).
///
/// A cell of a repeated row counts in all of its copies, or in that of the formula when both stand in one repeat.
struct TableFormulas {
    /// A slot whose value is made of cells.
    struct Use {
        let slot: Int
        let range: CellRange
        let function: CellFunction
        let tag: PlacedTag
    }

    private(set) var sites: [Program.CellSite] = []
    private(set) var totalCount = 0
    private(set) var values: [Int: Program.SlotCells] = [:]
    private(set) var faults: [Diagnostic] = []

    private let tree: MarkupTree
    private let dialect: Dialect
    private let loops: LoopNest
    private let tagged: TaggedBytes
    private let columns: ByteRanges
    private let places: PartPlaces
    private var grids: [Int: [TableRow]] = [:]
    private var siteOfCell: [Int: Int] = [:]

    /// A row of a table with its cells.
    private struct TableRow {
        let element: Int
        let cells: [(element: Int, column: Int)]
        var isHeading = false
    }

    /// `columns` are the bytes of cells whose columns are repeated.
    init(_ tree: MarkupTree, _ dialect: Dialect, loops: LoopNest, tagged: TaggedBytes, columns: ByteRanges, places: PartPlaces) {
        (self.tree, self.dialect, self.loops, self.tagged, self.places) = (tree, dialect, loops, tagged, places)
        self.columns = columns
    }

    /// Resolves the cells of `use`.
    mutating func add(_ use: Use) {
        let around = tree.ancestors(of: use.tag.node)
        guard let cell = around.first(where: { dialect.isCell(tree.nodes[$0].name) }),
            let table = tree.ancestors(of: cell).first(where: { dialect.isTable(tree.nodes[$0].name) })
        else { return refuse(use, Self.outside) }
        let rows = rows(of: table)
        guard let row = rows.firstIndex(where: { $0.cells.contains { $0.element == cell } }),
            let place = rows[row].cells.firstIndex(where: { $0.element == cell })
        else { return refuse(use, Self.outside) }
        let isRepeated = columns.touch(tree.nodes[cell].whole)
        guard !isRepeated else { return refuse(use, Self.inColumns) }
        guard let wanted = cells(use.range, rows, row, place) else { return refuse(use, Self.behind) }
        let shared = loops.around(tree.nodes[cell].whole)
        var totals: [Int: Int] = [:]
        for element in wanted {
            let depth = zip(loops.around(tree.nodes[element].whole), shared).prefix { $0 == $1 }.count
            let total = totals[depth] ?? totalCount
            if totals[depth] == nil { totalCount += 1 }
            totals[depth] = total
            sites[site(of: element)].feeds.append((total, depth))
        }
        if case .above = use.range, !shared.isEmpty, totals[shared.count] == nil { return refuse(use, Self.nothingAbove) }
        let ordered = totals.sorted { $0.key < $1.key }.map { (total: $0.value, depth: $0.key) }
        values[use.slot] = Program.SlotCells(function: use.function, totals: ordered)
    }

    /// Has the cells noted.
    func add(to edits: inout PartEdits) {
        for (cell, site) in siteOfCell.sorted(by: { $0.key < $1.key }) {
            let begin = tree.nodes[cell].head.upperBound
            let end = tree.children(of: cell).last.map { max(begin, tree.nodes[$0].whole.upperBound) } ?? begin
            edits.add(.run(.openCell), at: begin, .tag, order: .min)
            edits.add(.run(.closeCell(site)), at: end, .containerEnd, order: .max)
        }
    }

    private mutating func site(of cell: Int) -> Int {
        if let known = siteOfCell[cell] { return known }
        // A person knows the cell by its words, not by its markup.
        let inside = cell + 1..<tree.nodes[cell].endIndex
        let text = inside.first { tree.nodes[$0].kind == .text && dialect.holdsText(tree.nodes[tree.nodes[$0].parent].name) }
        let place = text.map { tree.nodes[$0].head } ?? tree.nodes[cell].head.upperBound..<tree.nodes[cell].head.upperBound
        let location = places.location(of: place.lowerBound, length: place.count)
        sites.append(Program.CellSite(location: location, isWord: dialect == .word, isLiteral: isLiteral(cell)))
        siteOfCell[cell] = sites.count - 1
        return sites.count - 1
    }

    // MARK: Cells

    /// The elements of the cells; nil when some of them is not printed before the formula, or there is none such.
    private func cells(_ range: CellRange, _ rows: [TableRow], _ row: Int, _ place: Int) -> [Int]? {
        let here = rows[row].cells[place]
        let cells: [Int]
        switch range {
        case .above: cells = rows[..<row].filter { !$0.isHeading }.flatMap(\.cells).filter { $0.column == here.column }.map(\.element)
        case .left: cells = rows[row].cells[..<place].map(\.element)
        case .below, .right: return nil
        case .block(let wantedRows, let wantedColumns):
            guard wantedRows.upperBound < rows.count else { return nil }
            cells = rows[wantedRows]
                .flatMap { row in
                    row.cells.enumerated()
                        .filter { wantedColumns.contains(dialect == .word ? $0.offset : $0.element.column) }
                        .map(\.element.element)
                }
            guard cells.allSatisfy({ $0 < here.element }) else { return nil }
        }
        // What has no content has no number.
        let filled = cells.filter { tree.nodes[$0].whole != tree.nodes[$0].head }
        return cells.isEmpty ? nil : filled
    }

    private mutating func rows(of table: Int) -> [TableRow] {
        if let known = grids[table] { return known }
        let grid = TableGrid(table, in: tree, dialect, ignored: [])
        var rows = grid.rows.map { TableRow(element: $0.element, cells: grid.columns(of: $0.element)) }
        var isFirst = true
        for place in rows.indices {
            let isMarked = isMarkedHeading(rows[place].element)
            let isLiteral = rows[place].cells.allSatisfy { self.isLiteral($0.element) }
            // Above all data stand the heading, and the numbers of the columns.
            rows[place].isHeading = isMarked || (isFirst && isLiteral && (place == 0 || numbersColumns(rows[place])))
            isFirst = isFirst && rows[place].isHeading
        }
        grids[table] = rows
        return rows
    }

    private func isLiteral(_ cell: Int) -> Bool {
        let node = tree.nodes[cell]
        return !tagged.touch(node.whole)
            && !(cell..<node.endIndex).contains { ["w:sdt", "w:ffData", "text:placeholder"].contains(tree.nodes[$0].name) }
    }

    private func isMarkedHeading(_ row: Int) -> Bool {
        switch dialect {
        case .word:
            let properties = tree.children(of: row).first { tree.nodes[$0].name == "w:trPr" }
            return properties.map { tree.children(of: $0).contains { tree.nodes[$0].name == "w:tblHeader" } } ?? false
        case .openDocument: return tree.ancestors(of: row).contains { tree.nodes[$0].name == "table:table-header-rows" }
        case .html: return false
        }
    }

    /// True for a row such as `A | B | 1 | 2` or `(1) | (2) | (3)`.
    private func numbersColumns(_ row: TableRow) -> Bool {
        let texts = row.cells
            .map { cell in CellText.text(of: tree.bytes[tree.nodes[cell.element].whole], isWord: dialect == .word) }
            .map { $0.filter { !$0.isWhitespace && !"()[]".contains($0) } }
        let numbers = texts.filter { $0.count > 1 || $0.first?.isLetter != true }.map { Int($0, in: 0...1_000) }
        guard numbers.count > 1, numbers.allSatisfy({ $0 != nil }) else { return false }
        return zip(numbers, numbers.dropFirst()).allSatisfy { ($0 ?? 0) + 1 == $1 }
    }

    // MARK: Faults

    private mutating func refuse(_ use: Use, _ reason: LocalizedText) {
        let shown = use.tag.shown ?? use.tag.start..<use.tag.end
        let place = places.location(of: shown.lowerBound, length: shown.count)
        faults.append(Diagnostic(.fieldNotComputed, at: place, Argument("field", "="), Argument("reason", reason)))
    }

    private static let outside = LocalizedText(
        vi: "công thức tính các ô của bảng phải nằm trong ô của chính bảng ấy",
        en: "a formula over cells must stand in a cell of their table"
    )
    private static let inColumns = LocalizedText(
        vi: "công thức nằm trong cột lặp không tính được ô của các dòng khác; dùng thẻ tính, như «Số tiền | tổng»",
        en: "a formula in a repeated column cannot compute with cells of other rows; use a tag that computes, such as «Số tiền | tổng»"
    )
    private static let behind = LocalizedText(
        vi: "chỉ tính được các ô của bảng đứng trước công thức, ở các dòng trên hoặc bên trái; chuyển công thức ra sau các ô ấy",
        en: "only cells of the table before the formula count, in rows above or to its left; move the formula behind them"
    )
    private static let nothingAbove = LocalizedText(
        vi: "phần lặp có công thức này không có dòng nào ở trên nó; đặt công thức ở dòng cộng, sau các dòng lặp",
        en: "the repeat that holds it has no row above it; put it in a row of totals behind the repeated rows"
    )
}
