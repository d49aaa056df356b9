import SangkienDiagnostics
import SangkienMarkup

/// The fields of a part of Word, with what stands inside each other (ECMA-376, 17.16.18).
struct WordFields {
    /// A field that means something to a template.
    struct Found {
        let begin: Int
        let end: Int
        let kind: String
        let meaning: FieldMeaning
        /// True for a field in one element (`w:fldSimple`).
        let isSimple: Bool
        /// True for one that stands in the instruction of another.
        var isInCode = false
    }

    private(set) var found: [Found] = []
    /// The texts in the results of tables of contents.
    private(set) var cached: Set<Int> = []
    /// Where those tables begin.
    private(set) var contents: [Int] = []
    /// Where fields begin that count (SEQ).
    private(set) var sequences: [Int] = []

    private let tree: MarkupTree
    private var open: [Open] = []
    /// How many fields are open besides, too deep to be looked at.
    private var ignored = 0
    /// What SET and ASK fields named so far.
    private var known: [String: NamedExpression] = [:]

    /// How many fields may stand inside each other, and how much one may compute.
    private static let deepest = 64
    private static let largest = 1_000

    /// A field between its `begin` and its `end`.
    private struct Open {
        let begin: Int
        var pieces: [FieldInstruction.Piece] = []
        var isInResult = false
        /// How many fields were found before it, and those that stand in its instruction.
        let foundBefore: Int
        var inner: [Found] = []
        /// A field of the document in its instruction, whose result nobody knows.
        var other: String?
    }

    init(_ tree: MarkupTree) {
        self.tree = tree
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if node.kind == .text {
                noteText(index, parent: node.parent < 0 ? "" : tree.nodes[node.parent].name)
            } else if node.name == "w:fldChar" {
                noteMark(index)
            } else if node.name == "w:fldSimple", let instruction = tree.value("w:instr", of: index) {
                let pieces = TagPieces.pieces(of: XMLText.decoded(instruction))
                take(begin: index, end: index, pieces, isSimple: true, inner: [])
            }
        }
    }

    private mutating func noteText(_ index: Int, parent: String) {
        guard !open.isEmpty, ignored == 0 else { return }
        let top = open.count - 1
        if parent == "w:instrText", !open[top].isInResult {
            let text = XMLText.decoded(String(decoding: tree.bytes[tree.nodes[index].head], as: UTF8.self))
            open[top].pieces += text.unicodeScalars.map(FieldInstruction.Piece.letter)
        } else if parent == "w:t", isInContents {
            cached.insert(index)
        }
    }

    /// True in the result of a table of contents.
    private var isInContents: Bool {
        open.contains { field in
            guard field.isInResult else { return false }
            var text = String.UnicodeScalarView()
            for case .letter(let scalar) in field.pieces.prefix(40) { text.append(scalar) }
            return FieldMeaning.isContents(String(text))
        }
    }

    private mutating func noteMark(_ index: Int) {
        switch tree.value("w:fldCharType", of: index) {
        case "begin":
            // So deep no document has them.
            if open.count == Self.deepest { ignored += 1 } else { open.append(Open(begin: index, foundBefore: found.count)) }
        case "separate" where !open.isEmpty && ignored == 0:
            let wasInContents = isInContents
            open[open.count - 1].isInResult = true
            if !wasInContents, isInContents { contents.append(open[open.count - 1].begin) }
        case "end" where ignored > 0: ignored -= 1
        case "end":
            guard let field = open.popLast() else { return }
            take(
                begin: field.begin,
                end: index,
                TagPieces.joined(field.pieces),
                isSimple: false,
                inner: field.inner,
                field.foundBefore,
                field.other
            )
        default: break
        }
    }

    /// A field is complete: it counts by itself, or goes into the instruction that it stands in.
    private mutating func take(
        begin: Int,
        end: Int,
        _ pieces: [FieldInstruction.Piece],
        isSimple: Bool,
        inner: [Found],
        _ foundBefore: Int? = nil,
        _ other: String? = nil
    ) {
        var meaning = FieldMeaning(pieces, known: known)
        if let other, meaning.isComputed { meaning = .notComputed(Self.kind(pieces), Self.holds(other)) }
        let isInInstruction = open.last.map { !$0.isInResult } ?? false
        let kind = Self.kind(pieces)
        let field = Found(begin: begin, end: end, kind: kind, meaning: meaning, isSimple: isSimple, isInCode: isInInstruction)
        if kind == "SEQ", open.isEmpty { sequences.append(begin) }
        switch meaning {
        case .other:
            if isInInstruction { open[open.count - 1].other = field.kind }
            // What stands in another field's code or result counts by itself.
            if isInInstruction { open[open.count - 1].inner += inner } else { found += inner }
        case .next, .skip:
            forget(since: foundBefore)
            found.append(field)
        case .cells(nil, _):
            if isInInstruction { open[open.count - 1].inner += inner } else { found += inner }
            found.append(field)
        case .value(let expression, _), .cells(let expression?, _):
            // What it showed, and what stood in that, is gone.
            forget(since: foundBefore)
            guard expression.names.count <= Self.largest else { return }
            if isInInstruction {
                open[open.count - 1].pieces.append(.value(expression))
                open[open.count - 1].inner.append(field)
            } else {
                found.append(field)
            }
        case .definition(let name, let expression):
            forget(since: foundBefore)
            if expression.names.count <= Self.largest { known[name] = expression }
            if isInInstruction { open[open.count - 1].inner.append(field) } else { found.append(field) }
        case .notComputed:
            forget(since: foundBefore)
            found.append(field)
        }
    }

    /// What stood in a field that gives way is gone, but for what nothing computes.
    private mutating func forget(since count: Int?) {
        guard let count, count < found.count else { return }
        let kept = found[count...].filter { if case .notComputed = $0.meaning { true } else { false } }
        found.replaceSubrange(count..., with: kept)
    }

    private static func holds(_ other: String) -> LocalizedText {
        LocalizedText(
            vi: "trong nó có trường “\(other)”, là của riêng văn bản; dùng phần có điều kiện «?…» … «/» và để trường ấy ở ngoài",
            en: "it holds the field “\(other)”, which is the document's own; use a section «?…» … «/» with that field outside fields"
        )
    }

    private static func kind(_ pieces: [FieldInstruction.Piece]) -> String {
        FieldInstruction(Array(pieces.prefix(80))).words.first?.text.uppercased() ?? ""
    }
}

extension WordFields.Found {
    /// What gives way to a field's value.
    struct Cuts {
        /// The bytes, in order.
        var ranges: [Range<Int>] = []
        /// Where the value goes; nil where it needs a text of its own.
        var anchor: Int?
        var node: Int
        var carrier = PlacedTag.Carrier.text
        /// The texts that are none of their own any more.
        var consumed: [Int] = []
    }

    /// What a person is shown of the field: the beginning of its instruction.
    func shown(in tree: MarkupTree) -> Range<Int> {
        let text = (begin...end).first { tree.nodes[$0].kind == .text && tree.nodes[tree.nodes[$0].parent].name == "w:instrText" }
        return tree.nodes[text ?? begin].head
    }

    /// Why the field cannot give way to a text; nil when it can, or means nothing to a template.
    func problem(in tree: MarkupTree) -> LocalizedText? {
        switch meaning {
        case .value where !isSimple, .cells where !isSimple, .next where !isSimple, .skip where !isSimple: break
        default: return nil
        }
        let ends = [begin, end].map { index in tree.ancestors(of: index).first { tree.nodes[$0].name == "w:p" } }
        guard ends[0] == ends[1] else {
            return LocalizedText(
                vi: "trường này gồm nhiều đoạn; dùng phần có điều kiện «?…» … «/» quanh các đoạn ấy",
                en: "it goes over several paragraphs; put a section «?…» … «/» around them instead"
            )
        }
        let separate = (begin...end).first { tree.value("w:fldCharType", of: $0) == "separate" && tree.nodes[$0].name == "w:fldChar" }
        let hasPicture = (begin...(separate ?? end)).contains { ["w:drawing", "w:pict", "w:object"].contains(tree.nodes[$0].name) }
        return hasPicture
            ? LocalizedText(
                vi: "trường này có hình; dùng phần có điều kiện «?…» … «/» quanh hình ấy",
                en: "it holds a picture; put a section «?…» … «/» around that instead"
            ) : nil
    }

    /// The bytes of the field but for the run in which its value goes: that of the first text of its result.
    func cuts(in tree: MarkupTree) -> Cuts {
        isSimple ? simpleCuts(tree) : complexCuts(tree)
    }

    private func simpleCuts(_ tree: MarkupTree) -> Cuts {
        let node = tree.nodes[begin]
        let texts = (begin + 1..<node.endIndex)
            .filter { tree.nodes[$0].kind == .text && tree.nodes[tree.nodes[$0].parent].name == "w:t" }
        guard let first = texts.first, let inner = tree.children(of: begin).last else {
            return Cuts(ranges: [node.whole], anchor: node.whole.lowerBound, node: begin, carrier: .emptyField(needsRun: true))
        }
        let tail = tree.nodes[inner].whole.upperBound..<node.whole.upperBound
        let ranges = [node.head] + texts.map { tree.nodes[$0].head } + [tail]
        return Cuts(ranges: ranges, anchor: tree.nodes[first].head.lowerBound, node: first, consumed: texts)
    }

    private func complexCuts(_ tree: MarkupTree) -> Cuts {
        var (codes, texts, shown): (Set<Int>, [Int], [Int]) = ([], [], [])
        var cuts = Cuts(node: begin)
        var (depth, isInResult) = (0, false)
        for index in begin...end {
            let node = tree.nodes[index]
            let parent = node.parent < 0 ? "" : tree.nodes[node.parent].name
            if node.kind == .text {
                if parent == "w:t" { texts.append(index) }
                if parent == "w:t", depth == 1, isInResult, !isInCode { shown.append(index) }
                if parent == "w:t" || parent == "w:instrText" { cuts.consumed.append(index) }
            } else if node.name == "w:fldChar" {
                codes.insert(index)
                switch tree.value("w:fldCharType", of: index) {
                case "begin": depth += 1
                case "end": depth -= 1
                default: if depth == 1 { isInResult = true }
                }
            } else if Self.belongs.contains(node.name) || (isInCode && node.name == "w:t") {
                codes.insert(index)
            }
        }
        let first = isInCode ? nil : shown.first ?? texts.last
        let kept = first.map { tree.nodes[tree.nodes[$0].parent].parent }
        cuts.ranges = isInCode ? [] : texts.map { tree.nodes[$0].head }
        let beginRun = tree.nodes[begin].parent
        var runs: Set<Int> = []
        for code in codes where first != nil || code != begin {
            let run = tree.nodes[code].parent
            if run != kept, first != nil || run != beginRun, isBare(run, codes, tree) {
                if runs.insert(run).inserted { cuts.ranges.append(tree.nodes[run].whole) }
            } else {
                cuts.ranges.append(tree.nodes[code].whole)
            }
        }
        if let first {
            (cuts.anchor, cuts.node) = (tree.nodes[first].head.lowerBound, first)
        } else {
            let whole = tree.nodes[begin].whole
            cuts.ranges.append(whole)
            (cuts.anchor, cuts.carrier) = (whole.lowerBound, isInCode ? .fieldCode : .emptyField(needsRun: false))
        }
        cuts.ranges.sort { $0.lowerBound < $1.lowerBound }
        return cuts
    }

    /// What makes a field, or belongs to what it showed.
    private static let belongs: Set<String> = [
        "w:instrText", "w:delInstrText", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:drawing", "w:pict", "w:object",
    ]

    /// True for a run that holds nothing but codes of the field and its own properties.
    private func isBare(_ run: Int, _ codes: Set<Int>, _ tree: MarkupTree) -> Bool {
        guard run >= 0, tree.nodes[run].name == "w:r" else { return false }
        return tree.children(of: run)
            .allSatisfy { child in
                let node = tree.nodes[child]
                return node.kind == .text || node.name == "w:rPr" || codes.contains(child)
            }
    }
}
