import Dossiers
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// The slip that returns a dossier which is not valid, or of which an initiative is not eligible (phiếu yêu cầu bổ sung): what stands against it, on what ground, how it can be
/// fixed and until when (letter III.2).
package struct ReturnSlipForm: OfficialForm {
    package static let name = "phieu-bo-sung"
    package static let title = "Phiếu yêu cầu bổ sung hồ sơ"
    package static let words = LocalizedText(vi: "Phiếu yêu cầu bổ sung", en: "the return slip")
    package static let dossierPapers: PaperChoice? = PaperChoice(.notClear, holdsEmpty: true)
    package static let hasPublicEdition = false
    package static let schema = fields.schema

    private let context: RuleContext

    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
    }

    package func values(for dossier: CheckedDossier) -> [Value] {
        Self.fields.values(of: Slip(dossier, context))
    }

    /// What one slip says.
    private struct Slip: Sendable {
        let head: LetterHead
        let dossier: Dossier
        let submitter: String
        let verdict: String
        /// What becomes of each initiative; empty where each is eligible.
        let initiatives: String
        let day: CalendarDate
        let deadline: SlipDeadline
        let groups: [SlipGroup]

        init(_ checked: CheckedDossier, _ context: RuleContext) {
            head = LetterHead(ofProvince: context, form: ReturnSlipForm.self)
            dossier = checked.dossier
            submitter = context.unionName(of: checked.dossier)
            verdict = checked.verdict.words.vietnamese
            initiatives = SlipInitiatives(checked).text
            day = context.asOf
            deadline = SlipDeadline(checked, context.programme)
            groups = SlipGroup.groups(of: checked, context.programme)
        }
    }

    private static let fields = FieldList<Slip>(
        LetterHead.fields.entries { $0.head } + [
            .text("mã hồ sơ") { $0.dossier.id },
            .text("đơn vị trình") { $0.submitter },
            .text("số tờ trình") { $0.dossier.printed(.proposalNumber) },
            .text("ngày tờ trình") { $0.dossier.printed(.proposalDate) },
            .count("số sáng kiến") { $0.dossier.initiatives.count },
            .text("kết luận") { $0.verdict },
            .text("kết luận sáng kiến") { $0.initiatives },
            .text("ngày kiểm tra") { $0.day.shortText },
            .text("tình trạng") { $0.deadline.state.rawValue },
            .text("hạn gửi hồ sơ") { $0.deadline.limit },
            .text("ngày cuối") { $0.deadline.lastDay },
            .text("số ngày còn") { $0.deadline.daysLeft },
            .list("nhóm", of: SlipGroup.fields) { $0.groups },
        ]
    )
}

/// Whether and until when a dossier as a whole can be fixed.
struct SlipDeadline: Sendable {
    /// The words that the template's conditions compare with.
    enum State: String, Sendable {
        case open = "còn hạn"
        /// Only a person's answer or a correction is wanted, until initiatives are selected.
        case unbounded = "chờ xét chọn"
        case onlySlips = "chỉ sửa nếu ghi nhầm"
        case over = "hết hạn"
        /// The dossier is valid; only initiatives are spoken of.
        case valid = "hồ sơ hợp lệ"
    }

    let state: State
    /// The deadline of the letter in words: `trước ngày 15/4/2021`.
    let limit: String
    /// The last day to fix it, and the days until then; empty where nothing bounds it or it is over.
    let lastDay: String
    let daysLeft: String

    init(_ checked: CheckedDossier, _ programme: Programme) {
        limit = programme.submission.words(for: checked.timetable.deadline).vietnamese
        var last: CalendarDate?
        switch checked.correctability {
        case .possible(let day?): (state, last) = (.open, day)
        case .possible(nil), .notNeeded: state = .unbounded
        case nil: state = checked.verdict == .valid ? .valid : .unbounded
        case .onlySlips: state = .onlySlips
        case .over: state = .over
        }
        lastDay = last?.shortText ?? ""
        daysLeft = last.map { twoDigits(checked.timetable.days(until: $0)) } ?? ""
    }
}
