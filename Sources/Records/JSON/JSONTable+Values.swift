import SangkienDiagnostics
import Spreadsheets

/// What stands behind the keys of an entry (giá trị): scalars, objects as dotted columns, arrays as one cell, authors.
extension JSONTable {
    /// Reads the value of a key into the row of `level`.
    mutating func readValue(_ node: Int, _ level: JSONKeys.Level) throws(DiagnosticError) {
        let token = try next()
        switch token.kind {
        case .beginObject:
            let object = newObject()
            while let (child, _) = try nextKey(below: node, in: object) { try readValue(child, level) }
        case .beginArray: try readArray(node, level, token)
        default: try set(node, level, text(token, node, level), Self.kind(token), token)
        }
    }

    /// Reads an array of scalars, or of author objects, into one cell.
    private mutating func readArray(_ node: Int, _ level: JSONKeys.Level, _ start: JSONToken) throws(DiagnosticError) {
        let isAuthors = keys.nodes[node].role == .authors
        var hasObjects = false
        var list = JSONAuthors()
        while true {
            let token = try next()
            if token.kind == .endArray { break }
            list.count += 1
            if token.kind == .beginObject, isAuthors {
                guard list.count <= limits.authors else { throw limits.tooManyAuthors(at: place(token)) }
                hasObjects = true
                try readAuthor(of: node, level, into: &list)
            } else if token.kind == .beginObject || token.kind == .beginArray {
                throw shape(.nested(keys.nodes[node].path, token.kind), at: token)
            } else {
                list.add(text(token, node, level), of: node, kind: .text, line: token.line)
            }
        }
        let names = list.facts.first { $0.node == node }
        let joined = names.map { JSONAuthors.joined($0, keepingPlaces: hasObjects) } ?? ""
        try set(node, level, joined, .text, start)
        if hasObjects { rows[level.rawValue].authors = list }
    }

    /// Reads one author object, whose brace is read already; names count as values of the list itself.
    private mutating func readAuthor(
        of node: Int,
        _ level: JSONKeys.Level,
        into list: inout JSONAuthors
    ) throws(DiagnosticError) {
        let object = newObject()
        while let (child, _) = try nextKey(below: node, in: object) {
            let token = try next()
            guard token.kind != .beginObject, token.kind != .beginArray else {
                throw shape(.nestedAuthor(keys.nodes[child].name, token.kind), at: token)
            }
            let owner = keys.nodes[child].role == .authorName ? node : child
            list.add(text(token, child, level), of: owner, kind: Self.kind(token), line: token.line)
        }
    }

    /// Puts the authors' facts where a single author's would stand; what the row has itself stays, and the authors'
    /// own goes under `authors.` then, as does every other key of theirs.
    mutating func finishAuthors(_ level: JSONKeys.Level) throws(DiagnosticError) {
        let authors = rows[level.rawValue].authors
        for fact in authors.facts where keys.nodes[fact.node].role != .authors {
            let isFact = keys.nodes[fact.node].role == .authorFact
            let text = JSONAuthors.joined(fact, keepingPlaces: isFact)
            if text.isEmpty { continue }
            let place = SourceLocation(file: file, line: fact.line)
            var cell = JSONCell(column: 0, text: text, kind: authors.count == 1 ? fact.kind : .text, line: fact.line)
            if isFact {
                cell.column = try column(keys.nodes[fact.node].name, at: place)
                if rows[level.rawValue].replaceEmpty(with: cell) { continue }
            }
            cell.column = try column(keys.nodes[fact.node].path, at: place)
            guard rows[level.rawValue].add(cell) else {
                throw DiagnosticError(
                    Diagnostic(.jsonDuplicateKey, at: place, Argument("key", keys.nodes[fact.node].path))
                )
            }
        }
    }

    private mutating func set(
        _ node: Int,
        _ level: JSONKeys.Level,
        _ text: String,
        _ kind: CellKind,
        _ token: JSONToken
    ) throws(DiagnosticError) {
        var column = keys.nodes[node].column
        if column < 0 {
            column = try self.column(keys.nodes[node].path, at: place(token))
            keys.setColumn(column, of: node)
        }
        guard rows[level.rawValue].add(JSONCell(column: column, text: text, kind: kind, line: token.line)) else {
            throw duplicate(node, at: token)
        }
    }

    private mutating func column(_ path: String, at place: SourceLocation) throws(DiagnosticError) -> Int {
        let column = output.columns.column(path)
        guard output.columns.count <= limits.columns else { throw limits.tooManyColumns(output.columns.count, at: place) }
        return column
    }

    private mutating func text(_ token: JSONToken, _ node: Int, _ level: JSONKeys.Level) -> String {
        guard token.kind != .null else { return "" }
        let text = input.bytes.span.text(token)
        guard token.kind == .string, token.hasCodes || inspector.isNeeded, inspector.note(text) else { return text }
        let place = SourceLocation(
            file: file,
            record: output.records.count + 1 + (level == .initiative ? pendingRows.count : 0),
            line: token.line,
            column: token.column,
            heading: keys.nodes[node].path
        )
        return inspector.composed(text, at: place)
    }

    private static func kind(_ token: JSONToken) -> CellKind {
        switch token.kind {
        case .number: .number
        case .yes, .no: .bool
        case .null: .empty
        default: .text
        }
    }
}
