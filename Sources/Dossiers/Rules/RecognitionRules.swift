import Diagnostics
import VietnameseText

/// A recognition decision or certificate for each initiative (letter I.2 and III.2; docs/rules.md, rules 6, 30, A4, A11).
enum RecognitionRules {
    static func check(_ read: ReadInitiative, dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        let initiative = read.initiative
        guard isPresent(initiative) else {
            return context.programme.recognition.required ? [finding(.recognitionMissing, .recognitionNumber, initiative)] : []
        }
        var findings = kind(read, context) + level(read, context)
        if initiative[.recognitionNumber].isEmpty {
            findings.append(finding(.recognitionNumberMissing, .recognitionNumber, initiative))
        }
        return findings + date(read, dossier: dossier, context) + issuer(initiative, context)
    }

    /// True when number, file, date or issuer shows that there is a paper; its kind or level alone does not.
    static func isPresent(_ initiative: Initiative) -> Bool {
        if let papers = initiative.papers, !papers.isEmpty { return true }
        return [Field.recognitionNumber, .recognitionFile, .recognitionDate, .recognitionIssuer].contains { !initiative[$0].isEmpty }
    }

    private static func kind(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        guard case .unclear = initiative.recognitionKind else { return [] }
        let allowed = Argument("allowed", context.programme.recognition.kinds.map(\.name).joined(separator: "; "))
        // An award may mention the initiative and still not recognise it; other words may mean anything (A4).
        if let known = initiative.insufficientKind {
            return [finding(.recognitionKindUnclear, .recognitionKind, initiative, Argument("typed", known.name), allowed)]
        }
        return [finding(.recognitionKindUnknown, .recognitionKind, initiative, .echo(initiative[.recognitionKind]), allowed)]
    }

    private static func level(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let rule = context.programme.recognition
        let typed = Argument.echo(initiative[.recognitionLevel])
        let minimum = rule.levels.firstIndex { $0.id == rule.minimumLevel } ?? 0
        switch initiative.recognitionLevel {
        case .blank:
            return initiative.initiative.source.has(.recognitionLevel)
                ? [finding(.recognitionLevelMissing, .recognitionLevel, initiative)] : []
        case .unclear:
            let allowed = rule.levels[minimum...].map(\.name).joined(separator: "; ")
            return [finding(.recognitionLevelUnclear, .recognitionLevel, initiative, typed, Argument("allowed", allowed))]
        case .value(let level):
            guard rule.levels.prefix(minimum).contains(where: { $0.id == level.id }) else { return [] }
            let lowest = Argument("minimum", rule.levels[minimum].name)
            return [finding(.recognitionLevelTooLow, .recognitionLevel, initiative, typed, lowest)]
        }
    }

    private static func date(_ initiative: ReadInitiative, dossier: ReadDossier, _ context: RuleContext) -> [Diagnostic] {
        guard let date = initiative.recognitionDate.value?.day else {
            let example = Argument("example", context.exampleDate)
            return [finding(.recognitionDateUnclear, .recognitionDate, initiative, example)]
        }
        var findings: [Diagnostic] = []
        let day = Argument("date", date.shortText)
        if let proposal = dossier.day(.proposalDate), date > proposal {
            let letter = Argument("proposal", proposal.shortText)
            findings.append(finding(.recognitionAfterProposal, .recognitionDate, initiative, day, letter))
        }
        let from = context.programme.applicationPeriod.from
        if date < from {
            findings.append(finding(.recognitionOld, .recognitionDate, initiative, day, Argument("from", from.shortText)))
        }
        return findings
    }

    private static func issuer(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let words = VietnameseFolding.bareKey(initiative[.recognitionIssuer]).split(separator: " ")
        let isUnion = context.unionWords.contains { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
        return isUnion ? [finding(.recognitionByUnion, .recognitionIssuer, initiative)] : []
    }
}
