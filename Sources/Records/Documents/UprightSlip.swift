import DocumentTables

/// A table of labels on the left and values on the right, which tells of one initiative (phiếu dọc).
struct UprightSlip {
    /// The labels, without numbers and colons, and the values beside them.
    let facts: [(label: String, value: String)]
    /// The first and the last line.
    let first: Int
    let last: Int
    /// The known labels among them.
    let labels: KnownLabels

    /// How many known labels make a slip.
    private static let fewest = 3
    /// How wide a slip is at most: a number, a label, a value, a remark.
    private static let widest = 4

    /// The slip that `table` is; nil when it is none.
    init?(_ table: DocumentTable, isKnown: (String) -> Bool) {
        self.init(table.rows.map { ($0.number, $0.cells) }, width: table.width, isKnown: isKnown)
    }

    /// The slip that these rows make; nil when they make none.
    init?(_ rows: [(number: Int, cells: [String])], width: Int, isKnown: (String) -> Bool) {
        guard width >= 2, width <= Self.widest, rows.count >= Self.fewest, rows.count <= 200 else { return nil }
        let counts = (0..<width - 1)
            .map { column in rows.count { row in column < row.cells.count && isKnown(Self.label(row.cells[column])) } }
        guard let most = counts.max(), most >= Self.fewest, let column = counts.firstIndex(of: most) else { return nil }
        guard most * 2 >= rows.count(where: { $0.cells.count > column + 1 }) else { return nil }
        var facts: [(label: String, value: String)] = []
        for row in rows where column < row.cells.count {
            let label = Self.label(row.cells[column])
            let value = row.cells.dropFirst(column + 1).filter { !$0.isEmpty }.joined(separator: "\n")
            guard !label.isEmpty, !value.isEmpty || isKnown(label) else { continue }
            if let known = facts.firstIndex(where: { $0.label == label }) {
                facts[known].value += value.isEmpty ? "" : "\n" + value
            } else {
                facts.append((label, value))
            }
        }
        guard let first = rows.first, let last = rows.last else { return nil }
        (self.facts, self.first, self.last) = (facts, first.number, last.number)
        labels = KnownLabels(rows.map { column < $0.cells.count ? $0.cells[column] : "" }, isKnown: isKnown)
    }

    /// A label without the number before it and the colon behind it: `1. Họ và tên:` is `Họ và tên`.
    static func label(_ cell: String) -> String {
        var text = Substring(HeadingRow.text(of: cell))
        if let gap = text.firstIndex(where: { ". )/".contains($0) }), text.distance(from: text.startIndex, to: gap) <= 4 {
            let number = text[..<gap].drop { $0 == "(" }
            let isNumber =
                !number.isEmpty && (number.allSatisfy(\.isNumber) || number.allSatisfy { "IVXivx".contains($0) } || number.count == 1)
            // A word of one letter is no number: only signs make it one.
            if isNumber, text[gap] != " " || number.allSatisfy(\.isNumber) { text = text[gap...].drop { ". )/-".contains($0) } }
        }
        while let last = text.last, ": ".contains(last) || last == "." { text.removeLast() }
        return HeadingRow.tidy(String(text.drop { "-–+• ".contains($0) }))
    }
}

/// The known headings among the labels that stand below each other (nhãn đứng thành cột).
struct KnownLabels {
    /// The known ones, each once, as keys without number and colon.
    private let names: Set<String>
    /// The place of the first one among the rows; nil without any.
    private let first: Int?

    /// The known ones of `cells`, a column from the top.
    init(_ cells: [String], isKnown: (String) -> Bool) {
        let labels = cells.map(UprightSlip.label)
        let known = labels.map { !$0.isEmpty && isKnown($0) }
        names = Set(zip(labels, known).filter(\.1).map(\.0))
        first = known.firstIndex(of: true)
    }

    /// Whether `heading` is only a line among the labels, whose value happens to be a heading too: `Phạm vi ứng dụng`, `công ty`.
    ///
    /// Labels must begin above it and be more: a table whose cells hold names of columns stays one.
    func outweigh(_ heading: HeadingRow, isKnown: (String) -> Bool) -> Bool {
        guard let first, let row = heading.rows.first, first < row else { return false }
        return names.count > heading.headings.count { !$0.isEmpty && isKnown($0) }
    }
}
