import VietnameseText

/// What an initiative is compared by, in numbers; 0 stands for what is not there (dữ kiện để so).
struct InitiativeFacts: Sendable {
    /// The folded title, without `Sáng kiến:` and the like.
    var title: UInt64 = 0
    /// All words of title, summary and effect; 0 without a title where they are too few to be compared.
    var text: UInt64 = 0
    /// The text's place in the words and sketches of its part; nil when it is too short to be compared.
    var comparable: Int32?
    /// The key of the recognition's number (`DocumentNumber`), and the folded words of its issuer.
    var decision: UInt64 = 0
    var issuer: UInt64 = 0
    /// True when the number has a symbol (`45/QĐ-CTM`) and so is not just anybody's 45.
    var decisionHasSymbol = false
}

/// One author of one initiative (tác giả).
struct AuthorFacts: Sendable {
    /// The initiative's number in the run; in a part of it, the number there.
    var initiative: Int32
    /// The place among its authors, the main author being 0.
    var place: Int16
    /// The year of birth; 0 when unknown.
    var birthYear: Int16
    /// The folded name without prefixes.
    var name: UInt64
    /// The telephone number; 0 when unknown.
    var phone: UInt64

    /// The same where the part begins with the initiative of this number.
    func counted(from first: Int) -> AuthorFacts {
        var facts = self
        facts.initiative += Int32(first)
        return facts
    }
}

/// Reads what initiatives are compared by, with working memory of its own.
struct FactReader {
    /// Words of an initiative beyond this are not compared; no form has so many, and a hostile cell may.
    static let mostWords = 4000

    /// The facts of neighbouring initiatives.
    struct Part: Sendable {
        var facts: [InitiativeFacts] = []
        var authors: [AuthorFacts] = []
        var words = TextCollection.Words()
        var sketches: [TextSketch.Bytes] = []

        /// The authors of some neighbouring initiatives.
        func authors(of range: Range<Int>) -> ArraySlice<AuthorFacts> {
            authors[place(ofAuthorsFrom: range.lowerBound)..<place(ofAuthorsFrom: range.upperBound)]
        }

        /// How many authors stand before those of an initiative; found by halving.
        private func place(ofAuthorsFrom initiative: Int) -> Int {
            var (low, high) = (0, authors.count)
            while low < high {
                let middle = (low + high) / 2
                if Int(authors[middle].initiative) < initiative { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private let context: RuleContext
    private let folder: WordFolder
    private var sketcher = Sketcher()
    private var words: [UInt64] = []
    private(set) var part = Part()

    /// A reader by a programme's rules.
    init(_ context: RuleContext, _ folder: WordFolder) {
        self.context = context
        self.folder = folder
    }

    /// Adds an initiative, the next of the part.
    ///
    /// - Complexity: linear in its text.
    mutating func add(_ initiative: Initiative) {
        let number = Int32(part.facts.count)
        var facts = InitiativeFacts()
        addText(of: initiative, to: &facts)
        addDecision(of: initiative, to: &facts)
        part.facts.append(facts)
        addAuthors(of: initiative, number: number)
    }

    private mutating func addText(of initiative: Initiative, to facts: inout InitiativeFacts) {
        words.removeAll(keepingCapacity: true)
        folder.append(wordsOf: initiative[.title], to: &words, limit: Self.mostWords)
        facts.title = Self.number(of: words[...], without: ComparisonWords.ofTitles, keeping: 1)
        folder.append(wordsOf: initiative[.summary], to: &words, limit: Self.mostWords)
        folder.append(wordsOf: initiative[.effect], to: &words, limit: Self.mostWords)
        let isLong = words.count >= max(TextSketch.run, context.programme.similarity.minimumWords)
        // Few words are no likeness, but the same ones under a title by one author are a repeat.
        if isLong || facts.title != 0 { facts.text = WordFolder.number(of: words[...]) }
        guard isLong else { return }
        facts.comparable = Int32(part.words.starts.count - 1)
        part.words.append(words)
        part.sketches.append(sketcher.sketch(of: words))
    }

    private mutating func addDecision(of initiative: Initiative, to facts: inout InitiativeFacts) {
        let typed = initiative[.recognitionNumber]
        let key = typed.isEmpty ? "" : DocumentNumber.key(typed)
        guard !key.isEmpty else { return }
        facts.decision = WordFolder.number(of: key)
        facts.decisionHasSymbol = DocumentNumber.hasSymbol(key)
        facts.issuer = Self.number(of: words(initiative[.recognitionIssuer])[...])
    }

    private mutating func addAuthors(of initiative: Initiative, number: Int32) {
        for (place, person) in initiative.people.persons.prefix(Int(Int16.max)).enumerated() {
            part.authors.append(
                AuthorFacts(
                    initiative: number,
                    place: Int16(place),
                    birthYear: person.birthYear.map { Int16(clamping: $0.year) } ?? 0,
                    name: person.nameKey,
                    phone: person.phone.flatMap { UInt64($0.current, in: 0...99_999_999_999) } ?? 0
                )
            )
        }
    }

    private mutating func words(_ text: String) -> [UInt64] {
        words.removeAll(keepingCapacity: true)
        folder.append(wordsOf: text, to: &words, limit: Self.mostWords)
        return words
    }

    private static func number(of words: ArraySlice<UInt64>, without prefixes: LeadingWords? = nil, keeping kept: Int = 1) -> UInt64 {
        let rest = words.dropFirst(prefixes?.length(in: words, keeping: kept) ?? 0)
        return rest.isEmpty ? 0 : WordFolder.number(of: rest)
    }
}
