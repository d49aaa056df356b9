import VietnameseText

/// A plain number as typed, exact however many digits it has: `12`, `-3,5`, `1.250` (số trong điều kiện).
struct PlainNumber: Comparable {
    private let isNegative: Bool
    /// The digits before the comma, without leading zeros.
    private let whole: String
    /// The digits behind the comma, without zeros at the end.
    private let fraction: String

    /// Takes digits, in groups of three behind the first point, a decimal comma and a sign; nil for anything else.
    init?(_ text: String) {
        let text = trimmed(text)
        let hasSign = text.hasPrefix("-") || text.hasPrefix("+")
        let parts = text.dropFirst(hasSign ? 1 : 0).split(separator: ",", omittingEmptySubsequences: false)
        let groups = parts.first?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        let digits = groups.joined()
        var fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count <= 2, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), !digits.isEmpty,
            (digits + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        while fraction.last == "0" { fraction.removeLast() }
        whole = String(digits.drop { $0 == "0" })
        self.fraction = String(fraction)
        isNegative = text.hasPrefix("-") && !(whole.isEmpty && fraction.isEmpty)
    }

    static func < (left: PlainNumber, right: PlainNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let (near, far) = left.isNegative ? (right, left) : (left, right)
        if near.whole.utf8.count != far.whole.utf8.count { return near.whole.utf8.count < far.whole.utf8.count }
        return near.whole != far.whole ? near.whole < far.whole : near.fraction < far.fraction
    }
}
