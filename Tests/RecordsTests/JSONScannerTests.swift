import SangkienDiagnostics
import Testing

@testable import Records

struct JSONScannerTests {
    /// Reads to the end; the failure if there is one.
    static func check(_ bytes: [UInt8]) -> JSONFailure? {
        var scanner = JSONScanner(bytes)
        do {
            while try scanner.next().kind != .end {}
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "{}", "[]", "0", "-0", "1", "-1", "12", "0.5", "1.0e5", "1E+2", "1e-2", "0e1", "123456789012345678901234567890", "\"\"",
        "\"a\"", "true", "false", "null", " [ ] ", "\t\r\n{\n}\n", "[1,2]", "[[[]]]", "{\"a\":{\"b\":[null]}}", "{\"\":0}",
        "{\"a\":1,\"a\":2}", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\u0000\\u00e1\\uFFFF\"]", "[\"\\uD83D\\uDE00\"]",
        "[\"\u{7F}\"]", "[\"đ 😀\"]", "[\"\u{2028}\"]", "[-0.0]", "[1.5E3]", "{\"a\" : 1 , \"b\" : 2 }", "[\"//\"]", "[\"/*\"]",
        "{\"a\":1}\n{\"b\":2}", "{}\r{}\r\n{}", "{}\n\n{}", "[0.1e0]", "[\"\\uDBFF\\uDFFF\"]", "[true,false,null]", "[20e1]",
    ])
    func `JSON đúng thì nhận`(_ text: String) {
        #expect(Self.check(Array(text.utf8)) == nil)
    }

    @Test(
        arguments: [
            ("", .cut, 1, 1), (" ", .cut, 1, 2), ("[", .cut, 1, 2), ("[\n", .cut, 2, 1), ("{", .cut, 1, 2), ("[1", .cut, 1, 3),
            ("[1,", .cut, 1, 4),
            ("{\"a\"", .cut, 1, 5), ("{\"a\":", .cut, 1, 6), ("{\"a\":1", .cut, 1, 7), ("{\"a\":1,", .cut, 1, 8), ("\"abc", .cut, 1, 5),
            ("[\"\\", .cut, 1, 4), ("[\"\\u00", .cut, 1, 7), ("[tr", .cut, 1, 4), ("[-", .cut, 1, 3), ("[1.", .cut, 1, 4),
            ("[1e", .cut, 1, 4),
            ("[1,]", .trailingComma, 1, 4), ("{\"a\":1,}", .trailingComma, 1, 8), ("[1,\n]", .trailingComma, 2, 1),
            ("[,1]", .expectedValue("“,”"), 1, 2),
            ("[,]", .expectedValue("“,”"), 1, 2), ("[1,,2]", .expectedValue("“,”"), 1, 4), ("[1 2]", .missingComma("“2”"), 1, 4),
            ("[\"a\" \"b\"]", .missingComma("“\"”"), 1, 6), ("{\"a\" 1}", .missingColon("“1”"), 1, 6),
            ("{\"a\",1}", .missingColon("“,”"), 1, 5),
            ("{\"a\"::1}", .expectedValue("“:”"), 1, 6), ("{a:1}", .expectedKey("“a”"), 1, 2), ("{'a':1}", .expectedKey("“'”"), 1, 2),
            ("{1:1}", .expectedKey("“1”"), 1, 2),
            ("{\"a\":1 \"b\":2}", .missingComma("“\"”"), 1, 8), ("{\"a\":1;\"b\":2}", .missingComma("“;”"), 1, 7),
            ("{\"a\":}", .expectedValue("“}”"), 1, 6),
            ("{,}", .expectedKey("“,”"), 1, 2), ("[1}", .wrongClose("“}”"), 1, 3), ("{\"a\":1]", .wrongClose("“]”"), 1, 7),
            ("]", .expectedValue("“]”"), 1, 1),
            ("[]]", .trailingContent, 1, 3), ("{} {}", .trailingContent, 1, 4), ("[]\n[]", .trailingContent, 2, 1),
            ("{}\n[]", .trailingContent, 2, 1),
            ("{}\n1", .trailingContent, 2, 1), ("1\n{}", .trailingContent, 2, 1), ("{}}", .trailingContent, 1, 3),
            ("[1]x", .trailingContent, 1, 4), ("{}#", .trailingContent, 1, 3),
            ("[NaN]", .expectedValue("“N”"), 1, 2), ("[nan]", .expectedValue("“n”"), 1, 2), ("[Infinity]", .expectedValue("“I”"), 1, 2),
            ("[-Infinity]", .badNumber, 1, 2),
            ("[True]", .expectedValue("“T”"), 1, 2), ("[nul]", .expectedValue("“n”"), 1, 2), ("[truee]", .expectedValue("“t”"), 1, 2),
            ("[true1]", .expectedValue("“t”"), 1, 2),
            ("[undefined]", .expectedValue("“u”"), 1, 2), ("[+1]", .expectedValue("“+”"), 1, 2), ("[.5]", .expectedValue("“.”"), 1, 2),
            ("[01]", .badNumber, 1, 2),
            ("[-01]", .badNumber, 1, 2), ("[1.]", .badNumber, 1, 2), ("[1.e1]", .badNumber, 1, 2), ("[1e]", .badNumber, 1, 2),
            ("[1e+]", .badNumber, 1, 2), ("[1.2.3]", .badNumber, 1, 2),
            ("[1e1.5]", .badNumber, 1, 2), ("[0x1F]", .badNumber, 1, 2), ("[--1]", .badNumber, 1, 2), ("[-]", .badNumber, 1, 2),
            ("[1_000]", .badNumber, 1, 2), ("[1a]", .badNumber, 1, 2),
            ("[- 1]", .badNumber, 1, 2), ("[1ă]", .badNumber, 1, 2), ("['a']", .expectedValue("“'”"), 1, 2),
            ("[\"\t\"]", .controlCharacter("U+0009"), 1, 3), ("[\"a\nb\"]", .controlCharacter("U+000A"), 1, 4),
            ("[\"\0\"]", .controlCharacter("U+0000"), 1, 3), ("[\"\\x41\"]", .badEscape, 1, 3), ("[\"\\u12G4\"]", .badEscape, 1, 3),
            ("[\"\\a\"]", .badEscape, 1, 3), ("[\"\\U0041\"]", .badEscape, 1, 3),
            ("[\"\\ud800\"]", .loneSurrogate, 1, 3), ("[\"\\udc00\"]", .loneSurrogate, 1, 3),
            ("[\"\\ud800\\u0041\"]", .loneSurrogate, 1, 3), ("[\"\\ud800abcdef\"]", .loneSurrogate, 1, 3),
            ("[\"a\\ud83d\\ud83d\"]", .loneSurrogate, 1, 4), ("// x\n[]", .comment, 1, 1), ("[/*x*/1]", .comment, 1, 2),
            ("[1/*x*/]", .comment, 1, 3), ("{/**/}", .comment, 1, 2), ("[1,//\n2]", .comment, 1, 4),
            ("[\u{A0}1]", .expectedValue("“\u{A0}”"), 1, 2), ("[\u{C}]", .expectedValue("U+000C"), 1, 2),
            ("\u{FEFF}[]", .expectedValue("“\u{FEFF}”"), 1, 1), ("[“a”]", .expectedValue("““”"), 1, 2),
            ("{\n  \"a\": 1,\r\n  \"b\": ?\r}", .expectedValue("“?”"), 3, 8), ("[\r1,\r2,\r\n?]", .expectedValue("“?”"), 4, 1),
            ("{\"đ\": ?}", .expectedValue("“?”"), 1, 8),
        ] as [(String, JSONProblem, Int, Int)]
    )
    func `JSON sai thì từ chối đúng chỗ`(_ text: String, _ problem: JSONProblem, _ line: Int, _ column: Int) {
        #expect(Self.check(Array(text.utf8)) == JSONFailure(problem: problem, line: line, column: column))
    }

    @Test func `lồng nhau sâu vừa phải`() {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(Self.check(Array(deepest.utf8)) == nil)
        #expect(
            Self.check(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) == JSONFailure(problem: .tooDeep(64), line: 1, column: 65)
        )
        let objects = String(repeating: "{\"a\":", count: 100_000)
        #expect(Self.check(Array(objects.utf8))?.problem == .tooDeep(64))
    }

    @Test func `mọi cách cắt giữa chừng đều bị từ chối`() {
        let text = Array("{\"a\":[1.5e3,\"x\\n\\uD83D\\uDE00đ\",true,null,{\"b\":-2}],\"c\":false}".utf8)
        for end in 0..<text.count {
            let failure = Self.check(Array(text[..<end]))
            #expect(failure == JSONFailure(problem: .cut, line: 1, column: end + 1))
        }
    }

    @Test(arguments: [
        ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"), ("\"\\u0041\\u00E1\\u1EbF\"", "Aáế"), ("\"x\\uD83D\\uDE00y\"", "x😀y"),
        ("\"\\u0000\"", "\0"), ("\"ngắn\"", "ngắn"), ("\"một chuỗi dài hơn mười sáu byte\"", "một chuỗi dài hơn mười sáu byte"),
        ("\"\"", ""),
        ("-12.50E+03", "-12.50E+03"), ("012".dropFirst().description, "12"), ("true", "true"), ("null", "null"),
    ])
    func `giữ đúng từng chữ của giá trị`(_ source: String, _ expected: String) throws {
        let bytes = Array(source.utf8)
        var scanner = JSONScanner(bytes)
        let token = try scanner.next()
        #expect(bytes.span.text(token) == expected)
    }

    @Test func `mọi lỗi có lời ở hai thứ tiếng`() {
        let problems: [JSONProblem] = [
            .cut, .expectedValue("“x”"), .expectedKey("“x”"), .trailingComma, .missingColon("“x”"), .missingComma("“x”"),
            .wrongClose("“x”"),
            .comment, .controlCharacter("U+0000"), .badEscape, .loneSurrogate, .badNumber, .tooDeep(64), .trailingContent,
        ]
        for problem in problems {
            #expect(problem.text.vietnamese != problem.text.english)
            #expect(problem.text.vietnamese.last != ".")
        }
    }
}
