import Dossiers
import Records
import SangkienDiagnostics
import Spreadsheets
import VietnameseText

/// The office's own register as it was read (sổ theo dõi): a sheet of dossiers and a sheet of initiatives (docs/register.md).
struct RegisterBook: Sendable {
    let file: String
    /// How it was written down.
    let format: TableFormat
    /// The two sheets; nil for one that is not there.
    private(set) var dossiers: RegisterSheet?
    private(set) var initiatives: RegisterSheet?
    /// What was noticed while it was read.
    private(set) var findings: [Diagnostic] = []
    /// False when a sheet or a column is missing, so that it must not be updated.
    private(set) var isWhole = true
    /// The sheets that the office added for itself.
    private(set) var ownSheets: [String] = []
    /// Whether it was made of what was typed at the desk: nobody keeps it up by hand, and no dossier need have a row.
    var isOfDesk = false

    /// The register in `tables`; nil where they are none.
    init?(_ tables: [Table], _ programme: Programme) {
        guard Self.isRegister(tables), let first = tables.first else { return nil }
        (file, format) = (first.file, first.format)
        let (ofDossiers, ofInitiatives) = (RegisterColumn.ofDossiers(programme), RegisterColumn.ofInitiatives(judges: 1))
        for table in tables {
            let name = VietnameseFolding.bareKey(table.sheet ?? "")
            let heads = Set(table.headings.map(VietnameseFolding.bareKey))
            if dossiers == nil, name == Self.dossiers || (name != Self.initiatives && heads.contains("ban co hieu luc")) {
                dossiers = RegisterSheet(table, ofDossiers)
                check(dossiers, ofDossiers)
            } else if initiatives == nil, name == Self.initiatives || heads.contains("diem trung binh") {
                initiatives = RegisterSheet(table, ofInitiatives)
                check(initiatives, ofInitiatives)
            } else if let sheet = table.sheet, sheet != StarterMarks.listsSheet, sheet != RegisterMarks.guide {
                ownSheets.append(sheet)
            }
        }
        if dossiers == nil { lack(sheet: RegisterMarks.dossiers) }
        if initiatives == nil { lack(sheet: RegisterMarks.initiatives) }
        if tables.contains(where: \.isCut) { isWhole = false }
        for table in [dossiers?.table, initiatives?.table].compactMap({ $0 }) {
            findings += table.diagnostics.filter { $0.severity < .info || $0.code === DiagnosticCode.mergedCells }
        }
        if !ownSheets.isEmpty {
            let names = ownSheets.map { "“\($0)”" }.joined(separator: ", ")
            findings.append(Diagnostic(.registerOwnSheets, at: SourceLocation(file: file), Argument("sheets", names)))
        }
    }

    /// A list of receipts that the office keeps in a form of its own (sổ tiếp nhận); nil where the tables are none.
    ///
    /// It names unions with what is known of their sending, complaints and disputes, and no initiative. It gives facts as the register does, and is never written to.
    init?(receipts tables: [Table], _ matches: (Table) -> [HeadingMatcher.Match?], _ programme: Programme) {
        var found: (table: Table, fields: [(field: Field, column: Int)])?
        for table in tables where !table.records.isEmpty && ![.json, .jsonLines].contains(table.format) {
            let fields = matches(table).enumerated().flatMap { column, match in (match?.fields ?? []).map { ($0, column) } }
            guard !fields.isEmpty else { continue }
            guard found == nil, Self.areReceipts(fields.map(\.0)) else { return nil }
            found = (table, fields)
        }
        guard let found else { return nil }
        (file, format) = (found.table.file, found.table.format)
        dossiers = RegisterSheet(found.table, fields: found.fields, RegisterColumn.ofDossiers(programme))
        isWhole = false
        findings = found.table.diagnostics.filter { $0.severity < .info }
    }

    private static func areReceipts(_ fields: [Field]) -> Bool {
        let facts: [Field] = [.postedOn, .receivedOn, .emailedOn, .complaint, .dispute]
        return fields.contains(.submitter) && fields.contains { $0 == .proposalNumber || $0 == .dossierId }
            && fields.contains(where: facts.contains) && fields.allSatisfy { $0.isOfDossier || $0 == .number }
    }

    private static let dossiers = VietnameseFolding.bareKey(RegisterMarks.dossiers)
    private static let initiatives = VietnameseFolding.bareKey(RegisterMarks.initiatives)
    private static let title = VietnameseFolding.bareKey(RegisterMarks.title)

    /// Whether the sheets are those of a register: by their names, the title above them, or the headings that only a register has.
    private static func isRegister(_ tables: [Table]) -> Bool {
        let names = Set(tables.map { VietnameseFolding.bareKey($0.sheet ?? "") })
        if names.contains(dossiers), names.contains(initiatives) { return true }
        return tables.contains { table in
            guard table.sheet != nil else { return false }
            let heads = Set(table.headings.map(VietnameseFolding.bareKey))
            let own = ["ma ban", "ban co hieu luc", "thu hang", "hang chot", "diem trung binh"].filter(heads.contains)
            return own.count >= 2 || (table.around + lines(table)).contains { VietnameseFolding.bareKey($0.text).hasPrefix(title) }
        }
    }

    /// The heading row of a table whose headings are not known, which may be the title.
    private static func lines(_ table: Table) -> [AroundLine] {
        guard table.heading?.isKnown == false else { return [] }
        return table.headings.map { AroundLine(row: table.headingLine ?? 1, column: 0, text: $0, isAbove: true) }
    }

    // MARK: What is missing

    /// `D126` for a sheet that is not there.
    private mutating func lack(sheet: String) {
        isWhole = false
        let place = SourceLocation(file: file)
        let what = LocalizedText(vi: "trong tệp", en: "is not there")
        findings.append(
            Diagnostic(
                .registerColumnsMissing,
                at: place,
                Argument("sheet", sheet),
                Argument("what", what),
                Argument("suggestion", LocalizedText(vi: "", en: ""))
            )
        )
    }

    /// `D126` for columns that were renamed or deleted.
    private mutating func check(_ sheet: RegisterSheet?, _ columns: [RegisterColumn]) {
        guard let sheet else { return }
        let missing = columns.filter { sheet.columns[$0.meaning] == nil }
        guard !missing.isEmpty else { return }
        isWhole = false
        let names = missing.map { "“\($0.heading)”" }.joined(separator: ", ")
        let known = Set(sheet.columns.values)
        let others = sheet.table.headings.indices.filter { !known.contains($0) }.map { sheet.table.headings[$0] }
        let near =
            missing.compactMap { column in
                Suggestion.nearest(to: column.heading, among: others).map { (column.heading, $0) }
            }
            .first
        let suggestion = near.map {
            LocalizedText(vi: " Cột “\($0.1)” có phải là “\($0.0)” không?", en: " Is the column “\($0.1)” “\($0.0)”?")
        }
        var place = SourceLocation(file: file, sheet: sheet.table.sheet, line: sheet.table.headingLine)
        place.row = sheet.table.headingLine
        findings.append(
            Diagnostic(
                .registerColumnsMissing,
                at: place,
                Argument("sheet", sheet.name),
                Argument("what", LocalizedText(vi: "cột \(names)", en: "has no column \(names)")),
                Argument("suggestion", suggestion ?? LocalizedText(vi: "", en: ""))
            )
        )
    }

    /// `D127` where there are several registers.
    static func several(_ books: [RegisterBook]) -> [Diagnostic] {
        guard books.count > 1 else { return [] }
        let names = books.map { "“\(RawPath.shown($0.file))”" }.joined(separator: ", ")
        return [Diagnostic(.registersSeveral, at: SourceLocation(file: books[1].file), Argument("names", names))]
    }

    /// How many rows both sheets have.
    var rowCount: Int { (dossiers?.rows.count ?? 0) + (initiatives?.rows.count ?? 0) }
}
