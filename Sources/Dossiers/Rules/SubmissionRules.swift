import Diagnostics
import VietnameseText

/// On time and by every channel (letter III.2; domain rules 32-33, A1 and A3).
enum SubmissionRules {
    /// What is known of the sending by one channel.
    enum Sending {
        case missing
        case notRecorded(known: Programme.Submission.Channel)
        case unclear(String)
        case on(CalendarDate)
    }

    static func check(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        context.programme.submission.channels.flatMap { check(dossier, by: $0, context) }
    }

    private static func check(
        _ dossier: Dossier,
        by channel: Programme.Submission.Channel,
        _ context: RuleContext
    ) -> [Diagnostic] {
        let submission = context.programme.submission
        let field = field(of: channel, in: dossier)
        let name = Argument("channel", words(for: channel))
        let deadline = Argument("deadline", submission.deadline.shortText)
        switch sending(of: dossier, by: channel, context) {
        case .missing:
            return [finding(.channelMissing, field, dossier, name, Argument("channels", allChannels(context)), deadline)]
        case .notRecorded(let known):
            return [finding(.channelNotRecorded, field, dossier, name, Argument("known", words(for: known)))]
        case .unclear(let typed):
            let example = Argument("example", context.exampleDate)
            return [finding(.sentDateUnclear, field, dossier, name, Argument("typed", typed), example)]
        case .on(let date):
            var findings: [Diagnostic] = []
            let day = Argument("date", date.shortText)
            if date > submission.deadline {
                findings.append(finding(.sentLate, field, dossier, name, day, deadline))
            } else if date == submission.deadline, submission.mode == .before {
                findings.append(finding(.sentOnDeadline, field, dossier, name, day, deadline))
            }
            if date > context.asOf {
                let asOf = Argument("asOf", context.asOf.shortText)
                findings.append(finding(.sentInFuture, field, dossier, name, day, asOf))
            }
            return findings
        }
    }

    /// What a dossier says of its sending by `channel`; a single date column counts for one channel only.
    static func sending(
        of dossier: Dossier,
        by channel: Programme.Submission.Channel,
        _ context: RuleContext
    ) -> Sending {
        let own: Field = channel == .post ? .postedOn : .emailedOn
        var text = dossier[own]
        let hasOwnColumns = dossier.source.has(.postedOn) || dossier.source.has(.emailedOn)
        if text.isEmpty, !hasOwnColumns, dossier.source.has(.sentOn) {
            let known = context.programme.submission.singleDateMeans
            guard channel == known else { return .notRecorded(known: known) }
            text = dossier[.sentOn]
        }
        if text.isEmpty { return .missing }
        return context.date(text).map(Sending.on) ?? .unclear(text)
    }

    private static func field(of channel: Programme.Submission.Channel, in dossier: Dossier) -> Field {
        let own: Field = channel == .post ? .postedOn : .emailedOn
        return !dossier.source.has(own) && dossier.source.has(.sentOn) ? .sentOn : own
    }

    private static func words(for channel: Programme.Submission.Channel) -> LocalizedText {
        switch channel {
        case .post: LocalizedText(vi: "bưu điện", en: "by post")
        case .email: LocalizedText(vi: "email", en: "by e-mail")
        }
    }

    private static func allChannels(_ context: RuleContext) -> LocalizedText {
        let texts = context.programme.submission.channels.map(words(for:))
        return LocalizedText(
            vi: texts.map(\.vietnamese).joined(separator: " và "),
            en: texts.map(\.english).joined(separator: " and ")
        )
    }
}
