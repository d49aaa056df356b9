import SangkienDiagnostics
import SangkienMarkup

/// Turns one part of a template into a program: literal runs and operations.
struct PartCompiler {
    let tree: MarkupTree
    let dialect: Dialect
    let places: PartPlaces
    private let listStyles: ListStyles
    var edits: PartEdits
    var slots: [Program.Slot] = []
    var conditions: [Program.Condition] = []
    var sections: [PlacedSection] = []
    var looseSections: [LooseSection] = []
    var computed: [Program.Computed] = []
    var tests: [FieldTest<Int>] = []
    var aggregates: [Program.Aggregate] = []
    var pictures: [Program.Picture] = []
    var columns = Program.Columns()
    var columnPlan: ColumnPlan
    /// By region the slot of the list that says how many columns there are.
    var columnSlots: [Int: Int] = [:]
    /// The cells over repeated columns.
    var columnCells: Set<Int> = []
    /// What its own content needs in OpenDocument.
    var automaticStyles: [String] = []
    var diagnostics: [Diagnostic] = []
    private var formulas: [TableFormulas.Use] = []

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
    /// `shifts` tells where the bytes stood before parts of other templates came in.
    static func compile(
        _ bytes: [UInt8],
        dialect: Dialect,
        file: String,
        part: String? = nil,
        listStyles: ListStyles = .none,
        shifts: (shifts: PartShifts, before: MarkupTree)? = nil
    ) -> Result {
        let tree = MarkupTree(bytes, syntax: dialect.syntax)
        guard !tree.isTooLarge else { return Result(program: nil, diagnostics: [.tooLarge(file, part)]) }
        let places = PartPlaces(shifts?.before ?? tree, dialect: dialect, file: file, part: part, shifts: shifts?.shifts)
        let scanner = TagScanner(tree, dialect: dialect, places: places)
        guard !scanner.isTooLarge else { return Result(program: nil, diagnostics: [.tooLarge(file, part)]) }
        var compiler = PartCompiler(tree, dialect: dialect, places: places, listStyles: listStyles)
        compiler.diagnostics = scanner.diagnostics
        compiler.looseSections = scanner.openings.map { LooseSection(list: nil, bytes: $0..<tree.bytes.count, isWhole: false) }
        return compiler.compile(scanner.tags, scanner.fields)
    }

    private init(_ tree: MarkupTree, dialect: Dialect, places: PartPlaces, listStyles: ListStyles) {
        self.tree = tree
        self.listStyles = listStyles
        self.dialect = dialect
        self.places = places
        columnPlan = ColumnPlan(tree, dialect)
        edits = PartEdits(tree.bytes)
    }

    private mutating func compile(_ tags: [PlacedTag], _ fields: FieldTags) -> Result {
        let named = NamedPlaces(tree, dialect: dialect, tags: tags, declared: fields.declared)
        guard !tags.isEmpty || !named.isEmpty || !fields.hidden.isEmpty else { return Result(program: nil, diagnostics: diagnostics) }
        edits.removed += tree.nodes.lazy.filter { [dialect] in dialect.isStale($0.name) }.map(\.whole)
        if dialect == .html { edits.removed += PageComments.dropped(from: tree) }
        let blocks = BlockContents(tree: tree, dialect: dialect, tags: tags)
        addValues(tags)
        addPictures(tags)
        removeMarkers(tags, blocks)
        addSections(tags, blocks)
        addHidden(fields)
        addColumnTables()
        addShades(tags)
        var pages = 0
        addPages(tags, &pages)
        if tags.contains(where: \.isCached) { renewContents(fields) }
        renewSequences(fields)
        renewReferences(fields, tags)
        if dialect == .word { PreservedSpaces.add(to: &edits, tree, tags) }
        addOptionalParagraphs(tags, blocks)
        for place in named.places { add(place) }
        for control in named.repeats { add(control) }
        unbind(tags, named)
        var program = Program(bytes: [])
        for computation in named.computations { add(computation, to: &program) }
        program.copySites = pages
        program.isSample = tags.isEmpty && fields.hidden.isEmpty && named.holdsOnlyPictures
        AutomaticStyles.add(
            automaticStyles,
            pictures: pictures.isEmpty ? [] : PictureStyles.all,
            colours: slots.contains { $0.rich != nil },
            to: &edits,
            tree,
            dialect
        )
        addStructure(tags, &program)
        for control in named.unfillable { addUnfillable(control, to: &program) }
        guard !edits.isTooLarge else { return Result(program: nil, diagnostics: [.tooLarge(places.file, places.part)]) }
        program.operations = written()
        program.looseSections = looseSections
        program.bytes = edits.bytes
        program.slots = slots
        program.conditions = conditions
        (program.computed, program.tests, program.aggregates, program.pictures) = (computed, tests, aggregates, pictures)
        prove(program)
        return Result(program: program, diagnostics: diagnostics)
    }

    /// Has a program that would break a document refused, whatever is wrong with it; faults of the template come first.
    private mutating func prove(_ program: Program) {
        guard dialect != .html, !diagnostics.contains(where: { $0.severity == .error }),
            let fault = ProgramProof(program, tree, dialect).fault
        else { return }
        let offset = min(fault.offset, tree.bytes.count)
        let place = places.location(of: offset, length: 0)
        diagnostics.append(Diagnostic(.documentUnsound, at: place, Argument("problem", fault.problem)))
    }

    /// What keeps the document whole once parts of it are repeated or gone.
    private mutating func addStructure(_ tags: [PlacedTag], _ program: inout Program) {
        let loops = LoopNest(sections)
        let tagged = TaggedBytes(tags)
        var merged = MergedCells(tree, dialect, loops: loops, places: places, refused: columnCells)
        let slotsOfAnchor = Dictionary(grouping: slots.indices) { slots[$0].anchor }
        merged.add(tags, to: &edits, &program) { tag in
            switch tag.tag {
            case .value, .condition, .computed, .picture: slotsOfAnchor[tag.anchor] ?? []
            default: []
            }
        }
        // Where a repeat is not understood, nothing can be said of the cells in it.
        if !diagnostics.contains(where: { $0.severity == .error }) { diagnostics += merged.faults }
        let repeating = Set(columnPlan.tables.map(\.element))
        var widths = ColumnWidths(tree, dialect, loops: loops, places: places, refused: repeating)
        widths.add(tags, to: &edits, &computed) { slotsOfAnchor[$0.anchor]?.first }
        if !diagnostics.contains(where: { $0.severity == .error }) { diagnostics += widths.faults }
        program.columns = columns
        addFormulas(loops, tagged, &program)
        RowGroups.add(to: &edits, tree, dialect, sections: sections)
        if dialect == .word {
            WordContainers.add(to: &edits, tree, sections: sections, emptied: merged.cells)
            KeptBookmarks.add(to: &edits, tree, loops: loops)
        }
        if dialect == .openDocument {
            OpenDocumentCells.add(to: &edits, tree, tags)
            KeptBookmarks.addOpenDocument(to: &edits, tree, loops: loops, &program)
        }
        RowMerges.add(to: &edits, tree, dialect, sections: sections, loops: loops, ignored: merged.cells, &program)
        diagnostics += RepeatedIdentities.add(to: &edits, tree, dialect, loops: loops, tagged: tagged, places: places, &program)
        RepeatedIdentities.reserve(tree, dialect, &program)
        NumberedLists.add(to: &edits, tree, dialect, loops: loops, styles: listStyles, &program)
    }

    /// Has the numbers of cells noted that formulas compute with.
    private mutating func addFormulas(_ loops: LoopNest, _ tagged: TaggedBytes, _ program: inout Program) {
        guard !formulas.isEmpty else { return }
        var cells = TableFormulas(tree, dialect, loops: loops, tagged: tagged, columns: columnPlan.bytes, places: places)
        for use in formulas { cells.add(use) }
        cells.add(to: &edits)
        for (slot, value) in cells.values { slots[slot].cells = value }
        (program.cellSites, program.totalCount) = (cells.sites, cells.totalCount)
        diagnostics += cells.faults
    }

    // MARK: Values

    private mutating func addValues(_ tags: [PlacedTag]) {
        for (order, tag) in tags.enumerated() {
            if tag.isCached {
                addCached(tag, order: order)
                continue
            }
            edits.removed += tag.cuts
            switch tag.tag {
            case .value(let name, let formatter, let isOptional, _):
                let slot = addSlot([name], formatter: formatter, isOptional: isOptional, tag: tag)
                addRichPlace(slot, tag)
                addValue(slots[slot].isOptional ? .optionalValue(slot) : .value(slot), tag, order: order)
            case .computed(let expression):
                computed.append(Program.Computed(expression: expression.map { addSlot($0, tag) }, context: context(of: tag)))
                addValue(.computed(computed.count - 1), tag, order: order)
            case .aggregate(let aggregate): addValue(addAggregate(aggregate, tag), tag, order: order)
            case .next(let test): addNext(test, tag, order: order)
            case .columns(let name, let isOptional): _ = addSlot([name], isOptional: isOptional, tag: tag)
            default: continue
            }
        }
    }

    mutating func addSlot(_ name: FieldName, _ tag: PlacedTag) -> Int {
        let slot = addSlot(name.names, isOptional: name.isOptional, tag: tag)
        slots[slot].isRecordNumber = name.isRecordNumber
        if let cells = name.cells {
            slots[slot].cells = Program.SlotCells(function: cells.function, totals: [])
            formulas.append(TableFormulas.Use(slot: slot, range: cells.range, function: cells.function, tag: tag))
        }
        return slot
    }

    private mutating func addValue(_ value: Program.Operation, _ tag: PlacedTag, order: Int) {
        var (before, after) = ("", "")
        if case .emptyField(let needsRun) = tag.carrier {
            before = (needsRun ? "<w:r>" : "") + "<w:t xml:space=\"preserve\">"
            after = "</w:t>" + (needsRun ? "</w:r>" : "")
        }
        if case .fieldCode = tag.carrier { (before, after) = ("<w:instrText xml:space=\"preserve\">", "</w:instrText>") }
        let quote = codeQuote(of: tag)
        (before, after) = (before + quote, quote + after)
        let operations = [edits.insertion(before.utf8), value, edits.insertion(after.utf8)]
        for operation in operations { edits.add(.run(operation), at: tag.anchor, .tag, order: order) }
    }

    mutating func addSlot(
        _ names: [String],
        formatter: Formatter? = nil,
        isOptional: Bool = false,
        tag: PlacedTag
    ) -> Int {
        let context = context(of: tag)
        let parent = parentName(of: tag)
        if dialect == .html, parent == "script" || parent == "style", tag.printsValue {
            diagnostics.append(.noTagsInScripts(tag.text, at: location(of: tag)))
        }
        slots.append(
            Program.Slot(
                names: names,
                formatter: formatter,
                isOptional: isOptional,
                context: context,
                location: location(of: tag),
                anchor: tag.anchor,
                mayBeCut: tag.mayBeCut
            )
        )
        return slots.count - 1
    }

    private func parentName(of tag: PlacedTag) -> String {
        let node = tree.nodes[tag.node]
        return node.parent < 0 ? "" : tree.nodes[node.parent].name
    }

    /// True inside SVG or a formula of HTML, whose elements are not those of a page.
    private func isInDrawing(_ tag: PlacedTag) -> Bool {
        guard dialect == .html else { return false }
        let inner = tree.ancestors(of: tag.node).first { ["svg", "math", "foreignobject"].contains(tree.nodes[$0].name.lowercased()) }
        return inner.map { tree.nodes[$0].name.lowercased() != "foreignobject" } ?? false
    }

    /// How the value of a tag is escaped.
    func context(of tag: PlacedTag) -> TextContext {
        switch tag.carrier {
        case .text:
            parentName(of: tag) == "w:instrText"
                ? codeContext(of: tag) : dialect.textContext(inside: parentName(of: tag), isDrawing: isInDrawing(tag))
        case .attribute: tree.nodes[tag.node].name == "w:fldSimple" ? codeContext(of: tag) : .attribute
        case .style: .styleDeclaration
        case .fieldCode: codeContext(of: tag)
        case .address(let isWhole): isWhole ? .address : .addressPart
        case .emptyField: .wordText
        }
    }

    // MARK: Faults

    func across(_ open: PlacedTag, _ problem: LocalizedText) -> Diagnostic {
        Diagnostic(.sectionAcross, at: location(of: open), Argument("tag", open.text), Argument("problem", problem))
    }

    func location(of tag: PlacedTag) -> SourceLocation {
        let shown = tag.shown ?? tag.start..<tag.end
        return places.location(of: shown.lowerBound, length: shown.count)
    }
}
