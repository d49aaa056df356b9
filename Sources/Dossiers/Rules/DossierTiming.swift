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
    package func timetable(for dossier: Dossier) -> Timetable {
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
    func deadline(of dossier: Dossier) -> CalendarDate {
        phase(of: dossier)?.deadline ?? programme.submission.deadline
    }

    /// The phase a dossier names.
    package func phase(of dossier: Dossier) -> Programme.Phase? {
        let typed = dossier[.phase]
        guard !typed.isEmpty else { return nil }
        let key = VietnameseFolding.bareKey(typed)
        return programme.submission.phases.first { $0.choice.matches(key: key) }
    }

    /// How a dossier stands to its deadline.
    package func timing(of dossier: Dossier) -> DossierTiming {
        let timetable = timetable(for: dossier)
        let notSent: DossierTiming = timetable.isOpen ? .due : .overdue
        var days: [CalendarDate] = []
        for channel in programme.submission.channels {
            switch SubmissionRules.sending(of: dossier, by: channel, self) {
            case .missing: return notSent
            case .notRecorded, .unclear, .notReceived: return .unclear
            case .on(let day): days.append(day)
            }
        }
        if programme.submission.portal == .required {
            for initiative in dossier.initiatives {
                if initiative[.portalOn].isEmpty { return notSent }
                guard let day = date(.portalOn, of: initiative) else { return .unclear }
                days.append(day)
            }
        }
        guard let last = days.max() else { return .unclear }
        if last > asOf { return notSent }
        return last <= timetable.lastDay ? .sent : .sentLate
    }
}
