#if Desk
import Diagnostics
import Dossiers
import Forms
import Pipeline
import Register
import VietnameseText

/// A union's own part of what was checked (phần của một đơn vị), and what may be told to it.
struct UnionPart: Sendable {
    let checked: CheckedSet
    let key: String
    /// The places of its dossiers.
    let places: [Int]
    /// Names of files and unions that are others' business.
    private let foreign: [String]

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
    }

    /// What the union is told of a finding, in the words of the slip that goes back to it; of words that name what is others' only the title.
    func words(on finding: Diagnostic, of place: Int) -> (message: String, hint: String, limit: String) {
        let words = ReturnWords(finding, of: checked.shown.dossiers[place], checked.run.context.programme)
        let all = words.message + "\n" + words.hint
        let own = checked.shown.dossiers[place].names
        let speaksOfOthers = foreign.contains { all.contains($0) && !own.submitter.contains($0) && !own.id.contains($0) }
        return speaksOfOthers ? (finding.code.title[.vietnamese] + ".", "", words.limit) : (words.message, words.hint, words.limit)
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
