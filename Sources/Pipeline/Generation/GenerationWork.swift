import Diagnostics
import Dossiers
import Forms
import TemplateEngine
import VietnameseText

/// All that a run makes, known before anything is written (việc của một lượt lập).
struct GenerationWork: Sendable {
    let plan: OutputPlan
    /// The documents in each of their formats, in the order in which they are listed.
    let tasks: [(document: PlannedDocument, format: DocumentFormat, template: BoundTemplate)]
    /// The packages, where they are asked for.
    let packages: PackageRun?
    /// The names of all files in the output folder, in the order of the manifest.
    let paths: [String]
    private let options: GenerateOptions

    init(_ run: CheckRun, _ templates: FormTemplates, _ options: GenerateOptions) {
        self.options = options
        plan = OutputPlan(run, templates.forms, options: options)
        tasks = plan.documents.flatMap { document in
            options.formats.compactMap { format in templates[document.template(format)].map { (document, format, $0) } }
        }
        packages = options.makesPackages ? PackageRun(run, templates, options) : nil
        var paths = tasks.map { $0.document.path(ending: $0.format.rawValue) }
        if options.prints {
            let printed = plan.documents.filter { PrintRun.source(of: $0, templates) != nil }
            if options.makesPDF { paths += printed.map { $0.path(ending: "pdf") } }
            if options.makesBook, !printed.isEmpty { paths.append(PrintRun.book + ".pdf") }
        }
        self.paths = paths + (packages?.paths ?? [])
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
