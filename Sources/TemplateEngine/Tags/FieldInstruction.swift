import SangkienDiagnostics

/// The instruction of a Word field, cut into words (ECMA-376, 17.16.5): text, and the fields inside it.
struct FieldInstruction {
    /// A letter, or a field or tag that stands among the letters.
    enum Piece {
        case letter(Unicode.Scalar)
        case value(NamedExpression)
    }

    /// A word: what stands between blanks, or in quotes.
    struct Word {
        var pieces: [Piece] = []
        var isQuoted = false

        /// The word when it is nothing but letters.
        var text: String {
            var scalars = String.UnicodeScalarView()
            for case .letter(let scalar) in pieces { scalars.append(scalar) }
            return String(scalars)
        }

        var isText: Bool { pieces.allSatisfy { if case .letter = $0 { true } else { false } } }

        /// What the word prints.
        var expression: NamedExpression {
            var parts: [NamedExpression] = []
            var letters = String.UnicodeScalarView()
            for piece in pieces {
                switch piece {
                case .letter(let scalar): letters.append(scalar)
                case .value(let value):
                    if !letters.isEmpty { parts.append(.text(String(letters))) }
                    letters = String.UnicodeScalarView()
                    parts.append(value)
                }
            }
            if !letters.isEmpty || parts.isEmpty { parts.append(.text(String(letters))) }
            return parts.count == 1 ? parts[0] : .joined(parts)
        }
    }

    private(set) var words: [Word] = []

    /// Cuts an instruction into words; comparison signs outside quotes are words of their own.
    init(_ pieces: [Piece], splitsSigns: Bool = true) {
        var word: Word?
        var isQuoted = false
        var index = 0
        func finish() {
            if let word { words.append(word) }
            word = nil
        }
        while index < pieces.count {
            defer { index += 1 }
            guard case .letter(let scalar) = pieces[index] else {
                // The field's own name, or a sign, may stand right before a value.
                if let last = word, !isQuoted, last.isText, words.isEmpty || FieldComparison(rawValue: last.text) != nil { finish() }
                word = word ?? Word()
                word?.pieces.append(pieces[index])
                continue
            }
            if isQuoted, scalar == "\\", index + 1 < pieces.count, case .letter(let next) = pieces[index + 1], next == "\"" || next == "\\"
            {
                word?.pieces.append(.letter(next))
                index += 1
            } else if ["\"", "“", "”"].contains(scalar) {
                if !isQuoted { finish() }
                if !isQuoted { word = Word(isQuoted: true) } else { finish() }
                isQuoted.toggle()
            } else if !isQuoted, scalar.properties.isWhitespace {
                finish()
            } else if !isQuoted, splitsSigns, ["=", "<", ">"].contains(scalar) {
                if let last = word, !last.isQuoted, ["<", ">"].contains(last.text), last.isText {
                    word?.pieces.append(.letter(scalar))
                } else {
                    finish()
                    word = Word(pieces: [.letter(scalar)])
                }
            } else {
                if let last = word, splitsSigns, !isQuoted, last.isText, FieldComparison(rawValue: last.text) != nil { finish() }
                word = word ?? Word()
                word?.pieces.append(.letter(scalar))
            }
        }
        finish()
        words = words.flatMap(Self.switches)
    }

    /// A switch and its argument, written without a blank between them, also several: `\*Upper\* MERGEFORMAT`.
    private static func switches(_ word: Word) -> [Word] {
        guard !word.isQuoted, word.isText else { return [word] }
        let text = word.text
        guard text.count > 2, let next = ["\\*", "\\@", "\\#"].compactMap({ text.dropFirst().firstRange(of: $0)?.lowerBound }).min()
        else { return separated(word) }
        let (first, rest) = (String(text[..<next]), String(text[next...]))
        return separated(Self.word(first)) + switches(Self.word(rest))
    }

    /// A name with a switch right behind it, as in `Tên\b "Ông "`.
    static func named(_ words: ArraySlice<Word>) -> [Word] {
        guard let first = words.first, !first.isQuoted, first.isText, case let text = first.text,
            let place = text.dropFirst().firstIndex(of: "\\")
        else { return Array(words) }
        return [word(String(text[..<place])), word(String(text[place...]))] + words.dropFirst()
    }

    private static func separated(_ word: Word) -> [Word] {
        let text = word.text
        guard ["\\*", "\\@", "\\#"].contains(where: text.hasPrefix), text.count > 2 else { return [word] }
        return [Self.word(String(text.prefix(2))), Self.word(String(text.dropFirst(2)))]
    }

    private static func word(_ text: String) -> Word {
        Word(pieces: text.unicodeScalars.map(Piece.letter))
    }
}

extension FieldShape {
    /// Reads switches; gives the first that has no counterpart beside it.
    static func reading(_ switches: ArraySlice<FieldInstruction.Word>) -> (shape: FieldShape, unknown: String?) {
        var shape = FieldShape()
        var unknown: String?
        var index = switches.startIndex
        while index < switches.endIndex {
            let name = switches[index].text.lowercased()
            let argument = index + 1 < switches.endIndex ? switches[index + 1].text : ""
            if !shape.read(name, argument) { unknown = unknown ?? (argument.isEmpty ? name : "\(name) \(argument)") }
            // Every switch but \m and \v has an argument.
            index += ["\\m", "\\v"].contains(name) ? 1 : 2
        }
        return (shape, unknown)
    }

    /// False for a switch that has no counterpart.
    private mutating func read(_ name: String, _ argument: String) -> Bool {
        switch (name, argument.lowercased()) {
        case ("\\*", "mergeformat"), ("\\*", "charformat"), ("\\*", "arabic"), ("\\m", _), ("\\v", _): return true
        case ("\\*", "upper"): letters = .uppercase
        case ("\\*", "lower"): letters = .lowercase
        case ("\\*", "firstcap"): letters = .capitalized
        case ("\\*", "roman"):
            formatter = .roman
            lowersNumerals = argument.first?.isLowercase == true
        case ("\\*", "alphabetic"):
            numeral = .letters
            lowersNumerals = argument.first?.isLowercase == true
        case ("\\*", "cardtext"): formatter = .numberInWords
        case ("\\*", "dollartext"): formatter = .moneyInWords
        case ("\\*", "hex"): numeral = .hexadecimal
        case ("\\*", "ordinal"): numeral = .ordinal
        case ("\\*", "ordtext"): numeral = .ordinalWords
        case ("\\*", "arabicdash"): numeral = .dashed
        case ("\\*", "caps"): capitalizesWords = true
        case ("\\@", let picture) where !picture.isEmpty: date = DatePicture(argument)
        case ("\\#", let picture) where !picture.isEmpty: number = NumberPicture(argument)
        case ("\\b", _): before = argument
        case ("\\f", _): after = argument
        default: return false
        }
        return true
    }
}
