import VietnameseText

/// What is done to the rows of a list before they are printed, its names found in the data.
struct BoundQuery: Sendable {
    enum Step: Sendable {
        case sort([Key])
        case filter(Filter)
        /// The ways to the fields that rows are grouped by.
        case group([[Int]])
        case take(Int)
    }

    struct Key: Sendable {
        let operand: Operand
        let isDescending: Bool
        let isByGivenName: Bool
    }

    struct Filter: Sendable {
        let terms: [(operand: Operand, test: Condition.Test)]
        let needsAll: Bool
    }

    /// A field of the row, or what is computed from the rows of a group.
    struct Operand: Sendable {
        let function: AggregateFunction?
        /// The way to the field; empty for the number of rows.
        let path: [Int]
        let slot: Int?
    }

    let steps: [Step]

    /// The rows that are printed; what cannot be computed goes to `results`.
    ///
    /// There are none when the task was cancelled meanwhile, which `results` tells.
    func rows(of rows: Rows, _ results: inout AggregateResults) -> Rows {
        var picked = PickedRows(rows)
        for step in steps {
            switch step {
            case .sort(let keys): picked.sort(by: keys, &results)
            case .filter(let filter): picked.keep(filter, &results)
            case .group(let paths): picked.group(by: paths, &results)
            case .take(let count): picked.take(count)
            }
        }
        return results.steps.isOver ? Rows(count: 0) { _, _ in .text("") } : picked.rows
    }
}

/// Rows, or groups of rows, on their way through the steps of a query.
struct PickedRows {
    private let base: Rows
    /// The rows that are left, in their order; of groups, those of each.
    private var chosen: [Int]
    private var groups: [[Int]]?
    private var groupPaths: [[Int]] = []

    init(_ rows: Rows) {
        base = rows
        chosen = Array(0..<rows.count)
    }

    /// The rows as a list, or the groups, each with its fields and its rows.
    var rows: Rows {
        guard let groups else { return base.picked(chosen) }
        let (base, paths) = (base, groupPaths)
        return Rows(count: groups.count) { group, field in
            field < paths.count ? base.value(at: paths[field], row: groups[group][0]) : .rows(base.picked(groups[group]))
        }
    }

    mutating func take(_ count: Int) {
        if groups == nil { chosen = Array(chosen.prefix(count)) } else { groups = groups.map { Array($0.prefix(count)) } }
    }

    mutating func keep(_ filter: BoundQuery.Filter, _ results: inout AggregateResults) {
        var tests = filter.terms.map { RowTest($0.operand, $0.test) }
        if let groups {
            var kept: [[Int]] = []
            for group in groups {
                guard results.steps.goesOn() else { return }
                let isKept = Self.holds(filter.needsAll, &tests) { test in
                    test.holds(for: value(of: test.operand, group: group, &results), at: [])
                }
                if isKept { kept.append(group) }
            }
            self.groups = kept
        } else {
            var kept: [Int] = []
            for row in chosen {
                guard results.steps.goesOn() else { return }
                let isKept = Self.holds(filter.needsAll, &tests) { test in
                    test.holds(for: base.value(at: test.operand.path, row: row), at: [base.number(of: row)])
                }
                if isKept { kept.append(row) }
            }
            chosen = kept
        }
        for test in tests { if let slot = test.operand.slot { results.note(test.wrong, of: slot) } }
    }

    private static func holds(_ needsAll: Bool, _ tests: inout [RowTest], _ holds: (inout RowTest) -> Bool) -> Bool {
        for index in tests.indices where holds(&tests[index]) != needsAll { return !needsAll }
        return needsAll
    }

    // MARK: Groups

    /// Rows whose fields have the same words, letter case and spaces apart, are one group; groups stand as their first rows do.
    mutating func group(by paths: [[Int]], _ results: inout AggregateResults) {
        var groups: [[Int]] = []
        var known: [[String]: Int] = [:]
        var last: (texts: [String], group: Int)?
        for row in chosen {
            guard results.steps.goesOn() else { return }
            let texts = paths.map { base.value(at: $0, row: row).text }
            if let last, last.texts == texts {
                groups[last.group].append(row)
                continue
            }
            let key = texts.map(VietnameseFolding.key)
            let group = known[key] ?? groups.count
            if group == groups.count {
                known[key] = group
                groups.append([])
            }
            groups[group].append(row)
            last = (texts, group)
        }
        (self.groups, groupPaths) = (groups, paths)
    }

    private func value(of operand: BoundQuery.Operand, group: [Int], _ results: inout AggregateResults) -> Value {
        guard let function = operand.function else {
            return operand.path.first.map { base.value(at: groupPaths[$0], row: group[0]) } ?? .text("")
        }
        guard !operand.path.isEmpty else { return .number(String(group.count)) }
        var running = RunningAggregate(function)
        for row in group {
            guard results.steps.goesOn() else { return .text("") }
            running.add(base.value(at: operand.path, row: row), at: [base.number(of: row)])
        }
        if let slot = operand.slot { results.note(running.wrong, of: slot) }
        return running.compared
    }

    // MARK: Order

    mutating func sort(by keys: [BoundQuery.Key], _ results: inout AggregateResults) {
        var columns: [SortColumn] = []
        for key in keys {
            let values = values(of: key.operand, &results)
            columns.append(SortColumn(values, isByGivenName: key.isByGivenName, &results.steps))
        }
        // Columns that were left unfinished have fewer values than there are rows.
        guard !results.steps.isOver else { return }
        let order = try? (groups?.indices ?? chosen.indices)
            .sorted { left, right in
                guard results.steps.goesOn() else { throw CancellationError() }
                for (key, column) in zip(keys, columns) {
                    let order = column.order(left, right, isDescending: key.isDescending)
                    if order != 0 { return order < 0 }
                }
                // Equal ones stay as they are in the data.
                return left < right
            }
        guard let order else { return }
        if let groups { self.groups = order.map { groups[$0] } } else { chosen = order.map { chosen[$0] } }
    }

    /// What the rows, or the groups, are sorted by.
    private func values(of operand: BoundQuery.Operand, _ results: inout AggregateResults) -> [Value] {
        var values: [Value] = []
        for place in groups?.indices ?? chosen.indices {
            guard results.steps.goesOn() else { break }
            if let groups {
                values.append(value(of: operand, group: groups[place], &results))
            } else {
                values.append(base.value(at: operand.path, row: chosen[place]))
            }
        }
        return values
    }
}

extension Rows {
    /// The value at the end of a way through the first rows of lists; blank where there is none.
    func value(at path: [Int], row: Int) -> Value {
        guard let first = path.first else { return .text("") }
        var value = value(row, first)
        for place in path.dropFirst() {
            guard case .rows(let rows) = value, rows.count > 0 else { return .text("") }
            value = rows.value(0, place)
        }
        return value
    }
}
