import Markup
import VietnameseText

/// Runs a bound program over values, a chunk of bytes at a time; holds one row of each open list and nothing more.
struct Renderer {
    private let program: Program
    private let sources: [BoundProgram.Source]
    private var position = 0
    private var scopes: [Scope]
    /// The open tables whose rows may all be missing: the head still held back, nil once a row was written.
    private var tableHeads: [Range<Int>?] = []

    /// An open list and the row it is at; the outermost is the document itself.
    private struct Scope {
        let rows: Rows
        var index = 0
    }

    /// Takes the values that their formatters cannot read; nil when nobody asks.
    var unreadable: UnreadableValues?

    /// How many bytes a chunk holds before it is handed on.
    private static let chunkSize = 1 << 16

    init(_ bound: BoundProgram, values: [Value]) {
        program = bound.program
        sources = bound.sources
        scopes = [Scope(rows: Rows(values))]
    }

    /// Appends the next chunk to `output`; false when the document is complete.
    mutating func fill(_ output: inout [UInt8]) -> Bool {
        let limit = output.count + Self.chunkSize
        while position < program.operations.count {
            step(&output)
            if output.count >= limit { return position < program.operations.count }
        }
        return false
    }

    private mutating func step(_ output: inout [UInt8]) {
        switch program.operations[position] {
        case .literal(let range):
            output.append(contentsOf: program.bytes[range])
            position += 1
        case .preserveSpace:
            output.append(contentsOf: " xml:space=\"preserve\"".utf8)
            position += 1
        case .value(let slot):
            write(slot, to: &output)
            position += 1
        case .loop(let slot, let end): begin(slot, end: end)
        case .endLoop(let begin): next(begin)
        case .branch(let condition, let otherwise):
            position = holds(program.conditions[condition]) ? position + 1 : otherwise
        case .jump(let target): position = target
        case .beginTable(let head):
            tableHeads.append(head)
            position += 1
        case .row:
            writeTableHeads(to: &output)
            position += 1
        case .endTable(let end):
            if tableHeads.removeLast() == nil { output.append(contentsOf: program.bytes[end]) }
            position += 1
        }
    }

    private mutating func writeTableHeads(to output: inout [UInt8]) {
        for index in tableHeads.indices {
            guard let head = tableHeads[index] else { continue }
            output.append(contentsOf: program.bytes[head])
            tableHeads[index] = nil
        }
    }

    private mutating func begin(_ slot: Int, end: Int) {
        guard case .rows(let rows) = value(of: slot), rows.count > 0 else {
            position = end
            return
        }
        scopes.append(Scope(rows: rows))
        position += 1
    }

    private mutating func next(_ begin: Int) {
        let top = scopes.count - 1
        scopes[top].index += 1
        if scopes[top].index < scopes[top].rows.count {
            position = begin + 1
        } else {
            scopes.removeLast()
            position += 1
        }
    }

    private func write(_ slot: Int, to output: inout [UInt8]) {
        let text = text(of: slot)
        let formatter = program.slots[slot].formatter
        let formatted = formatter?.apply(to: text) ?? text
        if let unreadable, let formatter {
            unreadable.note(slot, formatter, text, row: scopes.count > 1 ? scopes[scopes.count - 1].index : nil)
        }
        Escaping.append(formatted, to: &output, context: program.slots[slot].context)
    }

    private func value(of slot: Int) -> Value {
        switch sources[slot] {
        case .field(let depth, let index): value(of: index, in: scopes[scopes.count - 1 - depth])
        case .path(let depth, let places): value(at: places, from: scopes[scopes.count - 1 - depth])
        case .missing: .text("")
        case .position: .text(String(scopes[scopes.count - 1].index + 1))
        case .total: .text(String(scopes[scopes.count - 1].rows.count))
        }
    }

    private func value(of field: Int, in scope: Scope) -> Value {
        scope.rows.value(scope.index, field)
    }

    private func text(of slot: Int) -> String {
        switch value(of: slot) {
        case .text(let text): text
        case .rows(let rows): String(rows.count)
        }
    }

    /// Follows a dotted path through the first row of each list on it; empty where there is none.
    private func value(at places: [Int], from scope: Scope) -> Value {
        var value = value(of: places[0], in: scope)
        for place in places.dropFirst() {
            guard case .rows(let rows) = value, rows.count > 0 else { return .text("") }
            value = rows.value(0, place)
        }
        return value
    }

    private func holds(_ condition: Program.Condition) -> Bool {
        condition.needsAll ? condition.terms.allSatisfy(holds) : condition.terms.contains(where: holds)
    }

    /// A list is filled when it has rows, and compares as their number.
    private func holds(_ term: Program.Term) -> Bool {
        if case .rows(let rows) = value(of: term.slot), rows.count == 0 { return term.test.holds(for: "") }
        return term.test.holds(for: text(of: term.slot))
    }
}
