import SangkienDiagnostics

extension Program {
    /// What is done to the rows of a list, its names being slots.
    enum QueryStep: Sendable {
        case sort([QueryKey])
        case filter(QueryCondition)
        case group([Int])
        case take(Int)
    }

    /// What rows are sorted or chosen by.
    struct QueryOperand: Sendable {
        /// Nil for a field of the row itself.
        let function: AggregateFunction?
        /// Nil for the number of rows in a group.
        let slot: Int?
    }

    /// One column to sort by.
    struct QueryKey: Sendable {
        let operand: QueryOperand
        let isDescending: Bool
        let isByGivenName: Bool
    }

    /// A condition on rows.
    struct QueryCondition: Sendable {
        let terms: [(operand: QueryOperand, test: TemplateEngine.Condition.Test)]
        let needsAll: Bool
        /// Another reading, which counts where the rows have its names.
        let joined: [QueryCondition]
    }

    /// A value that is computed from the rows of a list.
    struct Aggregate: Sendable {
        /// The list or the field of its rows.
        let slot: Int
        let function: AggregateFunction
        let decimals: Int?
    }
}

extension Program {
    /// True when it computes from lists or asks what is more or less, so that a value may be none to compute or compare with.
    var computes: Bool {
        !aggregates.isEmpty || slots.contains { !$0.query.isEmpty } || conditions.contains { $0.terms.contains { $0.test.isOrdered } }
    }
}

extension Program.QueryStep {
    /// The slots of the names in it, in order.
    var slots: [Int] {
        switch self {
        case .sort(let keys): keys.compactMap(\.operand.slot)
        case .filter(let condition): condition.slots
        case .group(let slots): slots
        case .take: []
        }
    }

    var isGroup: Bool { if case .group = self { true } else { false } }
}

extension Program.QueryCondition {
    var slots: [Int] { terms.compactMap(\.operand.slot) }
}

/// Lists whose rows are put in order, chosen or grouped, and what is computed from them.
extension PartCompiler {
    /// The operation that prints what is computed.
    mutating func addAggregate(_ aggregate: AggregateTag, _ tag: PlacedTag) -> Program.Operation {
        let slot = addSlot([aggregate.name], formatter: aggregate.formatter, isOptional: aggregate.isOptional, tag: tag)
        addQuery(aggregate.steps, to: slot, tag)
        aggregates.append(Program.Aggregate(slot: slot, function: aggregate.function, decimals: aggregate.decimals))
        return .aggregate(aggregates.count - 1)
    }

    mutating func addQuery(_ steps: [RowStep], to slot: Int, _ tag: PlacedTag) {
        guard !steps.isEmpty else { return }
        var query: [Program.QueryStep] = []
        for step in steps {
            switch step {
            case .sort(let keys):
                query.append(
                    .sort(
                        keys.map { key in
                            let operand = operand(key.operand, tag)
                            return Program.QueryKey(operand: operand, isDescending: key.isDescending, isByGivenName: key.isByGivenName)
                        }
                    )
                )
            case .filter(let condition): query.append(.filter(compiled(condition, tag)))
            case .group(let names): query.append(.group(names.map { addSlot([$0], tag: tag) }))
            case .take(let count): query.append(.take(count))
            }
        }
        slots[slot].query = query
    }

    private mutating func compiled(_ condition: RowCondition, _ tag: PlacedTag) -> Program.QueryCondition {
        var terms: [(operand: Program.QueryOperand, test: Condition.Test)] = []
        for term in condition.terms { terms.append((operand(term.operand, tag), term.test)) }
        var joined: [Program.QueryCondition] = []
        for other in condition.joined { joined.append(compiled(other, tag)) }
        return Program.QueryCondition(terms: terms, needsAll: condition.needsAll, joined: joined)
    }

    private mutating func operand(_ operand: RowOperand, _ tag: PlacedTag) -> Program.QueryOperand {
        Program.QueryOperand(function: operand.function, slot: operand.name.map { addSlot([$0], tag: tag) })
    }
}
