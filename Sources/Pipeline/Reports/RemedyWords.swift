import Dossiers
import SangkienDiagnostics
import VietnameseText

/// What can still be done, in words, as every report shows it.
extension ReportWords {
    /// When the online portal is open, by phases where there are several; empty where no day is known.
    ///
    /// A page links nowhere, so the address is left to the JSON.
    package static func portal(_ context: RuleContext, _ language: Language) -> String {
        let submission = context.programme.submission
        let spans =
            submission.phases.isEmpty
            ? [span("", submission.portalOpens, submission.portalCloses)].compactMap(\.self)
            : submission.phases.compactMap { span("\($0.choice.name) ", $0.opens, submission.lastDay(of: $0.deadline)) }
        guard !spans.isEmpty else { return "" }
        let days = spans.map { $0[language] }.joined(separator: "; ")
        return LocalizedText(vi: "Phần mềm trực tuyến: ", en: "Online portal: ")[language] + days + "."
    }

    private static func span(_ name: String, _ opens: CalendarDate?, _ closes: CalendarDate?) -> LocalizedText? {
        switch (opens?.shortText, closes?.shortText) {
        case (let opens?, let closes?):
            LocalizedText(vi: "\(name)từ ngày \(opens) đến hết ngày \(closes)", en: "\(name)from \(opens) through \(closes)")
        case (let opens?, nil): LocalizedText(vi: "\(name)từ ngày \(opens)", en: "\(name)from \(opens)")
        case (nil, let closes?): LocalizedText(vi: "\(name)đến hết ngày \(closes)", en: "\(name)through \(closes)")
        case (nil, nil): nil
        }
    }

    /// How far the deadline is: `Hạn gửi hồ sơ: trước ngày 15/4/2021, còn 03 ngày (hạn cuối: hết ngày 14/4/2021)`.
    package static func deadline(_ context: RuleContext, _ language: Language) -> String {
        let timetable = context.timetable
        let lastDay = timetable.lastDay
        let left = timetable.daysLeft
        let state: LocalizedText
        switch left {
        case 0: state = LocalizedText(vi: "hôm nay là hạn cuối", en: "today is the last day")
        case 1...:
            state = LocalizedText(
                vi: "còn \(twoDigits(left)) ngày (hạn cuối: hết ngày \(lastDay.shortText))",
                en: "\(counted(left, "day")) left (last day \(lastDay.shortText))"
            )
        default: state = LocalizedText(vi: "đã quá hạn \(twoDigits(-left)) ngày", en: "passed \(counted(-left, "day")) ago")
        }
        let limit = context.programme.submission.words(for: timetable.deadline)
        return LocalizedText(
            vi: "Hạn gửi hồ sơ: \(limit.vietnamese), \(state.vietnamese)",
            en: "Deadline: \(limit.english), \(state.english)"
        )[language]
    }

    /// What can be done about a dossier or finding: `còn bổ sung được đến hết ngày 14/4/2021`; empty when there is nothing to do.
    package static func remedy(_ remedy: Remedy, _ timetable: Timetable, _ language: Language) -> String {
        switch remedy {
        case .none: ""
        case .decision:
            LocalizedText(vi: "chờ đơn vị xác nhận hoặc cấp có thẩm quyền giải quyết", en: "waits for a person to decide")[language]
        case .entry: LocalizedText(vi: "có thể sửa trực tiếp trong bảng", en: "can be corrected in the table")[language]
        case .supplement:
            LocalizedText(
                vi: "còn bổ sung được đến hết ngày \(timetable.lastDay.shortText)",
                en: "can be sent through \(timetable.lastDay.shortText)"
            )[language]
        case .slip: LocalizedText(vi: "chỉ xem lại nếu ghi nhầm", en: "can be fixed only if typed wrong")[language]
        case .over: LocalizedText(vi: "đã hết hạn bổ sung", en: "too late to send what is missing")[language]
        }
    }

    /// The heading of a group of dossiers.
    package static func outlook(_ outlook: Outlook, _ language: Language) -> String {
        switch outlook {
        case .valid: LocalizedText(vi: "Hợp lệ", en: "Valid")[language]
        case .fixable: LocalizedText(vi: "Còn bổ sung, chỉnh sửa được", en: "Can still be fixed")[language]
        case .decision:
            LocalizedText(vi: "Chờ đơn vị xác nhận hoặc cấp có thẩm quyền giải quyết", en: "Waiting for a person to decide")[language]
        case .lost:
            LocalizedText(vi: "Hết hạn bổ sung; chỉ xem lại nếu ghi nhầm", en: "Too late to fix, unless typed wrong")[language]
        }
    }

    /// A number as offices write it: with a zero before it below ten (`03`), 0 and negative numbers as they are.
    package static func twoDigits(_ number: Int) -> String {
        (1..<10).contains(number) ? "0\(number)" : String(number)
    }

    /// A number with an English noun: `1 row`, `2 rows`.
    package static func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
