import SangkienDiagnostics
import VietnameseText

/// The programme's days as seen on the day of the check (lịch của chương trình; letter II.1 and III.2).
///
/// All days are those of the programme's own time zone, +07:00 (`submission.utcOffsetMinutes`).
package struct Timetable: Sendable, Equatable {
    /// The day of the check.
    package let asOf: CalendarDate
    /// The day that the letter names.
    package let deadline: CalendarDate
    /// The last day on which a dossier may still be sent: the deadline, or the day before it (`submission.mode`).
    package let lastDay: CalendarDate
    /// The day on which the online portal opens; nil where it is not known.
    package let portalOpens: CalendarDate?
    /// The day on which the online portal closes; nil where it is not known.
    package let portalCloses: CalendarDate?
    /// The day on which the province forwards; nil where it is not known.
    package let forwardBy: CalendarDate?
    /// The day of selection; nil where it is not known.
    package let selectionDay: CalendarDate?

    /// The days of `submission`, with the deadline of one phase where there are several.
    init(_ programme: Programme, asOf: CalendarDate, deadline: CalendarDate) {
        self.asOf = asOf
        self.deadline = deadline
        lastDay = programme.submission.lastDay(of: deadline)
        portalOpens = programme.submission.portalOpens
        portalCloses = programme.submission.portalCloses
        forwardBy = programme.submission.forwardBy
        selectionDay = programme.selection.day
    }

    /// Days until the last day: 0 on that day itself, negative afterwards.
    package var daysLeft: Int { days(until: lastDay) }

    /// True while something can still be sent.
    package var isOpen: Bool { daysLeft >= 0 }

    /// Days from the day of the check until `day`, negative when it has passed.
    package func days(until day: CalendarDate) -> Int {
        day.dayNumber - asOf.dayNumber
    }
}

/// Whether a finding can be fixed on the day of the check (còn sửa được không).
package enum Correctability: Sendable, Equatable {
    /// Nothing is to be fixed.
    case notNeeded
    /// Yes, until this day; nil where nothing bounds it.
    case possible(through: CalendarDate?)
    /// Only if the data was typed wrong.
    case onlySlips
    /// No: the time is up.
    case over

    /// The word of the JSON contract.
    package var word: String {
        switch self {
        case .notNeeded: "not-needed"
        case .possible: "yes"
        case .onlySlips: "correction-only"
        case .over: "no"
        }
    }
}

extension Timetable {
    /// Whether `finding` can still be fixed.
    package func correctability(of finding: Diagnostic) -> Correctability {
        switch finding.code.correction {
        case .nothing: return .notNeeded
        case .entry: return .possible(through: nil)
        case .slip: return .onlySlips
        case .supplement: return isOpen ? .possible(through: lastDay) : .over
        case .decision:
            guard let selectionDay else { return .possible(through: nil) }
            return days(until: selectionDay) >= 0 ? .possible(through: selectionDay) : .over
        }
    }

    /// The hardest of several findings, of those that count for the verdict; nil when there is none.
    package func correctability(of findings: [Diagnostic]) -> Correctability? {
        // Counted in one pass: one dossier may have a hundred thousand findings.
        var isSlip = false
        var days: [CalendarDate?] = []
        for finding in findings where finding.severity <= .review {
            switch correctability(of: finding) {
            case .over: return .over
            case .onlySlips: isSlip = true
            case .possible(let day): if !days.contains(day) { days.append(day) }
            case .notNeeded: if days.isEmpty { days.append(nil) }
            }
        }
        if isSlip { return .onlySlips }
        return days.isEmpty ? nil : .possible(through: days.compactMap { $0 }.min())
    }
}
