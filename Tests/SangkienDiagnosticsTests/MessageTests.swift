import Testing

@testable import SangkienDiagnostics

/// How a message is filled with its values.
@Suite struct MessageTests {
    @Test func `tiếng Anh nói đúng số ít và số nhiều`() {
        let text = LocalizedText(vi: "{count} dòng ({rows})", en: "{count|# row is|# rows are} skipped ({rows~row|rows} {rows})")
        func filled(_ count: Int, _ rows: String) -> String {
            text.filled([Argument("count", count), Argument("rows", rows)], in: .english)
        }
        #expect(filled(1, "5") == "1 row is skipped (row 5)")
        #expect(filled(0, "5, 7") == "0 rows are skipped (rows 5, 7)")
        #expect(filled(21, "5–9") == "21 rows are skipped (rows 5–9)")
        #expect(text.filled([Argument("count", 1), Argument("rows", "5")], in: .vietnamese) == "1 dòng (5)")
    }

    @Test(arguments: [("0", "00"), ("3", "03"), ("9", "09"), ("10", "10"), ("120", "120"), ("x", "x"), ("", "")])
    func `số dưới 10 viết thêm số 0 như văn bản hành chính`(value: String, written: String) {
        let text = LocalizedText(vi: "còn {count|00} sáng kiến", en: "{count|# initiative|# initiatives} left")
        #expect(text.filled([Argument("count", value)], in: .vietnamese) == "còn \(written) sáng kiến")
    }

    @Test func `mức độ xếp từ nặng đến nhẹ`() {
        #expect(Severity.allCases.shuffled().sorted() == [.error, .review, .warning, .info])
        #expect(Severity.allCases.map(\.rawValue) == ["error", "review", "warning", "info"])
    }

    @Test(arguments: [
        ("không có chỗ trống", "không có chỗ trống"), ("{a}", "1"), ("x {a} y {b} z", "x 1 y hai z"), ("{a}{a}", "11"), ("{c}", "{c}"),
        ("{a", "{a"), ("a}", "a}"), ("{}", "{}"), ("{b} {c} {a}", "hai {c} 1"), ("{\"k\": [{…}]} {a}", "{\"k\": [{…}]} 1"), ("", ""),
    ])
    func `điền giá trị vào chỗ trống`(pattern: String, expected: String) {
        let text = LocalizedText(vi: pattern, en: pattern)
        let arguments = [Argument("a", 1), Argument("b", LocalizedText(vi: "hai", en: "two"))]
        #expect(text.filled(arguments, in: .vietnamese) == expected)
        #expect(text.filled(arguments, in: .english) == expected.replacing("hai", with: "two"))
        #expect(text.filled([], in: .vietnamese) == pattern)
    }

    @Test func `giá trị được điền không bị điền tiếp`() {
        let text = LocalizedText(vi: "{a} {b}", en: "{a} {b}")
        #expect(text.filled([Argument("a", "{b}"), Argument("b", "x")], in: .vietnamese) == "{b} x")
    }
}
