import SangkienDiagnostics
import SangkienFiles
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
    /// Where each part begins among the initiatives, and where the last one ends; none holds initiatives of two files.
    private let starts: [Int]
    let folder = WordFolder()

    /// An initiative: its dossier's place in the run and its own in the dossier.
    struct Place: Sendable {
        let dossier: Int32
        let initiative: Int32
    }

    static let initiativesPerPart = 256

    /// Gets ready to compare `dossiers` by a programme's rules.
    package init(_ dossiers: [Dossier], _ context: RuleContext) {
        self.dossiers = dossiers
        self.context = context
        var places: [Place] = []
        var starts = [0]
        var file: String?
        for (dossier, content) in dossiers.enumerated() where !content.initiatives.isEmpty {
            if content.source.file != file, places.count > starts[starts.count - 1] { starts.append(places.count) }
            file = content.source.file
            for initiative in content.initiatives.indices {
                if places.count == starts[starts.count - 1] + Self.initiativesPerPart { starts.append(places.count) }
                places.append(Place(dossier: Int32(dossier), initiative: Int32(initiative)))
            }
        }
        if !places.isEmpty { starts.append(places.count) }
        (self.places, self.starts) = (places, starts)
    }

    /// The number of parts to read.
    package var partCount: Int { starts.count - 1 }

    /// By what a part is known again (phần so): the same for the same initiatives as they were read.
    package struct PartKey: Hashable, Sendable {
        let readings: [ObjectIdentifier]
        let first: Int32
        let count: Int
    }

    /// The key of a part with the readings that it rests on; nil where a dossier in it was changed since it was read.
    package func key(ofPart index: Int) -> (key: PartKey, readings: [DossierReading])? {
        let range = starts[index]..<starts[index + 1]
        var readings: [DossierReading] = []
        for dossier in places[range.lowerBound].dossier...places[range.upperBound - 1].dossier
        where !dossiers[Int(dossier)].initiatives.isEmpty {
            guard let reading = dossiers[Int(dossier)].reading else { return nil }
            readings.append(reading)
        }
        let key = PartKey(readings: readings.map(ObjectIdentifier.init), first: places[range.lowerBound].initiative, count: range.count)
        return (key, readings)
    }

    /// The facts of some neighbouring initiatives.
    package struct Part: Sendable {
        let facts: FactReader.Part
    }

    /// Reads the facts of one part.
    package func part(_ index: Int) -> Part {
        var reader = FactReader(context, folder)
        for number in starts[index]..<starts[index + 1] { reader.add(initiative(number)) }
        return Part(facts: reader.part)
    }

    /// The facts of all parts, in their order, and the search for near-duplicates among them.
    package func collect(_ parts: [Part]) -> Collected {
        let facts = parts.map(\.facts)
        let pieces = facts.enumerated().map { (part: $0, range: $1.facts.indices) }
        return Collected(facts, pieces, percent: context.programme.similarity.nearDuplicatePercent)
    }

    /// All findings, ordered by code, then by place; found on at most `cores` cores.
    package func findings(_ collected: Collected, cores: Int = 1) -> [Diagnostic] {
        found(collected, cores: cores)
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

    /// Collects the initiatives of `pieces`, in their order: of each part those whose numbers in it are in the range.
    init(_ parts: [FactReader.Part], _ pieces: [(part: Int, range: Range<Int>)], percent: Int) {
        var facts: [InitiativeFacts] = []
        var authors: [AuthorFacts] = []
        var collection = TextCollection(parts.map(\.words))
        var texts: [Int32?] = []
        var known: [UInt64: Int32] = [:]
        for (number, range) in pieces {
            let part = parts[number]
            authors += part.authors(of: range).map { $0.counted(from: facts.count - range.lowerBound) }
            for fact in part.facts[range] {
                guard let place = fact.comparable.map(Int.init) else {
                    texts.append(nil)
                    continue
                }
                if known[fact.text] == nil {
                    known[fact.text] = collection.add(text: place, of: number, sketch: part.sketches[place]).map(Int32.init)
                }
                texts.append(known[fact.text])
            }
            facts += part.facts[range]
        }
        (self.facts, self.authors, self.texts) = (facts, authors, texts)
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
