import Synchronization
import TemplateEngine

/// The names that a template may use at one level, each with where its value comes from (bảng trường).
///
/// Schema and values come from one list, so that they cannot disagree.
struct FieldList<Source: Sendable>: Sendable {
    /// One name and its value.
    struct Entry: Sendable {
        let field: Schema.Field
        let value: @Sendable (Source) -> Value
    }

    private let entries: [Entry]
    let schema: Schema

    init(_ entries: [Entry]) {
        self.entries = entries
        schema = Schema(entries.map(\.field))
    }

    /// The values of one source, in the order of the schema.
    func values(of source: Source) -> [Value] {
        entries.map { $0.value(source) }
    }

    /// A row for each source.
    func rows(of sources: [Source]) -> Rows {
        Rows(count: sources.count) { [entries] row, field in entries[field].value(sources[row]) }
    }

    /// `count` rows, each made when it is printed.
    func rows(count: Int, _ source: @escaping @Sendable (Int) -> Source) -> Rows {
        let latest = LatestRow<Source>()
        return Rows(count: count) { [entries] row, field in entries[field].value(latest.source(of: row, source)) }
    }

    /// The same fields for a source that holds this one.
    func entries<Whole>(of part: @escaping @Sendable (Whole) -> Source) -> [FieldList<Whole>.Entry] {
        entries.map { entry in
            FieldList<Whole>.Entry(field: entry.field) { whole in entry.value(part(whole)) }
        }
    }
}

/// The source of the row that was printed last: a template asks for the fields of a row one after the other.
private final class LatestRow<Source: Sendable>: Sendable {
    private let made = Mutex<(row: Int, source: Source)?>(nil)

    func source(of row: Int, _ make: (Int) -> Source) -> Source {
        made.withLock { made in
            if let made, made.row == row { return made.source }
            let source = make(row)
            made = (row, source)
            return source
        }
    }
}

extension FieldList.Entry {
    /// A text.
    static func text(_ name: String, _ text: @escaping @Sendable (Source) -> String) -> Self {
        Self(field: .text(name)) { .text(text($0)) }
    }

    /// A number.
    static func number(_ name: String, _ number: @escaping @Sendable (Source) -> Int) -> Self {
        Self(field: .text(name)) { .text(String(number($0))) }
    }

    /// `có` or nothing, for conditions.
    static func flag(_ name: String, _ flag: @escaping @Sendable (Source) -> Bool) -> Self {
        Self(field: .text(name)) { .text(flag($0) ? "có" : "") }
    }

    /// A list.
    static func list<Item>(
        _ name: String,
        of fields: FieldList<Item>,
        _ items: @escaping @Sendable (Source) -> [Item]
    ) -> Self {
        Self(field: .list(name, of: fields.schema)) { .rows(fields.rows(of: items($0))) }
    }

    /// A list of texts, each the field `row` of its row.
    static func lines(_ name: String, each row: String, _ lines: @escaping @Sendable (Source) -> [String]) -> Self {
        list(name, of: FieldList<String>([.text(row) { $0 }]), lines)
    }
}
