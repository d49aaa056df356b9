import SangkienMarkup

/// Tells which paragraphs are headings, and what they say.
///
/// Office documents seldom use heading styles: a short line in capitals, or in bold throughout, is what a reader takes for one.
struct HeadingReader {
    /// The paragraph being read, -1 for none.
    private(set) var paragraph = -1

    private let tree: MarkupTree
    private let dialect: Dialect
    private var text: [UInt8] = []
    private var isStyled = false
    private var isBold = false
    private var isBoldThroughout = true
    /// The styles of an OpenDocument part that make a heading, and those that are bold.
    private var headingStyles: Set<String> = []
    private var boldStyles: Set<String> = []
    private var openStyle = ""

    /// How many bytes a heading may have; longer is a sentence.
    private static let longest = 240

    init(tree: MarkupTree, dialect: Dialect) {
        self.tree = tree
        self.dialect = dialect
    }

    mutating func begin(_ index: Int) {
        paragraph = index
        text = []
        let style = dialect == .openDocument ? tree.value("text:style-name", of: index) ?? "" : ""
        isStyled = Self.headings.contains(tree.nodes[index].name) || headingStyles.contains(style) || Self.isHeadingStyle(style)
        (isBold, isBoldThroughout) = (false, dialect != .html)
    }

    /// Takes the next node of the document.
    mutating func read(_ index: Int) {
        let node = tree.nodes[index]
        if node.kind == .element, dialect == .openDocument { readStyle(node.name, index) }
        guard paragraph >= 0, text.count <= Self.longest else { return }
        guard node.kind == .element else { return readText(node) }
        switch node.name {
        case "w:outlineLvl": isStyled = true
        case "w:pStyle": isStyled = isStyled || Self.isHeadingStyle(tree.value("w:val", of: index) ?? "")
        case "w:r": isBold = false
        case "w:b": isBold = !["0", "false", "off"].contains(tree.value("w:val", of: index) ?? "1")
        case "w:tab", "w:br", "text:s", "text:tab", "text:line-break", "br": text.append(0x20)
        default: break
        }
    }

    /// Automatic styles stand before the text that uses them.
    private mutating func readStyle(_ name: String, _ index: Int) {
        if name == "style:style" {
            openStyle = tree.value("style:name", of: index) ?? ""
            if Self.isHeadingStyle(tree.value("style:parent-style-name", of: index) ?? "") { headingStyles.insert(openStyle) }
        } else if name == "style:text-properties", tree.value("fo:font-weight", of: index) == "bold" {
            boldStyles.insert(openStyle)
        }
    }

    private mutating func readText(_ node: MarkupNodes.Node) {
        guard node.parent >= 0, dialect.holdsText(tree.nodes[node.parent].name) else { return }
        text += tree.bytes[node.head].prefix(Self.longest + 1)
        guard isBoldThroughout, tree.bytes[node.head].contains(where: { $0 > 0x20 }) else { return }
        if dialect == .openDocument { isBold = isBoldStyle(of: node.parent) || isBoldStyle(of: paragraph) }
        if !isBold { isBoldThroughout = false }
    }

    private func isBoldStyle(of element: Int) -> Bool {
        boldStyles.contains(tree.value("text:style-name", of: element) ?? "")
    }

    /// Ends the paragraph; gives its words when it is a heading.
    mutating func finish() -> String? {
        paragraph = -1
        guard text.count <= Self.longest else { return nil }
        let words = PlainText.line(PlainText.decoded(text[...]))
        let letters = words.unicodeScalars.filter(\.properties.isAlphabetic)
        guard letters.count > 2 else { return nil }
        let isCapital = letters.allSatisfy { !$0.properties.isLowercase }
        guard isStyled || isCapital || isBoldThroughout else { return nil }
        return PlainText.shortened(words, to: 40)
    }

    private static let headings: Set<String> = ["text:h", "h1", "h2", "h3", "h4", "h5", "h6"]

    /// `Heading1`, what other languages' Word calls it (`u1`, `Tiu1`), and LibreOffice's `Heading_20_1`.
    private static func isHeadingStyle(_ id: String) -> Bool {
        let stem = id.lowercased().replacing("_20_", with: "").filter { !$0.isNumber }
        return ["heading", "title", "u", "tiu", "tieude"].contains(stem)
    }
}
