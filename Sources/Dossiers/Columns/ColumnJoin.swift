import Records
import VietnameseText

/// How several columns are read as one field (các cột cùng một trường).
enum ColumnJoin: Sendable {
    /// Values of one kind: `Điện thoại`, `Di động`; `Tác giả`, `Đồng tác giả`.
    case list
    /// A name in two columns: `Họ và tên đệm`, `Tên`.
    case names
    /// A name in two columns, of which those at the given places hold its end, and co-authors.
    case namesAndList([Int])
    /// Sides of one thing, each under its heading: `Hiệu quả kinh tế: …`.
    case labelled
    /// Sides of one thing below a heading over all of them, by column: `2018: …; 2019: …`.
    case sides([Int: String], ColumnSides.Form)

    /// The value of the `columns` in a record; each said once.
    func text(_ record: Record, _ columns: [Int], _ headings: [String]) -> String {
        let cells = columns.filter { $0 < record.cells.count }.map { (column: $0, text: trimmed(record.cells[$0])) }
            .filter { !$0.text.isEmpty }
        switch self {
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
