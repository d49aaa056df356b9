import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Identities in what is repeated: each copy would carry the same one, which Word, LibreOffice and browsers do not bear.
///
/// Where the format can do without, later copies have none; where it cannot, they get one of their own. An attribute that holds
/// a tag is left to the template.
struct RepeatedIdentities {
    private let tree: MarkupTree
    private let dialect: Dialect
    private let tagged: TaggedBytes

    static func add(
        to edits: inout PartEdits,
        _ tree: MarkupTree,
        _ dialect: Dialect,
        loops: LoopNest,
        tagged: TaggedBytes,
        places: PartPlaces,
        _ program: inout Program
    ) -> [Diagnostic] {
        guard !loops.isEmpty else { return [] }
        let repeated = loops.bytes
        let gone = ByteRanges(edits.removed)
        let identities = RepeatedIdentities(tree: tree, dialect: dialect, tagged: tagged)
        var notes: [Diagnostic] = []
        program.firstFreeNumber = FreeNumbers.first(besides: identities.drawingNumbers())
        var next = 0
        for index in tree.nodes.indices where tree.nodes[index].kind == .element && repeated.cover(tree.nodes[index].head) {
            // What stands in the first copy only is printed whole, with all that is in it.
            guard index >= next else { continue }
            // Of a paragraph or row that is gone only marks are left that may stand between others: they go in pairs.
            if gone.cover(tree.nodes[index].head), !isRangeMark(tree.nodes[index].name) { continue }
            if identities.add(index, to: &edits, &program) { next = tree.nodes[index].endIndex }
            guard identities.isNoteReference(index) else { continue }
            let node = tree.nodes[index]
            notes.append(Diagnostic(.noteInRepeat, at: places.location(of: node.head.lowerBound, length: node.head.count)))
        }
        return notes
    }

    /// Has drawings that are put into the document numbered behind those of the template.
    static func reserve(_ tree: MarkupTree, _ dialect: Dialect, _ program: inout Program) {
        guard program.firstFreeNumber == 1 else { return }
        let identities = RepeatedIdentities(tree: tree, dialect: dialect, tagged: TaggedBytes([]))
        program.firstFreeNumber = FreeNumbers.first(besides: identities.drawingNumbers())
    }

    /// Treats the element at `index`; true when it stands in the first copy only, with all that is in it.
    private func add(_ index: Int, to edits: inout PartEdits, _ program: inout Program) -> Bool {
        let node = tree.nodes[index]
        // A comment with tags speaks of its record.
        if isOnceOnly(index), !tagged.touch(node.whole) {
            edits.removed.append(node.whole)
            edits.add(.once(program.copySites, node.whole), at: node.whole.lowerBound, node: index)
            program.copySites += 1
            return true
        }
        let names = attributes(of: node.name, at: index)
        guard !names.isEmpty else { return false }
        for attribute in tree.attributes(of: index) where !tagged.touch(attribute.value) {
            guard let treatment = names[attribute.name] else { continue }
            add(treatment, attribute, index, to: &edits, &program)
        }
        return false
    }

    private func add(
        _ treatment: Treatment,
        _ attribute: MarkupTree.Attribute,
        _ index: Int,
        to edits: inout PartEdits,
        _ program: inout Program
    ) {
        let site = program.copySites
        program.copySites += 1
        switch treatment {
        case .drop:
            edits.removed.append(attribute.whole)
            edits.add(.once(site, attribute.whole), at: attribute.whole.lowerBound, node: index)
        case .number:
            edits.removed.append(attribute.value)
            edits.add(.number(site, attribute.value), at: attribute.value.lowerBound, node: index)
        case .suffix:
            edits.add(.suffix(site), at: attribute.value.upperBound, node: index)
        }
    }

    /// What becomes of an attribute in later copies.
    private enum Treatment {
        case drop
        case number
        case suffix
    }

    /// Elements that stand in the first copy only.
    private func isOnceOnly(_ index: Int) -> Bool {
        let name = tree.nodes[index].name
        switch dialect {
        case .word:
            if name == "w:id" { return tree.nodes[index].parent >= 0 && tree.nodes[tree.nodes[index].parent].name == "w:sdtPr" }
            return Self.wordOnce.contains(name)
        case .openDocument:
            return Self.openDocumentOnce.contains(name) || (name == "office:annotation" && tree.attribute("office:name", of: index) != nil)
        case .html: return false
        }
    }

    private func isNoteReference(_ index: Int) -> Bool {
        dialect == .word && ["w:footnoteReference", "w:endnoteReference"].contains(tree.nodes[index].name)
    }

    /// Marks of Word that begin or end a range, and may stand wherever a paragraph, row or cell may.
    static func isRangeMark(_ name: String) -> Bool { wordRanges.contains(name) }

    private static let wordRanges: Set<String> = [
        "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:permStart", "w:permEnd",
    ]
    private static let wordOnce: Set<String> = [
        "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:permStart", "w:permEnd",
        "w:footnoteReference", "w:endnoteReference", "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd",
    ]
    /// Marks of OpenDocument that stand once, inside a paragraph.
    static let openDocumentOnce: Set<String> = [
        "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:reference-mark", "text:reference-mark-start",
        "text:reference-mark-end", "text:change", "text:change-start", "text:change-end", "office:annotation-end",
    ]

    private func attributes(of name: String, at index: Int) -> [String: Treatment] {
        switch dialect {
        case .word: wordAttributes(of: name, at: index)
        case .openDocument:
            switch name {
            case "table:table": ["table:name": .drop, "xml:id": .drop]
            case "text:section": ["text:name": .suffix, "xml:id": .drop]
            case "office:annotation": ["office:name": .drop]
            // A reference to it means the first copy.
            case "text:sequence": ["text:ref-name": .suffix]
            default: ["xml:id": .drop, "draw:id": .drop, "text:id": .drop, "draw:name": .drop]
            }
        case .html: ["id": .drop]
        }
    }

    private func wordAttributes(of name: String, at index: Int) -> [String: Treatment] {
        switch name {
        case "w:p", "w:tr": return ["w14:paraId": .drop, "w14:textId": .drop]
        case "wp:docPr": return ["id": .number]
        case "wp:inline", "wp:anchor": return ["wp14:anchorId": .drop, "wp14:editId": .drop]
        case let name where name.hasPrefix("v:"):
            // An embedded object points at its shape.
            let isObject = tree.ancestors(of: index).contains { tree.nodes[$0].name == "w:object" }
            return isObject ? [:] : ["id": .drop, "o:spid": .drop]
        default: return [:]
        }
    }

    /// The numbers of the drawings in the part.
    private func drawingNumbers() -> [Int] {
        guard dialect == .word else { return [] }
        return tree.nodes.indices.filter { tree.nodes[$0].name == "wp:docPr" }
            .compactMap { tree.value("id", of: $0).flatMap { Int($0, in: FreeNumbers.range) } }
    }
}

/// The bytes of tags, to ask whether something holds one.
struct TaggedBytes {
    private let ranges: ByteRanges

    init(_ tags: [PlacedTag]) {
        ranges = ByteRanges(tags.flatMap(\.cuts))
    }

    func touch(_ range: Range<Int>) -> Bool {
        ranges.touch(range)
    }
}
