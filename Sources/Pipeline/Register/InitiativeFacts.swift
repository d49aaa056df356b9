import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// Puts the facts of the register's sheet of initiatives into the initiatives (dữ kiện của trang “Sổ sáng kiến”): points, ranks, selection.
struct InitiativeFacts {
    /// All dossiers, their initiatives with what the register says of them.
    private(set) var dossiers: [Dossier]
    /// Mean and rank of each initiative, by the places of its dossier and of itself.
    private(set) var marks: [[PointMark]]
    /// How many facts were taken, by the dossier's place.
    private(set) var used: [Int: Int] = [:]
    private var findings: [Diagnostic] = []

    /// What one row says.
    private struct Entry {
        let dossier: Int
        let initiative: Int
        let row: Record
        let points: JudgePoints
        let rank: String
    }

    private let sheet: RegisterSheet?
    private let meanings: DossierMeanings

    /// Reads `sheet` for the dossiers at the places `kept`.
    init(_ sheet: RegisterSheet?, _ join: RegisterJoin, _ kept: [Int], _ dossiers: [Dossier], _ context: RuleContext) {
        (self.dossiers, self.sheet) = (dossiers, sheet)
        marks = dossiers.map { [PointMark](repeating: PointMark(), count: $0.initiatives.count) }
        meanings = DossierMeanings(context)
        guard let sheet else { return }
        var entries: [Entry] = []
        for place in kept {
            for (initiative, rows) in join.initiativeRows[place].enumerated() {
                guard let first = rows.first.map({ sheet.rows[$0] }) else { continue }
                for row in rows {
                    guard var finding = sheet.decidingRemark(in: sheet.rows[row], context) else { continue }
                    finding.subject.initiative = dossiers[place].initiatives[initiative].place
                    self.dossiers[place].note(finding)
                }
                if rows.count > 1 {
                    findings.append(sheet.repeated(rows.map { sheet.rows[$0] }, LocalizedText(vi: "sáng kiến", en: "initiative"), []))
                    // Which of them holds, nobody knows.
                    guard rows.allSatisfy({ says(sheet.rows[$0], first, sheet) }) else { continue }
                }
                entries.append(entry(place, initiative, first, sheet))
            }
        }
        let ranks = PointRanks(entries.map(\.points.mean))
        for (entry, rank) in zip(entries, ranks.ranks) {
            marks[entry.dossier][entry.initiative] = PointMark(mean: entry.points.mean, rank: rank)
        }
        take(entries, kept, sheet)
        findings += ties(ranks, entries, sheet, context) + incomplete(entries, sheet)
    }

    /// What was found, given once.
    mutating func takeFindings() -> [Diagnostic] {
        defer { findings = [] }
        return findings
    }

    private func says(_ row: Record, _ other: Record, _ sheet: RegisterSheet) -> Bool {
        let judges = (1...max(1, sheet.judges)).map { RegisterColumn.Meaning.judge($0) }
        let typed: [RegisterColumn.Meaning] = judges + [.field(.rank), .field(.awarded), .field(.forwarded)]
        return typed.allSatisfy { sheet.text($0, in: row) == sheet.text($0, in: other) }
    }

    private mutating func entry(_ dossier: Int, _ initiative: Int, _ row: Record, _ sheet: RegisterSheet) -> Entry {
        let points = JudgePoints(row, sheet)
        for judge in points.unread {
            let most = RegisterColumn.mostPoints
            let expected = LocalizedText(
                vi: "điểm từ 0 đến \(most) (nên sáng kiến chưa có điểm trung bình, chưa được xếp hạng)",
                en: "points from 0 to \(most) (so that the initiative has no mean and no rank)"
            )
            findings.append(sheet.unread(.judge(judge), in: row, expected))
        }
        used[dossier, default: 0] += points.given
        var rank = sheet.text(.field(.rank), in: row)
        if !rank.isEmpty, RankWords.rank(in: rank) == nil {
            findings.append(sheet.unread(.field(.rank), in: row, LocalizedText(vi: "số thứ hạng", en: "a rank")))
            rank = ""
        }
        return Entry(dossier: dossier, initiative: initiative, row: row, points: points, rank: rank)
    }

    // MARK: Taking

    /// Gives every initiative its facts; once the council's points or ranks are there, what unions typed of them counts no more.
    private mutating func take(_ entries: [Entry], _ kept: [Int], _ sheet: RegisterSheet) {
        let hasPoints = entries.contains { $0.points.mean != nil }
        let hasRanks = entries.contains { !$0.rank.isEmpty }
        if hasPoints || hasRanks {
            let place = SourceLocation(file: sheet.table.file, sheet: sheet.table.sheet)
            var none: [Field: OfficeFacts.Fact] = [.rank: .init("", at: place)]
            if hasPoints { none[.score] = .init("", at: place) }
            let nothing = OfficeFacts(none)
            for place in kept {
                for initiative in dossiers[place].initiatives.indices { _ = dossiers[place].take(nothing, initiative, meanings) }
            }
        }
        for entry in entries {
            var facts: [Field: OfficeFacts.Fact] = [:]
            func set(_ field: Field, _ value: String, _ meaning: RegisterColumn.Meaning) {
                facts[field] = .init(value, at: sheet.place(meaning, in: entry.row))
            }
            let mark = marks[entry.dossier][entry.initiative]
            if hasPoints { set(.score, mark.mean.map(JudgePoints.text) ?? "", .mean) }
            if hasRanks {
                set(.rank, entry.rank.isEmpty ? mark.rank.map { String($0) } ?? "" : entry.rank, .field(.rank))
            } else if hasPoints {
                set(.rank, "", .field(.rank))
            }
            if !entry.rank.isEmpty { used[entry.dossier, default: 0] += 1 }
            for field in [Field.awarded, .forwarded] {
                let text = sheet.text(.field(field), in: entry.row)
                guard !text.isEmpty else { continue }
                set(field, text, .field(field))
                used[entry.dossier, default: 0] += 1
            }
            if facts.isEmpty { continue }
            take(OfficeFacts(facts), entry, sheet)
        }
        used = used.filter { $0.value > 0 }
    }

    private mutating func take(_ facts: OfficeFacts, _ entry: Entry, _ sheet: RegisterSheet) {
        let differing = dossiers[entry.dossier].take(facts, entry.initiative, meanings)
        for (field, other) in differing where field == .awarded || field == .forwarded {
            guard let fact = facts[field] else { continue }
            dossiers[entry.dossier]
                .note(
                    Diagnostic(
                        .registerDiffers,
                        at: fact.place,
                        field: field.key,
                        Argument("field", field.heading),
                        Argument("other", other.words)
                    )
                    .about(FindingSubject(initiative: entry.initiative + 1)).related(to: [other])
                )
        }
        for field in [Field.awarded, .forwarded]
        where facts[field] != nil && dossiers[entry.dossier].initiatives[entry.initiative].isUnclear(field) {
            let expected = LocalizedText(vi: "“Có” hoặc “Không”", en: "“Có” (yes) or “Không” (no)")
            findings.append(sheet.unread(.field(field), in: entry.row, expected))
        }
    }

    // MARK: What is said

    /// How many groups of equal points a message names.
    private static let named = 5

    /// `L121` for equal means that no typed rank puts in an order.
    private func ties(_ ranks: PointRanks, _ entries: [Entry], _ sheet: RegisterSheet, _ context: RuleContext) -> [Diagnostic] {
        let open = ranks.ties.filter { group in
            let typed = group.compactMap { RankWords.rank(in: entries[$0].rank) }
            return typed.count < group.count || Set(typed).count < group.count
        }
        guard let first = open.first else { return [] }
        let parts = open.prefix(Self.named)
            .map { group in
                let (rank, mean) = (ranks.ranks[group[0]] ?? 0, JudgePoints.text(entries[group[0]].points.mean ?? 0))
                return LocalizedText(
                    vi: "hạng \(rank) (\(mean) điểm): \(group.count) sáng kiến",
                    en: "rank \(rank) (\(mean) points): \(group.count) initiatives"
                )
            }
        let more = open.count > Self.named ? "; …" : ""
        let list = LocalizedText(
            vi: parts.map(\.vietnamese).joined(separator: "; ") + more,
            en: parts.map(\.english).joined(separator: "; ") + more
        )
        let finding = Diagnostic(
            .scoresTied,
            at: sheet.place(.mean, in: entries[first[0]].row),
            field: Field.score.key,
            Argument("groups", open.count),
            Argument("list", list)
        )
        .related(to: first.dropFirst().prefix(Self.named).map { sheet.place(.mean, in: entries[$0].row) })
        return [finding]
    }

    /// `L122` for initiatives that some judges have not given points to.
    private func incomplete(_ entries: [Entry], _ sheet: RegisterSheet) -> [Diagnostic] {
        // A judge who gave none at all is not one of the council.
        let judges = (1...max(1, sheet.judges)).filter { judge in entries.contains { !sheet.text(.judge(judge), in: $0.row).isEmpty } }
        let missing = entries.filter { $0.points.given > 0 && $0.points.given + $0.points.unread.count < judges.count }
        guard let first = missing.first else { return [] }
        return [
            Diagnostic(
                .scoresIncomplete,
                at: sheet.place(.mean, in: first.row),
                field: Field.score.key,
                Argument("count", missing.count),
                Argument("judges", judges.count),
                Argument("rows", sheet.wordsWithin(for: missing.map(\.row)))
            )
        ]
    }
}
