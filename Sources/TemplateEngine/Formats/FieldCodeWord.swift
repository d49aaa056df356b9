import SangkienMarkup

/// How a value stands in the instruction of a field of Word that stays a field, as HYPERLINK (ECMA-376, 17.16.5.1).
struct FieldCodeWord {
    enum Place {
        /// Between quotes, or where nothing is cut at blanks.
        case free
        /// A word of its own without quotes: it needs some, since a blank would end it.
        case whole
        /// A part of a word without quotes.
        case part
    }

    let place: Place
    /// The kind of the field.
    let kind: String

    /// How far the beginning of the field, and the rest of the word, are looked for.
    private static let farthest = 2_000

    /// What stands for a field inside the instruction, whose value comes there.
    private static let inner = "\u{FFFC}"

    /// The fields whose instructions are words.
    private static let ofWords: Set<String> = ["HYPERLINK", "XE", "TC", "TA", "RD", "GOTOBUTTON", "SEQ", "FORMTEXT", "SYMBOL"]

    /// How `tag`, in the instruction of a field, stands there.
    init(_ tag: PlacedTag, in tree: MarkupTree) {
        let (before, after) = Self.surroundings(of: tag, in: tree)
        kind = before.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
        let quotes = Self.quotes(in: before)
        guard Self.ofWords.contains(kind), quotes.isMultiple(of: 2), !Self.isButtonText(before, kind) else {
            place = .free
            return
        }
        let begins = before.last.map { $0.isWhitespace } ?? true
        let ends = after.first.map { $0.isWhitespace } ?? true
        place = begins && ends ? .whole : .part
    }

    /// True behind the destination of a GOTOBUTTON: all that follows is what the button shows, blanks and all (ECMA-376, 17.16.5.23).
    private static func isButtonText(_ before: String, _ kind: String) -> Bool {
        guard kind == "GOTOBUTTON" else { return false }
        let words = before.split(whereSeparator: \.isWhitespace).count
        return words > 2 || (words == 2 && before.last?.isWhitespace == true)
    }

    /// How many quotes open or close something: not those behind a backslash.
    private static func quotes(in text: String) -> Int {
        var (count, isEscaped) = (0, false)
        for character in text {
            if "\"“”".contains(character), !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }

    /// The text of the instruction before the tag, and what follows it.
    private static func surroundings(of tag: PlacedTag, in tree: MarkupTree) -> (before: String, after: String) {
        if tree.nodes[tag.node].name == "w:fldSimple",
            let value = tree.attributes(of: tag.node).first(where: { $0.name == "w:instr" })?.value
        {
            return (text(tree, value.lowerBound..<tag.start), text(tree, tag.end..<value.upperBound))
        }
        var before = ""
        var after = ""
        var depth = 0
        for index in stride(from: tag.firstNode, through: max(0, tag.firstNode - farthest), by: -1) {
            let node = tree.nodes[index]
            guard node.head.lowerBound < tag.start else { continue }
            if node.kind == .text, depth == 0, isInstruction(index, tree) {
                let head = node.head.lowerBound..<min(node.head.upperBound, max(node.head.lowerBound, tag.start))
                before = text(tree, head) + before
            } else if node.name == "w:fldChar" {
                guard let next = Self.depth(depth, tree.value("w:fldCharType", of: index), begin: "end", end: "begin") else { break }
                if depth == 0, next > 0 { before = inner + before }
                depth = next
            }
        }
        depth = 0
        for index in tag.lastNode..<min(tree.nodes.count, tag.lastNode + farthest) {
            let node = tree.nodes[index]
            if node.kind == .text, depth == 0, node.head.upperBound > tag.end, isInstruction(index, tree) {
                after += text(tree, max(node.head.lowerBound, tag.end)..<node.head.upperBound)
            } else if node.name == "w:fldChar", node.head.lowerBound >= tag.end {
                let kind = tree.value("w:fldCharType", of: index)
                guard kind != "separate" || depth > 0, let next = Self.depth(depth, kind, begin: "begin", end: "end") else { break }
                if depth == 0, next > 0 { after += inner }
                depth = next
            }
            if !after.isEmpty { break }
        }
        return (before, after)
    }

    /// How many fields are open behind a mark on the way out; nil at the end of the way.
    private static func depth(_ depth: Int, _ kind: String?, begin: String, end: String) -> Int? {
        if kind == begin { return depth + 1 }
        guard kind == end else { return depth }
        return depth == 0 ? nil : depth - 1
    }

    private static func isInstruction(_ text: Int, _ tree: MarkupTree) -> Bool {
        tree.nodes[text].parent >= 0 && tree.nodes[tree.nodes[text].parent].name == "w:instrText"
    }

    private static func text(_ tree: MarkupTree, _ bytes: Range<Int>) -> String {
        XMLText.decoded(String(decoding: tree.bytes[bytes], as: UTF8.self))
    }
}
