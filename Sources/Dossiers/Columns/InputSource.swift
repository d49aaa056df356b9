import Records
import SangkienDiagnostics
import VietnameseText

/// One input and which of its columns is which field.
package final class InputSource: Sendable {
    /// The table without its records.
    package let file: String
    /// The sheet of a workbook.
    package let sheet: String?
    /// The headings as typed, in the order of the columns.
    package let headings: [String]
    /// True for a table that a spreadsheet program shows row by row; JSON has lines only.
    package let hasRows: Bool
    /// How it was written down.
    package let format: TableFormat
    /// The row that names the columns; nil where the format has none (JSON).
    package let heading: Table.Heading?
    /// Columns by `Field.index` (see `ColumnChoice`).
    let columns: [[Int]]
    /// The only column of a field, by `Field.index`; those of no, several or joined columns have none here.
    private let single: [Int?]
    /// The combined column that holds a field, by `Field.index`.
    private let shared: [Int?]
    let joins: [Field: ColumnJoin]
    /// How each column was recognised; nil for one that is not used.
    package let matches: [HeadingMatcher.Match?]
    /// The columns that are no field, counted from 0; not those of needless personal data, which are never looked into.
    let looseColumns: [Int]
    /// Those of them that hold remarks: “Ghi chú”, “Nhận xét”.
    let noteColumns: [Int]
    private static let noteHeadings = [
        " ghi chu ", " chu thich ", " nhan xet ", " y kien ", " luu y ", " tinh trang ", " tinh hinh ", " note ",
    ]
    /// Those of them that are asked for by name, by the folded heading; the first of several.
    let usedColumns: [String: Int]
    /// Unit in the heading of the benefit column.
    package let benefitUnit: String?
    /// What a spreadsheet program did to its columns.
    let traces: ColumnTraces

    /// Maps the columns of `table`; those called as one of `usedHeadings`, folded, are no fields but used all the same.
    ///
    /// The columns are looked through on at most `cores` cores.
    ///
    /// - Returns: the source and what is to be said of its columns.
    /// - Throws: `DiagnosticError` when there are no records, a column may be several fields, two mean one, or a needed one is missing.
    package static func map(
        _ table: Table,
        with matcher: HeadingMatcher,
        requiredFields: [String],
        usedHeadings: Set<String> = [],
        cores: Int = 1
    ) throws(DiagnosticError) -> (InputSource, [Diagnostic]) {
        let place = SourceLocation(file: table.file, sheet: table.sheet, line: table.headingLine)
        guard !table.records.isEmpty else { throw DiagnosticError(Diagnostic(.noRecords, at: place)) }
        let choice = ColumnChoice(table, matcher, at: place)
        let source = InputSource(table: table, choice, usedHeadings, cores)
        // A list of dossiers without initiatives is readable too; each then lacks its summary table.
        let needed: [Field] = [.title, .author, .person, .submitter, .dossierId]
        guard needed.contains(where: source.has) else {
            let isList = table.heading?.isKnown == true
            let fault = isList ? source.lacking([.author, .title], choice, place) : unusable(table, place)
            throw DiagnosticError(choice.faults + [fault])
        }
        guard choice.faults.isEmpty else { throw DiagnosticError(choice.faults) }
        let missing = source.missingNeeded
        guard missing.isEmpty else { throw DiagnosticError(source.lacking(missing, choice, place)) }
        let remarks = source.remarks(choice, requiredFields, usedHeadings, place)
        return (source, remarks + source.traces.findings(source) + BenefitColumn.findings(table.records, source))
    }

    private init(table: Table, _ choice: ColumnChoice, _ usedHeadings: Set<String>, _ cores: Int) {
        (file, sheet) = (table.file, table.sheet)
        headings = table.headings
        hasRows = table.format.hasRows
        (format, heading) = (table.format, table.heading)
        columns = choice.columns
        shared = choice.shared
        joins = choice.joins
        let joined = Set(choice.joins.keys.map(\.index))
        single = choice.columns.enumerated().map { $1.count == 1 && !joined.contains($0) ? $1[0] : nil }
        matches = choice.matches
        looseColumns = choice.loose
        noteColumns = choice.loose.filter { column in
            Self.noteHeadings.contains { " \(VietnameseFolding.bareKey(table.headings[column])) ".contains($0) }
        }
        let named = usedHeadings.isEmpty ? [] : choice.loose.map { (VietnameseFolding.bareKey(table.headings[$0]), $0) }
        usedColumns = Dictionary(named.filter { usedHeadings.contains($0.0) }) { first, _ in first }
        traces = ColumnTraces(table.records, columns: choice.columns, cores: cores)
        benefitUnit = columns[Field.benefit.index].first.flatMap { BenefitColumn.unit(in: table.headings[$0]) }
    }

    /// True when the input has a column for `field`.
    package func has(_ field: Field) -> Bool {
        !columns[field.index].isEmpty || shared[field.index] != nil
    }

    /// The column of `field`, counted from 0; the combined one where it has none of its own.
    package func column(of field: Field) -> Int? {
        columns[field.index].first ?? shared[field.index]
    }

    /// The combined columns with the fields that are taken from them.
    var combined: [CombinedColumn] {
        Set(shared.compactMap(\.self)).sorted()
            .map { column in
                let fields = (matches[column]?.fields ?? []).filter { shared[$0.index] == column }
                return CombinedColumn(column: column, fields: fields, isNumberAndDate: matches[column]?.piece == .numberAndDate)
            }
    }

    /// The column that holds `field` alone, counted from 0; nil where it shares one or has none.
    func ownColumn(of field: Field) -> Int? { columns[field.index].first }

    /// The heading of the column of `field` as the table has it, else that of the contract.
    func heading(of field: Field) -> String {
        column(of: field).map { headings[$0] } ?? field.heading
    }

    /// The field that the column at a 0-based place holds alone.
    package func field(at column: Int) -> Field? {
        Field.allCases.first { columns[$0.index].contains(column) }
    }

    /// The fields that the column at a 0-based place holds: one, or several that its cells are taken apart into.
    package func fields(at column: Int) -> [Field] {
        if let field = field(at: column) { return [field] }
        return combined.first { $0.column == column }?.fields ?? []
    }

    /// The trimmed value of `field` in `record`; empty when the column is missing or the cell blank.
    ///
    /// Of a cell without a value, what it shows: `#REF!`.
    package func value(of field: Field, in record: Record) -> String {
        let typed = typed(field, in: record)
        return typed.isEmpty && !record.faults.isEmpty ? faultShown(field, in: record) : typed
    }

    /// What a cell shows in place of a value; of what only numbers or names rows, nothing.
    private func faultShown(_ field: Field, in record: Record) -> String {
        if field == .number || field == .dossierId { return "" }
        let places = columns[field.index] + (shared[field.index].map { [$0] } ?? [])
        return places.lazy.compactMap(record.faultShown).first ?? ""
    }

    /// The same without what cells show in place of a value.
    func typed(_ field: Field, in record: Record) -> String {
        // Every rule and form asks for cells here, mostly for the only column of a field.
        if let column = single[field.index] {
            let text = shown(field, at: column, in: record)
            return text.isEmpty ? record.parts?[field.index] ?? "" : text
        }
        if !joins.isEmpty, let join = joins[field] { return join.text(columns[field.index], headings) { shown(field, at: $0, in: record) } }
        for column in columns[field.index] {
            if case let text = shown(field, at: column, in: record), !text.isEmpty { return text }
        }
        return record.parts?[field.index] ?? ""
    }

    /// What people here write for a cell's text: of numbers as other programs have them, otherwise the same, trimmed.
    private func shown(_ field: Field, at column: Int, in record: Record) -> String {
        let text = column < record.cells.count ? trimmed(record.cells[column]) : ""
        guard !text.isEmpty, record.kinds != nil, record.isNumber(at: column) else { return text }
        // JSON has a point before decimals, people here a comma.
        if !hasRows { return text.replacing(".", with: ",") }
        // 1.985 is what the screen shows of a year in a number format for amounts.
        return field == .birthYear ? text.filter { $0 != "." } : text
    }

    /// The facts of the author that the heading of the author's merged column names; none when it names them all, or there is none.
    var personFacts: [Field] {
        columns[Field.person.index].first.flatMap { matches[$0]?.persons } ?? []
    }

    /// The column whose cell gives `field` of `record`; nil where none has anything in it.
    private func column(giving field: Field, in record: Record) -> Int? {
        if joins[field]?.isText == true { return nil }
        return columns[field.index].first { $0 < record.cells.count && !trimmed(record.cells[$0]).isEmpty }
    }

    /// The day that a workbook holds as a value in the cell of `field`; nil for every other cell.
    func day(of field: Field, in record: Record) -> DateTime? {
        record.dates.isEmpty ? nil : column(giving: field, in: record).flatMap(record.day(at:))
    }

    /// True when the cell of `field` holds a number of a workbook or of JSON, whose text has one meaning.
    func isNumber(_ field: Field, in record: Record) -> Bool {
        record.kinds != nil && column(giving: field, in: record).map(record.isNumber(at:)) == true
    }

    /// In which order day and month stand in the text of the cell of `field`: of a true date the day is always first.
    package func order(of field: Field, in record: Record) -> DateOrder {
        guard !record.dates.isEmpty, let column = column(giving: field, in: record), record.isDate(at: column) else {
            return traces.order(of: field)
        }
        // In a column that a spreadsheet program swapped, what may be either counts as unclear.
        return traces.areDatesSwapped(in: field) ? .monthFirstSeen : .dayFirst
    }

    /// Where `field` of `record` stands, or would stand.
    package func location(of field: Field?, in record: Record) -> SourceLocation {
        let row = hasRows ? record.row : nil
        let location = SourceLocation(file: file, sheet: sheet, record: record.number, line: record.line, row: row)
        guard let field, let column = column(of: field) else { return location }
        return self.location(ofColumn: column, in: record)
    }

    /// Where the cell of a column, by its place, of `record` stands.
    func location(ofColumn column: Int, in record: Record) -> SourceLocation {
        let row = hasRows ? record.row : nil
        var location = SourceLocation(file: file, sheet: sheet, record: record.number, line: record.line, row: row)
        location.column = column + 1
        location.heading = headings[column]
        if let lines = record.lines, column < lines.count, lines[column] > 0 { location.line = Int(lines[column]) }
        return location
    }

    // MARK: What is to be said of the columns

    /// What a table of initiatives cannot do without: who and what; JSON names its keys record by record.
    private var missingNeeded: [Field] {
        let telling: [Field] = [.author, .person, .title, .birthYear, .period, .summary, .effect, .effectAll, .benefit]
        guard hasRows, telling.contains(where: has) else { return [] }
        return (has(.author) || has(.person) ? [] : [.author]) + (has(.title) ? [] : [.title])
    }

    /// `D022` with what was found, what is needed and what it may be called here.
    private func lacking(_ fields: [Field], _ choice: ColumnChoice, _ place: SourceLocation) -> Diagnostic {
        let found = Self.list(headings.filter { !$0.hasPrefix("(cột ") })
        let needed = fields.map { "“\($0.heading)”" }.joined(separator: ", ")
        let maps = fields.map { field in
            choice.offers.likely(field).map { choice.offers.options($0, field) } ?? "--map 'TÊN CỘT=\(field.heading)'"
        }
        return Diagnostic(
            .neededColumnMissing,
            at: place,
            Argument("found", found),
            Argument("needed", needed),
            Argument("suggestion", choice.offers.suggestion(for: fields)),
            Argument("map", maps.joined(separator: " "))
        )
    }

    private static func list(_ headings: [String]) -> String {
        let names = headings.prefix(20).map { "“\(ColumnChoice.line($0).prefix(60))”" }.joined(separator: ", ")
        return headings.count > 20 ? names + ", …" : names
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
        _ choice: ColumnChoice,
        _ requiredFields: [String],
        _ used: Set<String>,
        _ place: SourceLocation
    ) -> [Diagnostic] {
        let unknown = used.isEmpty ? choice.unknown : choice.unknown.filter { !used.contains(VietnameseFolding.bareKey($0)) }
        var remarks: [Diagnostic] = []
        let required = requiredFields.compactMap(Field.init(key:))
        // What is not required of a row is missed only where a column may be it.
        let others = Self.optional.filter { !required.contains($0) && choice.offers.likely($0) != nil }
        let missing = (required + others).filter { !has($0) && !isCoveredByMerged($0) }
        if !missing.isEmpty {
            let columns = missing.map { "“\($0.heading)”" }.joined(separator: ", ")
            let suggestion = choice.offers.suggestion(for: missing)
            remarks.append(
                Diagnostic(.missingColumn, at: place, Argument("columns", columns), Argument("suggestion", suggestion))
            )
        }
        if !choice.personal.isEmpty {
            let columns = choice.personal.map { "“\($0)”" }.joined(separator: ", ")
            remarks.append(Diagnostic(.privateColumn, at: place, Argument("columns", columns)))
        }
        if !unknown.isEmpty {
            let columns = unknown.map { "“\($0)”" }.joined(separator: ", ")
            remarks.append(Diagnostic(.unknownColumn, at: place, Argument("columns", columns)))
        }
        return remarks
    }

    /// What the form prints of an initiative whether a programme requires it or not, and who sends it, which the table's title may tell as well.
    private static let optional: [Field] = [.benefit, .awards, .submitter]

    /// True when the form's own merged column holds `field`.
    package func isCoveredByMerged(_ field: Field) -> Bool {
        switch field {
        case .author, .birthYear, .position, .workplace, .phone: has(.person) && (personFacts.isEmpty || personFacts.contains(field))
        case .effect, .benefit, .scope: has(.effectAll)
        default: false
        }
    }
}
