import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// What findings tell of initiatives that were compared, be they at hand or only their sketches (điều thông báo nêu; docs/scale.md).
///
/// Initiatives and dossiers are meant by their numbers in the run.
protocol ComparedInitiatives: Sendable {
    /// The rules by which they were compared.
    var context: RuleContext { get }
    /// How many dossiers there are, those without initiatives too.
    var dossierCount: Int { get }
    /// The dossier of an initiative.
    func dossier(of initiative: Int) -> Int
    /// The first version of a dossier that was sent several times; nil for any other.
    func versionGroup(of dossier: Int) -> Int?
    /// The union that sent a dossier; 0 where none is named.
    func submitter(of dossier: Int) -> UInt64
    /// What reports call a dossier.
    func shownID(of dossier: Int) -> String
    /// The place of an initiative in its dossier, counted from 1.
    func place(of initiative: Int) -> Int
    /// Where an initiative stands, or a field of it.
    func location(of initiative: Int, _ field: Field?) -> SourceLocation
    /// Its title as far as a message shows it.
    func title(of initiative: Int) -> Argument
    /// The number of its recognition as far as a message shows it.
    func decisionNumber(of initiative: Int) -> Argument
    /// Who recognised it, by one number for all spellings; 0 where that is not said.
    func decisionIssuer(of initiative: Int) -> UInt64
    /// The day of its recognition; nil where it is not known.
    func decisionDate(of initiative: Int) -> CalendarDate?
    /// How an author's name is spelled.
    func spelling(of author: AuthorFacts) -> NameSpelling
}

/// How a name is spelled (cách viết tên): equal for equal names with their diacritics.
struct NameSpelling: Hashable, Sendable {
    var number: UInt64
    /// False for a name typed without any diacritics.
    var isMarked: Bool

    /// The spelling in `text`.
    init(_ text: String) {
        number = WordFolder.number(of: text)
        isMarked = text.utf8.contains { $0 >= 0x80 }
    }

    /// A spelling that was read before.
    init(number: UInt64, isMarked: Bool) { (self.number, self.isMarked) = (number, isMarked) }
}

extension ComparedInitiatives {
    /// All findings, ordered by code, then by place; found on at most `cores` cores.
    func found(_ collected: Collected, cores: Int) -> [Diagnostic] {
        let view = ComparisonView(self, collected)
        let finders: [@Sendable () -> [GroupFinding]] = [
            {
                var view = view
                let repeats = RepeatedInitiatives.find(&view)
                return repeats.findings + NearDuplicates.find(&view, besides: repeats.members)
            },
            { RepeatedPersons.find(view) }, { SharedPhones.find(view) }, { SharedDecisions.find(view) },
        ]
        let found = Cores.map(finders.count, on: cores) { finders[$0]() }.joined()
            .sorted { ($0.code.id, $0.first) < ($1.code.id, $1.first) }
        return
            Cores.map(found.count, on: found.count < Comparison.initiativesPerPart ? 1 : cores) {
                Checker(context).judged(found[$0].finding(view))
            }
            .compactMap(\.self)
    }
}

// MARK: Initiatives at hand

extension Comparison: ComparedInitiatives {
    var dossierCount: Int { dossiers.count }

    func versionGroup(of dossier: Int) -> Int? { dossiers[dossier].versionGroup }

    func submitter(of dossier: Int) -> UInt64 {
        var words: [UInt64] = []
        folder.append(wordsOf: context.union(of: dossiers[dossier]).name, to: &words)
        return words.isEmpty ? 0 : WordFolder.number(of: words[...])
    }

    func shownID(of dossier: Int) -> String { ShownNames.id(of: dossiers[dossier], context) }

    func place(of initiative: Int) -> Int { self.initiative(initiative).place }

    func location(of initiative: Int, _ field: Field?) -> SourceLocation { self.initiative(initiative).location(of: field) }

    func title(of initiative: Int) -> Argument { .echo(ShortTitle.of(self.initiative(initiative)[.title]), as: "title") }

    func decisionNumber(of initiative: Int) -> Argument {
        .documentNumber(self.initiative(initiative)[.recognitionNumber], as: "number")
    }

    func decisionIssuer(of initiative: Int) -> UInt64 { DecisionIssuer.number(of: self.initiative(initiative)[.recognitionIssuer]) }

    func decisionDate(of initiative: Int) -> CalendarDate? { context.date(.recognitionDate, of: self.initiative(initiative)) }

    func spelling(of author: AuthorFacts) -> NameSpelling {
        NameSpelling(initiative(Int(author.initiative)).people.persons[Int(author.place)].spelling)
    }
}

/// Who recognised an initiative (cơ quan công nhận).
enum DecisionIssuer {
    private static let words = [
        "cty": "cong ty", "ct": "cong ty", "cp": "co phan", "ubnd": "uy ban nhan dan", "tp": "thanh pho", "tx": "thi xa",
    ]

    /// One number for the issuer without diacritics, the commonest abbreviations written out; 0 for none.
    static func number(of typed: String) -> UInt64 {
        let key = VietnameseFolding.bareKey(typed).split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
        return key.isEmpty ? 0 : WordFolder.number(of: key)
    }
}
