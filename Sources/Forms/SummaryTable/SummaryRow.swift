import Dossiers
import TemplateEngine
import VietnameseText

/// One row of the summary table: its seven columns, and each fact by its own name.
final class SummaryRow: Sendable {
    private let form: Programme.Form
    private let publicFields: Set<String>
    private let programme: Programme
    /// True for the edition that anyone may read.
    let isPublic: Bool

    init(programme: Programme, isPublic: Bool) {
        form = programme.form
        publicFields = Set(programme.form.publicFields)
        self.programme = programme
        self.isPublic = isPublic
    }

    /// True for a field that the edition may print.
    func isPrinted(_ field: Field) -> Bool { !isPublic || publicFields.contains(field.key) }

    /// The number of a row: counted, or in the province-wide table as the input has it where `form.numbering` says so.
    func number(_ counted: Int, of initiative: Initiative, isProvince: Bool) -> String {
        let typed = initiative[.number]
        return isProvince && form.numbering == .asTyped && !typed.isEmpty ? typed : String(counted)
    }

    /// One row of a document.
    final class Printed: Sendable {
        let row: SummaryRow
        let initiative: Initiative
        /// What column 1 prints.
        let number: String
        /// True for the document's last row when it is short enough to be kept together with the signature block.
        let staysWithSignature: Bool
        /// True for a row so short that no page's end may part it.
        let isShort: Bool
        /// The texts of columns 2 to 7, where they are kept: a list of a whole province has many rows.
        private let kept: [String]?
        fileprivate var cells: [String] { kept ?? row.cells(of: initiative) }

        /// A row of a table whose columns have these widths, where they are known.
        init(_ row: SummaryRow, _ initiative: Initiative, number: String, staysWithSignature: Bool = false, widths: [Int]? = nil) {
            (self.row, self.initiative, self.number, self.staysWithSignature) = (row, initiative, number, staysWithSignature)
            guard let widths else {
                (kept, isShort) = (nil, false)
                return
            }
            let cells = row.cells(of: initiative)
            (kept, isShort) = (cells, SummaryLayout.isShort(cells, widths))
        }

        /// A field's words as the edition may print them.
        fileprivate func text(_ field: Field) -> String { row.text(field, of: initiative) }
    }

    /// What a template may print of a row: the seven columns, then each fact by its own name.
    static let fields = FieldList<Printed>([
        .text("TT") { $0.number },
        // The number that the input gave the row.
        .text("TT gốc") { $0.initiative[.number] },
        .text("Tác giả") { $0.cells[0] },
        .text("Tên sáng kiến") { $0.cells[1] },
        .text("Thời gian áp dụng") { $0.cells[2] },
        .text("Tóm tắt nội dung sáng kiến") { $0.cells[3] },
        .text("Hiệu quả") { $0.cells[4] },
        .text("Danh hiệu thi đua, khen thưởng") { $0.cells[5] },
        .flag("dòng cuối") { $0.staysWithSignature },
        .flag("dòng ngắn") { $0.isShort },
        .text("Họ và tên") { $0.row.author(of: $0.initiative) },
        .text("Năm sinh") { $0.row.birthYear(of: $0.initiative) },
        .text("Chức vụ") { $0.text(.position) },
        .text("Đơn vị công tác") { $0.text(.workplace) },
        .text("Số điện thoại") { $0.row.phone(of: $0.initiative) },
        .text("Tỷ lệ đóng góp") { $0.text(.shares) },
        .text("Đối tượng") { $0.text(.authorGroup) },
        .text("Lĩnh vực") { $0.text(.fieldGroup) },
        .text("Khối") { $0.text(.sector) },
        .text("Hiệu quả sáng kiến") { $0.text(.effect) },
        .text("Giá trị làm lợi") { $0.row.benefit(of: $0.initiative) },
        .text("Phạm vi ứng dụng") { $0.text(.scope) },
        .text("Số quyết định công nhận") { $0.text(.recognitionNumber) },
        .text("Ngày công nhận") { $0.text(.recognitionDate) },
        .text("Cơ quan công nhận") { $0.text(.recognitionIssuer) },
    ])

    /// The texts of columns 2 to 7.
    func cells(of initiative: Initiative) -> [String] {
        [
            authorCell(initiative), text(.title, of: initiative), text(.period, of: initiative), text(.summary, of: initiative),
            effectCell(initiative), awards(of: initiative),
        ]
    }

    /// True for a row of a letter's or a list's table that may be kept on one page with the signature: about 15 lines.
    ///
    /// `charactersALine` is what its columns hold.
    func fitsBesideSignature(_ initiative: Initiative, charactersALine: Int) -> Bool {
        [authorCell(initiative), text(.title, of: initiative), effectCell(initiative)]
            .allSatisfy { text in
                text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + $1.count / charactersALine + 1 } <= 15
            }
    }

    fileprivate func awards(of initiative: Initiative) -> String {
        let awards = text(.awards, of: initiative)
        return awards.isEmpty ? form.blankAwards : awards
    }

    /// Column 2: the form's five facts in their order; a cell that was typed as one is printed as it was typed.
    fileprivate func authorCell(_ initiative: Initiative) -> String {
        if !isPublic, !initiative.printed(.person).isEmpty { return joined([initiative.printed(.person)] + besidePerson(initiative)) }
        if isPublic, initiative.isPersonUnclear { return leadingName(initiative) }
        if isPublic, initiative.isMerged, initiative.people.persons.count > 1 { return publicGroup(initiative.people.persons) }
        let facts = [
            author(of: initiative),
            birthYear(of: initiative),
            text(.position, of: initiative),
            text(.workplace, of: initiative),
            phone(of: initiative),
        ]
        return CoAuthors.text(
            names: facts[0],
            people: initiative.people.persons,
            facts: Array(facts.dropFirst()),
            separator: form.joinFacts
        ) ?? joined(facts)
    }

    /// The facts that stand in columns of their own beside an author's merged cell (`Họ tên, năm sinh` and `Chức vụ, đơn vị`).
    private func besidePerson(_ initiative: Initiative) -> [String] {
        let facts: [(field: Field, text: String)] = [
            (.birthYear, birthYear(of: initiative)), (.position, text(.position, of: initiative)),
            (.workplace, text(.workplace, of: initiative)), (.phone, phone(of: initiative)),
        ]
        return facts.filter { !initiative.source.value(of: $0.field, in: initiative.record).isEmpty }.map(\.text)
    }

    /// A group from a merged cell for the public: each with post and unit, where those are meant for it.
    private func publicGroup(_ persons: [Person]) -> String {
        let texts = persons.map { person in
            let facts: [(Field, String?)] = [(.author, person.name), (.position, person.position), (.workplace, person.workplace)]
            return facts.compactMap { field, text in publicFields.contains(field.key) ? text : nil }.joined(separator: ", ")
        }
        return texts.filter { !$0.isEmpty }.map(Redaction.redact).joined(separator: "; ")
    }

    /// The names as typed; in the public edition without the years, numbers and addresses that stand beside them.
    func author(of initiative: Initiative) -> String {
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
    fileprivate func effectCell(_ initiative: Initiative) -> String {
        if !initiative.printed(.effectAll).isEmpty { return text(.effectAll, of: initiative) }
        return joined([
            text(.effect, of: initiative),
            labelled(.benefit, benefit(of: initiative)),
            labelled(.scope, text(.scope, of: initiative)),
        ])
    }

    /// A field's words as typed; in the public edition only of fields meant for it, phone numbers and the like taken out.
    func text(_ field: Field, of initiative: Initiative) -> String {
        let value = initiative.printed(field)
        guard isPublic, !value.isEmpty else { return value }
        if field == .summary, isSecret(initiative) { return "" }
        let listed: Field = field == .effectAll ? .effect : field == .person ? .author : field
        return publicFields.contains(listed.key) ? Redaction.redact(value) : ""
    }

    /// The year only (rule A9); a cell that is not understood, as typed.
    func birthYear(of initiative: Initiative) -> String {
        let typed = initiative.printed(.birthYear)
        guard !isPublic, !typed.isEmpty else { return "" }
        if form.birthYear == .asTyped || Self.isFourDigits(typed) { return typed }
        let years = initiative.people.birthYears
        let known = years.compactMap { $0.value.map { String($0.year) } }
        return known.count == years.count ? known.joined(separator: "; ") : typed
    }

    /// As typed, but with the leading zero that a spreadsheet took away.
    func phone(of initiative: Initiative) -> String {
        let typed = initiative.printed(.phone)
        guard !isPublic, !typed.isEmpty else { return "" }
        // Only a number without its zero gets one back.
        if typed.utf8.starts(with: "09".utf8) || typed.utf8.starts(with: "03".utf8) { return typed }
        guard let numbers = initiative.people.phones, numbers.count == 1 else { return typed }
        return numbers[0].status == .zeroRestored ? numbers[0].national : typed
    }

    /// The benefit with the unit of its column when the cell is a bare number, or an estimate such as `khoảng 120`.
    fileprivate func benefit(of initiative: Initiative) -> String {
        let value = text(.benefit, of: initiative)
        guard let unit = initiative.source.benefitUnit, !value.isEmpty else { return value }
        let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x20 }
        return isNumber || BenefitReading.estimated(value) != nil ? "\(value) \(unit)" : value
    }

    /// True unless the cell about trade secrets is blank or a clear “Không” (docs/privacy.md).
    private func isSecret(_ initiative: Initiative) -> Bool {
        switch CellReader.secret(of: initiative, programme) {
        case .value(true), .unclear: true
        case .value(false), .blank: false
        }
    }

    /// The field's name before its words, unless they begin with it or a part of it: “Làm lợi 285 triệu”.
    private func labelled(_ field: Field, _ value: String) -> String {
        guard !value.isEmpty, let label = Self.labels[field] else { return value }
        // The longest beginning has 20 letters; spaces and marks may stand between.
        let begin = Array((VietnameseFolding.bareKey(String(value.unicodeScalars.prefix(60))) + " ").utf8)
        return label.beginnings.contains { begin.starts(with: $0) } ? value : "\(label.name): \(value)"
    }

    /// What stands before the words of a field, and how words begin that say it themselves.
    private static let labels: [Field: (name: String, beginnings: [[UInt8]])] = {
        let fields: [Field] = [.benefit, .scope]
        return Dictionary(uniqueKeysWithValues: fields.map { ($0, (name: $0.heading, beginnings: beginnings(of: $0.heading))) })
    }()

    /// The folded heading without some of its first words, and its first two words, each with a blank behind.
    private static func beginnings(of heading: String) -> [[UInt8]] {
        let words = VietnameseFolding.bareKey(heading).split(separator: " ")
        let phrases = words.indices.dropLast().map { words[$0...] } + [words.prefix(2)]
        return phrases.map { Array(($0.joined(separator: " ") + " ").utf8) }
    }

    private static func isFourDigits(_ text: String) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private func joined(_ facts: [String]) -> String {
        facts.filter { !$0.isEmpty }.joined(separator: form.joinFacts)
    }
}
