/// Cuts a cell that names people into pieces at everything by which people are set apart (dấu tách tên).
///
/// Those are `;`, `|`, line breaks, commas, `&`, `+`, `/`, a dash between blanks, numbers (`1.`, `2)`, `(3)`, `a)`), bullets, and the words
/// `và`, `cùng`, `với`. What stands in brackets stays with the name in front of it.
struct NamePieces {
    /// What stands before a piece.
    enum Separator: Comparable {
        /// A comma, a slash, a dash: what follows may be another person or a fact of the same one.
        case weak
        /// `;`, `|`, `&`, `+`, a line break, a number, a word for “and”, or the beginning of the cell: something else begins.
        case strong
    }

    /// A piece of the cell.
    struct Piece {
        /// Its words, trimmed, brackets left out.
        var text = ""
        /// What stands in its brackets.
        var brackets: [String] = []
        /// What stands before it.
        var separator: Separator
        /// Where it begins and ends among the characters of the cell.
        var range: Range<Int>
        /// True when it begins with a number, `2.`.
        var isNumbered = false
    }

    private let characters: [Character]
    /// The first code point of each character, by which letters are distinguished from marks.
    private let scalars: [UInt32]
    /// For each opening bracket the place of its closing one, on the same line.
    private let closing: [Int: Int]
    /// Whether any letter of the cell is a capital, and whether it has no diacritics.
    let hasCapitals: Bool
    private let isPlain: Bool
    private(set) var pieces: [Piece] = []

    /// The pieces of `cell`, those without any letter or digit left out.
    ///
    /// - Complexity: linear in the length of the cell.
    init(_ cell: String) {
        characters = Array(cell)
        scalars = characters.map { $0.unicodeScalars.first?.value ?? 0 }
        closing = Self.brackets(scalars)
        hasCapitals = characters.contains(where: \.isUppercase)
        isPlain = cell.utf8.allSatisfy { $0 < 0x80 }
        cut()
    }

    /// The characters of a range of the cell, trimmed.
    func text(_ range: Range<Int>) -> String {
        trimmed(String(characters[range]))
    }

    private mutating func cut() {
        var current = Piece(separator: .strong, range: 0..<0)
        var index = 0
        func isBlank(_ place: Int) -> Bool { !characters.indices.contains(place) || characters[place].isWhitespace }
        // What begins a piece is never a blank, so that an empty text is all that need be asked for.
        func append(_ character: Character) {
            if !current.text.isEmpty || !character.isWhitespace { current.text.append(character) }
        }
        func end(_ next: Separator, from: Int, to: Int) {
            current.text = trimmed(current.text)
            current.range = current.range.lowerBound..<from
            let isEmpty = current.brackets.isEmpty && !current.text.contains { $0.isLetter || $0.isNumber || $0 == "%" }
            if !isEmpty { pieces.append(current) }
            // Of several marks in a row the strongest counts.
            let separator = isEmpty ? max(current.separator, next) : next
            current = Piece(separator: separator, range: to..<to, isNumbered: isEmpty && current.isNumbered)
        }
        while index < characters.count {
            let character = characters[index]
            if isPlain(index) {
                append(character)
                index += 1
                continue
            }
            if let close = closing[index] {
                let inside = trimmed(String(characters[index + 1..<close]))
                let isNumber = current.text.isEmpty && inside.count <= 2 && (Int(inside, in: 0...99) != nil || Self.isLetter(inside))
                if isNumber { current.isNumbered = true } else if !inside.isEmpty { current.brackets.append(inside) }
                append(" ")
                index = close + 1
                continue
            }
            if let number = number(at: index, current) {
                end(.strong, from: index, to: number)
                current.isNumbered = true
                index = number
                continue
            }
            if let next = and(at: index, after: current.text) {
                end(.strong, from: index, to: next)
                index = next
                continue
            }
            switch character {
            case ";", "；", "|", "&", "+": end(.strong, from: index, to: index + 1)
            case _ where character.isNewline: end(.strong, from: index, to: index + 1)
            case "•", "●", "▪", "*", "\u{F0B7}": end(.strong, from: index, to: index + 1)
            case ",", "，", "、": end(.weak, from: index, to: index + 1)
            case "/" where !isTitleSlash(index): end(.weak, from: index, to: index + 1)
            case "-", "–", "—", "−":
                if isBlank(index - 1), isBlank(index + 1) || current.text.isEmpty {
                    end(.weak, from: index, to: index + 1)
                } else {
                    append(character)
                }
            case "(", ")", "[", "]": append(" ")
            default: append(character)
            }
            index += 1
        }
        end(.strong, from: characters.count, to: characters.count)
    }

    /// True for a blank, a letter that can begin no word for “and”, and a digit that numbers nothing: nothing is set apart there.
    private func isPlain(_ index: Int) -> Bool {
        let scalar = scalars[index]
        if scalar == 0x20 { return true }
        if (0x30...0x39).contains(scalar) {
            guard let end = scalars[index...].firstIndex(where: { !(0x30...0x39).contains($0) }) else { return true }
            return !Self.behindNumbers.contains(scalars[end])
        }
        guard NameLetters.contains(scalar) else { return false }
        if Self.listLetters.contains(scalar), index + 1 < scalars.count, Self.behindNumbers.contains(scalars[index + 1]) { return false }
        guard Self.andBeginnings.contains(scalar), index > 0, index + 1 < scalars.count else { return true }
        return NameLetters.contains(scalars[index - 1]) || !Self.andSeconds.contains(scalars[index + 1])
    }

    /// What stands behind a number that begins a piece.
    private static let behindNumbers = Array(".)/-:".unicodeScalars.map(\.value))
    /// The first and the second letters of `và`, `với`, `cùng`, `va`, `voi`, `cung` and `and`.
    private static let andBeginnings = Array("vVcCaA".unicodeScalars.map(\.value))
    private static let andSeconds = Array("àÀớỚùÙaAoOuUnN".unicodeScalars.map(\.value))

    /// The end of a number that begins a piece, `1.`, `2)`, `3/`; in the middle of a line only after another such number.
    private func number(at index: Int, _ current: Piece) -> Int? {
        guard index == 0 || characters[index - 1].isWhitespace || isMark(index - 1) else { return nil }
        var end = index
        if isLetter(at: index) { end += 1 }
        guard end > index || (characters[index].isASCII && characters[index].isNumber) else { return nil }
        while end < characters.count, end - index < 3, characters[end].isASCII, characters[end].isNumber { end += 1 }
        guard end - index < 3, end < characters.count, ".)/-:".contains(characters[end]) else { return nil }
        let isNext = pieces.last?.isNumbered == true || current.isNumbered
        guard current.text.isEmpty || isNext else { return nil }
        var next = end + 1
        while next < characters.count, characters[next].isWhitespace, !characters[next].isNewline { next += 1 }
        return next < characters.count && (characters[next].isLetter || characters[next] == "(") ? end + 1 : nil
    }

    /// The small letters that number the people of a list, `a)`, `b.`.
    private static let listLetters = Array("abcdefgh".unicodeScalars.map(\.value))

    private static func isLetter(_ text: String) -> Bool {
        text.utf8.count == 1 && text.unicodeScalars.contains { listLetters.contains($0.value) }
    }

    /// Whether a letter numbers what follows: `a)`, or `a.` with a blank and a capital behind.
    private func isLetter(at index: Int) -> Bool {
        guard Self.listLetters.contains(scalars[index]), index + 1 < characters.count else { return false }
        if characters[index + 1] == ")" { return true }
        guard characters[index + 1] == ".", index + 3 < characters.count else { return false }
        return characters[index + 2].isWhitespace && characters[index + 3].isUppercase
    }

    private func isMark(_ index: Int) -> Bool {
        ";,|&+".contains(characters[index])
    }

    /// Whether a slash belongs to `Đ/c` or `S/N`.
    private func isTitleSlash(_ index: Int) -> Bool {
        guard index > 0, index + 1 < characters.count else { return false }
        let pair = VietnameseFolding.bareKey(String([characters[index - 1], characters[index + 1]]))
        let isAlone = (index < 2 || !characters[index - 2].isLetter) && (index + 2 >= characters.count || !characters[index + 2].isLetter)
        return isAlone && ["dc", "sn", "ns"].contains(pair)
    }

    /// The places of brackets that close on their own line.
    private static func brackets(_ scalars: [UInt32]) -> [Int: Int] {
        var closing: [Int: Int] = [:]
        var open: [Int] = []
        var hasSemicolon = false
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case 0x28, 0x5B:
                // One that did not close before a `;` and the next one does not close at all.
                if hasSemicolon { open.removeAll() }
                hasSemicolon = false
                open.append(index)
            case 0x3B: hasSemicolon = !open.isEmpty
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: open.removeAll()
            case 0x29, 0x5D:
                hasSemicolon = false
                guard let start = open.first else { break }
                // A bracket inside another is a part of its text.
                if open.count == 1 { closing[start] = index }
                open.removeLast()
            default: break
            }
        }
        return closing
    }

    // MARK: Words for “and”

    /// The end of a word for “and” that stands at `index` and joins two people.
    ///
    /// In small letters it always does; with a capital only between two full names, for Và and Cùng are names too.
    private func and(at index: Int, after left: String) -> Int? {
        guard index > 0, characters[index - 1].isWhitespace || characters[index - 1] == ")", "vVcCaA".contains(characters[index]) else {
            return nil
        }
        guard var end = wordEnd(index), isAnd(index..<end) else { return nil }
        let word = index..<end
        if VietnameseFolding.bareKey(String(characters[word])) == "cung", end + 1 < characters.count, let next = wordEnd(end + 1),
            isAnd(end + 1..<next)
        {
            end = next
        }
        // Whether there are two words is all that is asked.
        let first = left.split(separator: " ", maxSplits: 2)
        let second = ahead(end)
        guard let name = second.first else { return nil }
        // `…; và Lê Thị Ba`.
        if first.isEmpty { return !pieces.isEmpty && characters[word.lowerBound].isLowercase && hasCapitals ? end : nil }
        if characters[word.lowerBound].isLowercase, hasCapitals { return end }
        guard first.count >= 2, second.count >= 2, !hasCapitals || name.first?.isUppercase == true else { return nil }
        let hasTitle = PersonTitles.count(in: second.joined(separator: " ")) > 0
        return NameShape.isFamilyName(name) || hasTitle ? end : nil
    }

    /// The end of the word of at most four letters that begins at `index`, followed by a blank.
    private func wordEnd(_ index: Int) -> Int? {
        var end = index
        while end < characters.count, end - index < 5, characters[end].isLetter { end += 1 }
        return end - index < 5 && end > index && end < characters.count && characters[end].isWhitespace ? end : nil
    }

    private func isAnd(_ word: Range<Int>) -> Bool {
        let text = String(characters[word]).lowercased()
        return ["và", "cùng", "với"].contains(text) || (isPlain && ["va", "cung", "voi", "and"].contains(text))
    }

    /// The words behind `index` up to the next mark, as many as a name may have.
    private func ahead(_ index: Int) -> [String] {
        let rest = characters[index...].prefix(80).prefix { !";,|&+()[]/".contains($0) && !$0.isNewline }
        return String(rest).split(separator: " ").map(String.init)
    }
}
