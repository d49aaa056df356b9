import SangkienDiagnostics

/// What was seen or changed in the cells of a column, counted (ghi chú theo cột).
struct ColumnNotes {
    private struct Note {
        var count = 0
        var rows: [Int] = []
        var first: SourceLocation
        var typed: String
        var details: [String] = []
    }

    private static let rowsNamed = 5
    private static let detailsNamed = 8
    private var notes: [(column: Int, code: DiagnosticCode, note: Note)] = []
    private var index: [String: Int] = [:]

    /// True when nothing was noted.
    var isEmpty: Bool { notes.isEmpty }

    /// Notes a cell of the 0-based `column`; its text stays out of the message.
    mutating func add(_ code: DiagnosticCode, column: Int, at place: SourceLocation, typed: String, details: [String] = []) {
        let key = "\(code.id) \(column)"
        let slot: Int
        if let known = index[key] {
            slot = known
        } else {
            slot = notes.count
            index[key] = slot
            notes.append((column, code, Note(first: place, typed: typed)))
        }
        notes[slot].note.count += 1
        if notes[slot].note.rows.count < Self.rowsNamed, let row = place.row ?? place.line { notes[slot].note.rows.append(row) }
        for detail in details where notes[slot].note.details.count < Self.detailsNamed && !notes[slot].note.details.contains(detail) {
            notes[slot].note.details.append(detail)
        }
    }

    /// One finding a column and kind, from left to right.
    var findings: [Diagnostic] {
        notes.enumerated()
            .sorted { ($0.element.column, $0.element.code.id, $0.offset) < ($1.element.column, $1.element.code.id, $1.offset) }
            .map { Self.finding($0.element.code, $0.element.note) }
    }

    private static func finding(_ code: DiagnosticCode, _ note: Note) -> Diagnostic {
        var finding = Diagnostic(
            code,
            at: note.first,
            Argument("count", note.count),
            Argument("rows", rows(note.rows, of: note.count)),
            Argument("characters", note.details.joined(separator: ", "))
        )
        finding.typed = note.typed
        return finding
    }

    /// The rows named in a message: `dòng 5, 9, 12…`.
    private static func rows(_ rows: [Int], of count: Int) -> LocalizedText {
        let numbers = rows.map(String.init).joined(separator: ", ") + (count > rows.count ? "…" : "")
        return LocalizedText(vi: "dòng \(numbers)", en: "row \(numbers)")
    }
}
