import Diagnostics
import VietnameseText

/// What only shows when all dossiers are seen together: the same dossier twice, quotas (domain rules 23-24).
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
        return Diagnostic(code, at: dossier.location(), Argument("id", dossier.id), Argument("other", other))
    }

    /// Unions that sent something, but less than their level's hard quota.
    ///
    /// Never touches a verdict.
    package func quotaFindings(_ dossiers: [CheckedDossier]) -> [Diagnostic] {
        var order: [String] = []
        var sent: [String: (name: String, level: String, count: Int, first: Dossier)] = [:]
        for checked in dossiers {
            let dossier = checked.dossier
            guard let level = context.level(of: dossier), !dossier[.submitter].isEmpty else { continue }
            let name = context.units.unit(named: dossier[.submitter])?.name ?? dossier[.submitter]
            let key = VietnameseFolding.bareKey(name)
            if sent[key] == nil { order.append(key) }
            let count = (sent[key]?.count ?? 0) + dossier.initiatives.count
            sent[key] = (name, level.id, count, sent[key]?.first ?? dossier)
        }
        return order.compactMap { sent[$0] }
            .compactMap { union in
                let quota = context.programme.quotas.rules.first { $0.level == union.level && $0.kind == .required }
                guard let quota, union.count < quota.minimum else { return nil }
                return withBasis(
                    Diagnostic(
                        .quotaNotMet,
                        at: union.first.location(of: .submitter),
                        field: Field.submitter.key,
                        Argument("submitter", union.name),
                        Argument("found", union.count),
                        Argument("minimum", quota.minimum),
                        Argument("deadline", context.programme.submission.deadline.shortText)
                    )
                )
            }
    }
}
