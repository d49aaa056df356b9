import Records
import SangkienDiagnostics
import VietnameseText

/// Fields that JSON writes by several names: `title` and `Tên sáng kiến`, `title` and `Title` (một trường hai tên).
extension InputSource {
    /// The fields with several columns of which a record should fill one; none in a table, where such columns are refused.
    var doubledFields: [Field] {
        hasRows ? [] : Field.allCases.filter { columns[$0.index].count > 1 && joins[$0] == nil }
    }

    /// `D088` for each of `fields` that `record` gives two different values; the first one is used.
    func contradictions(_ fields: [Field], in record: Record) -> [Diagnostic] {
        fields.compactMap { field in
            let filled = columns[field.index].filter { $0 < record.cells.count && !trimmed(record.cells[$0]).isEmpty }
            guard let first = filled.first else { return nil }
            let key = VietnameseFolding.key(record.cells[first])
            guard let other = filled.dropFirst().first(where: { VietnameseFolding.key(record.cells[$0]) != key }) else { return nil }
            return Diagnostic(
                .keyTwice,
                at: location(ofColumn: other, in: record),
                field: field.key,
                Argument("first", headings[first]),
                Argument("second", headings[other]),
                Argument("field", field.heading)
            )
        }
    }
}
