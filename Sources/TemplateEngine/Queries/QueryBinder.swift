import SangkienDiagnostics
import VietnameseText

/// A value that is computed from a list, found in the data.
struct BoundAggregate: Sendable {
    /// How many scopes out from the innermost the list stands, and the fields that lead to it.
    let depth: Int
    let lists: [Int]
    /// The field of its rows, as a way through lists in them; empty for the rows themselves.
    let field: [Int]
}

/// Finds the fields that rows are sorted, chosen and grouped by, and the lists that tags compute with.
extension Binder {
    /// The fields that the rows of a slot's list have, once what its tag says is done to them.
    mutating func bindQuery(of slot: Int, rows: Schema?, list: String?) -> Schema? {
        guard var fields = rows, !fields.isUnknown else {
            queries[slot] = BoundQuery(steps: [])
            return rows
        }
        var steps: [BoundQuery.Step] = []
        var groupedRows: Schema?
        for step in program.slots[slot].query {
            switch step {
            case .sort(let keys):
                let found = keys.map { key in
                    BoundQuery.Key(
                        operand: operand(key.operand, in: fields, groupedRows, mayBeList: false),
                        isDescending: key.isDescending,
                        isByGivenName: key.isByGivenName
                    )
                }
                steps.append(.sort(found))
            case .filter(let condition): steps.append(.filter(bound(reading(of: condition, in: fields), in: fields, groupedRows)))
            case .take(let count): steps.append(.take(count))
            case .group(let slots):
                let paths = slots.map { path(of: $0, in: fields, mayBeList: false) ?? [] }
                let shown = zip(slots, paths).map { slot, path in fields.names(at: path).last ?? program.slots[slot].name }
                steps.append(.group(paths.filter { !$0.isEmpty }))
                groupedRows = fields
                fields = Schema(groupedBy: shown, list: list ?? program.slots[slot].name, of: fields)
            }
        }
        queries[slot] = BoundQuery(steps: steps)
        return fields
    }

    /// With joints in names where the rows have all of these names.
    private mutating func reading(of condition: Program.QueryCondition, in fields: Schema) -> Program.QueryCondition {
        guard let other = condition.joined.first else { return condition }
        let isKnown = other.slots.allSatisfy { self.find(program.slots[$0], in: fields) != nil }
        return isKnown ? other : condition
    }

    private mutating func bound(_ condition: Program.QueryCondition, in fields: Schema, _ grouped: Schema?) -> BoundQuery.Filter {
        var terms: [(operand: BoundQuery.Operand, test: Condition.Test)] = []
        for term in condition.terms { terms.append((operand(term.operand, in: fields, grouped, mayBeList: true), term.test)) }
        return BoundQuery.Filter(terms: terms, needsAll: condition.needsAll)
    }

    private mutating func operand(
        _ operand: Program.QueryOperand,
        in fields: Schema,
        _ grouped: Schema?,
        mayBeList: Bool
    ) -> BoundQuery.Operand {
        let rows = operand.function == nil ? fields : grouped ?? fields
        let path = operand.slot.flatMap { self.path(of: $0, in: rows, mayBeList: mayBeList || operand.function == .count) } ?? []
        return BoundQuery.Operand(function: operand.function, path: path, slot: operand.slot)
    }

    /// The way to the field that a slot names; nil, with a fault, where there is none or it is a list.
    private mutating func path(of slot: Int, in fields: Schema, mayBeList: Bool) -> [Int]? {
        let found = self.find(program.slots[slot], in: fields)
        note(slot, found)
        guard let found else {
            note(slot, (.missing, nil, []))
            faults.append(program.slots[slot].unknown(in: [fields]))
            return nil
        }
        guard found.rows == nil || mayBeList else {
            faults.append(program.slots[slot].isList)
            return nil
        }
        switch found.source {
        case .field(_, let index): return [index]
        case .path(_, let path): return path
        default: return nil
        }
    }

    /// A field of the rows themselves: names of rows are not looked for outside them.
    private mutating func find(_ slot: Program.Slot, in fields: Schema) -> Found? {
        let outer = scopes
        scopes = [fields]
        defer { scopes = outer }
        return find(slot)
    }

    // MARK: What is computed

    mutating func resolveAggregate(_ number: Int) {
        let aggregate = program.aggregates[number]
        let (slot, place) = (program.slots[aggregate.slot], aggregate.slot)
        guard !isInUnknownList || scopes.contains(where: { $0?.index(of: slot.name) != nil }) else {
            return note(place, (.missing, nil, []))
        }
        guard let found = findList(of: slot) else {
            note(place, (.missing, nil, []))
            if let text = find(slot) {
                faults.append(slot.isNoList(text.names.last ?? slot.name, in: scopes.compactMap { $0 }))
            } else if !slot.isOptional {
                report(place)
            }
            return
        }
        note(place, (.missing, nil, found.names))
        guard !found.field.isEmpty || aggregate.function == .count else {
            faults.append(slot.needsField(aggregate.function))
            return
        }
        _ = bindQuery(of: place, rows: found.rows, list: nil)
        aggregates[number] = BoundAggregate(depth: found.depth, lists: found.lists, field: found.field)
    }

    private struct FoundList {
        let depth: Int
        let lists: [Int]
        let field: [Int]
        let rows: Schema
        let names: [String]
    }

    /// The list that a slot names, or the one whose rows have the field that it names, from the innermost scope outwards; in a group
    /// the field may stand alone.
    private func findList(of slot: Program.Slot) -> FoundList? {
        for (depth, scope) in scopes.reversed().enumerated() {
            guard let scope else { continue }
            if let list = scope.groupList, let rows = scope.fields[list].rows, let field = Self.way(to: slot.name, in: rows),
                field.rows == nil
            {
                let names = [scope.fields[list].name] + rows.names(at: field.places)
                return FoundList(depth: depth, lists: [list], field: field.places, rows: rows, names: names)
            }
            guard let way = Self.way(to: slot.name, in: scope) else {
                guard let lists = scope.emptyList(before: slot.name) else { continue }
                // Any field will do: there is no row.
                return FoundList(depth: depth, lists: lists, field: [0], rows: .unknown, names: scope.names(at: lists))
            }
            let names = scope.names(at: way.places)
            if let rows = way.rows { return FoundList(depth: depth, lists: way.places, field: [], rows: rows, names: names) }
            guard way.places.count > 1 else { continue }
            let lists = Array(way.places.dropLast())
            guard let rows = Self.rows(at: lists, in: scope), let last = way.places.last else { continue }
            return FoundList(depth: depth, lists: lists, field: [last], rows: rows, names: names)
        }
        return nil
    }

    private static func way(to name: String, in schema: Schema) -> (places: [Int], rows: Schema?)? {
        if let index = schema.index(of: name) { return ([index], schema.fields[index].rows) }
        return schema.path(to: name)
    }

    private static func rows(at places: [Int], in schema: Schema) -> Schema? {
        places.reduce(Optional(schema)) { $0?.fields[$1].rows }
    }
}

extension Program.Slot {
    /// The finding for a name of rows in a group, which has many of them: what the group is not grouped by, and prints no one value.
    func fieldOfRows(in scopes: [Schema?]) -> Diagnostic? {
        for scope in scopes.reversed() {
            guard let scope, scope.index(of: name) == nil else { return nil }
            guard let list = scope.groupList, scope.countsGroups(name), Counter(named: name) == nil else { continue }
            let inner = scope.fields[list].name
            return unclear(
                vi: "mỗi dòng của nhóm có giá trị riêng; đặt thẻ vào trong «#\(inner)» … «/\(inner)», hoặc tính: «\(name) | tổng»",
                en: "each row of the group has its own; put the tag into «#\(inner)» … «/\(inner)», or compute: «\(name) | tổng»"
            )
        }
        return nil
    }

    /// The finding for a list by which rows are to be sorted or grouped.
    fileprivate var isList: Diagnostic {
        unclear(
            vi: "“\(name)” là danh sách nên không xếp, không nhóm theo được",
            en: "“\(name)” is a list, by which nothing is sorted or grouped"
        )
    }

    fileprivate func needsField(_ function: AggregateFunction) -> Diagnostic {
        unclear(
            vi: "“\(name)” là danh sách; viết cột cần tính sau dấu chấm, ví dụ «\(name).tên cột | \(function.rawValue)»",
            en: "“\(name)” is a list; put the field behind a point, such as «\(name).field | \(function.rawValue)»"
        )
    }

    /// The finding for a tag that computes with a field that has one value only.
    fileprivate func isNoList(_ field: String, in scopes: [Schema]) -> Diagnostic {
        let lists = scopes.reversed().flatMap(\.fields).filter { $0.rows?.index(of: field) != nil }.map(\.name)
        let example = (lists.first ?? "danh sách") + "." + field
        return unclear(
            vi: "“\(field)” chỉ có một giá trị ở đây; tính qua các dòng thì viết tên danh sách trước dấu chấm: «\(example)»",
            en: "“\(field)” has one value here; to compute over rows name the list before a point: «\(example)»"
        )
    }

    private func unclear(vi vietnamese: String, en english: String) -> Diagnostic {
        let problem = LocalizedText(vi: vietnamese, en: english)
        return Diagnostic(.tagUnclear, at: location, Argument("tag", name), Argument("problem", problem))
    }
}
