import VietnameseText

/// How a dossier stands to its deadline on the day of the check (tình trạng gửi).
package enum DossierTiming: String, Sendable, CaseIterable {
    /// Sent by every channel in time.
    case sent
    /// Sent, but by one channel or another too late.
    case sentLate = "sent-late"
    /// Not sent yet; there is time.
    case due
    /// Not sent, and the time is up.
    case overdue
    /// The dates do not tell.
    case unclear
}

extension RuleContext {
    /// The days that apply to a dossier: those of its phase where it names one.
    func timetable(for dossier: ReadDossier) -> Timetable {
        Timetable(programme, asOf: asOf, deadline: deadline(of: dossier))
    }

    /// The days of the programme as a whole; of several phases, the one that is open or comes next.
    package var timetable: Timetable {
        let submission = programme.submission
        let deadlines = submission.phases.map(\.deadline).sorted()
        let next = deadlines.first { submission.lastDay(of: $0) >= asOf }
        return Timetable(programme, asOf: asOf, deadline: next ?? submission.deadline)
    }

    /// The deadline of the phase a dossier names, else the programme's.
    func deadline(of dossier: ReadDossier) -> CalendarDate {
        dossier.phase.value?.deadline ?? programme.submission.deadline
    }

    /// How a dossier stands to its deadline.
    func timing(of dossier: ReadDossier) -> DossierTiming {
        let timetable = timetable(for: dossier)
        let notSent: DossierTiming = timetable.isOpen ? .due : .overdue
        var days: [CalendarDate] = []
        for (_, sending) in dossier.sendings {
            switch sending {
            case .missing: return notSent
            case .notRecorded, .unclear, .notReceived: return .unclear
            case .on(let day): days.append(day)
            }
        }
        if programme.submission.portal == .required {
            for place in dossier.dossier.initiatives.indices {
                switch dossier.portalDay(at: place) {
                case .blank: return notSent
                case .unclear: return .unclear
                case .value(let date): days.append(date.day)
                }
            }
        }
        guard let last = days.max() else { return .unclear }
        if last > asOf { return notSent }
        return last <= timetable.lastDay ? .sent : .sentLate
    }
}
