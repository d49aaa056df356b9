import FuzzKit
import VietnameseText

extension CellTargets {
    /// Dates; what was read is read again from the ways in which letters write it.
    static let dates = FuzzTarget("dates", longest: longestCell) { input in
        let cell = text(input)
        if let date = CalendarDate(iso: cell) { try promise(date.iso == cell, "an ISO date is written as it was read") }
        guard let read = DateParsing.parse(cell, pivotYear: year, order: order(input)) else { return }
        try check(read.date)
        try promise((0...24).contains(read.hour ?? 0) && (0...59).contains(read.minute ?? 0), "a time of day")
        try promise(read.minute == nil || read.hour != nil, "no minute without an hour")
        guard (1900...2100).contains(read.date.year) else { return }
        for written in [read.date.iso, read.date.shortText, read.date.longText] {
            try promise(DateParsing.parse(written, pivotYear: year)?.date == read.date, "“\(written)” is read as it was written")
        }
    }

    /// The order of the column that an input stands in: both, at no cost.
    static func order(_ input: [UInt8]) -> DateOrder { input.count % 2 == 0 ? .dayFirst : .monthFirstSeen }

    /// Times of application.
    static let periods = FuzzTarget("periods", longest: longestCell) { input in
        let cell = text(input)
        try promise(AwardYears.years(in: cell).allSatisfy { (1950...2101).contains($0) }, "award years are years")
        try promise(AwardYears.schoolYears(in: cell).allSatisfy { (1950...2100).contains($0) }, "school years are years")
        guard let period = PeriodParsing.parse(cell, pivotYear: year, order: order(input)) else { return }
        for day in [period.start, period.startLatest] + (period.end.map { [$0] } ?? []) { try check(day) }
        try promise(period.start <= period.startLatest, "the earliest start comes first")
        if let end = period.end { try promise(period.startLatest <= end && !period.isOpen, "a period ends after its start, once") }
    }

    /// What holds for every date: it exists, and its day number leads back to it.
    private static func check(_ date: CalendarDate) throws {
        try promise(CalendarDate(year: date.year, month: date.month, day: date.day) == date, "the day exists")
        try promise(CalendarDate(dayNumber: date.dayNumber) == date, "day numbers lead back")
        try promise((1...53).contains(date.isoWeek.week), "a week of the year")
    }
}
