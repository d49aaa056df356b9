import Diagnostics
import VietnameseText

/// The written contents: length, award years, field of work, characters a document cannot hold.
enum ContentRules {
    static func check(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        secret(initiative, context) + lengths(initiative, context) + benefit(initiative) + awards(initiative, context)
            + categories(initiative, context)
    }

    /// 1,000 characters: a limit of the portal's box, not of the paper form (letter II.1, docs/rules.md, rule 13 and A6).
    private static func lengths(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let rule = context.programme.description
        return context.limitedFields.compactMap { field in
            let text = initiative[field]
            // A text has at most as many characters as bytes.
            guard text.utf8.count > rule.limit else { return nil }
            let count = rule.counting.count(text)
            guard count > rule.limit else { return nil }
            let name = Argument("field", field.heading)
            return finding(.summaryTooLong, field, initiative, name, .number(count, as: "found"), .number(rule.limit, as: "limit"))
        }
    }

    /// A trade secret: only a clear “Có” lets the summary be blank (national rule, docs/rules.md, rule 16).
    private static func secret(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        guard context.programme.description.secretMayBeEmpty, !initiative[.secret].isEmpty else { return [] }
        switch YesNo.parse(initiative[.secret]) {
        case .no: return []
        case .yes: return initiative[.summary].isEmpty ? [finding(.summaryWithheld, .summary, initiative)] : []
        case .unknown, .unclear: return [finding(.secretUnclear, .secret, initiative)]
        }
    }

    /// A benefit in money whose separator has two meanings (docs/data.md, “Tables from Excel”).
    private static func benefit(_ initiative: Initiative) -> [Diagnostic] {
        let typed = initiative[.benefit]
        guard BenefitReading.mayBeAmbiguous(typed), !initiative.source.isNumber(.benefit, in: initiative.record) else { return [] }
        guard case .ambiguous(let first, let second) = BenefitReading.read(typed, unit: initiative.source.benefitUnit) else { return [] }
        return [finding(.benefitAmbiguous, .benefit, initiative, .numeral(typed), Argument("first", first), Argument("second", second))]
    }

    /// Awards of the three years before the programme (the form's column 7, docs/rules.md, A10).
    private static func awards(_ initiative: Initiative, _ context: RuleContext) -> [Diagnostic] {
        let window = context.programme.awards
        let inside = window.firstYear...window.lastYear
        var outside = AwardYears.years(in: initiative[.awards]).filter { !inside.contains($0) }
        guard !outside.isEmpty else { return [] }
        // A birth year that strayed into the cell is no award and not to be repeated.
        outside = AwardYears.years(in: Redaction.redact(initiative[.awards])).filter { !inside.contains($0) }
        if !outside.isEmpty, window.schoolYears == .overlap {
            let partly = AwardYears.schoolYears(in: initiative[.awards]).filter { inside.contains($0) || inside.contains($0 + 1) }
            outside.removeAll { partly.contains($0) || partly.contains($0 - 1) }
        }
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
        return [finding(code, field, initiative, .echo(typed), Argument("allowed", allowed))]
    }
}
