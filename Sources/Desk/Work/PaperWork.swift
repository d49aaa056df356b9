#if Desk
import Dossiers
import Pipeline
import Register
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine
import VietnameseText

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
            made = try await generator.write(part(of: checked), with: templates, progress: progress)
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
                union: order.union?.name ?? "",
                isByUnion: order.owner != nil,
                signature: signature
            )
        }
        try PaperNotes.write(notes(made.findings, checked), of: id, in: register.folder)
        let names = order.forms + [order.union?.name ?? ""]
        try register.add(papers, names.filter { !$0.isEmpty }.joined(separator: ", "))
        forgetOldRuns()
        return id
    }

    /// What was noticed, in the words of pages; a union that made them itself is told nothing of others.
    private func notes(_ findings: [Diagnostic], _ checked: CheckedSet) -> [LocalizedText] {
        let part = order.union.flatMap { $0.isMaker ? UnionPart($0.name, checked) : nil }
        let reported = findings.filter { finding in part.map { !$0.namesOthers(finding) } ?? true }.sorted { $0.severity < $1.severity }
        // What to do is said once, behind the last of a kind.
        return reported.indices.map { index in
            let (finding, next) = (reported[index], index + 1 < reported.count ? reported[index + 1] : nil)
            let hints = Language.allCases.map { DeskAdvice.hint(finding, $0) }
            let goesOn = next.map { next in Language.allCases.map { DeskAdvice.hint(next, $0) } == hints } ?? false
            func words(_ language: Language) -> String {
                goesOn ? DeskAdvice.message(finding, language) : DeskAdvice.line(finding, language)
            }
            return LocalizedText(vi: words(.vietnamese), en: words(.english))
        }
    }

    /// The dossiers that papers are made of, with their findings.
    private func part(of checked: CheckedSet) -> CheckRun {
        guard let union = order.union else { return checked.run }
        guard union.isMaker else { return checked.run.part(checked.unionKeys.indices.filter { checked.unionKeys[$0] == union.key }) }
        let part = UnionPart(union.name, checked)
        return checked.run.part(part.places) { !part.namesOthers($0) }
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

    /// How many of the office's runs stay on the disk, besides the last one of each union; older ones stay on record, and can be made again.
    private static let keptRuns = 20

    private func forgetOldRuns() {
        guard let kept = try? register.runsToKeep(count: Self.keptRuns) else { return }
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
