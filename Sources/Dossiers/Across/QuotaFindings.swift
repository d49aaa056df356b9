import SangkienDiagnostics
import VietnameseText

/// How much each union sent (letter III.1.1; docs/rules.md, rules 23 to 25).
///
/// Quotas concern unions and never touch a verdict; the letter sets no maximum.
extension Checker {
    /// What one union sent.
    private struct Sent {
        let name: String
        let level: String
        /// Distinct eligible initiatives, as far as the quota asks.
        let initiatives: Int
        /// Distinct ones of which a person must decide something.
        let open: Int
        /// How many say the same as another one.
        let repeats: Int
        let first: Dossier
    }

    /// Unions short of their quota or aim, then the listed unions that sent nothing.
    package func quotaFindings(_ dossiers: [CheckedDossier]) -> [Diagnostic] {
        let sent = sentByUnion(dossiers)
        return (sent.compactMap(shortfall) + silentUnits(sent, dossiers)).compactMap(judged)
    }

    /// In order of first appearance; what a union sent before another took over its work counts for that one.
    private func sentByUnion(_ dossiers: [CheckedDossier]) -> [Sent] {
        let named = dossiers.filter { !$0.dossier[.submitter].isEmpty && context.level(of: $0.dossier) != nil }
        return UnionGroups(named, context, dossier: \.dossier).groups
            .map { group in
                let first = group.items[0].dossier
                let level = group.union.unit?.level ?? context.level(of: first)?.id ?? ""
                let minimum = quota(of: level)?.minimum ?? 0
                let counts = DistinctInitiatives(group.items.countedOnce(), enough: minimum)
                return Sent(
                    name: group.union.name,
                    level: level,
                    initiatives: counts.eligible,
                    open: counts.open,
                    repeats: counts.repeats,
                    first: first
                )
            }
    }

    /// The union's name, as a cell's words where reports leave it out.
    private func name(of union: Sent) -> Argument {
        let isListed = context.units.unit(named: union.name) != nil
        let shown = isListed ? union.name : ShownNames(of: union.first, context).submitter
        return Argument(private: "submitter", LocalizedText(vi: union.name, en: union.name), shown: LocalizedText(vi: shown, en: shown))
    }

    private func quota(of level: String) -> Programme.Quota? {
        context.programme.quotas.rules.first { $0.level == level }
    }

    private func shortfall(_ union: Sent) -> Diagnostic? {
        guard let quota = quota(of: union.level), union.initiatives < quota.minimum else { return nil }
        return Diagnostic(
            quota.kind == .required ? .quotaNotMet : .quotaAimed,
            at: union.first.location(of: .submitter),
            field: Field.submitter.key,
            name(of: union),
            Argument("found", union.initiatives),
            Argument("besides", besides(union)),
            Argument("minimum", quota.minimum),
            Argument("deadline", context.programme.submission.words(for: context.programme.submission.deadline))
        )
        .late(isOver)
    }

    /// True once nobody can be asked to send more.
    private var isOver: Bool {
        context.programme.submission.lastDay(of: context.programme.submission.deadline) < context.asOf
    }

    /// What does not count, so that nobody looks for it in vain; empty when all does.
    private func besides(_ union: Sent) -> LocalizedText {
        var (vietnamese, english): ([String], [String]) = ([], [])
        if union.open > 0 {
            vietnamese.append("\(union.open) sáng kiến còn chờ xác nhận")
            english.append("\(union.open) still to be decided")
        }
        if union.repeats > 0 {
            vietnamese.append("\(union.repeats) lượt trùng chỉ tính một lần")
            english.append("\(union.repeats) sent twice and counted once")
        }
        guard !vietnamese.isEmpty else { return LocalizedText(vi: "", en: "") }
        return LocalizedText(
            vi: " (chưa kể \(vietnamese.joined(separator: ", ")))",
            en: " (not counting \(english.joined(separator: ", ")))"
        )
    }

    /// That files were not read, so that no union is blamed for what the program could not open; empty when all were.
    private func unreadWords(_ silent: SilentUnits) -> LocalizedText {
        let (count, scans) = (context.unreadFiles.count, context.scans(of: silent.units).count)
        let files = LocalizedText(
            vi: " Có \(count) tệp hoặc thư mục không đọc được, có thể là của các đơn vị này.",
            en: " \(count == 1 ? "One file or folder" : "\(count) files or folders") could not be read and may be theirs."
        )
        let pictures = LocalizedText(
            vi: " Có \(scans) tệp ảnh, PDF chưa đọc, theo tên có thể là bảng của các đơn vị này.",
            en: " \(scans == 1 ? "One picture or PDF" : "\(scans) pictures or PDFs") that nothing reads may be their tables, by the name."
        )
        return LocalizedText(
            vi: (count > 0 ? files.vietnamese : "") + (scans > 0 ? pictures.vietnamese : ""),
            en: (count > 0 ? files.english : "") + (scans > 0 ? pictures.english : "")
        )
    }

    /// One finding for each level whose unions are all listed, so that a clerk has one list to telephone through.
    ///
    /// An input of a single union is that union's own look at its work: the others are not missing from it.
    private func silentUnits(_ sent: [Sent], _ dossiers: [CheckedDossier]) -> [Diagnostic] {
        guard sent.count > 1 else { return [] }
        return context.silentUnits(among: dossiers.map(\.dossier))
            .map { silent in
                Diagnostic(
                    .unitsSilent,
                    Argument("count", silent.units.count),
                    Argument("total", silent.total),
                    Argument("level", silent.level.name),
                    Argument("names", silent.units.map(\.name).joined(separator: "; ")),
                    Argument("deadline", context.programme.submission.words(for: context.programme.submission.deadline)),
                    Argument("unread", unreadWords(silent))
                )
                .late(isOver)
            }
    }
}
