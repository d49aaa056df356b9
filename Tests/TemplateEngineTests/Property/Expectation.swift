/// What a template must become, worked out from its parts and the data alone: no tags, no markup, no engine.
struct Expectation {
    let form: Form

    /// A row with its place in its list.
    struct Scope {
        let row: RandomRow
        let position: Int
        let total: Int
    }

    /// The blocks of `parts` over the rows in `scopes`, the innermost last.
    func blocks(_ parts: [Part], _ scopes: [Scope]) -> [Block] {
        parts.flatMap { part -> [Block] in
            switch part {
            case .remark: []
            case .paragraph(let kind, let pieces): [.paragraph(.init(kind: kind, text: inlines(pieces, scopes)))]
            case .table(let heading, let groups): [table(heading, groups, scopes)]
            case .section(let opening, let inner, let otherwise):
                each(opening, scopes).flatMap { blocks(inner, $0) } + (isOtherwise(opening, scopes) ? blocks(otherwise ?? [], scopes) : [])
            }
        }
    }

    private func table(_ heading: [String], _ groups: [RowGroup], _ scopes: [Scope]) -> Block {
        func row(_ cells: [[Piece]], _ scopes: [Scope]) -> Block.Row {
            Block.Row(cells: cells.map { Block.Cell(blocks: [.paragraph(.init(text: inlines($0, scopes)))]) })
        }
        let top = Block.Row(
            isHeader: true,
            cells: heading.map { Block.Cell(blocks: [.paragraph(.init(text: [.text($0, isBold: false)]))]) }
        )
        let rows = groups.flatMap { group -> [Block.Row] in
            switch group {
            case .fixed(let cells): [row(cells, scopes)]
            case .inRow(let opening, let cells): each(opening, scopes).map { row(cells, $0) }
            case .betweenRows(let opening, let rows): each(opening, scopes).flatMap { scopes in rows.map { row($0, scopes) } }
            }
        }
        return .table([top] + rows)
    }

    private func inlines(_ pieces: [Piece], _ scopes: [Scope]) -> [Inline] {
        pieces.flatMap { piece -> [Inline] in
            switch piece {
            case .word(let word): [.text(word, isBold: false)]
            case .value(let name, let shown): value(scopes, name, shown)
            case .position: [.text("\(scopes[scopes.count - 1].position)", isBold: false)]
            case .total: [.text("\(scopes[scopes.count - 1].total)", isBold: false)]
            case .remark, .absent: []
            case .section(let opening, let inner, let otherwise):
                each(opening, scopes).flatMap { inlines(inner, $0) }
                    + (isOtherwise(opening, scopes) ? inlines(otherwise ?? [], scopes) : [])
            }
        }
    }

    // MARK: Sections

    /// The scopes that the inside of a section is printed for.
    private func each(_ opening: Opening, _ scopes: [Scope]) -> [[Scope]] {
        switch opening {
        case .each:
            let rows = scopes[scopes.count - 1].row.rows
            return rows.enumerated().map { scopes + [Scope(row: $1, position: $0 + 1, total: rows.count)] }
        case .when(let name, let wanted): return text(name, scopes) == wanted ? [scopes] : []
        case .whenEmpty(let name): return text(name, scopes).isEmpty ? [scopes] : []
        }
    }

    private func isOtherwise(_ opening: Opening, _ scopes: [Scope]) -> Bool {
        if case .each = opening { false } else { each(opening, scopes).isEmpty }
    }

    private func text(_ name: String, _ scopes: [Scope]) -> String {
        scopes.reversed().lazy.compactMap { $0.row.texts[name] }.first ?? "?"
    }

    // MARK: Values

    /// A value as a reader sees it: line ends as breaks, tabs as tabs, nothing of what XML forbids.
    private func value(_ scopes: [Scope], _ name: String, _ shown: Piece.Shown) -> [Inline] {
        var text = text(name, scopes)
        switch shown {
        case .asIs: break
        case .upper: text = text.uppercased()
        case .lower: text = text.lowercased()
        }
        var inlines: [Inline] = []
        let allowed = text.unicodeScalars.filter { !Self.isForbidden($0) }
        for (index, line) in Self.lines(allowed).enumerated() {
            if index > 0 { inlines.append(.lineBreak) }
            for (index, cell) in shownLine(line).split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { inlines.append(.tab) }
                inlines.append(.text(String(cell), isBold: false))
            }
        }
        return inlines
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFFFE || scalar.value == 0xFFFF || (scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar))
    }

    private static func lines(_ text: some Sequence<Unicode.Scalar>) -> [String] {
        var lines: [String.UnicodeScalarView] = [.init()]
        var last: Unicode.Scalar?
        for scalar in text {
            if scalar == "\r" || (scalar == "\n" && last != "\r") {
                lines.append(.init())
            } else if scalar != "\n" {
                lines[lines.count - 1].append(scalar)
            }
            last = scalar
        }
        return lines.map { String($0) }
    }

    /// A browser drops a single space at a line break; two or more are written so that they stay.
    private func shownLine(_ line: String) -> String {
        guard form == .html else { return line }
        var scalars = Array(line.unicodeScalars)
        if scalars.first == " ", scalars.dropFirst().first != " " { scalars.removeFirst() }
        if scalars.last == " ", scalars.dropLast().last != " " { scalars.removeLast() }
        return scalars.map { String($0) }.joined()
    }
}
