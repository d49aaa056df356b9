import Diagnostics
import Records
import VietnameseText

/// One input and which of its columns is which field.
package final class InputSource: Sendable {
    /// The table without its records.
    package let file: String
    package let headings: [String]
    /// True for a table that a spreadsheet program shows row by row; JSON has lines only.
    private let hasRows: Bool
    /// Columns by `Field.index`; several only where JSON writes one field in two ways (`author`, `authors`).
    private let columns: [[Int]]
    /// Unit in the heading of the benefit column.
    package let benefitUnit: String?
    /// What a spreadsheet program did to its columns.
    let traces: ColumnTraces

    /// Maps the columns of `table`.
    ///
    /// - Returns: the source and what is to be said of its columns.
    /// - Throws: `DiagnosticError` when two columns mean one field or none of the needed ones is there.
    package static func map(
        _ table: Table,
        with matcher: HeadingMatcher,
        requiredFields: [String]
    ) throws(DiagnosticError) -> (InputSource, [Diagnostic]) {
        var columns: [[Int]] = Array(repeating: [], count: Field.allCases.count)
        var unknown: [String] = []
        var personal: [String] = []
        var faults: [Diagnostic] = []
        let place = SourceLocation(file: table.file, line: table.headingLine)
        for (column, heading) in table.headings.enumerated() {
            guard let field = matcher.field(of: heading) else {
                if matcher.isPrivate(heading) { personal.append(heading) } else { unknown.append(heading) }
                continue
            }
            if let first = columns[field.index].first, table.format == .csv {
                faults.append(duplicate(field, first, column, table.headings, place))
            }
            columns[field.index].append(column)
        }
        let source = InputSource(table: table, columns: columns)
        // A list of dossiers without initiatives is readable too; each then lacks its summary table.
        let needed: [Field] = [.title, .author, .person, .submitter, .dossierId]
        guard needed.contains(where: source.has) else {
            throw DiagnosticError(faults + [unusable(table, place)])
        }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        let remarks = source.remarks(unknown: unknown, personal: personal, requiredFields, place)
        return (source, remarks + source.traces.findings(source) + BenefitColumn.findings(table.records, source))
    }

    private init(table: Table, columns: [[Int]]) {
        file = table.file
        headings = table.headings
        hasRows = table.format == .csv
        self.columns = columns
        traces = ColumnTraces(table.records, columns: columns)
        benefitUnit = columns[Field.benefit.index].first.flatMap { HeadingMatcher.remark(in: table.headings[$0]) }
    }

    /// True when the input has a column for `field`.
    package func has(_ field: Field) -> Bool {
        !columns[field.index].isEmpty
    }

    /// The column of `field`, counted from 0.
    package func column(of field: Field) -> Int? {
        columns[field.index].first
    }

    /// The heading of the column of `field` as the table has it, else that of the contract.
    func heading(of field: Field) -> String {
        column(of: field).map { headings[$0] } ?? field.heading
    }

    /// The field that the column at a 0-based place holds.
    package func field(at column: Int) -> Field? {
        Field.allCases.first { columns[$0.index].contains(column) }
    }

    /// The trimmed value of `field` in `record`; empty when the column is missing or the cell blank.
    package func value(of field: Field, in record: Record) -> String {
        for column in columns[field.index] where column < record.cells.count {
            let text = trimmed(record.cells[column])
            if !text.isEmpty { return text }
        }
        return ""
    }

    /// Where `field` of `record` stands, or would stand.
    package func location(of field: Field?, in record: Record) -> SourceLocation {
        let row = hasRows ? record.row : nil
        var location = SourceLocation(file: file, record: record.number, line: record.line, row: row)
        guard let field, let column = column(of: field) else { return location }
        location.column = column + 1
        location.heading = headings[column]
        if let line = record.lines?[column], line > 0 { location.line = line }
        return location
    }

    // MARK: What is to be said of the columns

    private static func duplicate(
        _ field: Field,
        _ first: Int,
        _ second: Int,
        _ headings: [String],
        _ place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .duplicateHeading,
            at: place,
            field: field.key,
            Argument("first", first + 1),
            Argument("firstHeading", headings[first]),
            Argument("second", second + 1),
            Argument("secondHeading", headings[second]),
            Argument("field", field.heading)
        )
    }

    private static func unusable(_ table: Table, _ place: SourceLocation) -> Diagnostic {
        var found = table.headings.prefix(12).map { String($0.prefix(40)) }.joined(separator: "; ")
        if table.headings.count > 12 { found += "; …" }
        var refusal = Diagnostic(.noUsableHeading, at: place, Argument("rows", 15), Argument("found", table.headings.count))
        // Without a heading row the cells seen are data, names and phones among them.
        refusal.typed = found
        return refusal
    }

    private func remarks(
        unknown: [String],
        personal: [String],
        _ requiredFields: [String],
        _ place: SourceLocation
    ) -> [Diagnostic] {
        var remarks: [Diagnostic] = []
        let missing = requiredFields.compactMap(Field.init(key:)).filter { !has($0) && !isCoveredByMerged($0) }
        if !missing.isEmpty {
            let columns = missing.map { "“\($0.heading)”" }.joined(separator: ", ")
            remarks.append(Diagnostic(.missingColumn, at: place, Argument("columns", columns)))
        }
        if !personal.isEmpty {
            let columns = personal.map { "“\($0)”" }.joined(separator: ", ")
            remarks.append(Diagnostic(.privateColumn, at: place, Argument("columns", columns)))
        }
        if !unknown.isEmpty {
            let columns = unknown.map { "“\($0)”" }.joined(separator: ", ")
            remarks.append(Diagnostic(.unknownColumn, at: place, Argument("columns", columns)))
        }
        return remarks
    }

    /// True when the form's own merged column holds `field`.
    package func isCoveredByMerged(_ field: Field) -> Bool {
        switch field {
        case .author, .birthYear, .position, .workplace, .phone: has(.person)
        case .effect, .benefit, .scope: has(.effectAll)
        default: false
        }
    }
}
