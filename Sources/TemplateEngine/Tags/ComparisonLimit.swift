import VietnameseText

/// What values are compared with in a condition, read once (vế phải của phép so sánh): a number, a day, or words.
struct ComparisonLimit: Sendable {
    let text: String
    /// The number that it is, to its fifteenth decimal; nil for words, days and what is too large.
    private let number: ExactNumber?
    /// The same digit for digit, where it is written plainly; longer than any number that is computed with perhaps.
    private let plain: PlainNumber?
    private let day: CalendarDate?
    /// Its words, folded.
    private let key: String

    init(_ text: String) {
        self.text = text
        plain = PlainNumber(text)
        number = ExactNumber(text, isExact: true) ?? ExactNumber(text, isExact: false)
        day = Value.day(of: text)
        key = VietnameseFolding.key(text)
    }

    var isNumber: Bool { number != nil || plain != nil }
    var isDay: Bool { day != nil && !isNumber }

    /// Negative, zero or positive as `value` comes before, equals or comes after it; nil for a value that is no number where it is
    /// one, or no day.
    func order(of value: Value) -> Int? {
        if isNumber { return order(ofNumber: value) }
        if let day { return value.day.map { Self.order($0, day) } }
        return Self.order(VietnameseFolding.key(Quotation.inside(value.text) ?? value.text), key)
    }

    private func order(ofNumber value: Value) -> Int? {
        if let own = value.ownDay { return day.map { Self.order(own, $0) } }
        let text = value.text
        if let number, let other = ExactNumber(text, isExact: value.isNumber) { return Self.order(other, number) }
        // Points of a number cell stand between groups, wherever they stand.
        guard let plain, let other = PlainNumber(value.isNumber ? text.replacing(".", with: "") : text) else { return nil }
        return Self.order(other, plain)
    }

    /// Whether `text` means the same: numbers and days are compared as such, other texts by their folded letters.
    func equals(_ text: String, day ownDay: CalendarDate?) -> Bool {
        if ownDay == nil, let plain, let other = PlainNumber(text) { return Self.order(other, plain) == 0 }
        if let day, let other = ownDay ?? Value.day(of: text) { return other == day }
        return VietnameseFolding.key(Quotation.inside(text) ?? text) == key
    }

    private static func order<Side: Comparable>(_ left: Side, _ right: Side) -> Int {
        left < right ? -1 : left > right ? 1 : 0
    }
}
