import SangkienMarkup
import VietnameseText

/// The rows of one table of a template, with the cells that are merged over several of them (ô gộp dọc).
///
/// Word marks each cell that goes on from the one above (`w:vMerge`, ECMA-376, 17.4.85); OpenDocument has a covered cell under each
/// span (ODF 1.3, 9.1.5); HTML says nothing where a `rowspan` lies.
struct TableGrid {
    /// A cell over several rows.
    struct Region {
        /// Its first column, and how many columns it covers.
        let column: Int
        let width: Int
        /// The row that it begins in, as a place in `rows`.
        let row: Int
        /// The element that begins it; nil in Word where the template has only cells that go on.
        let origin: Int?
    }

    /// What stands of a region in a row.
    enum Piece {
        /// The cell that begins it.
        case origin(cell: Int)
        /// Word's mark in a cell that goes on, or OpenDocument's covered cell at the region's first column.
        case covered(element: Int)
        /// HTML: nothing; it would stand before the cell `before`, or at the row's end.
        case nothing(before: Int?)
        /// OpenDocument: no cell at the region's first column.
        case missing
    }

    /// A row, and the regions in it from left to right.
    struct Row {
        let element: Int
        /// How many rows it stands for (`table:number-rows-repeated`).
        let height: Int
        var pieces: [(region: Int, piece: Piece)] = []
        /// OpenDocument: the covered cells, with their first column and how many they stand for.
        var covered: [(element: Int, columns: Range<Int>)] = []
        /// The cells that are none, with the columns that they cover.
        var cells: [(element: Int, columns: Range<Int>)] = []
    }

    private(set) var rows: [Row] = []
    private(set) var regions: [Region] = []

    /// More columns and rows than any table has, and few enough to be added up.
    private static let most = 1...1 << 14
    /// How many merged cells may go on beside each other: more than any table has, and few enough to be looked through for each cell.
    private static let mostOpen = 256

    private let tree: MarkupTree
    private let dialect: Dialect

    /// Reads the table at `table`; `ignored` are cells whose merging is made otherwise.
    init(_ table: Int, in tree: MarkupTree, _ dialect: Dialect, ignored: Set<Int>) {
        self.tree = tree
        self.dialect = dialect
        let elements = rowElements(of: table)
        rows = elements.map { Row(element: $0, height: height(of: $0)) }
        switch dialect {
        case .word: readWord(ignored)
        case .openDocument: readOpenDocument(ignored)
        case .html: readHTML(ignored)
        }
    }

    // MARK: Word

    private mutating func readWord(_ ignored: Set<Int>) {
        var open: [Int: Int] = [:]
        for place in rows.indices {
            let row = rows[place].element
            var column = property("w:gridBefore", of: row, in: "w:trPr").map { Int($0, in: 0...1 << 14) ?? 0 } ?? 0
            for cell in cells(of: row) {
                let width = property("w:gridSpan", of: cell, in: "w:tcPr").flatMap { Int($0, in: Self.most) } ?? 1
                let mark = ignored.contains(cell) ? nil : mark(of: cell)
                rows[place].cells.append((cell, column..<column + width))
                if let mark {
                    let begins = tree.value("w:val", of: mark) == "restart"
                    if begins || open[column] == nil {
                        open[column] = regions.count
                        regions.append(Region(column: column, width: width, row: place, origin: begins ? cell : nil))
                    }
                    let piece = begins ? Piece.origin(cell: cell) : .covered(element: mark)
                    if let region = open[column] { rows[place].pieces.append((region, piece)) }
                } else {
                    open[column] = nil
                }
                column += width
            }
        }
    }

    private func mark(of cell: Int) -> Int? {
        let properties = tree.children(of: cell).first { tree.nodes[$0].name == "w:tcPr" }
        return properties.flatMap { tree.children(of: $0).first { tree.nodes[$0].name == "w:vMerge" } }
    }

    private func property(_ name: String, of element: Int, in properties: String) -> String? {
        let properties = tree.children(of: element).first { tree.nodes[$0].name == properties }
        let property = properties.flatMap { tree.children(of: $0).first { tree.nodes[$0].name == name } }
        return property.flatMap { tree.value("w:val", of: $0) }
    }

    // MARK: OpenDocument

    private mutating func readOpenDocument(_ ignored: Set<Int>) {
        var open: [(region: Int, left: Int)] = []
        for place in rows.indices {
            var column = 0
            var begun: [(region: Int, left: Int)] = []
            var firsts: [Int: Int] = [:]
            for cell in cells(of: rows[place].element) {
                let count = number("table:number-columns-repeated", of: cell)
                if tree.nodes[cell].name != "table:covered-table-cell" {
                    let width = max(count, number("table:number-columns-spanned", of: cell))
                    rows[place].cells.append((cell, column..<column + width))
                }
                if tree.nodes[cell].name == "table:covered-table-cell" {
                    rows[place].covered.append((cell, column..<column + count))
                    for (region, _) in open where (column..<column + count).contains(regions[region].column) { firsts[region] = cell }
                } else if case let span = number("table:number-rows-spanned", of: cell), span > 1, !ignored.contains(cell),
                    open.count + begun.count < Self.mostOpen
                {
                    let width = number("table:number-columns-spanned", of: cell)
                    begun.append((regions.count, span))
                    rows[place].pieces.append((regions.count, .origin(cell: cell)))
                    regions.append(Region(column: column, width: width, row: place, origin: cell))
                }
                column += count
            }
            for (region, _) in open { rows[place].pieces.append((region, firsts[region].map(Piece.covered) ?? .missing)) }
            let height = rows[place].height
            open = (open + begun).map { ($0.region, $0.left - height) }.filter { $0.left > 0 }
        }
    }

    // MARK: HTML

    private mutating func readHTML(_ ignored: Set<Int>) {
        var open: [(region: Int, left: Int)] = []
        for place in rows.indices {
            // A cell never goes on into another group of rows (WHATWG HTML, 4.9.12.1).
            if place > 0, tree.nodes[rows[place].element].parent != tree.nodes[rows[place - 1].element].parent { open = [] }
            var column = 0
            var begun: [(region: Int, left: Int)] = []
            var before: [Int: Int] = [:]
            for cell in cells(of: rows[place].element) {
                while let over = open.first(where: { columns(of: $0.region).contains(column) }) {
                    column = columns(of: over.region).upperBound
                }
                for (region, _) in open where before[region] == nil && regions[region].column < column { before[region] = cell }
                let width = number("colspan", of: cell)
                rows[place].cells.append((cell, column..<column + width))
                if case let span = number("rowspan", of: cell), span > 1, !ignored.contains(cell), open.count + begun.count < Self.mostOpen
                {
                    begun.append((regions.count, span))
                    rows[place].pieces.append((regions.count, .origin(cell: cell)))
                    regions.append(Region(column: column, width: width, row: place, origin: cell))
                }
                column += width
            }
            let overs = open.map(\.region).sorted { regions[$0].column < regions[$1].column }
            for region in overs { rows[place].pieces.append((region, .nothing(before: before[region]))) }
            open = (open + begun).map { ($0.region, $0.left - 1) }.filter { $0.left > 0 }
        }
    }

    private func columns(of region: Int) -> Range<Int> {
        regions[region].column..<regions[region].column + regions[region].width
    }

    // MARK: Elements

    /// The rows of a table in order, those in groups and content controls too.
    private func rowElements(of element: Int) -> [Int] {
        tree.children(of: element)
            .flatMap { child -> [Int] in
                let name = tree.nodes[child].name
                if dialect.isRow(name) { return [child] }
                return dialect.isWrapper(name) || dialect.isRowGroup(name) ? rowElements(of: child) : []
            }
    }

    /// The cells of a row in order, each with its first column.
    func columns(of row: Int) -> [(element: Int, column: Int)] {
        var column = property("w:gridBefore", of: row, in: "w:trPr").flatMap { Int($0, in: 0...1 << 14) } ?? 0
        return cells(of: row)
            .map { cell in
                defer {
                    column +=
                        dialect == .word
                        ? property("w:gridSpan", of: cell, in: "w:tcPr").flatMap { Int($0, in: Self.most) } ?? 1
                        : number("table:number-columns-repeated", of: cell)
                }
                return (cell, column)
            }
    }

    /// The cells of a row in order, those in content controls too.
    private func cells(of element: Int) -> [Int] {
        tree.children(of: element)
            .flatMap { child -> [Int] in
                let name = tree.nodes[child].name
                if dialect.isCell(name) { return [child] }
                return dialect.isWrapper(name) ? cells(of: child) : []
            }
    }

    private func height(of row: Int) -> Int {
        dialect == .openDocument ? number("table:number-rows-repeated", of: row) : 1
    }

    private func number(_ attribute: String, of element: Int) -> Int {
        tree.value(attribute, of: element).flatMap { Int($0, in: Self.most) } ?? 1
    }
}
