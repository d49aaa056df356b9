import Records
import SangkienDiagnostics
import TemplateEngine

/// The data of a case: JSON as a schema and its values.
///
/// A list without rows says which fields its rows would have: `"sáng kiến = 0 dòng": ["Tên", "Ngày"]`.
struct CaseData {
    let schema: Schema
    let values: [Value]

    private static let emptyMark = " = 0 dòng"

    /// Reads a JSON object.
    init(json: String) throws(DiagnosticError) {
        self.init(try JSONTree.read(Array(json.utf8), file: "dữ liệu").value)
    }

    /// Values in the order of a schema.
    init(schema: Schema, values: [Value]) {
        self.schema = schema
        self.values = values
    }

    private init(_ object: JSONValue) {
        let shape = Shape(of: [object])
        schema = shape.schema
        values = shape.values(of: object)
    }

    /// The fields that some objects have between them.
    private struct Shape {
        let fields: [(key: String, name: String, rows: Shape?)]

        init(of objects: [JSONValue]) {
            var order: [String] = []
            var inner: [String: [JSONValue]] = [:]
            for member in objects.flatMap(members) {
                if !order.contains(member.key) { order.append(member.key) }
                switch member.value {
                case .array(let elements): inner[member.key, default: []] += elements
                case .object: inner[member.key, default: []].append(member.value)
                default: break
                }
            }
            fields = order.map { key in
                guard key.hasSuffix(emptyMark) else { return (key, key, inner[key].map(Shape.init)) }
                let names = (inner[key] ?? []).map { JSONValue.object([.init(key: text(of: $0), value: .null)]) }
                return (key, String(key.dropLast(emptyMark.count)), Shape(of: names))
            }
        }

        var schema: Schema {
            Schema(fields.map { field in field.rows.map { .list(field.name, of: $0.schema) } ?? .text(field.name) })
        }

        func values(of object: JSONValue) -> [Value] {
            let found = members(of: object)
            return fields.map { field in
                let value = found.first { $0.key == field.key }?.value ?? .null
                guard let shape = field.rows else {
                    if case .bool(let isTrue) = value { return .flag(isTrue) }
                    return .text(text(of: value))
                }
                let rows = field.key.hasSuffix(emptyMark) ? [] : elements(of: value).map(shape.values)
                return .rows(Rows(count: rows.count) { rows[$0][$1] })
            }
        }
    }

    private static func members(of value: JSONValue) -> [JSONValue.Member] {
        if case .object(let members) = value { return members }
        return [JSONValue.Member(key: "giá trị", value: value)]
    }

    private static func elements(of value: JSONValue) -> [JSONValue] {
        switch value {
        case .array(let elements): elements
        case .null: []
        default: [value]
        }
    }

    private static func text(of value: JSONValue) -> String {
        switch value {
        case .text(let text), .number(let text): text
        case .bool(let isTrue): isTrue ? "có" : "không"
        case .null, .array, .object: ""
        }
    }
}
