import SangkienDiagnostics
import VietnameseText

/// The sections that are lists of named things: bodies, kinds, levels, units, quotas, phone tables, headings.
extension ProgrammeFile {
    mutating func proposal() -> Programme.Proposal {
        let section = section("proposal", keys: ["required", "signingBodies", "unknownAuthority", "signerTitle"])
        return Programme.Proposal(
            required: reader.flag("required", in: section),
            signingBodies: signingBodies(in: section),
            unknownAuthority: reader.text("unknownAuthority", in: section),
            signerTitle: reader.text("signerTitle", in: section)
        )
    }

    private mutating func signingBodies(in proposal: YAMLSection) -> [Programme.SigningBody] {
        let sections = reader.sections("signingBodies", in: proposal, keys: ["id", "name", "aliases", "authority"])
        reader.checkDistinct(sections)
        return sections.map { section in
            Programme.SigningBody(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false),
                authority: reader.text("authority", in: section)
            )
        }
    }

    mutating func recognition() -> Programme.Recognition {
        let keys = ["required", "kinds", "insufficientKinds", "levels", "minimumLevel", "unionWords"]
        let section = section("recognition", keys: keys)
        let kinds = choiceSections("kinds", in: section)
        let insufficient = choiceSections("insufficientKinds", in: section, mayBeEmpty: true)
        // A paper either recognises or does not: a word may not stand in both lists.
        reader.checkDistinct(kinds + insufficient)
        let levels = recognitionLevels(in: section)
        return Programme.Recognition(
            required: reader.flag("required", in: section),
            kinds: choices(kinds),
            insufficientKinds: choices(insufficient),
            levels: levels,
            minimumLevel: reader.word("minimumLevel", in: section, among: ids(levels.map(\.id))),
            unionWords: reader.texts("unionWords", in: section, isRequired: false)
        )
    }

    /// The levels of recognition; `bodies` are beginnings of names that tell a level, such as “Trường” or “UBND xã”.
    private mutating func recognitionLevels(in recognition: YAMLSection) -> [Programme.Choice] {
        let sections = reader.sections("levels", in: recognition, keys: ["id", "name", "aliases", "bodies"])
        reader.checkDistinct(sections)
        return sections.map { section in
            Programme.Choice(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false),
                leads: reader.texts("bodies", in: section, isRequired: false)
            )
        }
    }

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

    // MARK: Units and quotas

    mutating func units(signingBodies: [String]) -> Programme.Units {
        let section = section("units", keys: ["levels", "list"])
        let levels = levels(in: section, signingBodies: ids(signingBodies))
        let keys = ["name", "aliases", "level", "validFrom", "validThrough", "successor", "baseUnions"]
        let list = reader.sections("list", in: section, keys: keys)
        // A base union may be called like one of another union: every district has its Phòng Giáo dục.
        reader.checkDistinct(list.map { $0.without("baseUnions") })
        let units = list.map { unit($0, levels: ids(levels.map(\.id))) }
        let names = units.map(\.name)
        for section in list where reader.entry("successor", in: section) != nil {
            _ = reader.word("successor", in: section, among: names)
        }
        return Programme.Units(levels: levels, list: units)
    }

    private mutating func levels(in units: YAMLSection, signingBodies: [String]) -> [Programme.Level] {
        let sections = reader.sections("levels", in: units, keys: ["id", "name", "aliases", "nameWords", "signingBody", "unitsListed"])
        reader.checkDistinct(sections)
        return sections.map { section in
            Programme.Level(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false),
                signingBody: reader.word("signingBody", in: section, among: signingBodies),
                nameWords: reader.texts("nameWords", in: section, isRequired: false),
                unitsListed: reader.flag("unitsListed", in: section)
            )
        }
    }

    private mutating func unit(_ section: YAMLSection, levels: [String]) -> Programme.Unit {
        let from = reader.optionalDate("validFrom", in: section)
        let through = reader.optionalDate("validThrough", in: section)
        if let from, let through, through < from { reader.reportReversed("validFrom", "validThrough", in: section) }
        return Programme.Unit(
            name: reader.text("name", in: section),
            aliases: reader.texts("aliases", in: section, isRequired: false),
            level: reader.word("level", in: section, among: levels),
            validFrom: from,
            validThrough: through,
            successor: reader.optionalText("successor", in: section),
            baseUnions: reader.texts("baseUnions", in: section, isRequired: false)
        )
    }

    mutating func quotas(levels: [String]) -> Programme.Quotas {
        let section = section("quotas", keys: ["rules"])
        let kinds = Programme.Quota.Kind.allCases.map(\.rawValue)
        let rules = reader.sections("rules", in: section, keys: ["level", "minimum", "kind"], mayBeEmpty: true)
        reader.checkDistinct(rules, names: ["level"])
        return Programme.Quotas(
            rules: rules.map { rule in
                Programme.Quota(
                    level: reader.word("level", in: rule, among: ids(levels)),
                    minimum: reader.integer("minimum", in: rule, 0...100_000) ?? 0,
                    kind: .init(rawValue: reader.word("kind", in: rule, among: kinds)) ?? .required
                )
            }
        )
    }

    // MARK: Choices

    private mutating func choices(_ name: String, in section: YAMLSection) -> [Programme.Choice] {
        let sections = choiceSections(name, in: section)
        reader.checkDistinct(sections)
        return choices(sections)
    }

    private mutating func optionalChoices(_ name: String, in section: YAMLSection) -> [Programme.Choice] {
        reader.note(section.path(to: name), default: ProgrammeSettings.list([]))
        let sections = reader.optionalSections(name, in: section, keys: ["id", "name", "aliases"])
        reader.checkDistinct(sections)
        return choices(sections)
    }

    private mutating func choiceSections(_ name: String, in section: YAMLSection, mayBeEmpty: Bool = false) -> [YAMLSection] {
        reader.sections(name, in: section, keys: ["id", "name", "aliases"], mayBeEmpty: mayBeEmpty)
    }

    private mutating func choices(_ sections: [YAMLSection]) -> [Programme.Choice] {
        sections.map { section in
            Programme.Choice(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false)
            )
        }
    }

    /// Ids that could be read; one that could not was reported where it stands.
    private func ids(_ ids: [String]) -> [String] {
        ids.filter { !$0.isEmpty }
    }

    // MARK: Phones and headings

    mutating func phones() -> Programme.Phones {
        let keys = ["mobilePrefixes", "landlineAreas", "oldMobilePrefixes", "oldLandlinePrefixes", "renumberedYear"]
        let section = section("phones", keys: keys)
        let old = reader.section("oldMobilePrefixes", in: section, keys: nil)
        return Programme.Phones(
            rules: PhoneRules(
                mobilePrefixes: reader.prefixes("mobilePrefixes", in: section),
                landlineAreas: reader.prefixes("landlineAreas", in: section),
                oldMobilePrefixes: reader.prefixPairs(old),
                oldLandlinePrefixes: reader.prefixes("oldLandlinePrefixes", in: section, mayBeEmpty: true)
            ),
            renumberedYear: reader.integer("renumberedYear", in: section, 1990...2100) ?? 0
        )
    }

    mutating func headings() -> [String: [String]] {
        let section = reader.section("headings", in: root, keys: Programme.headingKeys)
        // One heading may not stand for two fields: each field's list is checked against the others.
        reader.checkDistinct(
            section.entries.map { entry in YAMLSection(path: section.path, place: entry.place, entries: [entry]) }
        )
        var result: [String: [String]] = [:]
        for entry in section.entries { result[entry.name] = reader.texts(entry.name, in: section) }
        return result
    }
}
