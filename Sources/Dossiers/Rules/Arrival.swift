import VietnameseText

extension RuleContext {
    /// The day on which a dossier was sent by `channel`; nil when no row says, or not so that it is understood.
    package func sendingDay(of dossier: Dossier, by channel: Programme.Submission.Channel) -> CalendarDate? {
        if case .on(let day) = SubmissionRules.sending(of: dossier, by: channel, self) { day } else { nil }
    }
}
