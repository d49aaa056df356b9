#if Desk
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// The work behind the pages (xưởng): checks what the register holds, once for each state of it and each day, and remembers the result.
actor Workshop {
    nonisolated let options: DeskOptions
    nonisolated let register: Register
    /// Where the work is done, and what is remembered of it.
    nonisolated let threads: WorkThreads
    private let memory = CheckMemory()
    private let views = Views()
    /// Grows with every change of the register.
    private var revision = 0
    private var checks: [CalendarDate: Check] = [:]
    /// The revision that a check began with, by its number; none for one that has yet to begin.
    private var begun: [Int: Int] = [:]
    /// The last check of all: one at a time has the machine, and what waits reads what the register holds when its turn comes.
    private var last: Check?
    /// Papers that are being made, by whose order it is: nil for the office's, or a union's name.
    private var makings: [String?: Making] = [:]
    private var lastMaking: Making?

    /// A check that is waiting, under way or done.
    struct Check: Sendable {
        let number: Int
        let progress: RunProgress
        let task: Task<Result<CheckedSet, DeskFault>, Never>
    }

    /// Papers that are being made.
    struct Making: Sendable {
        let id: String
        let order: PaperOrder
        let progress: RunProgress
        let task: Task<Result<String, DeskFault>, Never>
    }

    /// How many days' results are kept.
    private static let mostDays = 3

    init(_ options: DeskOptions, _ register: Register) {
        (self.options, self.register) = (options, register)
        threads = WorkThreads(options.jobs)
    }

    /// The day of the check where no other was chosen.
    nonisolated var today: CalendarDate { options.day ?? options.now().day }

    /// Stops the papers that are being made by the order of the office, or of a union.
    func stopMaking(_ owner: String? = nil) { makings[owner]?.task.cancel() }

    /// Stops the check for `day`; what the register holds has no result then until something changes, or somebody asks for one.
    func stopChecking(_ day: CalendarDate) { checks[day]?.task.cancel() }

    /// Lets go of the check for `day` that was stopped, so that the next page begins one.
    func checkAgain(_ day: CalendarDate) {
        guard let check = checks[day], check.task.isCancelled else { return }
        checks[day] = nil
    }

    /// Something was written to the register: results so far are no longer those of what it holds.
    func changed() {
        revision += 1
    }

    /// Stops the papers that are being made and waits for the check that is under way, so that neither writes down what is erased meanwhile.
    func settle() async {
        for making in makings.values { making.task.cancel() }
        _ = await lastMaking?.task.value
        _ = await last?.task.value
    }

    /// What was erased is in no result either.
    func forget() {
        changed()
        (checks, last) = ([:], nil)
        memory.forget()
        views.forget()
    }

    /// The check for `day` of what the register holds now; begins it where nobody has.
    func check(_ day: CalendarDate) -> Check {
        if let known = checks[day], begun[known.number] ?? revision == revision { return known }
        let number = (last?.number ?? 0) + 1
        let progress = RunProgress()
        let before = last?.task
        let task = CheckedSet.Task(
            options: options,
            register: register,
            day: day,
            progress: progress,
            memory: memory,
            views: views
        )
        let check = Check(
            number: number,
            progress: progress,
            task: Task.detached { [self] in
                _ = await before?.value
                await self.begin(number)
                let result = await Result(faults: { try await threads.run { try await CheckedSet.made(task) } })
                if case .success(let checked) = result { Task.detached(priority: .utility) { checked.prepareSearch() } }
                return result
            }
        )
        if checks.count >= Self.mostDays, let other = checks.keys.first(where: { $0 != day }) { checks[other] = nil }
        checks[day] = check
        last = check
        return check
    }

    private func begin(_ number: Int) {
        begun = begun.filter { known in checks.values.contains { $0.number == known.key } }
        begun[number] = revision
    }

    /// The result for `day`, where it is there within so many milliseconds; otherwise how far it is.
    nonisolated func result(_ day: CalendarDate, within milliseconds: Int) async throws(DeskFault) -> Outcome {
        let check = await check(day)
        guard let result = await Patience.value(of: check.task, within: milliseconds) else { return .working(check.progress.now) }
        return .done(try result.get())
    }

    /// A result, or how far it is.
    enum Outcome: Sendable {
        case done(CheckedSet)
        case working(RunProgress.Snapshot)
    }

    // MARK: Papers

    /// Begins to make papers, after those that others ordered.
    ///
    /// - Throws: `DeskFault.busy` while the office or the same union has others made; the same order once more is the one under way.
    func make(_ order: PaperOrder, _ signature: Signature) throws(DeskFault) -> Making {
        if let making = makings[order.owner] {
            guard making.order == order else { throw .busy }
            return making
        }
        let progress = RunProgress()
        let id = PaperWork.newID()
        let work = PaperWork(options: options, register: register, order: order, id: id, progress: progress, signature: signature)
        let day = order.day
        let before = lastMaking?.task
        let task = Task.detached { [self] () -> Result<String, DeskFault> in
            _ = await before?.value
            let result = await Result<String, DeskFault>(faults: {
                let checked = try await self.check(day).task.value.get()
                return try await threads.run { try await work.run(checked) }
            })
            await self.madePapers(order.owner)
            return result
        }
        let making = Making(id: id, order: order, progress: progress, task: task)
        makings[order.owner] = making
        lastMaking = making
        return making
    }

    /// What is being made by the order of the office, or of a union.
    func underWay(_ owner: String? = nil) -> Making? { makings[owner] }

    private func madePapers(_ owner: String?) { makings[owner] = nil }
}

/// What went wrong, to be said at the page.
enum DeskFault: Error, Sendable {
    case register(RegisterError)
    case findings([Diagnostic])
    /// Somebody stopped the making of papers, or the check.
    case stopped
    case checkStopped
    /// Other papers are being made.
    case busy
    case unknown(String)
}

extension Result where Failure == DeskFault {
    /// The outcome of `body`; whatever it throws can be said.
    init(faults body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch let fault as DeskFault {
            self = .failure(fault)
        } catch let error as RegisterError {
            self = .failure(.register(error))
        } catch let error as DiagnosticError {
            self = .failure(.findings(error.diagnostics))
        } catch {
            self = .failure(.unknown("\(error)"))
        }
    }
}
#endif
