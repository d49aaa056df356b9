import Diagnostics
import Dossiers

/// Lets a run judge only so many initiatives, in the order of the inputs (ngân sách sáng kiến của một lượt).
struct InitiativeBudget {
    private let limit: Int
    private var left: Int

    /// A budget of `limit` initiatives.
    init(_ limit: Int) {
        (self.limit, left) = (limit, limit)
    }

    /// The input as far as the budget reaches: whole dossiers from its beginning, and `D057` where the rest is left out.
    mutating func take(_ input: ReadInput) -> ReadInput {
        guard input.initiativeCount > left || (left == 0 && !input.dossiers.isEmpty) else {
            left -= input.initiativeCount
            return input
        }
        var parts: [ReadPart] = []
        var (first, count): (Dossier?, Int) = (nil, 0)
        for part in input.parts {
            var kept: [Dossier] = []
            for dossier in part.dossiers {
                if first == nil, left > 0, dossier.initiatives.count <= left {
                    left -= dossier.initiatives.count
                    kept.append(dossier)
                } else {
                    first = first ?? dossier
                    count += 1
                }
            }
            parts.append(ReadPart(table: part.table, source: part.source, dossiers: kept, matches: part.matches))
        }
        left = 0
        let place = first.map { $0.location() } ?? SourceLocation(file: input.file)
        let finding = Diagnostic(.initiativesOverBudget, at: place, Argument("limit", limit), Argument("dossiers", count))
        return ReadInput(file: input.file, parts: parts, diagnostics: input.diagnostics + [finding], isOverBudget: true)
    }
}
