import Records
import SangkienDiagnostics
import VietnameseText

/// Numbers (TT) that do not follow one another (số thứ tự không liền).
///
/// Counting may begin anew at 1, and in each dossier or part of the table.
struct RowNumbering {
    /// Where the first break stands.
    private(set) var first: (row: Int, line: Int)?
    private var repeated: [Int] = []
    private var blank: [Int] = []
    private var backward: [Int] = []
    private var missing: [ClosedRange<Int>] = []
    private var last: Int?
    private let number: Int?
    private let title: Int?
    /// The columns that tell one dossier from the next, and what stood there last.
    private let groups: [Int]
    private var group: [String]
    private var hasNumbers = false

    /// How many gaps are remembered.
    private static let mostGaps = 200

    /// Whether some number does not follow the one before.
    var isBroken: Bool { first != nil }

    /// Looks at the numbers of a table; `groups` are the columns that name its dossiers.
    init(_ columns: RowColumns, groups: [Int]) {
        number = columns.number
        title = columns.title
        self.groups = groups
        group = groups.map { _ in "" }
    }

    /// The next row may begin at any number.
    mutating func restart() { last = nil }

    /// Looks at the number of the next record.
    mutating func add(_ record: Record) {
        guard let column = number, column < record.cells.count, record.fault == nil else { return }
        for (place, column) in groups.enumerated() where column < record.cells.count {
            let cell = record.cells[column]
            guard !cell.isEmpty, cell != group[place] else { continue }
            group[place] = cell
            last = nil
        }
        let text = record.cells[column]
        guard let number = RowWords.number(text) ?? RowWords.number(trimmed(text)) else { return addBlank(record, text) }
        hasNumbers = true
        defer { last = number }
        guard let last, number != 1, number != last + 1 else { return }
        if number == last {
            note(record, in: \.repeated)
        } else if number < last {
            note(record, in: \.backward)
        } else {
            if first == nil { first = (record.row, record.line) }
            if missing.count < Self.mostGaps { missing.append(last + 1...number - 1) }
        }
    }

    /// A record without a number: blank, or words such as `1a`, behind which any number may follow.
    private mutating func addBlank(_ record: Record, _ text: String) {
        guard trimmed(text).isEmpty else { return restart() }
        // A table whose column of numbers is blank throughout is not numbered at all.
        guard hasNumbers, let title, title < record.cells.count, !trimmed(record.cells[title]).isEmpty else { return }
        note(record, in: \.blank)
        last = last.map { $0 + 1 }
    }

    private mutating func note(_ record: Record, in list: WritableKeyPath<RowNumbering, [Int]>) {
        if first == nil { first = (record.row, record.line) }
        self[keyPath: list].append(record.row)
    }

    /// What is wrong, in words: `trùng số ở dòng 6; thiếu số 3-4; trống ở dòng 7`.
    var problems: LocalizedText {
        let parts: [(vi: String, en: String, numbers: String)] = [
            ("trùng số dòng trên ở dòng", "repeated in row", RowRanges.text(repeated, limit: 12)),
            ("thiếu số", "missing number", RowRanges.text(missing, limit: 12)),
            ("trống ở dòng", "blank in row", RowRanges.text(blank, limit: 12)),
            ("lùi lại ở dòng", "going back in row", RowRanges.text(backward, limit: 12)),
        ]
        let found = parts.filter { !$0.numbers.isEmpty }
        return LocalizedText(
            vi: found.map { "\($0.vi) \($0.numbers)" }.joined(separator: "; "),
            en: found.map { "\($0.en) \($0.numbers)" }.joined(separator: "; ")
        )
    }
}
