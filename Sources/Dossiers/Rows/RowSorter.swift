import Diagnostics
import Records
import VietnameseText

/// Sorts the rows of a table into initiatives and the rest (sắp xếp các dòng).
///
/// Every row stays a record or is listed in `Table.skipped` with its reason; each reason is reported once with its rows.
package struct RowSorter {
    private let source: InputSource
    private let columns: RowColumns
    private var kinds: RowKinds
    private var table: Table
    private var records: [Record] = []
    private var totals = RowTotals()
    private var numbering = RowNumbering()
    private var section: String?
    /// The place among the new records of the author whose initiatives may go on.
    private var author: Int?

    /// The table with only its initiatives and dossiers as records; JSON and lists of dossiers stay as they are.
    package static func sorted(_ table: Table, _ source: InputSource) -> Table {
        guard table.format.hasRows, source.has(.title) else { return table }
        var sorter = RowSorter(table, source)
        sorter.sort()
        return sorter.table
    }

    private init(_ table: Table, _ source: InputSource) {
        self.source = source
        columns = RowColumns(source)
        kinds = RowKinds(table, columns)
        self.table = table
    }

    private mutating func sort() {
        let rows = table.records
        records.reserveCapacity(rows.count)
        var aside: [Int: SkippedRow.Reason] = [:]
        for (index, record) in rows.enumerated() {
            switch kinds.kind(at: index) {
            case .data: keep(record, continues: false)
            case .continued: keep(record, continues: true)
            case .aside(let reason):
                aside[record.row] = reason
                setAside(record, reason)
            }
        }
        guard !aside.isEmpty || records.contains(where: { $0.continues != nil || $0.section != nil }) || numbering.isBroken else { return }
        table.records = records
        table.diagnostics = renumbered(table.diagnostics, aside) + findings
    }

    // MARK: Records

    private mutating func keep(_ record: Record, continues: Bool) {
        var record = record
        record.number = records.count + 1
        record.section = section
        if continues, let author {
            record.continues = records[author].row
            for column in columns.person where record.cells[column].isEmpty || trimmed(record.cells[column]).isEmpty {
                record.cells[column] = records[author].cells[column]
            }
        } else {
            author = records.count
        }
        if record.continues == nil { numbering.add(record, columns, group: group(of: record)) }
        totals.count += 1
        records.append(record)
    }

    /// What tells one dossier's numbers from the next one's.
    private func group(of record: Record) -> String {
        source.value(of: .dossierId, in: record) + "\u{0}" + source.value(of: .submitter, in: record)
    }

    private mutating func setAside(_ record: Record, _ reason: SkippedRow.Reason) {
        let skipped = SkippedRow(row: record.row, line: record.line, reason: reason, cells: record.cells)
        table.skipped.append(skipped)
        switch reason {
        case .section:
            section = skipped.words
            totals.beginPart()
            numbering.restart()
        case .repeatedHeading, .title: numbering.restart()
        case .total: totals.compare(record)
        case .numberOnly: numbering.add(record, columns, group: "")
        case .looseText:
            guard !records.isEmpty else { break }
            records[records.count - 1].looseText.append(
                Record.LooseText(row: record.row, line: record.line, columns: RowShape(record, columns).filled)
            )
        default: break
        }
    }

    // MARK: Findings

    /// The findings of the reader under the new numbers of the records; a row that is none lacks no cells.
    private func renumbered(_ diagnostics: [Diagnostic], _ aside: [Int: SkippedRow.Reason]) -> [Diagnostic] {
        var numbers: [Int: Int] = [:]
        for record in records { numbers[record.row] = record.number }
        return diagnostics.compactMap { finding in
            guard let row = finding.location?.row, finding.location?.record != nil else { return finding }
            if aside[row] != nil, finding.code === DiagnosticCode.rowTooShort { return nil }
            var finding = finding
            finding.location?.record = numbers[row]
            return finding
        }
    }

    private var findings: [Diagnostic] {
        var findings = [
            summary(.repeatedHeading, [.repeatedHeading, .title, .columnNumbers]), summary(.sectionRow, [.section]),
            summary(.totalRow, [.total]), summary(.closingRows, [.closing]), summary(.rowsWithoutWords, [.noWords, .numberOnly]),
        ]
        .compactMap { $0 }
        for total in totals.differing {
            findings.append(
                Diagnostic(
                    .totalDiffers,
                    at: place(row: total.record.row, line: total.record.line),
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
