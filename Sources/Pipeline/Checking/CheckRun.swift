import Attachments
import Dossiers
import Records
import SangkienDiagnostics

/// The result of checking all inputs (lượt kiểm tra).
package struct CheckRun: Sendable {
    /// The rules and the day they were applied.
    package let context: RuleContext
    /// The dossiers in input order, each with its findings.
    package let dossiers: [CheckedDossier]
    /// Findings that belong to no single dossier: inputs, repeats, quotas, near-duplicates.
    package let findings: [Diagnostic]
    /// True when an input could not be used at all.
    package let hasUnusableInput: Bool
    /// What came of each file and sheet, in order.
    package let files: [FileSummary]
    /// What the office's register says, and which row is about which dossier; nil where there is none and nobody asked for one.
    let register: RegisterState?
    /// The inputs whose bytes may be wanted again, by their paths; none unless that was said.
    let originals: [String: OriginalFile]
    /// By what the dossiers are found again among those of other runs; nil unless that was said.
    var identities: ReadIdentities?
    /// Whether the task was cancelled before the run came to its end: then nothing of it may be used.
    package var isStopped = false

    /// Reads and checks the inputs called `names` on at most `jobs` cores; opens their attachments when a folder is given, of the dossiers that
    /// `hasAttachments` says yes to.
    ///
    /// Comparing initiatives with one another may be left out. With `joinsRegister` the dossiers are made ready for a register although there is
    /// none among the inputs; with `keepsOriginals` the inputs' own bytes can be handed back, with `keepsIdentities` a sketch can be made. What an
    /// `office` knows counts as its register does, in place of any among the inputs; `settled` columns mean what was said of them. `progress` learns how far the run is.
    /// What `memory` knows of files with the given `digests`, by their paths, is not read and judged again. In a cancelled task the run is stopped.
    package static func run(
        _ names: [String],
        context: RuleContext,
        options: ReadOptions = ReadOptions(),
        attachments: AttachmentFolder? = nil,
        hasAttachments: (Dossier) -> Bool = { _ in true },
        jobs: Int,
        comparing: Bool = true,
        joinsRegister: Bool = false,
        keepsOriginals: Bool = false,
        keepsIdentities: Bool = false,
        office: OfficeBook? = nil,
        settled: [SettledColumn] = [],
        memory: CheckMemory? = nil,
        digests: [String: String] = [:],
        progress: RunProgress = RunProgress()
    ) async -> CheckRun {
        let memory = memory?.run(settled: settled, digests: digests)
        let read = await SetFacts.read(
            names,
            context,
            options: options,
            attachments: attachments?.path,
            jobs: jobs,
            joinsRegister: joinsRegister,
            keepsOriginals: keepsOriginals,
            keepsIdentities: keepsIdentities,
            office: office,
            settled: settled,
            memory: memory,
            progress: progress
        )
        guard let set = read, !Task.isCancelled else { return stopped(context) }
        let folderFaults = attachments.map(AttachmentRun.faults) ?? []
        let context = context.knowing(unreadFiles: set.unread, scans: set.scans)
        let checker = Checker(context)
        memory?.begin(context)
        var (dossiers, remarks) = (set.dossiers, set.remarks)
        if let attachments {
            let inputs = set.paths + set.ownResults
            let attached = await AttachmentRun.attach(
                attachments,
                to: dossiers,
                where: hasAttachments,
                inputs: inputs,
                memory: memory,
                jobs: jobs,
                progress
            )
            dossiers = attached.dossiers
            remarks += attached.findings
        }
        let limit = options.budgets.findings(text: set.textBytes)
        var budget = FindingsBudget(limit)
        var checked: [CheckedDossier] = []
        checked.reserveCapacity(dossiers.count)
        progress.begin(.checking, of: dossiers.count)
        for begin in stride(from: 0, to: dossiers.count, by: share) where !Task.isCancelled {
            let part = await Parallel.map(min(share, dossiers.count - begin), jobs: jobs) { [dossiers] in
                let dossier = dossiers[begin + $0]
                return memory?.checked(dossier, checker, keeping: limit) ?? checker.check(dossier, keeping: limit)
            }
            for dossier in part { checked.append(budget.take(dossier)) }
            progress.advance(by: part.count)
        }
        if Task.isCancelled { return stopped(context) }
        if comparing { progress.begin(.comparing) }
        let standing = comparing ? checked.map(\.standing.dossier) : []
        let (ofUnions, across) = await Parallel.both(jobs: jobs) { [checked] in
            checker.quotaFindings(checked) + checker.selectionFindings(checked)
        } _: {
            await AcrossDossiers.findings(standing, context: context, memory: memory, jobs: jobs)
        }
        if Task.isCancelled { return stopped(context) }
        memory?.end()
        return CheckRun(
            context: context,
            dossiers: checked,
            findings: context.programme.remarks + set.findings + [budget.finding].compactMap { $0 } + folderFaults + remarks
                + ofUnions + across + (set.register?.findings(on: checked) ?? []),
            hasUnusableInput: set.hasUnusable || !folderFaults.isEmpty || budget.finding != nil,
            files: set.summaries,
            register: set.register,
            originals: set.originals,
            identities: set.identities
        )
    }

    /// A run that was stopped.
    private static func stopped(_ context: RuleContext) -> CheckRun {
        CheckRun(
            context: context,
            dossiers: [],
            findings: [],
            hasUnusableInput: false,
            files: [],
            register: nil,
            originals: [:],
            isStopped: true
        )
    }

    /// How many dossiers are checked before their findings are weighed against the budget.
    private static let share = 512

    /// What a check needs of its inputs; the tables themselves are let go.
    private struct SetFacts {
        let dossiers: [Dossier]
        let remarks: [Diagnostic]
        let paths: [String]
        let ownResults: [String]
        let unread: [String]
        let scans: [String]
        let findings: [Diagnostic]
        let hasUnusable: Bool
        let summaries: [FileSummary]
        let textBytes: Int
        let register: RegisterState?
        let originals: [String: OriginalFile]
        let identities: ReadIdentities?

        /// Nil in a cancelled task.
        static func read(
            _ names: [String],
            _ context: RuleContext,
            options: ReadOptions,
            attachments: String?,
            jobs: Int,
            joinsRegister: Bool,
            keepsOriginals: Bool,
            keepsIdentities: Bool,
            office: OfficeBook?,
            settled: [SettledColumn],
            memory: CheckMemory.Run?,
            progress: RunProgress
        ) async -> SetFacts? {
            let set = await InputSet.read(
                names,
                context.programme,
                options: options,
                attachments: attachments,
                keepsOriginals: keepsOriginals,
                settled: settled,
                memory: memory,
                jobs: jobs,
                progress: progress
            )
            if Task.isCancelled { return nil }
            let originals = keepsOriginals ? set.inputs.map { ($0.file, OriginalFile($0, digest: $0.digest)) } : []
            let all = set.inputs.flatMap(\.dossiers)
            let identities = keepsIdentities ? await Parallel.map(all.count, jobs: jobs) { DossierIdentity(of: all[$0], context) } : []
            let (dossiers, remarks, places) = Checker(context).withoutRepeats(all)
            let books = office.map { [$0.read(context)].compactMap(\.self) } ?? set.registers
            let joins = joinsRegister || office != nil || !books.isEmpty
            let register = joins ? RegisterState(books.count == 1 ? books[0] : nil, dossiers, context) : nil
            return SetFacts(
                dossiers: register?.dossiers ?? dossiers,
                remarks: remarks + (register?.findings ?? []) + RegisterBook.several(books),
                paths: set.paths,
                ownResults: set.ownResults,
                unread: set.unread,
                scans: set.scans,
                findings: set.findings,
                hasUnusable: set.hasUnusable,
                summaries: set.summaries,
                textBytes: set.inputs.reduce(0) { $0 + $1.textBytes },
                register: register,
                originals: Dictionary(originals) { first, _ in first },
                identities: keepsIdentities ? ReadIdentities(identities, kept: register?.kept.map { places[$0] } ?? places) : nil
            )
        }
    }

    /// The same with what was typed in every message (`--show-values`).
    package func showingTyped() -> CheckRun {
        CheckRun(
            context: context,
            dossiers: dossiers.map { $0.showingTyped(context) },
            findings: findings.map { $0.showingTyped() },
            hasUnusableInput: hasUnusableInput,
            files: files,
            register: register,
            originals: originals
        )
    }

    /// The number of initiatives in all dossiers.
    package var initiativeCount: Int {
        dossiers.reduce(0) { $0 + $1.dossier.initiatives.count }
    }

    /// The number of dossiers with a verdict.
    package func count(_ verdict: Verdict) -> Int {
        dossiers.count { $0.verdict == verdict }
    }

    /// The number of initiatives with a verdict.
    package func count(_ verdict: InitiativeVerdict) -> Int {
        dossiers.reduce(0) { $0 + $1.count(verdict) }
    }

    /// True when a dossier is invalid, an initiative not eligible, or either cannot be understood, or an input has errors.
    package var hasErrors: Bool {
        count(Verdict.invalid) > 0 || count(.ineligible) > 0 || dossiers.contains { !$0.isUnderstood }
            || findings.contains { $0.severity == .error }
    }
}
