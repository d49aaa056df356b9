/// Takes a format code apart into sections of tokens (tách mã định dạng; ISO 29500-1, 18.8.31).
struct FormatScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var section = ScannedSection()

    /// The sections of a code, at most four; a fifth says nothing.
    static func sections(_ code: String) -> [ScannedSection] {
        var scanner = FormatScanner(bytes: Array(code.utf8))
        var sections: [ScannedSection] = []
        repeat {
            sections.append(scanner.next())
        } while scanner.takeSemicolon() && sections.count < 4
        return sections
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func takeSemicolon() -> Bool {
        guard index < bytes.count else { return false }
        index += 1
        return true
    }

    /// The section up to the next `;`.
    private mutating func next() -> ScannedSection {
        section = ScannedSection()
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") { take() }
        if section.isDate { settleDate() } else { settleNumber() }
        return section
    }

    private mutating func add(_ token: FormatToken) {
        guard case .literal(let more) = token, case .literal(var words) = section.tokens.last else {
            return section.tokens.append(token)
        }
        // The words are taken out of the list, so that they grow in place.
        section.tokens.removeLast()
        words += more
        section.tokens.append(.literal(words))
    }

    private func has(_ word: StaticString, at place: Int) -> Bool {
        let end = min(place + word.utf8CodeUnitCount, bytes.count)
        let letters = bytes[place..<end].map { $0 == UInt8(ascii: "/") ? $0 : $0 | 0x20 }
        return letters.span.equals(word)
    }

    private mutating func take() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "\""): takeQuoted()
        case UInt8(ascii: "\\"): takeCharacter(after: 1)
        // A space as wide as the next character; `*` fills the cell with it, of which nothing is left in a text.
        case UInt8(ascii: "_"):
            add(.literal([0x20]))
            skipCharacter(after: 1)
        case UInt8(ascii: "*"): skipCharacter(after: 1)
        case UInt8(ascii: "["): takeBracket()
        case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): takeOne(.digit(byte))
        case UInt8(ascii: "."): takeOne(.point)
        case UInt8(ascii: ","): takeOne(.comma)
        case UInt8(ascii: "%"): takeOne(.percent)
        case UInt8(ascii: "/"): takeOne(.slash)
        case UInt8(ascii: "@"): takeOne(.text)
        default: takeLetters(byte)
        }
    }

    private mutating func takeOne(_ token: FormatToken) {
        add(token)
        index += 1
    }

    private mutating func takeQuoted() {
        let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        add(.literal(Array(bytes[(index + 1)..<end])))
        index = end + 1
    }

    /// How many bytes the character at `place` takes.
    private func width(at place: Int) -> Int {
        var end = place + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end - place
    }

    private mutating func takeCharacter(after marks: Int) {
        let start = index + marks
        guard start < bytes.count else {
            index = bytes.count
            return
        }
        let end = start + width(at: start)
        add(.literal(Array(bytes[start..<end])))
        index = end
    }

    private mutating func skipCharacter(after marks: Int) {
        let start = index + marks
        index = start < bytes.count ? start + width(at: start) : bytes.count
    }

    private mutating func takeLetters(_ byte: UInt8) {
        if has("general", at: index) {
            add(.general)
            index += 7
        } else if has("am/pm", at: index) {
            add(.dayHalf)
            index += 5
        } else if has("a/p", at: index) {
            add(.dayHalf)
            index += 3
        } else if byte | 0x20 == UInt8(ascii: "e"), index + 1 < bytes.count, bytes[index + 1] == 0x2B || bytes[index + 1] == 0x2D {
            add(.exponent(showsPlus: bytes[index + 1] == 0x2B))
            index += 2
        } else if byte | 0x20 == UInt8(ascii: "g") {
            // The name of an era: ours has none.
            index += 1
        } else if "dmyhse".utf8.contains(byte | 0x20) {
            var end = index
            while end < bytes.count, bytes[end] | 0x20 == byte | 0x20 { end += 1 }
            // `e` is the year of an era; ours is counted as all do.
            let isEra = byte | 0x20 == UInt8(ascii: "e")
            add(.date(isEra ? UInt8(ascii: "y") : byte | 0x20, count: isEra ? 4 : min(end - index, 9)))
            index = end
        } else {
            takeCharacter(after: 0)
        }
    }

    /// Colours change nothing but the look; conditions, languages, signs of currencies and time spans do.
    private mutating func takeBracket() {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        let words = bytes[min(index + 1, end)..<end]
        index = end + 1
        guard let first = words.first else { return }
        if first == UInt8(ascii: "$") {
            let symbol = words.dropFirst().prefix { $0 != UInt8(ascii: "-") }
            if !symbol.isEmpty { add(.literal(Array(symbol))) }
            let language = words[symbol.endIndex...].dropFirst()
            // The lower half is the language; what stands above it says how digits and calendars look.
            if !language.isEmpty { section.language = Self.hexadecimal(language.suffix(4)) }
        } else if "hms".utf8.contains(first | 0x20), words.allSatisfy({ $0 | 0x20 == first | 0x20 }) {
            add(.elapsed(first | 0x20, count: words.count))
        } else if let condition = FormatCondition(words) {
            section.condition = condition
        }
    }

    /// At most four hexadecimal digits; nil for anything else.
    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard let place = Array("0123456789abcdef".utf8).firstIndex(of: digit | 0x20) else { return nil }
            value = value << 4 | place
        }
        return value
    }

    // MARK: What a token means among the others

    /// `m` is a minute after an hour or before a second; digits are decimals of seconds, or words.
    private mutating func settleDate() {
        var tokens: [FormatToken] = []
        var index = 0
        while index < section.tokens.count {
            switch section.tokens[index] {
            case .date(UInt8(ascii: "m"), let count) where count <= 2 && isMinute(index):
                tokens.append(.date(UInt8(ascii: "n"), count: count))
            case .point:
                var end = index + 1
                while end < section.tokens.count, section.tokens[end] == .digit(0x30) { end += 1 }
                if end > index + 1 {
                    tokens.append(.secondDecimals(min(end - index - 1, 3)))
                    index = end - 1
                } else {
                    tokens.append(.literal([0x2E]))
                }
            case .digit(let byte): tokens.append(.literal([byte]))
            case .comma: tokens.append(.literal([0x2C]))
            case .percent: tokens.append(.literal([0x25]))
            case .slash: tokens.append(.literal([0x2F]))
            case .text: break
            case let token: tokens.append(token)
            }
            index += 1
        }
        section.tokens = tokens
    }

    private func isMinute(_ place: Int) -> Bool {
        func neighbour(_ range: some Sequence<Int>) -> UInt8? {
            for index in range {
                switch section.tokens[index] {
                case .date(let letter, _): return letter
                case .elapsed(let letter, _): return letter
                default: continue
                }
            }
            return nil
        }
        return neighbour((0..<place).reversed()) == UInt8(ascii: "h") || neighbour((place + 1)..<section.tokens.count) == UInt8(ascii: "s")
    }

    /// Without a place for digits, marks of numbers are words; so is a slash that no digits surround.
    private mutating func settleNumber() {
        let hasDigits = section.tokens.contains { if case .digit = $0 { true } else { false } }
        let isFraction = hasDigits && isFraction
        var hasPoint = false
        section.tokens = section.tokens.map { token in
            switch token {
            case .point where !hasDigits || hasPoint: return .literal([0x2E])
            case .point:
                hasPoint = true
                return token
            case .comma where !hasDigits: return .literal([0x2C])
            case .slash where !isFraction: return .literal([0x2F])
            default: return token
            }
        }
    }

    private var isFraction: Bool {
        guard let slash = section.tokens.firstIndex(of: .slash), slash > 0, case .digit = section.tokens[slash - 1],
            slash + 1 < section.tokens.count
        else { return false }
        switch section.tokens[slash + 1] {
        case .digit: return true
        case .literal(let words): return words.first.map { (0x31...0x39).contains($0) } == true
        default: return false
        }
    }
}
