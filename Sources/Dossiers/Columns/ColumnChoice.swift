import Diagnostics
import Records
import VietnameseText

/// Which column of a table holds which field, or why that cannot be said (gán cột vào trường).
struct ColumnChoice {
    /// Columns by `Field.index`; several only where JSON writes one field in two ways (`author`, `authors`).
    private(set) var columns: [[Int]] = Array(repeating: [], count: Field.allCases.count)
    /// How each column was recognised.
    private(set) var matches: [HeadingMatcher.Match?]
    /// Headings of columns that hold no field.
    private(set) var unknown: [String] = []
    /// Headings of personal data that the form does not ask for.
    private(set) var personal: [String] = []
    /// Columns that cannot be told apart.
    private(set) var faults: [Diagnostic] = []
    private let headings: [String]
    private let place: SourceLocation

    /// Chooses the columns of `table`.
    init(_ table: Table, _ matcher: HeadingMatcher, at place: SourceLocation) {
        headings = table.headings
        self.place = place
        matches = table.headings.map(matcher.match)
        for (column, heading) in headings.enumerated() {
            if let field = matches[column]?.field {
                add(column, to: field, choosing: table.format.hasRows)
            } else {
                note(heading, column, matcher)
            }
        }
        for column in headings.indices where matches[column] == nil && !matcher.isPrivate(headings[column]) {
            unknown.append(headings[column])
        }
    }

    /// Gives a column to a field; where another has it already, the one that a person named stays.
    private mutating func add(_ column: Int, to field: Field, choosing: Bool) {
        guard choosing, let first = columns[field.index].first, let old = matches[first], let new = matches[column] else {
            columns[field.index].append(column)
            return
        }
        if old.way == new.way || min(old.way, new.way) > .programme {
            faults.append(duplicate(field, first, column))
            columns[field.index].append(column)
            return
        }
        matches[old.way < new.way ? column : first] = nil
        columns[field.index] = [old.way < new.way ? first : column]
    }

    private mutating func note(_ heading: String, _ column: Int, _ matcher: HeadingMatcher) {
        if matcher.isPrivate(heading) { personal.append(heading) }
        let several = matcher.fieldsBetween(heading)
        guard !several.isEmpty else { return }
        let words = several.map { "“\($0.heading)”" }.joined(separator: ", ")
        faults.append(
            Diagnostic(
                .ambiguousHeading,
                at: place,
                Argument("column", column + 1),
                Argument("heading", Self.line(heading)),
                Argument("fields", words),
                Argument("map", Self.option(heading, several[0]))
            )
        )
    }

    private func duplicate(_ field: Field, _ first: Int, _ second: Int) -> Diagnostic {
        Diagnostic(
            .duplicateHeading,
            at: place,
            field: field.key,
            Argument("first", first + 1),
            Argument("firstHeading", headings[first]),
            Argument("second", second + 1),
            Argument("secondHeading", headings[second]),
            Argument("field", field.heading),
            Argument("map", Self.option(headings[first], field))
        )
    }

    // MARK: Did you mean

    /// The unknown heading that most likely is `field`: one that has the field's words in it, or a slip of the pen away.
    func likely(_ field: Field) -> String? {
        let keys = field.headings.map(VietnameseFolding.bareKey).filter { $0.utf8.count >= 6 }
        let holding = unknown.first { heading in
            let key = " " + VietnameseFolding.bareKey(heading) + " "
            return keys.contains { key.contains(" \($0) ") }
        }
        return holding ?? unknown.first { Suggestion.nearest(to: $0, among: field.headings) != nil }
    }

    /// ` Có phải cột “Tên SK” là “Tên sáng kiến”? …` for those of `fields` that a heading may be; empty when none is.
    func suggestion(for fields: [Field]) -> LocalizedText {
        var words = LocalizedText(vi: "", en: "")
        for field in fields {
            guard let heading = likely(field) else { continue }
            let option = Self.option(heading, field)
            words = LocalizedText(
                vi: words.vietnamese + " Có phải cột “\(Self.line(heading))” là “\(field.heading)”? Khi đó thêm \(option).",
                en: words.english + " Is the column “\(Self.line(heading))” the one for “\(field.heading)”? Then add \(option)."
            )
        }
        return words
    }

    /// `--map 'Tên SK=title'`, ready to type.
    static func option(_ heading: String, _ field: Field) -> String {
        "--map '\(line(heading).replacing("'", with: "'\\''"))=\(field.key)'"
    }

    /// A heading on one line, cut short.
    static func line(_ heading: String) -> String {
        heading.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.joined(separator: " ")
    }
}
