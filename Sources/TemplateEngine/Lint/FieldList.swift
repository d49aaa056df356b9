import PictureFiles
import SangkienDiagnostics
import VietnameseText

/// A name that a template wants from its data (trường của mẫu).
public struct TemplateField: Sendable {
    /// What a template does with a name; when it does several things, the first of these.
    public enum Kind: String, Sendable, CaseIterable {
        /// Repeats something for each of its rows.
        case list
        /// Prints it.
        case value
        /// Only asks whether it is filled, or what it equals.
        case condition
    }

    /// The name as the template has it first.
    public let name: String
    /// What it is used for.
    public let kind: Kind
    /// How it is printed, in the words after `|`, each once.
    public let formatters: [String]
    /// True when the data need not have it.
    public let isOptional: Bool
    /// Where the template uses it, in document order.
    public let uses: [SourceLocation]
    /// The names used inside the repeat when it is a list.
    public let fields: [TemplateField]
}

extension Template {
    /// The fields that the data must have for this template, in document order; those inside a repeat stand in its list.
    ///
    /// A name inside a repeat is taken for a field of the rows, although filling looks outside the list too. The counters
    /// `STT` and `tổng số` need no data and are left out.
    public var fields: [TemplateField] {
        var builder = FieldListBuilder()
        for (_, part) in parts {
            if let program = part.program { builder.add(program) }
        }
        return builder.fields(of: 0)
    }
}

/// Gathers the uses of each name; names that fold alike are one field.
private struct FieldListBuilder {
    private struct Node {
        let name: String
        var isList = false
        var isPrinted = false
        var formatters: [String] = []
        var isOptional = true
        var uses: [SourceLocation] = []
        var children: [Int] = []
    }

    /// The first one stands for the document itself.
    private var nodes = [Node(name: "")]

    mutating func add(_ program: Program) {
        let found = ProgramUses(program)
        var nodeOfList = [Int](repeating: 0, count: found.lists.count)
        var isGroup = [Bool](repeating: false, count: found.lists.count)
        var nextList = 0
        for use in found.uses {
            let slot = program.slots[use.slot]
            if slot.needsNoData || slot.isCached { continue }
            // Most pictures only look as if they were named: by the office program itself.
            if case .picture = use.role, slot.isNamedPlace { continue }
            let outer = use.list < 0 ? 0 : nodeOfList[use.list]
            let group = use.list >= 0 && isGroup[use.list] ? outer : nil
            switch use.role {
            // Names of rows, which the tags of their lists bring along.
            case .step: continue
            case .aggregate(let number): add(program.aggregates[number], slot, below: outer, group, program)
            case .list:
                let node = group.flatMap { names(slot.name, $0) ? $0 : nil } ?? node(slot.name, below: outer)
                note(use.role, slot, at: node, formatters: slot.columns == nil ? nil : ["theo cột"])
                nodeOfList[nextList] = node
                isGroup[nextList] = slot.query.contains(where: \.isGroup)
                nextList += 1
                addSteps(of: slot, at: node, program)
            case .value, .condition, .picture:
                if use.list >= 0, Counter(named: slot.name) != nil { continue }
                let node = group.flatMap { names(slot.name, $0) ? $0 : nil } ?? node(slot.name, below: outer)
                if case .picture(let picture) = use.role {
                    note(.value, slot, at: node, formatters: [program.pictures[picture].code?.rawValue ?? "ảnh"])
                } else {
                    note(use.role, slot, at: node)
                }
            }
        }
    }

    /// True when the rows of a group are called so: they are those of its list.
    private func names(_ name: String, _ group: Int) -> Bool {
        VietnameseFolding.bareKey(name) == VietnameseFolding.bareKey(nodes[group].name)
    }

    /// The list that is computed with, and its field: `sáng kiến.Giá trị`; in a group the field may stand alone.
    private mutating func add(_ aggregate: Program.Aggregate, _ slot: Program.Slot, below outer: Int, _ group: Int?, _ program: Program) {
        var parts = slot.name.split(separator: ".").map { trimmed(String($0)) }
        let field = aggregate.function == .count && parts.count == 1 && group == nil ? nil : parts.popLast()
        var list = outer
        for (place, part) in parts.enumerated() {
            if place == 0, let group, names(part, group) { continue }
            list = node(part, below: list)
            note(.list, slot, at: list, formatters: [])
        }
        addSteps(of: slot, at: list, program)
        guard let field else { return }
        if let group, parts.isEmpty, names(field, group) { return note(.list, slot, at: group, formatters: [aggregate.function.rawValue]) }
        let words = [aggregate.function.rawValue] + (slot.formatter.map { [$0.rawValue] } ?? [])
        note(.value, slot, at: node(field, below: list), formatters: words)
    }

    private mutating func addSteps(of slot: Program.Slot, at list: Int, _ program: Program) {
        for step in slot.query.flatMap(\.slots) { note(.condition, program.slots[step], at: node(program.slots[step].name, below: list)) }
    }

    private mutating func note(_ role: ProgramUses.Role, _ slot: Program.Slot, at node: Int, formatters: [String]? = nil) {
        if case .list = role { nodes[node].isList = true }
        if case .value = role { nodes[node].isPrinted = true }
        nodes[node].uses.append(slot.location)
        if !slot.isOptional { nodes[node].isOptional = false }
        for formatter in formatters ?? slot.formatter.map({ [$0.rawValue] }) ?? [] where !nodes[node].formatters.contains(formatter) {
            nodes[node].formatters.append(formatter)
        }
    }

    /// The field called `name` below `parent`, made when it is new; a name typed without marks is the marked one.
    private mutating func node(_ name: String, below parent: Int) -> Int {
        let (key, bare) = (VietnameseFolding.key(name), VietnameseFolding.bareKey(name))
        for child in nodes[parent].children {
            let other = nodes[child].name
            let otherKey = VietnameseFolding.key(other)
            if key == otherKey || (bare == VietnameseFolding.bareKey(other) && (key == bare || otherKey == bare)) { return child }
        }
        nodes.append(Node(name: name))
        nodes[parent].children.append(nodes.count - 1)
        return nodes.count - 1
    }

    func fields(of node: Int) -> [TemplateField] {
        nodes[node].children
            .map { child in
                let field = nodes[child]
                let kind: TemplateField.Kind =
                    field.isList ? .list : field.isPrinted ? .value : .condition
                return TemplateField(
                    name: field.name,
                    kind: kind,
                    formatters: field.formatters,
                    isOptional: field.isOptional,
                    uses: field.uses,
                    fields: fields(of: child)
                )
            }
    }
}
