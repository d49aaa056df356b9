import Archive
import Diagnostics
import Dossiers
import Files
import Forms
import TemplateEngine
import VietnameseText

/// What `generate` is asked to make.
package struct GenerateOptions: Sendable {
    /// One document a dossier, one an initiative, or one for the whole province.
    package typealias Scope = PaperScope

    /// Which dossiers are printed.
    package enum Include: String, Sendable, CaseIterable {
        case valid
        case all
    }

    /// The formats that the forms of a programme come in.
    package static let allFormats: [DocumentFormat] = [.docx, .odt, .html]

    /// The names of all forms.
    package static let forms = OfficialForms.all.map { $0.name }
    /// The same for help texts.
    package static let formNames = forms.joined(separator: ", ")

    /// The name of the form that a person means by `typed`, written with or without diacritics, blanks and hyphens; nil for none.
    package static func form(named typed: String) -> String? {
        let key: (String) -> String = { VietnameseFolding.bareKey($0).replacing(" ", with: "") }
        return forms.first { key($0) == key(typed) }
    }

    /// The output folder.
    package var folder: String
    package var formats: [DocumentFormat]
    /// nil: whatever each form is made for.
    package var scopes: [Scope]?
    /// Names of forms, as people type them.
    package var forms: [String]
    /// Rows a volume of the province-wide form: nil as the programme says, 0 never split.
    package var split: Int?
    /// nil: every dossier its own form, the province-wide form only with valid ones.
    package var include: Include?
    package var isPublic: Bool
    /// Every document as PDF too, and all of them as one file to print; both need LibreOffice.
    package var makesPDF = false
    package var makesBook = false
    /// For each dossier what goes back to its union as one file.
    package var makesPackages = false
    /// Where LibreOffice works, in private folders that go again.
    package var conversionFolder = "/tmp"
    /// The date of the members of archives.
    package var time: ZipTime
    /// The language of reasons in the manifest.
    package var language: Language
    package var jobs: Int

    /// True when something is made by LibreOffice.
    var prints: Bool { makesPDF || makesBook }

    /// The formats that templates of the program's forms are read in: also the one that PDF is made of.
    var templateFormats: [DocumentFormat] {
        prints && !formats.contains(.docx) ? formats + [.docx] : formats
    }

    package init(
        folder: String,
        formats: [DocumentFormat] = GenerateOptions.allFormats,
        scopes: [Scope]? = nil,
        forms: [String] = [SummaryTableForm.name],
        split: Int? = nil,
        include: Include? = nil,
        isPublic: Bool = false,
        time: ZipTime = .earliest,
        language: Language = .vietnamese,
        jobs: Int = 1
    ) {
        self.folder = folder
        self.formats = formats
        self.scopes = scopes
        self.forms = forms
        self.split = split
        self.include = include
        self.isPublic = isPublic
        self.time = time
        self.language = language
        self.jobs = jobs
    }
}

/// A document that was written (văn bản sinh ra).
package struct GeneratedDocument: Sendable {
    /// Relative to the output folder.
    package let path: String
    package let form: String
    /// Its ending: `docx`, `odt`, `html`, `pdf`.
    package let format: String
    package let dossier: String?
    /// The initiative it is for, by its place in the dossier; nil for papers of several.
    package let initiative: Int?
    package let initiatives: Int
    package let bytes: Int
    package let sha256: String
}

/// The result of a run of `generate`.
package struct GenerateRun: Sendable {
    package let documents: [GeneratedDocument]
    package let skipped: [SkippedDossier]
    /// What went wrong or was left out.
    package let findings: [Diagnostic]
}

/// Fills the forms from checked dossiers into an output folder; documents appear only whole, the manifest last.
package struct Generator: Sendable {
    private let options: GenerateOptions
    private let context: RuleContext

    package init(_ context: RuleContext, options: GenerateOptions) {
        self.context = context
        self.options = options
    }

    /// Reads the templates; throws every fault of every one before anything is written.
    package func templates() throws(DiagnosticError) -> FormTemplates {
        if options.prints { try PrintRun.requireProgram() }
        return try FormTemplates.load(options, for: context.programme)
    }

    /// Writes the documents and then `manifest.json`.
    ///
    /// An older manifest goes before the first document comes: a manifest means a whole run.
    ///
    /// - Throws: `DiagnosticError` with `outputFolderUnwritable` when nothing can be written at all, with `outputBusy` when another
    ///   run writes there, with `manifestForeign` when a `manifest.json` that is not ours is in the way.
    package func write(
        _ run: CheckRun,
        with templates: FormTemplates
    ) async throws(DiagnosticError) -> GenerateRun {
        let output = try OutputFolder.open(options.folder, .alone)
        try Manifest.remove(from: output)
        let plan = OutputPlan(run, templates.forms, options: options)
        let tasks = plan.documents.flatMap { document in
            options.formats.compactMap { format in templates[document.template(format)].map { (document, format, $0) } }
        }
        let results = await Parallel.map(tasks.count, jobs: options.jobs) { index in
            let (document, format, template) = tasks[index]
            return Result { () throws(DiagnosticError) -> GeneratedDocument in
                try write(document, format, template, to: output, index: index)
            }
        }
        var documents: [GeneratedDocument] = []
        var findings = templates.notes + skippedFindings(plan)
        for result in results {
            switch result {
            case .success(let document): documents.append(document)
            case .failure(let error): findings += error.diagnostics
            }
        }
        var index = results.count
        do throws(DiagnosticError) {
            documents += try print(plan.documents, run, templates, to: output, &index)
        } catch {
            findings += error.diagnostics
        }
        if options.makesPackages {
            let packages = await PackageRun(run, templates, options).write(to: output, from: index)
            documents += packages.documents
            findings += packages.findings
            index += run.dossiers.count
        }
        do {
            let manifest = Manifest.bytes(documents: documents, skipped: plan.skipped, verdicts: OutputPlan.verdicts(run, options))
            try output.write(manifest, index: index, as: Manifest.name)
        } catch {
            findings.append(error.unfinished(error.path))
        }
        return GenerateRun(documents: documents, skipped: plan.skipped, findings: findings)
    }

    /// Writes the documents as PDF and as a book, as far as they are asked for; `index` counts the files that were written.
    private func print(
        _ planned: [PlannedDocument],
        _ run: CheckRun,
        _ templates: FormTemplates,
        to output: StagedFolder,
        _ index: inout Int
    ) throws(DiagnosticError) -> [GeneratedDocument] {
        guard options.prints, !planned.isEmpty else { return [] }
        let printing = PrintRun(templates, options: options)
        let pages = try printing.pages(of: planned)
        var documents: [GeneratedDocument] = []
        if options.makesPDF {
            for page in pages {
                documents.append(try write(page.bytes, of: page.document, as: page.document.path + ".pdf", to: output, &index))
            }
        }
        if options.makesBook, !pages.isEmpty {
            let names = Dictionary(templates.forms.map { ($0.name, $0.title) }) { first, _ in first }
            let shown: (String) -> String = { options.isPublic ? PublicEdition.name($0) : $0 }
            let unions = run.dossiers.map { (shown($0.dossier.id), shown(run.context.unionName(of: $0.dossier))) }
            let titles = Dictionary(unions) { first, _ in first }.filter { !$0.value.isEmpty }
            let book = try printing.book(of: pages, names: names, unions: titles)
            let whole = PlannedDocument(
                path: PrintRun.book,
                form: PrintRun.book,
                scope: nil,
                dossier: nil,
                initiative: nil,
                initiatives: pages.reduce(0) { $0 + $1.document.initiatives },
                values: []
            )
            documents.append(try write(book, of: whole, as: PrintRun.book + ".pdf", to: output, &index))
        }
        return documents
    }

    private func write(
        _ bytes: [UInt8],
        of document: PlannedDocument,
        as relative: String,
        to output: StagedFolder,
        _ index: inout Int
    ) throws(DiagnosticError) -> GeneratedDocument {
        do {
            try output.write(bytes, index: index, as: relative)
        } catch {
            throw DiagnosticError(error.unfinished(error.path))
        }
        index += 1
        return GeneratedDocument(
            path: relative,
            form: document.form,
            format: "pdf",
            dossier: document.dossier,
            initiative: document.initiative,
            initiatives: document.initiatives,
            bytes: bytes.count,
            sha256: SHA256.hex(of: bytes)
        )
    }

    private func write(
        _ document: PlannedDocument,
        _ format: DocumentFormat,
        _ template: BoundTemplate,
        to output: StagedFolder,
        index: Int
    ) throws(DiagnosticError) -> GeneratedDocument {
        let relative = "\(document.path).\(format.rawValue)"
        let (bytes, digest) = try output.stage(index, as: relative) { hidden throws(DiagnosticError) in
            try template.write(document.values, to: hidden, time: options.time, cores: options.jobs)
            return try measured(hidden)
        }
        try output.put(index, as: relative)
        return GeneratedDocument(
            path: relative,
            form: document.form,
            format: format.rawValue,
            dossier: document.dossier,
            initiative: document.initiative,
            initiatives: document.initiatives,
            bytes: bytes,
            sha256: digest
        )
    }

    /// The size and the digest of a finished file.
    private func measured(_ path: String) throws(DiagnosticError) -> (bytes: Int, digest: String) {
        do {
            let bytes = try FileSystem.read(path, limit: .max)
            return (bytes.count, SHA256.hex(of: bytes))
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
    }

    private func skippedFindings(_ plan: OutputPlan) -> [Diagnostic] {
        let skipped = plan.skipped.map { skipped in
            Diagnostic(
                .dossierSkipped,
                Argument("id", PublicEdition.name(skipped.dossier)),
                Argument("form", formWords(for: skipped)),
                Argument("reason", skipped.reason)
            )
        }
        return skipped + plan.findings
    }

    private func formWords(for skipped: SkippedDossier) -> LocalizedText {
        options.include == .valid
            ? LocalizedText(vi: "văn bản in ra", en: "the documents")
            : LocalizedText(vi: "biểu toàn tỉnh", en: "the province-wide form")
    }
}
