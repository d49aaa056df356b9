import SangkienDiagnostics
import VietnameseText

/// A template against the data it is to be filled with.
struct DataLint {
    private(set) var findings: [Diagnostic] = []

    private let schema: Schema
    private let records: LintRecords
    /// The names of the data that the template uses, folded.
    private var used: Set<String> = []
    private var allNames: Set<String> = []

    /// Compares `template` with the names of `schema` and the values of `records`; `faults` is what reading it found.
    init(_ template: Template, schema: Schema, records: LintRecords, faults: [Diagnostic]) {
        self.schema = schema
        self.records = records
        collectNames(of: schema)
        let broken = Set(faults.filter { $0.code.id.hasPrefix("M2") }.compactMap { $0.location?.part ?? $0.location?.file })
        for (_, part) in template.parts {
            guard let program = part.program else { continue }
            let (bound, missing) = program.binding(to: schema)
            findings += missing.filter { isCertain($0, broken) }
            compareNames(bound)
            findings += UnreadableValues.findings(of: bound, records: records)
        }
        // A faulty template may use more than could be read, and a misspelt name leaves its field unused.
        if !(faults + findings).contains(where: { $0.severity == .error }) { reportUnused() }
    }

    private mutating func collectNames(of schema: Schema) {
        for field in schema.fields {
            allNames.insert(VietnameseFolding.bareKey(field.name))
            if let rows = field.rows { collectNames(of: rows) }
        }
    }

    /// Where a repeat is not closed, its fields seem to stand outside their list; that is no fault of their own.
    private func isCertain(_ finding: Diagnostic, _ broken: Set<String>) -> Bool {
        guard let place = finding.location?.part ?? finding.location?.file, broken.contains(place) else { return true }
        let name = finding.arguments.first { $0.name == "tag" }?.value.vietnamese ?? ""
        return Counter(named: name) == nil && !allNames.contains(VietnameseFolding.bareKey(name))
    }

    // MARK: Names

    private mutating func compareNames(_ bound: BoundProgram) {
        for use in ProgramUses(bound.program).uses {
            let path = bound.names[use.slot]
            guard !path.isEmpty else { continue }
            for step in path { used.insert(VietnameseFolding.key(step)) }
            let (slot, name) = (bound.program.slots[use.slot], path.joined(separator: "."))
            let keys = slot.names.map(VietnameseFolding.key)
            // In a group a field may stand without the name of its list.
            guard !keys.contains(VietnameseFolding.key(name)), !keys.contains(VietnameseFolding.key(path[path.count - 1])) else { continue }
            findings.append(Diagnostic(.nameWithoutMarks, at: slot.location, Argument("tag", slot.name), Argument("name", name)))
        }
    }

    // MARK: Fields never used

    private mutating func reportUnused() {
        var names: [String] = []
        collectUnused(in: schema, besides: [], into: &names)
        guard !names.isEmpty else { return }
        let shown = names.prefix(30).joined(separator: "; ") + (names.count > 30 ? "; …" : "")
        findings.append(Diagnostic(.fieldsUnused, Argument("count", names.count), Argument("names", shown)))
    }

    /// A list whose fields stand outside it too, as the rows of a table do, is no field of its own.
    private func collectUnused(in schema: Schema, besides outer: Set<String>, into names: inout [String]) {
        let here = Set(schema.fields.filter { $0.rows == nil }.map { VietnameseFolding.key($0.name) })
        for (index, field) in schema.fields.enumerated() {
            let key = VietnameseFolding.key(field.name)
            // A name that two fields share cannot be used at all (M105).
            if schema.twin(of: field.name, besides: index) != nil { continue }
            guard let rows = field.rows else {
                if !used.contains(key), !outer.contains(key) { names.append(field.name) }
                continue
            }
            if used.contains(key) {
                collectUnused(in: rows, besides: outer.union(here), into: &names)
            } else if !rows.fields.allSatisfy({ here.contains(VietnameseFolding.key($0.name)) }) {
                names.append(field.name)
            }
        }
    }
}
