/// An answer given by ticking one of two words (ô đánh dấu Có, Không): `☐ Có ☒ Không`, `[ ] Có [x] Không`, `Có / Không`.
///
/// Forms of Word and of questionnaires leave both words in the cell. Which box belongs to which word, the first sign tells: where a box comes
/// first, each stands before its word.
enum TickedAnswer {
    /// Boxes without a tick, and with one.
    private static let empty: Set<Character> = ["☐", "□", "▢", "◻", "◯", "○", "⬜"]
    private static let ticked: Set<Character> = ["☑", "☒", "■", "▣", "◼", "✓", "✔", "✗", "✘", "√", "●", "◉", "⬛", "✅"]
    /// Longer texts are more than the two words.
    private static let longest = 60

    /// A sign or a word of the cell.
    private enum Piece {
        case box(isTicked: Bool)
        case word(isYes: Bool)
    }

    /// What `text` says; nil where it is no such pair, unknown where no word or both are ticked.
    static func parse(_ text: String) -> YesNo? {
        // Most cells hold one word: a pair has a box, a bracket, a slash or a line break.
        guard text.utf8.count <= longest, let pieces = pieces(of: text) else { return nil }
        var words: [Bool] = []
        var tickedWords: [Bool] = []
        var boxes = 0
        for (place, piece) in pieces.enumerated() {
            switch piece {
            case .word(let isYes): words.append(isYes)
            case .box(let isTicked):
                boxes += 1
                guard isTicked, let word = owner(of: place, in: pieces) else { continue }
                tickedWords.append(word)
            }
        }
        guard Set(words).count == 2, words.count == 2 else {
            // A single word with its box: `☒ Không`; an empty box answers nothing.
            guard words.count == 1, boxes == 1 else { return nil }
            return tickedWords.isEmpty ? .unknown : words[0] ? .yes : .no
        }
        guard tickedWords.count == 1 else { return .unknown }
        return tickedWords[0] ? .yes : .no
    }

    /// The word that the box at `place` belongs to.
    private static func owner(of place: Int, in pieces: [Piece]) -> Bool? {
        let isBoxFirst = if case .box = pieces[0] { true } else { false }
        let other = isBoxFirst ? place + 1 : place - 1
        guard pieces.indices.contains(other), case .word(let isYes) = pieces[other] else { return nil }
        return isYes
    }

    /// The boxes and words of a text that has nothing else, `Không` and `Có` apart from each other; nil for any other.
    private static func pieces(of text: String) -> [Piece]? {
        var pieces: [Piece] = []
        var word = ""
        var isApart = false
        func end() -> Bool {
            defer { word = "" }
            switch VietnameseFolding.bareKey(word) {
            case "": return true
            case "co": pieces.append(.word(isYes: true))
            case "khong": pieces.append(.word(isYes: false))
            case "x", "v":
                pieces.append(.box(isTicked: true))
                isApart = true
            default: return false
            }
            return true
        }
        var rest = Substring(text)
        while let character = rest.first {
            let bracket: Character? = character == "[" ? "]" : character == "(" ? ")" : nil
            if let bracket, let close = rest.firstIndex(of: bracket) {
                let mark = rest[rest.index(after: rest.startIndex)..<close].lowercased().filter { !$0.isWhitespace && $0 != "_" }
                guard end(), mark.isEmpty || ["x", "v", "✓", "√"].contains(mark) else { return nil }
                pieces.append(.box(isTicked: !mark.isEmpty))
                rest = rest[rest.index(after: close)...]
                isApart = true
                continue
            }
            rest.removeFirst()
            if empty.contains(character) || ticked.contains(character) {
                guard end() else { return nil }
                pieces.append(.box(isTicked: ticked.contains(character)))
                isApart = true
            } else if character.isLetter || character.isNumber {
                word.append(character)
            } else {
                guard end() else { return nil }
                if "/|\\,;\n\r".contains(character) { isApart = true }
            }
        }
        guard end(), let first = pieces.first else { return nil }
        // “Không có” is a no, “Có không” both words.
        if case .word(isYes: true) = first { return pieces }
        return isApart ? pieces : nil
    }
}
