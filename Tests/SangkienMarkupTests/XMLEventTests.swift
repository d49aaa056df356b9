import Testing
import TestKit

/// What the plain scanner and libxml2 tell of one document.
@Suite struct XMLEventTests {
    private static let root = "<a:x xmlns:a=\"urn:vidu:a\" xmlns:b='http://vidu.example/b' xmlns=\"http://vidu.example/a\" k=\"0\">"

    /// The events as the program reads them, once they are seen to be libxml2's whatever the pieces.
    private func events(_ document: [UInt8]) -> RecordedEvents {
        let expected = RecordedEvents(document, pieceCount: 1 << 12, startsPlain: false)
        for pieceCount in [1, 2, 3, 7, 64, 1 << 12] {
            let found = RecordedEvents(document, pieceCount: pieceCount, startsPlain: true)
            #expect(found == expected, "\(String(decoding: document, as: UTF8.self)) (\(pieceCount))")
        }
        return expected
    }

    /// What stands inside the root; each is one thing that XML allows or forbids.
    static let contents = [
        "Sáng kiến cải tiến quy trình", "a]]b", "a]b]", "]]", "]", "a]]>b", "&amp;&lt;&gt;&quot;&apos;",
        "&#225;&#xE1;&#x1F600;&#13;&#10;&#9;", "&#0;",
        "&#xFFFE;", "&#xD800;", "&#x110000;", "&#;", "&#x;", "&;", "&nbsp;", "& ", "&amp", "&#00000000000000000000225;", "\u{FFFE}",
        "\u{FFFF}",
        "\u{FFFD}\u{FEFF}", "😀", "a\r\nb\rc", "\t\n", "\u{1}", "\u{7F}\u{85}", "<a:y/>", "<a:y />", "<a:y></a:y >", "<y k='1'/>",
        "<b:x k=\"1\" a:k=\"2\"/>",
        "<x xml:space=\"preserve\"> </x>", "<c:x/>", "<x c:k=\"1\"/>", "<x k=\"1\" k=\"2\"/>", "<x k=\"1\"k2=\"2\"/>", "<x k = \"1\"/>",
        "<x k=1/>", "<x k/>",
        "<x k=\"a&amp;b&#233;'c\"/>", "<x k=\"a&b\"/>", "<x k=\"a<b\"/>", "<x k=\"a\nb\tc\"/>", "<x k=\"a>b\"/>", "<x k='a\"b'/>",
        "<x></y>", "<x>", "</x>", "<x/",
        "<1/>", "<a:/>", "<:x/>", "<a:b:c/>", "<-/>", "<đ/>", "<x đ=\"1\"/>", "<!-- x -->", "<!-- - -- -->", "<?x y?>",
        "<![CDATA[a<b]]]]>]]>", "<![CDATA[x",
        "<y xmlns:a=\"http://vidu.example/b\"><a:x/></y>", "<y xmlns=\"\"><x/></y>", "<y xmlns:c=\"\"/>", "< x/>", "<x", "<", "&",
        "<x k=\"", "<!DOCTYPE a>",
        "<x a:k=\"1\" b:k=\"2\"/>", "<x k=\"1\" a:k=\"2\" xml:space=\"default\"/>", "<x xmlns:p=\"urn:vidu:a\" a:k=\"1\" p:k=\"2\"/>",
        "<x xml:lang=\"vi\" xml:space=\"sai\"/>",
    ]

    @Test(arguments: contents)
    func `máy quét và libxml2 đọc như nhau`(content: String) {
        for document in [
            "\(Self.root)\(content)</a:x>", "\(Self.root)<y>á\(content)</y>\n<b:x/>đ</a:x>\n", "\(content)\(Self.root)</a:x>",
            "\(Self.root)</a:x>\(content)",
        ] {
            _ = events(Array(document.utf8))
        }
    }

    static let wholes: [(String, Bool)] = [
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a/>", true),
        ("\u{FEFF}<?xml version='1.0' encoding='utf-8'?><a/>\n", true),
        ("\u{FEFF}\u{FEFF}<a/>", false), ("  <a/>  ", true), (" <?xml version=\"1.0\"?><a/>", false), ("<?xml version=\"1.1\"?><a/>", true),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>x</a>", true), ("<?xml?><a/>", false), ("", false), ("<a/><b/>", false),
        ("<a/>x", false),
        ("x<a/>", false), ("<a xmlns=\"a b\"/>", false), ("<a xmlns:xml=\"urn:x\"/>", false), ("<a xmlns:xmlns=\"urn:x\"/>", false),
        ("<a xmlns:p=\"http://a:b\"/>", false), ("<a xmlns:p=\"urn:vidu:a\" xmlns:p=\"urn:vidu:a\"/>", false),
        ("<p:a xmlns:p=\"http://vidu.example/c#\"/>", true),
        ("<?xml version=\"1.0\" Encoding=\"UTF-8\"?><a/>", false), ("<?XML version=\"1.0\"?><a/>", false),
        ("<?xml version=\"1.0\" standalone=\"yeS\"?><a/>", false), ("<?xml version=\"1.0\" standalone=\"YES\"?><a/>", false),
        ("<?xml version=\"1.0\" encoding=\"Utf-8\"?><a/>", true), ("<?xml version=\"1.0' encoding='UTF-8\"?><a/>", false),
        ("<?xml\u{A0}version=\"1.0\"?><a/>", false), ("<?xml\u{85}version=\"1.0\"?><a/>", false),
        ("<?xml\u{B}version=\"1.0\"?><a/>", false),
        ("<?xml\tversion='1.0'\r\nencoding=\"utf-8\"\nstandalone='no' ?><a/>", true),
        ("<?xml version=\"1.0\" standalone=\"no\" encoding=\"UTF-8\"?><a/>", false),
        ("<a><!-- x --></a><!-- y -->", true), ("<?x y?><a/>", true), ("<a>\u{0}</a>", false),
    ]

    @Test(arguments: wholes)
    func `đầu và cuối tài liệu`(document: String, isRead: Bool) {
        #expect((events(Array(document.utf8)).refusal == nil) == isRead)
    }

    @Test(arguments: [
        [0xC3], [0x80], [0xC0, 0x80], [0xE1, 0xBA], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xEF, 0xBF, 0xBE],
        [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80],
    ])
    func `byte không phải UTF-8`(bytes: [UInt8]) {
        let document = Array(Self.root.utf8) + Array("Sáng kiến ".utf8) + bytes + Array("</a:x>".utf8)
        #expect(events(document).refusal != nil)
        _ = events(Array(Self.root.utf8) + Array("<x k=\"".utf8) + bytes + Array("\"/></a:x>".utf8))
    }

    @Test func `UTF-16 được libxml2 đọc`() {
        let units = Array("\u{FEFF}<a>Sáng kiến</a>".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(events(units).lines == ["<-1", "Sáng kiến", ">-1"])
    }

    @Test func `tài liệu sinh ngẫu nhiên`() {
        var random = SeededRandom(seed: 41)
        for _ in 0..<1_500 {
            var document = Self.root
            for _ in 0..<Int.random(in: 1...12, using: &random) { document += Self.contents.randomElement(using: &random) ?? "" }
            if Bool.random(using: &random) { document += "</a:x>" }
            _ = events(Array(document.utf8))
        }
    }

    @Test func `trang dài nhiều lát, chỗ lạ ở giữa`() {
        let row = "<y k=\"A1\" a:k='&lt;'><x xml:space=\"preserve\"> Nguyễn Thị Ánh &amp; tổ 3 </x></y>\n"
        let rows = String(repeating: row, count: 400)
        for odd in ["", "<!-- x -->", "<x>", "\r", "<c:x/>"] {
            let document = Array("\(Self.root)\(rows)\(odd)\(rows)</a:x>".utf8)
            let expected = RecordedEvents(document, pieceCount: 1 << 16, startsPlain: false)
            #expect(RecordedEvents(document, pieceCount: 1 << 16, startsPlain: true) == expected)
            #expect(RecordedEvents(document, pieceCount: 1_000, startsPlain: true) == expected)
        }
    }

    @Test func `hai tiền tố của một không gian tên`() {
        let two = "<a xmlns:p=\"urn:vidu:a\" xmlns:q=\"urn:vidu:a\">"
        #expect(events(Array("\(two)<p:x p:k=\"1\" k=\"2\"/><q:x/></a>".utf8)).lines == ["<-1", "<0 1=49, 0=50,", ">0", "<0", ">0", ">-1"])
        #expect(events(Array("\(two)<p:x p:k=\"1\" q:k=\"2\"/></a>".utf8)).refusal != nil)
    }

    @Test(arguments: [1, 2, 40, 63, 64, 65, 100])
    func `thẻ gốc nhiều thuộc tính`(count: Int) {
        let prefixes = (0..<count).map { " xmlns:p\($0)=\"urn:vidu:p\($0)\"" }.joined()
        #expect(events(Array("<a\(prefixes)><p0:x p\(count - 1):k=\"1\"/></a>".utf8)).refusal == nil)
        let attributes = (0..<count).map { " k\($0)=\"1\"" }.joined()
        #expect(events(Array("<a\(attributes)><x\(attributes) k0=\"2\"/></a>".utf8)).refusal != nil)
    }

    @Test func `thẻ dài bất thường bị từ chối`() {
        let document = Array("\(Self.root)<x k=\"\(String(repeating: "a", count: 1 << 19))\"/></a:x>".utf8)
        #expect(RecordedEvents(document, pieceCount: 1 << 16, startsPlain: true).refusal != nil)
    }
}
