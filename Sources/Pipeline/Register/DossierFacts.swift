import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// Puts the facts of the register's sheet of dossiers into the dossiers (dữ kiện của trang “Sổ hồ sơ”).
struct DossierFacts {
    /// All dossiers, with what the register says of them.
    private(set) var dossiers: [Dossier]
    /// The places of versions that do not count, and of dossiers that the office accepts.
    private(set) var setAside: Set<Int> = []
    private(set) var accepted: Set<Int> = []
    /// How many facts were taken, by the dossier's place.
    private(set) var used: [Int: Int] = [:]
    private var findings: [Diagnostic] = []

    private let context: RuleContext

    /// The fields that the sheet may hold.
    private static let fields: [Field] = [.postedOn, .receivedOn, .emailedOn, .phase, .complaint, .dispute, .confirmedBy, .confirmedOn]

    init(_ sheet: RegisterSheet?, _ join: RegisterJoin, _ dossiers: [Dossier], _ context: RuleContext) {
        (self.dossiers, self.context) = (dossiers, context)
        guard let sheet else { return }
        let meanings = DossierMeanings(context)
        var versions: [Int: Bool] = [:]
        for place in dossiers.indices {
            let rows = join.dossierRows[place].map { sheet.rows[$0] }
            guard !rows.isEmpty else { continue }
            let unclear = take(rows, sheet, at: place, meanings)
            take(decisionIn: rows, sheet, at: place)
            ask(aboutRemarksIn: rows, sheet, at: place)
            if let mark = mark(rows, sheet, at: place) { versions[place] = mark }
            if rows.count > 1 { repeated(rows, sheet, unclear) }
        }
        choose(versions, sheet, join)
    }

    /// What was found, given once.
    mutating func takeFindings() -> [Diagnostic] {
        defer { findings = [] }
        return findings
    }

    /// Takes the facts of the rows of one dossier; gives the columns in which they contradict one another.
    private mutating func take(_ rows: [Record], _ sheet: RegisterSheet, at place: Int, _ meanings: DossierMeanings) -> [String] {
        var unclear: [String] = []
        for field in Self.fields where sheet.columns[.field(field)] != nil {
            let said = rows.filter { !sheet.text(.field(field), in: $0).isEmpty }
            guard let first = said.first else { continue }
            let value = sheet.text(.field(field), in: first)
            guard said.allSatisfy({ meanings.agree(field, sheet.text(.field(field), in: $0), value) }) else {
                unclear.append(field.heading)
                continue
            }
            let fact = OfficeFacts.Fact(value, at: sheet.place(.field(field), in: first))
            used[place, default: 0] += 1
            if let other = dossiers[place].take(fact, as: field, meanings) {
                dossiers[place].note(differing(field, fact.place, other))
            }
        }
        return unclear
    }

    /// `D121`.
    private func differing(_ field: Field, _ place: SourceLocation, _ other: SourceLocation) -> Diagnostic {
        Diagnostic(.registerDiffers, at: place, field: field.key, Argument("field", field.heading), Argument("other", other.words))
            .related(to: [other])
    }

    private mutating func take(decisionIn rows: [Record], _ sheet: RegisterSheet, at place: Int) {
        for row in rows {
            let text = sheet.text(.decision, in: row)
            guard !text.isEmpty else { continue }
            guard let decision = RegisterDecision(text) else {
                let expected = RegisterDecision.allCases.map { "“\($0.words)”" }.joined(separator: ", ")
                findings.append(sheet.unread(.decision, in: row, LocalizedText(vi: expected, en: "one of " + expected)))
                continue
            }
            used[place, default: 0] += 1
            switch decision {
            case .accepted: accepted.insert(place)
            case .supplement: break
            case .refused, .withdrawn:
                let finding = Diagnostic(
                    .refusedByOffice,
                    at: sheet.place(.decision, in: row),
                    Argument("decision", decision.words)
                )
                dossiers[place].note(finding)
            }
        }
    }

    /// Asks about what the office's own remark says of a complaint, a dispute or a withdrawal.
    private mutating func ask(aboutRemarksIn rows: [Record], _ sheet: RegisterSheet, at place: Int) {
        for row in rows {
            if let finding = sheet.decidingRemark(in: row, context) { dossiers[place].note(finding) }
        }
    }

    /// `D125`.
    private mutating func repeated(_ rows: [Record], _ sheet: RegisterSheet, _ unclear: [String]) {
        findings.append(sheet.repeated(rows, LocalizedText(vi: "hồ sơ", en: "dossier"), unclear))
    }

    // MARK: Versions

    /// Whether the register says that the version at `place` counts; nil where it does not say.
    private mutating func mark(_ rows: [Record], _ sheet: RegisterSheet, at place: Int) -> Bool? {
        var answer: Bool?
        for row in rows {
            switch YesNo.parse(sheet.text(.counts, in: row)) {
            case .yes: answer = true
            case .no: answer = answer ?? false
            case .unknown: continue
            case .unclear:
                findings.append(sheet.unread(.counts, in: row, LocalizedText(vi: "“Có” hoặc “Không”", en: "“Có” (yes) or “Không” (no)")))
                continue
            }
            used[place, default: 0] += 1
        }
        return answer
    }

    /// Sets aside the versions that do not count, where the register says so plainly.
    private mutating func choose(_ versions: [Int: Bool], _ sheet: RegisterSheet, _ join: RegisterJoin) {
        var groups: [Int: [Int]] = [:]
        for (place, dossier) in dossiers.enumerated() {
            if let group = dossier.versionGroup { groups[group, default: []].append(place) }
        }
        func row(_ place: Int) -> SourceLocation? {
            join.dossierRows[place].first.map { sheet.place(.counts, in: sheet.rows[$0]) }
        }
        for members in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
            let chosen = members.filter { versions[$0] == true }
            let open = members.filter { versions[$0] == nil }
            let refused = members.count - chosen.count - open.count
            if let one = chosen.count == 1 ? chosen[0] : chosen.isEmpty && open.count == 1 && refused > 0 ? open[0] : nil {
                settle(one, members)
            } else if chosen.count > 1 || refused == members.count {
                let words =
                    chosen.isEmpty
                    ? LocalizedText(
                        vi: "ghi “Không” cho mọi bản của hồ sơ này",
                        en: "says of every version of this dossier that it does not count"
                    )
                    : LocalizedText(
                        vi: "ghi “Có” cho nhiều bản của hồ sơ này",
                        en: "says of several versions of this dossier that they count"
                    )
                for place in members {
                    dossiers[place]
                        .replaceVersionFinding(by: Diagnostic(.registerVersionUnclear, at: row(place), Argument("reason", words)))
                }
            }
        }
        for (place, dossier) in dossiers.enumerated() where dossier.versionGroup == nil && !setAside.contains(place) {
            guard versions[place] == false else { continue }
            let words = LocalizedText(
                vi: "ghi bản này không có hiệu lực, trong khi dữ liệu không có bản nào khác của hồ sơ",
                en: "says that this version does not count, but there is no other version of the dossier"
            )
            dossiers[place].note(Diagnostic(.registerVersionUnclear, at: row(place), Argument("reason", words)))
        }
    }

    /// Lets `chosen` be the only version that counts.
    private mutating func settle(_ chosen: Int, _ members: [Int]) {
        let others = members.filter { $0 != chosen }
        setAside.formUnion(others)
        let own = Dictionary(members.map { (VietnameseFolding.key(dossiers[$0].id), 1) }, uniquingKeysWith: +)
        let all = takenIDs
        dossiers[chosen]
            .settleVersion { id in
                let key = VietnameseFolding.key(id)
                return (all[key] ?? 0) > (own[key] ?? 0)
            }
        let words = dossiers[chosen].location().words
        for place in others {
            let id = Redaction.redact(dossiers[place].id)
            findings.append(
                Diagnostic(.versionSetAside, at: dossiers[place].location(), Argument("id", id), Argument("other", words))
                    .related(to: [dossiers[chosen].location()])
            )
        }
    }

    /// How many dossiers bear each id.
    private lazy var takenIDs: [String: Int] = dossiers.reduce(into: [:]) { $0[VietnameseFolding.key($1.id), default: 0] += 1 }
}

extension SourceLocation {
    /// The place in both languages.
    var words: LocalizedText { LocalizedText(vi: text(in: .vietnamese), en: text(in: .english)) }
}

extension RegisterSheet {
    /// `D124` for a cell that says something else than is `expected`.
    func unread(_ meaning: RegisterColumn.Meaning, in row: Record, _ expected: LocalizedText) -> Diagnostic {
        let typed = text(meaning, in: row)
        let heading = columns[meaning].map { table.headings[$0] } ?? ""
        var finding = Diagnostic(
            .registerCellUnread,
            at: place(meaning, in: row),
            Argument("column", heading),
            Argument(private: "typed", String(Redaction.redact(typed).prefix(60))),
            Argument("expected", expected)
        )
        finding.typed = typed
        return finding
    }

    /// `D125` for rows that are about one thing.
    func repeated(_ rows: [Record], _ what: LocalizedText, _ unclear: [String]) -> Diagnostic {
        let names = unclear.map { "“\($0)”" }.joined(separator: ", ")
        let fields = names.isEmpty ? "" : ": \(names)"
        return Diagnostic(
            .registerRowsRepeated,
            at: rows.last.map { place(nil, in: $0) },
            Argument("rows", words(for: rows)),
            Argument("what", what),
            Argument("fields", fields)
        )
        .related(to: rows.dropLast().map { place(nil, in: $0) })
    }
}
