import Dossiers
import VietnameseText

/// A column of the register (cột của sổ theo dõi): what it means, who fills it in, how it looks.
struct RegisterColumn: Sendable {
    /// What a column of the register says.
    enum Meaning: Hashable, Sendable {
        /// A field of the data contract.
        case field(Field)
        /// Which content of the dossier the row is about, in eight digits.
        case version
        /// How many initiatives a dossier has, and the file it stands in.
        case initiatives, file
        /// Whether this version of a dossier counts.
        case counts
        /// What the office decided of a dossier.
        case decision
        /// The points of a judge, counted from 1.
        case judge(Int)
        /// The mean of the points, and the rank by it.
        case mean, rankByMean
        case note
        /// The verdict, and the codes that lead to it.
        case verdict, codes
    }

    let meaning: Meaning
    let heading: String
    /// In characters.
    let width: Int
    /// True for what people type; the rest is the program's.
    let isTyped: Bool
    /// Values to choose from; none for a free text.
    var choices: [String] = []
    /// What a person is told when the cursor stands in the column.
    var prompt = ""

    /// The judges' heading begins so; a name may follow: `Giám khảo 2: bà Hoa`.
    static let judge = "Giám khảo"
    /// The most points that a judge may give.
    static let mostPoints = 1_000
    static let yesNo = ["Có", "Không"]
    /// What columns were called in registers made before: they are still read, and kept so.
    static let earlierHeadings: [(String, Meaning)] = [("Tỉnh khen thưởng", .field(.awarded))]

    // MARK: Sheets

    /// The columns of the sheet of dossiers.
    static func ofDossiers(_ programme: Programme) -> [RegisterColumn] {
        let facts = programme.humanFacts.facts
        var columns = identity
        columns += [
            own(.initiatives, "Số sáng kiến", 7), own(.file, "Tệp", 18),
            typed(.counts, "Bản có hiệu lực", 9, yesNo, "Khi một hồ sơ được gửi nhiều bản khác nhau: ghi “Có” cho bản có hiệu lực."),
        ]
        if programme.submission.channels.contains(.post) {
            columns += [
                typed(.postedOn, 12, prompt: "Theo dấu bưu điện trên phong bì, ví dụ 12/4/2021."),
                typed(.receivedOn, 12, prompt: "Theo dấu “ĐẾN” hoặc sổ đăng ký văn bản đến, ví dụ 13/4/2021."),
            ]
        }
        if programme.submission.channels.contains(.email) { columns.append(typed(.emailedOn, 12, prompt: "Ví dụ 11/4/2021.")) }
        if !programme.submission.phases.isEmpty { columns.append(typed(.phase, 14, programme.submission.phases.map(\.choice.name))) }
        if facts.contains(.complaint) { columns.append(typed(.complaint, 9, answers)) }
        if facts.contains(.dispute) { columns.append(typed(.dispute, 11, answers)) }
        if !facts.isEmpty {
            columns += [
                typed(.confirmedBy, 17, prompt: "Người xác nhận có hay không có khiếu nại, tranh chấp."),
                typed(.confirmedOn, 12, prompt: "Ví dụ 19/4/2021."),
            ]
        }
        columns += [typed(.decision, "Quyết định", 13, RegisterDecision.allCases.map(\.words)), typed(.note, "Ghi chú", 20)]
        return columns + results
    }

    /// The columns of the sheet of initiatives, for so many judges.
    static func ofInitiatives(judges: Int) -> [RegisterColumn] {
        var columns = identity
        columns += [
            own(.field(.number), Field.number.heading, 6), own(.field(.author), Field.author.heading, 21),
            own(.field(.title), Field.title.heading, 36),
        ]
        columns += (1...max(1, judges)).map { typed(.judge($0), "\(judge) \($0)", 9, prompt: "Điểm từ 0 đến \(mostPoints), ví dụ 8,5.") }
        columns += [
            own(.mean, "Điểm trung bình", 9), own(.rankByMean, "Thứ hạng", 8),
            typed(.field(.rank), "Hạng chốt", 8, prompt: "Chỉ ghi khi hội đồng quyết định khác thứ hạng theo điểm."),
            typed(.awarded, 12, yesNo), typed(.forwarded, 12, yesNo), typed(.note, "Ghi chú", 20),
        ]
        return columns + results
    }

    /// By what a row is known again.
    private static let identity: [RegisterColumn] = [
        own(.field(.submitter), Field.submitter.heading, 26), own(.field(.proposalNumber), Field.proposalNumber.heading, 15),
        own(.field(.proposalDate), Field.proposalDate.heading, 12), own(.field(.dossierId), Field.dossierId.heading, 11),
    ]
    private static let results: [RegisterColumn] = [
        own(.verdict, "Kết luận", 15), own(.codes, "Mã lỗi, lưu ý", 16), own(.version, "Mã bản", 11),
    ]
    private static let answers = ["Không", "Có", "Chưa rõ"]

    private static func own(_ meaning: Meaning, _ heading: String, _ width: Int) -> RegisterColumn {
        RegisterColumn(meaning: meaning, heading: heading, width: width, isTyped: false)
    }

    private static func typed(
        _ meaning: Meaning,
        _ heading: String,
        _ width: Int,
        _ choices: [String] = [],
        _ prompt: String = ""
    ) -> RegisterColumn {
        RegisterColumn(meaning: meaning, heading: heading, width: width, isTyped: true, choices: choices, prompt: prompt)
    }

    private static func typed(_ meaning: Meaning, _ heading: String, _ width: Int, prompt: String) -> RegisterColumn {
        typed(meaning, heading, width, [], prompt)
    }

    private static func typed(_ field: Field, _ width: Int, _ choices: [String] = [], prompt: String = "") -> RegisterColumn {
        typed(.field(field), field.heading, width, choices, prompt)
    }
}

/// What the office decided of a dossier (quyết định đối với hồ sơ).
enum RegisterDecision: CaseIterable, Sendable {
    case accepted, supplement, refused, withdrawn

    /// The words of the drop-down.
    var words: String {
        switch self {
        case .accepted: "Nhận"
        case .supplement: "Yêu cầu bổ sung"
        case .refused: "Không nhận"
        case .withdrawn: "Đơn vị rút"
        }
    }

    /// The decision that a cell names, whatever its case and marks; nil for other words.
    init?(_ text: String) {
        let key = VietnameseFolding.bareKey(text)
        guard let decision = Self.allCases.first(where: { VietnameseFolding.bareKey($0.words) == key }) else { return nil }
        self = decision
    }
}

/// By what a register is known, and what it is called inside (dấu hiệu nhận biết sổ theo dõi).
enum RegisterMarks {
    /// The beginning of the title above both tables.
    static let title = "SỔ THEO DÕI HỒ SƠ SÁNG KIẾN"
    /// The names of the sheets.
    static let dossiers = "Sổ hồ sơ"
    static let initiatives = "Sổ sáng kiến"
    static let guide = "Hướng dẫn"
    /// The row of the headings.
    static let headingRow = 3
}
