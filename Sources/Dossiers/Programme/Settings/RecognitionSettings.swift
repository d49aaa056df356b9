/// Papers that recognise initiatives (mục `recognition`).
extension Programme {
    /// Papers by which an initiative is recognised (mục `recognition`).
    package struct Recognition: Sendable {
        /// Whether an initiative needs one.
        package var required: Bool
        /// Papers that recognise it by themselves.
        package var kinds: [Choice]
        /// Papers that may mention the initiative but do not recognise it by themselves.
        package var insufficientKinds: [Choice]
        /// From lowest to highest.
        package var levels: [Choice]
        /// id of the lowest level that counts.
        package var minimumLevel: String
        /// Words in an issuer's name that make it a union (rule A11).
        package var unionWords: [String]
    }
}

extension ProgrammeFile {
    /// The section `recognition`.
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
    mutating func recognitionLevels(in recognition: YAMLSection) -> [Programme.Choice] {
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
}
