import Dossiers
import TemplateEngine

/// The initiatives that the province awards: 10 of 10 persons (letter III.1.2; docs/rules.md, rule 26, A8).
package struct AwardedForm: OfficialForm {
    package static let name = "de-nghi-khen-thuong-tinh"
    package static let title = "Danh sách đề nghị LĐLĐ tỉnh khen thưởng"
    package static let words = LocalizedText(vi: "Danh sách đề nghị LĐLĐ tỉnh khen thưởng", en: "the list of the province's awards")
    package static let provincePapers: PaperChoice? = PaperChoice(.valid)
    package static let schema = SelectionPaper.fields.schema

    private let context: RuleContext
    private let isPublic: Bool

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
        self.isPublic = isPublic
    }

    package func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper] {
        let selection = SelectionList(.awarded, from: dossiers, of: all, context)
        return SelectionPaper(selection, form: Self.self, context, isPublic: isPublic).papers
    }
}

/// The initiatives that the province proposes to the national confederation: 04 over five groups of fields (letter III.1.2; docs/rules.md,
/// rule 27, A7).
package struct ForwardedForm: OfficialForm {
    package static let name = "de-nghi-tong-lien-doan"
    package static let title = "Danh sách đề nghị Tổng Liên đoàn khen thưởng"
    package static let words = LocalizedText(vi: "Danh sách đề nghị Tổng Liên đoàn", en: "the list for the confederation")
    package static let provincePapers: PaperChoice? = PaperChoice(.valid)
    package static let schema = SelectionPaper.fields.schema

    private let context: RuleContext
    private let isPublic: Bool

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
        self.isPublic = isPublic
    }

    package func papers(for dossiers: [CheckedDossier], of all: [CheckedDossier], volumeRows: Int) -> [ProvincePaper] {
        let selection = SelectionList(.forwarded, from: dossiers, of: all, context)
        return SelectionPaper(selection, form: Self.self, context, isPublic: isPublic).papers
    }
}

/// The list of a selection, or of the candidates while nothing is chosen.
struct SelectionPaper: Sendable {
    /// Rows under one heading; the heading is empty where there are no groups.
    struct Group: Sendable {
        let name: String
        let rows: RankedRows
    }

    private let head: LetterHead
    private let occasion: String
    private let parent: String
    private let isPublic: Bool
    private let selection: SelectionList
    private let groups: [Group]
    private let remarks: [String]

    init(_ selection: SelectionList, form: any OfficialForm.Type, _ context: RuleContext, isPublic: Bool) {
        let programme = context.programme
        head = LetterHead(ofProvince: context, form: form)
        occasion = programme.papers.occasion
        parent = programme.papers.parent
        self.isPublic = isPublic
        self.selection = selection
        let row = SummaryRow(programme: programme, isPublic: isPublic)
        let all = selection.groups(context)
        let last = all.lastIndex { !$0.entries.isEmpty }
        var first = 1
        groups = all.enumerated()
            .map { index, group in
                defer { first += group.entries.count }
                let rows = RankedRows(group.entries, from: first, mark: selection.selection.field, endsPaper: index == last, row, context)
                return Group(name: group.name, rows: rows)
            }
        // Remarks are for those who choose; whoever reads the public edition only must know that nobody is chosen yet.
        remarks = isPublic && !selection.chosen.isEmpty ? [] : selection.remarks
    }

    /// One paper, none without any candidate.
    var papers: [ProvincePaper] {
        let count = groups.reduce(0) { $0 + $1.rows.count }
        guard count > 0 else { return [] }
        return [ProvincePaper(Self.fields.values(of: self), initiatives: count, findings: selection.findings)]
    }

    private static let groupFields = FieldList<Group>([
        .text("tên nhóm") { $0.name },
        .ranked("sáng kiến") { $0.rows },
    ])

    static let fields = FieldList<SelectionPaper>(
        LetterHead.fields.entries { $0.head } + [
            .text("dịp khen thưởng") { $0.occasion },
            .text("cơ quan trung ương") { $0.parent },
            .flag("công khai") { $0.isPublic },
            .flag("đã chọn") { !$0.selection.chosen.isEmpty },
            .text("số lượng quy định") {
                $0.selection.selection.expected == 0 ? "" : twoDigits($0.selection.selection.expected)
            },
            .text("số đã chọn") { twoDigits($0.selection.chosen.count) },
            .number("số ứng viên") { $0.selection.eligible },
            .list("nhóm", of: groupFields) { $0.groups },
            .lines("lưu ý", each: "nội dung lưu ý") { $0.remarks },
        ]
    )
}
