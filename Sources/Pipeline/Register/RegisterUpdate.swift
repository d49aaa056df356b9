import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// Which cells of a register are to change (cập nhật sổ theo dõi): the program's own columns, and rows for what is new.
///
/// A cell that people fill in is never set, a row never moved or removed.
struct RegisterUpdate {
    /// What the register says of an initiative that the union took back.
    static let withdrawnWords = "Đã rút"
    /// What a row says of its dossier in the column of verdicts.
    static let verdictWords: [Verdict: String] = [
        .valid: ReportWords.verdict(.valid, .vietnamese), .invalid: ReportWords.verdict(.invalid, .vietnamese),
        .needsReview: ReportWords.verdict(.needsReview, .vietnamese),
    ]
    /// What a row says whose dossier is not among the inputs, and one of a version that does not count.
    static let goneWords = "Không có trong dữ liệu"
    static let asideWords = "Bản không tính"

    /// The changes of the two sheets.
    private(set) var dossiers: SheetEdit
    private(set) var initiatives: SheetEdit
    /// How many rows are new, and how many are there whose dossier or initiative is not.
    private(set) var added = (dossiers: 0, initiatives: 0)
    private(set) var gone = 0

    private let run: CheckRun
    private let state: RegisterState
    private let join: RegisterJoin
    /// The place among those checked of each dossier that counts, by its place among all.
    private let checked: [Int: Int]

    /// The changes that make `base` say what `run` found; `join` is that of its rows.
    init(_ run: CheckRun, _ state: RegisterState, _ join: RegisterJoin, _ base: RegisterBase) {
        (self.run, self.state, self.join) = (run, state, join)
        checked = Dictionary(uniqueKeysWithValues: state.kept.enumerated().map { ($1, $0) })
        (dossiers, initiatives) = (base.dossiers.edit, base.initiatives.edit)
        updateDossiers(base.dossiers)
        updateInitiatives(base.initiatives)
    }

    // MARK: Dossiers

    private mutating func updateDossiers(_ sheet: RegisterBase.Sheet) {
        var next = sheet.firstFreeRow
        for place in state.all.indices {
            let words = words(ofDossier: place)
            let rows = join.dossierRows[place]
            for row in rows { Self.update(&dossiers, sheet, row, words) }
            guard rows.isEmpty else { continue }
            Self.add(&dossiers, sheet, next, words)
            (next, added.dossiers) = (next + 1, added.dossiers + 1)
        }
        markGone(join.unmatchedDossiers, sheet, \.dossiers)
    }

    private func words(ofDossier place: Int) -> [RegisterColumn.Meaning: SheetEdit.Content] {
        let dossier = state.all[place]
        let file = (dossier.source.file.split(separator: "/").last.map(String.init) ?? dossier.source.file)
        var words = identity(of: place)
        words[.initiatives] = .number(String(dossier.initiatives.count))
        words[.file] = .text(RawPath.shown(file) + (dossier.source.sheet.map { " (\($0))" } ?? ""))
        let result = checked[place].map { run.dossiers[$0] }
        words[.verdict] = .text(result.flatMap { Self.verdictWords[$0.verdict] } ?? Self.asideWords)
        words[.codes] = .text(result.map { Self.codes($0.weighed) } ?? "")
        return words
    }

    /// By what a row is known again.
    private func identity(of place: Int) -> [RegisterColumn.Meaning: SheetEdit.Content] {
        let dossier = state.all[place]
        let hasLetter = run.context.letter(of: dossier) != nil
        return [
            .field(.submitter): .text(run.context.unionName(of: dossier)), .field(.proposalNumber): .text(dossier[.proposalNumber]),
            .field(.proposalDate): .text(dossier[.proposalDate]),
            .field(.dossierId): .text(hasLetter ? dossier[.dossierId] : dossier.id), .version: .text(join.versions[place]),
        ]
    }

    // MARK: Initiatives

    private mutating func updateInitiatives(_ sheet: RegisterBase.Sheet) {
        var next = sheet.firstFreeRow
        for place in state.all.indices {
            let identity = identity(of: place)
            let findings = checked[place].map { FindingsOfInitiatives(run.dossiers[$0]) }
            for (index, initiative) in state.all[place].initiatives.enumerated() {
                var words = identity
                words[.field(.number)] = .text(initiative[.number].isEmpty ? String(index + 1) : initiative[.number])
                words[.field(.author)] = .text(initiative[.author])
                words[.field(.title)] = .text(initiative[.title])
                let mark = state.marks[place][index]
                words[.mean] = mark.mean.map { .number(JudgePoints.text($0).replacing(",", with: ".")) } ?? .text("")
                words[.rankByMean] = mark.rank.map { .number(String($0)) } ?? .text("")
                let own = findings?.of(index + 1) ?? []
                words[.verdict] = .text(findings.map { Self.verdict(on: initiative, of: $0.dossier) } ?? Self.asideWords)
                words[.codes] = .text(Self.codes(own))
                let rows = join.initiativeRows[place][index]
                for row in rows { Self.update(&initiatives, sheet, row, words) }
                guard rows.isEmpty else { continue }
                Self.add(&initiatives, sheet, next, words)
                (next, added.initiatives) = (next + 1, added.initiatives + 1)
            }
        }
        markGone(join.unmatchedInitiatives, sheet, \.initiatives)
    }

    /// The findings of a dossier by its initiatives.
    private struct FindingsOfInitiatives {
        let dossier: CheckedDossier
        private var byPlace: [Int: [Diagnostic]] = [:]

        init(_ dossier: CheckedDossier) {
            self.dossier = dossier
            for finding in dossier.findings {
                if let place = finding.subject.initiative { byPlace[place, default: []].append(finding) }
            }
        }

        func of(_ place: Int) -> [Diagnostic] { byPlace[place] ?? [] }
    }

    /// The verdict on an initiative; of an eligible one, that on its dossier.
    private static func verdict(on initiative: Initiative, of dossier: CheckedDossier) -> String {
        switch dossier.verdict(on: initiative) {
        case .eligible: verdictWords[dossier.verdict] ?? ""
        case .ineligible: verdictWords[.invalid] ?? ""
        case .needsReview: verdictWords[dossier.verdict == .invalid ? .invalid : .needsReview] ?? ""
        case .withdrawn: withdrawnWords
        }
    }

    /// `H103, S001 ×3`: what matters most first; notes are left out.
    private static func codes(_ findings: [Diagnostic]) -> String {
        var counts: [String: (severity: Severity, count: Int)] = [:]
        for finding in findings where finding.severity < .info && finding.code !== DiagnosticCode.registerDiffers {
            counts[finding.code.id, default: (finding.severity, 0)].count += 1
        }
        let sorted = counts.sorted { ($0.value.severity, $0.key) < ($1.value.severity, $1.key) }
        let shown = sorted.prefix(mostCodes).map { $0.value.count == 1 ? $0.key : "\($0.key) ×\($0.value.count)" }
        return shown.joined(separator: ", ") + (sorted.count > mostCodes ? ", …" : "")
    }

    private static let mostCodes = 12

    // MARK: Rows

    /// Rows of dossiers that are not among the inputs say so, and lose no word.
    private mutating func markGone(
        _ rows: [(row: Int, obstacle: RegisterJoin.Obstacle)],
        _ sheet: RegisterBase.Sheet,
        _ edit: WritableKeyPath<RegisterUpdate, SheetEdit>
    ) {
        for (row, _) in rows {
            gone += 1
            Self.update(&self[keyPath: edit], sheet, row, [.verdict: .text(Self.goneWords), .codes: .text(""), .rankByMean: .text("")])
        }
    }

    /// Sets the program's cells of a row; of a row that somebody added, only those that are blank name the dossier.
    private static func update(
        _ edit: inout SheetEdit,
        _ sheet: RegisterBase.Sheet,
        _ row: Int,
        _ words: [RegisterColumn.Meaning: SheetEdit.Content]
    ) {
        guard let book = sheet.book else { return }
        let record = book.rows[row]
        let isOurs = !book.text(.version, in: record).isEmpty
        for (meaning, content) in words {
            guard let column = sheet.columns[meaning] else { continue }
            let old = book.text(meaning, in: record)
            if old == shown(content) { continue }
            if !old.isEmpty, !isOurs, case .field = meaning { continue }
            // Union and letter are what the row was found by: they mean the same already.
            if !old.isEmpty, meaning == .field(.submitter) || meaning == .field(.proposalNumber) { continue }
            edit.set(content, row: record.row, column: column)
        }
    }

    /// Writes a new row: the program's cells, and blank ones to be filled in.
    private static func add(
        _ edit: inout SheetEdit,
        _ sheet: RegisterBase.Sheet,
        _ row: Int,
        _ words: [RegisterColumn.Meaning: SheetEdit.Content]
    ) {
        var lines = 1
        for (meaning, column) in sheet.columns {
            var content = words[meaning] ?? .blank
            if content == .text("") { content = .blank }
            edit.set(content, row: row, column: column)
            if let width = sheet.widths[meaning] { lines = max(lines, Self.lines(of: shown(content), in: width)) }
        }
        edit.set(lines: lines, ofRow: row)
    }

    /// How many lines a text takes in a column of so many characters.
    private static func lines(of text: String, in width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + max(0, $1.count - 1) / max(1, width - 1) + 1 }
    }

    private static func shown(_ content: SheetEdit.Content) -> String {
        switch content {
        case .blank, .look: ""
        case .text(let text): trimmed(text)
        case .number(let digits): digits.replacing(".", with: ",")
        }
    }
}
