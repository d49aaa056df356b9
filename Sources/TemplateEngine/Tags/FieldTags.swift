import Diagnostics
import Markup

/// Fields of the office programs that are values: MERGEFIELD of Word, database fields of LibreOffice (trường trộn thư).
///
/// The field goes, codes and all, and the value takes its place: a filled letter must not change when Word updates fields.
struct FieldTags {
    private(set) var tags: [PlacedTag] = []
    /// The texts inside those fields, which are no texts of their own any more.
    private(set) var consumed: Set<Int> = []
    private(set) var diagnostics: [Diagnostic] = []

    private let tree: MarkupTree
    private let places: PartPlaces
    /// The complex fields of Word that are open.
    private var open: [OpenField] = []
    /// How many fields are open besides, too deep to be looked at.
    private var ignored = 0

    /// How many fields may stand inside each other.
    private static let deepest = 64

    /// A field of Word between its `begin` and its `end` (ECMA-376, 17.16.18).
    private struct OpenField {
        let begin: Int
        var instruction = ""
        /// The elements that make the field: its marks and its instruction.
        var codes: [Int]
        /// The texts of its result.
        var texts: [Int] = []
        var isInResult = false
    }

    init(_ tree: MarkupTree, dialect: Dialect, places: PartPlaces) {
        self.tree = tree
        self.places = places
        switch dialect {
        case .word: readWord()
        case .openDocument: readOpenDocument()
        case .html: break
        }
    }

    // MARK: Word

    private mutating func readWord() {
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if node.kind == .text {
                noteText(index, parent: node.parent < 0 ? "" : tree.nodes[node.parent].name)
                continue
            }
            switch node.name {
            case "w:fldChar": noteMark(index)
            case "w:instrText": if !open.isEmpty { open[open.count - 1].codes.append(index) }
            case "w:fldSimple": readSimple(index)
            default: break
            }
        }
    }

    private mutating func noteText(_ index: Int, parent: String) {
        guard !open.isEmpty else { return }
        let top = open.count - 1
        if parent == "w:instrText", !open[top].isInResult {
            open[top].instruction += String(decoding: tree.bytes[tree.nodes[index].head], as: UTF8.self)
        } else if parent == "w:t", open[top].isInResult {
            open[top].texts.append(index)
        }
    }

    private mutating func noteMark(_ index: Int) {
        switch tree.value("w:fldCharType", of: index) {
        case "begin":
            // So deep no document has them.
            if open.count == Self.deepest { ignored += 1 } else { open.append(OpenField(begin: index, codes: [index])) }
        case "separate" where !open.isEmpty && ignored == 0:
            open[open.count - 1].isInResult = true
            open[open.count - 1].codes.append(index)
        case "end" where ignored > 0: ignored -= 1
        case "end":
            guard var field = open.popLast() else { return }
            field.codes.append(index)
            close(field)
        default: break
        }
    }

    private mutating func close(_ field: OpenField) {
        guard let merge = MergeField(instruction: field.instruction) else {
            // What stands in another field's result may still be a tag; what stands in its instruction is no text.
            if !open.isEmpty, open[open.count - 1].isInResult { open[open.count - 1].texts += field.texts }
            return
        }
        var cuts = field.texts.map { tree.nodes[$0].head }
        consumed.formUnion(field.texts)
        let instructions = field.codes.flatMap { $0 + 1..<tree.nodes[$0].endIndex }
        consumed.formUnion(instructions)
        let first = field.texts.first
        for code in field.codes where first != nil || code != field.begin {
            cuts.append(runOfCodes(code, field).map { tree.nodes[$0].whole } ?? tree.nodes[code].whole)
        }
        let begin = tree.nodes[field.begin].whole
        if first == nil { cuts.append(begin) }
        add(
            merge,
            cuts: cuts,
            anchor: first.map { tree.nodes[$0].head.lowerBound } ?? begin.lowerBound,
            node: first ?? field.begin,
            ends: (field.begin, field.codes[field.codes.count - 1]),
            carrier: first == nil ? .emptyField(needsRun: false) : .text
        )
    }

    /// The run around a code when it holds nothing but codes of the field and its own properties.
    private func runOfCodes(_ code: Int, _ field: OpenField) -> Int? {
        let run = tree.nodes[code].parent
        guard run >= 0, tree.nodes[run].name == "w:r" else { return nil }
        let isBare = tree.children(of: run)
            .allSatisfy { child in
                let node = tree.nodes[child]
                return node.kind == .text || node.name == "w:rPr" || field.codes.contains(child)
            }
        return isBare && (!field.texts.isEmpty || run != tree.nodes[field.begin].parent) ? run : nil
    }

    private mutating func readSimple(_ index: Int) {
        guard let instruction = tree.value("w:instr", of: index), let merge = MergeField(instruction: instruction) else { return }
        let node = tree.nodes[index]
        let texts = (index + 1..<node.endIndex)
            .filter { inner in
                tree.nodes[inner].kind == .text && tree.nodes[tree.nodes[inner].parent].name == "w:t"
            }
        consumed.formUnion(texts)
        guard let first = texts.first, let inner = tree.children(of: index).last else {
            add(
                merge,
                cuts: [node.whole],
                anchor: node.whole.lowerBound,
                node: index,
                ends: (index, index),
                carrier: .emptyField(needsRun: true)
            )
            return
        }
        let tail = tree.nodes[inner].whole.upperBound..<node.whole.upperBound
        let cuts = [node.head] + texts.map { tree.nodes[$0].head } + [tail]
        let anchor = tree.nodes[first].head.lowerBound
        add(merge, cuts: cuts, anchor: anchor, node: first, ends: (index, index), carrier: .text)
    }

    // MARK: LibreOffice

    /// `text:database-display`, what LibreOffice makes of a MERGEFIELD (ODF 1.3, 7.6.3).
    private mutating func readOpenDocument() {
        for index in tree.nodes.indices where tree.nodes[index].name == "text:database-display" {
            guard let name = tree.value("text:column-name", of: index) else { continue }
            let node = tree.nodes[index]
            consumed.formUnion(index + 1..<node.endIndex)
            let merge = MergeField(name: XMLText.decoded(name), switches: [])
            add(merge, cuts: [node.whole], anchor: node.whole.lowerBound, node: index, ends: (index, index), carrier: .text)
        }
    }

    private mutating func add(
        _ merge: MergeField,
        cuts: [Range<Int>],
        anchor: Int,
        node: Int,
        ends: (Int, Int),
        carrier: PlacedTag.Carrier
    ) {
        let cuts = cuts.sorted { $0.lowerBound < $1.lowerBound }
        guard let start = cuts.first?.lowerBound, let end = cuts.last?.upperBound else { return }
        if let unknown = merge.unknownSwitch {
            let location = places.location(of: start, length: end - start)
            diagnostics.append(
                Diagnostic(.fieldSwitchUnknown, at: location, Argument("tag", merge.name), Argument("switch", unknown))
            )
        }
        tags.append(
            PlacedTag(
                tag: .value(name: merge.name, formatter: merge.formatter, isOptional: false, merges: false),
                text: merge.name,
                cuts: cuts,
                anchor: anchor,
                node: node,
                firstNode: ends.0,
                lastNode: ends.1,
                carrier: carrier
            )
        )
    }
}
