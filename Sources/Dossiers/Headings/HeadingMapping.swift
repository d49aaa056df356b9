import Records
import VietnameseText

/// A column named on the command line: `Tên đề án=title` (gán cột từ dòng lệnh).
package enum HeadingMapping {
    /// What a text of `--map` says.
    package enum Parsed: Equatable {
        /// A heading and the field it means.
        case mapping(ReadOptions.Mapping)
        /// Without a heading, a `=` or a field.
        case malformed
        /// A field that does not exist, and the one that was probably meant.
        case unknownField(String, nearest: String?)
    }

    /// The JSON names of all fields, for messages.
    package static let fieldNames = Field.keys.joined(separator: ", ")

    /// The headings of all fields, for messages.
    package static let headings = Field.allCases.map(\.heading).joined(separator: "; ")

    /// Reads `heading=field`, where the heading may hold `=` itself.
    ///
    /// The field is a JSON name or a known heading; `-` is none.
    package static func parse(_ text: String) -> Parsed {
        guard let sign = text.lastIndex(of: "=") else { return .malformed }
        let heading = trimmed(String(text[..<sign]))
        let name = trimmed(String(text[text.index(after: sign)...]))
        guard !VietnameseFolding.bareKey(heading).isEmpty, !name.isEmpty else { return .malformed }
        if name == "-" { return .mapping(ReadOptions.Mapping(heading: heading, field: nil)) }
        if let field = HeadingMatcher(extra: [:]).field(of: name) {
            return .mapping(ReadOptions.Mapping(heading: heading, field: field.key))
        }
        return .unknownField(name, nearest: Suggestion.nearest(to: name, among: Field.keys + Field.allCases.map(\.heading)))
    }
}
