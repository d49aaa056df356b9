import Diagnostics
import Markup

/// Turns one part of a template into a program: literal runs and operations.
struct PartCompiler {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let places: PartPlaces
    private let listStyles: ListStyles
    private var edits: PartEdits
    private var slots: [Program.Slot] = []
    private var conditions: [Program.Condition] = []
    private var sections: [PlacedSection] = []
    private var diagnostics: [Diagnostic] = []

    /// What compiling a part gives.
    struct Result {
        /// The program; nil when the part holds no tags and goes into documents as it is.
        let program: Program?
        /// All that was found, errors and notes.
        let diagnostics: [Diagnostic]
    }

    /// Compiles a part, already known to be well-formed; a program comes even with errors, for what lists its fields.
    ///
    /// It is read from `file`, or from its member `part` when that is an archive. `listStyles` says which paragraph styles of Word number their paragraphs, where lists may begin anew.
    static func compile(
        _ bytes: [UInt8],
        dialect: Dialect,
        file: String,
        part: String? = nil,
        listStyles: ListStyles = .none
    ) -> Result {
        let tree = MarkupTree(bytes, syntax: dialect.syntax)
        guard !tree.isTooLarge else { return Result(program: nil, diagnostics: [.tooLarge(file, part)]) }
        let places = PartPlaces(tree, dialect: dialect, file: file, part: part)
        let scanner = TagScanner(tree, dialect: dialect, places: places)
        guard !scanner.isTooLarge else { return Result(program: nil, diagnostics: [.tooLarge(file, part)]) }
        var compiler = PartCompiler(tree, dialect: dialect, places: places, listStyles: listStyles)
        compiler.diagnostics = scanner.diagnostics
        return compiler.compile(scanner.tags)
    }

    private init(_ tree: MarkupTree, dialect: Dialect, places: PartPlaces, listStyles: ListStyles) {
        self.tree = tree
        self.listStyles = listStyles
        self.dialect = dialect
        self.places = places
        edits = PartEdits(tree.bytes)
    }

    private mutating func compile(_ tags: [PlacedTag]) -> Result {
        let named = NamedPlaces(tree, dialect: dialect, tags: tags)
        guard !tags.isEmpty || !named.places.isEmpty else { return Result(program: nil, diagnostics: diagnostics) }
        edits.removed += tree.nodes.lazy.filter { [dialect] in dialect.isStale($0.name) }.map(\.whole)
        let blocks = BlockContents(tree: tree, dialect: dialect, tags: tags)
        addValues(tags)
        removeMarkers(tags, blocks)
        addSections(tags, blocks)
        if dialect == .word { PreservedSpaces.add(to: &edits, tree, tags) }
        addOptionalParagraphs(tags, blocks)
        for place in named.places { add(place) }
        var program = Program(bytes: [])
        addStructure(tags, &program)
        guard !edits.isTooLarge else { return Result(program: nil, diagnostics: [.tooLarge(places.file, places.part)]) }
        let writer = ProgramWriter(edits, count: tree.bytes.count)
        if let crossing = writer.crossing { reportCrossing(crossing) }
        program.hasBrokenSections = diagnostics.contains {
            $0.severity == .error && ($0.code === DiagnosticCode.tagUnclosed || $0.code.id.hasPrefix("M2"))
        }
        program.bytes = edits.bytes
        program.operations = writer.operations
        program.slots = slots
        program.conditions = conditions
        return Result(program: program, diagnostics: diagnostics)
    }

    /// What keeps the document whole once parts of it are repeated or gone.
    private mutating func addStructure(_ tags: [PlacedTag], _ program: inout Program) {
        let loops = LoopNest(sections)
        let tagged = TaggedBytes(tags)
        var merged = MergedCells(tree, dialect, loops: loops, places: places)
        let slotOfAnchor = Dictionary(slots.enumerated().map { ($1.anchor, $0) }) { first, _ in first }
        merged.add(tags, to: &edits, &program) { slotOfAnchor[$0.anchor] }
        // Where a repeat is not understood, nothing can be said of the cells in it.
        if !diagnostics.contains(where: { $0.severity == .error }) { diagnostics += merged.faults }
        RowGroups.add(to: &edits, tree, dialect, sections: sections)
        if dialect == .word {
            WordContainers.add(to: &edits, tree, sections: sections, emptied: merged.cells)
            VerticalMerges.add(to: &edits, tree, sections: sections, &program)
        }
        if dialect == .openDocument { OpenDocumentCells.add(to: &edits, tree, tags) }
        diagnostics += RepeatedIdentities.add(to: &edits, tree, dialect, loops: loops, tagged: tagged, places: places, &program)
        NumberedLists.add(to: &edits, tree, dialect, loops: loops, styles: listStyles, &program)
    }

    // MARK: Values

    private mutating func addValues(_ tags: [PlacedTag]) {
        for (order, tag) in tags.enumerated() {
            edits.removed += tag.cuts
            guard case .value(let name, let formatter, let isOptional, _) = tag.tag else { continue }
            let slot = addSlot([name], formatter: formatter, isOptional: isOptional, tag: tag)
            addValue(slot, tag, order: order)
        }
    }

    private mutating func addValue(_ slot: Int, _ tag: PlacedTag, order: Int) {
        var (before, after) = ("", "")
        if case .emptyField(let needsRun) = tag.carrier {
            before = (needsRun ? "<w:r>" : "") + "<w:t xml:space=\"preserve\">"
            after = "</w:t>" + (needsRun ? "</w:r>" : "")
        }
        let value: Program.Operation = slots[slot].isOptional ? .optionalValue(slot) : .value(slot)
        let operations = [edits.insertion(before.utf8), value, edits.insertion(after.utf8)]
        for operation in operations { edits.add(.run(operation), at: tag.anchor, .tag, order: order) }
    }

    private mutating func addSlot(
        _ names: [String],
        formatter: Formatter? = nil,
        isOptional: Bool = false,
        tag: PlacedTag
    ) -> Int {
        let node = tree.nodes[tag.node]
        let parent = node.parent < 0 ? "" : tree.nodes[node.parent].name
        let context: TextContext
        switch tag.carrier {
        case .text: context = dialect.textContext(inside: parent)
        case .attribute: context = .attribute
        case .address(let isWhole): context = isWhole ? .address : .addressPart
        case .emptyField: context = .wordText
        }
        if dialect == .html, parent == "script" || parent == "style", case .value = tag.tag {
            diagnostics.append(.noTagsInScripts(tag.text, at: location(of: tag)))
        }
        slots.append(
            Program.Slot(
                names: names,
                formatter: formatter,
                isOptional: isOptional,
                context: context,
                location: location(of: tag),
                anchor: tag.anchor
            )
        )
        return slots.count - 1
    }

    // MARK: Paragraphs that disappear

    /// Rows and paragraphs that hold nothing but tags that print nothing.
    private mutating func removeMarkers(_ tags: [PlacedTag], _ blocks: BlockContents) {
        var gone: Set<Int> = []
        for tag in tags where CutKind(tag.tag) == .marker && !tag.isInAttribute {
            let around = tree.ancestors(of: tag.node)
            let row = around.first { dialect.isRow(tree.nodes[$0].name) }
            if let row, blocks.holdsOnlyMarkers(row), !isOnlyRow(row) {
                gone.insert(row)
            } else if let paragraph = around.first(where: { dialect.isParagraph(tree.nodes[$0].name) }), blocks.holdsOnlyMarkers(paragraph)
            {
                gone.insert(blocks.unit(of: paragraph))
            }
        }
        edits.removed += gone.sorted().map { blocks.withGap($0) }
    }

    /// True for a table's only row: a table must have one.
    private func isOnlyRow(_ row: Int) -> Bool {
        let table = tree.nodes[row].parent
        return table < 0 || tree.children(of: table).allSatisfy { $0 == row || !dialect.isRow(tree.nodes[$0].name) }
    }

    /// A paragraph that holds nothing but optional fields disappears when all of them are empty.
    private mutating func addOptionalParagraphs(_ tags: [PlacedTag], _ blocks: BlockContents) {
        var units: Set<Int> = []
        for tag in tags where CutKind(tag.tag) == .optionalField && !tag.isInAttribute {
            let paragraph = tree.ancestors(of: tag.node).first { dialect.isParagraph(tree.nodes[$0].name) }
            if let paragraph, blocks.holdsOnlyOptionalFields(paragraph) { units.insert(blocks.unit(of: paragraph)) }
        }
        for unit in units.sorted() {
            let whole = tree.nodes[unit].whole
            edits.add(.beginGroup, at: whole.lowerBound, node: unit)
            edits.add(.run(.endGroup), at: whole.upperBound, .groupEnd, order: -unit)
            sections.append(PlacedSection(order: -1, section: nil, bytes: whole))
        }
    }

    // MARK: Sections

    private mutating func addSections(_ tags: [PlacedTag], _ blocks: BlockContents) {
        let pairing = SectionPairing(tags) { [places] tag in places.location(of: tag.start, length: tag.end - tag.start) }
        guard !pairing.isTooDeep else { return diagnostics.append(.tooLarge(places.file, places.part)) }
        diagnostics += pairing.diagnostics
        let placement = SectionPlacement(tree: tree, dialect: dialect, blocks: blocks)
        for pair in pairing.pairs { add(pair, placement) }
        // Closing tags come first; what lies outside must come before what lies inside.
        sections.sort { $0.order < $1.order }
    }

    private mutating func add(_ pair: SectionPairing.Pair, _ placer: SectionPlacement) {
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

    private mutating func compiled(_ condition: Condition, _ tag: PlacedTag) -> Program.Condition {
        let terms = condition.terms.map { Program.Term(slot: addSlot([$0.name], tag: tag), test: $0.test) }
        return Program.Condition(terms: terms, needsAll: condition.needsAll)
    }

    /// The operation that begins what a tag opens; its target is set when the section ends.
    private mutating func opening(of tag: PlacedTag) -> Program.Operation? {
        switch tag.tag {
        case .repetition(let list): return .loop(addSlot([list], tag: tag), end: 0)
        case .condition(let condition):
            var compiled = compiled(condition, tag)
            compiled.joined = condition.joined.map { self.compiled($0, tag) }
            conditions.append(compiled)
            return .branch(conditions.count - 1, otherwise: 0)
        default: return nil
        }
    }

    // MARK: Places with a name

    private mutating func add(_ place: NamedPlace) {
        let location = places.location(of: place.whole.lowerBound, length: place.whole.count)
        slots.append(
            Program.Slot(
                names: place.names,
                formatter: nil,
                isOptional: true,
                context: place.context,
                location: location,
                anchor: place.whole.lowerBound,
                isNamedPlace: true
            )
        )
        let slot = slots.count - 1
        // Between the numbers of optional paragraphs and none of those of tags.
        let section = -1 - tree.nodes.count - place.node
        edits.add(.begin(section: section, .unlessKnown(slot, otherwise: 0)), at: place.whole.lowerBound, .nodeBegin, order: place.node)
        let value = [edits.insertion(place.before), .value(slot), edits.insertion(place.after)]
        let kinds = [.otherwise(section: section)] + value.map(PartEdits.Kind.run) + [.end(section: section)]
        for kind in kinds { edits.add(kind, at: place.whole.upperBound, .groupEnd, order: -place.node) }
    }

    // MARK: Faults

    private func across(_ open: PlacedTag, _ problem: LocalizedText) -> Diagnostic {
        Diagnostic(.sectionAcross, at: location(of: open), Argument("tag", open.text), Argument("problem", problem))
    }

    private func location(of tag: PlacedTag) -> SourceLocation {
        places.location(of: tag.start, length: tag.end - tag.start)
    }

    private mutating func reportCrossing(_ section: Int) {
        guard let open = sections.first(where: { $0.order == section })?.section?.open else { return }
        let problem = LocalizedText(
            vi: "đoạn hoặc dòng của nó chồng lên phần lặp khác",
            en: "its paragraphs or rows overlap another section"
        )
        diagnostics.append(across(open, problem))
    }
}
