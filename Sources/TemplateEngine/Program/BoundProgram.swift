import SangkienDiagnostics
import VietnameseText

/// A program whose slots are resolved against a schema.
struct BoundProgram: Sendable {
    /// Where a slot's value is found while rendering.
    enum Source: Sendable {
        /// The field at `index`, `depth` scopes out from the innermost.
        case field(depth: Int, index: Int)
        /// A field inside the first row of another: `tác giả.tên`; the places from the outside in.
        case path(depth: Int, [Int])
        /// The 1-based position in the innermost list.
        case position
        /// The number of rows of the innermost list.
        case total
        /// The 1-based position in the innermost list, going on from one copy of its repeat to the next.
        case running
        /// The 1-based position in the list of the scope of that number, from the outside in.
        case level(Int)
        /// The number of the record, from 1.
        case record
        /// How many records are printed so far, this one among them.
        case sequence
        /// Cells of a table.
        case cells
        /// An optional field that the data lacks.
        case missing
    }

    let program: Program
    let sources: [Source]
    /// For each slot of a list, how many fields its rows have, where the schema tells.
    let widths: [Int?]
    /// What is done to the rows of the list of each slot.
    let queries: [BoundQuery?]
    /// Where the tags that compute find their lists; nil for those that the data lacks.
    let aggregates: [BoundAggregate?]
    /// For each slot that names a field, the names of the data that lead to it.
    let names: [[String]]
}

extension BoundProgram {
    /// True when some picture of the part is one of the data.
    var takesPictures: Bool { program.pictures.contains { takes($0, fromSource: true) } }

    /// True when the data has the field of a picture; one that is only named like it needs a source of pictures too.
    func takes(_ picture: Program.Picture, fromSource: Bool) -> Bool {
        if case .missing = sources[picture.slot] { return false }
        return fromSource || !program.slots[picture.slot].isNamedPlace
    }
}

extension Program {
    /// Finds each slot's field, looking outward from the innermost list.
    ///
    /// - Throws: `DiagnosticError` with every name that the schema lacks or has twice.
    func bound(to schema: Schema) throws(DiagnosticError) -> BoundProgram {
        let (program, faults) = binding(to: schema)
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return program
    }

    /// As `bound(to:)`, with the names that the schema lacks or has twice beside it; those it lacks are without a value.
    func binding(to schema: Schema) -> (program: BoundProgram, faults: [Diagnostic]) {
        var binder = Binder(self, schema)
        var place = 0
        while place < operations.count {
            binder.read(operations[place])
            // The further items of a repeating section are never printed where the data has its list.
            if case .unlessKnown(let slot, let end) = operations[place], binder.leavesOut(slot) { place = end } else { place += 1 }
        }
        for slot in unfillable { binder.refuse(slot) }
        for computation in ownComputations { binder.refuse(computation) }
        var program = self
        for condition in binder.joined { program.conditions[condition] = conditions[condition].joined[0] }
        let bound = BoundProgram(
            program: program,
            sources: binder.sources.map { $0 ?? .missing },
            widths: binder.widths,
            queries: binder.queries,
            aggregates: binder.aggregates,
            names: binder.names
        )
        return (bound, binder.faults)
    }
}

/// Goes through a program with the lists that are open at each place.
struct Binder {
    let program: Program
    /// The fields at each level; nil inside a list that the data lacks, whose fields nobody knows.
    var scopes: [Schema?]
    private(set) var sources: [BoundProgram.Source?]
    private(set) var widths: [Int?]
    var faults: [Diagnostic] = []
    var queries: [BoundQuery?]
    var aggregates: [BoundAggregate?]
    var names: [[String]]
    /// How many scopes are open in the document that is repeated for the records.
    private var recordsDepth = 1
    /// The conditions in which a joint such as `và` belongs to a name of the data.
    private(set) var joined: [Int] = []

    /// Where a field is found, the fields of its rows, and the names that lead to it.
    typealias Found = (source: BoundProgram.Source, rows: Schema?, names: [String])

    init(_ program: Program, _ schema: Schema) {
        self.program = program
        scopes = [schema]
        sources = Array(repeating: nil, count: program.slots.count)
        widths = Array(repeating: nil, count: program.slots.count)
        queries = Array(repeating: nil, count: program.slots.count)
        names = Array(repeating: [], count: program.slots.count)
        aggregates = Array(repeating: nil, count: program.aggregates.count)
    }

    mutating func read(_ operation: Program.Operation) {
        switch operation {
        case .value(let slot), .optionalValue(let slot), .unlessKnown(let slot, _), .unlessPicture(let slot, _): resolve(slot)
        case .beginPicture(let picture, _): resolve(program.pictures[picture].slot)
        case .branch(let condition, _):
            for term in reading(of: condition) {
                resolve(term.slot)
                if let counter = term.counter { resolve(counter) }
            }
        case .computed(let field): for slot in program.computed[field].expression.names { resolve(slot) }
        case .nextRecord(let test?): for slot in program.tests[test].names { resolve(slot) }
        case .unlessTest(let test, _): for slot in program.tests[test].names { resolve(slot) }
        case .aggregate(let aggregate): resolveAggregate(aggregate)
        case .loop(let slot, _): open(slot)
        case .repeatKnown(let slot, _):
            openKnown(slot)
            if program.slots[slot].isRecords { recordsDepth = scopes.count }
        case .endLoop: scopes.removeLast()
        default: break
        }
    }

    /// True for a further item of a repeating section whose list the data has.
    func leavesOut(_ slot: Int) -> Bool {
        guard program.slots[slot].isFurtherItem, let source = sources[slot] else { return false }
        if case .missing = source { return false }
        return true
    }

    /// The comparisons of a condition: with joints in names where the data has all of these names.
    private mutating func reading(of condition: Int) -> [Program.Term] {
        let written = program.conditions[condition]
        guard let other = written.joined.first else { return written.terms }
        let isKnown = other.terms.allSatisfy { find(program.slots[$0.slot]) != nil }
        if isKnown { joined.append(condition) }
        return isKnown ? other.terms : written.terms
    }

    private mutating func open(_ slot: Int) {
        let found = find(program.slots[slot])
        note(slot, found)
        widths[slot] = found?.rows.flatMap { $0.isUnknown ? nil : $0.fields.count }
        if found != nil, found?.rows == nil {
            faults.append(program.slots[slot].notList)
        } else if found == nil, !isInUnknownList {
            report(slot)
        }
        // What is no list has no names of its own.
        let rows = found == nil ? program.slots[slot].likelyRows(in: scopes) : found?.rows ?? Schema([])
        scopes.append(program.slots[slot].query.isEmpty ? rows : bindQuery(of: slot, rows: rows, list: found?.names.last))
    }

    mutating func note(_ slot: Int, _ found: Found?) {
        sources[slot] = found?.source
        names[slot] = found?.names ?? []
    }

    /// What the data does not know as a list stands once, with the names around it.
    private mutating func openKnown(_ slot: Int) {
        let found = find(program.slots[slot])
        note(slot, found?.rows == nil ? nil : found)
        if sources[slot] == nil { sources[slot] = .missing }
        scopes.append(found?.rows ?? Schema([]))
    }

    private mutating func resolve(_ slot: Int) {
        guard sources[slot] == nil else { return }
        if let fault = program.slots[slot].fieldOfRows(in: scopes) {
            faults.append(fault)
            sources[slot] = .missing
            return
        }
        let found = find(program.slots[slot])
        // A repeating section goes by lists only, its further items with its first.
        note(slot, program.slots[slot].isFurtherItem && found?.rows == nil ? nil : found)
        guard sources[slot] == nil else { return noteFormat(of: slot) }
        sources[slot] = .missing
        if !program.slots[slot].isOptional, !isInUnknownList { report(slot) }
    }

    var isInUnknownList: Bool { scopes.contains { $0?.isUnknown ?? true } }

    mutating func report(_ slot: Int) {
        let known = program.looseSections.isEmpty ? scopes.compactMap { $0 } : scopes[0]?.withInner ?? []
        faults.append(program.slots[slot].unknown(in: known))
    }

    /// Where a slot's field is found; of several names the first that the data has counts.
    mutating func find(_ slot: Program.Slot) -> Found? {
        if slot.cells != nil { return (.cells, nil, []) }
        if slot.isRecordNumber { return (recordSource(slot), nil, []) }
        for name in slot.names {
            if let found = find(name, slot) { return found }
        }
        return slot.mayBeCut ? findCut(slot) : nil
    }

    /// In a repeat the number is that of the row; MERGESEQ does not count records that were skipped (ECMA-376, 17.16.5.36).
    private func recordSource(_ slot: Program.Slot) -> BoundProgram.Source {
        if scopes.count > 1, scopes.count != recordsDepth { return .position }
        return slot.name == "MERGESEQ" ? .sequence : .record
    }

    /// The field whose name Word has made the slot's of: put `M_` before, cut to 40 characters; none when several begin so.
    private mutating func findCut(_ slot: Program.Slot) -> Found? {
        var name = slot.name
        if name.hasPrefix("M_") {
            name = String(name.dropFirst(2))
            if let found = find(name, slot) { return found }
        }
        guard Self.cutNames.contains(name.unicodeScalars.count) else { return nil }
        let key = VietnameseFolding.bareKey(name)
        for scope in scopes.reversed() {
            let whole = scope?.fields.map(\.name).filter { VietnameseFolding.bareKey($0).hasPrefix(key) } ?? []
            if whole.count == 1 { return find(whole[0], slot) }
            if whole.count > 1 { return nil }
        }
        return nil
    }

    /// How long names are that Word has cut: 40 characters, a mark of a letter perhaps counted by itself.
    private static let cutNames = 36...40

    private mutating func find(_ name: String, _ slot: Program.Slot) -> Found? {
        for (depth, scope) in scopes.reversed().enumerated() {
            // A group counts itself, whatever its rows have under that name.
            if let scope, scope.countsGroups(name), let counter = counter(name) { return (counter, nil, []) }
            guard let scope, let index = scope.index(of: name) else { continue }
            if let twin = scope.twin(of: name, besides: index) {
                faults.append(slot.ambiguous(scope.fields[index].name, twin))
            }
            return (.field(depth: depth, index: index), scope.fields[index].rows, [scope.fields[index].name])
        }
        for (depth, scope) in scopes.reversed().enumerated() {
            guard let scope else { continue }
            if let (places, rows) = scope.path(to: name) { return (.path(depth: depth, places), rows, scope.names(at: places)) }
            if let places = scope.emptyList(before: name) { return (.missing, .unknown, scope.names(at: places)) }
        }
        if scopes.count > 1, let counter = counter(name) { return (counter, nil, []) }
        return findLoose(name, slot)
    }

    /// A name inside a section that is not well made may belong to its list.
    private func findLoose(_ name: String, _ slot: Program.Slot) -> Found? {
        guard !program.looseSections.isEmpty, let schema = scopes[0] else { return nil }
        for section in program.looseSections where section.bytes.contains(slot.anchor) {
            let found = section.rows(of: name, in: schema)
            if found.isKnown { return (.missing, found.rows, [name]) }
        }
        return nil
    }

    private func counter(_ name: String) -> BoundProgram.Source? {
        switch Counter(named: name) {
        case .position: .position
        case .total: .total
        case .running: .running
        case .firstLevel: level(1)
        case .secondLevel: level(2)
        case .thirdLevel: level(3)
        case nil: nil
        }
    }

    /// The records of a document that is repeated for them are no level of their own.
    private func level(_ level: Int) -> BoundProgram.Source? {
        let scope = recordsDepth - 1 + level
        return scope < scopes.count ? .level(scope) : nil
    }
}
