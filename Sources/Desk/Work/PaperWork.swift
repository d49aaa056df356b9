#if Desk
import Archive
import Diagnostics
import Dossiers
import Files
import Pipeline
import Register
import TemplateEngine
import VietnameseText

/// Which papers are to be made (yêu cầu lập văn bản).
struct PaperOrder: Sendable {
    var day: CalendarDate
    var forms: [String]
    var formats: [DocumentFormat]
    var makesPDF = false
    var makesBook = false
    var makesPackages = false
    var include: GenerateOptions.Include?
    /// Each union its own papers, those of the whole province, or both; nil for what each form is made for.
    var scopes: [GenerateOptions.Scope]?
    var isPublic = false
}

/// Makes papers by the same functions as the command line, into a folder of the register (lập văn bản).
struct PaperWork: Sendable {
    let options: DeskOptions
    let register: Register
    let order: PaperOrder
    let id: String
    let progress: RunProgress
    let signature: Signature

    /// A name for a run of its own.
    static func newID() -> String { String(UInt64.random(in: 0 ... .max), radix: 36) }

    /// Makes the papers and writes them down.
    ///
    /// - Returns: the name of the run.
    /// - Throws: `DiagnosticError`, `RegisterError`.
    func run(_ checked: CheckedSet) async throws -> String {
        let folder = register.folder.papers + "/" + id
        let generator = Generator(checked.run.context, options: generateOptions(folder))
        let templates = try generator.templates()
        let made: GenerateRun
        do {
            made = try await generator.write(checked.run, with: templates, progress: progress)
        } catch {
            FileSystem.removeFolder(folder)
            throw error
        }
        if Task.isCancelled {
            FileSystem.removeFolder(folder)
            throw DeskFault.stopped
        }
        let faults = made.findings.filter { $0.severity == .error }
        guard !made.documents.isEmpty else {
            FileSystem.removeFolder(folder)
            throw DeskFault.findings(faults.isEmpty ? made.findings.filter { $0.severity < .info } : faults)
        }
        let papers = made.documents.map { document in
            PaperRecord(
                run: id,
                form: document.form,
                format: document.format,
                path: document.path,
                bytes: document.bytes,
                digest: document.sha256,
                dossier: document.dossier ?? "",
                day: order.day.iso,
                signature: signature
            )
        }
        try register.add(papers, order.forms.joined(separator: ", "))
        forgetOldRuns()
        return id
    }

    private func generateOptions(_ folder: String) -> GenerateOptions {
        var result = GenerateOptions(
            folder: folder,
            formats: order.formats,
            scopes: order.scopes,
            forms: order.forms,
            include: order.include,
            isPublic: order.isPublic,
            time: options.time,
            language: options.language,
            jobs: options.jobs
        )
        result.makesPDF = order.makesPDF
        result.makesBook = order.makesBook
        result.makesPackages = order.makesPackages
        result.version = options.version
        result.conversionFolder = options.conversionFolder
        return result
    }

    /// How many runs' papers stay on the disk; older ones stay on record, and can be made again.
    private static let keptRuns = 20

    private func forgetOldRuns() {
        guard let runs = try? register.paperRuns(count: Self.keptRuns) else { return }
        let kept = Set(runs.map(\.first.run))
        for name in (try? FileSystem.names(in: register.folder.papers)) ?? [] where !kept.contains(name) {
            FileSystem.removeFolder(register.folder.papers + "/" + name)
        }
    }

    /// All papers of a run as one archive, in a new file to be removed after it was sent.
    static func archive(of papers: [PaperRecord], in register: Register, time: ZipTime) throws -> String {
        let folder = register.folder.papers + "/" + (papers.first?.run ?? "")
        let members = papers.map { paper in
            ZipMember(
                name: paper.path,
                content: .made {
                    let bytes = (try? FileSystem.read(folder + "/" + paper.path)) ?? []
                    return { chunk in
                        chunk += bytes
                        return false
                    }
                }
            )
        }
        let path = register.folder.incoming + "/" + newID() + ".zip"
        try ZipArchive.write(members, to: path, time: time)
        return path
    }
}
#endif
