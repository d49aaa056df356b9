/// Doing the same to many things on several cores; the results stand in the order of the things.
enum Parallel {
    /// Calls `body` for 0..<count on at most `jobs` tasks at once.
    ///
    /// - Complexity: one task a worker; each takes every `jobs`-th run of neighbours, so that no two share state.
    static func map<Result: Sendable>(
        _ count: Int,
        jobs: Int,
        run: Int = 16,
        _ body: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        let workers = max(1, min(jobs, count))
        guard workers > 1 else { return (0..<count).map(body) }
        let parts = await withTaskGroup(of: [(Int, Result)].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var results: [(Int, Result)] = []
                    for begin in stride(from: worker * run, to: count, by: workers * run) {
                        for index in begin..<min(begin + run, count) { results.append((index, body(index))) }
                    }
                    return results
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Does two things beside each other where there is more than one job, else one after the other.
    static func both<First: Sendable, Second: Sendable>(
        jobs: Int,
        _ first: @escaping @Sendable () -> First,
        _ second: @escaping @Sendable () async -> Second
    ) async -> (First, Second) {
        guard jobs > 1 else { return (first(), await second()) }
        async let beside = first()
        let result = await second()
        return (await beside, result)
    }
}
