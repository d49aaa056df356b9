import Diagnostics
import Markup
import VietnameseText

/// A part of a template as literal byte runs and operations; rendering it is copying and escaping.
struct Program: Sendable {
    /// One step.
    ///
    /// Targets are indices of operations.
    enum Operation: Sendable {
        /// Copies these bytes of the part.
        case literal(Range<Int>)
        /// Writes ` xml:space="preserve"`, so that Word keeps the value's spaces.
        case preserveSpace
        /// Writes the value of a slot.
        case value(Int)
        /// Begins the repetition of a slot's list; goes to `end` when the list is empty.
        case loop(Int, end: Int)
        /// Takes the next row and goes back behind `begin`, or goes on.
        case endLoop(begin: Int)
        /// Goes to `otherwise` unless the condition of that number holds.
        case branch(Int, otherwise: Int)
        /// Goes on elsewhere.
        case jump(Int)
        /// Holds back these bytes, the head of a table all of whose rows may be missing, until its first row.
        case beginTable(Range<Int>)
        /// A row of such a table begins.
        case row
        /// Ends such a table with these bytes; without any row, neither its head nor its end is written.
        case endTable(Range<Int>)
    }

    /// A hole: the name that a tag gives, and what becomes of the value.
    struct Slot: Sendable {
        let name: String
        let formatter: Formatter?
        /// True when the data need not have it.
        let isOptional: Bool
        let context: TextContext
        let location: SourceLocation
    }

    /// A comparison of a slot's value.
    struct Term: Sendable {
        let slot: Int
        let test: TemplateEngine.Condition.Test
    }

    /// Comparisons of which all, or one, must hold.
    struct Condition: Sendable {
        let terms: [Term]
        let needsAll: Bool
    }

    let bytes: [UInt8]
    var operations: [Operation] = []
    var slots: [Slot] = []
    var conditions: [Condition] = []

    /// False when rendering would give back the part as it is.
    var hasTags: Bool {
        if case .literal(let range)? = operations.first, operations.count == 1 { return range.count != bytes.count }
        return !operations.isEmpty
    }
}

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
        /// An optional field that the data lacks.
        case missing
    }

    let program: Program
    let sources: [Source]
}

extension Program {
    /// Finds each slot's field, looking outward from the innermost list.
    ///
    /// - Throws: `DiagnosticError` with every name that the schema lacks.
    func bound(to schema: Schema) throws(DiagnosticError) -> BoundProgram {
        let (program, missing) = binding(to: schema)
        guard missing.isEmpty else { throw DiagnosticError(missing) }
        return program
    }

    /// As `bound(to:)`, with the names that the schema lacks beside it; their slots are without a value.
    func binding(to schema: Schema) -> (program: BoundProgram, missing: [Diagnostic]) {
        var sources: [BoundProgram.Source?] = Array(repeating: nil, count: slots.count)
        var scopes: [Schema?] = [schema]
        var missing: [Diagnostic] = []
        for operation in operations {
            switch operation {
            case .value(let slot): resolve(slot, in: scopes, &sources, &missing)
            case .branch(let condition, _):
                for term in conditions[condition].terms { resolve(term.slot, in: scopes, &sources, &missing) }
            case .loop(let slot, _):
                let known = scopes.compactMap { $0 }
                let found = source(of: slots[slot].name, in: known)
                sources[slot] = found?.rows == nil ? .missing : found?.source
                if found?.rows == nil, known.count == scopes.count { missing.append(unknown(slots[slot], in: known)) }
                scopes.append(found?.rows ?? likelyList(slots[slot].name, in: known))
            case .endLoop: scopes.removeLast()
            case .literal, .preserveSpace, .jump, .beginTable, .row, .endTable: continue
            }
        }
        return (BoundProgram(program: self, sources: sources.map { $0 ?? .missing }), missing)
    }

    private func resolve(
        _ slot: Int,
        in scopes: [Schema?],
        _ sources: inout [BoundProgram.Source?],
        _ missing: inout [Diagnostic]
    ) {
        guard sources[slot] == nil else { return }
        let known = scopes.compactMap { $0 }
        let found = source(of: slots[slot].name, in: known)?.source
        sources[slot] = found ?? .missing
        // Inside a list that is itself unknown nobody can tell what is missing.
        if found == nil, !slots[slot].isOptional, known.count == scopes.count { missing.append(unknown(slots[slot], in: known)) }
    }

    /// The rows of the list that a misspelt name most likely means, so that the names inside are still checked.
    private func likelyList(_ name: String, in scopes: [Schema]) -> Schema? {
        let lists = scopes.reversed().flatMap(\.fields).filter { $0.rows != nil }
        guard let nearest = Suggestion.nearest(to: name, among: lists.map(\.name)) else { return nil }
        return lists.first { $0.name == nearest }?.rows
    }

    /// Where the field called `name` is found, looking outward, and the schema of its rows when it is a list.
    private func source(of name: String, in scopes: [Schema]) -> (source: BoundProgram.Source, rows: Schema?)? {
        for (depth, scope) in scopes.reversed().enumerated() {
            if let index = scope.index(of: name) { return (.field(depth: depth, index: index), scope.fields[index].rows) }
        }
        for (depth, scope) in scopes.reversed().enumerated() {
            if let (places, rows) = scope.path(to: name) { return (.path(depth: depth, places), rows) }
        }
        guard scopes.count > 1 else { return nil }
        switch Counter(named: name) {
        case .position: return (.position, nil)
        case .total: return (.total, nil)
        case nil: return nil
        }
    }
}
