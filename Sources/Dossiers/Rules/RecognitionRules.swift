import SangkienDiagnostics
import VietnameseText

/// A recognition decision or certificate for each initiative (letter I.2 and III.2; docs/rules.md, rules 6, 30, A4, A11).
enum RecognitionRules {
    static func check(_ read: ReadInitiative, dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        let initiative = read.initiative
        guard isPresent(initiative) else {
            return context.programme.recognition.required ? [finding(.recognitionMissing, .recognitionNumber, initiative)] : []
        }
        var findings = kind(read, context) + level(read, context)
        let inPlace = StandInRules.check(recognition: read)
        if !CellReader.hasDocumentNumber(initiative[.recognitionNumber]),
            !inPlace.contains(where: { $0.field == Field.recognitionNumber.key })
        {
            findings.append(finding(.recognitionNumberMissing, .recognitionNumber, initiative))
        }
        findings += inPlace + numberOfOtherKind(initiative, context) + RevokedPapers.check(initiative, besides: inPlace)
        return findings + date(read, dossier: dossier, context) + issuer(initiative, context)
    }

    /// True when number, file, date or issuer shows that there is a paper; its kind or level alone does not.
    static func isPresent(_ initiative: Initiative) -> Bool {
        if let papers = initiative.papers, !papers.isEmpty { return true }
        return [Field.recognitionNumber, .recognitionFile, .recognitionDate, .recognitionIssuer]
            .contains {
                CellReader.saysAnything(initiative[$0])
            }
    }

    private static func kind(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let allowed = Argument("allowed", context.programme.recognition.kinds.map(\.name).joined(separator: "; "))
        // An award may mention the initiative and still not recognise it; other words may mean anything (A4).
        if let known = initiative.insufficientKind {
            return [finding(.recognitionKindUnclear, known.field, initiative, Argument("typed", known.kind.name), allowed)]
        }
        guard case .unclear = initiative.recognitionKind else { return [] }
        return [finding(.recognitionKindUnknown, .recognitionKind, initiative, .echo(initiative[.recognitionKind]), allowed)]
    }

    /// A number whose sign is that of a letter or report; none where the programme takes such papers.
    private static func numberOfOtherKind(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let number = initiative[.recognitionNumber]
        guard let kind = CellReader.documentKind(number), kind != "Quyết định",
            !context.programme.recognition.kinds.contains(where: { VietnameseFolding.key($0.name) == VietnameseFolding.key(kind) })
        else { return [] }
        return [finding(.recognitionOfOtherKind, .recognitionNumber, initiative, .echo(number), Argument("kind", kind))]
    }

    private static func level(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let rule = context.programme.recognition
        let minimum = rule.levels.firstIndex { $0.id == rule.minimumLevel } ?? 0
        switch initiative.recognitionLevel {
        case .blank:
            return initiative.initiative.source.has(.recognitionLevel)
                ? [finding(.recognitionLevelMissing, .recognitionLevel, initiative)] : []
        case .unclear:
            let allowed = rule.levels[minimum...].map(\.name).joined(separator: "; ")
            return [finding(.recognitionLevelUnclear, .recognitionLevel, initiative, echo(initiative), Argument("allowed", allowed))]
        case .value(let level):
            guard rule.levels.prefix(minimum).contains(where: { $0.id == level.id }) else { return [] }
            let lowest = Argument("minimum", rule.levels[minimum].name)
            return [finding(.recognitionLevelTooLow, .recognitionLevel, initiative, echo(initiative), lowest)]
        }
    }

    private static func echo(_ initiative: ReadInitiative) -> Argument { .echo(initiative[.recognitionLevel]) }

    private static func date(_ initiative: ReadInitiative, dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard let date = initiative.recognitionDate.value?.day else {
            return [dateUnclear(initiative, context)]
        }
        let day = Argument("date", date.shortText)
        if let impossible = impossible(date, day, initiative, dossier, context) { return [impossible] }
        if let proposal = dossier.day(.proposalDate), date > proposal {
            return [finding(.recognitionAfterProposal, .recognitionDate, initiative, day, Argument("proposal", proposal.shortText))]
        }
        let from = context.programme.applicationPeriod.from
        if date < from { return [finding(.recognitionOld, .recognitionDate, initiative, day, Argument("from", from.shortText))] }
        return []
    }

    /// Whether the day is blank, cannot be read, or may be another: different things to do about it.
    private static func dateUnclear(_ initiative: ReadInitiative, _ context: RuleContext) -> Diagnostic {
        let typed = initiative[.recognitionDate]
        let doubt = typed.isEmpty ? .unreadable : context.reader.doubt(.recognitionDate, of: initiative.initiative)
        let blank = Argument("problem", LocalizedText(vi: "chưa ghi ngày", en: "no date is given"))
        let problem = typed.isEmpty ? blank : doubt.problem(with: "ngày", "the date", typed)
        return finding(.recognitionDateUnclear, .recognitionDate, initiative, problem, doubt.advice(context.exampleDate))
    }

    /// A day on which the paper cannot have been signed, reported with the day that it contradicts; one cause, one finding.
    private static func impossible(
        _ date: CalendarDate,
        _ day: Argument,
        _ initiative: ReadInitiative,
        _ dossier: ReadDossier,
        _ context: RuleContext
    ) -> Diagnostic? {
        if date > context.asOf {
            return finding(.recognitionInFuture, .recognitionDate, initiative, day, Argument("asOf", context.asOf.shortText))
        }
        // A sending that is older than the programme is reported as such.
        let sent = dossier.sendings.compactMap(\.sending.day).filter { $0 >= context.programme.begins }
        if let last = sent.max(), date > last {
            return finding(.recognitionAfterSending, .recognitionDate, initiative, day, Argument("sent", last.shortText))
        }
        let deadline = context.deadline(of: dossier)
        if sent.isEmpty, date > context.programme.submission.lastDay(of: deadline) {
            let limit = Argument("limit", context.programme.submission.words(for: deadline))
            return finding(.recognitionAfterDeadline, .recognitionDate, initiative, day, limit)
        }
        // An initiative is recognised for what it did: by the letter it must have been in use (I.2).
        // A start outside of the window, or one that has not come, is reported as such.
        let window = context.programme.applicationPeriod
        guard let start = initiative.period.value?.start, date < start, start <= window.through, start <= context.asOf else { return nil }
        return finding(.recognitionBeforeStart, .recognitionDate, initiative, day, Argument("start", start.shortText))
    }

    private static func issuer(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let words = Array(" \(VietnameseFolding.bareKey(initiative[.recognitionIssuer])) ".utf8)
        let isUnion = context.unionWords.contains { words.holds($0) }
        return isUnion ? [finding(.recognitionByUnion, .recognitionIssuer, initiative)] : []
    }
}
