import SangkienDiagnostics
import VietnameseText

/// Initiatives of several dossiers in their order of merit, as far as the table tells one (xếp hạng).
///
/// The order is that of the column `Xếp hạng` where it says anything, else of the column `Điểm`, highest first, else of the unions:
/// each union ranks its own proposals by their order. Nobody is judged here.
package struct Ranking: Sendable {
    /// Where the order comes from; the words that a template's conditions compare with.
    package enum Basis: String, Sendable {
        /// The column `Xếp hạng`.
        case rank = "xếp hạng"
        /// The column `Điểm`, highest first.
        case score = "điểm"
        /// Neither: the order of the inputs, by union.
        case unions = "thứ tự đơn vị"
    }

    /// An initiative with its place.
    package struct Entry: Sendable {
        /// The initiative.
        package let initiative: Initiative
        /// The dossier that it stands in.
        package let dossier: CheckedDossier
        /// The name of the union that it counts for.
        package let union: String
        /// As printed; empty for one without a place.
        package internal(set) var rank = ""

        /// The points as typed.
        package var score: String { initiative.printed(.score) }
    }

    /// Where the order comes from.
    package let basis: Basis
    /// All initiatives, best first.
    package let entries: [Entry]
    /// Initiatives whose cell in the column that counts is not understood; they come last.
    package let unclear: [Entry]

    /// The order of the initiatives of `dossiers`.
    package init(_ dossiers: [CheckedDossier], _ context: RuleContext) {
        let all = Self.byUnion(dossiers, context)
        for (basis, field) in Self.columns where all.contains(where: { !$0.initiative[field].isEmpty }) {
            self.basis = basis
            unclear = all.filter { !$0.initiative[field].isEmpty && Self.merit(of: $0.initiative, by: basis) == nil }
            entries = Self.ordered(all, by: basis)
            return
        }
        basis = .unions
        unclear = []
        entries = all
    }

    /// What is to be said of cells that are not understood.
    package var findings: [Diagnostic] { Self.findings(on: unclear.map(\.initiative), of: basis) }

    /// The same of all `dossiers`, without putting them in order.
    static func findings(on dossiers: [CheckedDossier]) -> [Diagnostic] {
        for (basis, field) in columns {
            let typed = dossiers.lazy.filter { $0.dossier.source.has(field) || $0.dossier.initiatives.contains { $0.office != nil } }
                .flatMap { $0.dossier.initiatives.filter { !$0[field].isEmpty } }
            guard !typed.isEmpty else { continue }
            return findings(on: typed.filter { Self.merit(of: $0, by: basis) == nil }, of: basis)
        }
        return []
    }

    /// The columns that may give the order; the first that says anything does.
    static let columns: [(basis: Basis, field: Field)] = [(.rank, .rank), (.score, .score)]

    private static func findings(on unclear: [Initiative], of basis: Basis) -> [Diagnostic] {
        guard let first = unclear.first else { return [] }
        let field: Field = basis == .rank ? .rank : .score
        let (count, heading) = (Argument("count", unclear.count), Argument("field", field.heading))
        return [Diagnostic(.rankUnclear, at: first.location(of: field), field: field.key, count, heading)]
    }

    /// Grouped by union in order of first appearance, each with its place among the union's own.
    private static func byUnion(_ dossiers: [CheckedDossier], _ context: RuleContext) -> [Entry] {
        UnionGroups(dossiers, context, dossier: \.dossier).groups
            .flatMap { group in
                group.items.flatMap { checked in checked.dossier.initiatives.map { (checked, $0) } }.enumerated()
                    .map { place, item in
                        Entry(initiative: item.1, dossier: item.0, union: group.union.name, rank: String(place + 1))
                    }
            }
    }

    /// Best first, equal ones in the order given and with one rank; those without a merit last.
    private static func ordered(_ entries: [Entry], by basis: Basis) -> [Entry] {
        let sorted = entries.enumerated()
            .map { (merit: merit(of: $1.initiative, by: basis), place: $0, entry: $1) }
            .sorted { left, right in
                switch (left.merit, right.merit) {
                case (let mine?, let theirs?) where mine != theirs: mine > theirs
                case (.some, .none): true
                case (.none, .some): false
                default: left.place < right.place
                }
            }
        var result: [Entry] = []
        var last: (merit: Int, rank: String)?
        for (index, item) in sorted.enumerated() {
            var entry = item.entry
            entry.rank = ""
            if let merit = item.merit {
                let counted = basis == .rank ? String(-merit) : String(index + 1)
                entry.rank = last.map { $0.merit == merit ? $0.rank : counted } ?? counted
                last = (merit, entry.rank)
            }
            result.append(entry)
        }
        return result
    }

    /// A number that is higher the better: the rank with its sign changed, or the points in millionths.
    static func merit(of initiative: Initiative, by basis: Basis) -> Int? {
        switch basis {
        case .rank:
            return RankWords.rank(in: initiative[.rank]).map { -$0 }
        case .score: return points(initiative[.score])
        case .unions: return nil
        }
    }

    /// Points such as `8,75`, `92.5`, `85 điểm`, in millionths; a single point or comma is always a decimal sign here.
    package static func points(_ text: String) -> Int? {
        var digits = text[...]
        for word in ["điểm", "đ"] where digits.hasSuffix(word) {
            digits = digits.dropLast(word.count)
            break
        }
        let parts = trimmed(String(digits)).split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0, in: 0...1_000_000) }) else { return nil }
        guard parts.count == 2 else { return whole * 1_000_000 }
        guard (1...6).contains(parts[1].count), parts[1].allSatisfy({ "0123456789".contains($0) }) else { return nil }
        let padded = parts[1] + String(repeating: "0", count: 6 - parts[1].count)
        return Int(padded, in: 0...999_999).map { whole * 1_000_000 + $0 }
    }
}
