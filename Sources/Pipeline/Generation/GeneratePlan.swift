import Dossiers
import SangkienDiagnostics
import SangkienFiles

/// What `generate` would do (kế hoạch lập văn bản, `--dry-run`): reported without a file made, changed or locked.
package struct GeneratePlan: Sendable {
    /// The paths of all that would be made, relative to the output folder, in the order of the manifest.
    package let paths: [String]
    /// How many of them replace a file that is there.
    package let replaced: Int
    /// Papers of an earlier run that would be moved aside, relative to the output folder.
    package let moved: [String]
    /// The folder into which they would be moved; nil when there are none.
    package let aside: String?
    /// What would be left out, and why.
    package let findings: [Diagnostic]
}

extension Generator {
    /// What `write` would do.
    ///
    /// - Throws: `DiagnosticError` with `outputFolderUnwritable` or `manifestForeign` when `write` could not begin.
    package func plan(_ run: CheckRun, with templates: FormTemplates) throws(DiagnosticError) -> GeneratePlan {
        let output: SeenFolder
        do {
            output = try SeenFolder(options.folder)
        } catch {
            throw DiagnosticError(error.unwritable(error.path))
        }
        try Manifest.requireOurs(in: output)
        let earlier = EarlierPapers(in: output)
        let work = GenerationWork(run, templates, options)
        try work.requireAny()
        let stale = earlier.stale(but: Set(work.paths), in: output, day: context.asOf)
        return GeneratePlan(
            paths: work.paths,
            replaced: work.paths.count(where: output.hasFile),
            moved: stale?.paths ?? [],
            aside: stale?.folder,
            findings: templates.notes + [earlier.fault(in: output)].compactMap { $0 } + work.findings
                + [work.packages?.refusal].compactMap { $0 }
        )
    }
}
