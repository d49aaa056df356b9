import TestKit
import Testing

/// Every layout of cells merged over four rows, wherever a repeat's tags stand, filled with no, one, two and five records in every
/// format; the grid is read again and compared with what a person would draw.
@Suite struct MergeLayoutTests {
    /// Where the tags of the repeat stand.
    enum Tags: CaseIterable {
        /// Beside the content of the first and the last row.
        case inRows
        /// In rows of their own, which disappear.
        case inOwnRows
    }

    /// How four rows are cut into merged cells: for each row, the row that its cell begins in.
    static let layouts: [[Int]] = (0..<8)
        .map { bits in
            (1..<4).reduce(into: [0]) { starts, row in starts.append(bits >> (row - 1) & 1 == 1 ? row : starts[row - 1]) }
        }

    @Test(arguments: layouts)
    func `ô gộp dọc còn nguyên dù dòng lặp, mất hay ẩn`(first: [Int]) throws {
        for second in [[0, 0, 2, 2], first] {
            for (open, close) in Self.places {
                for tags in Tags.allCases where tags == .inRows || open < close {
                    let table = Layout(columns: [first, second], open: open, close: close, tags: tags)
                    for records in [0, 1, 2, 5] { try check(table, records) }
                }
            }
        }
    }

    private static let places = (0..<4).flatMap { open in (open..<4).map { (open, $0) } }

    private func check(_ table: Layout, _ records: Int) throws {
        let data = (1...5).prefix(records).map { "{\"v\": \"\($0)\"}" }.joined(separator: ", ")
        var made = TemplateCase(topic: "ô gộp", name: "\(table) × \(records)", line: 0)
        made.data = records == 0 ? "{\"x = 0 dòng\": [\"v\"]}" : "{\"x\": [\(data)]}"
        for form in Form.allCases {
            made.templates[form] = .outline(table.template)
            made.results[form] = table.result(records)
        }
        for run in CaseRun.all([made]) {
            let problems = try run.problems()
            #expect(problems == [], "\(run)\n\(table.template.joined(separator: "\n"))")
        }
    }

    /// A table of four rows: two columns of merged cells and two of plain ones, which hold the tags.
    struct Layout: CustomStringConvertible {
        /// For each column, the row in which the cell of each row begins.
        let columns: [[Int]]
        let open: Int
        let close: Int
        let tags: Tags

        var description: String { "\(columns) từ dòng \(open) đến \(close), \(tags)" }

        private func isMarker(_ row: Int) -> Bool { tags == .inOwnRows && (row == open || row == close) }

        /// The rows that are repeated.
        private var body: Range<Int> { tags == .inRows ? open..<close + 1 : open + 1..<close }

        var template: [String] {
            (0..<4)
                .map { row in
                    var cells = columns.map { $0[row] != row ? "^" : isMarker(row) ? "" : "A\(row)" }
                    let isEmpty = isMarker(row)
                    cells.append((row == open ? "«#x»" : "") + (isEmpty ? "" : "r\(row)"))
                    cells.append((isEmpty ? "" : body.contains(row) ? "«v»" : "s") + (row == close ? "«/x»" : ""))
                    return Self.line(cells)
                }
        }

        /// What a person would draw: a merged cell that begins inside the repeat begins anew in each copy, one that begins above it
        /// covers all copies, and where the row that begins it is missing it is empty.
        func result(_ records: Int) -> [String] {
            var printed: [(row: Int, copy: Int?)] = (0..<body.lowerBound).map { ($0, nil) }
            for copy in (0..<max(records, 0)) { printed += body.map { ($0, copy) } }
            printed += (body.upperBound..<4).map { ($0, nil) }
            printed.removeAll { isMarker($0.row) }
            return printed.indices.map { place in
                let (row, copy) = printed[place]
                var cells = columns.map { starts -> String in
                    let start = starts[row]
                    if start == row { return "A\(row)" }
                    guard place > 0, starts[printed[place - 1].row] == start else { return "" }
                    let above = printed[place - 1]
                    let beginsInCopy = body.contains(start) && copy != nil
                    return beginsInCopy && above.copy != copy ? "" : "^"
                }
                cells.append("r\(row)")
                cells.append(copy.map { "\($0 + 1)" } ?? "s")
                return Self.line(cells)
            }
        }

        private static func line(_ cells: [String]) -> String {
            "| " + cells.joined(separator: " | ") + " |"
        }
    }
}
