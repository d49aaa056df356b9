import Dossiers
import TemplateEngine

/// The province's list of valid initiatives in their order (danh sách xếp hạng); see `Ranking` for the order.
package struct RankingForm: OfficialForm {
    package static let name = "xep-hang"
    package static let title = "Danh sách xếp hạng sáng kiến"
    package static let words = LocalizedText(vi: "Danh sách xếp hạng", en: "the ranking")
    package static let provincePapers: PaperChoice? = PaperChoice(.valid)
    package static let schema = fields.schema

    private let context: RuleContext
    private let isPublic: Bool

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
        self.isPublic = isPublic
    }

    package func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper] {
        let list = List(dossiers, context, isPublic: isPublic)
        guard list.rows.count > 0 else { return [] }
        return [ProvincePaper(Self.fields.values(of: list), initiatives: list.rows.count, findings: list.ranking.findings)]
    }

    /// What the list says.
    private struct List: Sendable {
        let head: LetterHead
        let isPublic: Bool
        let ranking: Ranking
        let rows: RankedRows
        let unions: Int
        let hasScores: Bool

        init(_ dossiers: [CheckedDossier], _ context: RuleContext, isPublic: Bool) {
            head = LetterHead(ofProvince: context, form: RankingForm.self)
            self.isPublic = isPublic
            ranking = Ranking(dossiers, context)
            rows = RankedRows(ranking.entries, SummaryRow(programme: context.programme, isPublic: isPublic), context)
            unions = Set(ranking.entries.map(\.union)).count
            hasScores = ranking.entries.contains { !$0.score.isEmpty }
        }
    }

    private static let fields = FieldList<List>(
        LetterHead.fields.entries { $0.head } + [
            .flag("công khai") { $0.isPublic },
            .text("cách xếp") { $0.ranking.basis.rawValue },
            .count("số sáng kiến") { $0.rows.count },
            .count("số đơn vị") { $0.unions },
            .count("số ô không đọc được") { $0.ranking.unclear.count },
            .flag("có điểm") { $0.hasScores },
            .ranked("sáng kiến") { $0.rows },
        ]
    )
}
