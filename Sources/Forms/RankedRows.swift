import Dossiers
import TemplateEngine

/// Rows of a ranked list: what the summary table has of each initiative, and its place (dòng của danh sách xếp hạng).
struct RankedRows: Sendable {
    private let entries: [Ranking.Entry]
    private let numbers: Range<Int>
    private let mark: Field?
    private let row: SummaryRow
    private let context: RuleContext

    /// Rows numbered from `first`; `mark` is the column of choice whose crosses are printed.
    init(_ entries: [Ranking.Entry], from first: Int = 1, mark: Field? = nil, _ row: SummaryRow, _ context: RuleContext) {
        self.entries = entries
        numbers = first..<first + entries.count
        self.mark = mark
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
            let number = String(numbers.lowerBound + index)
            return row.text(of: summary, entry.initiative, number: number, isLast: index == entries.count - 1)
        }
    }
}

extension FieldList.Entry {
    /// A list of ranked initiatives.
    static func ranked(_ name: String, _ rows: @escaping @Sendable (Source) -> RankedRows) -> Self {
        Self(field: .list(name, of: RankedRows.schema)) { .rows(rows($0).rows) }
    }
}
