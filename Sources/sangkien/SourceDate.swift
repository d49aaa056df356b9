import ArgumentParser
import SangkienArchive
import VietnameseText

/// `SOURCE_DATE_EPOCH` (reproducible-builds.org): the date that archives give their members.
enum SourceDate {
    /// The last second that a ZIP date can say: the end of 2107 in UTC.
    private static let latest = 4_354_819_199

    /// The date that the environment asks for; the earliest ZIP date when it asks for none.
    ///
    /// - Throws: `ValidationError` when the variable is no number of seconds, or one that no ZIP date can say.
    static func zipTime() throws -> ZipTime {
        guard let epoch = Session.environment("SOURCE_DATE_EPOCH") else { return .earliest }
        guard let time = zipTime(epoch) else {
            throw ValidationError(
                words(
                    "SOURCE_DATE_EPOCH phải là số giây từ 1/1/1970 (0 đến \(latest)), không phải “\(epoch)”",
                    "SOURCE_DATE_EPOCH must be seconds since 1970 (0 to \(latest)), not “\(epoch)”"
                )
            )
        }
        return time
    }

    /// The date of `epoch` seconds after 1970 in UTC, the earliest ZIP date for what is before it; nil for no such number.
    static func zipTime(_ epoch: String) -> ZipTime? {
        guard let seconds = Int(epoch, in: 0...latest) else { return nil }
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
