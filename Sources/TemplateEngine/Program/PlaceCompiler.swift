import SangkienDiagnostics
import SangkienMarkup

/// What office programs themselves mark as places for values: tables of contents, conditions, content controls.
extension PartCompiler {
    // MARK: Tables of contents

    /// A tag in a table of contents: its value where the data has the name, the tag itself where it belongs to a repeat elsewhere.
    mutating func addCached(_ tag: PlacedTag, order: Int) {
        guard case .value(let name, let formatter, _, _) = tag.tag else { return }
        let slot = addSlot([name], formatter: formatter, isOptional: true, tag: tag)
        (slots[slot].isNamedPlace, slots[slot].isCached) = (true, true)
        // Numbers below those of named places.
        let section = -1 - 4 * tree.nodes.count - 2 * order
        let known = section - 1
        edits.add(.begin(section: known, .unlessKnown(slot, otherwise: 0)), at: tag.start, .tag, order: order)
        for kind in [.otherwise(section: known), .run(.value(slot)), .end(section: known)] as [PartEdits.Kind] {
            edits.add(kind, at: tag.start, .tag, order: order)
        }
        for cut in tag.cuts {
            edits.add(.begin(section: section, .unlessKnown(slot, otherwise: 0)), at: cut.lowerBound, .tag, order: order)
            edits.add(.end(section: section), at: cut.upperBound, .tag, order: order)
        }
    }

    /// Has Word gather a table of contents anew when the document is opened.
    mutating func renewContents(_ fields: FieldTags) {
        renew(fields.contents)
    }

    /// Has Word read again what a field repeats of a bookmark around tags, of a heading or of the title: it shows what stood there before.
    mutating func renewReferences(_ fields: FieldTags, _ tags: [PlacedTag]) {
        renew(fields.repeating)
        guard !fields.references.isEmpty else { return }
        let tagged = TaggedBytes(tags)
        var begins: [String: Int] = [:]
        var numbers: [String: String] = [:]
        var filled: Set<String> = []
        for index in tree.nodes.indices {
            if tree.nodes[index].name == "w:bookmarkStart", let name = tree.value("w:name", of: index),
                let number = tree.value("w:id", of: index)
            {
                (numbers[number], begins[name.lowercased()]) = (name.lowercased(), tree.nodes[index].whole.upperBound)
            } else if tree.nodes[index].name == "w:bookmarkEnd", let name = tree.value("w:id", of: index).flatMap({ numbers[$0] }),
                let begin = begins[name], case let end = tree.nodes[index].whole.lowerBound, begin < end, tagged.touch(begin..<end)
            {
                filled.insert(name)
            }
        }
        renew(fields.references.filter { filled.contains($0.bookmark.lowercased()) }.map(\.begin))
    }

    /// Has Word count again where a field that counts is repeated: each copy would show the number of the first.
    mutating func renewSequences(_ fields: FieldTags) {
        guard !fields.sequences.isEmpty else { return }
        let loops = LoopNest(sections)
        guard !loops.isEmpty else { return }
        renew(fields.sequences)
    }

    private mutating func renew(_ fields: [Int]) {
        for begin in fields where tree.attribute("w:dirty", of: begin) == nil {
            let head = tree.nodes[begin].head
            let dirty = edits.insertion(" w:dirty=\"true\"".utf8)
            edits.add(.run(dirty), at: head.lowerBound + 1 + tree.nodes[begin].name.utf8.count, .tag, order: 0)
        }
    }

    // MARK: Conditions of LibreOffice

    /// Paragraphs and sections that are printed unless their condition holds.
    mutating func addHidden(_ fields: FieldTags) {
        edits.removed += fields.removed
        for hidden in fields.hidden {
            let whole = tree.nodes[hidden.element].whole
            let head = tree.nodes[hidden.place].head
            let tag = PlacedTag(
                tag: .comment,
                text: "",
                cuts: [head],
                anchor: head.lowerBound,
                node: hidden.place,
                firstNode: hidden.place,
                lastNode: hidden.place
            )
            tests.append(hidden.test.map { addSlot($0, tag) })
            let section = -2 - 4 * tree.nodes.count - 2 * (tree.nodes.count + hidden.place)
            edits.add(
                .begin(section: section, .unlessTest(tests.count - 1, otherwise: 0)),
                at: whole.lowerBound,
                .nodeBegin,
                order: hidden.element
            )
            edits.add(.end(section: section), at: whole.upperBound, .groupEnd, order: -hidden.element)
            sections.append(PlacedSection(order: -1, section: nil, bytes: whole))
        }
    }

    // MARK: Places with a name

    /// The slot of a place that is named like a field; `shown` is what a person is shown of it.
    mutating func addNamedSlot(_ names: [String], _ context: TextContext, anchor: Int, shown: Range<Int>) -> Int {
        slots.append(
            Program.Slot(
                names: names,
                formatter: nil,
                isOptional: true,
                context: context,
                location: places.location(of: shown.lowerBound, length: shown.count),
                anchor: anchor,
                isNamedPlace: true
            )
        )
        return slots.count - 1
    }

    mutating func add(_ place: NamedPlace) {
        let slot = addNamedSlot(place.names, place.context, anchor: place.whole.lowerBound, shown: place.whole)
        slots[slot].unknownFormat = place.unknownFormat
        // Between the numbers of optional paragraphs and none of those of tags.
        let section = -1 - tree.nodes.count - place.node
        if let frame = place.frame { return add(place, frame: frame, slot: slot, section: section) }
        edits.add(.begin(section: section, .unlessKnown(slot, otherwise: 0)), at: place.whole.lowerBound, .nodeBegin, order: place.node)
        let pieces = place.pieces.map { piece -> Program.Operation in
            switch piece {
            case .bytes(let bytes): return edits.insertion(bytes)
            case .value, .picture: return .value(slot)
            case .made(let make):
                let expression = make(.value(FieldName(names: place.names))).map { _ in slot }
                computed.append(Program.Computed(expression: expression, context: place.context))
                return .computed(computed.count - 1)
            }
        }
        let kinds = [.otherwise(section: section)] + pieces.map(PartEdits.Kind.run) + [.end(section: section)]
        for kind in kinds { edits.add(kind, at: place.whole.upperBound, .groupEnd, order: -place.node) }
    }

    /// A repeating section: its first item for each row of the list where the data has it, as it stands otherwise.
    mutating func add(_ control: RepeatingControl) {
        let head = tree.nodes[control.control].head
        for (place, item) in control.items.enumerated() {
            let whole = tree.nodes[item].whole
            let slot = addNamedSlot(control.names, .wordText, anchor: whole.lowerBound, shown: head)
            slots[slot].isFurtherItem = place > 0
            // Below the numbers of all other sections.
            let section = Int.min / 2 + item
            let begin: Program.Operation = place == 0 ? .repeatKnown(slot, end: 0) : .unlessKnown(slot, otherwise: 0)
            edits.add(.begin(section: section, begin), at: whole.lowerBound, .nodeBegin, order: item)
            edits.add(.end(section: section), at: whole.upperBound, .groupEnd, order: -item)
            sections.append(PlacedSection(order: -1, section: nil, bytes: whole, isControl: place == 0))
        }
    }

    /// A control around rows that is named like a field: reported when the data has it.
    mutating func addUnfillable(_ control: RepeatingControl, to program: inout Program) {
        let head = tree.nodes[control.control].head
        program.unfillable.append(addNamedSlot(control.names, .wordText, anchor: head.lowerBound, shown: head))
    }

    /// Content controls with tags in them lose their store, which would win over the filled text, and their old value.
    mutating func unbind(_ tags: [PlacedTag], _ named: NamedPlaces) {
        guard dialect != .html else { return }
        let tagged = TaggedBytes(tags)
        let filled = Set(named.places.map(\.node))
        for index in tree.nodes.indices where ["w:sdt", OfficeControl.element].contains(tree.nodes[index].name) {
            let whole = tree.nodes[index].whole
            guard tagged.touch(whole), !filled.contains(index) else { continue }
            edits.removed += (dialect == .word ? ContentControl.outdatedParts : OfficeControl.outdatedParts)(index, tree)
        }
    }
}
