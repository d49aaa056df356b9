/// Phrases that may stand in front of a name and say nothing of it (tiền tố: “Ông”, “ThS.”, “Sáng kiến:”), compared word by word.
///
/// Words are the numbers of `WordFolder`, so that case, diacritics and punctuation make no difference.
public struct LeadingWords: Sendable {
    private let phrases: [[UInt64]]
    private let firstWords: Set<UInt64>

    /// Takes phrases as lower-case ASCII words with a blank between them.
    public init(_ list: [String]) {
        let words = list.map { $0.split(separator: " ").map { WordFolder.number(of: String($0)) } }
        // The longest first, so that `sang kien kinh nghiem` goes before `sang kien`.
        phrases = words.sorted { $0.count > $1.count }
        firstWords = Set(words.map { $0[0] })
    }

    /// How many words at the front of `words` belong to such phrases, at least `kept` words being left.
    public func length(in words: ArraySlice<UInt64>, keeping kept: Int) -> Int {
        var rest = words
        while let word = rest.first, firstWords.contains(word),
            let phrase = phrases.first(where: { rest.starts(with: $0) }), rest.count - phrase.count >= kept
        {
            rest = rest.dropFirst(phrase.count)
        }
        return words.count - rest.count
    }
}
