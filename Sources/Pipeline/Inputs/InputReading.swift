import Dossiers
import Records
import SangkienDiagnostics
import SangkienFiles
import Spreadsheets
import VietnameseText

/// One table of an input: a file of its own, or a sheet of a workbook (bảng đã đọc).
package struct ReadPart: Sendable {
    /// The table; of initiatives only with the rows that are some.
    package let table: Table
    /// Which column is which field; nil when the table is not one of initiatives.
    package let source: InputSource?
    /// Its dossiers.
    package let dossiers: [Dossier]
    /// What its headings mean, also where the table could not be used.
    package let matches: [HeadingMatcher.Match?]

    /// The fields that the column at a 0-based place holds, or would hold if the table could be used.
    package func fields(at column: Int) -> [Field] {
        if let source { return source.fields(at: column) }
        return column < matches.count ? matches[column]?.fields ?? [] : []
    }

    /// True for a table with known headings that could not be used all the same.
    package var lacksColumns: Bool { source == nil && matches.contains { $0?.fields.isEmpty == false } }

    /// The number of initiatives in it.
    package var initiativeCount: Int { dossiers.reduce(0) { $0 + $1.initiatives.count } }
}

/// One input as it was read, or the reason why it could not be.
package struct ReadInput: Sendable {
    /// Its path as given.
    package let file: String
    /// Its tables in order; none when it could not be read at all.
    package internal(set) var parts: [ReadPart]
    /// What was noticed, or what makes it unusable.
    package let diagnostics: [Diagnostic]

    /// Its dossiers, in the order of the tables.
    package var dossiers: [Dossier] { parts.flatMap(\.dossiers) }
    /// The office's own register, where it is one: no input of dossiers.
    var register: RegisterBook?
    /// The digest of its bytes, where they are wanted again.
    var digest: String?
    /// True when nothing of it could be used.
    package var isUnusable: Bool { register == nil && parts.allSatisfy { $0.source == nil } }
    /// True when its syntax breaks: what stands before is used, what stands behind was not read.
    package var isCut: Bool { isOverBudget || parts.contains(where: \.table.isCut) }
    /// True when a budget of the run left no room for all of its dossiers.
    package var isOverBudget = false
    /// The bytes of text it was read from.
    package var textBytes: Int { parts.reduce(0) { $0 + $1.table.textBytes } }
    /// The number of initiatives in it.
    package var initiativeCount: Int { parts.reduce(0) { $0 + $1.initiativeCount } }
}

extension ReadInput {
    /// Whether it is a text document without a table of initiatives, or a decision with a list of them: among other files a paper, no input.
    var isPaper: Bool {
        guard isUnusable else { return parts.contains { $0.table.format.isOfDocument && Self.isDecision($0.table) } }
        if parts.isEmpty { return diagnostics.contains { $0.code === DiagnosticCode.documentWithoutTable } }
        return parts.allSatisfy { $0.table.format.isOfDocument && $0.table.heading?.isKnown == false }
    }

    /// Whether a line above the table says that the paper is a decision, a certificate or minutes.
    private static func isDecision(_ table: Table) -> Bool {
        table.around.contains { line in
            let key = VietnameseFolding.bareKey(line.text)
            return line.isAbove
                && (["quyet dinh", "giay chung nhan", "bien ban"].contains(key) || (key.hasPrefix("bien ban hop") && key.count <= 60))
        }
    }
}

/// Reads inputs into tables and dossiers.
package struct InputReader: Sendable {
    private let matcher: HeadingMatcher
    private let programme: Programme
    private let cells: CellReader
    private let sections: SectionFacts
    private let options: ReadOptions
    private let settled: [SettledColumn]
    /// Headings of columns with points by the programme's scale.
    private let rubricHeadings: Set<String>

    /// A reader that knows the headings of `programme`, the columns that the user names, and those that were settled for one union or file.
    package init(_ programme: Programme, options: ReadOptions = ReadOptions(), settled: [SettledColumn] = []) {
        self.programme = programme
        self.options = options
        self.settled = settled
        cells = CellReader(programme)
        sections = SectionFacts(programme)
        matcher = HeadingMatcher(extra: programme.headings, map: options.map)
        rubricHeadings = programme.rubric.headings
    }

    /// Reads the input at `path`, and with `takesDigest` the digest of its bytes first; every fault is in the result.
    package func read(_ path: String, takesDigest: Bool = false) -> ReadInput {
        let digest = takesDigest ? OriginalFile.digest(of: path) : nil
        var input = readTables(at: path)
        if !settled.isEmpty {
            let context = RuleContext(programme: programme, asOf: programme.submission.deadline)
            for reading in SettledColumn.readings(of: input, among: settled, context) {
                var options = options
                options.map = reading.map + options.map
                let again = InputReader(programme, options: options).readTables(at: path)
                guard reading.union.map(SettledColumn.unions(of: again, context).contains) ?? true else { continue }
                input = again
                break
            }
        }
        input.digest = digest
        return input
    }

    private func readTables(at path: String) -> ReadInput {
        CurrentInput.reading(path) {
            do throws(DiagnosticError) {
                return read(try tables(at: path), of: path)
            } catch {
                return ReadInput(file: path, parts: [], diagnostics: error.diagnostics)
            }
        }
    }

    private func tables(at path: String) throws(DiagnosticError) -> [Table] {
        let opened = try TableFile.open(path, textLimit: options.budgets.text, cores: options.cores)
        var known = KnownHeadings(matcher)
        do throws(DiagnosticError) {
            return try TableFile.tables(opened, path: path, options: options) { known.contains($0) }
        } catch {
            // A sheet that is called for is one of the unions' files; the register is read whole.
            guard options.sheet != nil, error.diagnostics.contains(where: { $0.code === DiagnosticCode.noSuchSheet }) else { throw error }
            var whole = options
            whole.sheet = nil
            let tables = try TableFile.tables(opened, path: path, options: whole) { known.contains($0) }
            guard register(in: tables) != nil else { throw error }
            return tables
        }
    }

    private func register(in tables: [Table]) -> RegisterBook? {
        RegisterBook(tables, programme) ?? RegisterBook(receipts: tables, { $0.headings.map(matcher.match) }, programme)
    }

    /// Takes the tables of one file; a sheet that is none of initiatives is only named where another one is.
    private func read(_ tables: [Table], of path: String) -> ReadInput {
        if let book = register(in: tables) {
            return ReadInput(file: path, parts: [], diagnostics: [], register: book)
        }
        var parts: [ReadPart] = []
        var diagnostics: [Diagnostic] = []
        var refusals: [(table: Table, findings: [Diagnostic])] = []
        for table in tables {
            do throws(DiagnosticError) {
                let (part, findings) = try part(table)
                parts.append(part)
                diagnostics += findings
            } catch {
                parts.append(ReadPart(table: table, source: nil, dossiers: [], matches: table.headings.map(matcher.match)))
                refusals.append((table, error.diagnostics))
            }
        }
        let isUsable = parts.contains { $0.source != nil }
        let others = refusals.filter { isUsable && isOther($0.findings) }.compactMap(\.table.sheet)
            .filter { $0 != StarterMarks.listsSheet }
        for refusal in refusals where !(isUsable && isOther(refusal.findings)) {
            diagnostics += refusal.table.diagnostics + refusal.findings
        }
        if !others.isEmpty {
            let names = others.map { "“\($0)”" }.joined(separator: ", ")
            diagnostics.append(Diagnostic(.sheetNotUsed, at: SourceLocation(file: path), Argument("sheets", names)))
        }
        return ReadInput(file: path, parts: parts, diagnostics: diagnostics)
    }

    /// Whether a table was refused because it is about something else, not because its columns are unclear.
    private func isOther(_ findings: [Diagnostic]) -> Bool {
        let codes = [DiagnosticCode.noUsableHeading, .neededColumnMissing, .noRecords]
        return findings.allSatisfy { finding in codes.contains { $0 === finding.code } }
    }

    private func part(_ read: Table) throws(DiagnosticError) -> (ReadPart, [Diagnostic]) {
        try StoppedReading.check(read.file)
        let (source, remarks) = try InputSource.map(
            read,
            with: matcher,
            requiredFields: programme.form.requiredFields,
            usedHeadings: rubricHeadings,
            cores: options.cores
        )
        try StoppedReading.check(read.file)
        let table = RowSorter.sorted(read, source, cells)
        try StoppedReading.check(read.file)
        let built = DossierBuilder.dossiers(of: table, source: source, reader: cells)
        let dossiers = AroundFacts(of: table, cells).completed(sections.completed(built.dossiers), of: table)
        let part = ReadPart(table: table, source: source, dossiers: dossiers, matches: source.matches)
        return (part, table.diagnostics + remarks + built.diagnostics)
    }
}
