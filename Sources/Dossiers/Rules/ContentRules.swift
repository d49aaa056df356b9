import SangkienDiagnostics
import VietnameseText

/// The written contents: length, award years, field of work, characters a document cannot hold.
enum ContentRules {
    static func check(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        secret(initiative) + lengths(initiative, context) + benefit(initiative) + awards(initiative, context)
            + categories(initiative, context)
    }

    /// 1,000 characters: a limit of the portal's box, not of the paper form (letter II.1, docs/rules.md, rule 13 and A6).
    private static func lengths(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
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
    private static func secret(_ initiative: ReadInitiative) -> [Diagnostic] {
        switch initiative.secret {
        case .blank, .value(false): return []
        case .value(true): return initiative[.summary].isEmpty ? [finding(.summaryWithheld, .summary, initiative)] : []
        case .unclear: return [finding(.secretUnclear, .secret, initiative)]
        }
    }

    /// A benefit in money whose separator has two meanings (docs/data.md, “Tables from Excel”).
    private static func benefit(_ initiative: ReadInitiative) -> [Diagnostic] {
        guard let (first, second) = initiative.benefitMeanings else { return [] }
        let typed = Argument.numeral(initiative[.benefit])
        return [finding(.benefitAmbiguous, .benefit, initiative, typed, Argument("first", first), Argument("second", second))]
    }

    /// Awards of the three years before the programme (the form's column 7, docs/rules.md, A10).
    private static func awards(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let window = context.programme.awards
        let inside = window.firstYear...window.lastYear
        var outside = initiative.awards.years.filter { !inside.contains($0) }
        if !outside.isEmpty, window.schoolYears == .overlap {
            let partly = initiative.awards.schoolYears.filter { inside.contains($0) || inside.contains($0 + 1) }
            outside.removeAll { partly.contains($0) || partly.contains($0 - 1) }
        }
        guard !outside.isEmpty else { return [] }
        let years = Set(outside).sorted().map(String.init).joined(separator: ", ")
        let shown = Argument("window", "\(window.firstYear)-\(window.lastYear)")
        return [finding(.awardYearOutside, .awards, initiative, Argument("years", years), shown)]
    }

    private static func categories(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let rule = context.programme.eligibility
        return category(.fieldGroupUnknown, .fieldGroup, initiative.fieldGroup, rule.fieldGroups, initiative)
            + category(.sectorUnknown, .sector, initiative.sector, rule.sectors, initiative)
    }

    private static func category(
        _ code: DiagnosticCode,
        _ field: Field,
        _ choice: Reading<Programme.Choice>,
        _ choices: [Programme.Choice],
        _ initiative: ReadInitiative
    ) -> [Diagnostic] {
        guard case .unclear = choice else { return [] }
        let allowed = choices.map(\.name).joined(separator: "; ")
        return [finding(code, field, initiative, .echo(initiative[field]), Argument("allowed", allowed))]
    }
}
