import SangkienDiagnostics

/// What a run has computed from lists so far, and what it could not.
struct AggregateResults {
    /// A result and the row of the scope that it belongs to: asked for again in the same row, it is not computed again.
    private struct Known {
        let copy: Int
        let index: Int
        let value: Value
    }

    /// A tag's slot, and whether it asks for days; numbers come first.
    private struct Asked: Hashable, Comparable {
        let slot: Int
        let wantsDay: Bool

        static func < (left: Asked, right: Asked) -> Bool {
            left.slot != right.slot ? left.slot < right.slot : !left.wantsDay && right.wantsDay
        }
    }

    /// What one tag could not compute or compare with: how many values, and the first few.
    private struct Refused {
        var count = 0
        var shown: [RunningAggregate.Wrong] = []
        /// Where the last one stands.
        var lastPlace: [Int]?
    }

    /// What is counted of all that the run does, so that it ends when its task is cancelled.
    var steps = UntilCancelled()

    /// True when a counter goes on from one copy of a repeat to the next.
    let countsOn: Bool
    private var known: [Known?]
    private var refused: [Asked: Refused] = [:]
    /// For each repeat, by its operation, how many rows its copies had.
    private var begun: [Int: Int] = [:]

    private static let shownOfATag = 5

    init(_ bound: BoundProgram) {
        known = Array(repeating: nil, count: bound.aggregates.count)
        countsOn = bound.sources.contains { if case .running = $0 { true } else { false } }
    }

    /// A copy of the repeat at an operation begins with so many rows; gives how many came before.
    mutating func begin(_ count: Int, at operation: Int) -> Int {
        let before = begun[operation] ?? 0
        begun[operation] = before + count
        return before
    }

    /// What was computed for that tag in this row.
    func known(_ aggregate: Int, copy: Int, index: Int) -> Value? {
        guard let result = known[aggregate], result.copy == copy, result.index == index else { return nil }
        return result.value
    }

    mutating func keep(_ value: Value, of aggregate: Int, copy: Int, index: Int) {
        known[aggregate] = Known(copy: copy, index: index, value: value)
    }

    /// Takes what the tag of a slot could not compute with.
    mutating func note(_ wrong: [RunningAggregate.Wrong], of slot: Int) {
        for wrong in wrong { note(wrong, of: slot) }
    }

    /// Takes what the condition of a slot could not compare; a value that stands around many rows is asked in each, and counts once.
    mutating func note(compared wrong: RunningAggregate.Wrong, of slot: Int) {
        guard refused[Asked(slot: slot, wantsDay: wrong.wantsDay)]?.lastPlace != wrong.place else { return }
        note(wrong, of: slot)
    }

    private mutating func note(_ wrong: RunningAggregate.Wrong, of slot: Int) {
        let asked = Asked(slot: slot, wantsDay: wrong.wantsDay)
        refused[asked, default: Refused()].count += 1
        refused[asked]?.lastPlace = wrong.place
        if refused[asked]?.shown.count ?? 0 < Self.shownOfATag { refused[asked]?.shown.append(wrong) }
    }

    /// One error for each tag that met something else than a number or day; `record` is the number of the record where there are many.
    func faults(_ program: Program, record: Int? = nil) -> [Diagnostic] {
        refused.sorted { $0.key < $1.key }
            .map { asked, refused in
                let shown = refused.shown.map { wrong in
                    ((record.map { [$0] } ?? []) + wrong.place, PlainText.shortened(PlainText.line(wrong.value), to: 30))
                }
                let quoted = RecordValues(places: shown, of: refused.count)
                return Diagnostic(
                    asked.wantsDay ? .valueNotDay : .valueNotNumber,
                    at: program.slots[asked.slot].location,
                    Argument("count", refused.count),
                    Argument("tag", program.slots[asked.slot].name),
                    Argument(private: "values", quoted.quoted, shown: quoted.numbers)
                )
            }
    }
}

/// Printing what is computed.
extension Renderer {
    mutating func writeAggregate(_ number: Int, to output: inout [UInt8]) {
        let aggregate = program.aggregates[number]
        guard let bound = aggregates[number] else { return write(.text(""), aggregate.slot, to: &output) }
        let scope = scopes[scopes.count - 1 - bound.depth]
        if let value = self.aggregate.known(number, copy: scope.copy, index: scope.index) {
            return write(value, aggregate.slot, to: &output)
        }
        var running = RunningAggregate(aggregate.function)
        if let first = bound.lists.first {
            let list = value(of: first, depth: bound.depth, row: scope.index)
            add(list, bound.lists.dropFirst(), bound.field, [], queries[aggregate.slot], &running)
        }
        self.aggregate.note(running.wrong, of: aggregate.slot)
        let value = running.result(decimals: aggregate.decimals)
        self.aggregate.keep(value, of: number, copy: scope.copy, index: scope.index)
        write(value, aggregate.slot, to: &output)
    }

    /// Takes the values of all rows of a list, of the lists in its rows where `inner` leads on; `place` are the rows around it.
    private mutating func add(
        _ list: Value,
        _ inner: ArraySlice<Int>,
        _ field: [Int],
        _ place: [Int],
        _ query: BoundQuery?,
        _ running: inout RunningAggregate
    ) {
        guard case .rows(var rows) = list else { return }
        if let next = inner.first {
            for row in 0..<rows.count {
                guard aggregate.steps.goesOn() else { return }
                add(rows.value(row, next), inner.dropFirst(), field, place + [rows.number(of: row)], query, &running)
            }
            return
        }
        if let query { rows = query.rows(of: rows, &aggregate) }
        guard !field.isEmpty else { return running.add(count: rows.count) }
        for row in 0..<rows.count {
            guard aggregate.steps.goesOn() else { return }
            running.add(rows.value(at: field, row: row), at: place + [rows.number(of: row)])
        }
    }
}
