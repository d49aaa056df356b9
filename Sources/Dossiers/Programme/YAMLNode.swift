/// A value of a YAML file with the place where it begins.
///
/// Texts only: YAML's own types would turn `0120` into a number and `no` into a flag.
struct YAMLNode {
    /// A line and a column, both counted from 1; the column in Unicode scalars, as libyaml counts.
    struct Place: Hashable, Comparable {
        var line: Int
        var column: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    /// What stands there.
    ///
    /// The pairs of a mapping are in the order of the file; keys may repeat.
    enum Content {
        case text(String, isQuoted: Bool)
        case list([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    var place: Place
    var content: Content

    /// The text of a single value; nil for a list or a mapping.
    var text: String? {
        guard case .text(let text, _) = content else { return nil }
        return text
    }

    /// The value of a mapping's first key of that name.
    subscript(name: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.text == name }?.value
    }
}
