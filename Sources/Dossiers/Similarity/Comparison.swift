import Diagnostics
import VietnameseText

/// Compares the initiatives of all dossiers with one another (so giữa các hồ sơ).
///
/// In three steps, so that a caller may spread the first two over cores: the facts of each part are read, the near-duplicates are
/// searched in rounds, and the findings are put together. The findings belong to no single dossier and change no verdict.
package struct Comparison: Sendable {
    let dossiers: [Dossier]
    let context: RuleContext
    /// Each initiative's dossier and place there, in input order.
    private let places: [Place]
    private let folder = WordFolder()

    /// An initiative: its dossier's place in the run and its own in the dossier.
    struct Place: Sendable {
        let dossier: Int32
        let initiative: Int32
    }

    private static let initiativesPerPart = 256

    /// Gets ready to compare `dossiers` by a programme's rules.
    package init(_ dossiers: [Dossier], _ context: RuleContext) {
        self.dossiers = dossiers
        self.context = context
        var places: [Place] = []
        for (dossier, content) in dossiers.enumerated() {
            for initiative in content.initiatives.indices {
                places.append(Place(dossier: Int32(dossier), initiative: Int32(initiative)))
            }
        }
        self.places = places
    }

    /// The number of parts to read.
    package var partCount: Int {
        (places.count + Self.initiativesPerPart - 1) / Self.initiativesPerPart
    }

    /// The facts of some neighbouring initiatives.
    package struct Part: Sendable {
        let facts: FactReader.Part
    }

    /// Reads the facts of one part.
    package func part(_ index: Int) -> Part {
        var reader = FactReader(context, folder)
        let begin = index * Self.initiativesPerPart
        for number in begin..<min(begin + Self.initiativesPerPart, places.count) { reader.add(initiative(number), number: number) }
        return Part(facts: reader.part)
    }

    /// The facts of all parts, in their order, and the search for near-duplicates among them.
    package func collect(_ parts: [Part]) -> Collected {
        Collected(parts.map(\.facts), percent: context.programme.similarity.nearDuplicatePercent)
    }

    /// All findings, ordered by code, then by place.
    package func findings(_ collected: Collected) -> [Diagnostic] {
        var view = ComparisonView(self, collected)
        let repeats = RepeatedInitiatives.find(&view)
        let found =
            repeats.findings + NearDuplicates.find(&view, besides: repeats.members) + RepeatedPersons.find(view)
            + SharedPhones.find(view) + SharedDecisions.find(view)
        return found.sorted { ($0.code.id, $0.first) < ($1.code.id, $1.first) }.compactMap { Checker(context).judged($0.finding(view)) }
    }

    /// All three steps on one core.
    package func run() -> [Diagnostic] {
        var collected = collect((0..<partCount).map(part))
        collected.search.run()
        return findings(collected)
    }

    // MARK: What the findings look at

    /// The initiative with a number in the run.
    func initiative(_ number: Int) -> Initiative {
        let place = places[number]
        return dossiers[Int(place.dossier)].initiatives[Int(place.initiative)]
    }

    /// The place of the dossier of an initiative.
    func dossier(of number: Int) -> Int {
        Int(places[number].dossier)
    }
}

/// The facts of all initiatives, and the search for near-duplicates among them.
package struct Collected: Sendable {
    let facts: [InitiativeFacts]
    /// By initiative, main authors first.
    let authors: [AuthorFacts]
    /// Each initiative's text in the search, nil when it is too short.
    ///
    /// Identical texts are one.
    let texts: [Int32?]
    /// The search; its rounds are the caller's to run.
    package var search: NearDuplicateSearch

    init(_ parts: [FactReader.Part], percent: Int) {
        var facts: [InitiativeFacts] = []
        var collection = TextCollection()
        var texts: [Int32?] = []
        var known: [UInt64: Int32] = [:]
        for part in parts {
            collection.addPart(part.words)
            for fact in part.facts {
                guard let place = fact.comparable.map(Int.init) else {
                    texts.append(nil)
                    continue
                }
                if known[fact.text] == nil {
                    known[fact.text] = collection.add(text: place, sketch: part.sketches[place]).map(Int32.init)
                }
                texts.append(known[fact.text])
            }
            facts += part.facts
        }
        self.facts = facts
        authors = parts.flatMap(\.authors)
        self.texts = texts
        let likely = Self.pairsOfOneTitle(facts, texts)
        search = NearDuplicateSearch(texts: collection, percent: percent, likely: likely)
    }

    /// Texts under one title, each with the first and the one before: few are missed among them.
    private static func pairsOfOneTitle(_ facts: [InitiativeFacts], _ texts: [Int32?]) -> [TextPair] {
        var first: [UInt64: Int] = [:]
        var latest: [UInt64: Int] = [:]
        var pairs: [TextPair] = []
        for (number, fact) in facts.enumerated() where fact.title != 0 {
            guard let text = texts[number].map(Int.init) else { continue }
            if let other = first[fact.title], other != text { pairs.append(TextPair(other, text)) }
            if let other = latest[fact.title], other != text, other != first[fact.title] { pairs.append(TextPair(other, text)) }
            if first[fact.title] == nil { first[fact.title] = text }
            latest[fact.title] = text
        }
        return pairs
    }
}
