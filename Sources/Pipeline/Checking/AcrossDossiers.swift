import Diagnostics
import Dossiers

/// Compares all initiatives with one another on several cores; the findings are the same for any number of them.
enum AcrossDossiers {
    /// What the comparison of `dossiers` finds.
    static func findings(_ dossiers: [Dossier], context: RuleContext, jobs: Int) async -> [Diagnostic] {
        let comparison = Comparison(dossiers, context)
        let parts = await Parallel.map(comparison.partCount, jobs: jobs, run: 1) { comparison.part($0) }
        var collected = comparison.collect(parts)
        while let round = collected.search.nextRound() {
            let results = await Parallel.map(round.taskCount, jobs: jobs, run: 1) { round.result(of: $0) }
            collected.search.take(results, of: round)
        }
        return comparison.findings(collected)
    }
}
