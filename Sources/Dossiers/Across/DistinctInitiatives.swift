import VietnameseText

/// Initiatives of several dossiers, each counted once (sáng kiến khác nhau): one of the same title by the same main author is the same.
struct DistinctInitiatives {
    private struct Key: Hashable {
        let title: String
        let author: UInt64
    }

    /// How many are eligible.
    private(set) var eligible = 0
    /// How many more wait for a person.
    private(set) var open = 0
    /// How many were the same as one before.
    private(set) var repeats = 0

    /// Counts the initiatives of `dossiers` until `enough` of them are eligible; one without a title is the same as no other.
    init(_ dossiers: some Sequence<CheckedDossier>, enough: Int) {
        var known: [Key: InitiativeVerdict] = [:]
        for checked in dossiers {
            for initiative in checked.dossier.initiatives {
                if eligible >= enough { return }
                count(initiative, checked.verdict(on: initiative), &known)
            }
        }
    }

    private mutating func count(_ initiative: Initiative, _ verdict: InitiativeVerdict, _ known: inout [Key: InitiativeVerdict]) {
        guard verdict == .eligible || verdict == .needsReview else { return }
        let title = VietnameseFolding.bareKey(initiative[.title])
        let key = Key(title: title, author: initiative.people.persons.first?.nameKey ?? 0)
        switch title.isEmpty ? nil : known.updateValue(verdict, forKey: key) {
        case nil: break
        case .needsReview where verdict == .eligible:
            open -= 1
            repeats += 1
        case .eligible where verdict == .needsReview:
            known[key] = .eligible
            repeats += 1
            return
        default:
            repeats += 1
            return
        }
        if verdict == .eligible { eligible += 1 } else { open += 1 }
    }
}
