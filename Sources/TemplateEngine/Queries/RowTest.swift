/// A comparison that rows are chosen by.
struct RowTest {
    let operand: BoundQuery.Operand
    /// Values that cannot be compared, with their rows.
    private(set) var wrong: [RunningAggregate.Wrong] = []

    private let test: Condition.Test

    init(_ operand: BoundQuery.Operand, _ test: Condition.Test) {
        (self.operand, self.test) = (operand, test)
    }

    /// Whether the value in the row at `place` meets it; one that cannot be compared does not, and is noted.
    mutating func holds(for value: Value, at place: [Int]) -> Bool {
        if let verdict = test.verdict(for: value) { return verdict }
        wrong.append(RunningAggregate.Wrong(place: place, value: value.text, wantsDay: test.wantsDay))
        return false
    }
}
