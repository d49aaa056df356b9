import SangkienDiagnostics
import TemplateEngine

/// A template's fields as a table for a terminal; those of a list stand indented below it.
package struct FieldsText {
    private let language: Language
    /// Cells with hidden characters written out, as they are to stand.
    private var rows: [[String]] = []

    /// How many places of a field are named.
    private static let shownPlaces = 2

    /// The table.
    package static func text(_ fields: [TemplateField], in language: Language) -> VisibleText {
        var table = FieldsText(language: language)
        table.rows = [table.headings]
        table.add(fields, indent: "")
        return table.text
    }

    private init(language: Language) {
        self.language = language
    }

    private var headings: [String] {
        language == .vietnamese
            ? ["Tên", "Loại", "Định dạng", "Bắt buộc", "Số chỗ", "Vị trí"]
            : ["Field", "Kind", "Formatter", "Required", "Uses", "Where"]
    }

    private mutating func add(_ fields: [TemplateField], indent: String) {
        for field in fields {
            let cells = [
                indent + field.name, kind(field.kind), field.formatters.joined(separator: ", "),
                field.isOptional ? words("không", "no") : words("có", "yes"), String(field.uses.count), places(of: field),
            ]
            rows.append(cells.map { VisibleText($0).text })
            add(field.fields, indent: indent + "  ")
        }
    }

    private func kind(_ kind: TemplateField.Kind) -> String {
        switch kind {
        case .list: words("danh sách", "list")
        case .value: words("giá trị", "value")
        case .condition: words("điều kiện", "condition")
        }
    }

    /// The first places, each once.
    private func places(of field: TemplateField) -> String {
        var places: [String] = []
        for use in field.uses {
            let place = use.place?[language] ?? use.text(in: language)
            if !places.contains(place) { places.append(place) }
        }
        let rest = places.count - Self.shownPlaces
        return places.prefix(Self.shownPlaces).joined(separator: "; ")
            + (rest > 0 ? words("; và \(ReportWords.twoDigits(rest)) chỗ khác", "; and \(rest) more") : "")
    }

    private var text: VisibleText {
        let widths = headings.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        let lines = rows.map { row in
            let cells = row.enumerated()
                .map { column, cell in
                    column == row.count - 1 ? cell : DisplayWidth.padded(cell, to: widths[column])
                }
            return cells.joined(separator: "  ")
        }
        return VisibleText(rows: lines)
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
