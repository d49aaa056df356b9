import VietnameseText

/// A comparison that rows are chosen by; with a number on its other side, values must be numbers too.
struct RowTest {
    let operand: BoundQuery.Operand
    /// Values that cannot be compared, with their rows.
    private(set) var wrong: [RunningAggregate.Wrong] = []

    private let test: Condition.Test
    private let limit: ExactNumber?

    init(_ operand: BoundQuery.Operand, _ test: Condition.Test) {
        (self.operand, self.test) = (operand, test)
        switch test {
        case .below(let wanted), .above(let wanted), .atMost(let wanted), .atLeast(let wanted):
            limit = PlainNumber(wanted) == nil ? nil : ExactNumber(wanted, isExact: false)
        case .filled, .empty, .equals, .differs: limit = nil
        }
    }

    /// Whether the value in the row at `place` meets it; a blank one is neither above nor below anything.
    mutating func holds(for value: Value, at place: [Int]) -> Bool {
        guard let limit, case let text = value.text, !trimmed(text).isEmpty else { return test.holds(for: value) }
        guard let number = ExactNumber(text, isExact: value.isNumber) else {
            wrong.append(RunningAggregate.Wrong(place: place, value: text))
            return false
        }
        return switch test {
        case .below: number < limit
        case .atMost: !(limit < number)
        case .atLeast: !(number < limit)
        default: limit < number
        }
    }
}
