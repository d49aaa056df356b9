import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Cells that stand over or under repeated columns without repeating themselves: headings over all of them, cells that others cover.
extension PartCompiler {
    mutating func addRows(of table: ColumnPlan.Table, _ number: Int) {
        let uses = ByteRanges(columnPlan.uses.values.filter { columnPlan.regions[$0.region].table == number }.map(\.cells))
        let gone = ByteRanges(edits.removed)
        for row in table.grid.rows where !gone.cover(tree.nodes[row.element].whole) {
            guard let fault = addRow(row, in: table.grid, number, uses) else { continue }
            let place = places.location(of: tree.nodes[fault].head.lowerBound, length: 0)
            let tag = slots[columns.regions[columns.tables[number].regions[0]].slot].name
            diagnostics.append(
                Diagnostic(.sectionAcross, at: place, Argument("tag", tag), Argument("problem", ColumnPlan.partial.problem))
            )
        }
    }

    /// Adds what a row needs; gives the element that does not fit.
    private mutating func addRow(_ row: TableGrid.Row, in grid: TableGrid, _ table: Int, _ uses: ByteRanges) -> Int? {
        let regions = columns.tables[table].regions.map { columns.regions[$0].columns }
        var covered = row.covered.filter { !uses.cover(tree.nodes[$0.element].whole) }
        for cell in row.cells where !uses.cover(tree.nodes[cell.element].whole) {
            let under = regions.filter { $0.overlaps(cell.columns) }
            guard !under.isEmpty else { continue }
            if goesOn(cell.element, row, grid, uses) {
                covered.append(cell)
                continue
            }
            guard under.allSatisfy({ cell.columns.contains($0.lowerBound) && cell.columns.upperBound >= $0.upperBound }) else {
                return cell.element
            }
            let beside = covered.filter { $0.columns.lowerBound > cell.columns.lowerBound && $0.columns.overlaps(cell.columns) }
            guard beside.allSatisfy({ $0.columns.upperBound <= cell.columns.upperBound }) else { return cell.element }
            covered.removeAll { other in beside.contains { $0.element == other.element } }
            grow(cell.element, over: cell.columns, table, covering: beside.map(\.element))
            columnCells.insert(cell.element)
        }
        for cell in covered where !addCovered(cell.element, cell.columns, table) { return cell.element }
        if hasOffset(row, regions) { return row.element }
        let last = row.cells.map(\.columns.upperBound).max() ?? 0
        if (0..<last).allSatisfy({ column in regions.contains { $0.contains(column) } }) { hide(row.element, over: 0..<last, table) }
        return nil
    }

    /// True for a cell of Word that goes on from one that is repeated.
    private func goesOn(_ cell: Int, _ row: TableGrid.Row, _ grid: TableGrid, _ uses: ByteRanges) -> Bool {
        row.pieces.contains { region, piece in
            guard dialect == .word, case .covered(let mark) = piece, let origin = grid.regions[region].origin else { return false }
            return tree.ancestors(of: mark).contains(cell) && uses.cover(tree.nodes[origin].whole)
        }
    }

    /// A cell that a repeated one covers is repeated as often; false for one that stands partly under others.
    private mutating func addCovered(_ element: Int, _ columns: Range<Int>, _ table: Int) -> Bool {
        guard let region = self.columns.tables[table].regions.first(where: { self.columns.regions[$0].columns.overlaps(columns) }) else {
            return true
        }
        let own = self.columns.regions[region].columns
        guard own.lowerBound <= columns.lowerBound, columns.upperBound <= own.upperBound else { return false }
        let (whole, section) = (tree.nodes[element].whole, Self.columnSection(element, 0))
        edits.add(.begin(section: section, .columnCopies(region, end: 0)), at: whole.lowerBound, .nodeBegin, order: element)
        // Behind what stands in its place when the cell above is missing.
        edits.add(.end(section: section), at: whole.upperBound, .tag, order: .min)
        for paragraph in element..<tree.nodes[element].endIndex where dialect == .word && tree.nodes[paragraph].name == "w:p" {
            edits.removed += tree.attributes(of: paragraph).filter { ["w14:paraId", "w14:textId"].contains($0.name) }.map(\.whole)
        }
        return true
    }

    /// True for a row of Word that begins or ends beside its table, where columns are repeated.
    private func hasOffset(_ row: TableGrid.Row, _ regions: [Range<Int>]) -> Bool {
        guard dialect == .word, let properties = tree.children(of: row.element).first(where: { tree.nodes[$0].name == "w:trPr" }) else {
            return false
        }
        let first = row.cells.first?.columns.lowerBound ?? 0
        let last = row.cells.last?.columns.upperBound ?? 0
        let endsEarly = tree.children(of: properties).contains { tree.nodes[$0].name == "w:gridAfter" }
        return regions.contains { $0.lowerBound < first || (endsEarly && $0.upperBound > last) }
    }

    // MARK: Cells over repeated columns

    private mutating func span(_ columns: Range<Int>, _ table: Int) -> Int {
        self.columns.spans.append(Program.ColumnSpan(table: table, columns: columns))
        return self.columns.spans.count - 1
    }

    /// A cell covers as many columns as there are; where none are left it disappears.
    private mutating func grow(_ cell: Int, over range: Range<Int>, _ table: Int, covering covered: [Int]) {
        let span = span(range, table)
        let (whole, section) = (tree.nodes[cell].whole, Self.columnSection(cell, 1))
        edits.add(.begin(section: section, .whereColumns(span, otherwise: 0)), at: whole.lowerBound, .nodeBegin, order: cell)
        switch dialect {
        case .word: growWord(cell, span)
        case .openDocument: setSpan("table:number-columns-spanned", of: cell, span)
        case .html: setSpan("colspan", of: cell, span)
        }
        if dialect == .openDocument {
            edits.removed += covered.map { tree.nodes[$0].whole }
            edits.add(.run(.coveredCells(span)), at: whole.upperBound, .groupEnd, order: -cell)
        }
        edits.add(.end(section: section), at: whole.upperBound, .groupEnd, order: -cell)
    }

    private mutating func setSpan(_ name: String, of cell: Int, _ span: Int) {
        // A cell written once for several columns is one over all of them.
        edits.removed += tree.attributes(of: cell).filter { [name, "table:number-columns-repeated"].contains($0.name) }.map(\.whole)
        let place = tree.nodes[cell].head.lowerBound + 1 + tree.nodes[cell].name.utf8.count
        for operation in [edits.insertion(" \(name)=\"".utf8), .columnSpan(span), edits.insertion("\"".utf8)] {
            edits.add(operation, at: place, node: cell)
        }
    }

    /// `w:gridSpan` stands behind the width of the cell (ECMA-376, 17.4.66).
    private mutating func growWord(_ cell: Int, _ span: Int) {
        let properties = tree.children(of: cell).first { tree.nodes[$0].name == "w:tcPr" }
        let isEmpty = properties.map { tree.nodes[$0].whole == tree.nodes[$0].head } ?? true
        let begin = edits.insertion(((isEmpty ? "<w:tcPr>" : "") + "<w:gridSpan w:val=\"").utf8)
        let end = edits.insertion(("\"/>" + (isEmpty ? "</w:tcPr>" : "")).utf8)
        var place = tree.nodes[cell].head.upperBound
        if let properties {
            if isEmpty { edits.removed.append(tree.nodes[properties].whole) }
            let children = isEmpty ? [] : tree.children(of: properties)
            edits.removed += children.filter { tree.nodes[$0].name == "w:gridSpan" }.map { tree.nodes[$0].whole }
            let before = children.last { ["w:cnfStyle", "w:tcW"].contains(tree.nodes[$0].name) }
            place = before.map { tree.nodes[$0].whole.upperBound } ?? (isEmpty ? place : tree.nodes[properties].head.upperBound)
        }
        for operation in [begin, .columnSpan(span), end] { edits.add(.run(operation), at: place, .groupEnd, order: -1) }
    }

    /// A row all of whose columns are repeated is not printed where there are none.
    private mutating func hide(_ row: Int, over range: Range<Int>, _ table: Int) {
        guard !range.isEmpty else { return }
        let (whole, section) = (tree.nodes[row].whole, Self.columnSection(row, 2))
        edits.add(.begin(section: section, .whereColumns(span(range, table), otherwise: 0)), at: whole.lowerBound, .nodeBegin, order: row)
        edits.add(.end(section: section), at: whole.upperBound, .groupEnd, order: -row)
        sections.append(PlacedSection(order: -1, section: nil, bytes: whole))
    }
}
