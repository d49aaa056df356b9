import TestKit
import Testing

/// Every layout of a table with columns that repeat: what stands over them, what is merged beside and inside them, whether rows repeat
/// too, filled with no, one, two and five columns in every format; the grid is read again and compared with what a person would draw.
@Suite struct ColumnLayoutTests {
    /// What the title above the columns covers.
    enum Title: CaseIterable {
        case none
        case columns
        case columnsAndLeft
        case columnsAndRight
        case all
    }

    /// What is merged over the heading and the row below it.
    enum Merge: CaseIterable {
        case none
        case left
        case columns
        case both
    }

    @Test(arguments: Title.allCases, Merge.allCases)
    func `lưới của bảng đúng khi cột lặp`(title: Title, merge: Merge) throws {
        for width in [1, 2] {
            for repeatsRows in [false, true] {
                for count in [0, 1, 2, 5] {
                    try check(Layout(title: title, merge: merge, width: width, repeatsRows: repeatsRows), count)
                }
            }
        }
    }

    private func check(_ table: Layout, _ count: Int) throws {
        let items = (0..<count).map { "{\"v\": \"\($0 + 1)\"}" }.joined(separator: ", ")
        let list = count == 0 ? "\"c = 0 dòng\": [\"v\"]" : "\"c\": [\(items)]"
        var made = TemplateCase(topic: "cột lặp", name: "\(table) × \(count)", line: 0)
        made.data = "{\(list), \"x\": [{\"n\": \"A\", \(list)}, {\"n\": \"B\", \(list)}]}"
        for form in Form.allCases {
            made.templates[form] = .outline(table.lines(count: nil))
            made.results[form] = table.lines(count: count)
        }
        for run in CaseRun.all([made]) {
            let problems = try run.problems()
            #expect(problems == [], "\(run)\n\(table.lines(count: nil).joined(separator: "\n"))")
        }
    }

    /// A table of a column, the repeated ones, and a column.
    struct Layout: CustomStringConvertible {
        let title: Title
        let merge: Merge
        let width: Int
        let repeatsRows: Bool

        var description: String { "\(title), \(merge), \(width) cột mỗi lượt\(repeatsRows ? ", dòng lặp" : "")" }

        /// The lines of the template, or of the document with `count` copies of the columns.
        func lines(count: Int?) -> [String] {
            let copies = count ?? 1
            var rows: [[String]] = []
            if title != .none { rows.append(titleRow(copies * width)) }
            rows.append(["L"] + cells(count) { "h\($0)\($1)" } + ["R"])
            let below = (merge == .left || merge == .both ? "^" : "l", merge == .columns || merge == .both)
            rows.append([below.0] + (below.1 ? Array(repeating: "^", count: copies * width) : cells(count) { "b\($0)\($1)" }) + ["r"])
            guard repeatsRows else { return rows.map(Self.line) }
            for record in count == nil ? ["«n»"] : ["A", "B"] {
                var row = [record] + cells(count) { "d\($0)\($1)" } + ["s"]
                if count == nil { (row[0], row[row.count - 1]) = ("«#x»" + row[0], row[row.count - 1] + "«/x»") }
                rows.append(row)
            }
            return rows.map(Self.line)
        }

        private func titleRow(_ columns: Int) -> [String] {
            func merged(_ text: String, _ count: Int) -> [String] {
                count == 0 ? [] : [text] + Array(repeating: "<", count: count - 1)
            }
            switch title {
            case .none: return []
            case .columns: return ["1"] + merged("T", columns) + ["2"]
            case .columnsAndLeft: return merged("T", columns + 1) + ["2"]
            case .columnsAndRight: return ["1"] + merged("T", columns + 1)
            case .all: return merged("T", columns + 2)
            }
        }

        /// The repeated cells of a row; in the template with their tags.
        private func cells(_ count: Int?, _ text: (_ value: String, _ place: Int) -> String) -> [String] {
            guard let count else {
                var cells = (0..<width).map { text("«v»", $0) }
                cells[0] = "«#c | theo cột»" + cells[0]
                cells[width - 1] += "«/c»"
                return cells
            }
            return (0..<count).flatMap { copy in (0..<width).map { text("\(copy + 1)", $0) } }
        }

        private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    }
}
