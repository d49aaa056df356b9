/// The initiatives that the province may select from, each counted once (nguồn xét chọn): the one count of `check` and of the lists.
///
/// Eligible ones of valid dossiers; of versions of a dossier one counts, and the same initiative sent twice is one.
package struct Candidates: Sendable {
    /// How many may be chosen.
    package let eligible: Int
    /// How many more wait for a person.
    package let open: Int

    /// Counts the initiatives of `dossiers`; no further than to `enough` eligible ones.
    package init(_ dossiers: [CheckedDossier], enough: Int = .max) {
        let counts = DistinctInitiatives(dossiers.filter { $0.verdict == .valid }.countedOnce(), enough: enough)
        eligible = counts.eligible
        open =
            counts.open
            + dossiers.lazy.filter { $0.verdict == .needsReview }.reduce(0) { $0 + $1.count(.eligible) + $1.count(.needsReview) }
    }

    /// How many are to be chosen in the column of `field`, where these are fewer; nil where they suffice, or the programme sets no total.
    package func shortage(_ field: Field, _ context: RuleContext) -> Int? {
        let wanted = Self.wanted(field, context)
        return wanted > 0 && eligible < wanted ? wanted : nil
    }

    /// How many are to be chosen in all; 0 where the programme sets no total.
    static func wanted(_ field: Field, _ context: RuleContext) -> Int {
        let rule = context.programme.selection
        if field == .awarded { return rule.provinceAwards }
        return rule.forwardedCounts == .perField ? 0 : rule.forwarded
    }
}
