import Diagnostics
import VietnameseText

/// The written contents: length, award years, field of work, characters a document cannot hold.
enum ContentRules {
    static func check(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        summary(initiative, context) + awards(initiative, context) + categories(initiative, context)
    }

    /// 1,000 characters: a limit of the portal's box, not of the paper form (letter II.1, domain rule 13 and A6).
    private static func summary(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let text = initiative[.summary]
        let limit = context.programme.description.limit
        // A text has at most as many characters as bytes.
        guard text.utf8.count > limit else { return [] }
        let count = Normalization.characterCount(text)
        guard count > limit else { return [] }
        return [finding(.summaryTooLong, .summary, initiative, Argument("found", count), Argument("limit", limit))]
    }

    /// Awards of the three years before the programme (the form's column 7, domain A10).
    private static func awards(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let window = context.programme.awards
        let outside = AwardYears.years(in: initiative[.awards]).filter { !(window.firstYear...window.lastYear).contains($0) }
        guard !outside.isEmpty else { return [] }
        let years = Set(outside).sorted().map(String.init).joined(separator: ", ")
        let shown = Argument("window", "\(window.firstYear)-\(window.lastYear)")
        return [finding(.awardYearOutside, .awards, initiative, Argument("years", years), shown)]
    }

    private static func categories(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let rule = context.programme.eligibility
        return category(.fieldGroupUnknown, .fieldGroup, rule.fieldGroups, initiative)
            + category(.sectorUnknown, .sector, rule.sectors, initiative)
    }

    private static func category(
        _ code: DiagnosticCode,
        _ field: Field,
        _ choices: [Programme.Choice],
        _ initiative: Initiative
    ) -> [Diagnostic] {
        let typed = initiative[field]
        guard !typed.isEmpty else { return [] }
        let key = VietnameseFolding.bareKey(typed)
        guard !choices.contains(where: { $0.matches(key: key) }) else { return [] }
        let allowed = choices.map(\.name).joined(separator: "; ")
        return [finding(code, field, initiative, Argument("typed", typed), Argument("allowed", allowed))]
    }
}
