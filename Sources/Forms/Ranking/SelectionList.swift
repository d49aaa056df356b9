import Dossiers
import SangkienDiagnostics
import VietnameseText

/// A selection as its list prints it: the rows, and what is to be settled before the list is signed (lưu ý của danh sách xét chọn).
struct SelectionList: Sendable {
    /// What is chosen among the initiatives printed here, and what does not fit in it.
    let selection: Selection
    /// The initiatives that may be chosen, best first.
    let candidates: [Ranking.Entry]
    /// The dossiers of marked initiatives that are not printed here, once for each such initiative.
    private let excluded: [String]
    /// How many initiatives may be chosen, each counted once, and how many are to be where those are fewer.
    let eligible: Int
    private let shortage: Int?
    private let ranking: Ranking

    init(_ field: Field, from dossiers: [CheckedDossier], of all: [CheckedDossier], _ context: RuleContext) {
        ranking = Ranking(dossiers, context)
        candidates = ranking.entries
        selection = Selection(field, among: candidates, context)
        let counted = Candidates(all)
        (eligible, shortage) = (counted.eligible, counted.shortage(field, context))
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

    /// For standard error: that nothing is chosen yet, cells that are not understood, and what does not fit the letter.
    var findings: [Diagnostic] {
        let column = Argument("column", field.heading)
        let empty = chosen.isEmpty ? [Diagnostic(.selectionEmpty, column, Argument("count", eligible))] : []
        let remarks = (chosen.isEmpty ? remarksOnCandidates : remarksOnChosen(namesPersons: false))
            .map { Diagnostic(.selectionRemark, column, Argument("remark", $0)) }
        return ranking.findings + empty + remarks
    }

    private static func name(of group: Programme.Choice, at place: Int) -> String {
        "\(RomanNumeral.numeral(place + 1)). \(group.name)"
    }

    // MARK: Remarks

    /// What does not fit the letter, to be settled before the list is signed; empty when all is well.
    ///
    /// The shipped papers do not print it, as it is no part of what is signed: it is reported on standard error (X106).
    var remarks: [String] {
        (chosen.isEmpty ? [nothingChosen] + remarksOnCandidates : remarksOnChosen(namesPersons: true)).map(\.vietnamese)
    }

    private var remarksOnCandidates: [LocalizedText] { tooFew + excludedRemark + unclearRemark }

    /// Names stay out of messages (docs/privacy.md).
    private func remarksOnChosen(namesPersons: Bool) -> [LocalizedText] {
        selection.wrongCounts.map(Self.remark) + persons(areNamed: namesPersons) + coAuthors + fields + cuts + groups + tooFew + notValid
            + excludedRemark + unclearRemark
    }

    private var nothingChosen: LocalizedText {
        // The same initiative sent by two unions has two rows.
        let rows = candidates.count == eligible ? "" : "\(twoDigits(candidates.count)) dòng, gồm "
        let lines = candidates.count == eligible ? "" : " in \(candidates.count) rows"
        return .init(
            vi: "Chưa có sáng kiến nào được đánh dấu ở cột “\(field.heading)”. Danh sách dưới đây là \(rows)\(twoDigits(eligible)) "
                + "sáng kiến đủ điều kiện xem xét, chưa phải kết quả xét chọn.",
            en:
                "Nothing is marked in the column “\(field.heading)”. The list holds the candidates (\(eligible))\(lines), nothing is chosen."
        )
    }

    private static func remark(on wrong: Selection.WrongCount) -> LocalizedText {
        let (found, expected) = (twoDigits(wrong.found), twoDigits(wrong.expected))
        if let group = wrong.group {
            let name = name(of: group.choice, at: group.place)
            return .init(
                vi: "\(name): đã chọn \(found)/\(expected) sáng kiến.",
                en: "\(name): \(wrong.found) chosen, the rule is \(wrong.expected)."
            )
        }
        let difference = wrong.expected - wrong.found
        return .init(
            vi: "Đã chọn \(found)/\(expected) sáng kiến, \(difference > 0 ? "còn thiếu" : "thừa") \(twoDigits(abs(difference))).",
            en: "\(wrong.found) chosen, the rule is \(wrong.expected): \(abs(difference)) too \(difference > 0 ? "few" : "many")."
        )
    }

    /// Persons with more than one initiative, by the numbers of the rows, and groups of authors.
    private func persons(areNamed: Bool) -> [LocalizedText] {
        let repeated = selection.repeatedPersons.map { person in
            let rows = Self.list(person.places)
            return LocalizedText(
                vi:
                    "\(areNamed ? "Tác giả \(person.name)" : "Một tác giả") có \(twoDigits(person.places.count)) sáng kiến được chọn (TT \(rows)); "
                    + "quy định mỗi cá nhân một sáng kiến.",
                en: "One author has \(person.places.count) chosen initiatives (rows \(rows)); the rule is one for each person."
            )
        }
        let groups = selection.countedByMainAuthor
        guard !groups.isEmpty else { return repeated }
        let rows = Self.list(groups)
        let counted = LocalizedText(
            vi: "Sáng kiến của nhóm tác giả (TT \(rows)): tính một cá nhân theo tác giả chính.",
            en: "Initiatives of several authors (rows \(rows)) count as one person, the main author."
        )
        return repeated + [counted]
    }

    /// Co-authors who are the main author of another chosen initiative.
    private var coAuthors: [LocalizedText] {
        selection.coAuthors.map {
            .init(
                vi: "Đồng tác giả của sáng kiến TT \($0.place + 1) là tác giả chính của sáng kiến TT \($0.other + 1): "
                    + "cần quyết định tính cho sáng kiến nào.",
                en: "A co-author of row \($0.place + 1) is the main author of row \($0.other + 1): decide for which it counts."
            )
        }
    }

    /// Where the line goes through equals, or against their order.
    private var cuts: [LocalizedText] {
        selection.cuts.flatMap { cut -> [LocalizedText] in
            let (kind, english) = cut.basis == .rank ? ("thứ hạng", "rank") : ("điểm", "points")
            let row = cut.place + 1
            var remarks: [LocalizedText] = []
            if cut.equals > 0 {
                remarks.append(
                    .init(
                        vi:
                            "Sáng kiến TT \(row) được chọn, còn \(twoDigits(cut.equals)) sáng kiến cùng \(kind) chưa được chọn: cần ghi lý do.",
                        en: "Row \(row) is chosen, \(cut.equals) with the same \(english) not: note the reason."
                    )
                )
            }
            if cut.betters > 0 {
                remarks.append(
                    .init(
                        vi:
                            "Sáng kiến TT \(row) được chọn, trong khi \(twoDigits(cut.betters)) sáng kiến có \(kind) cao hơn chưa được chọn: "
                            + "cần ghi lý do.",
                        en: "Row \(row) is chosen, \(cut.betters) with better \(english) not: note the reason."
                    )
                )
            }
            return remarks
        }
    }

    /// What is forwarded, over the groups of fields.
    private var groups: [LocalizedText] {
        guard let groups = selection.groups, selection.expected > 0, !groups.empty.isEmpty,
            selection.wrongCounts.allSatisfy({ $0.group == nil })
        else { return [] }
        let names = groups.empty.map { "\($0.choice.name) (\(twoDigits($0.candidates)) sáng kiến hợp lệ)" }.joined(separator: "; ")
        let english = groups.empty.map { "\($0.choice.name) (\($0.candidates) eligible)" }.joined(separator: "; ")
        let only = groups.only.map { "Cả \(twoDigits(chosen.count)) sáng kiến thuộc một nhóm “\($0.name)”. " } ?? ""
        let one = groups.only.map { "All \(chosen.count) are of one group, “\($0.name)”. " } ?? ""
        return [
            .init(vi: "\(only)Nhóm lĩnh vực chưa có sáng kiến được chọn: \(names).", en: "\(one)Groups of fields without any: \(english).")
        ]
    }

    /// Fewer candidates than are to be chosen, and what follows.
    private var tooFew: [LocalizedText] {
        guard let wanted = shortage else { return [] }
        return [
            .init(
                vi:
                    "Chỉ có \(twoDigits(eligible)) sáng kiến hợp lệ để chọn \(twoDigits(wanted)); không lấy sáng kiến không hợp lệ cho đủ số.",
                en: "There are \(eligible) eligible initiatives to choose \(wanted) from; others do not fill the number."
            )
        ]
    }

    private var fields: [LocalizedText] {
        var remarks: [LocalizedText] = []
        let (unknown, others) = (selection.withoutField.count, selection.notAwarded.count)
        if unknown > 0 {
            remarks.append(
                .init(
                    vi: "\(twoDigits(unknown)) sáng kiến được chọn chưa rõ lĩnh vực.",
                    en: "Chosen without a clear field of work: \(unknown)."
                )
            )
        }
        if others > 0 {
            remarks.append(
                .init(
                    vi: "\(twoDigits(others)) sáng kiến chưa thuộc số được LĐLĐ tỉnh khen thưởng.",
                    en: "Not among those that the province awards: \(others)."
                )
            )
        }
        return remarks
    }

    /// Only where dossiers that are not valid are printed too (`--include all`).
    private var notValid: [LocalizedText] {
        let count = selection.notValid.count
        guard count > 0 else { return [] }
        return [
            .init(
                vi: "\(twoDigits(count)) sáng kiến được chọn chưa hợp lệ hoặc thuộc hồ sơ chưa hợp lệ.",
                en: "Chosen but not eligible, or of a dossier that is not valid: \(count)."
            )
        ]
    }

    private var excludedRemark: [LocalizedText] {
        guard !excluded.isEmpty else { return [] }
        var ids: [String] = []
        for dossier in excluded where !ids.contains(dossier) { ids.append(dossier) }
        let list = ids.joined(separator: ", ")
        return [
            .init(
                vi: "\(twoDigits(excluded.count)) sáng kiến được đánh dấu nhưng không hợp lệ, hoặc thuộc hồ sơ chưa hợp lệ, "
                    + "nên không có trong danh sách: \(list).",
                en: "Marked but left out, as they or their dossiers are not valid: \(excluded.count) (\(list))."
            )
        ]
    }

    private var unclearRemark: [LocalizedText] {
        let unclear = selection.unclear.count
        guard unclear > 0 else { return [] }
        return [
            .init(
                vi: "\(twoDigits(unclear)) ô ở cột “\(field.heading)” ghi không rõ, chưa tính là được chọn; ghi “Có” hoặc “Không”.",
                en: "Unclear cells in the column “\(field.heading)”, not counted as chosen: \(unclear); enter “Có” or “Không”."
            )
        ]
    }

    /// Row numbers from 1.
    private static func list(_ places: [Int]) -> String {
        places.map { String($0 + 1) }.joined(separator: ", ")
    }
}
