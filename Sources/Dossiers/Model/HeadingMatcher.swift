import VietnameseText

/// Recognises a column's heading after folding case, spacing, tone position and diacritics (never by likeness).
package struct HeadingMatcher: Sendable {
    private let fields: [String: Field]
    private let privateKeys: Set<String>

    /// Knows the headings of the data contract and the programme's own.
    package init(extra: [String: [String]]) {
        var fields: [String: Field] = [:]
        for field in Field.allCases {
            for heading in [field.key] + field.headings + (extra[field.key] ?? []) {
                fields[VietnameseFolding.bareKey(heading)] = fields[VietnameseFolding.bareKey(heading)] ?? field
            }
        }
        self.fields = fields
        privateKeys = Set(Field.privateHeadings.map(VietnameseFolding.bareKey))
    }

    /// The field a heading means; a remark in brackets at its end, such as a unit or years, does not matter.
    package func field(of heading: String) -> Field? {
        if let field = fields[VietnameseFolding.bareKey(heading)] { return field }
        guard let bracket = heading.firstIndex(of: "(") else { return nil }
        return fields[VietnameseFolding.bareKey(String(heading[..<bracket]))]
    }

    /// True for a heading of personal data that the form does not ask for.
    package func isPrivate(_ heading: String) -> Bool {
        privateKeys.contains(VietnameseFolding.bareKey(heading))
    }

    /// What stands in brackets at the end of a heading: `triệu đồng` of `Giá trị làm lợi (triệu đồng)`.
    package static func remark(in heading: String) -> String? {
        guard let open = heading.firstIndex(of: "("), let close = heading[open...].firstIndex(of: ")") else { return nil }
        return String(heading[heading.index(after: open)..<close])
    }
}
