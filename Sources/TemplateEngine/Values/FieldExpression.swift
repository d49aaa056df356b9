import VietnameseText

/// What a field of an office program prints, computed from the data (giá trị tính được của trường).
indirect enum FieldExpression<Name: Sendable>: Sendable {
    case text(String)
    /// The value of a field of the data.
    case value(Name)
    case joined([FieldExpression])
    case shaped(FieldExpression, FieldShape)
    /// IF, conditional text.
    case choice(FieldTest<Name>, FieldExpression, FieldExpression)
    /// A formula of Word.
    case formula(FieldFormula<Name>)
    /// The width of a table's column, from the widths that the data gives all of them.
    case share(FieldExpression, ColumnShare)
}

/// What an IF field or a condition of LibreOffice asks.
indirect enum FieldTest<Name: Sendable>: Sendable {
    case compare(FieldExpression<Name>, FieldComparison, FieldExpression<Name>)
    /// True for a value that is neither blank nor 0 nor false.
    case truth(FieldExpression<Name>)
    /// True for a value that ticks a box: có, x, true.
    case checked(FieldExpression<Name>)
    case all([FieldTest])
    case any([FieldTest])
    case not(FieldTest)
}

/// How two values are compared.
enum FieldComparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case differs = "<>"
    case differsAlso = "!="
    case equalsAlso = "=="
    case equals = "="
    case below = "<"
    case above = ">"
}

extension FieldExpression {
    /// The same with other names; `change` is asked for each in order.
    func map<Other>(_ change: (Name) -> Other) -> FieldExpression<Other> {
        switch self {
        case .text(let text): .text(text)
        case .value(let name): .value(change(name))
        case .joined(let parts): .joined(parts.map { $0.map(change) })
        case .shaped(let inner, let shape): .shaped(inner.map(change), shape)
        case .choice(let test, let first, let second): .choice(test.map(change), first.map(change), second.map(change))
        case .formula(let formula): .formula(formula.map(change))
        case .share(let inner, let share): .share(inner.map(change), share)
        }
    }

    /// The names in it, in order.
    var names: [Name] {
        var names: [Name] = []
        _ = map { names.append($0) }
        return names
    }

    /// What it prints; `value` finds the value of a name.
    func text(_ value: (Name) -> Value) -> String {
        switch self {
        case .text(let text): text
        case .value(let name): value(name).text
        case .joined(let parts): parts.map { $0.text(value) }.joined()
        case .shaped(let inner, let shape): shape.apply(to: inner.text(value), isNumber: inner.isNumber(value), day: inner.day(value))
        case .choice(let test, let first, let second): test.holds(value) ? first.text(value) : second.text(value)
        case .formula(let formula): formula.text(value)
        case .share(let inner, let share): share.text(of: inner.text(value))
        }
    }

    /// The day that it is known to be; nil for everything else.
    func day(_ value: (Name) -> Value) -> CalendarDate? {
        switch self {
        case .value(let name): value(name).ownDay
        case .joined(let parts): parts.count == 1 ? parts[0].day(value) : nil
        default: nil
        }
    }

    /// True when the points and commas of what it prints can mean one thing only.
    func isNumber(_ value: (Name) -> Value) -> Bool {
        switch self {
        case .value(let name): if case .number = value(name) { true } else { false }
        case .formula: true
        case .joined(let parts): parts.count == 1 && parts[0].isNumber(value)
        default: false
        }
    }
}

extension FieldExpression {
    /// True when some formula is in it.
    var computes: Bool {
        switch self {
        case .formula: true
        case .joined(let parts): parts.contains(where: \.computes)
        case .shaped(let inner, _): inner.computes
        case .choice(_, let first, let second): first.computes || second.computes
        case .text, .value, .share: false
        }
    }

    /// True when it prints a formula that these values do not let compute.
    func fails(_ value: (Name) -> Value) -> Bool {
        switch self {
        case .formula(let formula): formula.fails(value)
        case .joined(let parts): parts.contains { $0.fails(value) }
        case .shaped(let inner, _): inner.fails(value)
        case .choice(let test, let first, let second): test.holds(value) ? first.fails(value) : second.fails(value)
        case .text, .value, .share: false
        }
    }

    /// True when what it prints is a number with a comma before decimals, in a picture perhaps.
    func printsNumber(_ value: (Name) -> Value) -> Bool {
        guard case .shaped(let inner, let shape) = self else { return isNumber(value) }
        return shape.number != nil || (shape.isPlain && shape.only == nil && inner.isNumber(value))
    }
}

extension FieldTest {
    /// The same with other names; `change` is asked for each in order.
    func map<Other>(_ change: (Name) -> Other) -> FieldTest<Other> {
        switch self {
        case .compare(let left, let sign, let right): .compare(left.map(change), sign, right.map(change))
        case .truth(let value): .truth(value.map(change))
        case .checked(let value): .checked(value.map(change))
        case .all(let tests): .all(tests.map { $0.map(change) })
        case .any(let tests): .any(tests.map { $0.map(change) })
        case .not(let test): .not(test.map(change))
        }
    }

    /// The names in it, in order.
    var names: [Name] {
        var names: [Name] = []
        _ = map { names.append($0) }
        return names
    }

    /// Whether it is so; `value` finds the value of a name.
    func holds(_ value: (Name) -> Value) -> Bool {
        switch self {
        case .compare(let left, let sign, let right):
            let (first, second) = (left.text(value), right.text(value))
            return sign.holds(first, left.isNumber(value), second, right.isNumber(value))
        case .truth(let expression):
            let text = trimmed(expression.text(value))
            return !text.isEmpty && text != "0" && !["false", "không"].contains(VietnameseFolding.key(text))
        case .checked(let expression): return ticks.contains(VietnameseFolding.key(trimmed(expression.text(value))))
        case .all(let tests): return tests.allSatisfy { $0.holds(value) }
        case .any(let tests): return tests.contains { $0.holds(value) }
        case .not(let test): return !test.holds(value)
        }
    }
}

/// The words that tick a box, marks and case folded.
private let ticks: Set<String> = ["có", "x", "v", "1", "true", "yes", "đúng", "đạt", "rồi", "✓", "✔", "☑", "☒"]

extension FieldComparison {
    /// Numbers are compared as such, other texts letter by letter as Word does; `?` and `*` on the right stand for any letters.
    func holds(_ left: String, _ leftIsNumber: Bool, _ right: String, _ rightIsNumber: Bool) -> Bool {
        if let first = Self.number(left, leftIsNumber), let second = Self.number(right, rightIsNumber) {
            return holds(order: first < second ? -1 : first > second ? 1 : 0)
        }
        let (first, second) = (Normalization.nfc(trimmed(left)), Normalization.nfc(trimmed(right)))
        let isEqual = first == second || (second.contains { $0 == "*" || $0 == "?" } && Self.matches(first, second))
        switch self {
        case .equals, .equalsAlso: return isEqual
        case .differs, .differsAlso: return !isEqual
        default: break
        }
        if let day = Value.day(of: first), let other = Value.day(of: second) {
            return holds(order: day < other ? -1 : day > other ? 1 : 0)
        }
        let keys = (VietnameseFolding.key(first), VietnameseFolding.key(second))
        return holds(order: keys.0 == keys.1 ? 0 : keys.0 < keys.1 ? -1 : 1)
    }

    /// Whether it is so of two values, the first of which comes before the second (-1), is the same (0) or comes behind it (1).
    func holds(order: Int) -> Bool {
        switch self {
        case .equals, .equalsAlso: order == 0
        case .differs, .differsAlso: order != 0
        case .below: order < 0
        case .above: order > 0
        case .atMost: order <= 0
        case .atLeast: order >= 0
        }
    }

    /// A number of the data is compared by its digits alone, with a point before decimals.
    private static func number(_ text: String, _ isNumber: Bool) -> PlainNumber? {
        PlainNumber(isNumber ? text.replacing(".", with: "") : text)
    }

    /// Whether `text` is what `pattern` says, `?` being one letter and `*` any number of them; linear but for backtracking to the
    /// last `*`.
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        let (text, pattern) = (Array(text), Array(pattern))
        guard text.count * pattern.count <= 1 << 20 else { return false }
        var (place, next) = (0, 0)
        var star: (place: Int, next: Int)?
        while place < text.count {
            if next < pattern.count, pattern[next] == "*" {
                star = (place, next)
                next += 1
            } else if next < pattern.count, pattern[next] == "?" || pattern[next] == text[place] {
                (place, next) = (place + 1, next + 1)
            } else if let last = star {
                star = (last.place + 1, last.next)
                (place, next) = (last.place + 1, last.next + 1)
            } else {
                return false
            }
        }
        return pattern[next...].allSatisfy { $0 == "*" }
    }
}
