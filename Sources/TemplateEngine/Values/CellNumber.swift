import VietnameseText

/// The number that stands in a cell, as people here write it: `1.234.500 đ`, `(1.000)` below zero, `45%`.
struct CellNumber {
    let value: Double
    /// Its digits as they are; the sign is that of `value`.
    let exact: VietnameseNumber
    /// True when its thousands are kept apart.
    let isGrouped: Bool

    /// What may follow a number in a cell.
    private static let units = ["đồng", "vnđ", "vnd", "đ", "₫", "%"]

    /// Nil for what is no number; `isExact` tells that its points and commas can mean one thing only.
    init?(_ text: String, isExact: Bool) {
        var text = Normalization.nfc(trimmed(text))
        let isNegative = text.hasPrefix("(") && text.hasSuffix(")")
        if isNegative { text = trimmed(String(text.dropFirst().dropLast())) }
        let folded = text.lowercased()
        if let unit = Self.units.first(where: folded.hasSuffix) { text = trimmed(String(text.dropLast(unit.count))) }
        guard let number = VietnameseNumber(text, isExact: isExact),
            let size = Double("\(number.integerPart).\(number.fractionDigits.isEmpty ? "0" : number.fractionDigits)")
        else { return nil }
        exact = number
        value = number.isNegative != isNegative ? -size : size
        isGrouped = number.integerPart > 999 && !text.contains(String(number.integerPart))
    }
}
