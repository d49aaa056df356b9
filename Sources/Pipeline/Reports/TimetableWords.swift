import Diagnostics
import Dossiers
import VietnameseText

/// The programme's days in words, as every report shows them (lịch bằng lời).
package enum TimetableWords {
    /// How far the deadline is.
    ///
    /// Such as `Hạn gửi hồ sơ: trước ngày 15/4/2021; còn 3 ngày.`
    package static func deadline(_ context: RuleContext, _ language: Language) -> String {
        let timetable = context.timetable
        let limit = context.programme.submission.words(for: timetable.deadline)[language]
        let left = timetable.daysLeft
        let state: LocalizedText
        switch left {
        case 0: state = LocalizedText(vi: "hôm nay là ngày cuối cùng", en: "today is the last day")
        case 1...: state = LocalizedText(vi: "còn \(left) ngày", en: "\(days(left)) left")
        default: state = LocalizedText(vi: "đã qua \(-left) ngày", en: "\(days(-left)) ago")
        }
        return LocalizedText(
            vi: "Hạn gửi hồ sơ: \(limit); \(state.vietnamese).",
            en: "Deadline: \(limit); \(state.english)."
        )[language]
    }

    /// Whether what stands against a dossier can still be mended; nil when nothing does.
    package static func mending(_ mendability: Mendability?, _ language: Language) -> String? {
        switch mendability {
        case nil, .notNeeded: return nil
        case .possible(nil): return LocalizedText(vi: "Còn sửa, bổ sung được.", en: "Can still be mended.")[language]
        case .possible(let day?):
            let date = day.shortText
            return LocalizedText(vi: "Còn bổ sung được đến hết ngày \(date).", en: "Can still be mended through \(date).")[language]
        case .onlySlips:
            return LocalizedText(vi: "Chỉ sửa được nếu số liệu ghi nhầm.", en: "Can be mended only if data was typed wrong.")[language]
        case .over: return LocalizedText(vi: "Đã hết hạn bổ sung.", en: "The time to mend it is over.")[language]
        }
    }

    private static func days(_ count: Int) -> String {
        count == 1 ? "1 day" : "\(count) days"
    }
}
