/// How much a finding matters (mức độ).
///
/// A criterion not met, a fact that a person must decide, something to look at, and a remark are four different things
/// and never turn into one another (README, “Findings”).
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// A criterion is not met, or an input cannot be read as it stands (lỗi).
    case error
    /// Only a person can decide or confirm it (cần xác nhận).
    case review
    /// Worth a look; changes no verdict (lưu ý).
    case warning
    /// What the program did or noticed (thông tin).
    case info

    /// Orders from the worst to the lightest.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .error: 0
        case .review: 1
        case .warning: 2
        case .info: 3
        }
    }
}

/// On what a finding of a code decides (phát hiện xét cái gì).
///
/// Section I.2 of the letter sets the conditions of an *initiative*, the note of III.2 those of a *dossier* (docs/rules.md).
public enum Judged: String, Sendable, CaseIterable {
    /// Its papers and its sending.
    case dossier
    /// The initiative that the finding is about; of a finding about none in particular, the dossier as a whole.
    case initiative
}

/// What papers say to a union where message or hint of a code are written for the office (lời nhắn cho đơn vị).
///
/// The office sees folders, columns of its own table and the command line; the union sees none of them. Papers are in Vietnamese only, and
/// take the same `{placeholders}`. A programme's `papers.hints` go before these.
package struct UnionWords: Sendable {
    /// What was seen; nil where the message of the code serves.
    package let message: String?
    /// What the union can do; nil where the hint of the code serves.
    package let hint: String?

    /// Words for what needs them.
    package init(message: String? = nil, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}

/// A kind of finding with a stable code (mã phát hiện).
///
/// Codes are never reused. The first letter is the family: `D` reading a file, `T` text and encoding, `H` dossier,
/// `S` initiative, `L` across dossiers, `M` templates, `X` writing. Each stands in the target that reports it, in its folder
/// `Codes`, and has a page under `Templates/giai-thich`.
public final class DiagnosticCode: Sendable {
    /// The stable code, such as `H101`.
    public let id: String
    /// The stable name; it states the bad thing: `sent-late`.
    public let name: String
    /// How much it matters.
    public let severity: Severity
    /// The section of the programme file whose `basis` is the legal ground, for the rules of the letter.
    public let topic: String?
    /// The keys of the programme file that decide whether and how this code is given, such as `submission.mode`.
    ///
    /// `explain` shows them with their values, the defaults included (docs/rules.md, “Ambiguities”).
    public let settings: [String]
    /// How findings of this code are fixed.
    public let correction: Correction
    /// On what findings of this code decide.
    public let judges: Judged
    /// Whether the code says that a budget was reached, so that not all was read.
    public let reachesBudget: Bool
    /// A short title.
    public let title: LocalizedText
    /// What was seen, with `{placeholders}`.
    public let message: LocalizedText
    /// How to fix it, with `{placeholders}`.
    public let hint: LocalizedText
    /// What is said instead once the day until which `hint` may be followed is over.
    public let lateHint: LocalizedText
    /// What papers say to a union instead.
    package let toUnion: UnionWords

    /// Declares a code; without `correction` it follows from the severity.
    package init(
        _ id: String,
        _ name: String,
        _ severity: Severity,
        topic: String? = nil,
        settings: [String] = [],
        correction: Correction? = nil,
        judges: Judged = .dossier,
        reachesBudget: Bool = false,
        title: LocalizedText,
        message: LocalizedText,
        hint: LocalizedText,
        lateHint: LocalizedText = DiagnosticCode.tooLate,
        toUnion: UnionWords = UnionWords()
    ) {
        self.id = id
        self.name = name
        self.severity = severity
        self.topic = topic
        self.settings = settings
        self.correction = correction ?? Correction(of: severity)
        self.judges = judges
        self.reachesBudget = reachesBudget
        self.title = title
        self.message = message
        self.hint = hint
        self.lateHint = lateHint
        self.toUnion = toUnion
    }

    /// Said of what could be sent until a day that is over: no paper is asked for any more, but the table may not say what was sent.
    package static let tooLate = LocalizedText(
        vi: "Đã hết hạn bổ sung; chỉ xem lại khi đã gửi đúng hạn mà bảng chưa ghi.",
        en: "It is too late to supply this; correct the table only if it was sent in time and not entered."
    )
}
