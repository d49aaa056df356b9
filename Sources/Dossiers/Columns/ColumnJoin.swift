import VietnameseText

/// How several columns are read as one field (các cột cùng một trường).
enum ColumnJoin: Sendable {
    /// Values of one kind: `Điện thoại`, `Di động`.
    case list
    /// People: `Tác giả`, `Đồng tác giả`; `Tác giả 1`, `Tác giả 2`.
    case people
    /// The form's column 2 of each author: `Thông tin tác giả 1`, `Thông tin tác giả 2`.
    case lines
    /// A fact of each author in a column of its own: `Năm sinh tác giả 1`, `Năm sinh tác giả 2`.
    case ofAuthors(AuthorColumns)
    /// A name in two columns: `Họ và tên đệm`, `Tên`.
    case names
    /// A name in two columns, of which those at the given places hold its end, and co-authors.
    case namesAndList([Int])
    /// Sides of one thing, each under its heading: `Hiệu quả kinh tế: …`.
    case labelled
    /// Sides of one thing below a heading over all of them, by column: `2018: …; 2019: …`.
    case sides([Int: String], ColumnSides.Form)

    /// True where no cell alone gives the value.
    var isText: Bool {
        switch self {
        case .sides, .ofAuthors: true
        default: false
        }
    }

    /// The value of the `columns` of a record, each said once; `cell` gives the trimmed text of one.
    func text(_ columns: [Int], _ headings: [String], cell: (Int) -> String) -> String {
        let cells = columns.map { (column: $0, text: cell($0)) }.filter { !$0.text.isEmpty }
        switch self {
        // Hà and Hạ are two people.
        case .people: return cells.map(\.text).uniqued(by: VietnameseFolding.key).joined(separator: "; ")
        case .lines: return cells.map(\.text).uniqued(by: VietnameseFolding.key).joined(separator: "\n")
        case .ofAuthors(let authors): return authors.text(cell)
        case .list: return cells.map(\.text).uniqued(by: VietnameseFolding.bareKey).joined(separator: "; ")
        case .names: return cells.map(\.text).joined(separator: " ")
        case .namesAndList(let ends):
            return cells.reduce(into: "") { text, cell in
                text += (text.isEmpty ? "" : ends.contains(cell.column) ? " " : "; ") + cell.text
            }
        case .sides(let names, let form): return form.text(cells.map { (names[$0.column] ?? "", $0.text) })
        case .labelled:
            guard cells.count > 1 else { return cells.first?.text ?? "" }
            return cells.map { "\(ColumnChoice.line(headings[$0.column])): \($0.text)" }.joined(separator: "\n")
        }
    }
}

extension Array {
    /// The elements in their order, each key once.
    fileprivate func uniqued(by key: (Element) -> String) -> [Element] {
        var seen: Set<String> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
