import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// All inputs of a run as they were read: one set, however many unions sent a file (các tệp đầu vào).
package struct InputSet: Sendable {
    /// The inputs in order.
    package let inputs: [ReadInput]
    /// Names that lead to no input.
    package let faults: [Diagnostic]
    /// What is to be said of the set: files passed over or given twice, columns named that none has.
    package let remarks: [Diagnostic]
    /// Files that were rightly not read: papers, own results, hidden ones.
    package let passedOver: [PassedFile]
    /// The office's registers among the files: one, where all is well.
    var registers: [RegisterBook] = []

    /// Reads the inputs called `names` on at most `jobs` cores; one that cannot be read does not stop the others.
    ///
    /// Papers below the folder `attachments` are no inputs. With `keepsOriginals` each file can be distinguished from a later one of its name.
    /// What `memory` knows is not read again. A cancelled task's set ends where it was stopped.
    static func read(
        _ names: [String],
        _ programme: Programme,
        options: ReadOptions,
        attachments: String? = nil,
        keepsOriginals: Bool = false,
        settled: [SettledColumn] = [],
        memory: CheckMemory.Run? = nil,
        jobs: Int,
        progress: RunProgress = RunProgress()
    ) async -> InputSet {
        let files = InputFiles(names, attachments: attachments, converts: options.conversionFolder != nil)
        let paths = files.paths
        // Several files are shared among the cores; of a single one the steps are.
        var options = options
        options.cores = paths.count == 1 ? jobs : 1
        let reader = InputReader(programme, options: options, settled: settled)
        var budget = InitiativeBudget(options.budgets)
        var papers = PapersAmongInputs(files)
        var inputs: [ReadInput] = []
        var registers: [RegisterBook] = []
        inputs.reserveCapacity(paths.count)
        let meanings = DossierMeanings(RuleContext(programme: programme, asOf: programme.submission.deadline))
        // Some at a time, so that what is over the budget is never in memory all at once.
        let share = max(8, 2 * jobs)
        progress.begin(.reading, of: paths.count)
        for begin in stride(from: 0, to: paths.count, by: share) where !Task.isCancelled {
            let count = min(share, paths.count - begin)
            let read = await Parallel.map(count, jobs: jobs, run: 1) { index in
                defer { progress.advance() }
                let path = paths[begin + index]
                return memory?.input(path, reader, meanings) ?? reader.read(path, takesDigest: keepsOriginals)
            }
            registers += read.compactMap(\.register)
            inputs += read.filter { $0.register == nil }.map { papers.passOver($0) ? nil : budget.take($0) }.compactMap { $0 }
        }
        let forms = OwnForms(among: inputs, files)
        inputs.removeAll { forms.paths.contains($0.file) }
        return InputSet(
            inputs: inputs,
            faults: files.diagnostics,
            remarks: files.notes + papers.notes + forms.notes + files.repeats + unused(options.map, inputs),
            passedOver: files.passedOver + papers.passedOver + forms.passedOver,
            registers: registers
        )
    }

    /// The paths of results of this program that lie among the inputs.
    var ownResults: [String] { passedOver.filter(\.isOwnResult).map(\.path) }
    /// Their paths.
    package var paths: [String] { inputs.map(\.file) }
    /// True when a name leads to no input, or an input cannot be used at all or not to its end.
    package var hasUnusable: Bool { !faults.isEmpty || registers.count > 1 || inputs.contains { $0.isUnusable || $0.isCut } }
    /// The paths of files and folders that were not read, or not to their end, though they may hold dossiers; empty where one is not known.
    package var unread: [String] {
        faults.filter { $0.code !== DiagnosticCode.folderWithoutInputs }.map { $0.location?.file ?? "" }
            + inputs.filter { $0.isUnusable || $0.isCut }.map(\.file)
    }
    /// The paths of pictures, PDFs and other papers that were passed over.
    package var scans: [String] { passedOver.filter(\.isPaper).map(\.path) }
    /// All that was found while reading.
    package var findings: [Diagnostic] { faults + inputs.flatMap(\.diagnostics) + remarks }

    /// `D037` for each column that the user names and no table has.
    private static func unused(_ map: [ReadOptions.Mapping], _ inputs: [ReadInput]) -> [Diagnostic] {
        guard !map.isEmpty, inputs.contains(where: { !$0.parts.isEmpty }) else { return [] }
        let headings = inputs.flatMap { $0.parts.flatMap(\.table.headings) }
        let keys = Set(headings.flatMap { [VietnameseFolding.bareKey($0), VietnameseFolding.bareKey(String($0.prefix { $0 != "(" }))] })
        return map.filter { !keys.contains(VietnameseFolding.bareKey($0.heading)) }
            .map { mapping in
                let near = Suggestion.nearest(to: mapping.heading, among: headings)
                let words = near.map { LocalizedText(vi: " Có phải là “\($0)” không?", en: " Did you mean “\($0)”?") }
                return Diagnostic(
                    .mappingUnused,
                    Argument("heading", mapping.heading),
                    Argument("suggestion", words ?? LocalizedText(vi: "", en: ""))
                )
            }
    }
}

/// One table of a run in a line: what came of a file or a sheet (tổng kết theo tệp).
package struct FileSummary: Sendable {
    /// The file as named; bytes that are no UTF-8 as `\\xE9`.
    package let file: String
    /// The sheet of a workbook.
    package let sheet: String?
    /// How it was written down; nil when it could not be read.
    package let format: TableFormat?
    /// Rows that are records.
    package let rows: Int
    /// How many dossiers its rows make up.
    package let dossiers: Int
    /// How many initiatives they hold.
    package let initiatives: Int
    /// Why nothing of it was used; nil when it was.
    package let reason: LocalizedText?
    /// Whether it is rightly not read: a paper, a result of this program, a hidden file, one that another holds byte by byte.
    package var isPassedOver = false
    /// Whether it is passed over since another file holds the same bytes.
    package var isRepeat = false
    /// Whether it is the office's register.
    package var isRegister = false
    /// Whether its syntax breaks, so that only what stands before was read.
    package var isCut = false
    /// Whether a budget was reached, so that the rest was not read.
    package var isOverBudget = false
    /// The columns of the table, and what each was read as.
    package var columns: [ColumnReading] = []
}

/// A column of a table and what it was read as (cột và nội dung).
package struct ColumnReading: Sendable, Hashable {
    /// Its heading as typed.
    package let heading: String
    /// The fields that it holds; none for a column that is not used.
    package let fields: [Field]
}

extension InputSet {
    /// A line for each file and sheet, and for each name that leads to none; sheets beside a used one are left out.
    package var summaries: [FileSummary] {
        let missing = faults.compactMap { fault in
            fault.location.map { place in
                FileSummary(
                    file: place.file,
                    sheet: nil,
                    format: nil,
                    rows: 0,
                    dossiers: 0,
                    initiatives: 0,
                    reason: fault.arguments.first { $0.name == "kind" }?.value ?? fault.code.title
                )
            }
        }
        let others = passedOver.map { file in
            var summary = FileSummary(
                file: RawPath.shown(file.path),
                sheet: nil,
                format: nil,
                rows: 0,
                dossiers: 0,
                initiatives: 0,
                reason: file.reason
            )
            summary.isPassedOver = true
            summary.isRepeat = file.isRepeat
            return summary
        }
        return missing + inputs.flatMap(Self.summaries) + registers.map(Self.summary) + others
    }

    /// The line of a register, which holds no dossiers of its own.
    private static func summary(of book: RegisterBook) -> FileSummary {
        var summary = FileSummary(
            file: RawPath.shown(book.file),
            sheet: nil,
            format: book.format,
            rows: book.rowCount,
            dossiers: 0,
            initiatives: 0,
            reason: nil
        )
        summary.isRegister = true
        return summary
    }

    private static func summaries(of input: ReadInput) -> [FileSummary] {
        guard !input.isUnusable else {
            let fault = input.diagnostics.first { $0.severity == .error }?.code
            var summary =
                FileSummary(
                    file: RawPath.shown(input.file),
                    sheet: nil,
                    format: input.parts.first?.table.format,
                    rows: input.parts.reduce(0) { $0 + $1.table.records.count },
                    dossiers: 0,
                    initiatives: 0,
                    reason: fault.map { LocalizedText(vi: "\($0.title.vietnamese) (\($0.id))", en: "\($0.title.english) (\($0.id))") }
                        ?? LocalizedText(vi: "không đọc được", en: "not readable")
                )
            summary.columns = input.parts.first { $0.lacksColumns }.map(columns) ?? input.parts.first.map(columns) ?? []
            return [summary]
        }
        return input.parts.filter { $0.source != nil }
            .map { part in
                var summary = FileSummary(
                    file: RawPath.shown(input.file),
                    sheet: part.table.sheet,
                    format: part.table.format,
                    rows: part.table.records.count,
                    dossiers: part.dossiers.count,
                    initiatives: part.initiativeCount,
                    reason: nil,
                    isCut: input.isCut,
                    isOverBudget: part.table.isOverBudget || input.isOverBudget
                )
                summary.columns = columns(of: part)
                return summary
            }
    }

    private static func columns(of part: ReadPart) -> [ColumnReading] {
        part.table.headings.enumerated().map { ColumnReading(heading: $1, fields: part.fields(at: $0)) }
    }
}
