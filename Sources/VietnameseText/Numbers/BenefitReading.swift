/// What a cell of benefit says in money (giá trị làm lợi).
///
/// Source: docs/data.md, “Tables from Excel”: `1.500` under “(triệu đồng)” is 1500 triệu, `3.5` may be 3,5 or 3.500.
public enum BenefitReading: Sendable, Equatable {
    /// One exact amount, in đồng.
    case amount(Int)
    /// A number whose separator has two meanings, both written the Vietnamese way.
    case ambiguous(first: String, second: String)
    /// Words, a range, an estimate: nothing that is exactly one amount.
    case other

    /// Reads a cell; a bare number counts in `unit`, what the heading has in brackets (`triệu đồng`), else in đồng.
    ///
    /// With `isExact` the text is that of a number cell, which has one meaning: a comma stands before decimals.
    public static func read(_ text: String, unit: String?, isExact: Bool = false) -> BenefitReading {
        guard text.utf8.count <= Lexer.longestCell, let reading = VietnameseNumber.reading(text, isExact: isExact) else { return .other }
        let rest = trimmed(reading.rest)
        let isBare = rest.isEmpty || rest == "." || rest == ";"
        let number = trimmed(String(text.prefix(text.count - reading.rest.count)))
        let whole = isBare ? "\(number) \(unit ?? "đồng")" : text
        if !isExact, let two = twoReadings(of: number, inUnits: countsLargeUnits(isBare ? unit ?? "" : rest)) {
            // A number that is no money, such as 3.5 m², is not ours to doubt.
            return isBare || isMoney("1 " + rest) ? two : .other
        }
        return Money(whole, isExact: isExact).map { .amount($0.dong) } ?? .other
    }

    /// True unless the first look says that a cell has one reading: no number with one separator and too few, or after a comma
    /// three, digits behind it.
    ///
    /// A cell that does not begin in plain letters is not judged: its digits may be of full width, its blanks of any kind.
    public static func mayBeAmbiguous(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        var index = 0
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        let start = index
        for place in start..<min(start + longestPlainStart, bytes.count) {
            // A letter ends the number.
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[place] | 0x20) { break }
            if bytes[place] >= 0x7F || bytes[place] < 0x20 { return true }
        }
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        guard (1...3).contains(index - start), index < bytes.count else { return false }
        let separator = bytes[index]
        guard separator == UInt8(ascii: ".") || separator == UInt8(ascii: ",") else { return false }
        var end = index + 1
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        return separator == UInt8(ascii: ".") ? (1...2).contains(end - index - 1) : end - index - 1 == 3
    }

    /// How many bytes the two numbers of three digits and what stands between them take.
    private static let longestPlainStart = 8

    /// True for a cell that is a number and nothing else.
    public static func isBareNumber(_ text: String, isExact: Bool = false) -> Bool {
        guard text.utf8.count <= Lexer.longestCell, let reading = VietnameseNumber.reading(text, isExact: isExact) else { return false }
        return trimmed(reading.rest).isEmpty
    }

    /// The number that a cell without a unit begins with, for one that holds words of estimation and numbers alone: `khoảng 120`,
    /// `trên 1.500`, `120 - 150`, `từ 120 đến 150`; nil for a bare number and for everything else.
    public static func estimated(_ text: String) -> String? {
        guard text.utf8.count <= longestEstimate else { return nil }
        var first: String?
        var isEstimate = false
        for word in text.split(whereSeparator: { $0.isWhitespace || "~<>≈≥≤–-+()".contains($0) }) {
            if word.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) {
                isEstimate = isEstimate || first != nil
                first = first ?? String(word)
            } else if estimating.contains(VietnameseFolding.bareKey(String(word))) {
                isEstimate = true
            } else {
                return nil
            }
        }
        let hasSign = text.contains { "~<>≈≥≤+".contains($0) }
        return isEstimate || hasSign ? first : nil
    }

    private static let longestEstimate = 60
    private static let estimating: Set<String> = [
        "khoang", "tren", "duoi", "hon", "gan", "uoc", "tinh", "dat", "tu", "den", "toi", "chung", "xap", "xi", "it", "nhat", "thieu",
    ]

    private static func isMoney(_ text: String) -> Bool {
        Money(text) != nil
    }

    /// True for units of a thousand đồng and more, which are counted in fractions too.
    private static func countsLargeUnits(_ unit: String) -> Bool {
        Money("1 " + unit).map { $0.dong >= 1000 } ?? false
    }

    /// `3.5` and `12.75`: a decimal point, or a thousand whose zeros are lost; `1,125 tỷ`: a decimal comma, or 1125.
    private static func twoReadings(of number: String, inUnits: Bool) -> BenefitReading? {
        let pieces = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard pieces.count == 2, pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return nil }
        let (whole, rest) = (String(pieces[0]), String(pieces[1]))
        if number.contains(".") {
            guard rest.count < 3, whole.count <= 3, whole != "0" else { return nil }
            let padded = rest + String(repeating: "0", count: 3 - rest.count)
            return .ambiguous(first: "\(whole),\(rest)", second: "\(whole).\(padded)")
        }
        guard inUnits, rest.count == 3, whole.count <= 3, whole != "0" else { return nil }
        return .ambiguous(first: "\(whole),\(rest)", second: "\(whole).\(rest)")
    }
}
