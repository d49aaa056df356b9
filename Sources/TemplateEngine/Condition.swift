import VietnameseText

/// When a section is printed: comparisons joined by `và` or `hoặc`, one level (engine, section 2, rule 7).
struct Condition: Sendable {
    /// One comparison of a field.
    struct Term: Sendable {
        let name: String
        let test: Test
    }

    /// What is asked of a value.
    enum Test: Sendable {
        case filled
        case empty
        case equals(String)
        case differs(String)
        case below(String)
        case above(String)
    }

    let terms: [Term]
    /// True when every term must hold (`và`), false when one is enough (`hoặc`).
    let needsAll: Bool
    /// Another reading, in which a joint belongs to a name, such as “Họ và tên”: it counts where the data has that name.
    var joined: [Condition] = []
}

extension Condition.Test {
    /// Whether `text` meets the test; numbers and dates are compared as such, other texts by their folded letters.
    func holds(for text: String) -> Bool {
        switch self {
        case .filled: !Self.isBlank(text)
        case .empty: Self.isBlank(text)
        case .equals(let wanted): Self.order(text, wanted) == 0
        case .differs(let wanted): Self.order(text, wanted) != 0
        case .below(let wanted): !Self.isBlank(text) && Self.order(text, wanted) < 0
        case .above(let wanted): !Self.isBlank(text) && Self.order(text, wanted) > 0
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        trimmed(text).isEmpty
    }

    /// Negative, zero or positive as `left` comes before, equals or comes after `right`.
    private static func order(_ left: String, _ right: String) -> Int {
        if let first = number(left), let second = number(right) { return first < second ? -1 : first > second ? 1 : 0 }
        if let first = DateParsing.parse(left, pivotYear: 2050), let second = DateParsing.parse(right, pivotYear: 2050) {
            return first.date < second.date ? -1 : first.date > second.date ? 1 : 0
        }
        let keys = (VietnameseFolding.key(left), VietnameseFolding.key(right))
        return keys.0 == keys.1 ? 0 : keys.0 < keys.1 ? -1 : 1
    }

    /// A plain number as typed, in thousandths: `12`, `-3,5`, `1.250`.
    private static func number(_ text: String) -> Int? {
        let trimmedText = trimmed(text)
        let isNegative = trimmedText.hasPrefix("-")
        let parts = trimmedText.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        let digits = groups.joined()
        let fraction = parts.count == 2 ? String(parts[1].prefix(3)) : ""
        let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
        guard digits.utf8.count <= 15, !digits.isEmpty, let value = Int(digits + padded), value >= 0 else { return nil }
        return isNegative ? -value : value
    }
}
