import Dossiers
import Forms
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// All that a run makes, or one part of it, known before anything is written (việc của một lượt lập).
struct GenerationWork: Sendable {
    /// A document in one of its formats.
    typealias Task = (document: PlannedDocument, format: DocumentFormat, template: BoundTemplate)

    let plan: OutputPlan
    /// The documents that this part makes in each of their formats, in the order in which they are listed.
    let tasks: [Task]
    /// The packages, where they are asked for.
    let packages: PackageRun?
    /// The documents that this part makes.
    let documents: [PlannedDocument]
    /// The names of all files that this part makes in the output folder, in the order of the manifest.
    let paths: [String]
    /// The same of all parts.
    let allPaths: [String]
    private let options: GenerateOptions

    init(_ run: CheckRun, _ templates: FormTemplates, _ options: GenerateOptions) {
        self.options = options
        plan = OutputPlan(run, templates.forms, options: options)
        let all: [Task] = plan.documents.flatMap { document in
            options.formats.compactMap { format in templates[document.template(format)].map { (document, format, $0) } }
        }
        packages = options.makesPackages ? PackageRun(run, templates, options) : nil
        documents = plan.documents.filter { options.makes($0) }
        tasks = all.filter { options.makes($0.document) }
        func paths(_ documents: [PlannedDocument], _ tasks: [Task]) -> [String] {
            var paths = tasks.map { $0.document.path(ending: $0.format.rawValue) }
            guard options.prints else { return paths }
            let printed = documents.filter { PrintRun.source(of: $0, templates) != nil }
            if options.makesPDF { paths += printed.map { $0.path(ending: "pdf") } }
            if options.makesBook, !printed.isEmpty { paths.append(PrintRun.book + ".pdf") }
            return paths
        }
        self.paths = paths(documents, tasks) + (packages?.paths ?? [])
        allPaths = options.shard == nil ? self.paths : paths(plan.documents, all) + (packages?.allPaths ?? [])
    }

    /// Stops a run that can make nothing, whatever the data, before it touches the papers of the run before.
    ///
    /// - Throws: `DiagnosticError` with `publicEditionMissing` and `formScopeUnfit` where the options alone leave nothing to be made.
    func requireAny() throws(DiagnosticError) {
        guard plan.documents.isEmpty, plan.skipped.isEmpty, packages == nil, !plan.findings.isEmpty else { return }
        let reasons: [DiagnosticCode] = [.publicEditionMissing, .formScopeUnfit]
        guard plan.findings.allSatisfy({ found in reasons.contains { $0 === found.code } }) else { return }
        throw DiagnosticError(plan.findings)
    }

    /// What is left out, and why.
    var findings: [Diagnostic] {
        let skipped = plan.skipped.map { skipped in
            Diagnostic(
                .dossierSkipped,
                Argument("id", PublicEdition.name(skipped.dossier)),
                Argument("form", formWords),
                Argument("reason", skipped.reason)
            )
        }
        return skipped + plan.findings
    }

    private var formWords: LocalizedText {
        options.include == .valid
            ? LocalizedText(vi: "văn bản in ra", en: "the documents")
            : LocalizedText(vi: "biểu toàn tỉnh", en: "the province-wide form")
    }
}
