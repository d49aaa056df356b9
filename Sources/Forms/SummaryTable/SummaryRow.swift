import Dossiers
import TemplateEngine
import VietnameseText

/// One row of the summary table: its seven columns, and each fact by its own name.
struct SummaryRow: Sendable {
    private let form: Programme.Form
    private let publicFields: Set<String>
    private let hidesSecrets: Bool
    /// True for the edition that anyone may read.
    let isPublic: Bool

    init(programme: Programme, isPublic: Bool) {
        form = programme.form
        publicFields = Set(programme.form.publicFields)
        hidesSecrets = programme.description.secretMayBeEmpty
        self.isPublic = isPublic
    }

    /// What a template may print of a row; the raw value is the name of its tag.
    enum Field: String, CaseIterable, Sendable {
        case number = "TT"
        /// The number that the input gave the row.
        case typedNumber = "TT gốc"
        case authorCell = "Tác giả"
        case title = "Tên sáng kiến"
        case period = "Thời gian áp dụng"
        case summary = "Tóm tắt nội dung sáng kiến"
        case effectCell = "Hiệu quả"
        case awards = "Danh hiệu thi đua, khen thưởng"
        /// “có” in the document's last row when it is short enough to be kept together with the signature block.
        case lastRow = "dòng cuối"
        case author = "Họ và tên"
        case birthYear = "Năm sinh"
        case position = "Chức vụ"
        case workplace = "Đơn vị công tác"
        case phone = "Số điện thoại"
        case shares = "Tỷ lệ đóng góp"
        case authorGroup = "Đối tượng"
        case fieldGroup = "Lĩnh vực"
        case sector = "Khối"
        case effect = "Hiệu quả sáng kiến"
        case benefit = "Giá trị làm lợi"
        case scope = "Phạm vi ứng dụng"
        case recognitionNumber = "Số quyết định công nhận"
        case recognitionDate = "Ngày công nhận"
        case recognitionIssuer = "Cơ quan công nhận"
    }

    /// The fields in the order of the schema.
    static let fields = Field.allCases
    /// The names that the template may use in a row.
    static let schema = Schema(fields.map { .text($0.rawValue) })

    /// The number of a row: counted, or in the province-wide table as the input has it where `form.numbering` says so.
    func number(_ counted: Int, of initiative: Initiative, isProvince: Bool) -> String {
        let typed = initiative[.number]
        return isProvince && form.numbering == .asTyped && !typed.isEmpty ? typed : String(counted)
    }

    /// What the row of `initiative` prints for `field`.
    func text(of field: Field, _ initiative: Initiative, number: String, isLast: Bool) -> String {
        switch field {
        case .number: return number
        case .typedNumber: return initiative[.number]
        case .authorCell: return authorCell(initiative)
        case .title: return text(.title, of: initiative)
        case .period: return text(.period, of: initiative)
        case .summary: return text(.summary, of: initiative)
        case .effectCell: return effectCell(initiative)
        case .awards:
            let awards = text(.awards, of: initiative)
            return awards.isEmpty ? form.blankAwards : awards
        case .lastRow: return isLast && estimatedLines(of: initiative) <= Self.linesBesideSignature ? "có" : ""
        case .author: return author(of: initiative)
        case .birthYear: return birthYear(of: initiative)
        case .position: return text(.position, of: initiative)
        case .workplace: return text(.workplace, of: initiative)
        case .phone: return phone(of: initiative)
        case .shares: return text(.shares, of: initiative)
        case .authorGroup: return text(.authorGroup, of: initiative)
        case .fieldGroup: return text(.fieldGroup, of: initiative)
        case .sector: return text(.sector, of: initiative)
        case .effect: return text(.effect, of: initiative)
        case .benefit: return benefit(of: initiative)
        case .scope: return text(.scope, of: initiative)
        case .recognitionNumber: return text(.recognitionNumber, of: initiative)
        case .recognitionDate: return text(.recognitionDate, of: initiative)
        case .recognitionIssuer: return text(.recognitionIssuer, of: initiative)
        }
    }

    /// Lines of the table that fit on a landscape page together with heading row and signature block.
    private static let linesBesideSignature = 16
    /// Characters a line in columns 2 to 7, measured on printed forms.
    private static let charactersALine = [21, 17, 10, 24, 21, 12]

    /// About how high the row becomes: a longer one must be free to break across pages, or it leaves half a page empty.
    private func estimatedLines(of initiative: Initiative) -> Int {
        let cells = [
            authorCell(initiative), initiative[.title], initiative[.period], initiative[.summary], effectCell(initiative),
            initiative[.awards],
        ]
        return zip(cells, Self.charactersALine)
            .map { cell, width in
                cell.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + $1.count / width + 1 }
            }
            .max() ?? 0
    }

    /// Column 2: the form's five facts in their order; a cell that was typed as one is printed as it was typed.
    private func authorCell(_ initiative: Initiative) -> String {
        if !isPublic, !initiative[.person].isEmpty { return joined([initiative[.person]] + besidePerson(initiative)) }
        if isPublic, initiative.isPersonUnclear { return leadingName(initiative) }
        if isPublic, initiative.isMerged, initiative.people.persons.count > 1 { return publicGroup(initiative.people.persons) }
        return joined([
            author(of: initiative),
            birthYear(of: initiative),
            text(.position, of: initiative),
            text(.workplace, of: initiative),
            phone(of: initiative),
        ])
    }

    /// The facts that stand in columns of their own beside an author's merged cell (`Họ tên, năm sinh` and `Chức vụ, đơn vị`).
    private func besidePerson(_ initiative: Initiative) -> [String] {
        let fields: [(Dossiers.Field, () -> String)] = [
            (.birthYear, { birthYear(of: initiative) }), (.position, { text(.position, of: initiative) }),
            (.workplace, { text(.workplace, of: initiative) }), (.phone, { phone(of: initiative) }),
        ]
        return fields.filter { !initiative.source.value(of: $0.0, in: initiative.record).isEmpty }.map { $0.1() }
    }

    /// A group from a merged cell for the public: each with post and unit, where those are meant for it.
    private func publicGroup(_ persons: [Person]) -> String {
        let texts = persons.map { person in
            let facts: [(Dossiers.Field, String?)] = [(.author, person.name), (.position, person.position), (.workplace, person.workplace)]
            return facts.compactMap { field, text in publicFields.contains(field.key) ? text : nil }.joined(separator: ", ")
        }
        return texts.filter { !$0.isEmpty }.map(Redaction.redact).joined(separator: "; ")
    }

    /// The names as typed; in the public edition without the years, numbers and addresses that stand beside them.
    private func author(of initiative: Initiative) -> String {
        guard isPublic else { return text(.author, of: initiative) }
        if initiative.isPersonUnread { return leadingName(initiative) }
        guard initiative.hasFactsBesideNames, !text(.author, of: initiative).isEmpty else { return text(.author, of: initiative) }
        let names = initiative.people.persons.map { person in person.role.map { "\(person.name) (\($0))" } ?? person.name }
        return Redaction.redact(names.joined(separator: "; "))
    }

    /// The beginning of a cell that could not be told apart: no digit follows a name before a birth year or a phone does.
    private func leadingName(_ initiative: Initiative) -> String {
        let cell = initiative.isPersonUnread ? text(.person, of: initiative) : text(.author, of: initiative)
        let name = cell.prefix { !$0.isNumber && !",;(\n".contains($0) }
        return trimmed(String(name))
    }

    /// Column 6: effect, benefit and scope, the last two with their names before them.
    private func effectCell(_ initiative: Initiative) -> String {
        if !initiative[.effectAll].isEmpty { return text(.effectAll, of: initiative) }
        return joined([
            text(.effect, of: initiative),
            labelled(.benefit, benefit(of: initiative)),
            labelled(.scope, text(.scope, of: initiative)),
        ])
    }

    /// A field's words as typed; in the public edition only of fields meant for it, phone numbers and the like taken out.
    private func text(_ field: Dossiers.Field, of initiative: Initiative) -> String {
        let value = initiative[field]
        guard isPublic, !value.isEmpty else { return value }
        if field == .summary, isSecret(initiative) { return "" }
        let listed: Dossiers.Field = field == .effectAll ? .effect : field == .person ? .author : field
        return publicFields.contains(listed.key) ? Redaction.redact(value) : ""
    }

    /// The year only (rule A9); a cell that is not understood, as typed.
    private func birthYear(of initiative: Initiative) -> String {
        let typed = initiative[.birthYear]
        guard !isPublic, !typed.isEmpty else { return "" }
        if form.birthYear == .asTyped { return typed }
        let years = initiative.people.birthYears
        let known = years.compactMap { $0.value.map { String($0.year) } }
        return known.count == years.count ? known.joined(separator: "; ") : typed
    }

    /// As typed, but with the leading zero that a spreadsheet took away.
    private func phone(of initiative: Initiative) -> String {
        let typed = initiative[.phone]
        guard !isPublic, !typed.isEmpty else { return "" }
        guard let numbers = initiative.people.phones, numbers.count == 1 else { return typed }
        return numbers[0].status == .zeroRestored ? numbers[0].national : typed
    }

    /// The benefit with the unit of its column when the cell is a bare number.
    private func benefit(of initiative: Initiative) -> String {
        let value = text(.benefit, of: initiative)
        guard let unit = initiative.source.benefitUnit, !value.isEmpty else { return value }
        let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x20 }
        return isNumber ? "\(value) \(unit)" : value
    }

    /// True unless the cell about trade secrets is blank or a clear “Không” (docs/privacy.md).
    private func isSecret(_ initiative: Initiative) -> Bool {
        hidesSecrets && !initiative[.secret].isEmpty && YesNo.parse(initiative[.secret]) != .no
    }

    private func labelled(_ field: Dossiers.Field, _ value: String) -> String {
        value.isEmpty ? "" : "\(field.heading): \(value)"
    }

    private func joined(_ facts: [String]) -> String {
        facts.filter { !$0.isEmpty }.joined(separator: form.joinFacts)
    }
}
