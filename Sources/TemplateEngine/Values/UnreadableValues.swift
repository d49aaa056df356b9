import SangkienDiagnostics

/// Values that a formatter cannot read, seen while a document is filled and thrown away.
final class UnreadableValues {
    private var bySlot: [Int: (count: Int, shown: [Seen])] = [:]

    /// A value with the number of its record.
    private struct Seen {
        let number: Int
        let value: String
    }

    /// The number of the record being filled; nil when there is one document for all of the data.
    fileprivate(set) var record: Int?

    /// How many values a tag's finding shows.
    private static let shownOfATag = 5

    /// One warning for each tag of `bound` whose formatter cannot read some value of `records`.
    static func findings(of bound: BoundProgram, records: LintRecords) -> [Diagnostic] {
        let hasCells = !bound.program.cellSites.isEmpty
        let isJudged = hasCells || bound.program.computes || !bound.program.columns.tables.isEmpty
        guard isJudged || bound.program.slots.contains(where: { $0.formatter?.readsValues == true }) else { return [] }
        let watch = UnreadableValues()
        let program = hasCells ? bound : bound.withoutLiterals
        var faults: [Diagnostic] = []
        for index in 0..<records.count where faults.isEmpty {
            watch.record = records.count > 1 ? index + 1 : nil
            var renderer = Renderer(program, values: records.values(index))
            renderer.unreadable = watch
            var output: [UInt8] = []
            while renderer.fill(&output) { output.removeAll(keepingCapacity: true) }
            faults += renderer.faults
        }
        return faults
            + watch.bySlot.sorted { $0.key < $1.key }.map { slot, seen in finding(bound.program.slots[slot], seen.count, seen.shown) }
    }

    /// Takes the `text` of a slot when its formatter cannot read it; `row` is the 0-based row of the innermost list.
    func note(_ slot: Int, _ text: String, row: Int?) {
        bySlot[slot, default: (0, [])].count += 1
        guard bySlot[slot, default: (0, [])].shown.count < Self.shownOfATag else { return }
        let number = record ?? (row ?? 0) + 1
        let value = PlainText.shortened(PlainText.line(text), to: 30)
        bySlot[slot]?.shown.append(Seen(number: number, value: value))
    }

    private static func finding(_ slot: Program.Slot, _ count: Int, _ shown: [Seen]) -> Diagnostic {
        let values = RecordValues(shown.map { ($0.number, $0.value) }, of: count)
        return Diagnostic(
            .valuesUnreadable,
            at: slot.location,
            Argument("count", count),
            Argument("tag", slot.name),
            Argument("formatter", slot.formatter?.rawValue ?? ""),
            Argument(private: "values", values.quoted, shown: values.numbers)
        )
    }
}

/// Some values of records as a message names them.
struct RecordValues {
    /// With what they are.
    let quoted: LocalizedText
    /// The numbers of their records alone.
    let numbers: LocalizedText

    /// The first of `count` values, each with the number of its record.
    init(_ shown: [(number: Int, value: String)], of count: Int) {
        self.init(places: shown.map { ([$0.number], $0.value) }, of: count)
    }

    /// The first of `count` values, each with the numbers of its record and of the row in it.
    init(places shown: [(place: [Int], value: String)], of count: Int) {
        let rest = count - shown.count
        let more = rest > 0 ? LocalizedText(vi: "; và \(rest) giá trị khác", en: "; and \(rest) more") : LocalizedText(vi: "", en: "")
        let places = shown.map { Self.text(of: $0.place) }
        quoted = LocalizedText(
            vi: zip(places, shown).map { "\($0.vietnamese) “\($1.value)”" }.joined(separator: "; ") + more.vietnamese,
            en: zip(places, shown).map { "\($0.english) “\($1.value)”" }.joined(separator: "; ") + more.english
        )
        numbers = LocalizedText(
            vi: places.map(\.vietnamese).joined(separator: "; ") + more.vietnamese,
            en: places.map(\.english).joined(separator: "; ") + more.english
        )
    }

    private static func text(of place: [Int]) -> LocalizedText {
        let rows = place.dropFirst()
        return LocalizedText(
            vi: (["bản ghi \(place.first ?? 1)"] + rows.map { "dòng \($0)" }).joined(separator: ", "),
            en: (["record \(place.first ?? 1)"] + rows.map { "row \($0)" }).joined(separator: ", ")
        )
    }
}

extension BoundProgram {
    /// The same steps with nothing to copy.
    var withoutLiterals: BoundProgram {
        var steps = program
        steps.operations = program.operations.map { if case .literal = $0 { .literal(0..<0) } else { $0 } }
        return BoundProgram(
            program: steps,
            sources: sources,
            widths: widths,
            queries: queries,
            aggregates: aggregates,
            names: names
        )
    }
}
