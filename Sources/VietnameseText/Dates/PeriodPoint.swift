/// The start or end of a period as written, perhaps without its year.
enum PeriodPoint {
    /// Fully dated: the first and last day it can mean.
    case span(CalendarDate, CalendarDate, Period.Precision)
    /// `15/2`, `ngày 15 tháng 2`.
    case dayOfMonth(day: Int, month: Int)
    /// `tháng 2`.
    case month(Int)
    /// `quý I`.
    case quarter(Int)
    /// `ngày 15`.
    case day(Int)
    /// `01`: a day or a month, as the end is.
    case number(Int)

    /// This point with the year, and if need be the month, of the end of the period.
    func completed(by end: PeriodPoint) -> PeriodPoint {
        // A bare year or school year at the end is too coarse to be shared.
        guard case .span(_, let last, let precision) = end, precision != .year, precision != .schoolYear else {
            return self
        }
        let completed: PeriodPoint? =
            switch self {
            case .span: self
            case .dayOfMonth(let day, let month): PeriodPoint.day(last.year, month, day)
            case .month(let month): PeriodPoint.months(last.year, month)
            case .quarter(let quarter): PeriodPoint.months(last.year, quarter * 3 - 2, count: 3, .quarter)
            case .day(let day): precision == .day ? PeriodPoint.day(last.year, last.month, day) : nil
            case .number(let number):
                switch precision {
                case .day: PeriodPoint.day(last.year, last.month, number)
                case .month: PeriodPoint.months(last.year, number)
                default: nil
                }
            }
        return completed ?? self
    }

    /// One day.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> PeriodPoint? {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        return .span(date, date, .day)
    }

    /// `count` months from `month` on, in one year.
    static func months(
        _ year: Int,
        _ month: Int,
        count: Int = 1,
        _ precision: Period.Precision = .month
    ) -> PeriodPoint? {
        span(year, month, year, month + count - 1, precision)
    }

    /// From the first day of a month to the last day of another.
    static func span(
        _ year: Int,
        _ month: Int,
        _ lastYear: Int,
        _ lastMonth: Int,
        _ precision: Period.Precision
    ) -> PeriodPoint? {
        let lastDay = CalendarDate.dayCount(year: lastYear, month: lastMonth)
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        guard let last = CalendarDate(year: lastYear, month: lastMonth, day: lastDay) else { return nil }
        return .span(first, last, precision)
    }

    /// A third of a month: 0 for its beginning, 1 for its middle, 2 for its end.
    static func thirdOfMonth(_ year: Int, _ month: Int, _ third: Int) -> PeriodPoint? {
        let lastDay = third == 2 ? CalendarDate.dayCount(year: year, month: month) : third * 10 + 10
        guard let first = CalendarDate(year: year, month: month, day: third * 10 + 1) else { return nil }
        guard let last = CalendarDate(year: year, month: month, day: lastDay) else { return nil }
        return .span(first, last, .month)
    }
}
