import Diagnostics
import VietnameseText

/// A recognition decision or certificate for each initiative (letter I.2 and III.2; docs/rules.md, rules 6, 30, A4, A11).
enum RecognitionRules {
    static func check(_ initiative: Initiative, dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        guard isPresent(initiative) else {
            return context.programme.recognition.required ? [finding(.recognitionMissing, .recognitionNumber, initiative)] : []
        }
        var findings = kind(initiative, context) + level(initiative, context)
        if initiative[.recognitionNumber].isEmpty {
            findings.append(finding(.recognitionNumberMissing, .recognitionNumber, initiative))
        }
        return findings + date(initiative, dossier: dossier, context) + issuer(initiative, context)
    }

    /// True when number, file, date or issuer shows that there is a paper; its kind or level alone does not.
    static func isPresent(_ initiative: Initiative) -> Bool {
        if let papers = initiative.papers, !papers.isEmpty { return true }
        return [Field.recognitionNumber, .recognitionFile, .recognitionDate, .recognitionIssuer].contains { !initiative[$0].isEmpty }
    }

    private static func kind(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let typed = initiative[.recognitionKind]
        let rule = context.programme.recognition
        guard !typed.isEmpty else { return [] }
        let key = VietnameseFolding.bareKey(typed)
        guard !rule.kinds.contains(where: { $0.matches(key: key) }) else { return [] }
        let allowed = Argument("allowed", rule.kinds.map(\.name).joined(separator: "; "))
        // An award may mention the initiative and still not recognise it; other words may mean anything (A4).
        if let known = rule.insufficientKinds.first(where: { $0.matches(key: key) }) {
            return [finding(.recognitionKindUnclear, .recognitionKind, initiative, Argument("typed", known.name), allowed)]
        }
        return [finding(.recognitionKindUnknown, .recognitionKind, initiative, .echo(typed), allowed)]
    }

    private static func level(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let typed = initiative[.recognitionLevel]
        let rule = context.programme.recognition
        guard !typed.isEmpty else {
            return initiative.source.has(.recognitionLevel)
                ? [finding(.recognitionLevelMissing, .recognitionLevel, initiative)] : []
        }
        let minimum = rule.levels.firstIndex { $0.id == rule.minimumLevel } ?? 0
        let key = VietnameseFolding.bareKey(typed)
        guard let level = rule.levels.firstIndex(where: { $0.matches(key: key) }) else {
            let allowed = rule.levels[minimum...].map(\.name).joined(separator: "; ")
            return [
                finding(
                    .recognitionLevelUnclear,
                    .recognitionLevel,
                    initiative,
                    .echo(typed),
                    Argument("allowed", allowed)
                )
            ]
        }
        guard level < minimum else { return [] }
        let lowest = Argument("minimum", rule.levels[minimum].name)
        return [finding(.recognitionLevelTooLow, .recognitionLevel, initiative, .echo(typed), lowest)]
    }

    private static func date(_ initiative: Initiative, dossier: Dossier, _ context: RuleContext) -> [Diagnostic] {
        guard let date = context.date(.recognitionDate, of: initiative) else {
            let example = Argument("example", context.exampleDate)
            return [finding(.recognitionDateUnclear, .recognitionDate, initiative, example)]
        }
        var findings: [Diagnostic] = []
        let day = Argument("date", date.shortText)
        if let proposal = context.date(.proposalDate, of: dossier), date > proposal {
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
