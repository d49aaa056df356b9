import Markup
import VietnameseText

/// Runs a bound program over values, a chunk of bytes at a time; holds one row of each open list and nothing more.
struct Renderer {
    private let program: Program
    private let sources: [BoundProgram.Source]
    private var position = 0
    private var scopes: [[Value]]
    private var lists: [List] = []

    /// An open list and the row it is at.
    private struct List {
        let rows: Rows
        var index: Int
    }

    /// How many bytes a chunk holds before it is handed on.
    private static let chunkSize = 1 << 16

    init(_ bound: BoundProgram, values: [Value]) {
        program = bound.program
        sources = bound.sources
        scopes = [values]
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
        case .branch(let slot, let test, let otherwise):
            position = meets(test, slot) ? position + 1 : otherwise
        case .jump(let target): position = target
        }
    }

    private mutating func begin(_ slot: Int, end: Int) {
        guard case .rows(let rows) = value(of: slot), rows.count > 0 else {
            position = end
            return
        }
        lists.append(List(rows: rows, index: 0))
        scopes.append(rows.values(0))
        position += 1
    }

    private mutating func next(_ begin: Int) {
        let top = lists.count - 1
        lists[top].index += 1
        if lists[top].index < lists[top].rows.count {
            scopes[scopes.count - 1] = lists[top].rows.values(lists[top].index)
            position = begin + 1
        } else {
            lists.removeLast()
            scopes.removeLast()
            position += 1
        }
    }

    private func write(_ slot: Int, to output: inout [UInt8]) {
        let text = text(of: slot)
        let formatted = program.slots[slot].formatter?.apply(to: text) ?? text
        Escaping.append(formatted, to: &output, context: program.slots[slot].context)
    }

    private func value(of slot: Int) -> Value {
        switch sources[slot] {
        case .field(let depth, let index): scopes[scopes.count - 1 - depth][index]
        case .position: .text(String((lists.last?.index ?? 0) + 1))
        case .total: .text(String(lists.last?.rows.count ?? 0))
        }
    }

    private func text(of slot: Int) -> String {
        switch value(of: slot) {
        case .text(let text): text
        case .rows(let rows): String(rows.count)
        }
    }

    private func meets(_ test: Condition.Test, _ slot: Int) -> Bool {
        switch test {
        case .filled: !isEmpty(slot)
        case .empty: isEmpty(slot)
        case .equals(let wanted): VietnameseFolding.key(text(of: slot)) == VietnameseFolding.key(wanted)
        case .differs(let wanted): VietnameseFolding.key(text(of: slot)) != VietnameseFolding.key(wanted)
        }
    }

    private func isEmpty(_ slot: Int) -> Bool {
        switch value(of: slot) {
        case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        case .rows(let rows): rows.count == 0
        }
    }
}
