import SangkienDiagnostics

/// Sections: repeats and conditions, and the names in tags that open none.
extension PartCompiler {
    // MARK: Sections

    mutating func addSections(_ tags: [PlacedTag], _ blocks: BlockContents) {
        let pairing = SectionPairing(tags) { [places] tag in places.location(of: tag.start, length: tag.end - tag.start) }
        guard !pairing.isTooDeep else { return diagnostics.append(.tooLarge(places.file, places.part)) }
        diagnostics += pairing.diagnostics
        columnPlan = ColumnPlan(pairing.pairs, tree, dialect)
        let placement = SectionPlacement(tree: tree, dialect: dialect, blocks: blocks)
        for pair in pairing.pairs { add(pair, placement) }
        checkNames(of: tags, besides: pairing.pairs)
        // Closing tags come first; what lies outside must come before what lies inside.
        sections.sort { $0.order < $1.order }
    }

    /// Names in tags that open no section: a fault of sections hides no field that the data lacks.
    private mutating func checkNames(of tags: [PlacedTag], besides pairs: [SectionPairing.Pair]) {
        let paired = Set(pairs.map(\.open))
        for (order, tag) in tags.enumerated() where !paired.contains(order) && !tag.isCached {
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

    private mutating func add(_ pair: SectionPairing.Pair, _ placer: SectionPlacement) {
        guard !pair.section.byColumns else { return addColumns(pair) }
        do throws(PlacementFault) {
            let placement = try placer.place(pair.section)
            guard let opening = opening(of: pair.section.open) else { return }
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
        } catch {
            diagnostics.append(across(pair.section.open, error.problem))
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
            let counter = term.test.wanted.flatMap(Counter.init(named:)).map { addSlot([$0.rawValue], isOptional: true, tag: tag) }
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

    mutating func reportCrossing(_ section: Int) {
        guard let open = sections.first(where: { $0.order == section })?.section?.open else { return }
        let problem = LocalizedText(
            vi: "đoạn hoặc dòng của nó chồng lên phần lặp khác",
            en: "its paragraphs or rows overlap another section"
        )
        diagnostics.append(across(open, problem))
    }
}
