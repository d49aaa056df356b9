import VietnameseText

/// The listed unions of one level that sent nothing (đơn vị chưa gửi).
package struct SilentUnits: Sendable {
    /// The level.
    package let level: Programme.Level
    /// Those of its unions that sent nothing, in the order of the programme.
    package let units: [Programme.Unit]
    /// How many unions the level has in all.
    package let total: Int
}

extension RuleContext {
    /// The unions that sent none of `dossiers`, for each level whose unions are all listed; levels that are complete are left out.
    ///
    /// What a union sent before another took over its work counts for that one.
    package func silentUnits(among dossiers: some Sequence<Dossier>) -> [SilentUnits] {
        silentUnits(without: Set(dossiers.map { union(of: $0).key }))
    }

    /// The same, where the keys of the unions that sent something are known.
    package func silentUnits(without heard: Set<String>) -> [SilentUnits] {
        programme.units.levels.filter(\.unitsListed)
            .compactMap { level in
                let all = units.existing.filter { $0.level == level.id }
                let silent = all.filter { !heard.contains(VietnameseFolding.bareKey($0.name)) }
                return silent.isEmpty ? nil : SilentUnits(level: level, units: silent, total: all.count)
            }
    }
}
