import Dossiers
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// An initiative with all that a programme's own form may print of it.
struct ProgrammeFormRow: Sendable {
    let summary: SummaryRow.Printed
    let dossier: CheckedDossier
    let context: RuleContext
    /// Its place in the order of merit.
    let rank: String

    private var row: SummaryRow { summary.row }
    private var initiative: Initiative { summary.initiative }

    /// What the summary table has of it, and more.
    static let fields = FieldList<ProgrammeFormRow>(
        SummaryRow.fields.entries { $0.summary } + [
            .text("Nhóm lĩnh vực") { $0.context.fieldGroup(of: $0.initiative)?.name ?? "" },
            .text("Loại công nhận") { $0.row.text(.recognitionKind, of: $0.initiative) },
            .text("Cấp công nhận") { $0.row.text(.recognitionLevel, of: $0.initiative) },
            .text("Bí mật công nghệ") { $0.initiative.printed(.secret) },
            .text("Hạng") { $0.rank },
            .text("Điểm") { $0.initiative.printed(.score) },
            .text("Xếp loại") { $0.context.points(of: $0.initiative)?.className ?? "" },
            .list("điểm từng tiêu chí", of: criterionFields) { $0.context.points(of: $0.initiative)?.criteria ?? [] },
            .flag("LĐLĐ tỉnh khen thưởng") { $0.initiative.isChosen(.awarded) },
            .flag("đề nghị Tổng Liên đoàn") { $0.initiative.isChosen(.forwarded) },
            .text("Kết luận") { $0.dossier.verdict(on: $0.initiative).words.vietnamese },
            .number("số tác giả") { $0.authors.count },
            .list("các tác giả", of: Author.fields) { $0.authors },
        ]
    )

    private static let criterionFields = FieldList<RubricPoints.Criterion>([
        .text("tên tiêu chí") { $0.criterion.name },
        .text("điểm") { $0.typed },
        .number("điểm tối đa") { $0.criterion.points },
    ])

    /// The same with the dossier that a row of all dossiers belongs to.
    static let listedFields = FieldList<ProgrammeFormRow>(
        fields.entries { $0 } + [
            .text("Đơn vị trình") { $0.context.unionName(of: $0.dossier.dossier) },
            .text("Mã hồ sơ") { $0.dossier.dossier.id },
        ]
    )

    /// One of its authors.
    struct Author: Sendable {
        let place: Int
        let name: String
        let birthYear: String
        let position: String
        let workplace: String
        let phone: String
        let share: String
        let isMain: Bool

        static let fields = FieldList<Author>([
            .number("TT") { $0.place },
            .text("Họ và tên") { $0.name },
            .text("Năm sinh") { $0.birthYear },
            .text("Chức vụ") { $0.position },
            .text("Đơn vị công tác") { $0.workplace },
            .text("Số điện thoại") { $0.phone },
            .text("Tỷ lệ đóng góp") { $0.share },
            .flag("tác giả chính") { $0.isMain },
        ])
    }

    /// Everyone whom its cells name, the main author first; of cells that cannot be told apart one line as they were typed.
    private var authors: [Author] {
        let people = initiative.people
        // One person's facts stand in the cells as typed, and so does what cannot be told apart.
        guard people.persons.count > 1, !people.isUnclear else {
            let name = row.author(of: initiative)
            guard !name.isEmpty else { return [] }
            return [
                Author(
                    place: 1,
                    name: name,
                    birthYear: row.birthYear(of: initiative),
                    position: row.text(.position, of: initiative),
                    workplace: row.text(.workplace, of: initiative),
                    phone: row.phone(of: initiative),
                    share: row.text(.shares, of: initiative),
                    isMain: true
                )
            ]
        }
        return people.persons.enumerated()
            .map { place, person in
                Author(
                    place: place + 1,
                    name: row.isPrinted(.author) ? person.name : "",
                    birthYear: row.isPublic ? "" : person.birthYear.map { String($0.year) } ?? "",
                    position: row.isPrinted(.position) ? person.position ?? "" : "",
                    workplace: row.isPrinted(.workplace) ? person.workplace ?? "" : "",
                    phone: row.isPublic ? "" : person.phone?.national ?? "",
                    share: row.isPrinted(.shares) ? person.share.map(Self.percent) ?? "" : "",
                    isMain: person.isMain
                )
            }
    }

    /// Hundredths of a percent as they are written: `60%`, `33,33%`.
    private static func percent(_ hundredths: Int) -> String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)%" }
        return "\(whole),\(rest < 10 ? "0\(rest)" : rest % 10 == 0 ? String(rest / 10) : String(rest))%"
    }
}
