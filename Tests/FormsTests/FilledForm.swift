import Dossiers
import Forms
import TemplateEngine
import TestKit

/// The values of the summary table, found by the names a template uses.
struct FilledForm {
    private let texts: [String: String]
    let groups: [(name: String, rows: [[String: String]])]

    init(_ values: [Value], schema: Schema = SummaryTableForm.schema) {
        texts = Self.texts(values, schema)
        groups =
            Self.lists(values, schema).first?
            .map { group, rows in
                (Self.texts(group, rows)["tên nhóm"] ?? "", Self.lists(group, rows).first?.map(Self.texts) ?? [])
            } ?? []
    }

    /// The groups of each of the tables that a long one is cut into, and whether it is the last.
    static func tables(_ values: [Value], schema: Schema = SummaryTableForm.schema) -> [(
        groups: [(name: String, rows: [[String: String]])], isLast: Bool
    )] {
        lists(values, schema).dropFirst().first?
            .map { table, fields in
                let groups = lists(table, fields).first?
                    .map { group, rows in (texts(group, rows)["tên nhóm"] ?? "", lists(group, rows).first?.map(texts) ?? []) }
                return (groups ?? [], texts(table, fields)["bảng cuối"] == "có")
            } ?? []
    }

    /// A text of the form.
    subscript(_ name: String) -> String? { texts[name] }

    /// The rows of all groups.
    var rows: [[String: String]] { groups.flatMap(\.rows) }

    private static func texts(_ values: [Value], _ schema: Schema) -> [String: String] {
        var result: [String: String] = [:]
        for (field, value) in zip(schema.fields, values) {
            if case .text(let text) = value { result[field.name] = text }
        }
        return result
    }

    private static func lists(_ values: [Value], _ schema: Schema) -> [[([Value], Schema)]] {
        zip(schema.fields, values)
            .compactMap { field, value in
                guard case .rows(let rows) = value, let inner = field.rows else { return nil }
                return (0..<rows.count).map { row in (inner.fields.indices.map { rows.value(row, $0) }, inner) }
            }
    }
}

extension Checking {
    /// The form of one dossier: the model with `changes`.
    func form(_ changes: String = "{}", isPublic: Bool = false) throws -> FilledForm {
        FilledForm(SummaryTableForm(context, isPublic: isPublic).values(for: try model(changes).dossier))
    }

    /// The form of the first dossier of a CSV table.
    func form(ofTable text: String, isPublic: Bool = false) throws -> FilledForm {
        let dossiers = try csv(text).dossiers
        return FilledForm(SummaryTableForm(context, isPublic: isPublic).values(for: dossiers[0]))
    }
}
