import Diagnostics
import Dossiers
import VietnameseText

/// A selection as its list prints it: the rows, and what is to be settled before the list is signed (lưu ý của danh sách xét chọn).
struct SelectionList: Sendable {
    /// What is chosen among the initiatives printed here, and what does not fit in it.
    let selection: Selection
    /// The initiatives that may be chosen, best first.
    let candidates: [Ranking.Entry]
    /// The dossiers of marked initiatives that are not printed here, once for each such initiative.
    private let excluded: [String]
    /// How many candidates have a mark that is neither yes nor no.
    private let unclear: Int
    private let ranking: Ranking

    init(_ field: Field, from dossiers: [CheckedDossier], of all: [CheckedDossier], _ context: RuleContext) {
        ranking = Ranking(dossiers, context)
        candidates = ranking.entries
        selection = Selection(field, among: candidates, context)
        unclear = candidates.count { $0.initiative.isUnclear(field) }
        var printed: [String: Set<Int>] = [:]
        for checked in dossiers { printed[checked.dossier.id] = Set(checked.dossier.initiatives.map(\.place)) }
        excluded = all.flatMap { checked in
            let places = printed[checked.dossier.id] ?? []
            return checked.dossier.initiatives.filter { $0.isChosen(field) && !places.contains($0.place) }.map { _ in checked.dossier.id }
        }
    }

    private var field: Field { selection.field }
    /// The chosen initiatives, best first.
    var chosen: [Ranking.Entry] { selection.chosen }

    /// The rows of the paper: the chosen ones, or every candidate; what is to be forwarded by group of fields.
    func groups(_ context: RuleContext) -> [(name: String, entries: [Ranking.Entry])] {
        let entries = chosen.isEmpty ? candidates : chosen
        guard field == .forwarded else { return [("", entries)] }
        let known = context.programme.eligibility.fieldGroups.enumerated()
            .map { index, group in
                (Self.name(of: group, at: index), entries.filter { context.fieldGroup(of: $0.initiative)?.id == group.id })
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

    private static func name(of group: Programme.Choice, at place: Int) -> String {
        "\(RomanNumeral.numeral(place + 1)). \(group.name)"
    }

    // MARK: Remarks on the paper

    /// What does not fit the letter, to be settled before the list is signed; empty when all is well.
    var remarks: [String] {
        if chosen.isEmpty { return nothingChosen + tooFew + excludedRemark + unclearRemark }
        return selection.wrongCounts.map(Self.remark) + persons + coAuthors + fields + cuts + groups + tooFew + notValid + excludedRemark
            + unclearRemark
    }

    private var nothingChosen: [String] {
        [
            "Chưa có sáng kiến nào được đánh dấu ở cột “\(field.heading)”. Danh sách dưới đây là \(candidates.count) sáng kiến đủ điều kiện "
                + "xem xét, chưa phải kết quả xét chọn."
        ]
    }

    private static func remark(on wrong: Selection.WrongCount) -> String {
        if let group = wrong.group {
            return
                "\(name(of: group.choice, at: group.place)): đang chọn \(twoDigits(wrong.found)) sáng kiến, quy định \(twoDigits(wrong.expected))."
        }
        let difference = wrong.expected - wrong.found
        let rest = difference > 0 ? "còn thiếu \(difference)" : "thừa \(-difference)"
        return "Đang chọn \(twoDigits(wrong.found)) sáng kiến, quy định \(twoDigits(wrong.expected)): \(rest)."
    }

    /// Persons with more than one initiative, by the numbers of the rows, and groups of authors.
    private var persons: [String] {
        let repeated = selection.repeatedPersons.map {
            "Tác giả \($0.name) có \($0.places.count) sáng kiến được chọn (TT \(Self.list($0.places))); quy định mỗi cá nhân một sáng kiến."
        }
        let groups = selection.countedByMainAuthor
        guard !groups.isEmpty else { return repeated }
        return repeated + ["Sáng kiến của nhóm tác giả (TT \(Self.list(groups))): tính một cá nhân theo tác giả chính."]
    }

    /// Co-authors who are the main author of another chosen initiative.
    private var coAuthors: [String] {
        selection.coAuthors.map {
            "Đồng tác giả của sáng kiến TT \($0.place + 1) là tác giả chính của sáng kiến TT \($0.other + 1): cần quyết định tính cho sáng kiến nào."
        }
    }

    /// Where the line goes through equals, or against their order.
    private var cuts: [String] {
        selection.cuts.flatMap { cut -> [String] in
            let kind = cut.basis == .rank ? "thứ hạng" : "điểm"
            var remarks: [String] = []
            if cut.equals > 0 {
                remarks.append(
                    "Sáng kiến TT \(cut.place + 1) được chọn, còn \(cut.equals) sáng kiến cùng \(kind) chưa được chọn: cần ghi lý do."
                )
            }
            if cut.betters > 0 {
                remarks.append(
                    "Sáng kiến TT \(cut.place + 1) được chọn, trong khi \(cut.betters) sáng kiến có \(kind) cao hơn chưa được chọn: cần ghi lý do."
                )
            }
            return remarks
        }
    }

    /// What is forwarded, over the groups of fields.
    private var groups: [String] {
        guard let groups = selection.groups, selection.expected > 0, !groups.empty.isEmpty,
            selection.wrongCounts.allSatisfy({ $0.group == nil })
        else { return [] }
        let names = groups.empty.map { "\($0.choice.name) (\($0.candidates) sáng kiến hợp lệ)" }.joined(separator: "; ")
        let only = groups.only.map { "Cả \(chosen.count) sáng kiến thuộc một nhóm “\($0.name)”. " } ?? ""
        return ["\(only)Nhóm lĩnh vực chưa có sáng kiến được chọn: \(names)."]
    }

    /// Fewer candidates than are to be chosen, and what follows.
    private var tooFew: [String] {
        let wanted = selection.expected
        guard wanted > 0, candidates.count < wanted, selection.wrongCounts.allSatisfy({ $0.group == nil }) else { return [] }
        return [
            "Chỉ có \(twoDigits(candidates.count)) sáng kiến hợp lệ để chọn \(twoDigits(wanted)); không lấy sáng kiến không hợp lệ cho đủ số."
        ]
    }

    private var fields: [String] {
        var remarks: [String] = []
        let (unknown, others) = (selection.withoutField.count, selection.notAwarded.count)
        if unknown > 0 { remarks.append("\(unknown) sáng kiến được chọn chưa rõ lĩnh vực.") }
        if others > 0 { remarks.append("\(others) sáng kiến không thuộc số được tỉnh khen thưởng.") }
        return remarks
    }

    /// Only where dossiers that are not valid are printed too (`--include all`).
    private var notValid: [String] {
        guard !selection.notValid.isEmpty else { return [] }
        return ["\(selection.notValid.count) sáng kiến được chọn chưa hợp lệ hoặc thuộc hồ sơ chưa hợp lệ."]
    }

    private var excludedRemark: [String] {
        guard !excluded.isEmpty else { return [] }
        var ids: [String] = []
        for dossier in excluded where !ids.contains(dossier) { ids.append(dossier) }
        return [
            "\(excluded.count) sáng kiến được đánh dấu nhưng không hợp lệ, hoặc thuộc hồ sơ chưa hợp lệ, nên không có trong danh sách: \(ids.joined(separator: ", "))."
        ]
    }

    private var unclearRemark: [String] {
        guard unclear > 0 else { return [] }
        return ["\(unclear) ô ở cột “\(field.heading)” ghi không rõ, chưa tính là được chọn; ghi “Có” hoặc “Không”."]
    }

    /// Row numbers from 1.
    private static func list(_ places: [Int]) -> String {
        places.map { String($0 + 1) }.joined(separator: ", ")
    }
}
