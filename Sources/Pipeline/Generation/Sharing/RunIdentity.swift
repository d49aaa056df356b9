import Dossiers
import SangkienArchive
import SangkienFiles
import TemplateEngine
import VietnameseText

/// What the parts of one run have in common (dấu nhận của lượt lập): program, options, inputs, programme, templates, verdicts and all paths.
enum RunIdentity {
    /// SHA-256 over all of it, in hexadecimal digits.
    static func digest(_ work: GenerationWork, _ run: CheckRun, _ templates: FormTemplates, _ options: GenerateOptions) -> String {
        let context = run.context
        var lines = ["sangkien.run/1", options.version, Deflating.name, options.effort.rawValue, options.time.iso, context.asOf.iso]
        lines += [options.isPublic ? "public" : "whole", String(describing: options.language)]
        lines.append(FileSystem.digest(of: context.programme.folder + "/programme.yaml") ?? "")
        lines += templates.digests.map { "\($0.key.form) \($0.key.scope?.rawValue ?? "") \($0.key.format.rawValue) \($0.value)" }.sorted()
        var files: Set<String> = []
        for file in run.files {
            // Where a file lies may differ from machine to machine; a pipe has been read already.
            let path = ArchivedFile(file.file)?.archive ?? file.file
            guard files.insert(path).inserted, FileSystem.kind(of: path) == .file else { continue }
            lines.append(FileSystem.digest(of: path) ?? "")
        }
        lines += work.allPaths
        let judged = Manifest.bytes(documents: [], skipped: work.plan.skipped, verdicts: OutputPlan.verdicts(run, options))
        return SHA256.hex(of: Array(lines.joined(separator: "\n").utf8) + judged)
    }
}
