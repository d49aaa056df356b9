import Diagnostics
import Files
import Records
import TemplateEngine
import VietnameseText

/// Data of any shape as the fields and values of a template (dữ liệu để điền mẫu).
package struct RenderData: Sendable {
    /// The names a template may use.
    package let schema: Schema
    /// Their values, in the order of the schema.
    package let values: [Value]
    /// The values of one document a record, each in the order of the schema.
    package let records: [[Value]]
    /// What was noticed while reading.
    package let diagnostics: [Diagnostic]

    /// The list that holds a table's rows, and a JSON array's elements.
    package static let listName = "dòng"
    /// The name under which an element that is no object is printed.
    static let elementName = "giá trị"

    /// Reads CSV or JSON: rows become the list `dòng`, and the fields of the first one can be named directly too.
    ///
    /// - Parameter path: the file, or `-` for standard input.
    /// - Returns: the data.
    /// - Throws: `DiagnosticError` when it cannot be read.
    package static func read(_ path: String) throws(DiagnosticError) -> RenderData {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path)
        } catch {
            let code: DiagnosticCode = FileSystem.kind(of: path) == nil && path != "-" ? .inputNotFound : .inputUnreadable
            throw DiagnosticError(Diagnostic(code, at: SourceLocation(file: path), Argument("reason", error.reason)))
        }
        if JSONTree.looksLikeJSON(bytes, file: path) { return RenderData(try JSONTree.read(bytes, file: path)) }
        return RenderData(try TableReader.read(bytes, file: path) { _ in false })
    }

    init(_ table: Table) {
        let columns = table.headings.map { Schema.Field.text($0) }
        let records = table.records.map { record in
            table.headings.indices.map { Value.text($0 < record.cells.count ? record.cells[$0] : "") }
        }
        self.init(recordSchema: Schema(columns), records: records, diagnostics: table.diagnostics)
    }

    init(_ json: JSONValue) {
        switch json {
        case .array(let elements):
            let shape = JSONShapeOfList(elements)
            let records = elements.map { shape.values(of: $0) }
            self.init(recordSchema: shape.schema, records: records, diagnostics: [])
        default:
            let shape = JSONShapeOfList([json])
            self.init(schema: shape.schema, values: shape.values(of: json))
        }
    }

    /// One JSON value that is no list: its members are the fields, and it is the only record.
    private init(schema: Schema, values: [Value]) {
        self.schema = schema
        self.values = values
        records = [values]
        diagnostics = []
    }

    /// Records of a table or a list: all of them in the list `dòng`, and the first one's fields beside it.
    private init(recordSchema: Schema, records: [[Value]], diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
        schema = Schema([.list(Self.listName, of: recordSchema)] + recordSchema.fields)
        let rows = Rows(count: records.count) { row, field in records[row][field] }
        values = [.rows(rows)] + (records.first ?? recordSchema.fields.map { _ in .text("") })
        self.records = records.map { [.rows(Rows($0))] + $0 }
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
        schema = Schema(keys.map { key in lists[key].map { .list(key, of: $0.schema) } ?? .text(key) })
    }

    /// The values of one element, in the order of the schema.
    func values(of element: JSONValue) -> [Value] {
        var byKey: [String: JSONValue] = [:]
        for member in Self.members(of: element) { byKey[member.key] = member.value }
        return keys.map { key in
            guard let shape = lists[key] else { return .text(Self.text(of: byKey[key] ?? .null)) }
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

    private static func text(of value: JSONValue) -> String {
        switch value {
        case .text(let text), .number(let text): text
        case .bool(let isTrue): isTrue ? "có" : "không"
        case .null, .array, .object: ""
        }
    }
}
