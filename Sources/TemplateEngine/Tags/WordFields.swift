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
    /// Where fields begin that count (SEQ), and that repeat the text of a bookmark (REF).
    private(set) var sequences: [Int] = []
    private(set) var references: [(begin: Int, bookmark: String)] = []
    /// Where fields begin that repeat a heading or a property of the document, in which tags may stand.
    private(set) var repeating: [Int] = []

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
            } else if let letter = Self.letters[node.name] {
                noteLetter(letter)
            } else if node.name == "w:fldSimple", let instruction = tree.value("w:instr", of: index) {
                let pieces = TagPieces.pieces(of: XMLText.decoded(instruction))
                take(begin: index, end: index, pieces, isSimple: true, inner: [])
            }
        }
        // One that never ends shows nothing, and would print nothing of the data.
        for field in open where !field.isInResult {
            let meaning = FieldMeaning(TagPieces.joined(field.pieces), known: known)
            guard meaning.isComputed else { continue }
            let kind = Self.kind(field.pieces)
            found.append(
                Found(begin: field.begin, end: field.begin, kind: kind, meaning: .notComputed(kind, Self.endless), isSimple: false)
            )
        }
    }

    /// Breaks and tabs, which may stand in the texts of an instruction.
    private static let letters: [String: Unicode.Scalar] = ["w:br": "\n", "w:cr": "\n", "w:tab": "\t"]

    private mutating func noteLetter(_ letter: Unicode.Scalar) {
        guard ignored == 0, let top = open.indices.last, !open[top].isInResult, !open[top].pieces.isEmpty else { return }
        open[top].pieces.append(.letter(letter))
    }

    private static let endless = LocalizedText(
        vi: "trường này không có chỗ kết thúc; xóa nó rồi chèn lại",
        en: "the field has no end; delete it and insert it again"
    )

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
        if meaning.isComputed, let tag = TagPieces.unread(in: pieces) { meaning = .notComputed(Self.kind(pieces), Self.holds(tag: tag)) }
        let isInInstruction = open.last.map { !$0.isInResult } ?? false
        let kind = Self.kind(pieces)
        let field = Found(begin: begin, end: end, kind: kind, meaning: meaning, isSimple: isSimple, isInCode: isInInstruction)
        if kind == "SEQ", open.isEmpty { sequences.append(begin) }
        if Self.repeats.contains(kind), open.isEmpty { repeating.append(begin) }
        if kind == "REF", open.isEmpty, case .other = meaning, let name = FieldInstruction(pieces).words.dropFirst().first, name.isText {
            references.append((begin, name.text))
        }
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

    private static let repeats: Set<String> = ["STYLEREF", "TITLE", "SUBJECT", "KEYWORDS"]

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

    private static func holds(tag: String) -> LocalizedText {
        LocalizedText(
            vi: "trong mã của nó có “\(tag)”, không phải thẻ in một giá trị; đặt thẻ ấy ở ngoài trường",
            en: "its code holds “\(tag)”, which is no tag that prints a value; put that tag outside the field"
        )
    }

    private static func kind(_ pieces: [FieldInstruction.Piece]) -> String {
        FieldInstruction(Array(pieces.prefix(80))).words.first?.text.uppercased() ?? ""
    }
}
