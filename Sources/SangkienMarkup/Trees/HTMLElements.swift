/// The elements that HTML writes in their own way.
enum HTMLElements {
    /// Elements without content (WHATWG HTML, 13.1.2, void elements).
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Elements whose content is not markup.
    static let rawText: Set<String> = ["script", "style", "textarea", "title"]

    /// The elements that the start tag of `name` ends when their own end tag is left out, and those beyond which none is ended
    /// (WHATWG HTML, 13.1.2.4, optional tags); nil for an element that ends none.
    static func ended(by name: String) -> (elements: Set<String>, within: Set<String>)? {
        switch name {
        case "li": (["li"], ["ul", "ol", "menu", "td", "th"])
        case "dt", "dd": (["dt", "dd"], ["dl", "td", "th"])
        case "tr": (["tr"], ["table"])
        case "td", "th": (["td", "th"], ["tr", "table"])
        case "thead", "tbody", "tfoot": (["thead", "tbody", "tfoot"], ["table"])
        case "option": (["option"], ["select", "datalist"])
        default: endsParagraph.contains(name) ? (["p"], ["td", "th", "li", "dd", "div", "table", "body", "button", "object"]) : nil
        }
    }

    private static let endsParagraph: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "menu", "nav", "ol", "p", "pre",
        "search", "section", "table", "ul",
    ]
}
