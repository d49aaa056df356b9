import Dossiers
import TemplateEngine

/// Rows of a ranked list: what the summary table has of each initiative, and its place (dòng của danh sách xếp hạng).
struct RankedRows: Sendable {
    private let entries: [Ranking.Entry]
    private let first: Int
    private let endsPaper: Bool
    private let mark: Field?
    private let row: SummaryRow
    private let context: RuleContext

    /// Rows numbered from `first`; `mark` is the column of choice whose crosses are printed, `endsPaper` tells that no other rows follow.
    init(
        _ entries: [Ranking.Entry],
        from first: Int = 1,
        mark: Field? = nil,
        endsPaper: Bool = true,
        _ row: SummaryRow,
        _ context: RuleContext
    ) {
        self.entries = entries
        self.first = first
        self.mark = mark
        self.endsPaper = endsPaper
        self.row = row
        self.context = context
    }

    var count: Int { entries.count }

    private static let own = ["Hạng", "Điểm", "Đơn vị trình", "Nhóm lĩnh vực", "Chọn"]
    static let schema = Schema((own + SummaryRow.fields.map(\.rawValue)).map(Schema.Field.text))

    var rows: Rows {
        Rows(count: entries.count) { index, field in .text(text(at: index, field)) }
    }

    private func text(at index: Int, _ field: Int) -> String {
        let entry = entries[index]
        switch field {
        case 0: return entry.rank
        case 1: return entry.score
        case 2: return entry.union
        case 3: return context.fieldGroup(of: entry.initiative)?.name ?? ""
        case 4: return mark.map { entry.initiative.isChosen($0) ? "x" : "" } ?? ""
        default:
            let summary = SummaryRow.fields[field - Self.own.count]
            if summary == .lastRow { return endsPaper && index == entries.count - 1 && isShort(entry.initiative) ? "có" : "" }
            return row.text(of: summary, entry.initiative, number: String(first + index), isLast: false)
        }
    }

    /// True for a row that fits on a landscape page together with heading row and signature block, by about 28 characters a line.
    private func isShort(_ initiative: Initiative) -> Bool {
        [SummaryRow.Field.authorCell, .title, .effectCell]
            .allSatisfy { field in
                let text = row.text(of: field, initiative, number: "", isLast: false)
                return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + $1.count / 28 + 1 } <= 15
            }
    }
}

extension FieldList.Entry {
    /// A list of ranked initiatives.
    static func ranked(_ name: String, _ rows: @escaping @Sendable (Source) -> RankedRows) -> Self {
        Self(field: .list(name, of: RankedRows.schema)) { .rows(rows($0).rows) }
    }
}
