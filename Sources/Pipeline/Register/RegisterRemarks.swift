import Dossiers
import SangkienDiagnostics
import VietnameseText

/// What does not join, on either side (dòng của sổ không khớp hồ sơ, hồ sơ chưa có trong sổ).
struct RegisterRemarks {
    private(set) var findings: [Diagnostic] = []

    /// The remarks on the rows of `book` and on `dossiers`.
    init(_ book: RegisterBook, _ join: RegisterJoin, _ dossiers: [Dossier], _ context: RuleContext) {
        if let sheet = book.dossiers { findings += Self.unmatched(join.unmatchedDossiers, sheet, context) }
        if let sheet = book.initiatives { findings += Self.unmatched(join.unmatchedInitiatives, sheet, context) }
        if book.dossiers != nil, !book.isOfDesk, let finding = Self.missing(join, dossiers, book, context) { findings.append(finding) }
    }

    /// `D122`, one for all rows of a sheet with the same reason.
    private static func unmatched(
        _ rows: [(row: Int, obstacle: RegisterJoin.Obstacle)],
        _ sheet: RegisterSheet,
        _ context: RuleContext
    ) -> [Diagnostic] {
        var groups: [(reason: LocalizedText, rows: [Int])] = []
        var places: [LocalizedText: Int] = [:]
        var known: [RegisterJoin.Obstacle: LocalizedText] = [:]
        for (row, obstacle) in rows {
            let reason = known[obstacle] ?? words(for: obstacle, context)
            known[obstacle] = reason
            if let place = places[reason] {
                groups[place].rows.append(row)
            } else {
                places[reason] = groups.count
                groups.append((reason, [row]))
            }
        }
        return groups.map { group in
            let records = group.rows.map { sheet.rows[$0] }
            return Diagnostic(
                .registerRowUnmatched,
                at: records.first.map { sheet.place(nil, in: $0) },
                Argument("rows", sheet.words(for: records)),
                Argument("reason", group.reason)
            )
        }
    }

    private static func words(for obstacle: RegisterJoin.Obstacle, _ context: RuleContext) -> LocalizedText {
        switch obstacle {
        case .unnamed:
            LocalizedText(vi: "dòng chưa ghi đơn vị trình và số Tờ trình", en: "the row does not name union and letter")
        case .unknown(let union):
            if union.isEmpty || context.isListed(union) {
                LocalizedText(
                    vi: "dữ liệu không có hồ sơ của đơn vị với số Tờ trình này",
                    en: "there is no dossier of this union and letter"
                )
            } else if let near = UnionSuggestion(context.programme.units.list).nearest(to: union) {
                LocalizedText(
                    vi: "đơn vị trình chưa có trong danh mục, có phải là “\(near)” không",
                    en: "the programme does not list the union; is it “\(near)”"
                )
            } else {
                LocalizedText(vi: "đơn vị trình chưa có trong danh mục", en: "the programme does not list the union")
            }
        case .ambiguous:
            LocalizedText(
                vi: "hồ sơ có nhiều bản, chưa rõ dòng này là của bản nào",
                en: "the dossier has several versions, and the row does not say which one it is about"
            )
        case .versionGone:
            LocalizedText(
                vi: "bản của hồ sơ mà dòng này ghi không còn trong dữ liệu",
                en: "the version of the dossier that it is about is not among the inputs any more"
            )
        case .noInitiative:
            LocalizedText(vi: "hồ sơ không có sáng kiến này", en: "the dossier has no such initiative")
        }
    }

    /// How many ids a message names.
    private static let named = 5

    /// `D123`.
    private static func missing(
        _ join: RegisterJoin,
        _ dossiers: [Dossier],
        _ book: RegisterBook,
        _ context: RuleContext
    ) -> Diagnostic? {
        let missing = dossiers.indices.filter { join.dossierRows[$0].isEmpty }
        guard !missing.isEmpty else { return nil }
        // The names of unions that are not listed are somebody's words (docs/privacy.md).
        let ids = missing.prefix(named)
            .map { place in
                context.isListed(dossiers[place][.submitter]) ? "“\(Redaction.redact(dossiers[place].id))”" : "“[…]”"
            }
        let list = ids.joined(separator: ", ") + (missing.count > named ? ", …" : "")
        return Diagnostic(
            .registerIncomplete,
            at: SourceLocation(file: book.file),
            Argument("count", missing.count),
            Argument("ids", list)
        )
    }
}
