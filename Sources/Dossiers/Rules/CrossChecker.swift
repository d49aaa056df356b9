import Diagnostics
import VietnameseText

/// What only shows when all dossiers are seen together: the same dossier twice.
extension Checker {
    /// Drops dossiers that are identical to an earlier one, and renames those that only share its id.
    ///
    /// - Returns: the dossiers to be checked, and the findings that belong to no single dossier.
    package func withoutRepeats(_ dossiers: [Dossier]) -> (dossiers: [Dossier], findings: [Diagnostic]) {
        var kept: [Dossier] = []
        var findings: [Diagnostic] = []
        var byID: [String: [Int]] = [:]
        // A new id must differ from every one given, also by a dossier yet to come.
        var takenIDs = Set(dossiers.map { VietnameseFolding.key($0.id) })
        for var dossier in dossiers {
            let key = VietnameseFolding.key(dossier.id)
            let known = byID[key] ?? []
            if let same = known.first(where: { kept[$0].hasSameContent(as: dossier) }) {
                findings.append(repeated(.dossierRepeated, dossier, earlier: kept[same]))
                continue
            }
            if let first = known.first {
                dossier.diagnostics.append(repeated(.dossierIDReused, dossier, earlier: kept[first]))
                dossier.id = unusedID(like: dossier.id, &takenIDs)
            }
            byID[key, default: []].append(kept.count)
            kept.append(dossier)
        }
        return (kept, findings)
    }

    /// `X (2)`, or the next number that no dossier has.
    private func unusedID(like id: String, _ taken: inout Set<String>) -> String {
        var copy = 2
        while !taken.insert(VietnameseFolding.key("\(id) (\(copy))")).inserted { copy += 1 }
        return "\(id) (\(copy))"
    }

    private func repeated(_ code: DiagnosticCode, _ dossier: Dossier, earlier: Dossier) -> Diagnostic {
        let place = earlier.location()
        let other = LocalizedText(vi: place.text(in: .vietnamese), en: place.text(in: .english))
        return Diagnostic(code, at: dossier.location(), .id(dossier), Argument("other", other))
    }
}
