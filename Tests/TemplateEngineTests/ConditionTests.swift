import Testing

@testable import TemplateEngine

@Suite struct ConditionTests {
    private func verdict(_ left: Value, _ sign: FieldComparison, _ right: String) -> Bool? {
        Condition.Test.ordered(sign, ComparisonLimit(right)).verdict(for: left)
    }

    @Test(arguments: [
        ("10", "9", false), ("9", "10", true), ("1.250", "1.249,5", false), ("-3,5", "0", true), ("1/2/2021", "15/12/2021", true),
        ("", "5", false), ("a", "b", true), ("1.200.000 đ", "1200001", true), ("0,5", "50%", true), ("5/7/2021", "06/07/2021", true),
    ])
    func `so sánh số theo số, ngày theo ngày, chữ theo chữ`(left: String, right: String, isBelow: Bool) {
        #expect(verdict(.text(left), .below, right) == isBelow)
        if !left.isEmpty, right != "50%" { #expect(verdict(.text(right), .above, left) == isBelow) }
    }

    @Test(arguments: [
        (Value.text("1,5 tỷ"), "100000000"), (.text("chưa có"), "5"), (.text("12 người"), "5"), (.text("năm ngoái"), "1/1/2021"),
        (.number("2021"), "1/1/2021"), (.date("5/7/2021", iso: "2021-07-05"), "100"),
    ])
    func `giá trị không phải số, không phải ngày thì không có câu trả lời`(left: Value, right: String) {
        for sign in [FieldComparison.below, .above, .atMost, .atLeast] { #expect(verdict(left, sign, right) == nil) }
        #expect(Condition.Test.equals(ComparisonLimit(right)).verdict(for: left) == false)
        #expect(Condition.Test.differs(ComparisonLimit(right)).verdict(for: left) == true)
    }

    @Test func `có và không của dữ liệu so với số là 1 và 0; danh sách là số dòng; ô trống không hơn không kém`() {
        #expect(verdict(.flag(true), .above, "0") == true && verdict(.flag(false), .above, "0") == false)
        #expect(verdict(.rows(Rows([[.text("a")], [.text("b")]])), .atLeast, "2") == true)
        let none = Rows(count: 0) { _, _ in .text("") }
        for sign in [FieldComparison.below, .above, .atMost, .atLeast] {
            #expect(verdict(.text(" \n"), sign, "0") == false && verdict(.rows(none), sign, "5") == false)
        }
    }
}
