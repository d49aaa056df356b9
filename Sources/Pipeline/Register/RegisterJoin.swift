import Dossiers
import Records
import SangkienFiles
import VietnameseText

/// Which row of a register is about which dossier, and about which initiative (ghép sổ với hồ sơ).
///
/// Rows are joined by union and letter number; of several versions of one dossier by their content, never by the name of a file. A dossier
/// that names no letter is joined by its id. No row is joined where several would do (docs/register.md, “How rows are joined”).
struct RegisterJoin: Sendable {
    /// Why a row is joined to nothing.
    enum Obstacle: Error, Hashable, Sendable {
        /// It names neither union and letter nor an id.
        case unnamed
        /// No dossier has this union and letter, or this id.
        case unknown(union: String)
        /// Several dossiers, or versions of one, might be meant.
        case ambiguous
        /// The dossier is there, but no longer with the content it had.
        case versionGone
        /// The dossier is there, but no such initiative in it.
        case noInitiative
    }

    /// The rows of each dossier, by its place; more than one where rows repeat each other.
    private(set) var dossierRows: [[Int]]
    /// The rows of each initiative, by the places of its dossier and of itself.
    private(set) var initiativeRows: [[[Int]]]
    /// The rows that are joined to nothing.
    private(set) var unmatchedDossiers: [(row: Int, obstacle: Obstacle)] = []
    private(set) var unmatchedInitiatives: [(row: Int, obstacle: Obstacle)] = []
    /// What tells the versions of a dossier apart, by its place.
    let versions: [String]

    /// Joins `book` with `dossiers`; without a book only the versions are told apart.
    init(_ book: RegisterBook?, _ dossiers: [Dossier], _ context: RuleContext) {
        let meanings = DossierMeanings(context)
        versions = dossiers.map { $0.reading?.version ?? Self.version(of: $0, meanings) }
        dossierRows = dossiers.map { _ in [] }
        initiativeRows = dossiers.map { dossier in dossier.initiatives.map { _ in [] } }
        let index = DossierIndex(dossiers, versions, context)
        if let sheet = book?.dossiers { joinDossiers(sheet, index, context) }
        if let sheet = book?.initiatives { joinInitiatives(sheet, index, dossiers, context) }
    }

    /// Eight digits for what a dossier says.
    static func version(of dossier: Dossier, _ meanings: DossierMeanings) -> String {
        let content = meanings.content(of: dossier).joined(separator: "\u{0}")
        return String(SHA256.hex(of: Array(content.utf8)).prefix(8)).uppercased()
    }

    // MARK: Dossiers

    private mutating func joinDossiers(_ sheet: RegisterSheet, _ index: DossierIndex, _ context: RuleContext) {
        let keys = sheet.rows.map { RowKey($0, sheet, context) }
        for (row, found) in index.places(of: keys).enumerated() {
            switch found {
            case .success(let place): dossierRows[place].append(row)
            case .failure(let obstacle):
                if sheet.says(sheet.rows[row]) { unmatchedDossiers.append((row, obstacle)) }
            }
        }
    }

    // MARK: Initiatives

    private mutating func joinInitiatives(
        _ sheet: RegisterSheet,
        _ index: DossierIndex,
        _ dossiers: [Dossier],
        _ context: RuleContext
    ) {
        // All rows of one dossier are joined to it together.
        var rowsOfKey: [RowKey: [Int]] = [:]
        var keys: [RowKey] = []
        for (row, record) in sheet.rows.enumerated() {
            let key = RowKey(record, sheet, context)
            if rowsOfKey[key] == nil { keys.append(key) }
            rowsOfKey[key, default: []].append(row)
        }
        for (key, found) in zip(keys, index.places(of: keys)) {
            let rows = rowsOfKey[key] ?? []
            switch found {
            case .success(let place): join(rows, of: sheet, to: dossiers[place], at: place)
            case .failure(let obstacle):
                unmatchedInitiatives += rows.filter { sheet.says(sheet.rows[$0]) }.map { ($0, obstacle) }
            }
        }
        unmatchedInitiatives.sort { $0.row < $1.row }
    }

    /// Joins the rows of one dossier with its initiatives: by number, title and author, then by what of it still agrees.
    private mutating func join(_ rows: [Int], of sheet: RegisterSheet, to dossier: Dossier, at place: Int) {
        let mine = dossier.initiatives.map { InitiativeKey(number: $0[.number], title: $0[.title], author: $0[.author]) }
        let theirs = rows.map { row in
            let record = sheet.rows[row]
            return InitiativeKey(
                number: sheet.text(.field(.number), in: record),
                title: sheet.text(.field(.title), in: record),
                author: sheet.text(.field(.author), in: record)
            )
        }
        var open = Array(rows.indices)
        for part in InitiativeKey.Part.allCases {
            var free: [String: [Int]] = [:]
            for (initiative, key) in mine.enumerated().reversed() where initiativeRows[place][initiative].isEmpty {
                if let words = key.words(part) { free[words, default: []].append(initiative) }
            }
            open = open.filter { row in
                guard let words = theirs[row].words(part), let initiative = free[words]?.popLast() else { return true }
                initiativeRows[place][initiative].append(rows[row])
                return false
            }
        }
        // A row that says the same as one that is joined already repeats it.
        var joined: [String: Int] = [:]
        for (initiative, key) in mine.enumerated() { if let words = key.words(.all) { joined[words] = initiative } }
        for row in open {
            if let words = theirs[row].words(.all), let initiative = joined[words] {
                initiativeRows[place][initiative].append(rows[row])
            } else if sheet.says(sheet.rows[rows[row]]) {
                unmatchedInitiatives.append((rows[row], .noInitiative))
            }
        }
    }
}

/// By what an initiative of a dossier is known again.
private struct InitiativeKey {
    /// What must agree, from the surest on.
    enum Part: CaseIterable { case all, words, title, place }

    private let number: String, title: String, author: String

    init(number: String, title: String, author: String) {
        (self.number, self.title) = (VietnameseFolding.bareKey(number), VietnameseFolding.bareKey(title))
        self.author = VietnameseFolding.bareKey(author)
    }

    /// The words that must be equal; nil where they say too little.
    func words(_ part: Part) -> String? {
        switch part {
        case .all: title.isEmpty && author.isEmpty ? nil : "\(number)\u{0}\(title)\u{0}\(author)"
        case .words: title.isEmpty || author.isEmpty ? nil : "\(title)\u{0}\(author)"
        case .title: title.isEmpty ? nil : title
        case .place: number.isEmpty || author.isEmpty ? nil : "\(number)\u{0}\(author)"
        }
    }
}

/// By what a row of the register names its dossier.
struct RowKey: Hashable, Sendable {
    /// Union and letter; nil where it does not name both.
    let letter: LetterKey?
    /// The folded id, the union as typed, and the version; empty where the row does not say.
    let id: String, union: String, version: String

    /// The key of `row`.
    init(_ row: Record, _ sheet: RegisterSheet, _ context: RuleContext) {
        union = sheet.text(.field(.submitter), in: row)
        let year = context.date(outside: sheet.text(.field(.proposalDate), in: row))?.year
        letter = context.letter(union: union, number: sheet.text(.field(.proposalNumber), in: row), year: year)
        id = VietnameseFolding.key(sheet.text(.field(.dossierId), in: row))
        version = sheet.text(.version, in: row).uppercased()
    }
}

/// Finds dossiers by what rows of a register say of them.
private struct DossierIndex {
    private let years: [Int?]
    private let ids: [String]
    private let isVersion: [Bool]
    private var byLetter: [LetterKey: [Int]] = [:]
    private var byID: [String: [Int]] = [:]
    private var byVersion: [[String]: [Int]] = [:]

    init(_ dossiers: [Dossier], _ versions: [String], _ context: RuleContext) {
        var years: [Int?] = []
        for (place, dossier) in dossiers.enumerated() {
            let letter = context.letter(of: dossier)
            years.append(letter?.year)
            if let letter {
                byLetter[Self.withoutYear(letter), default: []].append(place)
            } else {
                byID[VietnameseFolding.key(dossier.id), default: []].append(place)
            }
            byVersion[Self.versionKey(letter, VietnameseFolding.key(dossier.id), versions[place]), default: []].append(place)
        }
        self.years = years
        ids = dossiers.map { VietnameseFolding.key($0[.dossierId]) }
        isVersion = dossiers.map { $0.versionGroup != nil }
    }

    private static func withoutYear(_ letter: LetterKey) -> LetterKey {
        letter.withoutYear
    }

    /// The dossier of each row, or why it has none.
    func places(of keys: [RowKey]) -> [Result<Int, RegisterJoin.Obstacle>] {
        var found = keys.map { key in sameVersion(key).map { Result<Int, RegisterJoin.Obstacle>.success($0) } }
        let claimed = Set(found.compactMap { try? $0?.get() })
        // What is left can only mean a dossier that is the only one left.
        var rest: [Int: [Int]] = [:]
        for (row, key) in keys.enumerated() where found[row] == nil {
            guard let places = candidates(key) else {
                found[row] = .failure(.unnamed)
                continue
            }
            let free = places.filter { !claimed.contains($0) && !isVersion[$0] }
            if free.count == 1 {
                rest[free[0], default: []].append(row)
            } else if places.count == 1, key.version.isEmpty {
                found[row] = .success(places[0])
            } else {
                found[row] = .failure(places.isEmpty ? .unknown(union: key.union) : key.version.isEmpty ? .ambiguous : .versionGone)
            }
        }
        for (place, rows) in rest {
            // Rows of different versions that are all gone: nobody knows whose successor this one is.
            let isOne = Set(rows.map { keys[$0].version }).subtracting([""]).count <= 1
            for row in rows { found[row] = isOne ? .success(place) : .failure(.ambiguous) }
        }
        return found.map { $0 ?? .failure(.ambiguous) }
    }

    /// The dossier that a row names with the content it has.
    private func sameVersion(_ key: RowKey) -> Int? {
        guard !key.version.isEmpty, let places = byVersion[Self.versionKey(key.letter, key.id, key.version)] else { return nil }
        return places.first { !key.id.isEmpty && ids[$0] == key.id } ?? places.first
    }

    private static func versionKey(_ letter: LetterKey?, _ id: String, _ version: String) -> [String] {
        letter.map { [$0.union, $0.letter, version] } ?? [id, version]
    }

    /// The dossiers that a row may mean; nil where it names none.
    private func candidates(_ key: RowKey) -> [Int]? {
        guard let letter = key.letter else { return key.id.isEmpty ? nil : byID[key.id] ?? [] }
        var places = byLetter[Self.withoutYear(letter)] ?? []
        // Numbers begin anew each year: the year counts where it tells dossiers apart.
        if let year = letter.year, Set(places.map { years[$0] }).count > 1 {
            places = places.filter { years[$0] == nil || years[$0] == year }
        }
        let named = key.id.isEmpty ? [] : places.filter { ids[$0] == key.id }
        return named.isEmpty ? places : named
    }
}

extension RegisterSheet {
    /// Whether a row says anything: a blank one, or one with words of the office's own columns alone, is nobody's.
    func says(_ row: Record) -> Bool {
        columns.values.contains { $0 < row.cells.count && !trimmed(row.cells[$0]).isEmpty }
    }
}
