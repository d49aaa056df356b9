#if Desk
import Dossiers
import Forms
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// A union's own part of what was checked (phần của một đơn vị), and what may be told to it.
struct UnionPart: Sendable {
    let checked: CheckedSet
    let key: String
    /// The places of its dossiers.
    let places: [Int]
    /// Names of files and unions that are others' business.
    private let foreign: [String]
    /// The same, to be looked for all at once.
    private let search: NameSearch

    init(_ union: String, _ checked: CheckedSet) {
        let key = checked.run.context.union(named: union).key
        (self.checked, self.key) = (checked, key)
        places = key.isEmpty ? [] : checked.unionKeys.indices.filter { checked.unionKeys[$0] == key }
        let own = Set(places.map { checked.run.dossiers[$0].names.submitter })
        var foreign: Set<String> = []
        for place in checked.unionKeys.indices where checked.unionKeys[place] != key {
            let other = checked.shown.dossiers[place]
            foreign.insert(other.dossier.location().file.split(separator: "/").last.map(String.init) ?? "")
            if !own.contains(other.names.submitter) { foreign.insert(other.names.submitter) }
            foreign.insert(other.names.id)
        }
        // Shorter names stand in too many words.
        self.foreign = foreign.filter { $0.count > 3 }.sorted()
        search = NameSearch(self.foreign)
    }

    /// What the union is told of a finding, in the words of the slip that goes back to it; of words that name what is others' only the title.
    func words(on finding: Diagnostic, of place: Int) -> (message: String, hint: String, limit: String) {
        let words = ReturnWords(finding, of: checked.shown.dossiers[place], checked.run.context.programme)
        return namesOthers(words.message + "\n" + words.hint, besides: [place])
            ? (finding.code.title[.vietnamese] + ".", "", words.limit) : (words.message, words.hint, words.limit)
    }

    /// Whether a slip about its dossiers would name what is others' business: such papers the office looks at and sends.
    var speaksOfOthers: Bool {
        places.contains { place in
            let dossier = checked.shown.dossiers[place]
            return dossier.findings.contains { finding in
                guard finding.severity <= .warning else { return false }
                let words = ReturnWords(finding, of: dossier, checked.run.context.programme)
                return namesOthers(words.message + "\n" + words.hint, besides: [place])
            }
        }
    }

    /// Whether a finding that belongs to no dossier names what is others' business.
    func namesOthers(_ finding: Diagnostic) -> Bool {
        let finding = finding.showingTyped()
        return namesOthers(finding.message(in: .vietnamese) + "\n" + finding.hint(in: .vietnamese), besides: places)
    }

    /// Whether words hold a name that is others' business, but for those that the union's own names hold too.
    private func namesOthers(_ words: String, besides own: [Int]) -> Bool {
        guard search.finds(in: words) else { return false }
        let own = own.map { checked.shown.dossiers[$0].names }
        return foreign.contains { name in
            words.contains(name) && own.allSatisfy { !$0.submitter.contains(name) && !$0.id.contains(name) }
        }
    }

    /// How many dossiers in the files of a receipt are said to be of other unions.
    func foreignDossiers(in receipt: Receipt) -> Int {
        checked.unionKeys.indices
            .count {
                checked.unionKeys[$0] != key && checked.receipt(of: checked.run.dossiers[$0].dossier.source.file)?.number == receipt.number
            }
    }
}
#endif
