import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Runs a bound program over values, a chunk of bytes at a time; holds one row of each open list and nothing more.
struct Renderer {
    let program: Program
    let sources: [BoundProgram.Source]
    private let widths: [Int?]
    let queries: [BoundQuery?]
    let aggregates: [BoundAggregate?]
    /// What was computed, and what could not be.
    var aggregate: AggregateResults
    var pictures: RenderedPictures
    /// True for a part of a package, into which pictures go as members of their own.
    let isPackage: Bool
    var position = 0
    var scopes: [Scope]
    /// The open tables and groups of rows that may lose all their rows.
    var groups: [Group] = []
    /// The open cells, headers and so on that may lose their last paragraph: what stands last in each.
    var containers: [Block] = []
    /// The cells merged over rows in the rows being printed.
    var mergedRows: MergedRows
    /// The number of the record, from 1.
    let record: Int
    /// How many records were skipped before the first one, and since then.
    let skippedBefore: Int
    var skipped = 0
    let skipTests: Range<Int>
    var copies: Copies
    var lists: ListNumbers
    var columns: RenderedColumns
    /// What formulas of tables make of the cells printed so far.
    var cells: CellTotals
    /// The formulas of fields that could not be computed.
    var failed = FailedFormulas()

    /// An open list and the row it is at; the outermost is the document itself.
    struct Scope {
        var rows: Rows
        var index = 0
        /// True behind the last row: what it holds is blank.
        var isOver = false
        /// True for what stands once because the data has no such list.
        var standsOnce = false
        /// A number that no other copy has.
        var copy = 0
        /// How many rows earlier copies of its repeat had, where a counter goes on from them.
        var before = 0
    }

    /// A table of which no row was written yet: where it begins in the output, and what stood before it.
    struct Group {
        var begin: Int?
        let block: Block?
    }

    enum Block {
        case nothing
        case paragraph
        case table
    }

    /// How many bytes a chunk holds before it is handed on.
    private static let chunkSize = 1 << 16
    /// What keeps two tables apart in Word, which would join them; as low as a paragraph can be.
    static let separator =
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"

    /// A renderer that has written nothing yet.
    ///
    /// New lists of Word are numbered from `firstList` on.
    init(
        _ bound: BoundProgram,
        values: [Value],
        firstList: Int = 0,
        record: Int = 1,
        skipped: Int = 0,
        pictures: RenderedPictures = RenderedPictures(nil, PictureNumbering()),
        isPackage: Bool = true
    ) {
        (self.record, skippedBefore, self.pictures, self.isPackage) = (record, skipped, pictures, isPackage)
        program = bound.program
        skipTests = Self.skipTests(of: program)
        (sources, widths, queries, aggregates) = (bound.sources, bound.widths, bound.queries, bound.aggregates)
        aggregate = AggregateResults(bound)
        scopes = [Scope(rows: Rows(values))]
        mergedRows = MergedRows(tables: program.mergedTables)
        copies = Copies(sites: program.copySites, firstNumber: program.firstFreeNumber)
        cells = CellTotals(program)
        columns = RenderedColumns(program)
        lists = ListNumbers(program.lists, first: firstList)
    }

    /// The first value that does not fit the schema.
    private var fault: Diagnostic?

    /// What makes the document useless, all of it known at its end.
    var faults: [Diagnostic] {
        if let fault { return [fault] }
        let wrong = aggregate.faults(program, record: unreadable?.record)
        return cells.faults + failed.faults(program) + wrong + pictures.faults(program)
    }

    /// Takes the values that their formatters cannot read; nil when nobody asks.
    var unreadable: UnreadableValues?

    /// For each new list that was begun, the list in the template that it begins anew, in order.
    var newLists: [Int] { lists.new }

    /// Appends the next chunk to `output`; false when the document is complete, or stopped by a fault.
    mutating func fill(_ output: inout [UInt8]) -> Bool {
        let limit = output.count + Self.chunkSize
        while position < program.operations.count {
            step(&output)
            // A repeat may take many steps that write nothing.
            guard aggregate.steps.goesOn() else { break }
            // What may be taken back again is not handed on.
            if output.count >= limit, !cells.isOpen, groups.allSatisfy({ $0.begin == nil }) { break }
        }
        // A list may have been left half sorted, grouped or added up: a task that is cancelled once stays so.
        if aggregate.steps.isOver || Task.isCancelled { stop(Diagnostic(.fillingCancelled)) }
        return position < program.operations.count
    }

    private mutating func step(_ output: inout [UInt8]) {
        let operation = program.operations[position]
        position += 1
        switch operation {
        case .literal(let range): output.append(contentsOf: program.bytes[range])
        case .value(let slot): write(slot, to: &output)
        case .optionalValue(let slot):
            let begin = output.count
            write(slot, to: &output)
            if output.count > begin, !trimmed(text(of: slot)).isEmpty { keepGroups() }
        case .computed(let field): write(computed: field, to: &output)
        case .aggregate(let aggregate): writeAggregate(aggregate, to: &output)
        case .unlessTest(let test, let otherwise): if skips(test, at: position - 1) { position = otherwise }
        case .unlessNoPicture(let otherwise): if !takesPictures { position = otherwise }
        case .unlessPicture(let slot, let otherwise): if takesPicture(slot) { position = otherwise }
        case .beginPicture(let picture, let otherwise): if !beginPicture(picture) { position = otherwise }
        case .pictureHole(let picture, let hole): writePicture(picture, hole, to: &output)
        case .loop(let slot, let end): begin(slot, end: end)
        case .repeatKnown(let slot, let end): beginKnown(slot, end: end)
        case .endLoop(let begin): next(begin)
        case .nextRecord(let test): if test.map({ holds(program.tests[$0]) }) ?? true { takeNext() }
        case .nextRow(let range): if scopes[scopes.count - 1].index > 0 { output.append(contentsOf: program.bytes[range]) }
        case .branch(let condition, let otherwise): if !holds(program.conditions[condition]) { position = otherwise }
        case .unlessKnown(let slot, let otherwise): if isKnown(slot) { position = otherwise }
        case .jump(let target): position = target
        case .beginGroup, .row, .endGroup, .openContainer, .block, .closeContainer: keepWhole(operation, &output)
        case .once, .number, .suffix, .list, .afterFirst: writeIdentity(operation, &output)
        case .mergedTable(let table): mergedRows.forget(table)
        case .mergedRow(let row): beginMergedRow(row)
        case .continued(let region, let range): writeContinued(region, range, to: &output)
        case .unlessJoined(let region, let otherwise): if !isJoined(region) { position = otherwise }
        case .rowSpan(let region): output.append(contentsOf: String(rowsAhead(of: region)).utf8)
        case .beginColumns, .columnCopies, .endColumns, .whereColumns, .columnSpan, .coveredCells, .columnElement, .columnStyles:
            step(columns: operation, &output)
        case .richStyles: writeRichStyles(to: &output)
        case .openCell: cells.open(at: output.count)
        case .closeCell(let site): cells.close(site, output, copies: { scopes[$0].copy }, number: unreadable?.record ?? rowNumber)
        case .span(let merge): writeSpan(program.merges[merge], to: &output)
        case .unlessContinued(let merge, let otherwise): if isContinued(program.merges[merge]) { position = otherwise }
        }
    }

    // MARK: Sections

    mutating func begin(_ slot: Int, end: Int) {
        var rows: Rows
        switch value(of: slot) {
        case .rows(let list): rows = list
        case _ where scopes.contains(where: \.isOver) || isMissing(slot): rows = Rows(count: 0) { _, _ in .text("") }
        default: return stop(.notRows(program.slots[slot].name))
        }
        guard rows.count > 0 else {
            position = end
            return
        }
        if let width = rows.width, let wanted = widths[slot], width != wanted {
            return stop(.wrongCount(width, wanted, program.slots[slot].name))
        }
        if let query = queries[slot] {
            rows = query.rows(of: rows, &aggregate)
            guard rows.count > 0 else {
                position = end
                return
            }
        }
        guard let fitted = fitted(rows, slot) else { return }
        rows = fitted
        let before = aggregate.countsOn ? aggregate.begin(rows.count, at: position) : 0
        scopes.append(Scope(rows: rows, copy: copies.next(), before: before))
    }

    /// True for a list in the rows of an empty one, of which the data tells nothing.
    private func isMissing(_ slot: Int) -> Bool {
        if case .missing = sources[slot] { true } else { false }
    }

    /// Ends at a value that does not fit; what was written is no document.
    mutating func stop(_ fault: Diagnostic) {
        self.fault = fault
        groups = []
        position = program.operations.count
    }

    mutating func beginKnown(_ slot: Int, end: Int) {
        guard !isKnown(slot) else { return begin(slot, end: end) }
        scopes.append(Scope(rows: Rows([]), standsOnce: true, copy: copies.next()))
    }

    mutating func next(_ begin: Int) {
        let top = scopes.count - 1
        scopes[top].index += 1
        if scopes[top].index < scopes[top].rows.count {
            scopes[top].copy = copies.next()
            position = begin + 1
        } else {
            scopes.removeLast()
        }
    }

    /// Whether a condition holds; a value that cannot be compared is noted, and meets nothing.
    mutating func holds(_ condition: Program.Condition) -> Bool {
        for term in condition.terms where holds(term) != condition.needsAll { return !condition.needsAll }
        return condition.needsAll
    }

    private mutating func holds(_ term: Program.Term) -> Bool {
        var test = term.test
        if let counter = term.counter, isKnown(counter) { test = test.comparing(with: text(of: counter)) }
        let value = value(of: term.slot)
        if let verdict = test.verdict(for: value) { return verdict }
        let wrong = RunningAggregate.Wrong(place: place(of: term.slot), value: value.text, wantsDay: test.wantsDay)
        aggregate.note(compared: wrong, of: term.slot)
        return false
    }

    func isKnown(_ slot: Int) -> Bool {
        if case .missing = sources[slot] { false } else { true }
    }

    /// Whether a condition of an office program holds.
    func holds(_ test: FieldTest<Int>) -> Bool { test.holds { value(of: $0) } }
}
