/// The wordings of all fields, ready to be compared (bảng cách ghi).
struct WordingTable: Sendable {
    /// The table of the program, made once.
    static let shared = WordingTable()

    private let entries: [(phrase: HeadingPhrase, entry: HeadingVocabulary.Entry)]
    private let personal: [HeadingPhrase]
    /// Every word of a pattern and its number.
    private let numbers: [String: Int]
    /// The entries that know a word, by its number; behind them those with a place for a number.
    private let knowing: [EntrySet]

    /// A set of places in `entries`.
    private struct EntrySet {
        private var bits: [UInt64]

        init(count: Int, all: Bool = false) {
            bits = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
        }

        mutating func insert(_ place: Int) { bits[place / 64] |= 1 << UInt64(place % 64) }
        func contains(_ place: Int) -> Bool { bits[place / 64] & (1 << UInt64(place % 64)) != 0 }
        mutating func formUnion(_ other: Self) { for place in bits.indices { bits[place] |= other.bits[place] } }
        mutating func formIntersection(_ other: Self) { for place in bits.indices { bits[place] &= other.bits[place] } }
    }

    private init() {
        var numbers: [String: Int] = [:]
        let entries = HeadingVocabulary.entries.map { (HeadingPhrase($0.pattern, names: HeadingVocabulary.names, numbers: &numbers), $0) }
        personal = HeadingVocabulary.personal.map { HeadingPhrase($0, names: HeadingVocabulary.names, numbers: &numbers) }
        var knowing = Array(repeating: EntrySet(count: entries.count), count: numbers.count + 1)
        for (place, entry) in entries.enumerated() {
            for number in entry.0.vocabulary { knowing[number].insert(place) }
            if entry.0.takesNumbers { knowing[numbers.count].insert(place) }
        }
        (self.entries, self.numbers, self.knowing) = (entries, numbers, knowing)
    }

    /// What `words` mean by the strongest of the wordings that fit; the next one is what they mean otherwise.
    func match(_ words: [String]) -> HeadingMatcher.Match? {
        guard let words = numbered(words) else { return nil }
        let likely = knowing(all: words)
        let found = entries.indices.filter { likely.contains($0) && entries[$0].phrase.fits(words) }.map { entries[$0].entry }
        guard let strongest = found.min(by: { $0.strength < $1.strength }) else { return nil }
        var match = HeadingMatcher.Match(fields: strongest.fields, way: .wording)
        match.weakness = strongest.strength.rawValue
        match.piece = strongest.piece
        match.otherwise = found.first { $0.fields != strongest.fields }?.fields.first
        return match
    }

    /// Whether `words` name personal data that the form does not ask for.
    func isPersonal(_ words: [String]) -> Bool {
        guard let words = numbered(words) else { return false }
        return personal.contains { $0.fits(words) }
    }

    /// Whether enough words of a heading's key are known for a closer look; those of nearly all other cells are not.
    func isPlausible(_ key: String) -> Bool {
        let words = key.split(separator: " ", maxSplits: HeadingPhrase.mostWords)
        return words.count { numbers[String($0)] != nil } * 3 >= words.count
    }

    /// The words with their numbers; nil when no pattern knows one of them, or there are too many.
    private func numbered(_ words: [String]) -> [HeadingPhrase.Word]? {
        guard !words.isEmpty, words.count <= HeadingPhrase.mostWords else { return nil }
        var numbered: [HeadingPhrase.Word] = []
        for word in words {
            let isNumber = word.utf8.allSatisfy { (0x30...0x39).contains($0) }
            let number = numbers[word]
            guard number != nil || isNumber else { return nil }
            numbered.append(HeadingPhrase.Word(number: number, isNumber: isNumber))
        }
        return numbered
    }

    /// The entries that know all of `words`: only they can fit.
    private func knowing(all words: [HeadingPhrase.Word]) -> EntrySet {
        var likely = EntrySet(count: entries.count, all: true)
        for word in words {
            var one = word.number.map { knowing[$0] } ?? EntrySet(count: entries.count)
            if word.isNumber { one.formUnion(knowing[numbers.count]) }
            likely.formIntersection(one)
        }
        return likely
    }
}
