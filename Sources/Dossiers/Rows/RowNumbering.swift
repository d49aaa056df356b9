import Diagnostics
import Records
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
    private var missing: [Int] = []
    private var last: Int?
    private var group = ""
    private var hasNumbers = false

    /// How many missing numbers are remembered.
    private static let mostMissing = 200

    /// Whether some number does not follow the one before.
    var isBroken: Bool { first != nil }

    /// The next row may begin at any number.
    mutating func restart() { last = nil }

    /// Looks at the number of the next record.
    mutating func add(_ record: Record, _ columns: RowColumns, group: String) {
        guard let column = columns.number, column < record.cells.count, record.fault == nil else { return }
        let text = trimmed(record.cells[column])
        if group.utf8.count > 1, group != self.group {
            self.group = group
            last = nil
        }
        if text.isEmpty {
            // A table whose column of numbers is blank throughout is not numbered at all.
            guard hasNumbers, columns.title.map({ !trimmed(record.cells[$0]).isEmpty }) == true else { return }
            note(record, in: \.blank)
            last = last.map { $0 + 1 }
            return
        }
        guard let number = RowWords.number(text) else { return restart() }
        hasNumbers = true
        defer { last = number }
        guard let last, number != 1, number != last + 1 else { return }
        if number == last {
            note(record, in: \.repeated)
        } else if number < last {
            note(record, in: \.backward)
        } else {
            if first == nil { first = (record.row, record.line) }
            for gap in (last + 1)..<number where missing.count < Self.mostMissing { missing.append(gap) }
        }
    }

    private mutating func note(_ record: Record, in list: WritableKeyPath<RowNumbering, [Int]>) {
        if first == nil { first = (record.row, record.line) }
        self[keyPath: list].append(record.row)
    }

    /// What is wrong, in words: `trùng số ở dòng 6; thiếu số 3-4; trống ở dòng 7`.
    var problems: LocalizedText {
        let parts: [(vi: String, en: String, numbers: [Int])] = [
            ("trùng số dòng trên ở dòng", "repeated in row", repeated), ("thiếu số", "missing number", missing),
            ("trống ở dòng", "blank in row", blank), ("lùi lại ở dòng", "going back in row", backward),
        ]
        let found = parts.filter { !$0.numbers.isEmpty }
        return LocalizedText(
            vi: found.map { "\($0.vi) \(RowRanges.text($0.numbers, limit: 12))" }.joined(separator: "; "),
            en: found.map { "\($0.en) \(RowRanges.text($0.numbers, limit: 12))" }.joined(separator: "; ")
        )
    }
}
