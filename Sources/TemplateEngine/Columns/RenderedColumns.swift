import SangkienDiagnostics
import VietnameseText

/// The repeated columns of tables while a document is printed (cột lặp khi in).
struct RenderedColumns {
    /// For each region the rows of the list that its columns stand for.
    private(set) var leading: [Rows?]
    /// For each table the widths of the columns of the template, and of each of their copies.
    var widths: [[Int]]
    /// How often what is open still has to be printed.
    var left: [Int] = []

    init(_ program: Program) {
        leading = Array(repeating: nil, count: program.columns.regions.count)
        widths = Array(repeating: [], count: program.columns.tables.count)
    }

    func copies(of region: Int) -> Int { leading[region]?.count ?? 0 }

    mutating func note(_ rows: Rows, of region: Int) { leading[region] = rows }
}

extension Renderer {
    /// A table begins: how many columns it has is known from here on.
    mutating func beginColumns(_ number: Int) {
        let table = program.columns.tables[number]
        for region in table.regions {
            let slot = program.columns.regions[region].slot
            guard case .rows(var rows) = value(of: slot, row: rowNumber - 1) else { return stop(.notRows(program.slots[slot].name)) }
            // What cannot be computed is reported by the heading itself.
            var ignored = aggregate
            if let query = queries[slot] { rows = query.rows(of: rows, &ignored) }
            aggregate.steps = ignored.steps
            columns.note(rows, of: region)
        }
        let count = span(0..<table.count, table)
        guard count <= table.limit else { return stop(.tooManyColumns(count, table)) }
        guard let own = table.own else { return }
        let regions = table.regions.map { (program.columns.regions[$0].columns, columns.copies(of: $0)) }
        let least = RepeatedWidths.least(table.unit, of: own.reduce(0, +))
        columns.widths[number] = RepeatedWidths.widths(own: own, regions: regions, least: least)
    }

    /// How many columns there are of those of the template.
    private func span(_ range: Range<Int>, _ table: Program.ColumnTable) -> Int {
        table.regions.reduce(range.count) { count, region in
            let own = program.columns.regions[region].columns
            guard own.overlaps(range) else { return count }
            let (more, _) = own.count.multipliedReportingOverflow(by: columns.copies(of: region) - 1)
            let (sum, overflow) = count.addingReportingOverflow(more)
            return overflow ? .max : sum
        }
    }

    private func span(_ number: Int) -> Int {
        let span = program.columns.spans[number]
        return self.span(span.columns, program.columns.tables[span.table])
    }

    mutating func step(columns operation: Program.Operation, _ output: inout [UInt8]) {
        switch operation {
        case .beginColumns(let table): beginColumns(table)
        case .columnCopies(let region, let end): beginCopies(of: region, end: end)
        case .endColumns(let begin): endCopies(begin)
        case .whereColumns(let span, let otherwise): if self.span(span) == 0 { position = otherwise }
        case .columnSpan(let span): output.append(contentsOf: String(self.span(span)).utf8)
        case .coveredCells(let span):
            let count = self.span(span) - 1
            if count > 0 { output.append(contentsOf: "<table:covered-table-cell table:number-columns-repeated=\"\(count)\"/>".utf8) }
        case .columnElement(let table, let column): writeElements(of: column, table, to: &output)
        case .columnStyles: writeColumnStyles(to: &output)
        default: return
        }
    }

    private mutating func beginCopies(of region: Int, end: Int) {
        let count = columns.copies(of: region)
        if count == 0 { position = end } else { columns.left.append(count) }
    }

    private mutating func endCopies(_ begin: Int) {
        let top = columns.left.count - 1
        columns.left[top] -= 1
        if columns.left[top] > 0 { position = begin + 1 } else { columns.left.removeLast() }
    }

    // MARK: The list of a row

    /// The rows of a list that repeats columns, in the order of the columns; nil, and no document, where they do not fit.
    ///
    /// Groups find their columns by what they are grouped by: where a row has none of a column, it is blank.
    mutating func fitted(_ rows: Rows, _ slot: Int) -> Rows? {
        guard let number = program.slots[slot].columns else { return rows }
        let region = program.columns.regions[number]
        guard slot != region.slot, let leading = columns.leading[number] else { return rows }
        if region.groups > 0 {
            if let aligned = Self.aligned(rows, leading, region.groups) { return aligned }
        } else if rows.count == leading.count {
            return rows
        }
        stop(.unequalColumns(program.slots[slot], rows.count, leading.count, record: rowNumber))
        return nil
    }

    private static func aligned(_ rows: Rows, _ leading: Rows, _ groups: Int) -> Rows? {
        func keys(_ rows: Rows) -> [[String]] {
            (0..<rows.count).map { row in (0..<groups).map { VietnameseFolding.key(rows.value(row, $0).text) } }
        }
        let own = Dictionary(keys(rows).enumerated().map { ($1, $0) }) { first, _ in first }
        let places = keys(leading).map { own[$0] }
        guard places.compactMap(\.self).count == rows.count else { return nil }
        return Rows(count: leading.count) { row, field in
            if let place = places[row] { return rows.value(place, field) }
            return field < groups ? leading.value(row, field) : .rows(Rows(count: 0) { _, _ in .text("") })
        }
    }

    // MARK: Columns and their styles

    private func writeElements(of column: Int, _ number: Int, to output: inout [UInt8]) {
        let table = program.columns.tables[number]
        let region = table.regions.first { program.columns.regions[$0].columns.contains(column) }
        guard let region else { return writeElement(column, number, to: &output) }
        let own = program.columns.regions[region].columns
        // All copies stand where the first of these columns stands in the template.
        guard column == own.lowerBound else { return }
        for _ in 0..<columns.copies(of: region) {
            for column in own { writeElement(column, number, to: &output) }
        }
    }

    private func writeElement(_ column: Int, _ number: Int, to output: inout [UInt8]) {
        let table = program.columns.tables[number]
        guard table.columns.indices.contains(column) else { return }
        output.append(contentsOf: program.bytes[table.columns[column].before])
        if table.own != nil, columns.widths[number].indices.contains(column) {
            let width = columns.widths[number][column]
            output.append(contentsOf: (table.hasStyles ? styleName(column, number) : table.unit.written(width)).utf8)
        }
        output.append(contentsOf: program.bytes[table.columns[column].after])
    }

    /// The style of a column depends on how many there are; each copy of the table may have others.
    private func styleName(_ column: Int, _ number: Int) -> String {
        let counts = program.columns.tables[number].regions.map { String(columns.copies(of: $0)) }
        return "SangkienCot\(number + 1)-\(counts.joined(separator: "-"))-\(column + 1)"
    }

    /// OpenDocument has the styles before the tables: a copy of the renderer goes ahead without writing, to see how many columns there are.
    private func writeColumnStyles(to output: inout [UInt8]) {
        var ahead = self
        var known: Set<[Int]> = []
        while ahead.position < program.operations.count, ahead.aggregate.steps.goesOn() {
            let operation = program.operations[ahead.position]
            ahead.position += 1
            ahead.step(over: operation)
            guard case .beginColumns(let number) = operation, program.columns.tables[number].own != nil else { continue }
            let table = program.columns.tables[number]
            guard known.insert([number] + table.regions.map { ahead.columns.copies(of: $0) }).inserted else { continue }
            for (column, width) in ahead.columns.widths[number].enumerated() {
                let attribute = table.unit == .parts ? "style:rel-column-width" : "style:column-width"
                let style =
                    "<style:style style:name=\"\(ahead.styleName(column, number))\" style:family=\"table-column\"><style:table-column-properties"
                    + " \(attribute)=\"\(table.unit.written(width))\"/></style:style>"
                output.append(contentsOf: style.utf8)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func tooManyColumns(_ count: Int, _ table: Program.ColumnTable) -> Diagnostic {
        Diagnostic(.tooManyColumns, at: table.location, Argument("count", count), Argument("limit", table.limit))
    }

    fileprivate static func unequalColumns(_ slot: Program.Slot, _ count: Int, _ wanted: Int, record: Int) -> Diagnostic {
        let place = slot.location
        return Diagnostic(
            .columnsUnequal,
            at: place,
            Argument("tag", slot.name),
            Argument("record", record),
            Argument("count", count),
            Argument("columns", wanted)
        )
    }
}
