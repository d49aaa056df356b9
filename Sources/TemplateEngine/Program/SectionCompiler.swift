import SangkienDiagnostics
import SangkienMarkup

/// Sections: repeats and conditions, and the names in tags that open none.
extension PartCompiler {
    // MARK: Sections

    mutating func addSections(_ tags: [PlacedTag], _ blocks: BlockContents) {
        let pairing = SectionPairing(tags) { [places] tag in places.location(of: tag.start, length: tag.end - tag.start) }
        guard !pairing.isTooDeep else { return diagnostics.append(.tooLarge(places.file, places.part)) }
        diagnostics += pairing.diagnostics
        columnPlan = ColumnPlan(pairing.pairs, tree, dialect)
        let placement = SectionPlacement(tree: tree, dialect: dialect, blocks: blocks)
        var placed: Set<Int> = []
        for pair in pairing.pairs {
            if add(pair, placement) { placed.insert(pair.open) } else { loosen(pair) }
        }
        for unpaired in pairing.unpaired { loosen(unpaired, tags) }
        checkNames(of: tags, besides: placed)
        // Closing tags come first; what lies outside must come before what lies inside.
        sections.sort { $0.order < $1.order }
    }

    /// Names in tags that open no section: a fault of sections hides no field that the data lacks.
    private mutating func checkNames(of tags: [PlacedTag], besides placed: Set<Int>) {
        for (order, tag) in tags.enumerated() where !placed.contains(order) && !tag.isCached {
            guard let opening = opening(of: tag) else { continue }
            let slots =
                switch opening {
                case .branch(let condition, _): conditions[condition].terms.map(\.slot)
                case .loop(let slot, _): [slot]
                default: [Int]()
                }
            for slot in slots { edits.add(.run(.value(slot)), at: tag.anchor, .tag, order: order) }
        }
    }

    private mutating func loosen(_ pair: SectionPairing.Pair) {
        guard pair.section.isLoop else { return }
        let bytes = pair.section.open.start..<pair.section.close.end
        looseSections.append(LooseSection(list: pair.section.open.tag.sectionName, bytes: bytes, isWhole: true))
    }

    private mutating func loosen(_ unpaired: SectionPairing.Unpaired, _ tags: [PlacedTag]) {
        let begin = unpaired.begin.map { tags[$0] }
        let end = unpaired.end.map { tags[$0].end } ?? begin.map(lastPlace) ?? tree.bytes.count
        let bytes = (begin?.start ?? 0)..<max(begin?.start ?? 0, end)
        looseSections.append(LooseSection(list: unpaired.list, bytes: bytes, isWhole: unpaired.isWhole))
    }

    /// Before what the section that `tag` opens must end: one that opens in a table ends in it.
    private func lastPlace(of tag: PlacedTag) -> Int {
        let table = tree.ancestors(of: tag.node).first { dialect.isTable(tree.nodes[$0].name) }
        return table.map { tree.nodes[$0].whole.upperBound } ?? tree.bytes.count
    }

    /// True when the section has its place; what is wrong with it is reported otherwise.
    private mutating func add(_ pair: SectionPairing.Pair, _ placer: SectionPlacement) -> Bool {
        guard !pair.section.byColumns else { return addColumns(pair) }
        do throws(PlacementFault) {
            let placement = try placer.place(pair.section)
            guard let opening = opening(of: pair.section.open) else { return true }
            edits.add(.begin(section: pair.open, opening), at: placement.begin, .tag, order: pair.open)
            if pair.section.isLoop, case .literal(let again) = edits.insertion(placement.bridges.again), !again.isEmpty {
                edits.add(.run(.nextRow(again)), at: placement.begin, .tag, order: pair.open)
            }
            addOtherwise(pair, placement)
            addEnd(pair, placement)
            edits.removed += placement.removed
            sections.append(
                PlacedSection(order: pair.open, section: pair.section, bytes: placement.begin..<max(placement.begin, placement.end))
            )
            return true
        } catch {
            diagnostics.append(across(pair.section.open, error.problem))
            return false
        }
    }

    private mutating func addOtherwise(_ pair: SectionPairing.Pair, _ placement: Placement) {
        guard let offset = placement.otherwise, let order = pair.otherwise else { return }
        let (after, before) = (edits.insertion(placement.bridges.afterFirst), edits.insertion(placement.bridges.beforeSecond))
        for kind in [.run(after), .otherwise(section: pair.open), .run(before)] as [PartEdits.Kind] {
            edits.add(kind, at: offset, .tag, order: order)
        }
    }

    private mutating func addEnd(_ pair: SectionPairing.Pair, _ placement: Placement) {
        let over = edits.insertion(placement.bridges.over)
        let kinds: [PartEdits.Kind] =
            if placement.otherwise == nil, !placement.bridges.over.isEmpty {
                [.otherwise(section: pair.open), .run(over), .end(section: pair.open)]
            } else {
                [.end(section: pair.open)]
            }
        for kind in kinds { edits.add(kind, at: placement.end, .tag, order: pair.close) }
    }

    mutating func compiled(_ condition: Condition, _ tag: PlacedTag) -> Program.Condition {
        let terms = condition.terms.map { term in
            let counter = (term.test.limit?.text).flatMap(Counter.init(named:)).map { addSlot([$0.rawValue], isOptional: true, tag: tag) }
            return Program.Term(slot: addSlot([term.name], tag: tag), test: term.test, counter: counter)
        }
        return Program.Condition(terms: terms, needsAll: condition.needsAll)
    }

    /// The operation that begins what a tag opens; its target is set when the section ends.
    private mutating func opening(of tag: PlacedTag) -> Program.Operation? {
        switch tag.tag {
        case .repetition(let list, let steps, _):
            let slot = addSlot([list], tag: tag)
            addQuery(steps, to: slot, tag)
            return .loop(slot, end: 0)
        case .condition(let condition):
            var compiled = compiled(condition, tag)
            compiled.joined = condition.joined.map { self.compiled($0, tag) }
            conditions.append(compiled)
            return .branch(conditions.count - 1, otherwise: 0)
        default: return nil
        }
    }

    /// The operations of the part; sections that do not fit inside each other are reported and left out, all of them.
    mutating func written() -> [Program.Operation] {
        for _ in 0..<Self.mostCrossings {
            let writer = ProgramWriter(edits, count: tree.bytes.count)
            guard let crossing = writer.crossing else { return writer.operations }
            reportCrossing(crossing)
            edits.flatten(section: crossing)
            guard let placed = sections.first(where: { $0.order == crossing && $0.isLoop }) else { continue }
            looseSections.append(LooseSection(list: placed.section?.open.tag.sectionName, bytes: placed.bytes, isWhole: true))
        }
        return ProgramWriter(edits, count: tree.bytes.count).operations
    }

    /// How many such sections are left out one by one; what is behind more of them is not looked at.
    private static let mostCrossings = 32

    private mutating func reportCrossing(_ section: Int) {
        guard let open = sections.first(where: { $0.order == section })?.section?.open else { return }
        let problem = LocalizedText(
            vi: "đoạn hoặc dòng của nó chồng lên phần lặp khác",
            en: "its paragraphs or rows overlap another section"
        )
        diagnostics.append(across(open, problem))
    }
}
