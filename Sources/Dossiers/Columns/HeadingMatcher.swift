import Records
import VietnameseText

/// Recognises a column's heading after folding case, spacing, tone position and diacritics (never by similarity).
package struct HeadingMatcher: Sendable {
    /// How a heading was recognised; the first is the strongest.
    package enum Way: Int, Sendable, Comparable {
        /// The user named the column (`--map`).
        case map
        /// The programme file names it (`headings`).
        case programme
        /// The heading of the data contract, or the JSON name.
        case contract
        /// Another way tables write it.
        case synonym
        /// Several facts of one kind in one column: `Họ tên, chức vụ, đơn vị`.
        case composite

        package static func < (left: Way, right: Way) -> Bool { left.rawValue < right.rawValue }
    }

    /// What a heading means.
    package struct Match: Sendable, Equatable {
        /// The field; nil when the user leaves the column out.
        package let field: Field?
        /// How it was recognised.
        package let way: Way

        /// Says what a heading means.
        package init(field: Field?, way: Way) {
            self.field = field
            self.way = way
        }
    }

    private let matches: [String: Match]
    private let privateKeys: Set<String>

    /// Knows the headings of the data contract, the programme's own and those the user names, which go before.
    package init(extra: [String: [String]], map: [ReadOptions.Mapping] = []) {
        var matches: [String: Match] = [:]
        func add(_ heading: String, _ field: Field?, _ way: Way) {
            let key = VietnameseFolding.bareKey(heading)
            matches[key] = matches[key] ?? Match(field: field, way: way)
        }
        for mapping in map { add(mapping.heading, mapping.field.flatMap(Field.init(key:)), .map) }
        for field in Field.allCases {
            for heading in extra[field.key] ?? [] { add(heading, field, .programme) }
        }
        for field in Field.allCases {
            for heading in [field.key, field.heading] { add(heading, field, .contract) }
            for heading in field.headings.dropFirst() { add(heading, field, .synonym) }
        }
        self.matches = matches
        privateKeys = Set(Field.privateHeadings.map(VietnameseFolding.bareKey))
    }

    /// The field a heading means; a remark in brackets at its end, such as a unit or years, does not matter.
    package func field(of heading: String) -> Field? {
        match(heading)?.field
    }

    /// What a heading means and how it was recognised; nil for an unknown one, or one that names several fields.
    package func match(_ heading: String) -> Match? {
        if let match = matches[VietnameseFolding.bareKey(heading)] { return match }
        if let bracket = heading.firstIndex(of: "("), let match = matches[VietnameseFolding.bareKey(String(heading[..<bracket]))] {
            return match
        }
        return Self.merged(parts(of: heading)).map { Match(field: $0, way: .composite) }
    }

    /// The fields that a heading names between commas and the like, none of which holds the whole column; else none.
    package func fieldsBetween(_ heading: String) -> [Field] {
        let parts = parts(of: heading)
        return match(heading) == nil ? parts : []
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

    // MARK: Headings of several fields

    /// The longest heading that is taken apart, in bytes.
    private static let longest = 300
    private static let personFacts: Set<Field> = [.author, .birthYear, .position, .workplace, .phone]
    private static let effectFacts: Set<Field> = [.effect, .benefit, .scope]

    /// The different fields named in a heading, when every part of it is a known heading; else none.
    private func parts(of heading: String) -> [Field] {
        guard heading.utf8.count <= Self.longest else { return [] }
        let separators: Set<Character> = [",", ";", "/", "\n", "\r\n", "+"]
        let bare = heading.prefix { $0 != "(" }
        let pieces = bare.split { separators.contains($0) }.map(String.init).filter { !VietnameseFolding.bareKey($0).isEmpty }
        guard pieces.count > 1 else { return [] }
        var fields: [Field] = []
        for piece in pieces {
            guard let field = matches[VietnameseFolding.bareKey(piece)]?.field else { return [] }
            if !fields.contains(field) { fields.append(field) }
        }
        return fields
    }

    /// The one field that holds all of `parts`: a field itself, or a column that the form merges.
    private static func merged(_ parts: [Field]) -> Field? {
        if parts.count == 1 { return parts[0] }
        let set = Set(parts)
        if set.contains(.author), set.isSubset(of: personFacts) { return .person }
        return !set.isEmpty && set.isSubset(of: effectFacts) ? .effectAll : nil
    }
}
