import Records
import SangkienDiagnostics
import VietnameseText

/// Sorts the rows of a table into initiatives and the rest (sắp xếp các dòng).
///
/// Every row stays a record or is listed in `Table.skipped` with its reason; each reason is reported once with its rows.
package struct RowSorter {
    private let columns: RowColumns
    private let reader: CellReader
    /// The lines below a document's table, which are no rows of it.
    private let linesBelow: [AroundLine]
    /// The forms below the first one.
    private let stacked: StackedForms
    /// How many of them were met so far, and how many lines around the table there were before the last.
    private var form: (count: Int, around: Int) = (0, 0)
    private var table: Table
    private var records: [Record] = []
    private var totals = RowTotals()
    private var numbering: RowNumbering
    /// Merged cells of the author's columns.
    private let merged: MergedRows
    /// The part of the table, shared by its records.
    private var section: Record.Surroundings?
    /// The place among the new records of the author whose initiatives may go on.
    private var author: Int?
    /// The loose texts below the last record.
    private var looseText: [Record.LooseText] = []

    /// How many loose texts below one record are listed; the last stands for all others.
    private static let listedTexts = 20

    /// The table with only its initiatives and dossiers as records; JSON and lists of dossiers stay as they are.
    package static func sorted(_ table: Table, _ source: InputSource, _ reader: CellReader) -> Table {
        guard table.format.hasRows, source.has(.title) else { return table }
        var sorter = RowSorter(table, source, reader)
        sorter.sort()
        return sorter.table
    }

    /// How many lines around a table are remembered.
    private static let linesAround = 1_000

    private init(_ table: Table, _ source: InputSource, _ reader: CellReader) {
        linesBelow = table.around.filter { !$0.isAbove }
        columns = RowColumns(source)
        self.reader = reader
        stacked = StackedForms(table, columns, RowKinds(table, columns, reader), source, reader)
        numbering = RowNumbering(columns, groups: [Field.dossierId, .submitter].compactMap(source.column))
        merged = MergedRows(table.merges, columns.names)
        section = table.sectionAbove.map { Record.Surroundings(section: $0) }
        self.table = table
        self.table.furtherForms = stacked.forms
    }

    private mutating func sort() {
        let special = specialRows()
        if special.isEmpty {
            // Nearly every table: nothing but initiatives, which stay where they are.
            for index in table.records.indices { numbering.add(table.records[index]) }
        } else {
            rebuild(special)
            table.diagnostics = renumbered(withoutFilledDown(table.diagnostics))
        }
        giveLinesBelow()
        table.diagnostics += findings
    }

    /// Reads the lines below a document's table, which below a sheet's table are rows: totals, and words on which a verdict may hang.
    private mutating func giveLinesBelow() {
        guard !linesBelow.isEmpty, let last = table.records.indices.last else { return }
        let cells = DossierCells(columns, reader)
        totals.count = table.records.count
        var reasons: [Int: SkippedRow.Reason] = [:]
        for line in linesBelow {
            if cells.mayDecide(line.text) {
                reasons[line.row] = .looseText
            } else if RowWords.total(line.text) != nil {
                totals.compare([line.text], row: line.row, line: line.row)
                reasons[line.row] = reasons[line.row] ?? .total
            }
        }
        for index in table.skipped.indices where table.skipped[index].reason == .closing {
            table.skipped[index].reason = reasons[table.skipped[index].row] ?? .closing
        }
        let deciding = reasons.filter { $0.value == .looseText }.keys
        let texts = deciding.sorted().prefix(Self.listedTexts).map { Record.LooseText(row: $0, line: $0, columns: [], mayDecide: true) }
        if !texts.isEmpty { table.records[last].add(texts) }
    }

    /// The rows that are not simply initiatives, by their place.
    private func specialRows() -> [Int: RowKind] {
        var kinds = RowKinds(table, columns, reader, formLines: stacked.lines)
        var special: [Int: RowKind] = [:]
        for index in table.records.indices {
            let kind = kinds.kind(at: index)
            if kind != .data { special[index] = kind }
        }
        return special
    }

    private mutating func rebuild(_ special: [Int: RowKind]) {
        let rows = table.records
        records.reserveCapacity(rows.count - special.count)
        for (index, record) in rows.enumerated() {
            if form.count < stacked.forms.count, record.row == stacked.forms[form.count].rows.lowerBound { beginForm() }
            switch special[index] {
            case nil, .data: keep(record, continues: false)
            case .continued: keep(record, continues: true)
            case .aside(let reason): setAside(record, reason)
            }
        }
        giveLooseText()
        table.records = records
    }

    // MARK: Records

    /// Nothing that stands above goes on in a further form.
    private mutating func beginForm() {
        giveLooseText()
        form = (form.count + 1, table.around.count)
        (section, author) = (nil, nil)
        totals.beginForm()
        numbering.restart()
    }

    private mutating func keep(_ record: Record, continues: Bool) {
        giveLooseText()
        var record = record
        record.number = records.count + 1
        record.surroundings = section
        if continues, let author {
            let above = records[author]
            record.surroundings = Record.Surroundings(
                section: section?.section,
                continues: above.row,
                isMergedWithAuthor: merged.covers(above.row, record.row)
            )
            for column in columns.person where trimmed(record.cells[column]).isEmpty {
                record.takeCell(column, from: above)
            }
        } else {
            author = records.count
            numbering.add(record)
        }
        totals.count += 1
        records.append(record)
    }

    private mutating func setAside(_ record: Record, _ reason: SkippedRow.Reason) {
        let skipped = SkippedRow(row: record.row, line: record.line, reason: reason, cells: record.cells)
        table.skipped.append(skipped)
        switch reason {
        case .section:
            section = Record.Surroundings(section: skipped.words)
            totals.beginPart()
            numbering.restart()
        case .repeatedHeading, .title: numbering.restart()
        case .total: totals.compare(record.cells, row: record.row, line: record.line)
        case .numberOnly: numbering.add(record)
        case .closing where table.around.count - form.around < Self.linesAround:
            table.around += AroundLine.lines(of: record.cells, row: record.row, isAbove: false)
        case .looseText: noteLooseText(record)
        default: break
        }
    }

    /// Remembers the text for the record above it, whose dossier then waits for a person.
    private mutating func noteLooseText(_ row: Record) {
        guard !records.isEmpty else { return }
        if looseText.count == Self.listedTexts {
            looseText[looseText.count - 1].add(row: row.row)
        } else {
            let filled = RowShape(row, columns).filled
            // Facts of the dossier repeated beside the words are not what is loose.
            let own = filled.filter { !columns.dossier.contains($0) }
            let cells = DossierCells(columns, reader)
            let mayDecide = filled.contains { cells.mayDecide(trimmed(row.cells[$0])) }
            looseText.append(Record.LooseText(row: row.row, line: row.line, columns: own.isEmpty ? filled : own, mayDecide: mayDecide))
        }
    }

    /// Gives the loose texts seen so far to the record above them.
    private mutating func giveLooseText() {
        guard !looseText.isEmpty, let last = records.indices.last else { return }
        records[last].add(looseText)
        looseText = []
    }

    // MARK: Findings

    /// The findings of the reader under the new numbers of the records; a row that is none lacks no cells.
    private func renumbered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.contains(where: { $0.location?.record != nil }) else { return diagnostics }
        var numbers: [Int: Int] = [:]
        for record in records { numbers[record.row] = record.number }
        return diagnostics.compactMap { finding in
            guard let row = finding.location?.row, finding.location?.record != nil else { return finding }
            if numbers[row] == nil, finding.code === DiagnosticCode.rowTooShort { return nil }
            var finding = finding
            finding.location?.record = numbers[row]
            return finding
        }
    }

    /// The findings of the reader but those of equal rows that were only filled down.
    private func withoutFilledDown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let rows = Set(table.skipped.filter { $0.reason == .filledDown }.map(\.row))
        return rows.isEmpty
            ? diagnostics : diagnostics.filter { $0.code !== DiagnosticCode.equalRows || !rows.contains($0.location?.row ?? 0) }
    }

    private var findings: [Diagnostic] {
        var findings = [
            summary(.repeatedHeading, [.repeatedHeading, .title, .columnNumbers]), summary(.sectionRow, [.section]),
            summary(.totalRow, [.total]), summary(.closingRows, [.closing]), summary(.rowsWithoutWords, [.noWords, .numberOnly]),
            summary(.figuresBelow, [.figures]),
        ]
        .compactMap { $0 }
        findings += filledDown + otherTable
        for total in totals.differing {
            findings.append(
                Diagnostic(
                    .totalDiffers,
                    at: place(row: total.row, line: total.line),
                    Argument("declared", total.declared),
                    Argument("counted", total.counted)
                )
            )
        }
        if let first = numbering.first, let column = columns.number {
            var place = place(row: first.row, line: first.line)
            (place.column, place.heading) = (column + 1, table.headings[column])
            findings.append(Diagnostic(.numberingGaps, at: place, field: Field.number.key, Argument("problems", numbering.problems)))
        }
        return findings
    }

    /// `D085` for the rows of another table below.
    private var otherTable: [Diagnostic] { summary(.otherTable, [.otherTable]).map { [$0] } ?? [] }

    /// `D062` for the rows that were only filled down; they are not reported as equal rows besides.
    private var filledDown: [Diagnostic] {
        let rows = table.skipped.filter { $0.reason == .filledDown }
        guard let first = rows.first else { return [] }
        let ranges = rows.map { "\($0.row)-\(table.equalRows[$0.row] ?? $0.row)" }
        let words = ranges.prefix(20).joined(separator: ", ") + (ranges.count > 20 ? ", …" : "")
        return [Diagnostic(.filledDown, at: place(row: first.row, line: first.line), Argument("rows", words))]
    }

    /// The finding that sums up the rows below the heading that were set aside for these reasons.
    private func summary(_ code: DiagnosticCode, _ reasons: [SkippedRow.Reason]) -> Diagnostic? {
        let heading = table.heading?.rows.last ?? 0
        let rows = table.skipped.filter { reasons.contains($0.reason) && $0.row > heading }
            .filter { $0.reason != .columnNumbers || !isOfHeading($0) }
        guard let first = rows.first else { return nil }
        return Diagnostic(
            code,
            at: place(row: first.row, line: first.line),
            Argument("rows", RowRanges.text(rows.map(\.row), limit: 20))
        )
    }

    /// Whether column numbers stand right below the heading, where they belong.
    private func isOfHeading(_ row: SkippedRow) -> Bool {
        guard let first = records.first else { return true }
        return row.row < first.row && !table.skipped.contains { $0.reason == .repeatedHeading && $0.row < row.row }
    }

    private func place(row: Int, line: Int) -> SourceLocation {
        SourceLocation(file: table.file, sheet: table.sheet, line: line, row: row)
    }
}

/// Rows of a sheet that one merged cell of an author covers (ô gộp dọc).
struct MergedRows {
    private let rows: [ClosedRange<Int>]

    /// The merged cells that begin in one of these columns.
    init(_ merges: [Table.Merge], _ columns: [Int]) {
        rows = merges.filter { columns.contains($0.column) }.map(\.rows).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether one merged cell covers both rows.
    func covers(_ first: Int, _ second: Int) -> Bool {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].lowerBound <= first { low = middle + 1 } else { high = middle }
        }
        return low > 0 && rows[low - 1].contains(first) && rows[low - 1].contains(second)
    }
}
