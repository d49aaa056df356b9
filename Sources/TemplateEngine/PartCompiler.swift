import Diagnostics
import Markup

/// Turns one part of a template into a program: literal runs and operations.
struct PartCompiler {
    private let tree: MarkupTree
    private let format: DocumentFormat
    private let places: PartPlaces
    private var program: Program
    private var events: [Event] = []
    private var removed: [Range<Int>] = []
    private var diagnostics: [Diagnostic] = []

    /// An operation at a place in the bytes; `order` is the place of its tag among all tags.
    private struct Event {
        enum Kind {
            case preserveSpace
            case value(Int)
            case begin(section: Int, Program.Operation)
            case otherwise(section: Int)
            case end(section: Int)
            case table(Program.Operation)
        }
        let offset: Int
        let order: Int
        let kind: Kind
    }

    /// Compiles a part already known to be well-formed: the file called `part`, or its member `member`.
    ///
    /// - Throws: `DiagnosticError` with every fault of the part's tags.
    static func compile(
        _ bytes: [UInt8],
        part: String,
        member: String? = nil,
        format: DocumentFormat
    ) throws(DiagnosticError) -> Program {
        let (program, findings) = analyse(bytes, file: part, member: member, format: format)
        let faults = findings.filter { $0.severity == .error }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return program
    }

    /// The program of a part as far as its tags allow one, and all there is to say of them: faults and notes.
    static func analyse(
        _ bytes: [UInt8],
        file: String,
        member: String?,
        format: DocumentFormat
    ) -> (program: Program, findings: [Diagnostic]) {
        var compiler = PartCompiler(bytes, file: file, member: member, format: format)
        let scanner = TagScanner(compiler.tree, places: compiler.places, format: format)
        compiler.diagnostics = scanner.diagnostics
        compiler.collect(scanner.tags)
        compiler.emit()
        return (compiler.program, compiler.diagnostics)
    }

    private init(_ bytes: [UInt8], file: String, member: String?, format: DocumentFormat) {
        tree = MarkupTree(bytes, syntax: format.syntax)
        self.format = format
        places = PartPlaces(tree, format: format, file: file, part: member)
        program = Program(bytes: bytes)
    }

    // MARK: Tags to events

    private mutating func collect(_ tags: [PlacedTag]) {
        let placer = SectionPlacement(tree: tree, format: format, tags: tags)
        removed += tree.nodes.filter { format.isStale($0.name) }.map(\.whole)
        var spaced: Set<Int> = []
        for (order, tag) in tags.enumerated() {
            removed += tag.cuts
            switch tag.tag {
            case .value(let name, let formatter, let isOptional):
                let slot = addSlot(name, formatter: formatter, isOptional: isOptional, tag: tag)
                events.append(Event(offset: tag.anchor, order: order, kind: .value(slot)))
                preserveSpace(around: tag, order: order, done: &spaced)
            case .comment: removeParagraph(of: tag, placer: placer)
            default: break
            }
        }
        dropEmptyParagraphs(tags, placer: placer)
        let places = places
        let pairing = SectionPairing(tags) { places.location(of: $0.start, length: $0.end - $0.start) }
        diagnostics += pairing.diagnostics
        for pair in pairing.pairs { place(pair.section, orders: (pair.open, pair.otherwise, pair.close), placer: placer) }
        dropTablesWithoutRows()
    }

    /// A table without rows is corrupt (ECMA-376, 17.4.38): one whose rows all stand in sections goes when none is printed.
    private mutating func dropTablesWithoutRows() {
        let sections = sectionRanges()
        guard !sections.isEmpty else { return }
        for table in TableRows.all(in: tree, format: format) {
            let isConditional = table.rows.allSatisfy { row in
                let bytes = tree.nodes[row].whole
                return sections.contains { $0.lowerBound <= bytes.lowerBound && bytes.upperBound <= $0.upperBound }
                    || removed.contains { $0.lowerBound <= bytes.lowerBound && bytes.upperBound <= $0.upperBound }
            }
            guard isConditional, let first = table.rows.first, let last = table.rows.last else { continue }
            let whole = tree.nodes[table.element].whole
            let head = whole.lowerBound..<tree.nodes[first].whole.lowerBound
            let end = tree.nodes[last].whole.upperBound..<whole.upperBound
            removed += [head, end]
            // Last of what begins at one place, and first of what ends there.
            events.append(Event(offset: head.lowerBound, order: .max, kind: .table(.beginTable(head))))
            events.append(Event(offset: end.upperBound, order: -1, kind: .table(.endTable(end))))
            for row in table.rows {
                events.append(Event(offset: tree.nodes[row].whole.lowerBound, order: .max, kind: .table(.row)))
            }
        }
    }

    /// The bytes of each section, from where it begins to where it ends.
    private func sectionRanges() -> [Range<Int>] {
        var begins: [Int: Int] = [:]
        var ranges: [Range<Int>] = []
        for event in events {
            if case .begin(let section, _) = event.kind { begins[section] = event.offset }
        }
        for event in events {
            if case .end(let section) = event.kind, let begin = begins[section], begin <= event.offset {
                ranges.append(begin..<event.offset)
            }
        }
        return ranges
    }

    private mutating func addSlot(
        _ name: String,
        formatter: Formatter? = nil,
        isOptional: Bool = false,
        tag: PlacedTag
    ) -> Int {
        let node = tree.nodes[tag.node]
        let parent = node.parent < 0 ? "" : tree.nodes[node.parent].name
        let context = tag.isInAttribute ? .attribute : format.textContext(inside: parent)
        if format == .html, parent == "script" || parent == "style", case .value = tag.tag {
            diagnostics.append(
                Diagnostic(
                    .tagUnclear,
                    at: location(of: tag),
                    Argument("tag", tag.text),
                    Argument("problem", LocalizedText(vi: "không đặt thẻ trong script hay style", en: "not inside script or style"))
                )
            )
        }
        program.slots.append(
            Program.Slot(
                name: name,
                formatter: formatter,
                isOptional: isOptional,
                context: context,
                location: location(of: tag)
            )
        )
        return program.slots.count - 1
    }

    /// Gives the `w:t` around a value `xml:space="preserve"` unless it has it.
    private mutating func preserveSpace(around tag: PlacedTag, order: Int, done: inout Set<Int>) {
        let parent = tree.nodes[tag.node].parent
        guard format == .docx, !tag.isInAttribute, parent >= 0, tree.nodes[parent].name == "w:t" else { return }
        let head = tree.nodes[parent].head
        guard done.insert(parent).inserted, tree.bytes[head].firstRange(of: "xml:space".utf8) == nil else { return }
        events.append(Event(offset: head.upperBound - 1, order: order, kind: .preserveSpace))
    }

    private mutating func removeParagraph(of tag: PlacedTag, placer: SectionPlacement) {
        let paragraph = tree.ancestors(of: tag.node).first { format.isParagraph(tree.nodes[$0].name) }
        guard let paragraph, placer.holdsOnlyMarkers(paragraph) else { return }
        if !placer.mustStay(paragraph, in: tree.nodes[paragraph].parent) { removed.append(placer.withGap(paragraph)) }
    }

    private mutating func place(_ section: Section, orders: (Int, Int?, Int), placer: SectionPlacement) {
        do throws(PlacementFault) {
            let placement = try placer.place(section)
            guard let opening = opening(of: section.open) else { return }
            events.append(Event(offset: placement.begin, order: orders.0, kind: .begin(section: orders.0, opening)))
            if let otherwise = placement.otherwise, let order = orders.1 {
                events.append(Event(offset: otherwise, order: order, kind: .otherwise(section: orders.0)))
            }
            events.append(Event(offset: placement.end, order: orders.2, kind: .end(section: orders.0)))
            removed += placement.removed
            sections[orders.0] = section
        } catch {
            diagnostics.append(across(section.open, error.problem))
        }
    }

    /// The operation that begins what a tag opens; its target is set when the section ends.
    private mutating func opening(of tag: PlacedTag) -> Program.Operation? {
        switch tag.tag {
        case .repetition(let list): return .loop(addSlot(list, tag: tag), end: 0)
        case .condition(let condition):
            let terms = condition.terms.map { Program.Term(slot: addSlot($0.name, tag: tag), test: $0.test) }
            program.conditions.append(Program.Condition(terms: terms, needsAll: condition.needsAll))
            return .branch(program.conditions.count - 1, otherwise: 0)
        default: return nil
        }
    }

    /// A paragraph that holds nothing but optional fields disappears when all of them are empty.
    private mutating func dropEmptyParagraphs(_ tags: [PlacedTag], placer: SectionPlacement) {
        var done: Set<Int> = []
        for (order, tag) in tags.enumerated() {
            guard case .value(_, _, true) = tag.tag, !tag.isInAttribute,
                let paragraph = tree.ancestors(of: tag.node).first(where: { format.isParagraph(tree.nodes[$0].name) }),
                done.insert(paragraph).inserted, placer.holdsOnlyOptionalFields(paragraph),
                !placer.mustStay(paragraph, in: tree.nodes[paragraph].parent)
            else { continue }
            let inside = tags.enumerated().filter { tree.nodes[paragraph].whole.contains($1.start) }
            let terms = inside.compactMap { _, tag -> Program.Term? in
                guard case .value(let name, _, _) = tag.tag else { return nil }
                return Program.Term(slot: addSlot(name, isOptional: true, tag: tag), test: .filled)
            }
            program.conditions.append(Program.Condition(terms: terms, needsAll: false))
            let branch = Program.Operation.branch(program.conditions.count - 1, otherwise: 0)
            let whole = tree.nodes[paragraph].whole
            // Negative, because the numbers of tags name the sections that tags open.
            let section = -1 - paragraph
            events.append(Event(offset: whole.lowerBound, order: order, kind: .begin(section: section, branch)))
            events.append(Event(offset: whole.upperBound, order: inside.last?.offset ?? order, kind: .end(section: section)))
        }
    }

    private var sections: [Int: Section] = [:]

    private func across(_ open: PlacedTag, _ problem: LocalizedText) -> Diagnostic {
        Diagnostic(.sectionAcross, at: location(of: open), Argument("tag", open.text), Argument("problem", problem))
    }

    private func location(of tag: PlacedTag) -> SourceLocation {
        places.location(of: tag.start, length: tag.end - tag.start)
    }

    // MARK: Events to operations

    private mutating func emit() {
        events.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
        let cuts = removed.sorted { $0.lowerBound < $1.lowerBound }
        var writer = LiteralWriter(cuts: cuts)
        var open: [(section: Int, begin: Int, jump: Int?)] = []
        for event in events {
            writer.copy(to: event.offset, &program.operations)
            switch event.kind {
            case .preserveSpace: program.operations.append(.preserveSpace)
            case .value(let slot): program.operations.append(.value(slot))
            case .table(let operation): program.operations.append(operation)
            case .begin(let section, let operation):
                open.append((section, program.operations.count, nil))
                program.operations.append(operation)
            case .otherwise(let section):
                guard let top = open.last, top.section == section else { return reportCrossing(section) }
                open[open.count - 1].jump = program.operations.count
                program.operations.append(.jump(0))
                retarget(top.begin, to: program.operations.count)
            case .end(let section):
                guard let top = open.popLast(), top.section == section else { return reportCrossing(section) }
                if case .loop = program.operations[top.begin] { program.operations.append(.endLoop(begin: top.begin)) }
                retarget(top.jump ?? top.begin, to: program.operations.count)
            }
        }
        writer.copy(to: tree.bytes.count, &program.operations)
    }

    private mutating func retarget(_ operation: Int, to target: Int) {
        switch program.operations[operation] {
        case .loop(let slot, _): program.operations[operation] = .loop(slot, end: target)
        case .branch(let condition, _): program.operations[operation] = .branch(condition, otherwise: target)
        case .jump: program.operations[operation] = .jump(target)
        default: break
        }
    }

    private mutating func reportCrossing(_ section: Int) {
        guard let open = sections[section]?.open else { return }
        let problem = LocalizedText(vi: "đoạn hoặc dòng của nó chồng lên khối khác", en: "its paragraphs or rows overlap another section")
        diagnostics.append(across(open, problem))
    }
}
