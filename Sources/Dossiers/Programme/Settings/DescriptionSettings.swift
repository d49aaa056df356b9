import VietnameseText

/// The limit of length of descriptions (mục `description`).
extension Programme {
    /// The limit of length of descriptions (mục `description`).
    package struct Description: Sendable {
        /// The most characters, counted as `counting` says.
        package var limit: Int
        /// How characters are counted (ambiguity A6).
        package var counting: CharacterCounting
        /// The fields whose length is looked at.
        package var fields: [String]
        /// True where a trade secret may leave its summary blank.
        package var secretMayBeEmpty: Bool
    }

    /// What counts as a character of a limited text.
    package enum CharacterCounting: String, Sendable, CaseIterable {
        /// Code points of form C, a line break as one.
        case codePoints
        /// The same without white space.
        case withoutSpaces
        /// UTF-16 units of form C, as web forms count with `maxlength`.
        case utf16
    }
}

extension Programme.CharacterCounting {
    /// The length of a text in these characters (docs/rules.md, A6).
    func count(_ text: String) -> Int {
        switch self {
        case .codePoints: return Normalization.characterCount(text)
        case .utf16:
            // Only code points of four bytes take two units.
            return Normalization.characterCount(text) + Normalization.nfc(text).utf8.count { $0 >= 0xF0 }
        case .withoutSpaces: return Normalization.nfc(text).unicodeScalars.count { !$0.properties.isWhitespace }
        }
    }
}

extension ProgrammeFile {
    /// The section `description`.
    mutating func description() -> Programme.Description {
        let section = section("description", keys: ["limit", "counting", "fields", "secretMayBeEmpty"])
        return Programme.Description(
            limit: reader.integer("limit", in: section, 1...1_000_000) ?? 1,
            counting: reader.choice("counting", in: section, default: .codePoints),
            fields: reader.words("fields", in: section, among: Programme.fieldKeys, default: ["summary"]),
            secretMayBeEmpty: reader.flag("secretMayBeEmpty", in: section, default: true)
        )
    }
}
