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
        case equals(String)
        case differs(String)
        case below(String)
        case above(String)
        case atMost(String)
        case atLeast(String)
    }

    let terms: [Term]
    /// True when every term must hold (`và`), false when one is enough (`hoặc`).
    let needsAll: Bool
    /// Another reading, in which a joint belongs to a name, such as “Họ và tên”: it counts where the data has that name.
    var joined: [Condition] = []
}

extension Condition.Test {
    /// The text that a value is compared with; nil for a test that compares nothing.
    var wanted: String? {
        switch self {
        case .filled, .empty: nil
        case .equals(let wanted), .differs(let wanted), .below(let wanted), .above(let wanted), .atMost(let wanted), .atLeast(let wanted):
            wanted
        }
    }

    /// The same comparison with another text.
    func comparing(with wanted: String) -> Self {
        switch self {
        case .filled, .empty: self
        case .equals: .equals(wanted)
        case .differs: .differs(wanted)
        case .below: .below(wanted)
        case .above: .above(wanted)
        case .atMost: .atMost(wanted)
        case .atLeast: .atLeast(wanted)
        }
    }

    /// Whether a value meets the test; a list is filled when it has rows, and compares as their number.
    func holds(for value: Value) -> Bool {
        switch value {
        case .flag(let flag): holds(for: flag)
        case .rows(let rows) where rows.count == 0: holds(for: "")
        // Compared by its digits alone, with a comma before decimals.
        case .number(let text): holds(for: text.replacing(".", with: ""))
        case .date: holds(for: value.text, day: value.ownDay)
        case .text, .rich, .rows: holds(for: value.text)
        }
    }

    /// Whether a yes or no of the data meets the test; no is as good as blank, and each has several words.
    func holds(for flag: Bool) -> Bool {
        switch self {
        case .filled: return flag
        case .empty: return !flag
        case .below, .above, .atMost, .atLeast: return holds(for: flag ? "có" : "không")
        case .equals(let wanted), .differs(let wanted):
            let words = flag ? ["có", "true", "đúng", "1"] : ["không", "false", "sai", "0", ""]
            let isSame = words.contains(VietnameseFolding.key(wanted))
            if case .equals = self { return isSame }
            return !isSame
        }
    }

    /// Whether `text` meets the test; numbers and dates are compared as such, other texts by their folded letters.
    func holds(for text: String, day: CalendarDate? = nil) -> Bool {
        switch self {
        case .filled: !Self.isBlank(text)
        case .empty: Self.isBlank(text)
        case .equals(let wanted): Self.order(text, day, wanted) == 0
        case .differs(let wanted): Self.order(text, day, wanted) != 0
        case .below(let wanted): !Self.isBlank(text) && Self.order(text, day, wanted) < 0
        case .above(let wanted): !Self.isBlank(text) && Self.order(text, day, wanted) > 0
        case .atMost(let wanted): !Self.isBlank(text) && Self.order(text, day, wanted) <= 0
        case .atLeast(let wanted): !Self.isBlank(text) && Self.order(text, day, wanted) >= 0
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        trimmed(text).isEmpty
    }

    /// Negative, zero or positive as `left` comes before, equals or comes after `right`.
    private static func order(_ left: String, _ day: CalendarDate?, _ right: String) -> Int {
        if day == nil, let first = PlainNumber(left), let second = PlainNumber(right) {
            return first < second ? -1 : first > second ? 1 : 0
        }
        if let first = day ?? Value.day(of: left), let second = Value.day(of: right) {
            return first < second ? -1 : first > second ? 1 : 0
        }
        let keys = (VietnameseFolding.key(Quotation.inside(left) ?? left), VietnameseFolding.key(right))
        return keys.0 == keys.1 ? 0 : keys.0 < keys.1 ? -1 : 1
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
