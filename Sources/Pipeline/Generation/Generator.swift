import Dossiers
import Forms
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine
import VietnameseText

/// A document that was written (văn bản sinh ra).
package struct GeneratedDocument: Sendable {
    /// Relative to the output folder.
    package let path: String
    /// The name of the form.
    package let form: String
    /// Its ending: `docx`, `odt`, `html`, `pdf`.
    package let format: String
    /// The id of the dossier it is for; nil for papers of several.
    package let dossier: String?
    /// The initiative it is for, by its place in the dossier; nil for papers of several.
    package let initiative: Int?
    /// How many initiatives it holds.
    package let initiatives: Int
    /// How many bytes it has.
    package let bytes: Int
    /// The SHA-256 of its bytes, in hexadecimal.
    package let sha256: String
    /// What its bytes are made of (`DocumentKey`); nil without `--resume`, and for PDF and packages, which are made anew always.
    package var key: String?
    /// Whether it is there from an earlier run and was left as it is.
    package var isKept = false
}

/// The result of a run of `generate`.
package struct GenerateRun: Sendable {
    /// The documents that are there, in the order of the plan.
    package let documents: [GeneratedDocument]
    /// The dossiers that no document holds, and why.
    package let skipped: [SkippedDossier]
    /// What went wrong or was left out.
    package let findings: [Diagnostic]
}

/// Where a run writes, and who learns of each document that is there.
struct Made: Sendable {
    let output: StagedFolder
    let list: UnfinishedList
    let progress: RunProgress

    /// A document has just come.
    func note(_ document: GeneratedDocument) {
        list.add(document)
        progress.published()
    }
}

/// Fills the forms from checked dossiers into an output folder; documents appear only whole, the manifest last.
package struct Generator: Sendable {
    let options: GenerateOptions
    let context: RuleContext

    /// A generator of the forms of `context`'s programme.
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
    /// An older manifest goes before the first document comes: a manifest means a whole run; until it is there again, `UnfinishedList` has what was
    /// made. What the older one lists and this run does not make is
    /// moved into a dated folder.
    ///
    /// `progress` learns how far the run is.
    ///
    /// - Throws: `DiagnosticError` with `outputFolderUnwritable` when nothing can be written at all, with `outputBusy` when another
    ///   run writes there, with `manifestForeign` when a `manifest.json` that is not ours is in the way.
    package func write(
        _ run: CheckRun,
        with templates: FormTemplates,
        progress: RunProgress = RunProgress()
    ) async throws(DiagnosticError) -> GenerateRun {
        let output = try OutputFolder.open(options.folder, .alone)
        let earlier = EarlierPapers(in: output.seen)
        try Manifest.requireOurs(in: output.seen)
        let work = GenerationWork(run, templates, options)
        try work.requireAny()
        let (plan, tasks, packages) = (work.plan, work.tasks, work.packages)
        let part = options.shard.map { Manifest.Part($0, of: RunIdentity.digest(work, run, templates, options), work.allPaths) }
        let list = try UnfinishedList(after: earlier, in: output, index: 0)
        try Manifest.remove(from: output)
        let moved = earlier.setAside(but: Set(work.paths), in: output, day: context.asOf)
        let known = options.resumes ? earlier.digests(of: Set(work.paths)) : [:]
        let made = Made(output: output, list: list, progress: progress)
        progress.plan(work.paths.count)
        progress.begin(.writing, of: tasks.count)
        let results = await Parallel.map(tasks.count, jobs: options.jobs) { index -> Result<GeneratedDocument, DiagnosticError>? in
            defer { progress.advance() }
            // Somebody stopped the run: what is left is not begun.
            guard !Task.isCancelled else { return nil }
            let (document, format, template) = tasks[index]
            let digest = options.resumes ? templates.digests[document.template(format)] : nil
            return Result<GeneratedDocument, DiagnosticError> { () throws(DiagnosticError) -> GeneratedDocument in
                try write(document, template, digest, known: known[document.path(ending: format.rawValue)], to: made, index: index)
            }
        }
        var documents: [GeneratedDocument] = []
        var findings = templates.notes + moved + work.findings
        for case let result? in results {
            switch result {
            case .success(let document): documents.append(document)
            case .failure(let error): findings += error.diagnostics
            }
        }
        var index = results.count
        // Without a manifest it is an unfinished run, and reported as one by the list.
        if Task.isCancelled { return GenerateRun(documents: documents, skipped: plan.skipped, findings: findings) }
        do throws(DiagnosticError) {
            documents += try print(work.documents, run, templates, to: made, &index)
        } catch {
            findings += error.diagnostics
        }
        if let packages {
            let written = await packages.write(to: made, from: index)
            documents += written.documents
            findings += written.findings
            index += run.dossiers.count
        }
        if Task.isCancelled { return GenerateRun(documents: documents, skipped: plan.skipped, findings: findings) }
        do {
            let manifest = Manifest.bytes(
                documents: documents,
                skipped: plan.skipped,
                verdicts: OutputPlan.verdicts(run, options),
                part: part
            )
            try output.write(manifest, index: index, as: Manifest.name) { progress.begin(.finished) }
            list.end(in: output)
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
        to made: Made,
        _ index: inout Int
    ) throws(DiagnosticError) -> [GeneratedDocument] {
        guard options.prints, !planned.isEmpty else { return [] }
        let printing = PrintRun(templates, options: options)
        let pages = try printing.pages(of: planned, made.progress)
        var documents: [GeneratedDocument] = []
        if options.makesPDF {
            for page in pages {
                let path = page.document.path(ending: "pdf")
                documents.append(try write(page.bytes, of: page.document, as: path, to: made, &index))
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
                values: DeferredValues { [] }
            )
            documents.append(try write(book, of: whole, as: PrintRun.book + ".pdf", to: made, &index))
        }
        return documents
    }

    private func write(
        _ bytes: [UInt8],
        of document: PlannedDocument,
        as relative: String,
        to made: Made,
        _ index: inout Int
    ) throws(DiagnosticError) -> GeneratedDocument {
        let generated = GeneratedDocument(
            path: relative,
            form: document.form,
            format: "pdf",
            dossier: document.dossier,
            initiative: document.initiative,
            initiatives: document.initiatives,
            bytes: bytes.count,
            sha256: SHA256.hex(of: bytes)
        )
        do {
            try made.output.write(bytes, index: index, as: relative) { made.note(generated) }
        } catch {
            throw DiagnosticError(error.unfinished(error.path))
        }
        index += 1
        return generated
    }

    /// Writes a document, unless the folder has it already: `known` gives, by key, the digests that its bytes may have.
    private func write(
        _ document: PlannedDocument,
        _ template: BoundTemplate,
        _ digest: String?,
        known: [String: Set<String>]?,
        to made: Made,
        index: Int
    ) throws(DiagnosticError) -> GeneratedDocument {
        let relative = document.path(ending: template.format.rawValue)
        // A key costs as much as filling the document: only runs that may go on later have digests for it.
        let key = digest.flatMap { DocumentKey.key(document, template, digest: $0, options) }
        func generated(_ bytes: Int, _ digest: String, isKept: Bool) -> GeneratedDocument {
            GeneratedDocument(
                path: relative,
                form: document.form,
                format: template.format.rawValue,
                dossier: document.dossier,
                initiative: document.initiative,
                initiatives: document.initiatives,
                bytes: bytes,
                sha256: digest,
                key: key,
                isKept: isKept
            )
        }
        if let key, let wanted = known?[key], let there = made.output.seen.digest(of: relative), wanted.contains(there.digest) {
            made.progress.published()
            return generated(there.count, there.digest, isKept: true)
        }
        let written = try made.output.stage(index, as: relative) { hidden throws(DiagnosticError) in
            try template.stage(document.values.made, to: hidden, time: options.time, cores: options.jobs, effort: options.effort)
        }
        let new = generated(written.count, written.digest, isKept: false)
        try made.output.put(index, as: relative) { made.note(new) }
        return new
    }
}
