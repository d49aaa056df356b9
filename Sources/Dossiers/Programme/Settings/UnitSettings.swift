import VietnameseText

/// Unions, their levels, and how many initiatives each level is asked for (mục `units`, `quotas`).
extension Programme {
    /// Unions and their levels (mục `units`).
    package struct Units: Sendable {
        /// The levels, in the order of the file.
        package var levels: [Level]
        /// The unions that the file names.
        package var list: [Unit]
    }

    /// A level of unions (cấp công đoàn).
    package struct Level: Sendable {
        /// By what the file names it elsewhere.
        package var id: String
        /// Its name as printed.
        package var name: String
        /// Other spellings; compared after folding.
        package var aliases: [String]
        /// id of the signing body.
        package var signingBody: String
        /// Words in a union's own name that tell its level: “trực thuộc LĐLĐ tỉnh”.
        package var nameWords: [String]
        /// True when `units.list` names every unit of the level; only then is a unit unknown, or missing from a run.
        package var unitsListed: Bool
    }

    /// A union that the file names.
    package struct Unit: Sendable {
        /// Its name as printed.
        package var name: String
        /// Other spellings; compared after folding.
        package var aliases: [String]
        /// id of its level.
        package var level: String
        /// The first day on which it exists; nil for always.
        package var validFrom: CalendarDate?
        /// The last day on which it exists; nil for always.
        package var validThrough: CalendarDate?
        /// The union that took over its work.
        package var successor: String?
        /// The base unions below it (công đoàn cơ sở trực thuộc), in the order of its reports; none where the programme does not list them.
        package var baseUnions: [String]
    }

    /// How many initiatives are asked for (mục `quotas`).
    package struct Quotas: Sendable {
        /// One quota a level; none where the letter has none.
        package var rules: [Quota]
    }

    /// What one level is asked for.
    package struct Quota: Sendable {
        /// How binding a quota is.
        package enum Kind: String, Sendable, CaseIterable {
            /// There must be so many.
            case required
            /// So many are aimed at; fewer are only noted.
            case aspirational
        }
        /// The id of the level.
        package var level: String
        /// How many initiatives a union of it is to send.
        package var minimum: Int
        /// How binding it is.
        package var kind: Kind
    }
}

extension Programme.Unit {
    /// True when the union exists on a day, as far as the list says.
    package func exists(on day: CalendarDate) -> Bool {
        (validFrom ?? day) <= day && day <= (validThrough ?? day)
    }
}

extension ProgrammeFile {
    /// The section `units`; `signingBodies` are the ids of those in `proposal`.
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

    mutating func levels(in units: YAMLSection, signingBodies: [String]) -> [Programme.Level] {
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

    mutating func unit(_ section: YAMLSection, levels: [String]) -> Programme.Unit {
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

    /// The section `quotas`; `levels` are the ids of those in `units`.
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
}
