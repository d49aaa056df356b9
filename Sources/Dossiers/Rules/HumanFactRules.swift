import Records
import SangkienDiagnostics
import VietnameseText

/// No complaint, no authorship dispute: facts that a person confirms, with name and day (letter III.2, docs/rules.md, rule 35 and A15).
///
/// They are the dossier's, or those of each initiative where its rows answer for themselves.
enum HumanFactRules {
    /// What is said of the dossier as a whole; where its rows answer for themselves, by those that hold no initiative.
    static func check(_ dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard dossier.answersByInitiative else { return check(dossier.answers, at: dossier, dossier, context) }
        let asked = context.programme.humanFacts.facts
        return context.reader.answersOfOwnRows(of: dossier.dossier)
            .filter { asked.contains($0.field == .complaint ? .complaint : .dispute) }
            .flatMap { question($0.answer, $0.field, RowSite(source: dossier.dossier.source, record: $0.record, initiativePlace: nil)) }
    }

    /// What an initiative's own row says, and whether its author confirmed it.
    static func check(_ initiative: ReadInitiative, of dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        let notes = notes(on: initiative.initiative, context)
        guard dossier.answersByInitiative else { return notes + author(dossier.answers, of: initiative, at: initiative, context) }
        let answers = context.reader.answers(of: initiative.initiative, in: dossier.dossier)
        let row = initiative.initiative
        let site = RowSite(source: row.source, record: row.record, initiativePlace: row.place)
        return notes + check(answers, at: site, dossier, context) + author(answers, of: initiative, at: site, context)
    }

    /// Words about a complaint or dispute in a column of remarks, where nobody would look for them.
    private static func notes(on initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        guard !initiative.source.noteColumns.isEmpty, !context.programme.humanFacts.facts.isEmpty else { return [] }
        return initiative.source.noteColumns.compactMap { column in
            guard column < initiative.record.cells.count else { return nil }
            let text = trimmed(initiative.record.cells[column])
            guard !text.isEmpty else { return nil }
            let place = initiative.source.location(ofColumn: column, in: initiative.record)
            var note = DecidingRemark.complaint(text, under: initiative.source.headings[column], at: place, context)
            note?.subject.initiative = initiative.place
            return note
        }
    }

    private static func check(
        _ answers: HumanAnswers,
        at site: some FindingSite,
        _ dossier: ReadDossier,
        _ context: RuleContext
    ) -> [Diagnostic] {
        let asked = context.programme.humanFacts.facts
        var findings: [Diagnostic] = []
        for (fact, field, answer) in [
            (Programme.HumanFacts.Fact.complaint, Field.complaint, answers.complaint), (.dispute, .dispute, answers.dispute),
        ] where asked.contains(fact) { findings += question(answer, field, site) }
        return counts(answers, context) ? findings + confirmation(answers, at: site, dossier, context) : findings
    }

    /// True where a “Không” counts only with who confirmed it and when.
    private static func counts(_ answers: HumanAnswers, _ context: RuleContext) -> Bool {
        let facts = context.programme.humanFacts
        guard facts.confirmationRequired else { return false }
        return (facts.facts.contains(.complaint) && answers.complaint == .none)
            || (facts.facts.contains(.dispute) && answers.dispute == .none)
    }

    /// What is to be asked about one answer.
    private static func question(_ answer: HumanAnswer, _ field: Field, _ site: some FindingSite) -> [Diagnostic] {
        let isComplaint = field == .complaint
        let fact = Argument(
            "fact",
            isComplaint
                ? LocalizedText(vi: "khiếu nại", en: "complaint") : LocalizedText(vi: "tranh chấp quyền tác giả", en: "authorship dispute")
        )
        let column = Argument("column", field.heading)
        switch answer {
        case .none: return []
        case .stands: return [finding(isComplaint ? .complaintStands : .disputeStands, field, site)]
        case .ended: return [finding(.factEnded, field, site, .echo(site[field]), fact, column)]
        case .pending: return [finding(.factPending, field, site, .echo(site[field]), fact, column)]
        case .noneYet: return [finding(.factNoneYet, field, site, .echo(site[field]), fact, column)]
        case .blank, .unknown: return [finding(isComplaint ? .complaintUnknown : .disputeUnknown, field, site)]
        }
    }

    // MARK: Who confirmed it, and when

    private static func confirmation(
        _ answers: HumanAnswers,
        at site: some FindingSite,
        _ dossier: ReadDossier,
        _ context: RuleContext
    ) -> [Diagnostic] {
        var missing: [Field] = []
        if answers.confirmedBy.isEmpty { missing.append(.confirmedBy) }
        if case .blank = answers.confirmedOn { missing.append(.confirmedOn) }
        if let first = missing.first {
            let names = missing.map { "“\($0.heading)”" }
            let words = LocalizedText(vi: names.joined(separator: " và "), en: names.joined(separator: " and "))
            return [finding(.confirmationMissing, first, site, Argument("missing", words))]
        }
        guard let day = answers.confirmedOn.value?.day, day <= context.asOf else {
            let problem = problem(with: answers.confirmedOn.value?.day, typed: site[.confirmedOn], context)
            return [finding(.confirmationDateUnclear, .confirmedOn, site, problem, Argument("example", context.asOf.shortText))]
        }
        return time(of: day, at: site, dossier, context)
    }

    /// Whether the day cannot be read, or has not come yet.
    private static func problem(with day: CalendarDate?, typed: String, _ context: RuleContext) -> Argument {
        let asOf = context.asOf.shortText
        if let day {
            return Argument(
                "problem",
                LocalizedText(
                    vi: "Ngày xác nhận \(day.shortText) sau ngày kiểm tra \(asOf)",
                    en: "The date of confirmation, \(day.shortText), is after the day of the check, \(asOf)"
                )
            )
        }
        return Argument(
            private: "problem",
            LocalizedText(vi: "Không đọc được ngày xác nhận “\(typed)”", en: "The date of confirmation, “\(typed)”, could not be read"),
            shown: LocalizedText(vi: "Không đọc được ngày xác nhận đã ghi", en: "The date of confirmation could not be read")
        )
    }

    /// “Tại thời điểm xét chọn”: a confirmation before the dossier was sent, or long before the selection, says nothing of that day.
    private static func time(of day: CalendarDate, at site: some FindingSite, _ dossier: ReadDossier, _ context: RuleContext)
        -> [Diagnostic]
    {
        let date = Argument("date", day.shortText)
        let sent = dossier.sendings.compactMap(\.sending.day).filter { $0 <= context.asOf }.max()
        if let sent, day < sent {
            return [finding(.confirmationBeforeSending, .confirmedOn, site, date, Argument("sent", sent.shortText))]
        }
        let days = context.programme.humanFacts.confirmedWithinDays
        let selection = context.programme.selection.day ?? min(context.asOf, context.programme.submission.forwardBy ?? context.asOf)
        guard day < selection.adding(days: -days) else { return [] }
        return [
            finding(.confirmationTooOld, .confirmedOn, site, date, Argument("selection", selection.shortText), Argument("days", days))
        ]
    }

    /// Nobody confirms for himself; the name is never in the message.
    private static func author(
        _ answers: HumanAnswers,
        of initiative: ReadInitiative,
        at site: some FindingSite,
        _ context: RuleContext
    ) -> [Diagnostic] {
        guard !answers.confirming.isEmpty, counts(answers, context),
            initiative.people.persons.contains(where: { answers.confirming.contains($0.nameKey) })
        else { return [] }
        return [finding(.confirmationByAuthor, .confirmedBy, site)]
    }
}

/// A row, of an initiative or without one, seen by what it says of the dossier's facts.
private struct RowSite: FindingSite {
    let source: InputSource
    let record: Record
    let initiativePlace: Int?

    func location(of field: Field?) -> SourceLocation { source.location(of: field, in: record) }
    subscript(_ field: Field) -> String { source.value(of: field, in: record) }
}
