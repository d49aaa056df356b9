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
        addValues(tags, blocks)
        addOptionalParagraphs(tags, blocks)
        addSections(tags, blocks)
        for place in named.places { add(place) }
        var program = Program(bytes: [])
        addStructure(tags, &program)
        guard !edits.isTooLarge else { return Result(program: nil, diagnostics: [.tooLarge(places.file, places.part)]) }
        let writer = ProgramWriter(edits, count: tree.bytes.count)
        if let crossing = writer.crossing { reportCrossing(crossing) }
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
        diagnostics += merged.faults
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

    private mutating func addValues(_ tags: [PlacedTag], _ blocks: BlockContents) {
        var spaced: Set<Int> = []
        for (order, tag) in tags.enumerated() {
            edits.removed += tag.cuts
            switch tag.tag {
            case .value(let name, let formatter, let isOptional, _):
                let slot = addSlot([name], formatter: formatter, isOptional: isOptional, tag: tag)
                addValue(slot, tag, order: order)
                preserveSpace(around: tag, order: order, done: &spaced)
            case .comment: removeParagraph(of: tag, blocks)
            default: break
            }
        }
    }

    private mutating func addValue(_ slot: Int, _ tag: PlacedTag, order: Int) {
        var (before, after) = ("", "")
        if case .emptyField(let needsRun) = tag.carrier {
            before = (needsRun ? "<w:r>" : "") + "<w:t xml:space=\"preserve\">"
            after = "</w:t>" + (needsRun ? "</w:r>" : "")
        }
        let operations = [edits.insertion(before.utf8), .value(slot), edits.insertion(after.utf8)]
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

    /// Gives the `w:t` around a value `xml:space="preserve"` unless it has it.
    private mutating func preserveSpace(around tag: PlacedTag, order: Int, done: inout Set<Int>) {
        let parent = tree.nodes[tag.node].parent
        guard dialect == .word, tag.carrier == .text, parent >= 0, tree.nodes[parent].name == "w:t" else { return }
        let head = tree.nodes[parent].head
        guard done.insert(parent).inserted, tree.attribute("xml:space", of: parent) == nil else { return }
        let space = edits.insertion(" xml:space=\"preserve\"".utf8)
        edits.add(.run(space), at: head.upperBound - 1, .tag, order: order)
    }

    // MARK: Paragraphs that disappear

    private mutating func removeParagraph(of tag: PlacedTag, _ blocks: BlockContents) {
        guard let paragraph = paragraph(of: tag), blocks.holdsOnlyMarkers(paragraph) else { return }
        edits.removed.append(blocks.withGap(blocks.unit(of: paragraph)))
    }

    private func paragraph(of tag: PlacedTag) -> Int? {
        guard !tag.isInAttribute else { return nil }
        return tree.ancestors(of: tag.node).first { dialect.isParagraph(tree.nodes[$0].name) }
    }

    /// A paragraph that holds nothing but optional fields disappears when all of them are empty.
    private mutating func addOptionalParagraphs(_ tags: [PlacedTag], _ blocks: BlockContents) {
        var fields: [Int: [Int]] = [:]
        for (order, tag) in tags.enumerated() {
            guard case .value(_, _, true, _) = tag.tag, let paragraph = paragraph(of: tag) else { continue }
            fields[paragraph, default: []].append(order)
        }
        for (paragraph, orders) in fields.sorted(by: { $0.key < $1.key }) where blocks.holdsOnlyOptionalFields(paragraph) {
            let terms = orders.compactMap { order -> Program.Term? in
                guard case .value(let name, _, _, _) = tags[order].tag else { return nil }
                return Program.Term(slot: addSlot([name], isOptional: true, tag: tags[order]), test: .filled)
            }
            conditions.append(Program.Condition(terms: terms, needsAll: false))
            let branch = Program.Operation.branch(conditions.count - 1, otherwise: 0)
            let whole = tree.nodes[blocks.unit(of: paragraph)].whole
            optionalBlocks.append(whole)
            // Negative, because the numbers of tags name the sections that tags open.
            let section = -1 - paragraph
            edits.add(.begin(section: section, branch), at: whole.lowerBound, .tag, order: orders[0])
            edits.add(.end(section: section), at: whole.upperBound, .tag, order: orders[orders.count - 1])
        }
    }

    private var optionalBlocks: [Range<Int>] = []

    // MARK: Sections

    private mutating func addSections(_ tags: [PlacedTag], _ blocks: BlockContents) {
        let pairing = SectionPairing(tags) { [places] tag in places.location(of: tag.start, length: tag.end - tag.start) }
        guard !pairing.isTooDeep else { return diagnostics.append(.tooLarge(places.file, places.part)) }
        diagnostics += pairing.diagnostics
        let placement = SectionPlacement(tree: tree, dialect: dialect, blocks: blocks)
        for pair in pairing.pairs { add(pair, placement) }
        // Closing tags come first; what lies outside must come before what lies inside.
        sections.sort { $0.order < $1.order }
        sections += optionalBlocks.map { PlacedSection(order: -1, section: nil, bytes: $0) }
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

    /// The operation that begins what a tag opens; its target is set when the section ends.
    private mutating func opening(of tag: PlacedTag) -> Program.Operation? {
        switch tag.tag {
        case .repetition(let list): return .loop(addSlot([list], tag: tag), end: 0)
        case .condition(let condition):
            let terms = condition.terms.map { Program.Term(slot: addSlot([$0.name], tag: tag), test: $0.test) }
            conditions.append(Program.Condition(terms: terms, needsAll: condition.needsAll))
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
        let problem = LocalizedText(vi: "đoạn hoặc dòng của nó chồng lên khối khác", en: "its paragraphs or rows overlap another section")
        diagnostics.append(across(open, problem))
    }
}
