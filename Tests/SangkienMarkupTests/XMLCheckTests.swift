import SangkienDiagnostics
import SangkienMarkup
import Testing
import TestKit

/// Well-formed or refused, with the place.
@Suite struct XMLCheckTests {
    private func finding(_ text: String) -> Diagnostic? {
        do throws(DiagnosticError) {
            try XMLCheck.requireWellFormed(Array(text.utf8), name: "word/document.xml")
            return nil
        } catch {
            return error.diagnostics.first
        }
    }

    @Test(arguments: [
        "<a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a b=\"1\">x</a>\n", "\u{FEFF}<a/>",
        "<a><![CDATA[<!DOCTYPE x>]]></a>", "<a><!-- <!DOCTYPE x> --></a>", "<a b=\"&lt;!DOCTYPE x>\"/>", "<a>&#233;&amp;&quot;</a>",
        "<a>Sáng kiến 😀</a>",
        "<w:a xmlns:w=\"w\"><w:b/></w:a>", "<a>&#xD;</a>",
    ])
    func `XML đúng thì được nhận`(text: String) {
        #expect(finding(text) == nil)
    }

    static let doctypes: [(String, Int)] = [
        ("<!DOCTYPE a><a/>", 1), ("<?xml version=\"1.0\"?>\n\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<a/>", 3),
        ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", 1), ("<!-- x -->\n<!DOCTYPE a><a/>", 2),
        ("\u{FEFF}<!DOCTYPE a><a/>", 1),
        (
            "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;\">"
                + "<!ENTITY lol3 \"&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;\">]><lolz>&lol3;</lolz>", 1
        ),
    ]

    @Test(arguments: doctypes)
    func `DOCTYPE bị từ chối trước khi đọc`(text: String, line: Int) {
        let found = finding(text)
        #expect(found?.code.id == "M003")
        #expect(found?.location?.file == "word/document.xml")
        #expect(found?.location?.line == line)
    }

    /// A DOCTYPE behind a comment or an instruction, and one in UTF-16.
    static let hiddenDoctypes: [[UInt8]] = [
        Array("<!-- <a> --><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>".utf8),
        Array("<?pi <a ?><!DOCTYPE a><a/>".utf8), Array("<!-- 1<2 --><!DOCTYPE a><a/>".utf8),
        [0xFF, 0xFE] + "<!DOCTYPE a><a/>".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
    ]

    @Test(arguments: hiddenDoctypes)
    func `DOCTYPE núp sau ghi chú, chỉ dẫn hay mã UTF-16 cũng bị từ chối`(bytes: [UInt8]) {
        let codes = codesThrown { () throws(DiagnosticError) in try XMLCheck.requireWellFormed(bytes, name: "a.xml") }
        #expect(codes == ["M003"])
    }

    static let broken: [(String, Int, String?)] = [
        ("<a>\n<b>\n</a>", 3, nil), ("<a>\n<b></c></a>", 2, "thẻ mở và thẻ đóng không khớp"),
        ("<a>\n", 2, "tài liệu hoặc thẻ bị cắt giữa chừng"), ("<a>\n<b", 2, "tài liệu hoặc thẻ bị cắt giữa chừng"),
        ("", 1, "tệp không có nội dung"),
        ("<a>\n&nbsp;</a>", 2, "ký hiệu &…; không khai báo"), ("<a>\nA & B</a>", 2, "dấu & phải viết là &amp;, dấu < phải viết là &lt;"),
        ("<a>\n&amp</a>", 2, "dấu & phải viết là &amp;, dấu < phải viết là &lt;"), ("<a b=\"\n<\"/>", 2, nil),
        ("<a>\n\u{1}</a>", 2, "ký tự không hợp lệ"), ("<a>\n&#0;</a>", 2, "ký tự không hợp lệ"),
        ("<a/>\n<b/>", 2, "tài liệu hoặc thẻ bị cắt giữa chừng"),
    ]

    @Test(arguments: broken)
    func `XML hỏng được báo đúng dòng bằng lời`(text: String, line: Int, problem: String?) {
        let found = finding(text)
        #expect(found?.code.id == "M002")
        #expect(found?.location?.line == line)
        // libxml2 finds more than one fault in some of them; which is named does not matter.
        if let problem { #expect(found?.argument("problem") == problem) }
        #expect(found?.argument("problem")?.isEmpty == false)
        #expect(found?.location?.column != 0)
    }

    @Test func `byte không phải UTF-8 bị từ chối`() {
        let thrown = codesThrown { () throws(DiagnosticError) in
            try XMLCheck.requireWellFormed(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8), name: "a.xml")
        }
        #expect(thrown == ["M002"])
    }

    @Test func `cột của lỗi là cột trong dòng`() {
        #expect(finding("<a>\n  <b></c></a>")?.location?.column.map { (7...11).contains($0) } == true)
    }

    @Test(arguments: 0..<300)
    func `byte bất kỳ không làm hỏng bộ đọc`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let text = "<?xml version=\"1.0\"?><w:p xmlns:w=\"w\"><w:t xml:space=\"preserve\">Sáng &amp; kiến</w:t><!-- x --></w:p>"
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            if Bool.random(using: &random) { bytes.remove(at: index) } else { bytes[index] = UInt8.random(in: 0...255, using: &random) }
        }
        let codes = codesThrown { () throws(DiagnosticError) in try XMLCheck.requireWellFormed(bytes, name: "a.xml") }
        #expect(codes.count <= 1 && codes.allSatisfy { $0 == "M002" || $0 == "M003" })
    }
}
