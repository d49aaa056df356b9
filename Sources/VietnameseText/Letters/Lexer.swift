/// A number, word or mark of folded text.
struct Token {
    enum Kind {
        case number
        case word
        case mark
    }

    var kind: Kind
    /// Position in the folded bytes.
    var range: Range<Int>
    /// The number, at most `Token.largest`; 0 for others.
    var value = 0
    /// The word; empty for others.
    var word = ""
    /// The byte of a mark; 0 for others.
    var mark: UInt8 = 0
    /// True when a blank stands before it.
    var isSpaced: Bool

    /// The number of digits of a number, letters of a word.
    var length: Int { range.count }

    /// Larger numbers are read as this one, so that no arithmetic on them can overflow.
    static let largest = 999_999_999_999
}

/// Cuts folded bytes into numbers, words and marks; blanks only separate, new lines are marks.
enum Lexer {
    /// Cells longer than this are no date, year or telephone number.
    static let longestCell = 400

    /// Tokens of a whole cell; nil when it is too long to be a date, year or telephone number.
    static func cell(_ text: String) -> [Token]? {
        guard text.utf8.count <= longestCell else { return nil }
        return tokens(FoldedText.bytes(text))
    }

    /// Tokens of `bytes`, or of the part in `range`.
    static func tokens(_ bytes: [UInt8], in range: Range<Int>? = nil) -> [Token] {
        let range = range ?? bytes.indices
        var result: [Token] = []
        var index = range.lowerBound
        var isSpaced = false
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == ScalarFolding.space {
                isSpaced = true
                index += 1
                continue
            }
            var end = index + 1
            if byte.isDigit {
                var value = Int(byte - 48)
                while end < range.upperBound, bytes[end].isDigit {
                    value = min(value * 10 + Int(bytes[end] - 48), Token.largest)
                    end += 1
                }
                result.append(Token(kind: .number, range: index..<end, value: value, isSpaced: isSpaced))
            } else if isLetter(byte) {
                while end < range.upperBound, isLetter(bytes[end]) { end += 1 }
                let word = String(decoding: bytes[index..<end], as: UTF8.self)
                result.append(Token(kind: .word, range: index..<end, word: word, isSpaced: isSpaced))
            } else {
                result.append(Token(kind: .mark, range: index..<end, mark: byte, isSpaced: isSpaced))
            }
            index = end
            isSpaced = false
        }
        return result
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte.isLowerLetter || byte == ScalarFolding.otherLetter
    }
}

/// A place among tokens, moved on by what is recognised there.
struct TokenCursor {
    let tokens: [Token]
    var position = 0

    var isAtEnd: Bool { position >= tokens.count }
    /// The token here.
    var current: Token? { peek(0) }

    /// The token `distance` further on.
    func peek(_ distance: Int) -> Token? {
        let index = position + distance
        return tokens.indices.contains(index) ? tokens[index] : nil
    }

    /// The number here, if it has at most `digits` digits.
    func number(_ distance: Int = 0, digits: Int = 12) -> Int? {
        guard let token = peek(distance), token.kind == .number, token.length <= digits else { return nil }
        return token.value
    }

    /// The mark here; 0 when there is none.
    func mark(_ distance: Int = 0) -> UInt8 {
        peek(distance)?.mark ?? 0
    }

    /// The word here; empty when there is none.
    func word(_ distance: Int = 0) -> String {
        peek(distance)?.word ?? ""
    }

    /// Steps over `words` when they stand here, in this order.
    mutating func skip(_ words: String...) -> Bool {
        skip(words)
    }

    /// Steps over `words` when they stand here, in this order.
    mutating func skip(_ words: [String]) -> Bool {
        for (distance, expected) in words.enumerated() where word(distance) != expected { return false }
        position += words.count
        return true
    }

    /// Steps over one of the marks in `marks` when it stands here.
    mutating func skipMark(_ marks: String) -> Bool {
        let here = mark()
        guard here != 0, marks.utf8.contains(here) else { return false }
        position += 1
        return true
    }

    /// Steps over marks in `marks` as long as they stand here.
    mutating func skipMarks(_ marks: String) {
        while skipMark(marks) {}
    }
}
