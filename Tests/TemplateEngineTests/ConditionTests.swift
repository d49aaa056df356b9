import Testing

@testable import TemplateEngine

@Suite struct ConditionTests {
    @Test(arguments: [
        ("10", "9", false), ("9", "10", true), ("1.250", "1.249,5", false), ("-3,5", "0", true), ("1/2/2021", "15/12/2021", true),
        ("", "5", false), ("a", "b", true),
    ])
    func `so sánh số theo số, ngày theo ngày, chữ theo chữ`(left: String, right: String, isBelow: Bool) {
        #expect(Condition.Test.below(right).holds(for: left) == isBelow)
        if !left.isEmpty { #expect(Condition.Test.above(left).holds(for: right) == isBelow) }
    }
}
