import VietnameseText

/// What telephone numbers begin with (mục `phones`).
extension Programme {
    /// What telephone numbers may begin with (mục `phones`).
    package struct Phones: Sendable {
        /// Prefixes by kind, as `PhoneNumber` reads them.
        package var rules: PhoneRules
        /// The year in which old mobile numbers stopped.
        package var renumberedYear: Int
    }
}

extension ProgrammeFile {
    /// The section `phones`.
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
}
