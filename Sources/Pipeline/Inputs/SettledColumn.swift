import Dossiers
import Records
import SangkienFiles
import VietnameseText

/// What somebody said once that a column means (cột đã chỉ rõ): in all tables of a union, or in one file.
package struct SettledColumn: Sendable, Hashable {
    /// Whose tables, or which file, it is about.
    package enum Scope: Sendable, Hashable {
        /// The union by the name it goes by, whatever its spelling.
        case union(String)
        /// The file by the digest of its bytes.
        case file(String)
    }

    /// Where it applies.
    package let scope: Scope
    /// The heading; compared after folding.
    package let heading: String
    /// The field's name of the data contract; nil leaves the column out.
    package let field: String?

    /// What a column means.
    package init(_ scope: Scope, heading: String, field: String?) {
        (self.scope, self.heading, self.field) = (scope, heading, field)
    }

    /// A way to read a table again: with these columns, and only where the table then is of this union; nil for any.
    struct Reading {
        let union: String?
        let map: [ReadOptions.Mapping]
    }

    /// How many unions' words are tried on a table that cannot be used without.
    private static let mostTried = 8

    /// The ways to read `input` again: what was settled for the file and for the unions whose dossiers it holds.
    ///
    /// A table that could not be used does not say whose it is: what was settled for unions whose tables have such a heading is tried, each by itself.
    static func readings(of input: ReadInput, among settled: [SettledColumn], _ context: RuleContext) -> [Reading] {
        let headings = Set(input.parts.flatMap(\.table.headings).map(VietnameseFolding.bareKey))
        let possible = settled.filter { headings.contains(VietnameseFolding.bareKey($0.heading)) }
        guard !possible.isEmpty else { return [] }
        let digest = possible.contains { if case .file = $0.scope { true } else { false } } ? FileSystem.digest(of: input.file) : nil
        let known = unions(of: input, context)
        let ofFile = possible.filter { if case .file(let wanted) = $0.scope { wanted == digest } else { false } }
        let ofUnions = possible.filter { $0.union.map(known.contains) ?? false }
        if !ofFile.isEmpty || !ofUnions.isEmpty { return [Reading(union: nil, map: mappings(ofFile + ofUnions))] }
        guard input.isUnusable else { return [] }
        var tried: [String] = []
        for union in possible.compactMap(\.union) where !tried.contains(union) { tried.append(union) }
        return tried.prefix(mostTried).map { union in Reading(union: union, map: mappings(possible.filter { $0.union == union })) }
    }

    /// The unions whose dossiers an input holds, folded.
    static func unions(of input: ReadInput, _ context: RuleContext) -> Set<String> {
        Set(input.dossiers.map { VietnameseFolding.bareKey(context.unionName(of: $0)) })
    }

    /// The union it is about, folded; nil for one file.
    private var union: String? { if case .union(let name) = scope { VietnameseFolding.bareKey(name) } else { nil } }

    /// The first word on each heading.
    private static func mappings(_ settled: [SettledColumn]) -> [ReadOptions.Mapping] {
        var known: Set<String> = []
        return settled.filter { known.insert(VietnameseFolding.bareKey($0.heading)).inserted }
            .map { ReadOptions.Mapping(heading: $0.heading, field: $0.field) }
    }
}
