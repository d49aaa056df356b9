import Dossiers
import VietnameseText

/// How many dossiers were sent on each day around the deadline, by channel (hồ sơ gửi theo ngày).
struct Arrivals: Sendable {
    /// The counts of one column: a day, or all days before or after the days shown.
    struct Column: Sendable {
        enum Span: Sendable, Equatable {
            case before(CalendarDate)
            case day(CalendarDate)
            case after(CalendarDate)
        }
        let span: Span
        var counts: [Programme.Submission.Channel: Int] = [:]

        subscript(_ channel: Programme.Submission.Channel) -> Int { counts[channel] ?? 0 }
    }

    /// The columns from the earliest to the latest, days without arrivals included; empty when nothing has a date.
    let columns: [Column]
    /// Sendings without a usable date.
    let undated: [Programme.Submission.Channel: Int]
    /// Sendings after the dossier's own deadline.
    let late: [Programme.Submission.Channel: Int]
    /// The channels by which a dossier must be sent.
    let channels: [Programme.Submission.Channel]

    /// Days shown one by one before and after the deadline; a wrong year would otherwise fill the page.
    private static let shownBefore = 30
    private static let shownAfter = 14

    init(_ run: CheckRun) {
        let context = run.context
        channels = context.programme.submission.channels
        var days: [Programme.Submission.Channel: [CalendarDate: Int]] = [:]
        var undated: [Programme.Submission.Channel: Int] = [:]
        var late: [Programme.Submission.Channel: Int] = [:]
        for checked in run.dossiers {
            for channel in channels {
                if let day = context.sendingDay(of: checked.dossier, by: channel) {
                    days[channel, default: [:]][day, default: 0] += 1
                    if day > checked.timetable.lastDay { late[channel, default: 0] += 1 }
                } else {
                    undated[channel, default: 0] += 1
                }
            }
        }
        self.undated = undated
        self.late = late
        columns = Self.columns(days, deadline: context.timetable.deadline)
    }

    private static func columns(
        _ days: [Programme.Submission.Channel: [CalendarDate: Int]],
        deadline: CalendarDate
    ) -> [Column] {
        let seen = days.values.flatMap(\.keys)
        if seen.isEmpty { return [] }
        let window = deadline.adding(days: -shownBefore)...deadline.adding(days: shownAfter)
        let near = seen.filter(window.contains) + [deadline]
        let first = near.min() ?? deadline
        let last = near.max() ?? deadline
        var columns = (first.dayNumber...last.dayNumber).map { Column(span: .day(CalendarDate(dayNumber: $0))) }
        var before = Column(span: .before(first))
        var after = Column(span: .after(last))
        for (channel, counts) in days {
            for (day, count) in counts {
                if day < first {
                    before.counts[channel, default: 0] += count
                } else if day > last {
                    after.counts[channel, default: 0] += count
                } else {
                    columns[day.dayNumber - first.dayNumber].counts[channel, default: 0] += count
                }
            }
        }
        if !before.counts.isEmpty { columns.insert(before, at: 0) }
        if !after.counts.isEmpty { columns.append(after) }
        return columns
    }
}
