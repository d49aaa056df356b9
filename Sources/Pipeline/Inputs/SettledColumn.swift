import Dossiers
import Files
import Records
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

    package let scope: Scope
    /// The heading; compared after folding.
    package let heading: String
    /// The field's name of the data contract; nil leaves the column out.
    package let field: String?

    /// What a column means.
    package init(_ scope: Scope, heading: String, field: String?) {
        (self.scope, self.heading, self.field) = (scope, heading, field)
    }

    /// What was settled of the columns of `input`, for the file first, then for the unions whose dossiers it holds; nil for nothing.
    static func of(_ input: ReadInput, among settled: [SettledColumn], _ context: RuleContext) -> [ReadOptions.Mapping]? {
        let headings = Set(input.parts.flatMap(\.table.headings).map(VietnameseFolding.bareKey))
        let possible = settled.filter { headings.contains(VietnameseFolding.bareKey($0.heading)) }
        guard !possible.isEmpty else { return nil }
        let digest = possible.contains { if case .file = $0.scope { true } else { false } } ? FileSystem.digest(of: input.file) : nil
        let unions = Set(input.dossiers.map { VietnameseFolding.bareKey(context.unionName(of: $0)) })
        var known: Set<String> = []
        let ofFile = possible.filter { if case .file(let wanted) = $0.scope { wanted == digest } else { false } }
        let ofUnion = possible.filter {
            if case .union(let name) = $0.scope { unions.contains(VietnameseFolding.bareKey(name)) } else { false }
        }
        let mappings = (ofFile + ofUnion).filter { known.insert(VietnameseFolding.bareKey($0.heading)).inserted }
            .map { ReadOptions.Mapping(heading: $0.heading, field: $0.field) }
        return mappings.isEmpty ? nil : mappings
    }
}
