import Diagnostics
import Dossiers
import VietnameseText

/// What is marked in a column of choice, and what does not fit in it (xét chọn; letter III.1.2).
///
/// Nobody is chosen here: without a mark there are candidates only.
struct Selection: Sendable {
    /// `.awarded` or `.forwarded`.
    let field: Field
    /// How many the letter wants; of each group of fields where `selection.forwardedCounts` reads it so.
    let expected: Int
    /// The initiatives that may be chosen, best first, and those of them that are.
    let candidates: [Ranking.Entry]
    let chosen: [Ranking.Entry]
    /// Initiatives that are marked but belong to a dossier that is not printed here.
    private let excluded: [(dossier: String, initiative: Initiative)]
    /// Candidates whose mark is neither yes nor no.
    private let unclear: [Ranking.Entry]
    private let ranking: Ranking

    init(_ field: Field, from dossiers: [CheckedDossier], of all: [CheckedDossier], _ context: RuleContext) {
        self.field = field
        let rule = context.programme.selection
        expected = field == .awarded ? rule.provinceAwards : rule.forwarded
        ranking = Ranking(dossiers, context)
        candidates = ranking.entries
        chosen = candidates.filter { $0.initiative.isChosen(field) }
        unclear = candidates.filter { $0.initiative.isUnclear(field) }
        let printed = Set(dossiers.map(\.dossier.id))
        excluded = all.filter { !printed.contains($0.dossier.id) }
            .flatMap { checked in
                checked.dossier.initiatives.filter { $0.isChosen(field) }.map { (checked.dossier.id, $0) }
            }
    }

    /// The rows of the paper: the chosen ones, or every candidate; what is to be forwarded by group of fields.
    func groups(_ context: RuleContext) -> [(name: String, entries: [Ranking.Entry])] {
        let entries = chosen.isEmpty ? candidates : chosen
        guard field == .forwarded else { return [("", entries)] }
        let known = context.programme.eligibility.fieldGroups.enumerated()
            .map { index, group in
                let name = "\(RomanNumeral.numeral(index + 1)). \(group.name)"
                return (name, entries.filter { context.fieldGroup(of: $0.initiative)?.id == group.id })
            }
        let others = entries.filter { context.fieldGroup(of: $0.initiative) == nil }
        return known + (others.isEmpty ? [] : [("Chưa rõ lĩnh vực", others)])
    }

    /// For standard error: that nothing is chosen yet, and cells that are not understood.
    var findings: [Diagnostic] {
        guard chosen.isEmpty else { return ranking.findings }
        return ranking.findings + [
            Diagnostic(.selectionEmpty, Argument("column", field.heading), Argument("count", candidates.count))
        ]
    }

    static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

// MARK: Remarks on the paper

extension Selection {
    /// What does not fit the letter, to be settled before the list is signed; empty when all is well.
    func remarks(_ context: RuleContext) -> [String] {
        if chosen.isEmpty { return nothingChosen() + excludedRemark() + unclearRemark() }
        let counts = field == .forwarded && context.programme.selection.forwardedCounts == .perField ? perField(context) : total()
        return counts + (field == .awarded ? persons(context) : fields(context)) + excludedRemark() + unclearRemark()
    }

    private func nothingChosen() -> [String] {
        [
            "Chưa có sáng kiến nào được đánh dấu ở cột “\(field.heading)”. Danh sách dưới đây là \(candidates.count) sáng kiến đủ điều kiện "
                + "xem xét, chưa phải kết quả xét chọn."
        ]
    }

    private func total() -> [String] {
        // None expected: the programme sets no number.
        guard expected > 0, chosen.count != expected else { return [] }
        let difference = expected - chosen.count
        let rest = difference > 0 ? "còn thiếu \(difference)" : "thừa \(-difference)"
        return ["Đang chọn \(chosen.count) sáng kiến, quy định \(Self.twoDigits(expected)): \(rest)."]
    }

    private func perField(_ context: RuleContext) -> [String] {
        guard expected > 0 else { return [] }
        return groups(context).prefix(context.programme.eligibility.fieldGroups.count).filter { $0.entries.count != expected }
            .map { "\($0.name): đang chọn \($0.entries.count) sáng kiến, quy định \(Self.twoDigits(expected))." }
    }

    /// Persons with more than one initiative, by the numbers of the rows.
    private func persons(_ context: RuleContext) -> [String] {
        let everyone = context.programme.selection.persons == .everyAuthor
        var order: [String] = []
        var rows: [String: (name: String, numbers: [Int])] = [:]
        for (index, entry) in chosen.enumerated() {
            let persons = Array(zip(entry.initiative.authorKeys, entry.initiative.authorNames))
            for (key, name) in everyone ? persons : Array(persons.prefix(1)) {
                if rows[key] == nil { order.append(key) }
                rows[key, default: (name, [])].numbers.append(index + 1)
            }
        }
        let repeated = order.compactMap { rows[$0] }.filter { $0.numbers.count > 1 }
            .map {
                "Tác giả \($0.name) có \($0.numbers.count) sáng kiến được chọn (TT \(Self.list($0.numbers))); quy định mỗi cá nhân một sáng kiến."
            }
        let groups = chosen.enumerated().filter { $1.initiative.authorNames.count > 1 }.map { $0.offset + 1 }
        guard !everyone, !groups.isEmpty else { return repeated }
        return repeated + ["Sáng kiến của nhóm tác giả (TT \(Self.list(groups))): tính một cá nhân theo tác giả chính."]
    }

    /// Groups of fields without a chosen initiative, and initiatives without a group.
    private func fields(_ context: RuleContext) -> [String] {
        var remarks: [String] = []
        let unknown = chosen.count { context.fieldGroup(of: $0.initiative) == nil }
        if unknown > 0 { remarks.append("\(unknown) sáng kiến được chọn chưa rõ lĩnh vực.") }
        guard context.programme.selection.forwardedFromAwarded else { return remarks }
        let others = chosen.count { !$0.initiative.isChosen(.awarded) }
        if others > 0 { remarks.append("\(others) sáng kiến không thuộc số được tỉnh khen thưởng.") }
        return remarks
    }

    private func excludedRemark() -> [String] {
        guard !excluded.isEmpty else { return [] }
        var ids: [String] = []
        for (dossier, _) in excluded where !ids.contains(dossier) { ids.append(dossier) }
        return [
            "\(excluded.count) sáng kiến được đánh dấu nhưng thuộc hồ sơ chưa hợp lệ nên không có trong danh sách: \(ids.joined(separator: ", "))."
        ]
    }

    private func unclearRemark() -> [String] {
        guard !unclear.isEmpty else { return [] }
        return ["\(unclear.count) ô ở cột “\(field.heading)” ghi không rõ, chưa tính là được chọn; ghi “Có” hoặc “Không”."]
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: ", ")
    }
}
