/// The wordings of all fields, ready to be compared (bảng cách ghi).
struct WordingTable: Sendable {
    /// The table of the program, made once.
    static let shared = WordingTable()

    private let entries: [(phrase: HeadingPhrase, entry: HeadingVocabulary.Entry)]
    private let personal: [HeadingPhrase]
    private let vocabulary: Set<String>
    /// The most words of a heading.
    private static let mostWords = 40

    private init() {
        entries = HeadingVocabulary.entries.map { (HeadingPhrase($0.pattern, names: HeadingVocabulary.names), $0) }
        personal = HeadingVocabulary.personal.map { HeadingPhrase($0, names: HeadingVocabulary.names) }
        vocabulary = (entries.map(\.phrase) + personal).reduce(into: []) { $0.formUnion($1.vocabulary) }
    }

    /// What `words` mean by the strongest of the wordings that fit; the next one is what they mean otherwise.
    func match(_ words: [String]) -> HeadingMatcher.Match? {
        guard isLikely(words) else { return nil }
        let found = entries.filter { $0.phrase.fits(words) }.map(\.entry)
        guard let strongest = found.min(by: { $0.strength < $1.strength }) else { return nil }
        var match = HeadingMatcher.Match(fields: strongest.fields, way: .wording)
        match.weakness = strongest.strength.rawValue
        match.piece = strongest.piece
        match.otherwise = found.first { $0.fields != strongest.fields }?.fields.first
        return match
    }

    /// Whether `words` name personal data that the form does not ask for.
    func isPersonal(_ words: [String]) -> Bool {
        isLikely(words) && personal.contains { $0.fits(words) }
    }

    /// Whether enough words of a heading's key are known for a closer look; those of nearly all other cells are not.
    func isPlausible(_ key: String) -> Bool {
        let words = key.split(separator: " ", maxSplits: Self.mostWords)
        return words.count { vocabulary.contains(String($0)) } * 3 >= words.count
    }

    /// Whether every word is known.
    private func isLikely(_ words: [String]) -> Bool {
        !words.isEmpty && words.count <= Self.mostWords
            && words.allSatisfy { vocabulary.contains($0) || $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
