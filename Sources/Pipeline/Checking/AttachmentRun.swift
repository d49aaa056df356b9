import Attachments
import Dossiers
import SangkienDiagnostics
import SangkienFiles
import Spreadsheets

/// Opens the attachments of dossiers, each file once, on several cores.
package enum AttachmentRun {
    /// The folder at `path`, which messages call `shown` where that is given.
    ///
    /// - Throws: `DiagnosticError` when it is not there or cannot be read.
    package static func folder(_ path: String, shown: LocalizedText? = nil) throws(DiagnosticError) -> AttachmentFolder {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let place = SourceLocation(file: path)
        guard FileSystem.kind(of: path) != nil else { throw DiagnosticError(Diagnostic(.inputNotFound, at: place)) }
        do {
            return try AttachmentFolder(path, shown: shown)
        } catch {
            let place = SourceLocation(file: error.path)
            throw DiagnosticError(error.unreadable(at: place))
        }
    }

    /// `D038` for each sub-folder that could not be looked into.
    static func faults(of folder: AttachmentFolder) -> [Diagnostic] {
        folder.obstacles.map { FolderContents.fault(at: folder.path + "/" + $0.path, $0.reason.words) }
    }

    /// The dossiers with what their files showed, and what is to be said of the folder as a whole.
    ///
    /// `inputs` are the paths of the tables; those that lie in the folder are no attachments. Dossiers that `isAsked` says no to stay as if
    /// nobody looked: what their tables name is not missing here.
    static func attach(
        _ folder: AttachmentFolder,
        to dossiers: [Dossier],
        where isAsked: (Dossier) -> Bool,
        inputs: [String],
        memory: CheckMemory.Run?,
        jobs: Int,
        _ progress: RunProgress
    ) async -> (dossiers: [Dossier], findings: [Diagnostic]) {
        let plan = PaperPlan(folder, for: dossiers)
        progress.begin(.attachments, of: plan.wanted.count)
        let files = await Parallel.map(plan.wanted.count, jobs: jobs) { index in
            defer { progress.advance() }
            let path = plan.openPath(plan.wanted[index])
            let open = { CurrentInput.reading(path) { OpenedFile(path: path) } }
            // What was stopped is not looked at.
            if Task.isCancelled { return OpenedFile(path: "") }
            return memory?.opened(path, open) ?? open()
        }
        let register = PaperRegister(plan, files, dossiers: dossiers)
        // An archive of tables is no attachment either.
        let archives = Set(inputs.compactMap { ArchivedFile($0)?.archive })
        let attached = zip(dossiers, register.attached(to: dossiers)).map { isAsked($0) ? $1 : $0 }
        return (attached, register.unusedFiles(inputs: inputs + archives.sorted()))
    }
}
