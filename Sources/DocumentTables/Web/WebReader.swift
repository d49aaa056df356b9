import Spreadsheets
import VietnameseText

/// Reads the text and the tables of a page of HTML, as Word, Excel, LibreOffice and portals save them (trang web).
///
/// End tags that are left out, tags in the wrong order and unknown ones are taken as browsers take them, as far as tables go
/// (HTML Living Standard, 13.1.2.4 and 13.2.6). Scripts, styles and hidden parts are left out; nothing is fetched.
struct WebReader {
    private let builder: DocumentBuilder
    /// The open element that is left out.
    private var leftOut: LeftOutElement?
    /// Whether white space is kept as it is.
    private var preformatted = 0
    private var script = LetterPosition.line
    private var lists: [OpenList] = []
    /// Whether the text so far ends in white space.
    private var endsInSpace = true
    /// Whether the cell has words so far; what stands for its picture counts where it has none.
    private var hasWords = false
    private var pictureWords = ""
    /// How many tables are open: more than this are none of an honest page.
    private var tables = 0

    private struct OpenList {
        let isNumbered: Bool
        let format: ListLevel.Format
        var next: Int
    }

    /// What an item of a list may count.
    private static let numbers = 0...1_000_000_000
    /// The most lists inside one another.
    private static let deepestList = 64
    private static let leftOutNames: Set<String> = [
        "script", "style", "title", "template", "noscript", "svg", "math", "object", "iframe", "xml", "del",
    ]
    /// Elements without an end.
    private static let void: Set<String> = ["br", "hr", "img", "input", "meta", "link", "col", "base", "wbr", "area", "embed", "source"]
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "address", "blockquote", "center", "dl", "dt", "dd", "ul", "ol", "form",
        "fieldset", "section", "article", "header", "footer", "main", "nav", "aside", "figure", "figcaption", "caption", "hr", "body",
        "legend",
    ]

    init(_ builder: DocumentBuilder) {
        self.builder = builder
    }

    /// Reads the page; what makes it unusable is the builder's failure.
    mutating func read(_ bytes: [UInt8]) {
        var scanner = WebScanner(bytes)
        while builder.failure == nil {
            switch scanner.next(isRaw: leftOut.map { WebScanner.isRaw($0.name) } ?? false, rawName: leftOut?.name ?? "") {
            case .text(let range): text(bytes.span.extracting(range))
            case .begin(let tag): begin(tag)
            case .end(let name): end(name)
            case nil: return
            }
        }
    }

    // MARK: Text

    private mutating func text(_ bytes: Span<UInt8>) {
        guard leftOut == nil else { return }
        // Text between cells is no cell's.
        guard !builder.isInTable || builder.isInCell else { return }
        let decoded = WebEntities.decoded(bytes)
        if preformatted > 0 { return append(decoded) }
        var piece: [UInt8] = []
        piece.reserveCapacity(decoded.count)
        for byte in decoded {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if !endsInSpace { piece.append(0x20) }
                endsInSpace = true
            } else {
                piece.append(byte)
                endsInSpace = false
            }
        }
        append(piece)
    }

    private mutating func append(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        if !hasWords { hasWords = bytes.contains { $0 > 0x20 } }
        if script == .line {
            builder.append(bytes.span)
        } else {
            builder.append(ScriptSigns.text(String(decoding: bytes, as: UTF8.self), script))
        }
    }

    /// Appends the words of a field or a picture, apart from those before and behind.
    private mutating func append(words: String) {
        guard !words.allSatisfy(\.isWhitespace), !builder.isInTable || builder.isInCell else { return }
        append(Array(((endsInSpace ? "" : " ") + words + " ").utf8))
        endsInSpace = true
    }

    /// Gives a cell of a picture alone the words that stand for it: `<img alt="…">`.
    private mutating func endWords() {
        let words = pictureWords
        if !hasWords, !words.isEmpty, builder.isInCell { append(words: words) }
        (hasWords, pictureWords) = (false, "")
    }

    private mutating func breakLine() {
        builder.endParagraphIfAny()
        endsInSpace = true
    }

    // MARK: Tags

    private mutating func begin(_ tag: WebScanner.Tag) {
        if leftOut != nil {
            guard !tag.isClosed, leftOut?.isEnded(byBeginning: tag.name) == true else { return }
            leftOut = nil
        }
        if Self.leftOutNames.contains(tag.name) || isHidden(tag) {
            if tag.name == "del" { builder.remarks.deletions += 1 }
            if !tag.isClosed, !Self.void.contains(tag.name) { leftOut = LeftOutElement(tag.name) }
            return
        }
        if ["td", "th", "tr", "table"].contains(tag.name) { endWords() }
        switch tag.name {
        case "table": beginTable()
        case "tr": if tables > 0 { builder.beginRow() }
        case "td", "th": beginCell(tag)
        case "br": lineBreak()
        case "ul", "ol": beginList(tag)
        case "li": beginItem(tag)
        case "sup": script = .raised
        case "sub": script = .lowered
        case "s", "strike": builder.isStruck = true
        case "ins": builder.remarks.insertions += 1
        case "input": append(words: WebField.text(of: tag))
        case "img": if !hasWords, pictureWords.isEmpty { pictureWords = tag["alt"] }
        case "option": if !tag.has("selected"), !tag.isClosed { leftOut = LeftOutElement("option") }
        case "pre": (preformatted, endsInSpace) = (preformatted + 1, true)
        default: break
        }
        if Self.blocks.contains(tag.name) { breakLine() }
    }

    private mutating func end(_ name: String) {
        switch leftOut?.takeEnd(of: name) {
        case nil: break
        case .outer: leftOut = nil
        case .own:
            leftOut = nil
            return
        case .inside: return
        }
        if ["td", "th", "tr", "table"].contains(name) { endWords() }
        switch name {
        case "table": endTable()
        case "tr": builder.endRow()
        case "td", "th":
            builder.endCell()
            builder.isStruck = false
            endsInSpace = true
        case "ul", "ol": _ = lists.popLast()
        case "sup", "sub": script = .line
        case "s", "strike": builder.isStruck = false
        case "pre": preformatted = max(0, preformatted - 1)
        default: break
        }
        if Self.blocks.contains(name) || name == "li" { breakLine() }
    }

    private mutating func isHidden(_ tag: WebScanner.Tag) -> Bool {
        let style = tag["style"].lowercased().filter { !$0.isWhitespace }
        let isHidden =
            tag.has("hidden") || style.contains("display:none") || style.contains("mso-hide:all") || style.contains("visibility:hidden")
        if isHidden { builder.remarks.hidden += 1 }
        return isHidden
    }

    private mutating func lineBreak() {
        guard !builder.isInTable || builder.isInCell else { return }
        builder.append(0x0A)
        endsInSpace = true
    }

    // MARK: Tables and lists

    private mutating func beginTable() {
        guard tables < DocumentBuilder.deepest else { return }
        breakLine()
        // A table between the cells of another one stands before it in a browser; here it becomes a cell.
        if builder.isInTable, !builder.isInCell { builder.beginCell() }
        tables += 1
        builder.beginTable()
    }

    private mutating func endTable() {
        guard tables > 0 else { return }
        tables -= 1
        builder.endTable()
        endsInSpace = true
    }

    private mutating func beginCell(_ tag: WebScanner.Tag) {
        guard tables > 0 else { return breakLine() }
        // The standard's own ends: 1,000 columns, 65,534 rows (4.9.11).
        let columns = Int(tag["colspan"].filter { !$0.isWhitespace }, in: 1...1_000) ?? 1
        let rows = Int(tag["rowspan"].filter { !$0.isWhitespace }, in: 1...65_534) ?? 1
        builder.beginCell(columns: columns, rows: rows, coversBelow: true)
        endsInSpace = true
    }

    private mutating func beginList(_ tag: WebScanner.Tag) {
        guard lists.count < Self.deepestList else { return }
        let format = tag.name == "ul" ? ListLevel.Format.bullet : ListLevel.Format(sign: tag["type"].isEmpty ? "1" : tag["type"])
        lists.append(OpenList(isNumbered: tag.name == "ol", format: format, next: Int(tag["start"], in: Self.numbers) ?? 1))
    }

    private mutating func beginItem(_ tag: WebScanner.Tag) {
        breakLine()
        guard !lists.isEmpty, !builder.isInTable || builder.isInCell else { return }
        let list = lists[lists.count - 1]
        let number = Int(tag["value"], in: Self.numbers) ?? list.next
        lists[lists.count - 1].next = number &+ 1
        builder.append(list.isNumbered ? "\(list.format.text(number)). " : "- ")
        endsInSpace = true
    }
}
