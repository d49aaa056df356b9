import Synchronization

/// How far a run has come (tiến độ): reported by those who work, looked at by whoever shows it, from any thread.
package final class RunProgress: Sendable {
    /// What a run does, one after the other.
    package enum Stage: Sendable, Hashable, CaseIterable {
        /// Input files are read.
        case reading
        /// The files of papers are opened.
        case attachments
        /// Dossiers are checked.
        case checking
        /// Initiatives are compared with one another.
        case comparing
        /// Documents are made.
        case writing
        /// LibreOffice makes PDF files of them.
        case printing
        /// The packages for unions are made.
        case packing
        /// All is written, the list of it too.
        case finished
    }

    /// One look at a run.
    package struct Snapshot: Sendable, Equatable {
        /// What is being done.
        package var stage: Stage
        /// How many things of this stage are done.
        package var done: Int
        /// How many there are; nil where that is not known.
        package var total: Int?
        /// How many files stand in the output folder, of all stages.
        package var files: Int
        /// How many files there are to be.
        package var planned: Int

        /// What a run knows of itself.
        package init(_ stage: Stage, done: Int = 0, of total: Int? = nil, files: Int = 0, planned: Int = 0) {
            (self.stage, self.done, self.total, self.files, self.planned) = (stage, done, total, files, planned)
        }
    }

    private let state = Mutex(Snapshot(.reading))

    /// The progress of a run that begins.
    package init() {}

    /// How far the run is now.
    package var now: Snapshot { state.withLock { $0 } }

    /// The same without waiting; nil when somebody else is looking.
    package var atOnce: Snapshot? { state.withLockIfAvailable { $0 } }

    /// Begins a stage with so many things to do.
    func begin(_ stage: Stage, of total: Int? = nil) {
        state.withLock { ($0.stage, $0.done, $0.total) = (stage, 0, total) }
    }

    /// Some more things of this stage are done, well or not.
    func advance(by count: Int = 1) {
        state.withLock { $0.done += count }
    }

    /// Says how many files there will be.
    func plan(_ files: Int) {
        state.withLock { $0.planned = files }
    }

    /// One more file stands in the output folder.
    func published() {
        state.withLock { $0.files += 1 }
    }
}
