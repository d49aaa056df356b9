import Dossiers
import Forms
import Records
import SangkienDiagnostics
import VietnameseText

/// Which cells of the table that a union sent are marked, and what is said there (đánh dấu ô của bảng đơn vị gửi).
///
/// What goes back is what the slip asks for, and besides what a cell itself looks wrong in; never a note for the office. Rows and columns are
/// those of the union's own table.
struct PackageMarks {
    /// The marks, in rows and columns of the table.
    private(set) var marks: FaultMarks
    private let checked: CheckedDossier
    private let programme: Programme
    private let source: InputSource
    private let rows: Set<Int>

    /// The most cells that are marked; the slip has the rest.
    private static let most = 3_000

    /// The marks for `checked`; of the findings on its file, `input`, those on its rows count, and with `isAlone` those on whole columns.
    init(_ checked: CheckedDossier, input: InputFindings, isAlone: Bool, _ context: RuleContext) {
        self.checked = checked
        programme = context.programme
        let source = checked.dossier.source
        self.source = source
        marks = FaultMarks(author: context.programme.province.union)
        rows = Set(TableCopy.records(of: checked.dossier).map { Self.row(of: $0, source) })
        for finding in ReturnWords.asked(of: checked) { add(finding) }
        for finding in checked.findings where finding.severity == .warning && finding.code.correction != .nothing {
            if let place = cell(of: finding.location) { add(note(finding), .note, at: place) }
        }
        for finding in rows.sorted().flatMap({ input.byRow[$0] ?? [] }) {
            if let place = cell(of: finding.location) { add(note(finding), .note, at: place) }
        }
        for finding in isAlone ? input.ofColumns : [] {
            guard let place = finding.location, isHere(place), let column = place.column else { continue }
            add(note(finding), .note, at: heading(of: column - 1))
        }
    }

    /// What was found in one file while it was read: of cells, by their rows, and of whole columns.
    struct InputFindings: Sendable {
        fileprivate var byRow: [Int: [Diagnostic]] = [:]
        fileprivate var ofColumns: [Diagnostic] = []

        /// The findings on the cells and columns of each file.
        static func grouped(_ findings: [Diagnostic]) -> [String: InputFindings] {
            var files: [String: InputFindings] = [:]
            for finding in findings where finding.severity <= .warning {
                guard let place = finding.location, place.column != nil else { continue }
                if let row = place.row ?? place.record.map({ $0 + 1 }) {
                    files[place.file, default: InputFindings()].byRow[row, default: []].append(finding)
                } else {
                    files[place.file, default: InputFindings()].ofColumns.append(finding)
                }
            }
            return files
        }
    }

    // MARK: Rows and columns

    /// The row of a record in the table; JSON has none, its records stand below one heading row.
    static func row(of record: Record, _ source: InputSource) -> Int { source.hasRows ? record.row : record.number + 1 }

    private func row(of place: SourceLocation) -> Int? { source.hasRows ? place.row : place.record.map { $0 + 1 } }

    /// Whether the place is in the table that the dossier stands in.
    private func isHere(_ place: SourceLocation) -> Bool { place.file == RawPath.shown(source.file) && place.sheet == source.sheet }

    /// The cell that a place means; nil where it names no row of the dossier's, or no column.
    private func cell(of place: SourceLocation?) -> FaultMarks.Place? {
        guard let place, isHere(place), let row = row(of: place), rows.contains(row), let column = place.column, column > 0
        else { return nil }
        return FaultMarks.Place(row: row, column: column - 1)
    }

    /// The cell that names a column, in the row of the headings where its name stands; the first one for a column that has none.
    private func heading(of column: Int?) -> FaultMarks.Place {
        let first = source.headings.firstIndex { !$0.isEmpty && !$0.hasPrefix("(cột ") } ?? 0
        let column = column ?? first
        guard source.hasRows, let heading = source.heading, let last = heading.rows.last else {
            return FaultMarks.Place(row: 1, column: column)
        }
        let named = Array(zip(heading.rows, heading.cells)).last { column < $0.1.count && !$0.1[column].isEmpty }?.0
        return FaultMarks.Place(row: named ?? last, column: column)
    }

    private var firstColumn: Int { heading(of: nil).column }

    // MARK: What is said

    private mutating func add(_ finding: Diagnostic) {
        let words = ReturnWords(finding, of: checked, programme)
        let until = words.limit.prefix(1).lowercased() + words.limit.dropFirst()
        let limit = finding.code.correction == .nothing ? "" : "\nThời hạn: \(until)."
        let text = [words.message, words.hint].filter { !$0.isEmpty }.joined(separator: " ") + limit
        add(text, finding.severity == .error ? .error : .review, at: place(of: finding))
    }

    private mutating func add(_ text: String, _ level: FaultMarks.Level, at place: FaultMarks.Place) {
        guard marks.marks.count < Self.most || marks.marks[place] != nil else { return }
        marks.add("\(level.words): \(text)", level, at: place)
    }

    /// The words of a note; a hint that speaks of the command line is none for a union.
    private func note(_ finding: Diagnostic) -> String {
        [ReturnWords.message(of: finding, quotesCells: true), ReturnWords.hint(of: finding, programme, quotesCells: true)]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The cell that a finding belongs to: its own; of a row the first one; of the dossier the heading of the column that it speaks of.
    private func place(of finding: Diagnostic) -> FaultMarks.Place {
        let isOfDossier = finding.subject.initiative == nil
        if let cell = cell(of: finding.location), !isOfDossier || finding.typed?.isEmpty == false { return cell }
        guard let place = finding.location, isHere(place), let row = row(of: place), rows.contains(row) else {
            return heading(of: column(of: finding))
        }
        if place.column == nil, !isOfDossier || (finding.field == nil && row != Self.row(of: checked.dossier.firstRecord, source)) {
            return FaultMarks.Place(row: row, column: firstColumn)
        }
        return heading(of: column(of: finding))
    }

    private func column(of finding: Diagnostic) -> Int? {
        if let place = finding.location, isHere(place), let column = place.column { return column - 1 }
        guard let key = finding.field, let field = Field(key: key) else { return nil }
        return source.column(of: field)
    }
}
