import SangkienMarkup
import VietnameseText

/// The values that tags and fields print.
extension Renderer {
    /// Writes what a field of an office program is computed to be.
    mutating func write(computed index: Int, to output: inout [UInt8]) {
        let field = program.computed[index]
        if field.expression.computes, field.expression.fails({ value(of: $0) }) {
            failed.note(index, row: scopes.count > 1 ? scopes[scopes.count - 1].index + 1 : record)
        }
        let text = field.expression.text { value(of: $0) }
        if cells.isOpen, field.expression.printsNumber({ value(of: $0) }) { cells.note(text) }
        Escaping.append(text, to: &output, context: field.context)
    }

    mutating func write(_ slot: Int, to output: inout [UInt8]) {
        write(value(of: slot), slot, to: &output)
    }

    /// Writes a value as the tag of a slot says.
    mutating func write(_ value: Value, _ slot: Int, to output: inout [UInt8]) {
        let text = value.text
        let isNumber = if case .number = value { true } else { false }
        let formatter = program.slots[slot].formatter
        var formatted = formatter?.apply(to: text, isNumber: isNumber, day: value.ownDay) ?? text
        if let unreadable, let formatter, formatter.readsValues, !formatter.reads(text, isNumber: isNumber, day: value.ownDay) {
            unreadable.note(slot, text, row: scopes.count > 1 ? scopes[scopes.count - 1].index : nil)
        }
        if formatter == .rich {
            if writeRich(value, slot, to: &output) { return }
            if case .rich(let own) = value, !own.readsMarks { formatted = text }
        }
        if cells.isOpen, isNumber { cells.note(formatted) }
        Escaping.append(formatted, to: &output, context: program.slots[slot].context)
    }

    func value(of slot: Int) -> Value {
        value(of: slot, row: scopes[scopes.count - 1].index)
    }

    /// The value that a slot has, or would have if the innermost list were at `row`.
    func value(of slot: Int, row: Int) -> Value {
        switch sources[slot] {
        case .field(let depth, let index): value(of: index, depth: depth, row: row)
        case .path(let depth, let places): value(at: places, depth: depth, row: row)
        case .missing: .text("")
        case .position: .text(scopes[scopes.count - 1].isOver ? "" : String(row + 1))
        case .total: .text(String(scopes[scopes.count - 1].rows.count))
        case .running: .text(scopes[scopes.count - 1].isOver ? "" : String(scopes[scopes.count - 1].before + row + 1))
        case .level(let level): .text(scopes[level].isOver ? "" : String(scopes[level].index + 1))
        case .record: .text(recordText())
        case .sequence: .text(recordText(besides: skippedBefore + skipped))
        case .cells:
            program.slots[slot].cells.flatMap { cells.text($0, copies: { scopes[$0].copy }) }.map(Value.number)
                ?? .text(FieldFormula<Int>.failure)
        }
    }

    func value(of field: Int, depth: Int, row: Int) -> Value {
        let scope = scopes[scopes.count - 1 - depth]
        return scope.rows.value(depth == 0 ? row : scope.index, field)
    }

    /// Follows a dotted path through the first row of each list on it; empty where there is none.
    private func value(at places: [Int], depth: Int, row: Int) -> Value {
        var value = value(of: places[0], depth: depth, row: row)
        for place in places.dropFirst() {
            guard case .rows(let rows) = value, rows.count > 0 else { return .text("") }
            value = rows.value(0, place)
        }
        return value
    }

    /// The rows that a slot's value stands in, from the outermost list on; none for a value beside the lists.
    func place(of slot: Int) -> [Int] {
        let depth =
            switch sources[slot] {
            case .field(let depth, _), .path(let depth, _): depth
            default: 0
            }
        return scopes.dropLast(depth).dropFirst().filter { !$0.standsOnce }.map { $0.rows.number(of: $0.index) }
    }

    /// The value of a slot as a text.
    func text(of slot: Int) -> String {
        value(of: slot).text
    }
}
