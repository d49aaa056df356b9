import SangkienDiagnostics
import VietnameseText

/// Who takes part, where, with what (letter I.1 and I.2; docs/rules.md, rules 1 and 2).
enum EligibilityRules {
    static func check(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        authorGroup(initiative, context) + workplace(initiative, context) + exclusion(initiative, context)
            + shares(initiative, context)
    }

    /// Members, workers, public employees, labourers; only where the table has a column for it, for the form has none.
    private static func authorGroup(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let groups = context.programme.eligibility.authorGroups
        guard !groups.isEmpty, initiative.initiative.source.has(.authorGroup) else { return [] }
        let allowed = Argument("allowed", groups.map(\.name).joined(separator: "; "))
        switch initiative.authorGroup {
        case .blank: return [finding(.authorGroupMissing, .authorGroup, initiative, allowed)]
        case .unclear: return [finding(.authorGroupUnknown, .authorGroup, initiative, .echo(initiative[.authorGroup]), allowed)]
        case .value: return []
        }
    }

    /// “Trên địa bàn tỉnh”: a workplace that names another province, or a central sector, is worth a look and no more.
    private static func workplace(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let typed = initiative[.workplace]
        guard !typed.isEmpty else { return [] }
        switch context.places.doubt(about: typed) {
        case .elsewhere(let place):
            let own = Argument("own", context.programme.province.name)
            return [finding(.workplaceElsewhere, .workplace, initiative, Argument("place", place), own)]
        case .centralSector(let word): return [finding(.workplaceCentral, .workplace, initiative, Argument("word", word))]
        case nil: return []
        }
    }

    /// Grounds on which an initiative may not take part, where the programme has any.
    private static func exclusion(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let rule = context.programme.eligibility
        guard !rule.exclusions.isEmpty else { return [] }
        switch initiative.exclusion {
        case .value(let ground?): return [finding(.excluded, .exclusion, initiative, Argument("reason", ground.name))]
        case .value(nil): return []
        case .blank where rule.exclusionBlank == .accept: return []
        case .blank, .unclear:
            let allowed = Argument("allowed", rule.exclusions.map(\.name).joined(separator: "; "))
            return [finding(.exclusionUnclear, .exclusion, initiative, allowed)]
        }
    }

    /// One share for each author, together the whole (docs/data.md, “People in one cell”).
    private static func shares(_ initiative: ReadInitiative, _ context: RuleContext) -> [Diagnostic] {
        let people = initiative.people
        let hasColumn = initiative.initiative.source.has(.shares)
        guard hasColumn || initiative.initiative.hasFactsBesideNames, hasColumn || people.shares?.isEmpty == false else { return [] }
        // A programme that does not ask for shares minds only those that are there.
        let asked = context.programme.form.shareTotal
        let total = asked ?? Shares.whole
        let authors = people.persons.count
        let shares = people.shares ?? []
        if initiative[.shares].isEmpty, shares.isEmpty, asked == nil || authors < 2 { return [] }
        guard shares.count == authors else {
            let found = Argument("found", shares.count)
            return [finding(.sharesUnmatched, .shares, initiative, Argument("authors", authors), found)]
        }
        let sum = shares.reduce(0, +)
        // Thirds are often written as 33,3.
        guard abs(sum - total * 100) > 10 else { return [] }
        return [finding(.sharesNotWhole, .shares, initiative, Argument("found", decimal(sum)), Argument("total", total))]
    }

    private static func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return String(whole) }
        let digits = rest < 10 ? "0\(rest)" : String(rest)
        return "\(whole),\(digits.last == "0" ? String(digits.dropLast()) : digits)"
    }
}
