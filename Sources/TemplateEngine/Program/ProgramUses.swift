import SangkienDiagnostics

/// Each place where a program uses a name, and the lists it stands in.
struct ProgramUses {
    /// What a name is used for.
    enum Role {
        case value
        case condition
        case list
        /// Computes from it; the number tells which tag.
        case aggregate(Int)
        /// Prints the picture that it names, or its code; the number tells which.
        case picture(Int)
        /// Puts rows in order, chooses or groups them by it.
        case step
    }

    /// One use of a slot.
    struct Use {
        let slot: Int
        let role: Role
        /// The list it stands in, by its place in `lists`; -1 outside any.
        let list: Int
    }

    /// A repeat: the slot of its list, and the list that it stands in.
    struct List {
        let slot: Int
        let outer: Int
    }

    private(set) var uses: [Use] = []
    private(set) var lists: [List] = []

    init(_ program: Program) {
        var list = -1
        for operation in program.operations {
            switch operation {
            case .value(let slot), .optionalValue(let slot): uses.append(Use(slot: slot, role: .value, list: list))
            case .computed(let field):
                for slot in program.computed[field].expression.names { uses.append(Use(slot: slot, role: .value, list: list)) }
            case .beginPicture(let picture, _): uses.append(Use(slot: program.pictures[picture].slot, role: .picture(picture), list: list))
            case .aggregate(let aggregate):
                let slot = program.aggregates[aggregate].slot
                uses.append(Use(slot: slot, role: .aggregate(aggregate), list: list))
                addSteps(program.slots[slot].query, list)
            case .nextRecord(let test?):
                for slot in program.tests[test].names { uses.append(Use(slot: slot, role: .condition, list: list)) }
            case .unlessTest(let test, _):
                for slot in program.tests[test].names { uses.append(Use(slot: slot, role: .condition, list: list)) }
            case .branch(let condition, _):
                for term in program.conditions[condition].terms { uses.append(Use(slot: term.slot, role: .condition, list: list)) }
            case .loop(let slot, _), .repeatKnown(let slot, _):
                uses.append(Use(slot: slot, role: .list, list: list))
                lists.append(List(slot: slot, outer: list))
                list = lists.count - 1
                addSteps(program.slots[slot].query, list)
            case .endLoop: if list >= 0 { list = lists[list].outer }
            default: continue
            }
        }
    }

    private mutating func addSteps(_ steps: [Program.QueryStep], _ list: Int) {
        for slot in steps.flatMap(\.slots) { uses.append(Use(slot: slot, role: .step, list: list)) }
    }
}
