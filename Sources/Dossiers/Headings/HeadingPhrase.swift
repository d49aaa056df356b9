import VietnameseText

/// A family of headings written as one pattern (mẫu câu của tiêu đề).
///
/// Words are those of `VietnameseFolding.bareKey`. `(a|b c)` is one of several, `[a|b]` may be missing, `+` behind either lets it
/// repeat, `#` is a number, and `{name}` stands for a list of words with a name. A heading fits only as a whole: a word that the
/// pattern does not know makes it another heading.
struct HeadingPhrase: Sendable {
    /// A part of a pattern: one word, a number, or one of several sequences.
    private struct Node: Sendable {
        enum Kind { case word, number, choice }

        var kind: Kind
        var word = ""
        var choices: [[Node]] = []
        var mayBeMissing = false
        var repeats = false
    }

    private let nodes: [Node]
    /// Every word that the pattern knows.
    let vocabulary: Set<String>

    /// The most often that a part repeats.
    private static let longestRun = 8

    /// Reads a pattern, of which the lists in braces are among `names`; patterns are part of the program.
    init(_ pattern: String, names: [String: String]) {
        var text = pattern
        for (name, words) in names { text.replace("{\(name)}", with: words) }
        var reader = Reader("(\(text))")
        nodes = reader.sequence()
        vocabulary = Set(reader.words)
    }

    /// Whether the pattern fits all of `words`.
    func fits(_ words: [String]) -> Bool {
        Self.ends(nodes[...], words, from: [0]).contains(words.count)
    }

    /// The places in `words` that `nodes` may reach from the places in `starts`.
    private static func ends(_ nodes: ArraySlice<Node>, _ words: [String], from starts: Set<Int>) -> Set<Int> {
        var places = starts
        for node in nodes {
            places = step(node, words, from: places)
            if places.isEmpty { break }
        }
        return places
    }

    private static func step(_ node: Node, _ words: [String], from starts: Set<Int>) -> Set<Int> {
        switch node.kind {
        case .word: return Set(starts.filter { $0 < words.count && words[$0] == node.word }.map { $0 + 1 })
        case .number:
            return Set(starts.filter { $0 < words.count && words[$0].utf8.allSatisfy { (0x30...0x39).contains($0) } }.map { $0 + 1 })
        case .choice:
            var reached: Set<Int> = node.mayBeMissing ? starts : []
            var places = starts
            for _ in 0..<(node.repeats ? longestRun : 1) {
                places = node.choices.reduce(into: Set<Int>()) { $0.formUnion(ends($1[...], words, from: places)) }
                if places.isSubset(of: reached) { break }
                reached.formUnion(places)
            }
            return reached
        }
    }

    /// Takes a pattern apart.
    private struct Reader {
        private var rest: Substring
        private(set) var words: [String] = []

        init(_ text: String) { rest = text[...] }

        mutating func sequence() -> [Node] {
            var nodes: [Node] = []
            while let next = rest.first, !"|)]".contains(next) {
                switch next {
                case " ": rest.removeFirst()
                case "#":
                    rest.removeFirst()
                    nodes.append(Node(kind: .number))
                case "(", "[": nodes.append(choice())
                default:
                    let word = String(rest.prefix { !" |()[]+#".contains($0) })
                    rest.removeFirst(word.count)
                    words.append(word)
                    nodes.append(Node(kind: .word, word: word))
                }
            }
            return nodes
        }

        private mutating func choice() -> Node {
            let mayBeMissing = rest.removeFirst() == "["
            var choices = [sequence()]
            while rest.first == "|" {
                rest.removeFirst()
                choices.append(sequence())
            }
            rest = rest.dropFirst()
            let repeats = rest.first == "+"
            if repeats { rest.removeFirst() }
            return Node(kind: .choice, choices: choices, mayBeMissing: mayBeMissing, repeats: repeats)
        }
    }
}
