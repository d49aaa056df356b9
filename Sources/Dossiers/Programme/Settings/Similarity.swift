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
        let section = optionalSection("similarity", keys: ["nearDuplicatePercent", "minimumWords", "listedPlaces"])
        // Below 60 per cent unrelated texts of one trade begin to look alike, and pairs are missed (docs/duplicates.md).
        for (key, path, range) in [
            ("nearDuplicatePercent", \Programme.Similarity.nearDuplicatePercent, 60...100),
            ("minimumWords", \.minimumWords, 10...1000), ("listedPlaces", \.listedPlaces, 2...100),
        ] {
            similarity[keyPath: path] = reader.integer(key, in: section, range, default: similarity[keyPath: path])
        }
        return similarity
    }
}
