#if Desk
import Pipeline
import VietnameseText

/// The signs of our own pages of text as HTML (trang giải thích, hướng dẫn): headings, paragraphs, lists, tables, code, pictures.
struct Markdown {
    private var page: PageWriter
    /// Where a link leads in the page; nil for one that leads nowhere here, of which only the words are shown.
    private let place: (String) -> String?
    private var words: [String] = []
    private var items: [String] = []
    private var isNumbered = false
    private var rows: [[String]] = []
    private var code: [String]?

    /// Writes `text`; without `place` links are words.
    static func write(_ text: String, to page: inout PageWriter, place: @escaping (String) -> String? = { _ in nil }) {
        var writer = Markdown(page: page, place: place)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { writer.take(String(line)) }
        writer.flush()
        page = writer.page
    }

    private init(page: PageWriter, place: @escaping (String) -> String?) { (self.page, self.place) = (page, place) }

    private mutating func take(_ line: String) {
        if line.hasPrefix("```") {
            flush()
            if let lines = code { page.element("pre", lines.joined(separator: "\n")) }
            code = code == nil ? [] : nil
        } else if code != nil {
            code?.append(line)
        } else if line.hasPrefix("#") {
            flush()
            page.element("h2", String(line.drop { $0 == "#" || $0 == " " }))
        } else if line.hasPrefix("|") {
            if rows.isEmpty { flush() }
            rows.append(Self.cells(line))
        } else if line.hasPrefix("- ") {
            begin(numbered: false)
            items.append(String(line.dropFirst(2)))
        } else if let end = line.firstIndex(of: "."), Int(line[..<end], in: 1...999) != nil, line[end...].hasPrefix(". ") {
            begin(numbered: true)
            items.append(String(line[end...].dropFirst(2)))
        } else if line.isEmpty {
            flush()
        } else if !items.isEmpty {
            items[items.count - 1] += " " + line.drop { $0 == " " }
        } else {
            if !rows.isEmpty { flush() }
            words.append(line)
        }
    }

    private mutating func begin(numbered: Bool) {
        if items.isEmpty || isNumbered != numbered { flush() }
        isNumbered = numbered
    }

    private static func cells(_ line: String) -> [String] {
        line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).dropLast()
            .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }

    private mutating func flush() {
        let place = place
        if !items.isEmpty {
            let items = items
            page.element(isNumbered ? "ol" : "ul") { page in
                for item in items { page.element("li") { Inline.write(item, to: &$0, place) } }
            }
        }
        if !words.isEmpty {
            let text = words.joined(separator: " ")
            page.element("p") { Inline.write(text, to: &$0, place) }
        }
        if rows.count > 2 {
            let (head, body) = (rows[0], rows[2...])
            page.scrollable(head.joined(separator: ", ")) { page in
                page.element("table") { page in
                    page.element("thead") { page in
                        page.element("tr") { page in for cell in head { page.element("th", ["scope": "col"], cell) } }
                    }
                    page.element("tbody") { page in
                        for row in body {
                            page.element("tr") { page in for cell in row { page.element("td") { Inline.write(cell, to: &$0, place) } } }
                        }
                    }
                }
            }
        }
        (items, words, rows) = ([], [], [])
    }

    /// What stands inside a line: bold words, code, links, pictures.
    private enum Inline {
        static func write(_ text: String, to page: inout PageWriter, _ place: (String) -> String?) {
            var rest = text[...]
            while let mark = rest.firstIndex(where: { "*`[!".contains($0) }) {
                page.text(String(rest[..<mark]))
                rest = rest[mark...]
                if let (inner, end) = between("**", "**", rest) {
                    page.element("b") { write(inner, to: &$0, place) }
                    rest = rest[end...]
                } else if let (inner, end) = between("`", "`", rest) {
                    page.element("code", inner)
                    rest = rest[end...]
                } else if let (words, address, end) = link("![", rest) {
                    if let address = place(address) { page.void("img", ["src": address, "alt": words, "loading": "lazy"]) }
                    rest = rest[end...]
                } else if let (words, address, end) = link("[", rest) {
                    if let address = place(address) { page.element("a", ["href": address], words) } else { page.text(words) }
                    rest = rest[end...]
                } else {
                    page.text(String(rest.removeFirst()))
                }
            }
            page.text(String(rest))
        }

        private static func between(_ begin: String, _ end: String, _ text: Substring) -> (String, Substring.Index)? {
            guard text.hasPrefix(begin) else { return nil }
            let inner = text.dropFirst(begin.count)
            guard let range = inner.firstRange(of: end), !inner[..<range.lowerBound].isEmpty else { return nil }
            return (String(inner[..<range.lowerBound]), range.upperBound)
        }

        private static func link(_ begin: String, _ text: Substring) -> (words: String, address: String, end: Substring.Index)? {
            guard text.hasPrefix(begin) else { return nil }
            let inner = text.dropFirst(begin.count)
            guard let middle = inner.firstRange(of: "]("), let end = inner[middle.upperBound...].firstIndex(of: ")") else { return nil }
            return (String(inner[..<middle.lowerBound]), String(inner[middle.upperBound..<end]), inner.index(after: end))
        }
    }
}
#endif
