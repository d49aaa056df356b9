import SangkienDiagnostics
import SangkienMarkup

/// Web pages one behind the other in one page (nối trang HTML): each begins on a new sheet when it is printed.
final class PageJoin {
    private let first: [UInt8]
    private let tree: MarkupTree
    /// The text behind that of the first page.
    private(set) var body: [UInt8] = []
    private var count = 1

    init(_ first: [UInt8]) {
        self.first = first
        tree = MarkupTree(first, syntax: .html)
    }

    /// Why a page cannot stand behind others; nil when it can.
    func refusal(_ page: [UInt8]) -> LocalizedText? {
        let other = MarkupTree(page, syntax: .html)
        guard Self.looks(of: tree) != Self.looks(of: other) else { return nil }
        return LocalizedText(
            vi: "trang có phần style khác với trang đầu; hãy nối ở dạng DOCX hay ODT",
            en: "its styles differ from those of the first page; join DOCX or ODT files instead"
        )
    }

    private static func looks(of tree: MarkupTree) -> [String] {
        tree.nodes.indices.filter { ["style", "link"].contains(tree.nodes[$0].name) }.map(tree.text)
    }

    /// Adds a page.
    func add(_ page: [UInt8]) {
        count += 1
        body += "<div style=\"break-before:page\">".utf8
        body += PageText(MarkupTree(page, syntax: .html)).body(mark: "_vb\(count)")
        body += "</div>\n".utf8
    }

    /// The page.
    func finish() -> [UInt8] {
        let end = PageText(tree).range.upperBound
        return first[..<end] + body + first[end...]
    }
}
