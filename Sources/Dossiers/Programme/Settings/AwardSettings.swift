/// The years of awards that count (mục `awards`).
extension Programme {
    /// The awards that the form lists (mục `awards`).
    package struct Awards: Sendable {
        /// The first calendar year that counts.
        package var firstYear: Int
        /// The last calendar year that counts.
        package var lastYear: Int
        /// Which school years belong to the window (ambiguity A10).
        package var schoolYears: SchoolYears
        /// Titles that the starter workbook suggests.
        package var vocabulary: [String]
    }

    /// Which school years (năm học 2017-2018) belong to the years of awards.
    package enum SchoolYears: String, Sendable, CaseIterable {
        /// Those with both calendar years inside.
        case within
        /// Those with one calendar year inside, too.
        case overlap
    }
}

extension ProgrammeFile {
    /// The section `awards`.
    mutating func awards() -> Programme.Awards {
        let section = section("awards", keys: ["firstYear", "lastYear", "schoolYears", "vocabulary"])
        let first = reader.integer("firstYear", in: section, Self.years)
        let last = reader.integer("lastYear", in: section, Self.years)
        if let first, let last, last < first { reader.reportReversed("firstYear", "lastYear", in: section) }
        return Programme.Awards(
            firstYear: first ?? 0,
            lastYear: last ?? 0,
            schoolYears: reader.choice("schoolYears", in: section, default: .within),
            vocabulary: reader.texts("vocabulary", in: section, isRequired: false)
        )
    }
}
