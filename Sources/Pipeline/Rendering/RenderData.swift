import Records
import SangkienDiagnostics
import SangkienFiles
import Spreadsheets
import TemplateEngine
import VietnameseText

/// Data of any shape as the fields and values of a template (dữ liệu để điền mẫu).
package struct RenderData: Sendable {
    /// The names a template may use.
    package let schema: Schema
    /// Their values, in the order of the schema.
    package let values: [Value]
    /// How many records there are, each for a document of its own.
    package let recordCount: Int
    /// What was noticed while reading.
    package let diagnostics: [Diagnostic]

    /// The list that holds a table's rows, and a JSON array's elements.
    package static let listName = "dòng"
    /// The name under which an element that is no object is printed.
    static let elementName = "giá trị"

    /// Reads CSV, JSON or a sheet of a workbook: rows become the list `dòng`, and the fields of the first one can be named directly too.
    ///
    /// The headings stand in the row that has most of the names, two at least; else in the first row. Of several tables or sheets the first one
    /// with such a row is taken, else the first one that has records.
    ///
    /// - Parameters:
    ///   - path: the file, or `-` for standard input.
    ///   - options: what the user says about it.
    ///   - names: what templates name, as `OpenedTemplate.names` gives it.
    /// - Returns: the data.
    /// - Throws: `DiagnosticError` when it cannot be read.
    package static func read(
        _ path: String,
        options: ReadOptions = ReadOptions(),
        names: Set<String> = []
    ) throws(DiagnosticError) -> RenderData {
        try CurrentInput.reading(path) { () throws(DiagnosticError) in
            try readFile(path, options: options, names: names.subtracting([VietnameseFolding.bareKey(listName)]))
        }
    }

    private static func readFile(_ path: String, options: ReadOptions, names: Set<String>) throws(DiagnosticError) -> RenderData {
        let opened: TableFile.Opened
        do {
            opened = try TableFile.open(path, textLimit: options.budgets.text)
        } catch {
            guard FileSystem.kind(of: path) == nil, path != "-" else { throw error }
            throw DiagnosticError(Diagnostic(.inputNotFound, at: SourceLocation(file: path)))
        }
        var options = options
        (options.keepsEqualRows, options.keepsRuns) = (true, true)
        if case .bytes(let bytes) = opened, JSONTree.looksLikeJSON(bytes, file: path) {
            let (value, diagnostics) = try JSONTree.read(bytes, file: path, budgets: options.budgets)
            return RenderData(value, diagnostics: diagnostics)
        }
        let tables = try TableFile.tables(opened, path: path, options: options) { names.contains(VietnameseFolding.bareKey($0)) }
        let filled = tables.filter { !$0.records.isEmpty }
        guard var table = filled.first(where: { $0.heading?.isKnown == true }) ?? filled.first else {
            throw DiagnosticError(Diagnostic(.noRecords, at: SourceLocation(file: path)))
        }
        // A document of the rows that were read would look whole.
        guard !table.isOverBudget else { throw DiagnosticError(table.diagnostics.filter { $0.code.reachesBudget }) }
        table.diagnostics += DataRows(table, among: filled).findings
        return RenderData(table)
    }

    /// A record's values, in the order of its own fields; the list `dòng` is not among them.
    private let fields: @Sendable (_ record: Int) -> [Value]
    /// True when the schema begins with the list `dòng`.
    private let hasList: Bool

    /// The values of the document of one record, in the order of the schema: the list `dòng` holds only that record.
    package func values(ofRecord record: Int) -> [Value] {
        let values = fields(record)
        return hasList ? [.rows(Rows(values))] + values : values
    }

    init(_ table: Table) {
        let (records, count, formatted) = (table.records, table.headings.count, table.richTexts)
        let cell: @Sendable (Int, Int) -> Value = { row, field in
            let record = records[row]
            guard field < record.cells.count else { return .text("") }
            if !formatted.isEmpty, let text = formatted[row]?[field] { return .rich(text) }
            if record.isNumber(at: field) { return .number(record.cells[field]) }
            let day = record.dates.isEmpty ? nil : record.day(at: field)
            return day.map { .date(record.cells[field], iso: $0.date.iso) } ?? .text(record.cells[field])
        }
        self.init(
            recordSchema: Schema(table.headings.map { .text($0) }),
            rows: Rows(count: records.count, value: cell),
            diagnostics: table.diagnostics,
            fields: { row in (0..<count).map { cell(row, $0) } }
        )
    }

    init(_ json: JSONValue, diagnostics: [Diagnostic] = []) {
        switch json {
        case .array(let elements):
            let shape = JSONShapeOfList(elements)
            let records = elements.map { shape.values(of: $0) }
            self.init(
                recordSchema: shape.schema,
                rows: Rows(count: records.count) { row, field in records[row][field] },
                diagnostics: diagnostics,
                fields: { records[$0] }
            )
        default:
            // One value that is no list: its members are the fields, and it is the only record.
            let shape = JSONShapeOfList([json])
            self.init(schema: shape.schema, values: shape.values(of: json), diagnostics: diagnostics)
        }
    }

    private init(schema: Schema, values: [Value], diagnostics: [Diagnostic]) {
        self.schema = schema
        self.values = values
        self.diagnostics = diagnostics
        (recordCount, hasList, fields) = (1, false, { _ in values })
    }

    /// Records of a table or a list: all of them in the list `dòng`, and the first one's fields beside it.
    private init(
        recordSchema: Schema,
        rows: Rows,
        diagnostics: [Diagnostic],
        fields: @escaping @Sendable (Int) -> [Value]
    ) {
        self.diagnostics = diagnostics
        schema = Schema([.list(Self.listName, of: recordSchema)] + recordSchema.fields)
        values = [.rows(rows)] + (rows.count > 0 ? fields(0) : recordSchema.fields.map { _ in .text("") })
        (recordCount, hasList, self.fields) = (rows.count, true, fields)
    }
}

/// The fields that the elements of a JSON list have between them.
private struct JSONShapeOfList {
    let schema: Schema
    private let keys: [String]
    private let lists: [String: JSONShapeOfList]

    init(_ elements: [JSONValue]) {
        var keys: [String] = []
        var nested: [String: [JSONValue]] = [:]
        var known: Set<String> = []
        for element in elements {
            for member in Self.members(of: element) {
                if known.insert(member.key).inserted { keys.append(member.key) }
                switch member.value {
                case .array(let inner): nested[member.key, default: []] += inner
                case .object: nested[member.key, default: []].append(member.value)
                default: break
                }
            }
        }
        let lists = nested.mapValues(JSONShapeOfList.init)
        self.keys = keys
        self.lists = lists
        schema = elements.isEmpty ? .unknown : Schema(keys.map { key in lists[key].map { .list(key, of: $0.schema) } ?? .text(key) })
    }

    /// The values of one element, in the order of the schema.
    func values(of element: JSONValue) -> [Value] {
        var byKey: [String: JSONValue] = [:]
        for member in Self.members(of: element) { byKey[member.key] = member.value }
        return keys.map { key in
            guard let shape = lists[key] else { return Self.value(of: byKey[key] ?? .null) }
            return .rows(shape.rows(of: byKey[key] ?? .null))
        }
    }

    private func rows(of value: JSONValue) -> Rows {
        let elements: [JSONValue]
        switch value {
        case .array(let inner): elements = inner
        case .null: elements = []
        default: elements = [value]
        }
        let rows = elements.map(values)
        return Rows(count: rows.count) { row, field in rows[row][field] }
    }

    private static func members(of element: JSONValue) -> [JSONValue.Member] {
        if case .object(let members) = element { return members }
        return [JSONValue.Member(key: RenderData.elementName, value: element)]
    }

    private static func value(of value: JSONValue) -> Value {
        switch value {
        case .text(let text): .text(text)
        // JSON has a point before decimals, people here a comma.
        case .number(let text): .number(text.replacing(".", with: ","))
        case .bool(let isTrue): .flag(isTrue)
        case .null, .array, .object: .text("")
        }
    }
}
