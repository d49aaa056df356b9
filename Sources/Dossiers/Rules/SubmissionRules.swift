import Diagnostics
import VietnameseText

/// On time and by every channel (letter III.2; docs/rules.md, rules 32-33, A1 and A3).
enum SubmissionRules {
    /// What is known of the sending by one channel.
    enum Sending {
        case missing
        case notRecorded(known: Programme.Submission.Channel)
        /// The programme counts the day of receipt, and only the day of posting is known.
        case notReceived(posted: String)
        case unclear(String, Field)
        case on(CalendarDate)
    }

    static func check(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        phase(dossier, context) + context.programme.submission.channels.flatMap { check(dossier, by: $0, context) }
    }

    /// A phase that the programme does not have.
    private static func phase(_ dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        let typed = dossier[.phase]
        let phases = context.programme.submission.phases
        guard !phases.isEmpty, !typed.isEmpty, context.phase(of: dossier) == nil else { return [] }
        let allowed = phases.map(\.choice.name).joined(separator: "; ")
        return [finding(.phaseUnclear, .phase, dossier, .echo(typed), Argument("allowed", allowed))]
    }

    private static func check(
        _ dossier: Dossier,
        by channel: Programme.Submission.Channel,
        _ context: RuleContext
    ) -> [Diagnostic] {
        let field = field(of: channel, in: dossier, context)
        let name = Argument("channel", words(for: channel))
        switch sending(of: dossier, by: channel, context) {
        case .missing:
            let limit = Argument("limit", context.programme.submission.words(for: context.deadline(of: dossier)))
            return [finding(.channelMissing, field, dossier, name, Argument("channels", allChannels(context)), limit)]
        case .notRecorded(let known):
            return [finding(.channelNotRecorded, field, dossier, name, Argument("known", words(for: known)))]
        case .notReceived(let posted):
            let day = context.date(.postedOn, of: dossier).map { Argument("date", $0.shortText) }
            return [finding(.receiptMissing, .receivedOn, dossier, day ?? .echo(posted, as: "date"))]
        case .unclear(let typed, let field):
            let example = Argument("example", context.exampleDate)
            return [finding(.sentDateUnclear, field, dossier, name, .echo(typed), example)]
        case .on(let date): return days(date, name, field, dossier, context)
        }
    }

    /// A day of sending against the deadline and the day of the check.
    private static func days(
        _ date: CalendarDate,
        _ channel: Argument,
        _ field: Field,
        _ dossier: Dossier,
        _ context: RuleContext
    ) -> [Diagnostic] {
        let submission = context.programme.submission
        let deadline = context.deadline(of: dossier)
        let day = Argument("date", date.shortText)
        let shown = Argument("deadline", deadline.shortText)
        var findings: [Diagnostic] = []
        if date > deadline {
            let limit = Argument("limit", submission.words(for: deadline))
            findings.append(finding(.sentLate, field, dossier, channel, day, shown, limit))
        } else if date > submission.lastDay(of: deadline) {
            findings.append(finding(.sentOnDeadline, field, dossier, channel, day, shown))
        }
        if date > context.asOf {
            findings.append(finding(.sentInFuture, field, dossier, channel, day, Argument("asOf", context.asOf.shortText)))
        }
        return findings
    }

    /// What a dossier says of its sending by `channel`; a single date column counts for one channel only.
    static func sending(
        of dossier: Dossier,
        by channel: Programme.Submission.Channel,
        _ context: RuleContext
    ) -> Sending {
        let submission = context.programme.submission
        let own: Field = channel == .post ? .postedOn : .emailedOn
        if channel == .post, submission.postDate == .received {
            let received = dossier[.receivedOn]
            if !received.isEmpty { return context.date(.receivedOn, of: dossier).map(Sending.on) ?? .unclear(received, .receivedOn) }
            return dossier[own].isEmpty ? .missing : .notReceived(posted: dossier[own])
        }
        var source = own
        let hasOwnColumns = dossier.source.has(.postedOn) || dossier.source.has(.emailedOn)
        if dossier[own].isEmpty, !hasOwnColumns, dossier.source.has(.sentOn) {
            let known = submission.singleDateMeans
            guard channel == known else { return .notRecorded(known: known) }
            source = .sentOn
        }
        let text = dossier[source]
        if text.isEmpty { return .missing }
        return context.date(source, of: dossier).map(Sending.on) ?? .unclear(text, field(of: channel, in: dossier, context))
    }

    private static func field(of channel: Programme.Submission.Channel, in dossier: Dossier, _ context: RuleContext) -> Field {
        if channel == .post, context.programme.submission.postDate == .received { return .receivedOn }
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
