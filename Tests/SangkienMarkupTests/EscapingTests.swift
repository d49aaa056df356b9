import SangkienMarkup
import Testing
import TestKit

/// How a value stands in each context.
@Suite struct EscapingTests {
    static func escaped(_ value: String, _ context: TextContext) -> String {
        var output: [UInt8] = []
        Escaping.append(value, to: &output, context: context)
        return String(decoding: output, as: UTF8.self)
    }

    /// Line breaks, tabs and runs of spaces as each context writes them.
    private struct Signs {
        let lineBreak: String
        let tab: String
        /// A run of two spaces or more.
        let run: (Int) -> String
        /// A single space at either end.
        let edge: String
        let quote: String

        static func of(_ context: TextContext) -> Signs {
            let plain: (Int) -> String = { String(repeating: " ", count: $0) }
            let word = "</w:t>%<w:t xml:space=\"preserve\">"
            switch context {
            case .wordText:
                let lineBreak = word.replacing("%", with: "<w:br/>")
                return Signs(lineBreak: lineBreak, tab: word.replacing("%", with: "<w:tab/>"), run: plain, edge: " ", quote: "\"")
            case .openDocumentText:
                let spaces: (Int) -> String = { "<text:s text:c=\"\($0)\"/>" }
                return Signs(lineBreak: "<text:line-break/>", tab: "<text:tab/>", run: spaces, edge: "<text:s/>", quote: "\"")
            case .htmlText:
                let spaces: (Int) -> String = { "<span style=\"white-space:pre-wrap\">\(String(repeating: " ", count: $0))</span>" }
                let tab = "<span style=\"white-space:pre\">\t</span>"
                return Signs(lineBreak: "<br/>", tab: tab, run: spaces, edge: " ", quote: "\"")
            case .xmlText: return Signs(lineBreak: "\n", tab: "\t", run: plain, edge: " ", quote: "\"")
            case .attribute, .address, .addressPart, .styleDeclaration, .fieldCode, .fieldAddress, .fieldIdentifier:
                return Signs(lineBreak: "&#10;", tab: "&#9;", run: plain, edge: " ", quote: "&quot;")
            }
        }
    }

    static let contexts: [TextContext] = [.wordText, .openDocumentText, .htmlText, .xmlText, .attribute]

    @Test(arguments: contexts)
    func `ký tự đặc biệt của XML luôn được thoát`(context: TextContext) {
        let quote = Signs.of(context).quote
        #expect(Self.escaped("a & b < c > d", context) == "a &amp; b &lt; c &gt; d")
        #expect(Self.escaped("\"x\" 'y'", context) == "\(quote)x\(quote) \(context == .attribute ? "&#39;y&#39;" : "'y'")")
        #expect(Self.escaped("]]>", context) == "]]&gt;")
        #expect(Self.escaped("&amp;", context) == "&amp;amp;")
        #expect(Self.escaped("<script>alert(1)</script>", context) == "&lt;script&gt;alert(1)&lt;/script&gt;")
        #expect(Self.escaped("«tên» {{x}}", context) == "«tên» {{x}}")
    }

    @Test func `trong mã của trường, dấu ngoặc kép và gạch chéo không kết thúc được phần trong ngoặc`() {
        #expect(Self.escaped("a \"b\" \\* c & <d>\r\ne", .fieldCode) == "a \\&quot;b\\&quot; \\\\* c &amp; &lt;d&gt; e")
        #expect(Self.escaped("tờ 1/a \"b\"\r\nc&d", .fieldAddress) == "tờ%201/a%20%22b%22%20c&amp;d")
        #expect(Self.escaped("tờ 1/\"b\" & Đ", .fieldIdentifier) == "tờ_1__b____Đ")
    }

    @Test func `trong style, giá trị không kết thúc được khai báo và không gọi được hàm`() {
        #expect(Self.escaped("Đỏ 12,5% #a-b_+.", .styleDeclaration) == "Đỏ 12,5% #a-b_+.")
        for colour in ["rgb(192, 0, 0)", "RGBA(0 0 0 / 50%)", "hsl(120deg, 50%, 50%)"] {
            #expect(Self.escaped(colour, .styleDeclaration) == colour)
        }
        for call in ["rgb(url(x))", "rgb(1); a", "url(1)"] {
            #expect(!Self.escaped(call, .styleDeclaration).contains { "(;".contains($0) }, "\(call)")
        }
        #expect(Self.escaped("a;b:c(\"/'\\}\n", .styleDeclaration) == "a\\3b b\\3a c\\28 \\22 \\2f \\27 \\5c \\7d \\a ")
    }

    @Test(arguments: contexts)
    func `xuống dòng và tab giữ được ở mọi cách ghi`(context: TextContext) {
        let signs = Signs.of(context)
        for lineBreak in ["\r\n", "\r", "\n"] {
            #expect(Self.escaped("a\(lineBreak)b", context) == "a\(signs.lineBreak)b")
        }
        #expect(Self.escaped("a\r\n\r\nb", context) == "a\(signs.lineBreak)\(signs.lineBreak)b")
        #expect(Self.escaped("\n\r", context) == signs.lineBreak + signs.lineBreak)
        #expect(Self.escaped("a\tb", context) == "a\(signs.tab)b")
        #expect(Self.escaped("\t", context) == signs.tab)
    }

    @Test(arguments: contexts)
    func `dấu cách đầu, cuối và liền nhau không mất`(context: TextContext) {
        let signs = Signs.of(context)
        #expect(Self.escaped("a b", context) == "a b")
        #expect(Self.escaped("a  b", context) == "a\(signs.run(2))b")
        #expect(Self.escaped("a     b c", context) == "a\(signs.run(5))b c")
        #expect(Self.escaped(" a", context) == signs.edge + "a")
        #expect(Self.escaped("a ", context) == "a" + signs.edge)
        #expect(Self.escaped(" ", context) == signs.edge)
        #expect(Self.escaped("   ", context) == signs.run(3))
        #expect(Self.escaped("a\n b", context) == "a" + signs.lineBreak + signs.edge + "b")
        #expect(Self.escaped("a\t b", context) == "a" + signs.tab + signs.edge + "b")
    }

    @Test(arguments: contexts, [0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xFFFE, 0xFFFF] as [UInt32])
    func `ký tự XML cấm được bỏ đi`(context: TextContext, code: UInt32) throws {
        let scalar = String(Character(try #require(Unicode.Scalar(code))))
        #expect(Self.escaped("a\(scalar)b", context) == "ab")
        #expect(Self.escaped(scalar, context) == "")
        #expect(Self.escaped("\(scalar)&\(scalar)", context) == "&amp;")
        #expect(Escaping.forbidden(in: "x\(scalar)y\(scalar)") == [code])
    }

    @Test(
        arguments: contexts,
        [
            "Sáng kiến của Nguyễn Thị Hường", "e\u{302}\u{301} o\u{31B}\u{323}", "😀👩‍👩‍👧", "\u{7F}\u{85}\u{A0}\u{200B}\u{FEFF}",
            "\u{FFFD}\u{FFFC}",
            "\u{1FFFE}\u{10FFFF}", "ｆｕｌｌ　ｗｉｄｔｈ", "Đð", "\u{F0B7}", "",
        ]
    )
    func `mọi chữ khác giữ nguyên từng byte`(context: TextContext, value: String) {
        #expect(Array(Self.escaped(value, context).utf8) == Array(value.utf8))
        #expect(Escaping.forbidden(in: value).isEmpty)
    }

    @Test func `ký tự cấm được kể theo thứ tự, mỗi ký tự một lần`() {
        #expect(Escaping.forbidden(in: "\u{FFFF}a\u{1}\u{FFFF}\t\r\n\u{1F}\u{1}") == [0xFFFF, 0x1, 0x1F])
    }

    @Test func `ghi nối vào chữ đã có`() {
        var output = Array("trước ".utf8)
        Escaping.append("a&b", to: &output, context: .xmlText)
        Escaping.append("c", to: &output, context: .xmlText)
        #expect(String(decoding: output, as: UTF8.self) == "trước a&amp;bc")
    }
}
