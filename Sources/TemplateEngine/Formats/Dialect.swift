import SangkienMarkup

/// The markup of a part: what its elements are called, and what they mean to a template.
enum Dialect: String, Sendable, CaseIterable {
    /// WordprocessingML and the DrawingML inside it (ECMA-376).
    case word
    /// OpenDocument, in a package or flat (OASIS ODF 1.3).
    case openDocument
    /// HTML.
    case html

    var syntax: MarkupTree.Syntax {
        self == .html ? .html : .xml
    }

    // MARK: Blocks

    /// Elements that the paragraph rule speaks of.
    func isParagraph(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:p"
        case .openDocument: name == "text:p" || name == "text:h"
        case .html: ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "caption"].contains(name)
        }
    }

    func isRow(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:tr"
        case .openDocument: name == "table:table-row"
        case .html: name == "tr"
        }
    }

    func isCell(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:tc"
        case .openDocument: name == "table:table-cell" || name == "table:covered-table-cell"
        case .html: name == "td" || name == "th"
        }
    }

    /// The element of a whole table.
    func isTable(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:tbl"
        case .openDocument: name == "table:table"
        case .html: name == "table"
        }
    }

    /// A group of rows inside a table, which may not be empty in OpenDocument (ODF 1.3, 9.1.9 to 9.1.12).
    func isRowGroup(_ name: String) -> Bool {
        switch self {
        case .word: false
        case .openDocument: ["table:table-rows", "table:table-row-group", "table:table-header-rows"].contains(name)
        case .html: ["thead", "tbody", "tfoot"].contains(name)
        }
    }

    /// Elements that only wrap rows, cells, paragraphs or runs, and are looked through.
    func isWrapper(_ name: String) -> Bool {
        self == .word && ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"].contains(name)
    }

    /// What stands among paragraphs: these, tables, lists and their items.
    func isBlock(_ name: String) -> Bool {
        isParagraph(name) || isTable(name) || isList(name) || isListItem(name) || name == "w:sdt" || name == "text:section" || name == "div"
    }

    /// A list whose items are elements inside it.
    func isList(_ name: String) -> Bool {
        switch self {
        case .word: false
        case .openDocument: name == "text:list"
        case .html: name == "ul" || name == "ol"
        }
    }

    /// An item of a list that holds paragraphs of its own.
    func isListItem(_ name: String) -> Bool {
        self == .openDocument && (name == "text:list-item" || name == "text:list-header")
    }

    /// Elements that are content of their own: a paragraph with one of them holds more than markers.
    func isContent(_ name: String) -> Bool {
        switch self {
        case .word:
            [
                "w:drawing", "w:pict", "w:object", "w:sym", "w:fldSimple", "w:instrText", "w:footnoteReference",
                "w:endnoteReference", "w:sectPr", "w:br", "m:oMath",
            ]
            .contains(name)
        case .openDocument: name.hasPrefix("draw:") || name == "text:note" || name == "text:page-number"
        case .html: ["img", "svg", "input", "canvas", "hr"].contains(name)
        }
    }

    /// Marks that the office program makes anew and that are wrong once a text has changed: spelling, page breaks seen.
    func isStale(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:proofErr" || name == "w:lastRenderedPageBreak"
        case .openDocument: name == "text:soft-page-break"
        case .html: false
        }
    }

    // MARK: Texts

    /// Elements whose character data is text that a reader sees.
    func holdsText(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:t" || name == "a:t"
        // Content controls of LibreOffice stand around text.
        case .openDocument: name.hasPrefix("text:") || name == "loext:content-control"
        case .html: true
        }
    }

    /// Elements whose text is not in the document as it stands: deleted, or moved away.
    func isHidden(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:del" || name == "w:moveFrom" || name == "w:delText" || name == "w:delInstrText"
        case .openDocument: name == "text:tracked-changes"
        case .html: false
        }
    }

    /// Elements that begin a text of their own.
    func isFlowRoot(_ name: String) -> Bool {
        switch self {
        case .word: name == "w:p" || name == "a:p"
        case .openDocument: name == "text:p" || name == "text:h" || name == "text:note"
        case .html: !Self.inlineHTML.contains(name)
        }
    }

    /// Elements that stand for a character: what a tag may have in it by accident.
    func scalar(of name: String) -> Unicode.Scalar? {
        switch self {
        case .word:
            switch name {
            case "w:br", "w:cr", "w:tab": " "
            case "w:noBreakHyphen": "-"
            case "w:softHyphen": "\u{AD}"
            default: nil
            }
        case .openDocument: ["text:s", "text:tab", "text:line-break"].contains(name) ? " " : nil
        case .html: name == "br" ? " " : nil
        }
    }

    /// How a value is escaped in character data directly inside the element called `parent`; `isDrawing` inside a drawing of HTML.
    func textContext(inside parent: String, isDrawing: Bool = false) -> TextContext {
        switch self {
        case .word: parent == "w:t" ? .wordText : parent == "w:instrText" ? .fieldCode : .xmlText
        case .openDocument: holdsText(parent) ? .openDocumentText : .xmlText
        // Elements would be words there, lost, or the end of the drawing.
        case .html: isDrawing || ["title", "textarea", "option"].contains(parent) ? .xmlText : .htmlText
        }
    }

    /// Attributes that hold an address.
    func isAddress(_ attribute: String) -> Bool {
        switch self {
        case .word: attribute == "Target"
        case .openDocument: attribute == "xlink:href"
        case .html: ["href", "src", "action", "formaction", "poster", "cite", "xlink:href", "data", "background"].contains(attribute)
        }
    }

    private static let inlineHTML: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]
}
