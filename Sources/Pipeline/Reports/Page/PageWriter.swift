import SangkienDiagnostics
import SangkienMarkup

/// Writes HTML that is XML as well: every value escaped, every element closed (trang HTML).
package struct PageWriter {
    private var pieces: Pieces
    private let keepsSpaces: Bool
    /// The language of the page.
    package let language: Language

    /// An empty page; a `sink` takes it piece by piece.
    ///
    /// Without `keepsSpaces` blanks are as HTML takes them, and nothing has a style of its own: for pages whose policy allows none.
    package init(_ language: Language, keepsSpaces: Bool = true, sink: (([UInt8]) -> Void)? = nil) {
        (self.language, self.keepsSpaces) = (language, keepsSpaces)
        pieces = Pieces(sink: sink)
    }

    /// The page so far in UTF-8, as far as no sink has taken it.
    package private(set) var bytes: [UInt8] {
        get { pieces.bytes }
        _modify { yield &pieces.bytes }
    }

    /// Gives the sink what is left.
    package mutating func finish() {
        pieces.finish()
    }

    /// Names and values of attributes in the order written.
    package typealias Attributes = KeyValuePairs<String, String>

    /// Writes an element; `body` writes what is in it.
    package mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout PageWriter) -> Void) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes an element that holds only words; white space in them is kept.
    package mutating func element(_ name: String, _ attributes: Attributes, _ words: String) {
        open(name, attributes)
        text(words)
        close(name)
    }

    /// Writes an element without attributes that holds only words.
    package mutating func element(_ name: String, _ words: String) {
        element(name, [:], words)
    }

    /// Writes an element that holds only words and no other element can stand in, such as `title`.
    package mutating func plain(_ name: String, _ attributes: Attributes, _ words: String) {
        open(name, attributes)
        Escaping.append(shown(words), to: &bytes, context: .xmlText)
        close(name)
    }

    /// Writes such an element without attributes.
    package mutating func plain(_ name: String, _ words: String) {
        plain(name, [:], words)
    }

    /// Writes an element without content, such as `meta`.
    package mutating func void(_ name: String, _ attributes: Attributes = [:]) {
        start(name, attributes)
        raw("/>")
    }

    /// Writes words.
    package mutating func text(_ words: String) {
        Escaping.append(shown(words), to: &bytes, context: keepsSpaces ? .htmlText : .xmlText)
    }

    /// Writes a name that came from outside, set apart so that its direction of writing does not reach its neighbours.
    package mutating func name(_ name: String) {
        guard !name.isEmpty else { return }
        element("bdi", [:], VisibleText(name: name, in: language).text)
    }

    /// Writes the wording in the page's language.
    package mutating func text(_ words: LocalizedText) {
        text(words[language])
    }

    /// Writes markup as it stands: our own only, never a value.
    package mutating func raw(_ markup: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Begins a new line, for whoever reads the source.
    package mutating func newLine() {
        bytes.append(0x0A)
    }

    /// Words with hidden characters written out; line breaks stay.
    private func shown(_ words: String) -> String {
        HiddenCharacters.shown(in: words, keepsLayout: true)
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        start(name, attributes)
        raw(">")
    }

    private mutating func start(_ name: String, _ attributes: Attributes) {
        raw("<")
        bytes.append(contentsOf: name.utf8)
        for (name, value) in attributes {
            raw(" ")
            bytes.append(contentsOf: name.utf8)
            raw("=\"")
            Escaping.append(shown(value), to: &bytes, context: .attribute)
            raw("\"")
        }
    }

    private mutating func close(_ name: String) {
        raw("</")
        bytes.append(contentsOf: name.utf8)
        raw(">")
        pieces.pass()
    }
}

extension PageWriter {
    /// The wording in the page's language.
    package func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    /// Writes what may be wider than a telephone's screen, so that it scrolls by itself, by keyboard too.
    package mutating func scrollable(_ name: String, _ body: (inout PageWriter) -> Void) {
        element("div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": name], body)
        newLine()
    }

    /// Writes a verdict with its sign and colour.
    package mutating func badge(_ verdict: PageVerdict) {
        element("span", ["class": "v \(verdict.name)"], "\(verdict.sign) \(verdict.words[language])")
    }

    /// Writes a table: a caption, column headings, and rows whose first cell is their heading.
    package mutating func table(
        _ caption: String,
        headings: [String],
        numbersFrom: Int,
        kind: String = "",
        rows: [(id: String?, cells: [String])]
    ) {
        scrollable(caption) { $0.bareTable(caption, headings, numbersFrom, kind, rows) }
    }

    private mutating func bareTable(
        _ caption: String,
        _ headings: [String],
        _ numbersFrom: Int,
        _ kind: String,
        _ rows: [(id: String?, cells: [String])]
    ) {
        element("table", ["class": kind.isEmpty ? "figures" : "figures \(kind)"]) { page in
            page.element("caption", caption)
            page.element("thead") { page in
                page.element("tr") { page in
                    for heading in headings { page.element("th", ["scope": "col"], heading) }
                }
            }
            page.element("tbody") { page in
                for row in rows { page.tableRow(row.id, row.cells, numbersFrom) }
            }
        }
        newLine()
    }

    private mutating func tableRow(_ id: String?, _ cells: [String], _ numbersFrom: Int) {
        let body: (inout PageWriter) -> Void = { page in
            for (index, cell) in cells.enumerated() {
                if index == 0 {
                    page.element("th", ["scope": "row"], cell)
                } else if index >= numbersFrom {
                    page.element("td", ["class": "n"], cell)
                } else {
                    page.element("td", cell)
                }
            }
        }
        if let id { element("tr", ["id": id], body) } else { element("tr", [:], body) }
    }
}
