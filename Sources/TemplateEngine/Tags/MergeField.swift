/// What a MERGEFIELD says: the column, and how its value is shown (ECMA-376, 17.16.5.35 and 17.16.4).
struct MergeField {
    let name: String
    /// The formatter that the switches ask for.
    private(set) var formatter: Formatter?
    /// A switch that has no counterpart in the language.
    private(set) var unknownSwitch: String?

    /// Reads a field's instruction as written in the part; nil for other fields.
    init?(instruction: String) {
        let words = Self.words(XMLText.decoded(instruction))
        guard words.count > 1, words[0].uppercased() == "MERGEFIELD", !words[1].isEmpty else { return nil }
        self.init(name: words[1], switches: Array(words[2...]))
    }

    init(name: String, switches: [String]) {
        self.name = name
        var index = 0
        while index < switches.count {
            let argument = index + 1 < switches.count ? switches[index + 1] : ""
            read(switches[index].lowercased(), argument)
            // Every switch but \m and \v has an argument.
            index += ["\\m", "\\v"].contains(switches[index].lowercased()) ? 1 : 2
        }
    }

    private mutating func read(_ name: String, _ argument: String) {
        switch (name, argument.lowercased()) {
        case ("\\*", "mergeformat"), ("\\*", "charformat"), ("\\m", _), ("\\v", _): break
        case ("\\*", "upper"): formatter = .uppercase
        case ("\\*", "lower"): formatter = .lowercase
        case ("\\*", "firstcap"): formatter = .capitalized
        case ("\\*", "roman"): formatter = .roman
        case ("\\@", _): formatter = .shortDate
        case ("\\#", _): formatter = .number
        default: unknownSwitch = unknownSwitch ?? (argument.isEmpty ? name : "\(name) \(argument)")
        }
    }

    /// A switch and its argument, written without a blank between them: `\*Upper`.
    private static func split(_ word: String) -> [String] {
        let sign = word.prefix(2)
        return ["\\*", "\\@", "\\#"].contains(sign) && word.count > 2 ? [String(sign), String(word.dropFirst(2))] : [word]
    }

    /// The words of an instruction; quotes keep blanks together, a backslash before a quote makes it a letter.
    private static func words(_ instruction: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var isOpen = false
        var rest = instruction.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if isQuoted, scalar == "\\", let next = rest.first, next == "\"" || next == "\\" {
                word.unicodeScalars.append(next)
                rest.removeFirst()
            } else if scalar == "\"" || scalar == "“" || scalar == "”" {
                isQuoted.toggle()
                isOpen = true
            } else if !isQuoted, scalar.properties.isWhitespace {
                if isOpen { words.append(word) }
                (word, isOpen) = ("", false)
            } else {
                word.unicodeScalars.append(scalar)
                isOpen = true
            }
        }
        return (isOpen ? words + [word] : words).flatMap(split)
    }
}
