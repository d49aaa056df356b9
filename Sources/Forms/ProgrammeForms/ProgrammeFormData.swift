import Dossiers
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// What the templates of a programme's own forms may print (dữ liệu của biểu riêng; docs/forms.md): one schema for each scope.
package struct ProgrammeFormData: Sendable {
    private let form: ProgrammeForm
    private let context: RuleContext
    private let row: SummaryRow

    /// The data of `form` by the rules in `context`; the public edition leaves out phone, birth year and e-mail.
    package init(_ form: ProgrammeForm, _ context: RuleContext, isPublic: Bool) {
        self.form = form
        self.context = context
        row = SummaryRow(programme: context.programme, isPublic: isPublic)
    }

    /// The names that a template may use.
    package static func schema(_ scope: PaperScope) -> Schema {
        switch scope {
        case .dossier: dossierFields.schema
        case .initiative: initiativeFields.schema
        case .all: allFields.schema
        }
    }

    /// The values of one dossier's paper.
    package func values(for dossier: CheckedDossier) -> [Value] {
        Self.dossierFields.values(of: DossierPaper(paper(of: dossier), part(dossier)))
    }

    /// The values of the papers of a dossier's initiatives, each with its place in the dossier.
    package func papers(for dossier: CheckedDossier) -> [(place: Int, values: [Value])] {
        let part = part(dossier)
        let whole = DossierPaper(paper(of: dossier), part)
        return part.rows.map { ($0.summary.initiative.place, Self.initiativeFields.values(of: InitiativePaper(whole: whole, row: $0))) }
    }

    /// The values of the paper of all `dossiers`, in the order of merit (`Ranking`).
    package func values(forAll dossiers: [CheckedDossier]) -> [Value] {
        let ranking = Ranking(dossiers, context)
        let rows = ranking.entries.enumerated()
            .map { index, entry in
                ownRow(entry.initiative, number: index + 1, isLast: index == ranking.entries.count - 1, of: entry.dossier, rank: entry.rank)
            }
        let paper = Paper(head: LetterHead(ofOwn: nil, context, form: form), context: context, isPublic: row.isPublic)
        let all = AllPaper(paper: paper, ranking: ranking, dossiers: dossiers.map { self.part($0) }, rows: rows)
        return Self.allFields.values(of: all)
    }

    // MARK: Parts

    /// What every paper has.
    struct Paper: Sendable {
        let head: LetterHead
        let context: RuleContext
        let isPublic: Bool
    }

    /// A dossier with its rows.
    struct Part: Sendable {
        let dossier: CheckedDossier
        let context: RuleContext
        let rows: [ProgrammeFormRow]
    }

    struct DossierPaper: Sendable {
        let paper: Paper
        let part: Part

        init(_ paper: Paper, _ part: Part) {
            (self.paper, self.part) = (paper, part)
        }
    }

    struct InitiativePaper: Sendable {
        let whole: DossierPaper
        let row: ProgrammeFormRow
    }

    struct AllPaper: Sendable {
        let paper: Paper
        let ranking: Ranking
        let dossiers: [Part]
        let rows: [ProgrammeFormRow]
    }

    private func paper(of dossier: CheckedDossier) -> Paper {
        Paper(head: LetterHead(ofOwn: dossier.dossier, context, form: form), context: context, isPublic: row.isPublic)
    }

    private func part(_ checked: CheckedDossier) -> Part {
        let initiatives = checked.dossier.initiatives
        let rows = initiatives.enumerated()
            .map { index, initiative in
                ownRow(initiative, number: index + 1, isLast: index == initiatives.count - 1, of: checked, rank: initiative.printed(.rank))
            }
        return Part(dossier: checked, context: context, rows: rows)
    }

    private func ownRow(_ initiative: Initiative, number: Int, isLast: Bool, of dossier: CheckedDossier, rank: String) -> ProgrammeFormRow {
        let printed = SummaryRow.Printed(
            row,
            initiative,
            number: String(number),
            staysWithSignature: isLast && row.fitsBesideSignature(initiative, charactersALine: 28)
        )
        return ProgrammeFormRow(summary: printed, dossier: dossier, context: context, rank: rank)
    }

    // MARK: Fields

    private static let paperFields = FieldList<Paper>(
        LetterHead.fields.entries { $0.head } + [
            .text("tỉnh") { $0.context.programme.province.name },
            .text("cơ quan trung ương") { $0.context.programme.papers.parent },
            .text("dịp khen thưởng") { $0.context.programme.papers.occasion },
            .text("năm của Chương trình") { String($0.context.programme.year) },
            .text("ngày kiểm tra") { $0.context.asOf.shortText },
            .flag("công khai") { $0.isPublic },
            .lines("căn cứ", each: "văn bản") { paper in
                paper.context.programme.papers.grounds.map { "Căn cứ \($0);" }
            },
        ] + RubricFields.entries { $0.context.programme.rubric }
    )

    private static let partFields = FieldList<Part>([
        .text("mã hồ sơ") { $0.dossier.dossier.id },
        .text("đơn vị trình") { $0.context.unionName(of: $0.dossier.dossier) },
        .text("cấp trình") { $0.context.level(of: $0.dossier.dossier)?.name ?? "" },
        .text("số tờ trình") { $0.dossier.dossier.printed(.proposalNumber) },
        .text("ngày tờ trình") { $0.dossier.dossier.printed(.proposalDate) },
        .text("tập thể trình") { part in
            let names = [part.context.signingBody(of: part.dossier.dossier)?.name ?? "", part.context.unionName(of: part.dossier.dossier)]
            return names.filter { !$0.isEmpty }.joined(separator: " ")
        },
        .text("kết luận hồ sơ") { $0.dossier.verdict.words.vietnamese },
        .text("số sáng kiến") { twoDigits($0.rows.count) },
    ])

    private static let dossierFields = FieldList<DossierPaper>(
        paperFields.entries { $0.paper } + partFields.entries { $0.part } + [
            .list("sáng kiến", of: ProgrammeFormRow.fields) { $0.part.rows }
        ]
    )

    private static let initiativeFields = FieldList<InitiativePaper>(
        paperFields.entries { $0.whole.paper } + partFields.entries { $0.whole.part } + ProgrammeFormRow.fields.entries { $0.row }
    )

    private static let listedDossierFields = FieldList<Part>(
        partFields.entries { $0 } + [.list("sáng kiến", of: ProgrammeFormRow.fields) { $0.rows }]
    )

    private static let allFields = FieldList<AllPaper>(
        paperFields.entries { $0.paper } + [
            .text("cách xếp") { $0.ranking.basis.rawValue },
            .flag("có điểm") { $0.rows.contains { !$0.summary.initiative[.score].isEmpty } },
            .text("số hồ sơ") { twoDigits($0.dossiers.count) },
            .text("số đơn vị") { twoDigits(Set($0.ranking.entries.map(\.union)).count) },
            .text("số sáng kiến") { twoDigits($0.rows.count) },
            .text("tổng số tác giả") { twoDigits(PersonRegister.count(in: $0.rows.map(\.summary.initiative))) },
            .list("hồ sơ", of: listedDossierFields) { $0.dossiers },
            .list("sáng kiến", of: ProgrammeFormRow.listedFields) { $0.rows },
        ]
    )
}
