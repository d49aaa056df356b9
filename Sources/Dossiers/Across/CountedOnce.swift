/// Versions of one dossier are one dossier wherever dossiers or initiatives are counted (các bản của một hồ sơ tính một lần).
///
/// Which version counts only a person knows; until one has been chosen, the one with the most in it does, the first of equals
/// (docs/architecture.md, “Repeats are counted once”).
extension Sequence {
    /// The items without those of other versions, in the same order; `dossier` gives an item's dossier, `weight` how much there is in an item.
    func countedOnce(_ dossier: (Element) -> Dossier, weight: (Element) -> Int) -> [Element] {
        var weights: [String: Int] = [:]
        for item in self where dossier(item).versionGroup != nil { weights[dossier(item).id, default: 0] += weight(item) }
        guard !weights.isEmpty else { return Array(self) }
        var chosen: [Int: (id: String, weight: Int)] = [:]
        for item in self {
            let dossier = dossier(item)
            guard let group = dossier.versionGroup, let weight = weights[dossier.id] else { continue }
            if weight > chosen[group]?.weight ?? -1 { chosen[group] = (dossier.id, weight) }
        }
        return filter { item in
            let dossier = dossier(item)
            return dossier.versionGroup.map { chosen[$0]?.id == dossier.id } ?? true
        }
    }
}

extension Sequence<CheckedDossier> {
    /// The dossiers, of versions of one the one with the most initiatives.
    func countedOnce() -> [CheckedDossier] {
        countedOnce(\.dossier) { $0.dossier.initiatives.count }
    }
}
