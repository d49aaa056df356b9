import Dossiers
import SangkienDiagnostics

/// Compares all initiatives with one another on several cores; the findings are the same for any number of them.
enum AcrossDossiers {
    /// What the comparison of `dossiers` finds; what `memory` knows of them is not read again.
    ///
    /// A cancelled task's findings are none.
    static func findings(_ dossiers: [Dossier], context: RuleContext, memory: CheckMemory.Run?, jobs: Int) async -> [Diagnostic] {
        let comparison = Comparison(dossiers, context)
        let parts = await Parallel.map(comparison.partCount, jobs: jobs, run: 1) { memory?.part(comparison, $0) ?? comparison.part($0) }
        var collected = comparison.collect(parts)
        await search(&collected, jobs: jobs)
        return Task.isCancelled ? [] : comparison.findings(collected, cores: jobs)
    }

    /// Goes through all rounds of the search, or to where the task is cancelled.
    static func search(_ collected: inout Collected, jobs: Int) async {
        while !Task.isCancelled, let round = collected.search.nextRound() {
            let results = await Parallel.map(round.taskCount, jobs: jobs, run: 1) { round.result(of: $0) }
            collected.search.take(results, of: round)
        }
    }
}
