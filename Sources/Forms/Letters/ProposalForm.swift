import Dossiers
import TemplateEngine
import VietnameseText

/// The proposal letter of a union with the list of its initiatives (tờ trình; letter III.2, first item).
package struct ProposalForm: OfficialForm {
    package static let name = "to-trinh"
    package static let title = "Tờ trình"
    package static let words = LocalizedText(vi: "Tờ trình", en: "the proposal letter")
    package static let dossierPapers: PaperChoice? = PaperChoice(.all)
    package static let hasPublicEdition = false
    package static let schema = fields.schema

    private let context: RuleContext

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
    }

    package func values(for dossier: CheckedDossier) -> [Value] {
        Self.fields.values(of: Proposal(dossier.dossier, context))
    }

    /// What one letter says.
    private struct Proposal: Sendable {
        let head: LetterHead
        let submitter: String
        /// `Ban Thường vụ LĐLĐ huyện …`, dots where the union is not known.
        let issuer: String
        let grounds: [String]
        let authors: Int
        let isUndisputed: Bool
        let rows: InitiativeRows

        init(_ dossier: Dossier, _ context: RuleContext) {
            let programme = context.programme
            let union = context.unionName(of: dossier)
            head = LetterHead(of: dossier, context, form: ProposalForm.self)
            submitter = union
            let names = [context.signingBody(of: dossier)?.name ?? "", union].filter { !$0.isEmpty }
            issuer = names.isEmpty ? programme.form.blankBody : names.joined(separator: " ")
            let last = programme.papers.grounds.count - 1
            grounds = programme.papers.grounds.enumerated().map { "Căn cứ \($1)" + ($0 == last ? "." : ";") }
            authors = PersonRegister.count(in: dossier.initiatives)
            isUndisputed = context.isUndisputed(dossier)
            rows = InitiativeRows(dossier.initiatives, SummaryRow(programme: programme, isPublic: false))
        }
    }

    private static let fields = FieldList<Proposal>(
        LetterHead.fields.entries { $0.head } + [
            .text("đơn vị trình") { $0.submitter },
            .text("tập thể trình") { $0.issuer },
            .count("số sáng kiến") { $0.rows.count },
            .count("số tác giả") { $0.authors },
            .flag("không khiếu nại, tranh chấp") { $0.isUndisputed },
            .lines("căn cứ", each: "văn bản") { $0.grounds },
            .initiatives("sáng kiến") { $0.rows },
        ]
    )
}

/// Rows of initiatives with the fields of the summary table.
struct InitiativeRows: Sendable {
    private let initiatives: [Initiative]
    private let row: SummaryRow

    init(_ initiatives: [Initiative], _ row: SummaryRow) {
        self.initiatives = initiatives
        self.row = row
    }

    var count: Int { initiatives.count }

    var rows: Rows {
        SummaryRow.fields.rows(count: initiatives.count) { [initiatives, row] index in
            let isLast = index == initiatives.count - 1
            let initiative = initiatives[index]
            return SummaryRow.Printed(
                row,
                initiative,
                number: String(index + 1),
                staysWithSignature: isLast && row.fitsBesideSignature(initiative, charactersALine: 17)
            )
        }
    }
}

extension FieldList.Entry {
    /// A list of initiatives with the fields of the summary table.
    static func initiatives(_ name: String, _ rows: @escaping @Sendable (Source) -> InitiativeRows) -> Self {
        Self(field: .list(name, of: SummaryRow.fields.schema)) { .rows(rows($0).rows) }
    }
}
