import VietnameseText

/// Which merged cells the row being printed goes on with, and which it begins (ô gộp khi in).
struct MergedRows {
    /// A merged cell that the last printed row of its table is part of.
    private struct Open {
        let region: Int
        /// The copies of the repeats around the row that began it, from the document itself inwards.
        let copies: [Int]
        let isJoined: Bool
    }

    /// For each table, the merged cells in its last row, and how many rows that one stands for.
    private var open: [[Open]]
    private(set) var heights: [Int]

    init(tables: Int) {
        open = Array(repeating: [], count: tables)
        heights = Array(repeating: 1, count: tables)
    }

    /// A table begins or ends.
    mutating func forget(_ table: Int) {
        open[table].removeAll(keepingCapacity: true)
    }

    /// A row begins; `copies` are those of the open repeats, from the document itself inwards.
    mutating func begin(_ row: Program.MergedRow, copies: [Int]) {
        let above = open[row.table]
        heights[row.table] = row.height
        open[row.table] = row.entries.compactMap { entry in
            let known = above.first { $0.region == entry.region }
            let isSame = known.map { $0.copies[entry.depth] == copies[entry.depth] } ?? false
            if let known, isSame, !entry.isOrigin { return Open(region: entry.region, copies: known.copies, isJoined: true) }
            // A cell that begins in a row that stands for several would stand in each of them: none goes on from it.
            guard row.height == 1 || entry.isOrigin else { return nil }
            return Open(region: entry.region, copies: Array(copies[...entry.depth]), isJoined: false)
        }
    }

    /// True when the row of `table` at hand goes on with the merged cell.
    func isJoined(_ region: Int, in table: Int) -> Bool {
        open[table].contains { $0.region == region && $0.isJoined }
    }
}

extension Renderer {
    /// Notes that a row of a table with merged cells begins.
    mutating func beginMergedRow(_ row: Int) {
        mergedRows.begin(program.mergedRows[row], copies: scopes.map(\.copy))
    }

    /// True when the row at hand goes on with the merged cell.
    func isJoined(_ region: Int) -> Bool {
        mergedRows.isJoined(region, in: program.tableOfMerged[region])
    }

    /// How many rows the merged cell covers from the row at hand on: a copy of the renderer goes ahead without writing, to the
    /// first row that does not go on with it.
    func rowsAhead(of region: Int) -> Int {
        let table = program.tableOfMerged[region]
        var ahead = self
        var count = mergedRows.heights[table]
        while ahead.position < program.operations.count, ahead.aggregate.steps.goesOn() {
            let operation = program.operations[ahead.position]
            ahead.position += 1
            if case .mergedTable(table) = operation { return count }
            ahead.step(over: operation)
            if case .mergedRow(let row) = operation, program.mergedRows[row].table == table {
                guard ahead.isJoined(region) else { return count }
                count += program.mergedRows[row].height
            }
        }
        return count
    }

    /// Does what decides which operations follow, and writes nothing.
    mutating func step(over operation: Program.Operation) {
        switch operation {
        case .loop(let slot, let end): begin(slot, end: end)
        case .repeatKnown(let slot, let end): beginKnown(slot, end: end)
        case .endLoop(let begin): next(begin)
        case .branch(let condition, let otherwise): if !holds(program.conditions[condition]) { position = otherwise }
        case .unlessTest(let test, let otherwise): if holds(program.tests[test]) { position = otherwise }
        case .unlessKnown(let slot, let otherwise): if isKnown(slot) { position = otherwise }
        case .unlessNoPicture(let otherwise): if !takesPictures { position = otherwise }
        case .unlessPicture(let slot, let otherwise): if takesPicture(slot) { position = otherwise }
        case .jump(let target): position = target
        case .beginColumns, .columnCopies, .endColumns, .whereColumns:
            var nothing: [UInt8] = []
            step(columns: operation, &nothing)
        case .mergedTable(let table): mergedRows.forget(table)
        case .mergedRow(let row): beginMergedRow(row)
        case .unlessJoined(let region, let otherwise): if !isJoined(region) { position = otherwise }
        case .unlessContinued(let merge, let otherwise): if isContinued(program.merges[merge]) { position = otherwise }
        default: break
        }
    }
}

/// Cells merged by their values, and marks of merged cells that go on.
extension Renderer {
    func writeContinued(_ region: Int, _ range: Range<Int>, to output: inout [UInt8]) {
        if isJoined(region) {
            output.append(contentsOf: program.bytes[range])
        } else {
            output.append(contentsOf: "<w:vMerge w:val=\"restart\"/>".utf8)
        }
    }

    func writeSpan(_ merge: Program.Merge, to output: inout [UInt8]) {
        let isContinued = isContinued(merge)
        let rows = isContinued ? 0 : spannedRows(merge)
        switch merge.dialect {
        case .word:
            if isContinued { output.append(contentsOf: "<w:vMerge/>".utf8) }
            if rows > 1 { output.append(contentsOf: "<w:vMerge w:val=\"restart\"/>".utf8) }
        case .openDocument:
            if rows > 1 { output.append(contentsOf: " table:number-rows-spanned=\"\(rows)\"".utf8) }
        case .html:
            if rows > 1 { output.append(contentsOf: " rowspan=\"\(rows)\"".utf8) }
        }
    }

    /// True when the row above has the same value, and the same in all of the cell; what is blank stands alone.
    func isContinued(_ merge: Program.Merge) -> Bool {
        let row = scopes[scopes.count - 1].index
        return row > 0 && isSame(merge, row - 1, row)
    }

    private func spannedRows(_ merge: Program.Merge) -> Int {
        let scope = scopes[scopes.count - 1]
        var end = scope.index + 1
        var steps = UntilCancelled()
        while end < scope.rows.count, steps.goesOn(), isSame(merge, end - 1, end) { end += 1 }
        return end - scope.index
    }

    private func isSame(_ merge: Program.Merge, _ first: Int, _ second: Int) -> Bool {
        let text = value(of: merge.slot, row: first).text
        return text == value(of: merge.slot, row: second).text && !trimmed(text).isEmpty
            && merge.others.allSatisfy { value(of: $0, row: first).text == value(of: $0, row: second).text }
    }
}
