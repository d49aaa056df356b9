import Markup

/// The formats of document the engine fills.
public enum DocumentFormat: String, Sendable, CaseIterable {
    /// WordprocessingML in an OPC package (ECMA-376).
    case docx
    /// OpenDocument text (OASIS ODF 1.3).
    case odt
    /// One HTML page.
    case html

    var syntax: MarkupTree.Syntax {
        self == .html ? .html : .xml
    }

    /// Elements that the paragraph rule speaks of.
    func isParagraph(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:p"
        case .odt: name == "text:p" || name == "text:h"
        case .html: ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "caption"].contains(name)
        }
    }

    func isRow(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:tr"
        case .odt: name == "table:table-row"
        case .html: name == "tr"
        }
    }

    func isCell(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:tc"
        case .odt: name == "table:table-cell" || name == "table:covered-table-cell"
        case .html: name == "td" || name == "th"
        }
    }

    /// A table, or a group of rows inside one.
    func isTable(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:tbl"
        case .odt: ["table:table", "table:table-rows", "table:table-row-group", "table:table-header-rows"].contains(name)
        case .html: ["table", "thead", "tbody", "tfoot"].contains(name)
        }
    }

    /// Elements that are content of their own: a paragraph with one of them holds more than markers.
    func isContent(_ name: String) -> Bool {
        switch self {
        case .docx:
            [
                "w:drawing", "w:pict", "w:object", "w:sym", "w:fldSimple", "w:instrText", "w:footnoteReference",
                "w:endnoteReference", "w:sectPr", "w:br", "m:oMath",
            ]
            .contains(name)
        case .odt: name.hasPrefix("draw:") || name == "text:note" || name == "text:page-number"
        case .html: ["img", "svg", "input", "canvas", "hr"].contains(name)
        }
    }

    /// Marks that the office program makes anew and that are wrong once a text has changed: spelling, page breaks seen.
    func isStale(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:proofErr" || name == "w:lastRenderedPageBreak"
        case .odt: name == "text:soft-page-break"
        case .html: false
        }
    }

    /// How a value is escaped in character data directly inside the element called `parent`.
    func textContext(inside parent: String) -> TextContext {
        switch self {
        case .docx: parent == "w:t" ? .wordText : .xmlText
        case .odt: parent.hasPrefix("text:") ? .openDocumentText : .xmlText
        case .html: parent == "title" ? .xmlText : .htmlText
        }
    }
}
