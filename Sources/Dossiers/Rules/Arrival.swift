import VietnameseText

extension RuleContext {
    /// The day on which a dossier was sent by `channel`; nil when no row says, or not so that it is understood.
    package func sendingDay(of dossier: Dossier, by channel: Programme.Submission.Channel) -> CalendarDate? {
        let submission = programme.submission
        let lastDay = submission.lastDay(of: reader.phase(of: dossier).value?.deadline ?? submission.deadline)
        return Sending(of: dossier, by: channel, submission, lastDay: lastDay, reader: reader) { reader.date($0, of: dossier) }.day
    }

    /// The first day on which a dossier was sent by any channel, or entered in the portal where that is required.
    package func sendingDay(of dossier: Dossier) -> CalendarDate? {
        var days = programme.submission.channels.compactMap { sendingDay(of: dossier, by: $0) }
        if programme.submission.portal == .required { days += dossier.initiatives.compactMap { date(.portalOn, of: $0) } }
        return days.min()
    }

    /// The same of a dossier that was read.
    func sendingDay(of dossier: ReadDossier) -> CalendarDate? {
        var days = dossier.sendings.compactMap(\.sending.day)
        if programme.submission.portal == .required { days += dossier.portalDays.compactMap { $0.value?.day } }
        return days.min()
    }
}
