import Archive
import VietnameseText

/// `SOURCE_DATE_EPOCH` (reproducible-builds.org): the date that archives give their members.
enum SourceDate {
    /// The date of `epoch` seconds after 1970 in UTC; the earliest ZIP date when it is unset or no number.
    static func zipTime(_ epoch: String?) -> ZipTime {
        guard let epoch, let seconds = Int(epoch, in: 0...3_999_999_999) else { return .earliest }
        let date = CalendarDate(dayNumber: seconds / 86_400)
        guard date.year >= 1980 else { return .earliest }
        let rest = seconds % 86_400
        return ZipTime(
            year: date.year,
            month: date.month,
            day: date.day,
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60
        )
    }
}
