import Dossiers
import Foundation
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// JSON as bytes; every text is read back by another implementation.
@Suite struct JSONWriterTests {
    private func text(indented: Bool = true, _ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(indented: indented)
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func parsed(_ text: String) throws -> NSObject {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? NSObject)
    }

    static let strings: [(String, String)] = [
        ("", #""""#), ("Sáng kiến", #""Sáng kiến""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a/b", #""a/b""#),
        ("\n\r\t", #""\n\r\t""#), ("\r\n", #""\r\n""#), ("\u{0}\u{1}\u{8}\u{C}\u{1F}", #""\u0000\u0001\u0008\u000c\u001f""#),
        ("\u{7F}", #""\u007f""#), ("\u{2028}\u{FFFF}😀", #""\u2028\uffff😀""#), ("\u{9B}\u{202E}\u{E0041}Ế", #""\u009b\u202e\udb40\udc41Ế""#),
        ("e\u{302}\u{301}", "\"e\u{302}\u{301}\""),
        ("</script>", #""</script>""#),
    ]

    @Test(arguments: strings)
    func `chuỗi được thoát đúng`(value: String, expected: String) throws {
        let written = text { $0.value(value) }
        #expect(Array(written.utf8) == Array(expected.utf8))
        #expect(try parsed(written) as? String == value)
    }

    @Test(arguments: [true, false]) func `phần tử viết riêng rồi nhận vào mảng giống như viết liền`(indented: Bool) {
        let elements: (inout JSONWriter, Range<Int>) -> Void = { json, range in
            for number in range { json.object { $0.member("số", number) } }
        }
        let whole = text(indented: indented) { json in
            json.object { json in
                json.key("a")
                json.array { elements(&$0, 0..<7) }
                json.member("b", 1)
            }
        }
        let parts = text(indented: indented) { json in
            json.object { json in
                json.key("a")
                json.array { json in
                    let place = json.place
                    for range in [0..<0, 0..<3, 3..<3, 3..<7] {
                        json.take(place.elements(isFirst: range.lowerBound == 0) { elements(&$0, range) })
                    }
                }
                json.member("b", 1)
            }
        }
        #expect(whole == parts)
    }

    @Test func `đối tượng và mảng lồng nhau, thụt hai dấu cách`() throws {
        let body: (inout JSONWriter) -> Void = { json in
            json.object { json in
                json.key("a")
                json.value(1)
                json.key("b")
                json.array { json in
                    json.value("x")
                    json.object { _ in }
                    json.array { _ in }
                    json.array { $0.raw("true") }
                }
                json.key("c \"d\"")
                json.object { json in
                    json.key("e")
                    json.value(nil as String?)
                    json.key("f")
                    json.value(nil as Int?)
                    json.key("g")
                    json.value(-5 as Int?)
                    json.key("h")
                    json.value("y" as String?)
                }
            }
        }
        let indented = """
            {
              "a": 1,
              "b": [
                "x",
                {},
                [],
                [
                  true
                ]
              ],
              "c \\"d\\"": {
                "e": null,
                "f": null,
                "g": -5,
                "h": "y"
              }
            }

            """
        #expect(text(body) == indented)
        let compact = text(indented: false, body)
        #expect(compact == #"{"a":1,"b":["x",{},[],[true]],"c \"d\"":{"e":null,"f":null,"g":-5,"h":"y"}}"# + "\n")
        #expect(try parsed(indented) == parsed(compact))
    }

    @Test(arguments: 0..<200)
    func `chuỗi bất kỳ đọc lại được nguyên vẹn`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        // Foundation's reader drops U+FEFF anywhere in a string.
        let value = random.hostileText().replacing("\u{FEFF}", with: "")
        let written = text { json in
            json.object { json in
                json.key(value)
                json.value(value)
            }
        }
        let object = try #require(try parsed(written) as? [String: String])
        #expect(object.keys.map { Array($0.utf8) } == [Array(value.utf8)])
        #expect(object.values.map { Array($0.utf8) } == [Array(value.utf8)])
    }

    @Test func `phát hiện ghi đủ trường của hợp đồng dữ liệu`() throws {
        let place = SangkienDiagnostics.SourceLocation(file: "a.csv", record: 2, line: 3, column: 4, heading: "Ngày")
        let finding = Diagnostic(
            .sentLate,
            at: place,
            field: "postedOn",
            basis: "mục III.2",
            Argument("channel", "bưu điện"),
            Argument("date", "16/4/2021"),
            Argument("deadline", "15/4/2021")
        )
        for language in Language.allCases {
            let object = try #require(try parsed(text { $0.value(finding, in: language) }) as? [String: Any])
            #expect(object.keys.sorted() == ["basis", "code", "field", "hint", "location", "message", "name", "severity"])
            #expect(object["code"] as? String == "H101")
            #expect(object["name"] as? String == "sent-late")
            #expect(object["severity"] as? String == "error")
            #expect(object["message"] as? String == finding.message(in: language))
            #expect(object["hint"] as? String == finding.hint(in: language))
            let location = try #require(object["location"] as? [String: Any])
            #expect(location.keys.sorted() == ["column", "file", "line", "record", "sheet"])
            #expect(location["column"] as? Int == 4)
            #expect(location["sheet"] is NSNull)
        }
    }

    @Test func `phát hiện không có vị trí vẫn ghi đủ khoá`() throws {
        let object = try #require(try parsed(text { $0.value(Diagnostic(.noRecords), in: .english) }) as? [String: Any])
        let location = try #require(object["location"] as? [String: Any])
        #expect(location.values.allSatisfy { $0 is NSNull } && location.count == 5)
        #expect(object["basis"] is NSNull)
        #expect(object["field"] is NSNull)
    }
}
