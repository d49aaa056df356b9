import SangkienMarkup
import Testing
import TestKit

/// The structure of a document over its own bytes.
@Suite struct MarkupTreeTests {
    /// One line a node: depth, name or text, and what its bytes are.
    private func outline(_ text: String, _ syntax: MarkupTree.Syntax) -> [String] {
        let tree = MarkupTree(Array(text.utf8), syntax: syntax)
        return tree.nodes.indices.map { index in
            let node = tree.nodes[index]
            let depth = String(repeating: ".", count: tree.ancestors(of: index).count)
            let head = String(decoding: tree.bytes[node.head], as: UTF8.self)
            if node.kind == .text { return "\(depth)“\(head)”" }
            return "\(depth)\(node.name) \(head) | \(String(decoding: tree.bytes[node.whole], as: UTF8.self))"
        }
    }

    @Test func `phần tử lồng nhau có đúng phạm vi byte`() {
        let text = "<w:p a=\"1\"><w:r>Sáng <b/>kiến</w:r></w:p>"
        #expect(
            outline(text, .xml) == [
                "w:p <w:p a=\"1\"> | \(text)", ".w:r <w:r> | <w:r>Sáng <b/>kiến</w:r>", "..“Sáng ”", "..b <b/> | <b/>", "..“kiến”",
            ]
        )
    }

    @Test func `con và tổ tiên theo thứ tự`() {
        let tree = MarkupTree(Array("<a><b><c/>x</b>y<d/></a>".utf8), syntax: .xml)
        #expect(tree.nodes.map(\.name) == ["a", "b", "c", "", "", "d"])
        #expect(tree.children(of: 0) == [1, 4, 5])
        #expect(tree.children(of: 1) == [2, 3])
        #expect(tree.children(of: 2) == [])
        #expect(tree.ancestors(of: 3) == [1, 0])
        #expect(tree.ancestors(of: 0) == [])
        #expect(tree.nodes.map(\.endIndex) == [6, 4, 3, 4, 5, 6])
        #expect(tree.nodes.map(\.parent) == [-1, 0, 1, 1, 0, 0])
    }

    static let examples: [(MarkupTree.Syntax, String, [String])] = [
        (.xml, "", []), (.xml, "chữ", ["“chữ”"]), (.xml, "<?xml version=\"1.0\"?>\n<a/>", ["“\n”", "a <a/> | <a/>"]),
        (.xml, "<a><!-- <b> «x» --></a>", ["a <a> | <a><!-- <b> «x» --></a>"]),
        (.xml, "<a><![CDATA[<b>]]]></a>", ["a <a> | <a><![CDATA[<b>]]]></a>"]),
        (.xml, "<a b='>' c=\">\"/>", ["a <a b='>' c=\">\"/> | <a b='>' c=\">\"/>"]),
        (.xml, "<a\n b=\"1\"\n></a\n>", ["a <a\n b=\"1\"\n> | <a\n b=\"1\"\n></a\n>"]),
        (.xml, "<A></A><a></a>", ["A <A> | <A></A>", "a <a> | <a></a>"]), (.xml, "<tên/>", ["tên <tên/> | <tên/>"]),
        (.html, "<BR>x", ["br <BR> | <BR>", "“x”"]), (.html, "<P>x</p>", ["p <P> | <P>x</p>", ".“x”"]),
        (
            .html, "<p>a<br>b<img src=x>c",
            ["p <p> | <p>a<br>b<img src=x>c", ".“a”", ".br <br> | <br>", ".“b”", ".img <img src=x> | <img src=x>", ".“c”"]
        ),
        (.html, "<style>a<b{}</style>", ["style <style> | <style>a<b{}</style>"]),
        (.html, "<title>a<b</title>", ["title <title> | <title>a<b</title>"]),
        (.html, "<script>if(a<b)'</p>'</script>x", ["script <script> | <script>if(a<b)'</p>'</script>", "“x”"]),
        (.html, "<textarea><p></textarea>", ["textarea <textarea> | <textarea><p></textarea>"]),
        (.html, "<ul><li>a<li>b</ul>", ["ul <ul> | <ul><li>a<li>b</ul>", ".li <li> | <li>a", "..“a”", ".li <li> | <li>b", "..“b”"]),
        (.html, "<!DOCTYPE html><p>", ["p <p> | <p>"]), (.html, "1 < 2", ["“1 ”", "“< 2”"]), (.html, "</p>x", ["“x”"]),
        (.html, "<", ["“<”"]),
        (.html, "<p", ["p <p | <p"]), (.html, "<p a=\"", ["p <p a=\" | <p a=\""]), (.html, "<!--", []),
        (.html, "<p><!-- x", ["p <p> | <p><!-- x"]),
    ]

    @Test(arguments: examples)
    func `đọc đúng từng kiểu đánh dấu`(syntax: MarkupTree.Syntax, text: String, expected: [String]) {
        // The content of title and textarea is text, that of script and style as well: nodes below them are not listed here.
        let raw = ["style", "script", "title", "textarea"]
        let found = outline(text, syntax)
        guard syntax == .html, raw.contains(where: { text.hasPrefix("<\($0)>") }) else {
            #expect(found == expected)
            return
        }
        #expect(found.filter { !$0.hasPrefix(".") } == expected)
    }

    @Test(arguments: 0..<400)
    func `byte bất kỳ không làm hỏng cây`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "<", ">", "</", "/>", "<!", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "\"", "'", "=", "a", "w:p", "script", "br", " ",
            "\n", "«",
            "»", "<p>", "</p>", "<tr>", "<td>", "<script>", "\u{0}", "ế", "&lt;", "/",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<60, using: &random) {
            if Int.random(in: 0..<8, using: &random) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &random))
            } else {
                bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
            }
        }
        for syntax in [MarkupTree.Syntax.xml, .html] {
            let tree = MarkupTree(bytes, syntax: syntax)
            for (index, node) in tree.nodes.enumerated() {
                #expect(node.parent < index && node.endIndex > index && node.endIndex <= tree.nodes.count)
                #expect(node.whole.lowerBound == node.head.lowerBound && node.whole.upperBound >= node.head.upperBound)
                #expect(node.whole.upperBound <= bytes.count)
                guard node.parent >= 0 else { continue }
                let parent = tree.nodes[node.parent]
                #expect(parent.kind == .element && parent.endIndex >= node.endIndex)
                #expect(parent.whole.lowerBound <= node.whole.lowerBound && parent.whole.upperBound >= node.whole.upperBound)
            }
        }
    }

    @Test(arguments: [
        ("<p>a<p>b", ["p", "p"]), ("<ul><li>a<li>b<ul><li>c</ul></ul>", ["ul", "ul/li", "ul/li", "ul/li/ul", "ul/li/ul/li"]),
        (
            "<table><tr><td>a<td>b<tr><td>c</table>",
            ["table", "table/tr", "table/tr/td", "table/tr/td", "table/tr", "table/tr/td"]
        ),
        ("<p>a<table><tr><td><p>b</table>", ["p", "table", "table/tr", "table/tr/td", "table/tr/td/p"]),
        ("<div><p>a</div><p>b", ["div", "div/p", "p"]),
    ])
    func `thẻ đóng mà HTML cho bỏ thì tự đóng`(text: String, paths: [String]) {
        let tree = MarkupTree(Array(text.utf8), syntax: .html)
        let found = tree.nodes.indices.filter { tree.nodes[$0].kind == .element }
            .map { index in ([index] + tree.ancestors(of: index)).reversed().map { tree.nodes[$0].name }.joined(separator: "/") }
        #expect(found == paths)
    }

    @Test func `trang có rất nhiều đoạn không đóng không phải là lồng sâu`() {
        #expect(!MarkupTree(Array(String(repeating: "<p>a", count: 5000).utf8), syntax: .html).isTooLarge)
        #expect(MarkupTree(Array(String(repeating: "<div>", count: 5000).utf8), syntax: .html).isTooLarge)
    }
}
