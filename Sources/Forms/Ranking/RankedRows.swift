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

    /// One row of the list.
    private struct Printed: Sendable {
        let entry: Ranking.Entry
        let context: RuleContext
        let isMarked: Bool
        let summary: SummaryRow.Printed
    }

    private static let fields = FieldList<Printed>(
        [
            .text("Hạng") { $0.entry.rank },
            .text("Điểm") { $0.entry.score },
            .text("Đơn vị trình") { $0.entry.union },
            .text("Nhóm lĩnh vực") { $0.context.fieldGroup(of: $0.entry.initiative)?.name ?? "" },
            .text("Chọn") { $0.isMarked ? "x" : "" },
        ] + SummaryRow.fields.entries { $0.summary }
    )
    static let schema = fields.schema

    var rows: Rows {
        Self.fields.rows(count: entries.count) { printed($0) }
    }

    private func printed(_ index: Int) -> Printed {
        let entry = entries[index]
        let endsList = endsPaper && index == entries.count - 1
        return Printed(
            entry: entry,
            context: context,
            isMarked: mark.map(entry.initiative.isChosen) ?? false,
            summary: SummaryRow.Printed(
                row,
                entry.initiative,
                number: String(first + index),
                staysWithSignature: endsList && row.fitsBesideSignature(entry.initiative, charactersALine: 28)
            )
        )
    }
}

extension FieldList.Entry {
    /// A list of ranked initiatives.
    static func ranked(_ name: String, _ rows: @escaping @Sendable (Source) -> RankedRows) -> Self {
        Self(field: .list(name, of: RankedRows.schema)) { .rows(rows($0).rows) }
    }
}
