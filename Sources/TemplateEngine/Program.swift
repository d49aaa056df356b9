import Diagnostics
import Markup

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
        /// Goes to `otherwise` unless the slot's value meets the test.
        case branch(Int, Condition.Test, otherwise: Int)
        /// Goes on elsewhere.
        case jump(Int)
    }

    /// A hole: the name that a tag gives, and what becomes of the value.
    struct Slot: Sendable {
        let name: String
        let formatter: Formatter?
        let context: TextContext
        let location: SourceLocation
    }

    let bytes: [UInt8]
    var operations: [Operation] = []
    var slots: [Slot] = []
}

/// A program whose slots are resolved against a schema.
struct BoundProgram: Sendable {
    /// Where a slot's value is found while rendering.
    enum Source: Sendable {
        /// The field at `index`, `depth` scopes out from the innermost.
        case field(depth: Int, index: Int)
        /// The 1-based position in the innermost list.
        case position
        /// The number of rows of the innermost list.
        case total
    }

    let program: Program
    let sources: [Source]
}

extension Program {
    /// Finds each slot's field, looking outward from the innermost list.
    ///
    /// - Throws: `DiagnosticError` with every name that the schema lacks.
    func bound(to schema: Schema) throws(DiagnosticError) -> BoundProgram {
        var sources: [BoundProgram.Source?] = Array(repeating: nil, count: slots.count)
        var scopes = [schema]
        var missing: [Diagnostic] = []
        for operation in operations {
            switch operation {
            case .value(let slot), .branch(let slot, _, _):
                guard sources[slot] == nil else { continue }
                sources[slot] = source(of: slots[slot].name, in: scopes)
                if sources[slot] == nil { missing.append(unknown(slots[slot], in: scopes)) }
            case .loop(let slot, _):
                sources[slot] = source(of: slots[slot].name, in: scopes)
                var rows: Schema?
                if case .field(let depth, let index)? = sources[slot] {
                    rows = scopes[scopes.count - 1 - depth].fields[index].rows
                }
                if rows == nil { missing.append(unknown(slots[slot], in: scopes)) }
                scopes.append(rows ?? Schema([]))
            case .endLoop: scopes.removeLast()
            case .literal, .preserveSpace, .jump: continue
            }
        }
        guard missing.isEmpty else { throw DiagnosticError(missing) }
        return BoundProgram(program: self, sources: sources.map { $0 ?? .position })
    }

    private func source(of name: String, in scopes: [Schema]) -> BoundProgram.Source? {
        for (depth, scope) in scopes.reversed().enumerated() {
            if let index = scope.index(of: name) { return .field(depth: depth, index: index) }
        }
        guard scopes.count > 1 else { return nil }
        switch Counter(named: name) {
        case .position: return .position
        case .total: return .total
        case nil: return nil
        }
    }
}
