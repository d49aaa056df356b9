/// Reads the telephone numbers of a cell.
///
/// Source: docs/data.md, “Phones” (numbering plan, the change of 2018, ways of writing), “Tables from Excel” (what Excel does to numbers).
public enum PhoneParsing {
    /// Reads all numbers of a cell.
    ///
    /// Takes the text of a cell and the prefixes in force. Gives the numbers in order, none for an empty cell, or nil when
    /// something in the cell is not a telephone number (`9,05E+08`, a name, too few digits).
    ///
    /// A number of the wrong length for its prefix (`0905 123 4567`) is none. Numbers are separated by `;`, `/`, `,`, a new line, `hoặc`, `và`; inside stand `.`, `-`, blanks and brackets. `0905123417/18` are two. `+84`,
    /// `84`, `(+84)` and `0084` are read as 0. Labels (`ĐT:`) and extensions (`máy lẻ 12`) are left out.
    public static func parse(_ text: String, rules: PhoneRules) -> [PhoneNumber]? {
        guard text.utf8.count <= Lexer.longestCell else { return nil }
        if let digits = plainDigits(text), !rules.isOfWrongLength(digits) {
            return [PhoneNumber(national: String(decoding: digits, as: UTF8.self), status: rules.status(of: digits))]
        }
        let bytes = FoldedText.bytes(text)
        var tokens = Lexer.tokens(bytes)
        dropZeroFraction(&tokens)
        var cursor = TokenCursor(tokens: tokens)
        var reader = Reader(bytes: bytes, rules: rules)
        while let token = cursor.current {
            guard reader.take(token, &cursor) else { return nil }
        }
        return reader.finish() ? reader.numbers : nil
    }

    /// The digits of `0905 123 456`, `0905.123.456` and the like, as most cells have them: ten behind one 0, and nothing else but blanks,
    /// dots and dashes.
    private static func plainDigits(_ text: String) -> [UInt8]? {
        var digits: [UInt8] = []
        digits.reserveCapacity(10)
        for byte in text.utf8 {
            if byte.isDigit {
                guard digits.count < 10 else { return nil }
                digits.append(byte)
            } else if !" .-".utf8.contains(byte) {
                return nil
            }
        }
        let zero = UInt8(ascii: "0")
        return digits.count == 10 && digits[0] == zero && digits[1] != zero ? digits : nil
    }

    /// `905123456.0`: a spreadsheet's number read as a fraction.
    private static func dropZeroFraction(_ tokens: inout [Token]) {
        guard tokens.count == 3, (9...11).contains(tokens[0].length), tokens[2].length == 1 else { return }
        let isPoint = ".,".utf8.contains(tokens[1].mark)
        if isPoint, tokens[0].kind == .number, tokens[2].kind == .number, tokens[2].value == 0 {
            tokens.removeLast(2)
        }
    }
}

/// The number being read, and those read before it.
private struct Reader {
    let bytes: [UInt8]
    let rules: PhoneRules
    var numbers: [PhoneNumber] = []
    var groups: [[UInt8]] = []
    var hasPlus = false
    /// Whether a stroke stands before the number being read.
    var isBehindStroke = false

    init(bytes: [UInt8], rules: PhoneRules) {
        self.bytes = bytes
        self.rules = rules
    }

    /// Reads what stands at the cursor; false when it belongs to no telephone number.
    mutating func take(_ token: Token, _ cursor: inout TokenCursor) -> Bool {
        switch token.kind {
        case .number:
            groups.append([UInt8](bytes[token.range]))
            cursor.position += 1
            return groups.count <= 16
        case .mark:
            cursor.position += 1
            return take(mark: token.mark)
        case .word:
            return takeWords(&cursor)
        }
    }

    private mutating func take(mark: UInt8) -> Bool {
        switch mark {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): return true
        // `905,123,456`: the thousands of an English spreadsheet.
        case UInt8(ascii: ",") where (1...6).contains(groups.reduce(0) { $0 + $1.count }): return true
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "&"),
            ScalarFolding.newline:
            defer { isBehindStroke = mark == UInt8(ascii: "/") }
            return finish()
        case UInt8(ascii: ":"): return groups.isEmpty
        case UInt8(ascii: "+"):
            guard finish() else { return false }
            hasPlus = true
            return true
        default: return false
        }
    }

    private mutating func takeWords(_ cursor: inout TokenCursor) -> Bool {
        let extensions = [["may", "le"], ["so", "le"], ["le"], ["ext"], ["ml"]]
        if !groups.isEmpty, extensions.contains(where: { cursor.skip($0) }) {
            cursor.skipMarks(".:")
            guard cursor.number(digits: 5) != nil else { return false }
            cursor.position += 1
            return true
        }
        if cursor.skip("hoac") || cursor.skip("va") { return finish() }
        let labels = [
            ["so", "dien", "thoai"], ["dien", "thoai"], ["di", "dong"], ["may", "ban"], ["co", "dinh"], ["so", "may"],
            ["dt"], ["sdt"], ["dtdd"], ["dd"], ["tel"], ["mobile"], ["phone"], ["zalo"],
        ]
        return labels.contains { cursor.skip($0) } && finish()
    }

    /// Ends the number being read; false when it is not a telephone number.
    mutating func finish() -> Bool {
        defer {
            groups.removeAll()
            (hasPlus, isBehindStroke) = (false, false)
        }
        if groups.isEmpty { return !hasPlus }
        if let number = shortened() {
            numbers.append(number)
            return true
        }
        if let number = number(groups, hasPlus: hasPlus) {
            numbers.append(number)
            return true
        }
        // Two numbers with nothing but a blank between them.
        for split in 1..<max(groups.count, 1) {
            guard let first = number([[UInt8]](groups[..<split]), hasPlus: hasPlus) else { continue }
            guard let second = number([[UInt8]](groups[split...]), hasPlus: false) else { continue }
            guard first.status != .unknownPrefix, second.status != .unknownPrefix else { continue }
            numbers.append(first)
            numbers.append(second)
            return true
        }
        return false
    }

    /// The number of which only the last digits stand behind a stroke: `0905123417/18`.
    private func shortened() -> PhoneNumber? {
        guard isBehindStroke, !hasPlus, groups.count == 1, (1...2).contains(groups[0].count), let whole = numbers.last,
            [.mobile, .landline].contains(whole.status)
        else { return nil }
        let national = String(decoding: whole.national.utf8.dropLast(groups[0].count) + groups[0], as: UTF8.self)
        return national == whole.national ? nil : PhoneNumber(national: national, status: .shortened)
    }

    private func number(_ groups: [[UInt8]], hasPlus: Bool) -> PhoneNumber? {
        let zero = UInt8(ascii: "0")
        var digits = [UInt8](groups.joined().prefix(16))
        let isForeign = hasPlus || digits.starts(with: "00".utf8)
        if !hasPlus, isForeign { digits.removeFirst(2) }
        if isForeign || digits.count >= 11, digits.starts(with: "84".utf8) {
            digits.removeFirst(2)
            if digits.first != zero { digits.insert(zero, at: 0) }
            // One zero may be written behind the code of the country, `+84 (0)905…`; two lead nowhere.
            if digits.starts(with: "00".utf8) { return nil }
        } else if isForeign {
            return nil
        }
        if digits.first == zero {
            guard digits.count == 10 || digits.count == 11, !rules.isOfWrongLength(digits) else { return nil }
            return PhoneNumber(national: String(decoding: digits, as: UTF8.self), status: rules.status(of: digits))
        }
        guard digits.count == 9 || digits.count == 10 else { return nil }
        digits.insert(zero, at: 0)
        let national = String(decoding: digits, as: UTF8.self)
        return switch rules.status(of: digits) {
        case .mobile, .landline, .ambiguousOldLandline: PhoneNumber(national: national, status: .zeroRestored)
        case .oldMobile(let suggestion): PhoneNumber(national: national, status: .oldMobile(suggestion: suggestion))
        case .unknownPrefix, .zeroRestored, .shortened: nil
        }
    }
}
