import Dossiers
import VietnameseText

/// The parts that every letter has: its head, number, place and date, recipients and signature (Nghị định 30/2020/NĐ-CP, phụ lục I).
struct LetterHead: Sendable {
    private let programme: Programme
    private let title: String
    /// The body above the issuing one, and the issuing one, in full.
    private let parent: String
    private let issuer: String
    private let number: String
    private let place: String
    private let date: CalendarDate?
    private let authority: String
    private let signerTitle: String
    private let signer: String
    private let addressees: [String]
    private let recipients: [String]

    /// The names that the templates of all letters may use.
    static let fields = FieldList<LetterHead>([
        .text("tên biểu") { $0.title },
        .text("chương trình") { $0.programme.name },
        .text("liên đoàn tỉnh") { $0.programme.province.union },
        .text("tập thể tỉnh") { $0.programme.province.issuer },
        .text("ban phụ trách") { $0.programme.province.office },
        .text("cơ quan chủ quản") { $0.programme.headName($0.parent) },
        .text("cơ quan ban hành") { $0.programme.headName($0.issuer) },
        .text("số văn bản") { $0.number },
        .text("địa danh") { $0.place },
        .text("ngày") { $0.date?.paddedDay ?? $0.programme.form.blankDay },
        .text("tháng") { $0.date?.paddedMonth ?? $0.programme.form.blankDay },
        .text("năm") { String($0.date?.year ?? $0.programme.year) },
        .text("thẩm quyền ký") { $0.authority },
        .text("chức vụ người ký") { $0.signerTitle.uppercased() },
        .text("người ký") { $0.signer },
        .lines("nơi nhận", each: "nơi") { $0.recipients },
    ])

    /// The names of letters that say whom they are addressed to (kính gửi): one on a line, several in a list.
    static let addresseeFields = FieldList<LetterHead>([
        .text("nơi kính gửi") { $0.addressees.count == 1 ? $0.addressees[0] : "" },
        .lines("kính gửi", each: "nơi") { head in
            let last = head.addressees.count - 1
            return last < 1 ? [] : head.addressees.enumerated().map { "- \($1)" + ($0 == last ? "." : ";") }
        },
    ])

    /// A letter of the province, dated on the day of the check.
    init(ofProvince context: RuleContext, form: any OfficialForm.Type) {
        programme = context.programme
        title = form.title
        let letter = programme.letter(form.name)
        let isOfOffice = letter.issuer == .office
        parent = isOfOffice ? programme.province.union : programme.papers.parent
        issuer = isOfOffice ? programme.province.office : programme.province.union
        number = letter.number ?? programme.form.blankNumber
        place = programme.province.place
        date = context.asOf
        authority = letter.authority ?? programme.province.authority
        signerTitle = letter.signerTitle ?? programme.province.signerTitle
        signer = letter.signer ?? ""
        addressees = letter.addressees
        recipients = Self.lines(of: letter.recipients)
    }

    /// A letter of `union` to the province, dated on the day of the check and still to be numbered and signed; `dossier` tells the union's body.
    init(of union: UnionIdentity, _ dossier: Dossier, _ context: RuleContext, form: any OfficialForm.Type) {
        programme = context.programme
        title = form.title
        let letter = programme.letter(form.name)
        parent = programme.province.union
        issuer = union.name.isEmpty ? programme.form.blankBody : programme.fullName(union.name)
        number = letter.number ?? programme.form.blankNumber
        place = programme.place(of: union.name)
        date = context.asOf
        authority = letter.authority ?? context.signingBody(of: dossier)?.authority ?? programme.proposal.unknownAuthority
        signerTitle = letter.signerTitle ?? programme.proposal.signerTitle
        signer = letter.signer ?? ""
        addressees = letter.addressees.isEmpty ? [programme.province.union] : letter.addressees
        recipients = Self.lines(of: letter.recipients)
    }

    /// A letter of the union that sends `dossier`, with the number and day of its proposal.
    init(of dossier: Dossier, _ context: RuleContext, form: any OfficialForm.Type) {
        programme = context.programme
        title = form.title
        let letter = programme.letter(form.name)
        let union = context.unionName(of: dossier)
        let body = context.signingBody(of: dossier)
        let typed = context.proposalNumber(of: dossier)
        parent = programme.province.union
        issuer = union.isEmpty ? programme.form.blankBody : programme.fullName(union)
        number = typed.isEmpty ? letter.number ?? programme.form.blankNumber : typed
        place = programme.place(of: union)
        date = context.date(.proposalDate, of: dossier)
        authority = body?.authority ?? programme.proposal.unknownAuthority
        signerTitle = dossier.printed(.signerTitle).isEmpty ? programme.proposal.signerTitle : dossier.printed(.signerTitle)
        signer = dossier.printed(.signer)
        addressees = []
        recipients = Self.lines(of: letter.recipients)
    }

    /// A paper of a programme's own form: of the union that sends `dossier`, or of the province where there is none.
    ///
    /// It is a paper still to be numbered, dated and signed, unless the programme's letter of that form says otherwise.
    init(ofOwn dossier: Dossier?, _ context: RuleContext, form: ProgrammeForm) {
        programme = context.programme
        title = form.title
        let letter = programme.letter(form.name)
        let union = dossier.map(context.unionName) ?? programme.province.union
        parent = dossier == nil ? programme.papers.parent : programme.province.union
        issuer = union.isEmpty ? programme.form.blankBody : programme.fullName(union)
        number = letter.number ?? programme.form.blankNumber
        place = dossier == nil ? programme.province.place : programme.place(of: union)
        date = nil
        let known = dossier == nil ? programme.province.authority : dossier.flatMap(context.signingBody)?.authority
        authority = letter.authority ?? known ?? programme.proposal.unknownAuthority
        signerTitle = letter.signerTitle ?? (dossier == nil ? programme.province.signerTitle : programme.proposal.signerTitle)
        signer = letter.signer ?? ""
        addressees = []
        recipients = Self.lines(of: letter.recipients)
    }

    /// The lines under “Nơi nhận”, each with its sign.
    private static func lines(of recipients: [String]) -> [String] {
        let names = recipients.isEmpty ? ["Như trên", "Lưu: VT"] : recipients
        return names.enumerated().map { index, name in "- \(name)" + (index == names.count - 1 ? "." : ";") }
    }
}
