import VietnameseText

/// When a section is printed: comparisons joined by `và` or `hoặc`, one level (docs/templates.md).
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
        case equals(ComparisonLimit)
        case differs(ComparisonLimit)
        /// `<`, `>`, `≤`, `≥`
        case ordered(FieldComparison, ComparisonLimit)
    }

    let terms: [Term]
    /// True when every term must hold (`và`), false when one is enough (`hoặc`).
    let needsAll: Bool
    /// Another reading, in which a joint belongs to a name, such as “Họ và tên”: it counts where the data has that name.
    var joined: [Condition] = []
}

extension Condition.Test {
    /// What a value is compared with; nil for a test that compares nothing.
    var limit: ComparisonLimit? {
        switch self {
        case .filled, .empty: nil
        case .equals(let limit), .differs(let limit), .ordered(_, let limit): limit
        }
    }

    /// True for one that asks what is more or less, so that a value may be none to compare.
    var isOrdered: Bool { if case .ordered = self { true } else { false } }

    /// True when values that are no days cannot be compared, rather than those that are no numbers.
    var wantsDay: Bool { limit?.isDay ?? false }

    /// The same comparison with another text.
    func comparing(with text: String) -> Self {
        switch self {
        case .filled, .empty: self
        case .equals: .equals(ComparisonLimit(text))
        case .differs: .differs(ComparisonLimit(text))
        case .ordered(let sign, _): .ordered(sign, ComparisonLimit(text))
        }
    }

    /// Whether a value meets the test; a list is filled when it has rows, and compares as their number.
    ///
    /// A blank value is neither more nor less than anything.
    /// Nil for what cannot be compared: a text that is no number where a number stands on the other side, or no day.
    func verdict(for value: Value) -> Bool? {
        if case .flag(let flag) = value { return verdict(for: flag) }
        let isBlank = if case .rows(let rows) = value { rows.count == 0 } else { trimmed(value.text).isEmpty }
        switch self {
        case .filled: return !isBlank
        case .empty: return isBlank
        case .equals(let limit): return Self.isEqual(value, isBlank, limit)
        case .differs(let limit): return !Self.isEqual(value, isBlank, limit)
        case .ordered(let sign, let limit): return isBlank ? false : limit.order(of: value).map(sign.holds(order:))
        }
    }

    private static func isEqual(_ value: Value, _ isBlank: Bool, _ limit: ComparisonLimit) -> Bool {
        // A number of the data is compared by its digits alone, with a comma before decimals.
        if case .number(let text) = value { return limit.equals(text.replacing(".", with: ""), day: nil) }
        return limit.equals(isBlank ? "" : value.text, day: value.ownDay)
    }

    /// Whether a yes or no of the data meets the test; no is as good as blank, and each has several words.
    private func verdict(for flag: Bool) -> Bool? {
        switch self {
        case .filled: return flag
        case .empty: return !flag
        case .ordered(let sign, let limit):
            return limit.order(of: limit.isNumber ? .number(flag ? "1" : "0") : .flag(flag)).map(sign.holds(order:))
        case .equals(let limit), .differs(let limit):
            let words = flag ? ["có", "true", "đúng", "1"] : ["không", "false", "sai", "0", ""]
            let isSame = words.contains(VietnameseFolding.key(limit.text))
            if case .equals = self { return isSame }
            return !isSame
        }
    }
}

/// Quotation marks around a whole text (dấu ngoặc kép): what is compared with may stand in them, as in other languages.
enum Quotation {
    private static let pairs: [Character: [Character]] = [
        "\"": ["\"", "”"], "'": ["'", "’"], "“": ["”", "“", "\""], "”": ["”"], "„": ["“", "”"], "‘": ["’", "‘", "'"], "’": ["’"],
    ]

    /// What stands between the marks; nil for a text that they do not hold as a whole.
    static func inside(_ text: String) -> String? {
        guard let first = text.first, let ends = pairs[first], text.count > 1, let last = text.last, ends.contains(last) else { return nil }
        let inner = text.dropFirst().dropLast()
        // “a” và “b” are two.
        return inner.contains { $0 == first || ends.contains($0) } ? nil : trimmed(String(inner))
    }
}
