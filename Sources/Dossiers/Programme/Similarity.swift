extension Programme {
    /// How initiatives are compared with one another (mục `similarity`); a programme file may leave it out.
    package struct Similarity: Sendable {
        /// The share of common words, in percent, from which two texts are nearly the same.
        package var nearDuplicatePercent = 70
        /// Words of title, summary and effect together that a text needs to be compared; short texts are alike by chance.
        package var minimumWords = 30
        /// Places that a finding names; the others are counted.
        package var listedPlaces = 6
    }
}

extension ProgrammeFile {
    /// The section `similarity`; keys that are left out keep their defaults, and so does the whole section.
    mutating func similarity() -> Programme.Similarity {
        var similarity = Programme.Similarity()
        guard reader.entry("similarity", in: root) != nil else { return similarity }
        let section = section("similarity", keys: ["nearDuplicatePercent", "minimumWords", "listedPlaces"])
        // Below 60 per cent unrelated texts of one trade begin to look alike, and pairs are missed (docs/duplicates.md).
        similarity.nearDuplicatePercent = optional("nearDuplicatePercent", in: section, 60...100) ?? similarity.nearDuplicatePercent
        similarity.minimumWords = optional("minimumWords", in: section, 10...1000) ?? similarity.minimumWords
        similarity.listedPlaces = optional("listedPlaces", in: section, 2...100) ?? similarity.listedPlaces
        return similarity
    }

    private mutating func optional(_ name: String, in section: YAMLSection, _ range: ClosedRange<Int>) -> Int? {
        reader.entry(name, in: section) == nil ? nil : reader.integer(name, in: section, range)
    }
}
