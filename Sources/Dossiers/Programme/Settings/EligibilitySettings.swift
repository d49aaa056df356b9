/// Which initiatives and authors may take part (mục `eligibility`).
extension Programme {
    /// Which initiatives and authors may take part (mục `eligibility`).
    package struct Eligibility: Sendable {
        /// Blocks of employers; none where the letter has none.
        package var sectors: [Choice]
        /// Fields of work; none where the letter has none.
        package var fieldGroups: [Choice]
        /// Groups of workers invited; none where the letter does not tell them apart.
        package var authorGroups: [Choice]
        /// All provinces, to notice workplaces elsewhere; none turns that off.
        package var provinces: [String]
        /// Words that speak of a central sector union.
        package var centralSectors: [String]
        /// Grounds on which an initiative may not take part.
        package var exclusions: [Choice]
        /// On what an unmet condition decides: the initiative alone, or the whole dossier (ambiguity A13).
        package var unmetJudges: UnmetJudges
        /// What a blank answer about exclusions means.
        package var exclusionBlank: ApplicationPeriod.Doubt
    }

    /// On what an unmet condition of section I.2 decides (`eligibility.unmetJudges`, docs/rules.md, A13).
    package enum UnmetJudges: String, Sendable, CaseIterable {
        /// Only the initiative is out.
        case initiative
        /// The whole dossier is invalid.
        case dossier
    }
}

extension ProgrammeFile {
    /// The section `eligibility`.
    mutating func eligibility() -> Programme.Eligibility {
        let keys = ["sectors", "fieldGroups", "authorGroups", "provinces", "centralSectors", "exclusions", "exclusionBlank", "unmetJudges"]
        let section = section("eligibility", keys: keys)
        return Programme.Eligibility(
            sectors: choices("sectors", in: section),
            fieldGroups: choices("fieldGroups", in: section),
            authorGroups: optionalChoices("authorGroups", in: section),
            provinces: reader.texts("provinces", in: section, default: []),
            centralSectors: reader.texts("centralSectors", in: section, default: []),
            exclusions: optionalChoices("exclusions", in: section),
            unmetJudges: reader.choice("unmetJudges", in: section, default: .initiative),
            exclusionBlank: reader.choice("exclusionBlank", in: section, default: .review)
        )
    }
}
