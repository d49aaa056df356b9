import SangkienMarkup
import VietnameseText

/// Cells merged over rows that are repeated, hidden or gone: what is left of each merged cell stays one, and no cell goes on from
/// nothing.
///
/// A merged cell that begins inside a repeat begins anew in each copy; one that begins above it covers all copies. Where the row
/// that begins it is not printed, the first row that is begins it, empty.
struct RowMerges {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let loops: LoopNest
    private let gone: ByteRanges
    private let removed: [Range<Int>]

    /// Sections that tags open have numbers from 0 on, and merged cells of equal values count down from the largest.
    private static let firstSection = Int.max / 2

    /// Adds what keeps merged cells whole; `ignored` are cells whose merging is made otherwise.
    static func add(
        to edits: inout PartEdits,
        _ tree: MarkupTree,
        _ dialect: Dialect,
        sections: [PlacedSection],
        loops: LoopNest,
        ignored: Set<Int>,
        _ program: inout Program
    ) {
        guard !sections.isEmpty || !edits.removed.isEmpty else { return }
        let merges = RowMerges(tree: tree, dialect: dialect, loops: loops, gone: ByteRanges(edits.removed), removed: edits.removed)
        let bytes = sections.map(\.bytes).sorted { $0.lowerBound < $1.lowerBound }
        for index in tree.nodes.indices where dialect.isTable(tree.nodes[index].name) {
            let inside = Self.inside(tree.nodes[index].whole, bytes)
            merges.add(table: index, ByteRanges(inside), ignored, to: &edits, &program)
        }
    }

    /// The sections that begin in a table and stand in no smaller thing than it; those around it leave its rows together.
    private static func inside(_ table: Range<Int>, _ sections: [Range<Int>]) -> [Range<Int>] {
        var low = 0
        var high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].lowerBound <= table.lowerBound { low = middle + 1 } else { high = middle }
        }
        return sections[low...].prefix { $0.lowerBound < table.upperBound }.filter { $0.upperBound <= table.upperBound }
    }

    private func add(table: Int, _ sections: ByteRanges, _ ignored: Set<Int>, to edits: inout PartEdits, _ program: inout Program) {
        let grid = TableGrid(table, in: tree, dialect, ignored: ignored)
        guard !grid.regions.isEmpty else { return }
        let rows = grid.rows.map { tree.nodes[$0.element].whole }
        guard rows.contains(where: { gone.cover($0) || sections.cover($0) }) else { return }
        let number = program.mergedTables
        let first = program.tableOfMerged.count
        program.mergedTables += 1
        program.tableOfMerged += grid.regions.map { _ in number }
        let whole = tree.nodes[table].whole
        edits.add(.mergedTable(number), at: whole.lowerBound, node: table)
        edits.add(.run(.mergedTable(number)), at: whole.upperBound, .groupEnd, order: -table)
        for (place, row) in grid.rows.enumerated() where !gone.cover(rows[place]) {
            let entries = row.pieces.map { entry($0, at: rows[place], in: grid, rows, first) }
            program.mergedRows.append(Program.MergedRow(table: number, height: height(row), entries: entries))
            edits.add(.mergedRow(program.mergedRows.count - 1), at: rows[place].lowerBound, node: row.element)
            for piece in row.pieces { write(piece.piece, of: piece.region, in: grid, row, first, to: &edits) }
            if dialect == .openDocument { split(row, in: grid, first, to: &edits) }
        }
    }

    private func entry(
        _ piece: (region: Int, piece: TableGrid.Piece),
        at row: Range<Int>,
        in grid: TableGrid,
        _ rows: [Range<Int>],
        _ first: Int
    ) -> Program.MergedRow.Entry {
        let begin = rows[grid.regions[piece.region].row]
        let isOrigin = if case .origin = piece.piece { true } else { false }
        let shared = loops.around(begin.lowerBound..<row.upperBound).count
        return Program.MergedRow.Entry(region: first + piece.region, isOrigin: isOrigin, depth: shared)
    }

    /// A row that holds a tag stands for itself only (`OpenDocumentCells`).
    private func height(_ row: TableGrid.Row) -> Int {
        guard row.height > 1, let attribute = tree.attributes(of: row.element).first(where: { $0.name == "table:number-rows-repeated" })
        else { return row.height }
        return gone.cover(attribute.whole) ? 1 : row.height
    }

    // MARK: The pieces of merged cells

    private func write(
        _ piece: TableGrid.Piece,
        of place: Int,
        in grid: TableGrid,
        _ row: TableGrid.Row,
        _ first: Int,
        to edits: inout PartEdits
    ) {
        let region = first + place
        switch (piece, dialect) {
        case (.origin(let cell), .openDocument): replaceSpan("table:number-rows-spanned", of: cell, region, &edits)
        case (.origin(let cell), .html): replaceSpan("rowspan", of: cell, region, &edits)
        case (.covered(let mark), .word):
            let whole = tree.nodes[mark].whole
            edits.removed.append(whole)
            edits.add(.continued(region, whole), at: whole.lowerBound, node: mark)
        case (.covered(let element), .openDocument):
            guard let covered = row.covered.first(where: { $0.element == element }), isWhole(covered, in: grid) else { return }
            let whole = tree.nodes[element].whole
            let section = Self.firstSection + element
            edits.add(.begin(section: section, .unlessJoined(region, otherwise: 0)), at: whole.lowerBound, .nodeBegin, order: element)
            edits.add(.otherwise(section: section), at: whole.upperBound, .groupEnd, order: -element)
            for operation in cell(of: place, in: grid, region, columns: covered.columns.count, &edits) {
                edits.add(.run(operation), at: whole.upperBound, .groupEnd, order: -element)
            }
            edits.add(.end(section: section), at: whole.upperBound, .groupEnd, order: -element)
        case (.nothing(let before), _):
            let offset = before.map { tree.nodes[$0].whole.lowerBound } ?? end(of: row.element)
            // Before the repeat of a column that the cell begins.
            let (phase, order): (PartEdits.Phase, Int) = before.map { (.nodeBegin, $0 - 1) } ?? (.groupEnd, -row.element)
            // No element holds it: told apart from those that one does.
            let section = Self.firstSection + tree.nodes.count + row.element * 64 + min(place, 63)
            edits.add(.begin(section: section, .unlessJoined(region, otherwise: 0)), at: offset, phase, order: order)
            edits.add(.otherwise(section: section), at: offset, phase, order: order)
            for operation in cell(of: place, in: grid, region, columns: 1, &edits) {
                edits.add(.run(operation), at: offset, phase, order: order)
            }
            edits.add(.end(section: section), at: offset, phase, order: order)
        default: break
        }
    }

    private func replaceSpan(_ name: String, of cell: Int, _ region: Int, _ edits: inout PartEdits) {
        guard let value = tree.attribute(name, of: cell) else { return }
        edits.removed.append(value)
        edits.add(.rowSpan(region), at: value.lowerBound, node: cell)
    }

    /// Behind the last cell of a row of HTML, whose own end tag may be missing.
    private func end(of row: Int) -> Int {
        tree.children(of: row).last { tree.nodes[$0].kind == .element }.map { tree.nodes[$0].whole.upperBound }
            ?? tree.nodes[row].head.upperBound
    }

    // MARK: Covered cells of OpenDocument

    /// True when the covered cell stands for columns of one merged cell only, its first one at the beginning.
    private func isWhole(_ covered: (element: Int, columns: Range<Int>), in grid: TableGrid) -> Bool {
        grid.regions.contains { region in
            region.column == covered.columns.lowerBound && covered.columns.upperBound <= region.column + region.width
        }
    }

    /// Covered cells written as one, which belong to several merged cells: as many as there are cells.
    private func split(_ row: TableGrid.Row, in grid: TableGrid, _ first: Int, to edits: inout PartEdits) {
        for covered in row.covered where !isWhole(covered, in: grid) {
            let begins = row.pieces.compactMap { piece -> (column: Int, region: Int)? in
                guard case .covered(covered.element) = piece.piece else { return nil }
                return (grid.regions[piece.region].column, piece.region)
            }
            guard !begins.isEmpty else { continue }
            let whole = tree.nodes[covered.element].whole
            edits.removed.append(whole)
            var events: [PartEdits.Kind] = []
            var column = covered.columns.lowerBound
            for begin in begins.sorted(by: { $0.column < $1.column }) {
                if begin.column > column { events.append(.run(edits.insertion(Self.covered(begin.column - column).utf8))) }
                let region = grid.regions[begin.region]
                let count = min(region.width, covered.columns.upperBound - begin.column)
                let section = Self.firstSection + tree.nodes.count + covered.element * 64 + min(events.count, 63)
                events.append(.begin(section: section, .unlessJoined(first + begin.region, otherwise: 0)))
                events.append(.run(edits.insertion(Self.covered(count).utf8)))
                events.append(.otherwise(section: section))
                events += cell(of: begin.region, in: grid, first + begin.region, columns: count, &edits).map(PartEdits.Kind.run)
                events.append(.end(section: section))
                column = begin.column + count
            }
            if column < covered.columns.upperBound {
                events.append(.run(edits.insertion(Self.covered(covered.columns.upperBound - column).utf8)))
            }
            for event in events { edits.add(event, at: whole.lowerBound, .nodeBegin, order: covered.element) }
        }
    }

    private static func covered(_ count: Int) -> String {
        count == 1 ? "<table:covered-table-cell/>" : "<table:covered-table-cell table:number-columns-repeated=\"\(count)\"/>"
    }

    /// An empty cell that takes the place of the merged one where the row that begins it is not printed, and the covered cells
    /// beside it that stand in the same element.
    private func cell(
        of place: Int,
        in grid: TableGrid,
        _ region: Int,
        columns: Int,
        _ edits: inout PartEdits
    ) -> [Program.Operation] {
        let (width, origin) = (grid.regions[place].width, grid.regions[place].origin)
        guard dialect == .openDocument else {
            let name = origin.map { tree.nodes[$0].name } ?? "td"
            let begin = "<\(name)" + (width > 1 ? " colspan=\"\(width)\"" : "") + " rowspan=\""
            return [edits.insertion(begin.utf8), .rowSpan(region), edits.insertion("\"></\(name)>".utf8)]
        }
        let style = origin.flatMap { tree.value("table:style-name", of: $0) }.map { " table:style-name=\"\($0)\"" } ?? ""
        let begin =
            "<table:table-cell\(style)" + (width > 1 ? " table:number-columns-spanned=\"\(width)\"" : "") + " table:number-rows-spanned=\""
        let paragraph = origin.flatMap { cell in tree.children(of: cell).first { tree.nodes[$0].name == "text:p" } }
        let look = paragraph.flatMap { tree.value("text:style-name", of: $0) }.map { " text:style-name=\"\($0)\"" } ?? ""
        let end = "\"><text:p\(look)/></table:table-cell>" + (columns > 1 ? Self.covered(columns - 1) : "")
        return [edits.insertion(begin.utf8), .rowSpan(region), edits.insertion(end.utf8)]
    }
}
