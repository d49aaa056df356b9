import Diagnostics
import VietnameseText

/// What only shows when all dossiers are seen together: the same dossier twice.
extension Checker {
    /// Drops dossiers that are identical to an earlier one, renames those that only share its id, and marks the versions of one dossier.
    ///
    /// - Returns: the dossiers to be checked, and the findings that belong to no single dossier.
    package func withoutRepeats(_ dossiers: [Dossier]) -> (dossiers: [Dossier], findings: [Diagnostic]) {
        var kept: [Dossier] = []
        var findings: [Diagnostic] = []
        var byID: [String: Int] = [:]
        var byContent: [DossierContent: Int] = [:]
        var compared: Set<String> = []
        var reused: [Int: (first: Int, finding: Diagnostic)] = [:]
        // A new id must differ from every one given, also by a dossier yet to come.
        var ids = UniqueNames(taken: Set(dossiers.map { VietnameseFolding.key($0.id) }))
        for var dossier in dossiers {
            let key = VietnameseFolding.key(dossier.id)
            // Only dossiers of one id are compared, and each by its content once.
            if let first = byID[key] {
                if compared.insert(key).inserted { byContent[DossierContent(kept[first], key)] = first }
                let content = DossierContent(dossier, key)
                if let same = byContent[content] {
                    findings.append(repeated(.dossierRepeated, dossier, earlier: kept[same]))
                    continue
                }
                byContent[content] = kept.count
                reused[kept.count] = (first, repeated(.dossierIDReused, dossier, earlier: kept[first]))
                let id = dossier.id
                dossier.id = ids.name(id, key: VietnameseFolding.key, keepsStem: false, numbered: { "\(id) (\($0))" })
            } else {
                byID[key] = kept.count
            }
            kept.append(dossier)
        }
        kept = DossierVersions(context).marked(kept)
        // One cause, one finding: an id that the versions of one dossier share is not told as well.
        for (place, id) in reused where kept[place].versionGroup == nil || kept[place].versionGroup != kept[id.first].versionGroup {
            kept[place].diagnostics.append(id.finding)
        }
        return (kept, findings)
    }

    private func repeated(_ code: DiagnosticCode, _ dossier: Dossier, earlier: Dossier) -> Diagnostic {
        let place = earlier.location()
        let other = LocalizedText(vi: place.text(in: .vietnamese), en: place.text(in: .english))
        return Diagnostic(code, at: dossier.location(), .id(dossier), Argument("other", other))
    }
}

/// What a dossier says, wherever it stands, to be found again among many of its id.
private struct DossierContent: Hashable {
    private let dossier: Dossier
    private let key: String

    /// The content of `dossier`, whose folded id is `key`.
    init(_ dossier: Dossier, _ key: String) {
        self.dossier = dossier
        self.key = key
    }

    static func == (left: DossierContent, right: DossierContent) -> Bool {
        left.key == right.key && left.dossier.hasSameContent(as: right.dossier)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        for field in Field.ofDossier { hasher.combine(dossier[field]) }
        hasher.combine(dossier.initiatives.count)
        for initiative in dossier.initiatives {
            for field in Field.ofInitiative { hasher.combine(initiative[field]) }
        }
    }
}
