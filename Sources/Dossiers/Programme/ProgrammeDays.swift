import VietnameseText

/// The days between which everything of a programme lies.
extension Programme {
    /// The first day on which a paper of the programme can be dated: as the file says, else the first of its year, its letter and its phases.
    package var begins: CalendarDate {
        if let opens = submission.opens { return opens }
        let days = [CalendarDate(year: year, month: 1, day: 1), source.date, submission.portalOpens] + submission.phases.map(\.opens)
        return days.compactMap(\.self).min() ?? submission.deadline
    }

    /// The last day that the programme speaks of: of sending, forwarding, selecting or applying.
    package var closes: CalendarDate {
        let days = [submission.forwardBy, submission.portalCloses, selection.day] + submission.phases.map(\.deadline)
        return days.compactMap(\.self).reduce(max(submission.deadline, applicationPeriod.through), max)
    }
}
