import SangkienMarkup

/// Places in one document of several that its fields speak of: its end, for the number of pages, and all of it, for a table of
/// contents (dấu ở cuối và quanh một văn bản).
///
/// NUMPAGES counts the pages of the whole file; where pages are numbered from 1 again, the number of the last page is what it
/// said before. TOC gathers the headings of the whole file unless it names a bookmark (ECMA-376, 17.16.5.68).
struct WordMarks {
    /// The bookmark at the end; nil where no field counts pages.
    let end: String?
    /// The bookmark around all; nil where no table of contents is.
    let whole: String?

    /// No marks: for what does not begin a page of its own.
    static let none = WordMarks(end: nil, whole: nil)

    private init(end: String?, whole: String?) { (self.end, self.whole) = (end, whole) }

    init(_ package: OpenPackage, main: String, _ tree: MarkupTree, _ host: WordHost) {
        let parts = [main] + Self.margins(of: main, package)
        let counts = parts.contains { Self.words(in: $0, package).contains("NUMPAGES") }
        end = counts ? host.bookmark(like: "_Het_van_ban") : nil
        whole = Self.words(in: main, package).contains("TOC") ? host.bookmark(like: "_Ca_van_ban") : nil
    }

    /// What the words of instructions become.
    var words: [String: String] {
        var words: [String: String] = [:]
        if let end { words["NUMPAGES"] = "PAGEREF \(end)" }
        if let whole { words["TOC"] = "TOC \\b \(whole)" }
        return words
    }

    /// The headers and footers of a document.
    static func margins(of main: String, _ package: OpenPackage) -> [String] {
        WordRelation.all(of: main, package)
            .filter { !$0.isExternal && ($0.type.hasSuffix("/header") || $0.type.hasSuffix("/footer")) }
            .map(\.part)
    }

    /// The words of the instructions of fields in a part that matter here.
    private static func words(in part: String, _ package: OpenPackage) -> Set<String> {
        guard let bytes = package.bytes(part) else { return [] }
        return Set(["NUMPAGES", "TOC"].filter { bytes.holds($0) })
    }

    // MARK: Rewriting

    /// Changes words of the instruction of a field.
    static func rewrite(_ range: Range<Int>, _ tree: MarkupTree, _ words: [String: String], _ edits: inout ByteEdits) {
        guard !words.isEmpty else { return }
        let hasReach = tree.bytes[range].firstRange(of: Array("\\b".utf8)) != nil
        var word = range.lowerBound
        for offset in range.lowerBound...range.upperBound {
            guard offset == range.upperBound || separators.contains(tree.bytes[offset]) else { continue }
            if word < offset {
                let text = String(decoding: tree.bytes[word..<offset], as: UTF8.self)
                if let new = words[text], text != "TOC" || !hasReach { edits.replace(word..<offset, with: new) }
            }
            word = offset + 1
        }
    }

    private static let separators: Set<UInt8> = Set(" \t\n\r\"&;".utf8)

    /// Changes words of all fields of a part; nil where there are none.
    static func rewritten(_ bytes: [UInt8], _ words: [String: String]) -> [UInt8]? {
        let tree = MarkupTree(bytes, syntax: .xml)
        var edits = ByteEdits()
        rewrite(tree, words, &edits)
        return edits.isEmpty ? nil : edits.applied(to: bytes)
    }

    static func rewrite(_ tree: MarkupTree, _ words: [String: String], _ edits: inout ByteEdits) {
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if node.kind == .text, node.parent >= 0, tree.nodes[node.parent].name == "w:instrText" {
                rewrite(node.whole, tree, words, &edits)
            } else if node.name == "w:fldSimple", let value = tree.attribute("w:instr", of: index) {
                rewrite(value, tree, words, &edits)
            }
        }
    }

    /// Where `whole` begins, and the elements at the end of the document.
    func elements(_ host: WordHost) -> (begin: String, end: String) {
        func number() -> Int {
            host.nextBookmark += 1
            return host.nextBookmark - 1
        }
        var (begin, close) = ("", "")
        if let whole {
            let id = number()
            begin = "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(whole)\"/>"
            close = "<w:bookmarkEnd w:id=\"\(id)\"/>"
        }
        if let end {
            let id = number()
            close += "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(end)\"/><w:bookmarkEnd w:id=\"\(id)\"/>"
        }
        return (begin, close)
    }
}
