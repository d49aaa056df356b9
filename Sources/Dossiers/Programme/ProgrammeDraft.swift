import SangkienDiagnostics
import VietnameseText

/// What a new programme is to say otherwise than the one it is made of (câu trả lời khi lập Chương trình mới).
package struct ProgrammeAnswers: Sendable {
    /// A union of the programme.
    package struct Unit: Sendable {
        /// Its name as printed.
        package let name: String
        /// A level as people write it: its id, name or an alias.
        package let level: String
        /// Other spellings.
        package let aliases: [String]
        /// Where it stands, for messages.
        package let place: SourceLocation

        /// A union whose line stands at `place`.
        package init(name: String, level: String, aliases: [String], place: SourceLocation) {
            (self.name, self.level, self.aliases, self.place) = (name, level, aliases, place)
        }
    }

    /// The name of the programme as printed; nil, as all that follow, leaves what the model says.
    package var name: String?
    /// The province in full: `tỉnh Gia Lai`.
    package var province: String?
    /// Its year.
    package var year: Int?
    /// The day until which dossiers are sent.
    package var deadline: CalendarDate?
    /// The first day in which initiatives may have been applied first.
    package var from: CalendarDate?
    /// The last of these days.
    package var through: CalendarDate?
    /// The title of the letter that defines it.
    package var letter: String?
    /// The unions that take part; none leaves those of the model.
    package var units: [Unit] = []

    /// No answers.
    package init() {}

    /// True when nothing was answered.
    package var isEmpty: Bool {
        [name, province, letter].allSatisfy { $0 == nil } && year == nil && [deadline, from, through].allSatisfy { $0 == nil }
            && units.isEmpty
    }
}

/// Writes answers into a programme file; everything else, its comments too, stays as it is.
package struct ProgrammeDraft {
    private let file: YAMLFile
    private var lines: [String]
    /// Replaced values: where the old one stands, what it says, and the new one; applied from the end, so that places stay true.
    private var edits: [(place: YAMLNode.Place, old: String, text: String)] = []

    /// The text of a new programme file.
    ///
    /// - Parameters:
    ///   - text: The file that it is made of, which can be read.
    ///   - path: Its path, for messages.
    ///   - programme: The same as a programme.
    ///   - answers: What the new one says otherwise.
    /// - Returns: The new file.
    /// - Throws: `DiagnosticError` with `programmeValue` for each union whose level the programme does not know.
    package static func text(
        of text: String,
        path: String,
        _ programme: Programme,
        with answers: ProgrammeAnswers
    ) throws(DiagnosticError) -> String {
        var draft = ProgrammeDraft(
            file: try YAMLFile(text, path: path),
            lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        )
        draft.take(answers)
        let units = try draft.units(answers.units, programme.units.levels)
        // The list stands below all single values that are replaced, or above: lines are counted before it is touched.
        draft.apply()
        if !units.isEmpty { draft.replaceList(with: units) }
        return draft.lines.joined(separator: "\n")
    }

    private init(file: YAMLFile, lines: [String]) {
        (self.file, self.lines) = (file, lines)
    }

    // MARK: Single values

    private mutating func take(_ answers: ProgrammeAnswers) {
        set("name", answers.name)
        set("year", answers.year.map(String.init), isQuoted: false)
        if let province = answers.province {
            set("province.name", province)
            set("province.union", "Liên đoàn Lao động \(province)")
            set("province.issuer", "Ban Thường vụ Liên đoàn Lao động \(province)")
            set("province.place", Self.place(of: province))
        }
        set("submission.deadline", answers.deadline?.iso, isQuoted: false)
        set("applicationPeriod.from", answers.from?.iso, isQuoted: false)
        set("applicationPeriod.through", answers.through?.iso, isQuoted: false)
        set("source.title", answers.letter)
        if let year = answers.year {
            set("awards.firstYear", String(year - 3), isQuoted: false)
            set("awards.lastYear", String(year - 1), isQuoted: false)
        }
    }

    /// What follows `tỉnh` or `thành phố`.
    private static func place(of province: String) -> String {
        let key = province.lowercased()
        for word in ["tỉnh ", "thành phố ", "tp. ", "tp "] where key.hasPrefix(word) {
            return trimmed(String(province.dropFirst(word.count)))
        }
        return province
    }

    private mutating func set(_ key: String, _ value: String?, isQuoted: Bool = true) {
        guard let value, let node = node(key), let old = node.text else { return }
        edits.append((node.place, old, isQuoted ? Self.quoted(value) : value))
    }

    private func node(_ key: String) -> YAMLNode? {
        key.split(separator: ".").reduce(file.root as YAMLNode?) { $0?[String($1)] }
    }

    static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " "))\""
    }

    private mutating func apply() {
        for edit in edits.sorted(by: { ($0.place.line, $0.place.column) > ($1.place.line, $1.place.column) }) {
            let index = edit.place.line - 1
            guard lines.indices.contains(index) else { continue }
            let scalars = Array(lines[index].unicodeScalars)
            let start = min(edit.place.column - 1, scalars.count)
            let end = Self.end(of: edit.old, in: scalars, from: start)
            var line = String.UnicodeScalarView()
            line.append(contentsOf: scalars[..<start])
            line.append(contentsOf: edit.text.unicodeScalars)
            let rest = String(String.UnicodeScalarView(scalars[end...]))
            // What was to be filled in is filled.
            if !trimmed(rest).hasPrefix("# ĐIỀN") { line.append(contentsOf: scalars[end...]) }
            lines[index] = String(line)
        }
    }

    /// Where a value that begins at `start` ends on its line: behind its own words, at its closing quote, or before a comment.
    private static func end(of value: String, in line: [Unicode.Scalar], from start: Int) -> Int {
        guard start < line.count else { return line.count }
        if line[start...].starts(with: value.unicodeScalars) { return start + value.unicodeScalars.count }
        var index = start + 1
        if line[start] == "\"" || line[start] == "'" {
            while index < line.count, line[index] != line[start] || (line[start] == "\"" && line[index - 1] == "\\") { index += 1 }
            return min(index + 1, line.count)
        }
        while index < line.count, !(line[index] == "#" && line[index - 1] == " ") { index += 1 }
        while index > start, line[index - 1] == " " || line[index - 1] == "\r" { index -= 1 }
        return index
    }

    // MARK: Unions

    /// The lines of the list, each union with the id of its level.
    private func units(_ units: [ProgrammeAnswers.Unit], _ levels: [Programme.Level]) throws(DiagnosticError) -> [String] {
        var problems: [Diagnostic] = []
        var lines: [String] = []
        for (number, unit) in units.enumerated() {
            let key = VietnameseFolding.bareKey(unit.level)
            guard
                let level = levels.first(where: { level in
                    ([level.id, level.name] + level.aliases).contains { VietnameseFolding.bareKey($0) == key }
                })
            else {
                let names = levels.map(\.name)
                let problem = ProgrammeProblem.notAmong(unit.level, suggestion: Suggestion.nearest(to: unit.level, among: names))
                problems.append(
                    Diagnostic(
                        .programmeValue,
                        at: unit.place,
                        Argument("key", "units.list[\(number + 1)].level"),
                        Argument("problem", problem),
                        Argument("allowed", ProgrammeProblem.oneOf(names))
                    )
                )
                continue
            }
            lines.append("    - name: \(Self.quoted(unit.name))")
            if !unit.aliases.isEmpty { lines.append("      aliases: [\(unit.aliases.map(Self.quoted).joined(separator: ", "))]") }
            lines.append("      level: \(level.id)")
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return lines
    }

    /// Puts the unions in the place of those that the file lists.
    private mutating func replaceList(with units: [String]) {
        guard let list = node("units.list"), case .list(let items) = list.content, let first = items.first else { return }
        let start = first.place.line - 1
        let indent = lines[start].prefix { $0 == " " }.count
        var end = start + 1
        while end < lines.count {
            let line = lines[end]
            let isBlank = line.allSatisfy { $0 == " " }
            // A comment or a blank line at the margin belongs to what follows.
            if isBlank || line.prefix(while: { $0 == " " }).count < indent { break }
            end += 1
        }
        lines.replaceSubrange(start..<end, with: units)
    }
}
