import SangkienDiagnostics
import VietnameseText

/// What whoever signs a selection must know of the line it draws, as findings.
extension Checker {
    /// Equals of which only some are chosen, and better ones that are not.
    func cuts(_ selection: Selection) -> [Diagnostic] {
        selection.cuts.flatMap { cut -> [Diagnostic] in
            let choice = selection.chosen[cut.place]
            let (mark, kind) = words(cut, choice.initiative)
            var found: [Diagnostic] = []
            if cut.equals > 0 { found.append(chosen(.cutInTie, selection.field, choice, mark, kind, Argument("count", cut.equals))) }
            if cut.betters > 0 { found.append(chosen(.lowerChosen, selection.field, choice, mark, kind, Argument("count", cut.betters))) }
            return found
        }
    }

    private func words(_ cut: Cut, _ initiative: Initiative) -> (mark: Argument, kind: Argument) {
        let isRank = cut.basis == .rank
        let typed = Redaction.redact(String(initiative[isRank ? .rank : .score].prefix(20)))
        let value = isRank ? Ranking.merit(of: initiative, by: .rank).map { String(-$0) } ?? typed : typed
        return (
            Argument(
                "mark",
                isRank ? LocalizedText(vi: "hạng \(value)", en: "rank \(value)") : LocalizedText(vi: "điểm \(value)", en: "points \(value)")
            ),
            Argument("kind", isRank ? LocalizedText(vi: "thứ hạng", en: "rank") : LocalizedText(vi: "điểm", en: "points"))
        )
    }

    /// Co-authors of one chosen initiative who are the main author of another; nobody is named.
    func coAuthors(_ awarded: Selection) -> [Diagnostic] {
        awarded.coAuthors.map { pair in
            let other = awarded.chosen[pair.other].initiative.location()
            let words = LocalizedText(vi: other.text(in: .vietnamese), en: other.text(in: .english))
            return chosen(.awardedCoauthor, .awarded, awarded.chosen[pair.place], Argument("other", words)).related(to: [other])
        }
    }

    /// All of one group of fields, and groups without any.
    func groups(_ forwarded: Selection) -> [Diagnostic] {
        guard let groups = forwarded.groups, forwarded.expected > 0, let first = forwarded.chosen.first, !groups.empty.isEmpty,
            forwarded.wrongCounts.allSatisfy({ $0.group == nil })
        else { return [] }
        let names = groups.empty.map { "\($0.choice.name) (\($0.candidates))" }.joined(separator: "; ")
        if let only = groups.only {
            return [
                chosen(
                    .forwardedOneGroup,
                    .forwarded,
                    first,
                    Argument("count", forwarded.chosen.count),
                    Argument("group", only.name),
                    Argument("total", context.programme.eligibility.fieldGroups.count),
                    Argument("candidates", names)
                )
            ]
        }
        return [chosen(.forwardedGroupsEmpty, .forwarded, first, Argument("count", groups.empty.count), Argument("groups", names))]
    }

    /// Fewer eligible initiatives than the province selects: reported where something is chosen, or several unions were to have sent theirs.
    func tooFew(_ dossiers: [CheckedDossier], _ selections: [Selection]) -> [Diagnostic] {
        let most = selections.map { Candidates.wanted($0.field, context) }.max() ?? 0
        guard most > 0, !dossiers.isEmpty else { return [] }
        let isComplete = isComplete(dossiers)
        guard isComplete || selections.contains(where: { !$0.chosen.isEmpty }) else { return [] }
        let candidates = Candidates(dossiers, enough: most)
        let short = selections.filter { isComplete || !$0.chosen.isEmpty }
            .compactMap { selection in candidates.shortage(selection.field, context).map { (field: selection.field, count: $0) } }
        guard !short.isEmpty else { return [] }
        let wanted = LocalizedText(
            vi:
                short.map {
                    "\($0.count < 10 ? "0" : "")\($0.count) sáng kiến \($0.field == .awarded ? "mà LĐLĐ tỉnh xét chọn" : "đề nghị Tổng Liên đoàn")"
                }
                .joined(separator: " và "),
            en: short.map { "the \($0.count) that the province \($0.field == .awarded ? "selects" : "forwards")" }
                .joined(separator: " and ")
        )
        let open = candidates.open
        let more =
            open == 0
            ? LocalizedText(vi: "", en: "")
            : LocalizedText(vi: " Còn \(open) sáng kiến chờ xác nhận.", en: " \(open) more wait for a person.")
        return [Diagnostic(.tooFewEligible, Argument("found", candidates.eligible), Argument("wanted", wanted), Argument("more", more))]
    }

    /// True when the dossiers of several unions are looked at after the last day of sending: then no more will come.
    private func isComplete(_ dossiers: [CheckedDossier]) -> Bool {
        guard !context.timetable.isOpen else { return false }
        return UnionGroups(dossiers, context, dossier: \.dossier).groups.count > 1
    }
}

extension Ranking.Entry {
    /// Why it may not be chosen: the verdict on its dossier, else on itself.
    var words: LocalizedText {
        if dossier.verdict != .valid { return dossier.verdict.words }
        let own = dossier.verdict(on: initiative).words
        return LocalizedText(
            vi: "hợp lệ, nhưng riêng sáng kiến này \(own.vietnamese)",
            en: "valid, but this initiative itself: \(own.english)"
        )
    }
}
