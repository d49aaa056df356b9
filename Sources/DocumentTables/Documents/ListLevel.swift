/// One level of a numbered list (mức của danh sách): how it counts, and what it writes.
struct ListLevel: Sendable {
    /// How a number is written.
    enum Format: Sendable {
        case decimal
        /// Two digits at least: `01`.
        case padded
        case upperRoman
        case lowerRoman
        case upperLetter
        case lowerLetter
        case bullet
        case none

        /// The format of Word's name (ISO 29500-1, 17.18.59); unknown ones count in decimals, as Word does.
        init(word: String) {
            switch word {
            case "decimalZero": self = .padded
            case "upperRoman": self = .upperRoman
            case "lowerRoman": self = .lowerRoman
            case "upperLetter": self = .upperLetter
            case "lowerLetter": self = .lowerLetter
            case "bullet": self = .bullet
            case "none": self = .none
            default: self = .decimal
            }
        }

        /// The format of OpenDocument's and HTML's sign: `1`, `A`, `a`, `I`, `i`; none for an empty one.
        init(sign: String) {
            switch sign {
            case "": self = .none
            case "A": self = .upperLetter
            case "a": self = .lowerLetter
            case "I": self = .upperRoman
            case "i": self = .lowerRoman
            default: self = .decimal
            }
        }

        /// A number as this format writes it.
        func text(_ number: Int) -> String {
            switch self {
            case .decimal: String(number)
            case .padded: number < 10 && number >= 0 ? "0\(number)" : String(number)
            case .upperRoman: Self.roman(number)
            case .lowerRoman: Self.roman(number).lowercased()
            case .upperLetter: Self.letters(number)
            case .lowerLetter: Self.letters(number).lowercased()
            case .bullet, .none: ""
            }
        }

        private static func roman(_ number: Int) -> String {
            guard (1...3_999).contains(number) else { return String(number) }
            let signs = [
                (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
                (5, "V"), (4, "IV"), (1, "I"),
            ]
            var (rest, text) = (number, "")
            for (value, sign) in signs {
                while rest >= value {
                    text += sign
                    rest -= value
                }
            }
            return text
        }

        /// A letter for each number: `A` to `Z`, then `AA`, `BB` and so on.
        private static func letters(_ number: Int) -> String {
            guard (1...26 * 100).contains(number), let letter = Unicode.Scalar(0x41 + UInt32((number - 1) % 26)) else {
                return String(number)
            }
            return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
        }
    }

    var format = Format.decimal
    /// What is written, `%1` standing for the number of the first level and so on.
    var pattern = ""
    var start = 1
}

/// How far the levels of a list have counted (bộ đếm danh sách).
struct ListCounters {
    private var numbers = [Int?](repeating: nil, count: 10)

    /// Lets the next paragraph of `level` have the number `start`.
    mutating func restart(_ level: Int, at start: Int) {
        numbers[level] = start - 1
    }

    /// Counts one paragraph of `level` and gives what stands before it; a bullet is `-`.
    mutating func next(_ level: Int, of levels: [ListLevel]) -> String? {
        guard level < levels.count, level < numbers.count else { return nil }
        numbers[level] = (numbers[level] ?? levels[level].start &- 1) &+ 1
        for deeper in (level + 1)..<max(numbers.count, level + 1) { numbers[deeper] = nil }
        let this = levels[level]
        if this.format == .bullet { return "-" }
        var text = this.pattern
        for place in 0...level where text.contains("%\(place + 1)") {
            let number = numbers[place] ?? levels[place].start
            text = Self.replace("%\(place + 1)", in: text, by: levels[place].format.text(number))
        }
        return text.isEmpty ? nil : text
    }

    private static func replace(_ mark: String, in text: String, by number: String) -> String {
        guard let place = text.firstRange(of: mark) else { return text }
        return text.replacingCharacters(place, by: number)
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, by text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
