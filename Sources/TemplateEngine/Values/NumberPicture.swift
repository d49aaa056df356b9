import VietnameseText

/// A number picture of a Word field (`\# "#.##0,00 'tr'"`, ECMA-376, 17.16.4.2).
///
/// A picture may have the separators of either habit: the last of two kinds stands before decimals, a single one before three
/// digits between thousands. Numbers are printed with a comma before decimals, as people here write them.
struct NumberPicture: Sendable {
    private let positive: Section
    private let negative: Section?
    private let zero: Section?

    /// One of the up to three pictures, for numbers above, below and equal to nothing.
    struct Section: Sendable {
        /// What stands before a sign, and between it and the digits.
        var lead = ""
        var before = ""
        var after = ""
        var groups = false
        var leastWhole = 0
        var leastDecimals = 0
        var mostDecimals = 0
        var sign: Character?
        var hasDigits = false
        /// How many digits before decimals are shown at most (`x`).
        var mostWhole: Int?
        /// True for a share of hundred, whose digits are those of the number times hundred.
        var isPercent = false
    }

    /// Pictures for numbers above, below and equal to nothing.
    init(positive: Section, negative: Section?, zero: Section?) {
        (self.positive, self.negative, self.zero) = (positive, negative, zero)
    }

    /// Reads a picture.
    init(_ picture: String) {
        let parts = Self.parts(picture)
        positive = Self.section(parts[0])
        negative = parts.count > 1 ? Self.section(parts[1]) : nil
        zero = parts.count > 2 ? Self.section(parts[2]) : nil
    }

    /// The number in this picture.
    func text(of number: VietnameseNumber) -> String {
        let isZero = number.integerPart == 0 && number.fractionDigits.allSatisfy { $0 == "0" }
        if isZero, let zero { return Self.text(number, zero, showsSign: false) }
        if number.isNegative, !isZero, let negative { return Self.text(number, negative, showsSign: negative.sign == "-") }
        return Self.text(number, positive, showsSign: number.isNegative)
    }

    // MARK: Printing

    private static func text(_ number: VietnameseNumber, _ section: Section, showsSign: Bool) -> String {
        guard section.hasDigits else { return section.lead + section.before + section.after }
        var exact = (whole: String(number.integerPart), decimals: number.fractionDigits)
        if section.isPercent { exact = hundredfold(exact.whole, exact.decimals) }
        var (whole, decimals) = rounded(exact.whole, exact.decimals, to: section.mostDecimals)
        while decimals.count > section.leastDecimals, decimals.last == "0" { decimals.removeLast() }
        if let most = section.mostWhole, whole.count > most { whole = String(whole.suffix(most)) }
        while whole.count < section.leastWhole { whole = "0" + whole }
        if whole == "0", section.leastWhole == 0, !decimals.isEmpty { whole = "" }
        let isNothing = (whole + decimals).allSatisfy { $0 == "0" }
        let sign = isNothing ? "" : showsSign ? "-" : section.sign == "+" && !number.isNegative ? "+" : ""
        let digits = (section.groups ? grouped(whole) : whole) + (decimals.isEmpty ? "" : "," + decimals)
        // Without a sign in the picture it stands before the digits.
        return section.sign == nil
            ? section.before + sign + digits + section.after : section.lead + sign + section.before + digits + section.after
    }

    private static func hundredfold(_ whole: String, _ decimals: String) -> (String, String) {
        let moved = decimals.prefix(2)
        let digits = (whole + moved + String(repeating: "0", count: 2 - moved.count)).drop { $0 == "0" }
        return (digits.isEmpty ? "0" : String(digits), String(decimals.dropFirst(2)))
    }

    /// The digits rounded half up to so many decimals.
    private static func rounded(_ whole: String, _ fraction: String, to count: Int) -> (String, String) {
        let kept = fraction.prefix(count) + String(repeating: "0", count: max(0, count - fraction.count))
        var digits = Array((whole + kept).utf8)
        if let next = fraction.dropFirst(count).utf8.first, next >= UInt8(ascii: "5") {
            var place = digits.count - 1
            while place >= 0, digits[place] == UInt8(ascii: "9") {
                digits[place] = UInt8(ascii: "0")
                place -= 1
            }
            if place >= 0 { digits[place] += 1 } else { digits.insert(UInt8(ascii: "1"), at: 0) }
        }
        let split = digits.count - count
        return (String(decoding: digits[..<split], as: UTF8.self), String(decoding: digits[split...], as: UTF8.self))
    }

    private static func grouped(_ whole: String) -> String {
        var output = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { output += "." }
            output.append(digit)
        }
        return output
    }

    // MARK: Reading

    /// The pictures between semicolons that stand in no quotes.
    private static func parts(_ picture: String) -> [Substring] {
        var isQuoted = false
        return picture.split(maxSplits: 2, omittingEmptySubsequences: false) { character in
            if character == "'" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    private static func section(_ picture: Substring) -> Section {
        var section = Section()
        var slots = ""
        var isQuoted = false
        for character in picture {
            if character == "'" || character == "‘" || character == "’" {
                isQuoted.toggle()
            } else if !isQuoted, "#0xX.,".contains(character), section.after.isEmpty {
                slots.append(character)
            } else if !isQuoted, "+-".contains(character), slots.isEmpty {
                section.sign = character
                (section.lead, section.before) = (section.before, "")
            } else if slots.contains(where: { "#0xX".contains($0) }) {
                section.after.append(character)
            } else {
                section.before.append(character)
            }
        }
        // A sign that ends the digits belongs to the words behind them.
        if let last = slots.last, ".,".contains(last) {
            slots.removeLast()
            section.after = String(last) + section.after
        }
        let decimal = decimalSign(of: slots)
        let whole = decimal.map { slots[..<$0] } ?? slots[...]
        let decimals = decimal.map { slots[slots.index(after: $0)...] } ?? ""
        section.hasDigits = !slots.isEmpty
        if let first = whole.first, "xX".contains(first) { section.mostWhole = whole.count { "#0xX".contains($0) } }
        section.groups = whole.contains { ".,".contains($0) }
        section.leastWhole = whole.filter { $0 == "0" }.count
        section.leastDecimals = (decimals.lastIndex(of: "0").map { decimals[...$0].count }) ?? 0
        section.mostDecimals = min(decimals.count, 30)
        if decimal == nil, section.leastWhole == 0 { section.leastWhole = 1 }
        return section
    }

    /// Where the sign before the decimals stands among the places for digits.
    private static func decimalSign(of slots: String) -> String.Index? {
        guard let last = slots.lastIndex(where: { ".,".contains($0) }) else { return nil }
        let kinds = Set(slots.filter { ".,".contains($0) })
        if kinds.count > 1 { return last }
        let count = slots.filter { ".,".contains($0) }.count
        let behind = slots[slots.index(after: last)...].count
        return count == 1 && behind != 3 ? last : nil
    }
}
