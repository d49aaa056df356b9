import SangkienDiagnostics
import VietnameseText

/// What only shows when all dossiers are seen together: the same dossier twice.
extension Checker {
    /// Drops dossiers that are identical to an earlier one, renames those that only share its id, and marks the versions of one dossier.
    ///
    /// - Returns: the dossiers to be checked, the findings that belong to no single dossier, and the place of each dossier among those given.
    package func withoutRepeats(_ dossiers: [Dossier]) -> (dossiers: [Dossier], findings: [Diagnostic], places: [Int]) {
        let meanings = FactMeanings(context.reader)
        var kept: [Dossier] = []
        var places: [Int] = []
        var findings: [Diagnostic] = []
        var search = RepeatSearch<String, DossierContent>()
        var reused: [Int: (first: Int, finding: Diagnostic)] = [:]
        // A new id must differ from every one given, also by a dossier yet to come.
        var ids = UniqueNames(taken: Set(dossiers.map { VietnameseFolding.key($0.id) }))
        for (place, given) in dossiers.enumerated() {
            var dossier = given
            let (key, letter) = (FactMeanings.code(dossier.id), meanings.letter(of: dossier))
            let found = search.take(as: kept.count, id: key, letter: letter) { number, first in
                DossierContent(number.map { kept[$0] } ?? given, of: first, meanings)
            }
            switch found {
            case .repeated(let same):
                findings.append(repeated(.dossierRepeated, dossier, earlier: kept[same]))
                continue
            case .reused(let first):
                reused[kept.count] = (first, repeated(.dossierIDReused, dossier, earlier: kept[first]))
                let id = dossier.id
                dossier.id = ids.name(id, key: VietnameseFolding.key, keepsStem: false, numbered: { "\(id) (\($0))" })
            case .new: break
            }
            kept.append(dossier)
            places.append(place)
        }
        kept = DossierVersions(context).marked(kept)
        // One cause, one finding: an id that the versions of one dossier share is not reported as well.
        for (place, id) in reused where kept[place].versionGroup == nil || kept[place].versionGroup != kept[id.first].versionGroup {
            kept[place].diagnostics.append(id.finding)
        }
        return (kept, findings, places)
    }

    private func repeated(_ code: DiagnosticCode, _ dossier: Dossier, earlier: Dossier) -> Diagnostic {
        Self.repeated(code, at: dossier.location(), .id(dossier), earlier: earlier.location())
            .about(FindingSubject(dossier: ShownNames.id(of: dossier, context)))
    }

    /// That a dossier, or its id, stands at an earlier place as well.
    static func repeated(_ code: DiagnosticCode, at place: SourceLocation, _ id: Argument, earlier: SourceLocation) -> Diagnostic {
        let other = LocalizedText(vi: earlier.text(in: .vietnamese), en: earlier.text(in: .english))
        return Diagnostic(code, at: place, id, Argument("other", other)).related(to: [earlier])
    }
}

extension FactMeanings {
    /// What the id of a dossier says that nobody typed: union and number of its letter, however they are spelled; nil for any other.
    func letter(of dossier: Dossier) -> String? {
        guard dossier[.dossierId].isEmpty else { return nil }
        let (submitter, number) = (key(of: .submitter, in: dossier), key(of: .proposalNumber, in: dossier))
        return submitter.isEmpty || number.isEmpty ? nil : submitter + "\u{0}" + number
    }

    /// The keys of an initiative but for its running number, which no paper prints: a copy of a table numbers its rows anew.
    ///
    /// Other words in TT count (`Rút`).
    fileprivate func content(of initiative: Initiative) -> [String] {
        let number = initiative[.number]
        guard !number.isEmpty, RowWords.number(number) != nil else { return keys(of: initiative) }
        return zip(Field.ofInitiative, keys(of: initiative)).map { $0 == .number ? "" : $1 }
    }
}

/// What a dossier says, wherever it stands and however it is spelled, to be found again among many of its id.
private struct DossierContent: Hashable {
    private let dossier: Dossier
    private let meanings: FactMeanings
    private let hash: Int

    /// The content of `dossier`, of those with the id of the one at place `first`.
    init(_ dossier: Dossier, of first: Int, _ meanings: FactMeanings) {
        self.dossier = dossier
        self.meanings = meanings
        var hasher = Hasher()
        hasher.combine(first)
        for field in Field.ofDossier where field != .dossierId { hasher.combine(meanings.key(of: field, in: dossier)) }
        hasher.combine(dossier.initiatives.count)
        for initiative in dossier.initiatives { hasher.combine(meanings.content(of: initiative)) }
        hash = hasher.finalize()
    }

    static func == (left: DossierContent, right: DossierContent) -> Bool {
        guard left.hash == right.hash, left.dossier.initiatives.count == right.dossier.initiatives.count else { return false }
        let (mine, theirs) = (left.dossier, right.dossier)
        guard
            Field.ofDossier.allSatisfy({ $0 == .dossierId || left.meanings.key(of: $0, in: mine) == right.meanings.key(of: $0, in: theirs) }
            )
        else { return false }
        return zip(mine.initiatives, theirs.initiatives)
            .allSatisfy { mine, theirs in left.meanings.content(of: mine) == right.meanings.content(of: theirs) }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(hash)
    }
}
