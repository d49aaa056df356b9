import VietnameseText

/// What stands in the closed lists of a programme.
extension Programme {
    /// One of a closed list of values, with the ways people write it.
    package struct Choice: Sendable {
        /// By what the file names it elsewhere.
        package let id: String
        /// Its name as printed.
        package let name: String
        /// Other spellings; compared after folding.
        package let aliases: [String]
        private let keys: Set<String>
        /// What the names of bodies begin with that mean this choice: “Trường …”, “UBND xã …”; folded, word by word.
        private let leads: [[Substring]]

        /// A choice that its name, its id and the aliases all mean, and every name that begins with one of `leads`.
        package init(id: String, name: String, aliases: [String], leads: [String] = []) {
            self.id = id
            self.name = name
            self.aliases = aliases
            self.leads = leads.map { VietnameseFolding.bareKey($0).split(separator: " ") }
            keys = Set(([name, id] + aliases).map(VietnameseFolding.bareKey))
        }

        /// True when the text that folds to `key` (`VietnameseFolding.bareKey`) is this choice's name, id or an alias.
        package func matches(key: String) -> Bool {
            keys.contains(key)
        }

        /// How many words of a name, folded, the longest beginning has that means this choice; 0 for none.
        func leadLength(in words: [Substring]) -> Int {
            leads.lazy.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
        }
    }
}

extension ProgrammeFile {
    mutating func choices(_ name: String, in section: YAMLSection) -> [Programme.Choice] {
        let sections = choiceSections(name, in: section)
        reader.checkDistinct(sections)
        return choices(sections)
    }

    mutating func optionalChoices(_ name: String, in section: YAMLSection) -> [Programme.Choice] {
        reader.note(section.path(to: name), default: ProgrammeSettings.list([]))
        let sections = reader.optionalSections(name, in: section, keys: ["id", "name", "aliases"])
        reader.checkDistinct(sections)
        return choices(sections)
    }

    mutating func choiceSections(_ name: String, in section: YAMLSection, mayBeEmpty: Bool = false) -> [YAMLSection] {
        reader.sections(name, in: section, keys: ["id", "name", "aliases"], mayBeEmpty: mayBeEmpty)
    }

    mutating func choices(_ sections: [YAMLSection]) -> [Programme.Choice] {
        sections.map { section in
            Programme.Choice(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false)
            )
        }
    }

    /// Ids that could be read; one that could not was reported where it stands.
    func ids(_ ids: [String]) -> [String] {
        ids.filter { !$0.isEmpty }
    }
}
