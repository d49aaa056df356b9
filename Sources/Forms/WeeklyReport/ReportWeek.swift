import Dossiers
import VietnameseText

/// A week of a report (tuần báo cáo): from Monday, never beyond the day of the report.
struct ReportWeek: Sendable {
    let monday: CalendarDate
    let last: CalendarDate

    /// The week of the report itself.
    init(endingOn day: CalendarDate) {
        (monday, last) = (WeeklyCounts.monday(of: day), day)
    }

    /// The week that begins on `monday`, as far as the day of the report.
    init(of monday: CalendarDate, through day: CalendarDate) {
        self.monday = monday
        last = min(monday.adding(days: 6), day)
    }

    /// The whole week before.
    var before: ReportWeek { ReportWeek(of: monday.adding(days: -7), through: last) }

    /// True for a day of this week.
    func contains(_ day: CalendarDate) -> Bool { monday <= day && day <= last }

    /// The names of the week of a report.
    static let fields = FieldList<ReportWeek>([
        .number("tuần") { $0.monday.isoWeek.week },
        .number("năm của tuần") { $0.monday.isoWeek.year },
        .text("từ ngày") { $0.monday.shortText },
        .text("đến ngày") { $0.last.shortText },
        .text("ngày báo cáo") { $0.last.shortText },
        .number("tuần trước") { $0.before.monday.isoWeek.week },
    ])
}

/// How a count has changed since the week before.
enum WeeklyChange {
    /// `+3`, `-2`, `0`.
    static func signed(_ difference: Int) -> String {
        difference > 0 ? "+\(difference)" : String(difference)
    }

    /// `tăng 03`, `giảm 02`, `không đổi`.
    static func inWords(_ difference: Int) -> String {
        difference == 0 ? "không đổi" : "\(difference > 0 ? "tăng" : "giảm") \(twoDigits(abs(difference)))"
    }
}
