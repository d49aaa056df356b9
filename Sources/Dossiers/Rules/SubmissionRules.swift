import SangkienDiagnostics
import VietnameseText

/// On time and by every channel (letter III.2; docs/rules.md, rules 32-33, A1 and A3).
enum SubmissionRules {
    static func check(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        phase(dossier, context) + dossier.sendings.flatMap { check(dossier, $1, by: $0, context) }
    }

    /// A phase that the programme does not have.
    private static func phase(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        let phases = context.programme.submission.phases
        guard !phases.isEmpty, case .unclear = dossier.phase else { return [] }
        let allowed = phases.map(\.choice.name).joined(separator: "; ")
        return [finding(.phaseUnclear, .phase, dossier, .echo(dossier[.phase]), Argument("allowed", allowed))]
    }

    private static func check(
        _ dossier: ReadDossier,
        _ sending: Sending,
        by channel: Programme.Submission.Channel,
        _ context: RuleContext
    ) -> [Diagnostic] {
        var field = field(of: channel, in: dossier.dossier, context)
        // Where only the day of arrival is known, that is the day of which anything is said.
        if case .on = sending, channel == .post, dossier[field].isEmpty { field = .receivedOn }
        let name = Argument("channel", words(for: channel))
        switch sending {
        case .missing:
            let limit = Argument("limit", context.programme.submission.words(for: context.deadline(of: dossier)))
            return [finding(.channelMissing, field, dossier, name, Argument("channels", allChannels(context)), limit)]
        case .notRecorded(let known):
            return [finding(.channelNotRecorded, field, dossier, name, Argument("known", words(for: known)))]
        case .notReceived:
            let day = dossier.day(.postedOn).map { Argument("date", $0.shortText) }
            return [finding(.receiptMissing, .receivedOn, dossier, day ?? .echo(dossier[.postedOn], as: "date"))]
        case .unclear(let field):
            let doubt = context.reader.doubt(field, of: dossier.dossier)
            let problem = doubt.problem(with: "ngày", "the date", Redaction.redact(String(dossier[field].prefix(60))))
            return [finding(.sentDateUnclear, field, dossier, name, problem, doubt.advice(context.exampleDate))]
        case .on(let date): return days(date, name, field, dossier, context)
        }
    }

    /// A day of sending against the deadline and the day of the check.
    private static func days(
        _ date: CalendarDate,
        _ channel: Argument,
        _ field: Field,
        _ dossier: ReadDossier,
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
        let begins = context.programme.begins
        if date < begins {
            let named = Argument("field", field.heading)
            findings.append(finding(.datedBeforeProgramme, field, dossier, named, day, Argument("begins", begins.shortText)))
        }
        return findings
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
