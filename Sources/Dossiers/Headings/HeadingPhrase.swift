import VietnameseText

/// A family of headings written as one pattern (mẫu câu của tiêu đề).
///
/// Words are those of `VietnameseFolding.bareKey`. `(a|b c)` is one of several, `[a|b]` may be missing, `+` behind either lets it
/// repeat, `#` is a number, and `{name}` stands for a list of words with a name. A heading fits only as a whole: a word that the
/// pattern does not know makes it another heading.
struct HeadingPhrase: Sendable {
    /// A word by its number in the table of all words; asked for each cell that could be a heading, so texts are compared once.
    struct Word: Sendable {
        /// Nil for a word that no pattern has.
        let number: Int?
        /// True for digits alone.
        let isNumber: Bool
    }

    /// A part of a pattern.
    private enum Node: Sendable {
        case word(Int)
        case number
        case choice([[Node]], mayBeMissing: Bool, repeats: Bool)
    }

    private let nodes: [Node]
    /// The numbers of the words that the pattern knows.
    let vocabulary: Set<Int>
    /// Whether the pattern has a place for a number.
    let takesNumbers: Bool

    /// The most often that a part repeats.
    private static let longestRun = 8
    /// The most words of a heading: the places behind them are the bits of a number.
    static let mostWords = 40

    /// Reads a pattern, of which the lists in braces are among `names`; patterns are part of the program.
    ///
    /// Its words get their numbers in `numbers`.
    init(_ pattern: String, names: [String: String], numbers: inout [String: Int]) {
        var reader = Reader("(\(Self.spelledOut(pattern, names)))", numbers: numbers)
        nodes = reader.sequence()
        numbers = reader.numbers
        vocabulary = reader.words
        takesNumbers = reader.hasNumber
    }

    /// A pattern with the lists of words for their names.
    private static func spelledOut(_ pattern: String, _ names: [String: String]) -> String {
        pattern.split(separator: "{", omittingEmptySubsequences: false)
            .map { piece in
                guard let end = piece.firstIndex(of: "}"), let words = names[String(piece[..<end])] else { return String(piece) }
                return words + piece[piece.index(after: end)...]
            }
            .joined()
    }

    /// Whether the pattern fits all of `words`, which are at most `mostWords`.
    func fits(_ words: [Word]) -> Bool {
        Self.ends(nodes, words, from: 1) & (1 << UInt64(words.count)) != 0
    }

    /// The places in `words` that `nodes` may reach from the places in `starts`; bit 0 is the place before the first word.
    private static func ends(_ nodes: [Node], _ words: [Word], from starts: UInt64) -> UInt64 {
        var places = starts
        for node in nodes {
            places = step(node, words, from: places)
            if places == 0 { break }
        }
        return places
    }

    private static func step(_ node: Node, _ words: [Word], from starts: UInt64) -> UInt64 {
        switch node {
        case .word(let number): return behind(words, from: starts) { $0.number == number }
        case .number: return behind(words, from: starts, where: \.isNumber)
        case .choice(let choices, let mayBeMissing, let repeats):
            var reached = mayBeMissing ? starts : 0
            var places = starts
            for _ in 0..<(repeats ? longestRun : 1) {
                places = choices.reduce(0) { $0 | ends($1, words, from: places) }
                if places & ~reached == 0 { break }
                reached |= places
            }
            return reached
        }
    }

    /// The places behind those words at `starts` for which `fits` holds.
    private static func behind(_ words: [Word], from starts: UInt64, where fits: (Word) -> Bool) -> UInt64 {
        var (rest, reached) = (starts, UInt64(0))
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            if place < words.count, fits(words[place]) { reached |= 1 << UInt64(place + 1) }
        }
        return reached
    }

    /// Takes a pattern apart.
    private struct Reader {
        /// Patterns are ASCII.
        private let bytes: [UInt8]
        private var place = 0
        private(set) var numbers: [String: Int]
        private(set) var words: Set<Int> = []
        private(set) var hasNumber = false

        init(_ text: String, numbers: [String: Int]) { (bytes, self.numbers) = (Array(text.utf8), numbers) }

        private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

        mutating func sequence() -> [Node] {
            var nodes: [Node] = []
            while let next, !"|)]".utf8.contains(next) {
                switch next {
                case UInt8(ascii: " "): place += 1
                case UInt8(ascii: "#"):
                    place += 1
                    hasNumber = true
                    nodes.append(.number)
                case UInt8(ascii: "("), UInt8(ascii: "["): nodes.append(choice())
                default:
                    let end = bytes[place...].firstIndex { " |()[]+#".utf8.contains($0) } ?? bytes.count
                    let word = String(decoding: bytes[place..<end], as: UTF8.self)
                    place = end
                    let number = numbers[word] ?? numbers.count
                    numbers[word] = number
                    words.insert(number)
                    nodes.append(.word(number))
                }
            }
            return nodes
        }

        private mutating func choice() -> Node {
            let mayBeMissing = next == UInt8(ascii: "[")
            place += 1
            var choices = [sequence()]
            while next == UInt8(ascii: "|") {
                place += 1
                choices.append(sequence())
            }
            place += 1
            let repeats = next == UInt8(ascii: "+")
            if repeats { place += 1 }
            return .choice(choices, mayBeMissing: mayBeMissing, repeats: repeats)
        }
    }
}
